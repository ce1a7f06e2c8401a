"""What leaving costs: the job held now, and each offer after some months."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from calculators._core import Formula
from calculators._core.formatting import number
from calculators.total_compensation.formulas import Outcome
from calculators.total_compensation.formulas.equity import MONTHS, unit_worth, year_of
from calculators.total_compensation.formulas.worth import (
    Leaving,
    Worth,
    has_terms,
    left_behind,
    owed,
)
from calculators.total_compensation.formulas.years import Year
from calculators.total_compensation.report.charts import months_shown
from calculators.total_compensation.words import Wording, months

_NONE = Decimal(0)


def what_you_leave_behind(outcome: Outcome, words: Wording) -> list[Formula]:
    """Show what leaving the job held now costs, and what makes up for it."""
    left, m = outcome.left_behind, words.money
    if left is None:
        return []
    parts = [m(amount) for amount in (left.equity, left.bonus, left.owed) if amount]
    offer, units = left.job.offer, left.job.equity.all_units
    each = unit_worth(offer, Decimal(1)) * (1 - (offer.discount or _NONE) / 100)
    grant = offer.equity == "rsu_value"
    unvested = f"{m(units) if grant else number(units)} × {number(each, 4)} = {m(left.equity)}"
    return [
        Formula(
            name="What you leave behind",
            formula="equity that has not vested + bonus + what you pay back",
            with_numbers=" + ".join(parts) + (f" = {m(left.total)}" if len(parts) > 1 else ""),
            explains=("lost",),
        ),
        Formula(
            name="Equity that has not vested",
            formula="what vests later × what one is worth today",
            with_numbers=unvested,
            explains=("lost-equity",),
        ),
        Formula(
            name="Signing bonus that makes up for it",
            formula=(
                "what you lose in each year − what the offer vests and pays as a signing bonus in "
                "it, never below 0, added up"
            ),
            with_numbers=tuple(
                words.line(worth, outcome, _made_whole(left.yearly[worth.number], words))
                for worth in outcome.worths
                if worth is not left.job
            ),
            explains=("make-whole-",),
        ),
    ]


def _made_whole(years: tuple[tuple[Decimal, Decimal], ...], words: Wording) -> str:
    m = words.money
    told = " + ".join(f"({m(gone)} − {m(gained)})" for gone, gained in years if gone > gained)
    total = sum((max(_NONE, gone - gained) for gone, gained in years), _NONE)
    return f"{told} = {m(total)}" if told else f"it brings as much in every year: {m(total)}"


def what_you_keep(outcome: Outcome, words: Wording) -> list[Formula]:
    """Show what you have kept of each offer after some months, and each part after your stay."""
    stay = outcome.stay
    ends = [(worth, worth.leaving[stay]) for worth in outcome.worths]
    kept = Formula(
        name="Kept if you leave early",
        formula="cash + benefits less costs + equity that has vested − what you pay back",
        with_numbers=tuple(
            words.line(worth, outcome, _kept(worth.leaving[month], words), f"after {months(month)}")
            for worth in outcome.worths
            for month in months_shown(outcome, words)
        ),
        explains=("kept-", "stay-kept-"),
    )
    parts: tuple[tuple[str, str, str, list[str]], ...] = (
        (
            "stay-cash-",
            "Cash received",
            "pay of the months + bonuses, signing bonus and relocation paid by then",
            [words.line(worth, outcome, _cash(worth, end, words)) for worth, end in ends],
        ),
        (
            "stay-extras-",
            "Benefits less costs",
            "(benefits − costs) ÷ 12 for each month",
            [words.line(worth, outcome, _extras(worth, end, words)) for worth, end in ends],
        ),
        (
            "stay-vested-",
            "Equity that has vested",
            "what vests in each year × what it is worth at the end of that year",
            [words.line(worth, outcome, _vested(worth, stay, words)) for worth, _ in ends],
        ),
        (
            "stay-owed-",
            "You pay back",
            "payment × months left ÷ months or, all or nothing, the whole payment",
            [words.line(worth, outcome, _owed(worth, end, words)) for worth, end in ends],
        ),
        (
            "stay-left-",
            "Equity left behind",
            "(grant − what has vested) × what one is worth at the end of that year",
            [words.line(worth, outcome, _left(worth, stay, words)) for worth, _ in ends],
        ),
    )
    told = [
        Formula(name=name, formula=rule, with_numbers=tuple(lines), explains=(key,))
        for key, name, rule, lines in parts
    ]
    back = next((worth for worth in outcome.ranked if has_terms(worth.offer)), None)
    return [kept, *([_repayment(back, words)] if back else []), *told]


def _kept(end: Leaving, words: Wording) -> str:
    m = words.money
    more = "".join(
        f" {'−' if amount < 0 else '+'} {m(abs(amount))}"
        for amount in (end.extras, end.equity, -end.owed)
        if amount
    )
    return f"{m(end.cash)}{more} = {m(end.kept)}" if more else m(end.kept)


def _cash(worth: Worth, end: Leaving, words: Wording) -> str:
    m = words.money
    pay = sum(
        (
            (year.base + year.other + year.overtime) * part / MONTHS
            for year, part in _worked(worth, end)
        ),
        _NONE,
    )
    rest = end.cash - pay
    return f"{m(pay)} + {m(rest)} = {m(end.cash)}" if m.rounded(rest) else m(pay)


def _extras(worth: Worth, end: Leaving, words: Wording) -> str:
    m = words.money
    benefits = sum((year.benefits * part / MONTHS for year, part in _worked(worth, end)), _NONE)
    return f"{m(benefits)} − {m(benefits - end.extras)} = {m(end.extras)}"


def _worked(worth: Worth, end: Leaving) -> Iterator[tuple[Year, int]]:
    """Give each year with how many of its months have been worked."""
    for before, year in enumerate(worth.years):
        yield year, min(MONTHS, max(0, end.month - MONTHS * before))


def _vested(worth: Worth, stay: int, words: Wording) -> str:
    by_year: dict[int, Decimal] = {}
    for month, amount in worth.equity.by_month("expected").items():
        if month <= stay:
            by_year[year_of(month)] = by_year.get(year_of(month), _NONE) + amount
    told = " + ".join(words.money(amount) for amount in by_year.values())
    total = words.money(worth.leaving[stay].equity)
    return f"{told} = {total}" if len(by_year) > 1 else total


def _owed(worth: Worth, end: Leaving, words: Wording) -> str:
    m, offer, told = words.money, worth.offer, list[str]()
    over = offer.repay_months or 0
    for payment in offer.signing if has_terms(offer) else ():
        left = over - (end.month - payment.month)
        if payment.month <= end.month and left > 0:
            part = f" × {left} ÷ {over}" if offer.repayment == "pro_rata" else ""
            told.append(f"{m(payment.amount)}{part}")
    draw = end.owed - owed(offer, end.month)
    if draw:
        told.append(f"{m(draw)} of the draw")
    return f"{' + '.join(told)} = {m(end.owed)}" if told else m(_NONE)


def _left(worth: Worth, stay: int, words: Wording) -> str:
    m, equity, offer = words.money, worth.equity, worth.offer
    if offer.equity == "none":
        return m(_NONE)
    write = m if offer.equity == "rsu_value" else number
    each = equity.worth["expected"][year_of(stay) - 1]
    return (
        f"({write(equity.all_units)} − {write(equity.units[stay])}) × {number(each, 4)} = "
        f"{m(left_behind(worth, stay))}"
    )


def _repayment(worth: Worth, words: Wording) -> Formula:
    """Show the repayment halfway through, whenever the reader means to leave."""
    offer = worth.offer
    payment, over = offer.signing[0], offer.repay_months or 1
    at = payment.month + over // 2
    left, amount = over - over // 2, words.money(payment.amount)
    if offer.repayment == "pro_rata":
        back = words.money(payment.amount * left / over)
        rule, sums = "payment × months left ÷ months", f"{amount} × {left} ÷ {over} = {back}"
    else:
        rule, sums = "the whole payment until the last month, then nothing", amount
    return Formula(
        name=f"Paid back to {worth.name} if you leave after {months(at)}",
        formula=rule,
        with_numbers=sums,
        step_of="kept-",
    )
