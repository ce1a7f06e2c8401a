"""How the figures of the trade-offs are worked out, and what the evidence shows."""

from __future__ import annotations

from calculators._core import Block, Formula, Note, Working
from calculators._core.formatting import percent

from .formulas import Outcome
from .formulas.values import grows
from .inputs import PAID_ONCE
from .words import LETTERS, Wording


def evidence() -> list[Block]:
    """Say how sure the method is."""
    return [
        Note(
            words=(
                "How sure is this? In six experiments, two or three packages of equal worth did "
                "better than one (Leonardelli and others, 2019). The sums only hold what you put "
                "in: what an ask is worth to you, and how hard it is for them, are your guesses."
            )
        )
    ]


def working(outcome: Outcome, words: Wording) -> Working:
    """Show each formula with the reader's own numbers put in."""
    return Working(
        formulas=(*_of_the_values(outcome, words), *_of_the_packages(outcome, words)),
        conventions=_conventions(words),
    )


def _conventions(words: Wording) -> tuple[str, ...]:
    plain = (
        f"All amounts are before tax, in {words.inputs.currency.name}, without raises or interest."
    )
    rounding = (
        "Nothing is rounded before it is shown, but for the money that moves: it is rounded down "
        "to a number that one would say, by less than 1% of what is traded."
    )
    choice = (
        "All choices among the asks are tried. Packages are taken in turn: the most money, the "
        "most time and place, the easiest for them, the most growth and extras, at last those "
        "nearest to half money, half the rest."
    )
    easiest = "Easiest: the least worth in what is hard for them, then in what is possible."
    ties = (
        "Between level choices the one with fewer asks is taken, then the one that is worth more, "
        "then the one whose asks rank higher."
    )
    alike = "Packages that share nine tenths of what is traded count as the same."
    return (plain, rounding, choice, easiest, alike, ties)


def _of_the_values(outcome: Outcome, words: Wording) -> list[Formula]:
    """Show one example of each way of valuing that the list needs."""
    m, inputs, found = words.money, words.inputs, []
    by_days = next((one for one in outcome.asks if one.ask.days is not None), None)
    if by_days is not None:
        found.append(
            Formula(
                name=words.name(by_days),
                formula="days × base ÷ working days",
                with_numbers=(
                    f"{by_days.amount:f} × {words.amount(inputs.base)} ÷ {inputs.days_a_year} = "
                    f"{m(by_days.worth)} a year"
                ),
            )
        )
    once = next((one for one in outcome.asks if one.ask.what in PAID_ONCE), None)
    if once is not None:
        found.append(
            Formula(
                name=words.name(once),
                formula="amount ÷ years of stay",
                with_numbers=(
                    f"{words.amount(once.amount)} ÷ {inputs.years} = {m(once.worth)} a year"
                ),
            )
        )
    pay = next((one for one in outcome.asks if one.ask.what == "pay"), None)
    if pay is not None and grows(inputs) != 1:
        extras = " + ".join(percent(part) for part in (inputs.bonus, inputs.match) if part)
        found.append(
            Formula(
                name=words.name(pay),
                formula="raise × (1 + bonus + match)",
                with_numbers=f"{words.amount(pay.amount)} × (1 + {extras}) = {m(pay.worth)} a year",
            )
        )
    return found


def _of_the_packages(outcome: Outcome, words: Wording) -> list[Formula]:
    m, traded = words.money, outcome.traded
    if not traded:
        return []
    largest = max(one.worth for one in traded)
    found = [
        Formula(
            name="What every package is to be worth",
            formula="must-haves + the largest ask that you would trade",
            with_numbers=f"{m(outcome.aim - largest)} + {m(largest)} = {m(outcome.aim)} a year",
        )
    ]
    for letter, package in zip(LETTERS, outcome.packages, strict=False):
        if package.moved and package.asks:
            rest = package.worth - package.moved_worth
            gap, what = outcome.aim - rest, package.mover.kind
            rate = package.mover.rate
            unit = "" if rate == 1 else f", ÷ {rate.normalize():f}"
            if what == "signing":
                unit = f", × {words.inputs.years} years"
            found.append(
                Formula(
                    name=f"The money in package {letter}",
                    formula="level − the other parts, then rounded down",
                    with_numbers=(
                        f"{m(outcome.aim)} − {m(rest)} = {m(gap)}{unit}: "
                        f"{words.amount(package.moved)}"
                    ),
                )
            )
    for letter, package in zip(LETTERS[1:], outcome.packages[1:], strict=False):
        found.append(
            Formula(
                name=f"{letter} against A",
                formula="(worth − worth of A) ÷ worth of A",
                with_numbers=(
                    f"({m(package.worth)} − {m(outcome.packages[0].worth)}) ÷ "
                    f"{m(outcome.packages[0].worth)} = {percent(outcome.off(package))}"
                ),
            )
        )
    return found
