"""How a find is told: what we take it for, its sentence, and the questions to send."""

from __future__ import annotations

from decimal import Decimal

from calculators._core import CURRENCIES, Currency, Figure
from calculators._core.formatting import counted, day, exact_money, listed
from calculators._core.offer.handover import typed

from .formulas import Outcome, a_year
from .rules.finds import Find
from .rules.kinds import KINDS, MISSING

_QUOTED = 180  # letters of a sentence: more would hide what was found
_PERIODS = {"fortnight": "two weeks", "half-month": "half a month"}
_PAID = {
    "monthly": "once a month",
    "fortnightly": "every two weeks, 26 times a year",
    "twice-monthly": "twice a month, 24 times a year",
    "weekly": "once a week",
}


def currency_of(find: Find) -> Currency:
    """Give the currency of an amount; one that we do not know is told by its code."""
    return CURRENCIES.get(find.currency) or CURRENCIES["USD"]


def amount(find: Find, value: Decimal | None = None) -> str:
    """Write the amount of a find, or another one in its currency."""
    shown = find.amount if value is None else value
    return exact_money(shown or Decimal(0), currency_of(find))


def taken_for(find: Find, outcome: Outcome) -> str | tuple[str | Figure, ...]:
    """Say what we take a find for, and what it could be instead."""
    if find.doubt:
        return (
            f"{_value(find)}. Ask what’s meant: {find.doubt}."
            if _value(find)
            else (f"Ask what’s meant: {find.doubt}.")
        )
    words = _value(find)
    means = KINDS[find.kind].means
    if find.kind == "base" and find.period != "year" and (year := a_year(outcome, find)):
        figure = Figure(amount(find, year), f"{year}", "base-year")
        return (f"{words}, which makes ", figure, " a year")
    told = f"{words}: {means}" if words and means else words or means
    return f"{told[:1].upper()}{told[1:]}"


def _value(find: Find) -> str:  # noqa: C901, PLR0911, PLR0912 - one return a kind
    value = typed(find.amount) if find.amount is not None else ""
    match find.kind:
        case "base":
            per = (
                f" for {_PERIODS[find.period]}"
                if find.period in _PERIODS
                else (f" a{'n' * (find.period == 'hour')} {find.period}" if find.period else "")
            )
            return f"{amount(find)}{per}"
        case "allowance":
            return amount(find)
        case "signing" | "relocation" | "ote" | "total" | "grant":
            return amount(find)
        case "bonus" | "pension" if find.value.endswith("%"):
            return f"{find.value} of base pay"
        case "bonus":
            limit = "up to " if find.value.startswith("up to") else ""
            return f"{limit}{amount(find)}"
        case "match" if " of " in find.value:
            rate, most = find.value.split(" of ")
            return f"{rate} of what you pay in, on the first {most} of your pay"
        case "options":
            return f"{find.amount:,} options"
        case "rsus":
            return f"{find.amount:,} units"
        case "vesting":
            return f"over {_years(find.amount)}"
        case "cliff":
            return f"nothing vests in the first {_years(find.amount).removeprefix('1 ')}"
        case "repayment" if find.amount:
            return f"you owe it if you leave within {_years(find.amount)}"
        case "repayment":
            return "you may owe money if you leave; it doesn’t say for how long"
        case "term":
            return _years(find.amount)
        case "start" | "reply" | "end" if find.day:
            return day(find.day)
        case "reply" | "notice" | "probation" | "leave" | "window" | "stake" | "match":
            return find.value
        case "hours":
            return f"{value} hours a week"
        case "holidays":
            return f"{value} days"
        case "paid":
            return _PAID[find.value]
        case _:
            return ""


def _years(months: Decimal | None) -> str:
    whole = int(months or 0)
    return counted(whole // 12, "year") if whole % 12 == 0 else counted(whole, "month")


def quote(find: Find) -> str:
    """Quote the sentence of a find, cut to what stands around it."""
    text = find.sentence.text
    if len(text) <= _QUOTED:
        return f"“{text}”"
    room = max(0, _QUOTED - (find.end - find.start)) // 2
    begin = max(0, min(find.start - room, len(text) - _QUOTED))
    end = min(len(text), begin + _QUOTED)
    if begin:
        begin = text.find(" ", begin, find.start) + 1 or find.start
    if end < len(text):
        end = max(text.rfind(" ", find.end, end), find.end)
    return f"“{'… ' * (begin > 0)}{text[begin:end]}{' …' * (end < len(text))}”"


def email(outcome: Outcome) -> str:
    """Write one email that asks for everything that is missing, the most important first."""
    asks = [MISSING[key].question for key in outcome.missing]
    asks += [_doubtful(find) for find in outcome.finds if find.doubt][:3]
    lines = "\n".join(f"{at}. {ask}" for at, ask in enumerate(asks, start=1))
    several = "a few points" if len(asks) > 1 else "one point"
    return (
        f"Subject: Your offer – {'some questions' if len(asks) > 1 else 'one question'}\n\n"
        "Hi,\n\n"
        "Thank you again for the offer. I’ve read the letter carefully, and before I answer I’d "
        f"like to make sure that I have {several} right:\n\n{lines}\n\n"
        "If it’s easier to talk it through, I’m happy to take a call, and I’d be grateful if the "
        "answers could then go into the letter.\n\nBest wishes,"
    )


def _doubtful(find: Find) -> str:
    named = find.sentence.text[find.start : find.end]
    name = KINDS[find.kind].name.lower()
    return f"Where the letter says “{named}” ({name}), could you tell me exactly what’s meant?"


def names_of(keys: tuple[str, ...]) -> str:
    """List what is missing, in a line."""
    names = [MISSING[key].name for key in keys]
    return listed([names[0], *(name[:1].lower() + name[1:] for name in names[1:])]) if names else ""
