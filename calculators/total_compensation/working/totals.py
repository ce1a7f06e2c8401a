"""How the totals come about: of all years, by how sure they are, an hour, at a share price."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

from calculators._core import Formula
from calculators._core.formatting import number, percent
from calculators.total_compensation.formulas import Outcome
from calculators.total_compensation.formulas.equity import CASES
from calculators.total_compensation.formulas.worth import AVERAGE_PRICES, Worth
from calculators.total_compensation.formulas.years import Year, free_days, hours_a_year
from calculators.total_compensation.offer.periods import days_a_week, paid_weeks
from calculators.total_compensation.report.share_price import prices_shown
from calculators.total_compensation.words import PARTS, Wording, has_equity

from .parts import added

_NONE = Decimal(0)


def totals(outcome: Outcome, words: Wording) -> list[Formula]:
    """Show the totals over all years, how sure they are, and what they are a year."""
    m, span = words.money, words.span

    def each(write: Callable[[Worth], str]) -> tuple[str, ...]:
        return tuple(words.line(worth, outcome, write(worth)) for worth in outcome.worths)

    found = [
        Formula(
            name=f"Total over {span}",
            formula="what each year brings, added up",
            with_numbers=each(lambda it: _added_years(it, words)),
            explains=("total-", "whole-"),
        ),
        Formula(
            name="Guaranteed cash",
            formula="base + what else of the cash is promised, over all years",
            with_numbers=each(lambda it: added(_sure(it), it.guaranteed, words)),
            explains=("sure-",),
        ),
        Formula(
            name="Pay at risk",
            formula="all pay and equity − guaranteed cash",
            with_numbers=each(
                lambda it: f"{m(it.at_risk + it.guaranteed)} − {m(it.guaranteed)} = {m(it.at_risk)}"
            ),
            explains=("risk-",),
        ),
        *_by_certainty(outcome, words),
        Formula(
            name="Average year",
            formula="total ÷ years",
            with_numbers=each(lambda it: f"{m(it.total)} ÷ {len(it.years)} = {m(it.average)}"),
            explains=("average-",),
        ),
    ]
    if words.inputs.rate:
        rate = percent(words.inputs.rate, 2)
        found.append(
            Formula(
                name="Present value",
                formula="each month’s money ÷ (1 + discount rate)^(month ÷ 12), added up",
                with_numbers=each(
                    lambda it: f"{m(it.total)} in all, at {rate} a year, is {m(it.present)}"
                ),
                explains=("present-",),
            )
        )
    if len(outcome.worths) > 1:
        found.append(_differences(outcome, words))
    return found


def _added_years(worth: Worth, words: Wording) -> str:
    if len(worth.years) == 1:
        return words.money(worth.total)
    years = " + ".join(words.money(year.total) for year in worth.years)
    return f"{years} = {words.money(worth.total)}"


def _sure(worth: Worth) -> list[tuple[str, Decimal]]:
    offer = worth.offer
    promised: tuple[tuple[str, bool, Callable[[Year], Decimal]], ...] = (
        ("Base", True, lambda year: year.base),
        ("Other fixed cash", offer.other_is == "promised", lambda year: year.other),
        ("Signing, relocation", offer.signing_is == "promised", lambda year: year.one_off),
        ("Bonus", offer.bonus_is == "promised", lambda year: year.bonus),
    )
    sums = ((name, sum(map(part, worth.years), _NONE)) for name, sure, part in promised if sure)
    return [(name, amount) for name, amount in sums if amount or name == "Base"]


def _by_certainty(outcome: Outcome, words: Wording) -> Iterator[Formula]:
    """Show the totals without what is less sure."""
    for key, sure, name in (
        ("promised-", outcome.promised, "Total of what is promised"),
        ("likely-", outcome.likely, "Total of promised and likely"),
    ):
        yield Formula(
            name=name,
            formula="the same parts as in the total, without what is less sure",
            with_numbers=tuple(
                words.line(worth, outcome, added(_all_parts(worth), worth.total, words))
                for worth in sure
            ),
            explains=(key,),
        )


def _all_parts(worth: Worth) -> list[tuple[str, Decimal]]:
    sums = ((name, sum(map(part, worth.years), _NONE)) for name, part in PARTS)
    return [(name, amount) for name, amount in sums if amount]


def _differences(outcome: Outcome, words: Wording) -> Formula:
    """Hold the totals against the job you have or, without one, against the best."""
    reference, promised = outcome.reference, outcome.promised
    measures: list[tuple[str, Callable[[Worth], Decimal]]] = [
        ("total", lambda it: it.total),
        ("promised", lambda it: promised[it.number - 1].total),
        ("first year", lambda it: it.years[0].total),
    ]
    if all(sure.total == it.total for sure, it in zip(promised, outcome.worths, strict=True)):
        del measures[1]  # all of it is promised
    if words.inputs.rate:
        measures.append(("present value", lambda it: it.present))
    return Formula(
        name=f"Against {reference.name}",
        formula=f"that of the offer − that of {reference.name}",
        with_numbers=tuple(
            words.line(worth, outcome, _less(value(worth), value(reference), words), name)
            for worth in outcome.worths
            if worth is not reference
            for name, value in measures
        ),
        explains=("total-off-", "promised-off-", "first-off-", "present-off-"),
    )


def _less(amount: Decimal, other: Decimal, words: Wording) -> str:
    m = words.money
    return f"{m(amount)} − {m(other)} = {m.signed(amount - other)}"


def for_an_hour(outcome: Outcome, words: Wording) -> list[Formula]:
    """Show what is left for each hour, after tax, and at average prices."""
    ways: tuple[tuple[str, str, str, Callable[[Worth, Wording], str]], ...] = (
        (
            "hourly-",
            "For each hour",
            (
                "average year ÷ (hours a week, commute included × "
                "(paid weeks − free days ÷ days a week))"
            ),
            _hourly,
        ),
        (
            "after-tax-",
            "Left after tax, by your figures",
            "all pay × the part that you keep + benefits − costs",
            _taxed,
        ),
        ("buying-", "Total at average prices", "total × 100 ÷ price level", _buying),
    )
    return [
        Formula(
            name=name,
            formula=rule,
            with_numbers=tuple(
                words.line(worth, outcome, told)
                for worth in outcome.worths
                if (told := write(worth, words))
            ),
            explains=(key,),
        )
        for key, name, rule, write in ways
    ]


def _hourly(worth: Worth, words: Wording) -> str:
    hours = hours_a_year(worth.offer)
    return (
        f"{words.money(worth.hourly * hours)} ÷ {number(hours, 1)} hours = "
        f"{words.small(worth.hourly)}; {number(paid_weeks(worth.offer), 1)} paid weeks, "
        f"{number(free_days(worth.offer), 1)} free days, "
        f"{number(days_a_week(worth.offer), 1)} days a week"
    )


def _taxed(worth: Worth, words: Wording) -> str:
    if worth.after_tax is None:
        return ""
    m, keep = words.money, worth.offer.keep or _NONE
    pay = sum((year.pay for year in worth.years), _NONE)
    benefits = sum((year.benefits for year in worth.years), _NONE)
    more = f" + {m(benefits)}" if benefits else ""
    less = f" − {m(worth.costs)}" if worth.costs else ""
    return f"{m(pay)} × {percent(keep, 2)}{more}{less} = {m(worth.after_tax)}"


def _buying(worth: Worth, words: Wording) -> str:
    if worth.buying_power is None:
        return ""
    level = number(worth.offer.price_level or _NONE, 2)
    return (
        f"{words.money(worth.total)} × {AVERAGE_PRICES} ÷ {level} = "
        f"{words.money(worth.buying_power)}"
    )


def share_prices(outcome: Outcome, words: Wording) -> list[Formula]:
    """Show the totals at each price of the shares, and what options bring at some."""
    if not has_equity(outcome):
        return []
    m = words.money
    cases = [
        words.line(worth, outcome, f"{m(worth.cases['zero'])} without equity", "worth nothing")
        for worth in outcome.worths
    ]
    for case in CASES:
        for worth in outcome.worths:
            rest, whole = worth.cases["zero"], worth.cases[case]
            cases.append(
                words.line(worth, outcome, f"{m(rest)} + {m(whole - rest)} = {m(whole)}", case)
            )
    exits = [
        words.line(
            worth,
            outcome,
            f"{number(count)} × ({words.small(price)} − {words.small(strike)}) = "
            f"{m(count * max(_NONE, price - strike))}"
            if price > strike
            else f"{words.small(price)} is not above {words.small(strike)}: {m(_NONE)}",
        )
        for worth in outcome.worths
        if worth.offer.equity == "options"
        for count, strike in ((worth.equity.units[-1], worth.offer.strike or _NONE),)
        for _, price in prices_shown(worth)
    ]
    return [
        Formula(
            name="If the share price changes",
            formula="all but equity + equity at that price",
            with_numbers=tuple(cases),
            explains=("expected-", "zero-", "low-", "high-"),
        ),
        Formula(
            name="What options bring at a price",
            formula="options that vest × (price of a share − strike price), never below 0",
            with_numbers=tuple(exits),
            explains=("exit-",),
        ),
    ]
