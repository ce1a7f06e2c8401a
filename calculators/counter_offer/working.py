"""How the counter-offer's figures are worked out, and what the evidence does and does not show."""

from __future__ import annotations

from decimal import Decimal

from calculators._core import Block, Formula, Note, Working
from calculators._core.formatting import number, percent

from .formulas import Ask, Outcome
from .formulas.trades import periods_a_year, yearly_base
from .inputs import Alternatives, Inputs
from .words import Wording

_PERIODS = {"hourly": "hours", "daily": "days", "weekly": "weeks", "monthly": "payments"}
_ALTERNATIVES: dict[Alternatives, str] = {
    "active": (
        "You are in another process: tell both sides your dates. Do not call it an offer yet."
    ),
    "offer": "You have another written offer: you may say so, truthfully and without a threat.",
    "none": (
        "Without another offer, argue from the market and from what you bring. Never invent one."
    ),
}


def evidence(inputs: Inputs, outcome: Outcome) -> list[Block]:
    """Say how sure the method is, and what the reader's situation changes."""
    situation = [it] if (it := _about_firmness(inputs, outcome)) else []
    situation.append(_ALTERNATIVES[inputs.alternatives])
    return [
        Note(words=" ".join(situation)),
        Note(
            words=(
                "How sure is this? Meeting in the middle is a tendency, not a law: it was "
                "seen in millions of "
                "price talks for goods (Backus and others, 2020), not in pay talks. The "
                "ladder is a habit that "
                "fits what experiments found on shrinking steps (Tey and others, 2021)."
            )
        ),
    ]


def _about_firmness(inputs: Inputs, outcome: Outcome) -> str:
    """Say what their firmness changes, in words that fit the step which the answer names."""
    named = outcome.talks.mine is not None
    match inputs.firmness:
        case "unsure":
            return ""
        case _ if outcome.advice in ("accept", "agreed", "close", "check"):
            return ""
        case "open":
            return (
                "They seem open: ask again what else can move before you step down."
                if named
                else "They seem open: say your number once, and give the reason first."
            )
        case "some":
            return "They seem to have some room: have two other requests ready beside the number."
        case "firm" if named:
            return (
                "They seem firm: don’t lower your number without a real move of theirs, and ask "
                "which parts are fixed and which aren’t."
            )
        case "firm":
            bolder = outcome.ask is not None and outcome.ask.kind != "cautious"
            return "They seem firm: ask once, and early on ask what is fixed and what isn’t." + (
                " The cautious ask would suit that better." if bolder else ""
            )


def working(inputs: Inputs, outcome: Outcome, words: Wording) -> Working:
    """Show each formula with the reader's own numbers put in."""
    formulas = [*_of_the_ask(inputs, outcome, words), *_of_the_talks(inputs, outcome, words)]
    formulas += _of_the_trades(inputs, outcome, words)
    formulas += _of_the_floor(inputs, outcome, words)
    return Working(
        formulas=tuple(formulas),
        conventions=_conventions(inputs, words),
    )


def _conventions(inputs: Inputs, words: Wording) -> tuple[str, ...]:
    asks = (
        "Cautious, moderate and bold add 1.5, 2 and 2.5 times the gap between their number and "
        "your target. With an ideal given, the bold ask makes your ideal the middle."
    )
    limit = (
        "An ask never goes above the advertised range or, without one, your market figures, "
        "and never below your target. Without figures it stops a quarter above their number, "
        "even where your target is higher. A target below the start of the advert or of your "
        "market figures counts from that start."
    )
    said = (
        "A number to say is rounded to half a percent of itself or finer. Nothing else is rounded "
        "before it is shown."
    )
    small_move = (
        "A number that comes back less than a quarter of the way to your target counts as a "
        "token move: hold. Less than 2% short of your target counts as there."
    )
    trades = (
        "Instead of pay: plain sums, without raises, interest or tax, on their latest number. A "
        f"day of leave is yearly base pay divided by {inputs.days_a_year}."
    )
    return (
        f"All amounts are before tax, in {inputs.currency.name}, {words.period}.",
        said,
        asks,
        limit,
        small_move,
        "A range to name starts at your ask and ends at most 5% above it, within your evidence.",
        trades,
    )


def _of_the_ask(inputs: Inputs, outcome: Outcome, words: Wording) -> list[Formula]:
    if outcome.ask is None:
        return []
    m, theirs, ask = words.money, outcome.talks.theirs, outcome.ask
    found = [
        _of_the_amount(inputs, outcome, ask, words),
        Formula(
            name="The middle it makes",
            formula="(their number + ask) ÷ 2",
            with_numbers=f"({m(theirs)} + {m(ask.amount)}) ÷ 2 = {m(ask.midpoint)}",
        ),
    ]
    if len(outcome.ladder) > 1:
        room = ask.amount - outcome.goal
        shown = " → ".join(m(step) for step in outcome.ladder)
        found.append(
            Formula(
                name="The ladder",
                formula="ask − (ask − target) × 4/7, then × 6/7, then × 7/7",
                with_numbers=f"{m(ask.amount)} − {m(room)} × 4/7 …: {shown}",
            )
        )
    return found


def _of_the_amount(inputs: Inputs, outcome: Outcome, ask: Ask, words: Wording) -> Formula:
    m, full = words.money, words.money(ask.wanted)
    theirs, aim = outcome.talks.theirs, outcome.aim
    gap = f"({m(aim)} − {m(theirs)})"
    match ask.kind:
        case "moderate":
            return Formula(
                name="The moderate ask: it makes your target the middle",
                formula="2 × target − their number",
                with_numbers=f"2 × {m(aim)} − {m(theirs)} = {full}",
            )
        case "cautious":
            return Formula(
                name="The cautious ask",
                formula="their number + 1.5 × (target − their number)",
                with_numbers=f"{m(theirs)} + 1.5 × {gap} = {full}",
            )
        case "bold" if inputs.ideal is not None and inputs.ideal > aim:
            return Formula(
                name="The bold ask: it makes your ideal the middle",
                formula="2 × ideal − their number",
                with_numbers=f"2 × {m(inputs.ideal)} − {m(theirs)} = {full}",
            )
        case "bold":
            return Formula(
                name="The bold ask",
                formula="their number + 2.5 × (target − their number)",
                with_numbers=f"{m(theirs)} + 2.5 × {gap} = {full}",
            )


def _of_the_talks(inputs: Inputs, outcome: Outcome, words: Wording) -> list[Formula]:
    m, talks, found = words.money, outcome.talks, []
    if talks.mine is not None and talks.midpoint is not None:
        found.append(
            Formula(
                name="The middle of the two latest numbers",
                formula="(their latest + your latest) ÷ 2",
                with_numbers=f"({m(talks.theirs)} + {m(talks.mine)}) ÷ 2 = {m(talks.midpoint)}",
            )
        )
    if (
        outcome.fair_middle is not None
        and inputs.walk_away is not None
        and inputs.ceiling is not None
    ):
        found.append(
            Formula(
                name="The middle between your walk-away and the most they could pay (Nash, 1950)",
                formula="(walk-away + most they could pay) ÷ 2",
                with_numbers=(
                    f"({m(inputs.walk_away)} + {m(inputs.ceiling)}) ÷ 2 = {m(outcome.fair_middle)}"
                ),
                private=not inputs.print_walk_away,
            )
        )
    return found


def _of_the_trades(inputs: Inputs, outcome: Outcome, words: Wording) -> list[Formula]:
    trades = outcome.trades
    if trades is None or inputs.subject == "signing":
        return []
    m, gap = words.money, outcome.goal - outcome.talks.theirs
    a_year, years, times = trades.a_year, inputs.years, periods_a_year(inputs)
    periods = "" if times == 1 else f" × {number(times, 2)} {_PERIODS[inputs.subject]}"
    bonus, match = inputs.bonus or Decimal(0), inputs.match or Decimal(0)
    grows = inputs.subject != "total" and bonus + match > 0
    extras = f" × (1 + {percent(bonus)} + {percent(match)})" if grows else ""
    found = [
        Formula(
            name="A signing bonus of the same worth",
            formula="gap × (1 + bonus + match) × years of stay",
            with_numbers=f"{m(gap)}{periods}{extras} × {years} = {m(a_year * years)}",
        )
    ]
    base = yearly_base(inputs, outcome.talks.theirs)
    if base is not None:
        days = a_year * inputs.days_a_year / base
        found.append(
            Formula(
                name="Days of leave of the same worth",
                formula="yearly worth of the gap ÷ (base ÷ working days)",
                with_numbers=(
                    f"{m(a_year)} ÷ ({m(base)} ÷ {inputs.days_a_year}) = {number(days, 1)} days"
                ),
            )
        )
    return found


def _of_the_floor(inputs: Inputs, outcome: Outcome, words: Wording) -> list[Formula]:
    """Show how the walk-away was worked out, where that takes more than reading one field."""
    floor, times = outcome.floor, periods_a_year(inputs)
    if floor is None or (floor.reason != "process" and times == 1):
        return []
    m, formula = words.money, "what you need"
    a_year = m(floor.a_year)
    if floor.reason == "offer":
        formula = "your best alternative"
    if floor.reason == "process" and inputs.needs is not None and inputs.best is not None:
        formula = "(what you need + what the process may pay) ÷ 2"
        a_year = f"({m(inputs.needs)} + {m(inputs.best)}) ÷ 2"
    if times != 1:
        formula += f" ÷ {_PERIODS[inputs.subject]} a year"
        a_year += f" ÷ {number(times, 2)}"
    return [
        Formula(
            name="Your walk-away",
            formula=formula,
            with_numbers=f"{a_year} = {m(floor.amount)}",
            private=not inputs.print_walk_away,
        )
    ]
