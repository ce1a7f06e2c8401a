"""How the figures of the trade-offs are worked out, and what the evidence shows."""

from __future__ import annotations

from decimal import Decimal

from calculators._core import Block, Formula, Note, Working
from calculators._core.formatting import number, percent, rounded
from calculators._core.offer.decider import doubted

from .formulas import Outcome, Swap
from .formulas.decides import Decider
from .formulas.packages import Package
from .formulas.values import Valued, grows
from .inputs import PAID_ONCE
from .report.decides import WHOLE, named, of_worth, written
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
        formulas=(
            *_of_the_values(outcome, words),
            *_of_the_packages(outcome, words),
            *_of_the_order(outcome, words),
        ),
        conventions=_conventions(words),
    )


def _conventions(words: Wording) -> tuple[str, ...]:
    plain = (
        f"All amounts are before tax, in {words.inputs.currency.name}, without raises or interest."
    )
    rounding = (
        "Nothing is rounded before it is shown, but for the money that moves: it is rounded down "
        "to the roundest number that misses no more than 1% of what is traded."
    )
    choice = (
        "All choices among the asks are tried. Packages are taken in turn: the most money, the "
        "most time and flexibility, the easiest for them, the most growth and extras, and at last "
        "those nearest to half money, half the rest."
    )
    easiest = "Easiest: the least worth in what is hard for them, then in what is possible."
    ties = (
        "Between level choices the one with fewer asks is taken, then the one that is worth more, "
        "then the one whose asks rank higher."
    )
    alike = "Packages that share nine tenths of what is traded count as the same."
    above = words.inputs.above
    raised = (
        f"Money that you would trade counts for {percent(above)} more than you listed. Must-haves, "
        "and what is no money, count as listed."
    )
    return (plain, rounding, *([raised] if above else []), choice, easiest, alike, ties)


def _of_the_values(outcome: Outcome, words: Wording) -> list[Formula]:
    """Show what each ask is worth, and what that is in base pay, a signing bonus and leave."""
    inputs, m = words.inputs, words.money
    day = inputs.base / inputs.days_a_year
    grown = grows(inputs)
    extras = f" ÷ (1 + {_extras(words)})" if grown != 1 else ""
    named = [(one, f"{_named(one, words)}: {m(one.worth)}") for one in outcome.traded]
    return [
        Formula(
            name="What an ask is worth a year",
            formula=(
                "days × base ÷ working days, what is paid once ÷ years of stay, a raise × "
                "(1 + bonus + match), and all else as listed"
            ),
            with_numbers=tuple(
                f"{_named(one, words)}: {_valued(one, words)}" for one in outcome.asks
            ),
            explains=("rank-",),
        ),
        Formula(
            name="The same worth in base pay",
            formula="worth a year ÷ (1 + bonus + match)",
            with_numbers=tuple(
                f"{told}{extras} = {m(one.worth / grown)}" if extras else told
                for one, told in named
            ),
            explains=("in-base-",),
        ),
        Formula(
            name="The same worth in a signing bonus",
            formula="worth a year × years of stay",
            with_numbers=tuple(
                f"{told} × {inputs.years} = {m(one.worth * inputs.years)}" for one, told in named
            ),
            explains=("in-signing-",),
        ),
        Formula(
            name="The same worth in days of leave",
            formula="worth a year ÷ (base ÷ working days)",
            with_numbers=tuple(
                f"{told} ÷ ({words.amount(inputs.base)} ÷ {inputs.days_a_year}) = "
                f"{number(one.worth / day, 1)}"
                for one, told in named
            ),
            explains=("in-days-",),
        ),
    ]


def _named(one: Valued, words: Wording) -> str:
    return words.name(one).replace(": ", ", ")


def _extras(words: Wording) -> str:
    inputs = words.inputs
    return " + ".join(percent(part) for part in (inputs.bonus, inputs.match) if part)


def _valued(one: Valued, words: Wording) -> str:
    inputs, ask = words.inputs, one.ask
    worth = f" = {words.money(one.worth)}"
    if ask.days is not None:
        return f"{one.amount:f} × {words.amount(inputs.base)} ÷ {inputs.days_a_year}{worth}"
    amount = words.amount(one.amount)
    if ask.what in PAID_ONCE:
        return f"{amount} ÷ {inputs.years}{worth}"
    if ask.what == "pay" and grows(inputs) != 1:
        return f"{amount} × (1 + {_extras(words)}){worth}"
    return amount


def _of_the_packages(outcome: Outcome, words: Wording) -> list[Formula]:
    m, traded = words.money, outcome.traded
    largest = max((one.worth for one in traded), default=Decimal(0))
    named = list(zip(LETTERS, outcome.packages, strict=False))
    found = [
        Formula(
            name="What every package is to be worth",
            formula="must-haves + the largest ask that you would trade",
            with_numbers=f"{m(outcome.aim - largest)} + {m(largest)} = {m(outcome.aim)} a year",
            explains=("aim",),
        ),
        Formula(
            name="What each package is worth",
            formula="its parts added up",
            with_numbers=tuple(f"{letter}: {_added(package, words)}" for letter, package in named),
            explains=("worth-", "sum-"),
        ),
    ]
    for letter, package in named:
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
                    step_of="worth-",
                )
            )
    first = outcome.packages[0].worth if outcome.packages else Decimal(0)
    return [
        *found,
        Formula(
            name="Against A",
            formula="(worth − worth of A) ÷ worth of A",
            with_numbers=tuple(
                f"{letter}: ({m(package.worth)} − {m(first)}) ÷ {m(first)} = "
                f"{percent(outcome.off(package))}"
                for letter, package in named[1:]
            ),
            explains=("off-",),
        ),
        Formula(
            name="What a swap gains",
            formula="worth of what you get − worth of what you give up",
            with_numbers=tuple(_swapped(swap, words) for swap in outcome.swaps),
            explains=("swap-",),
        ),
    ]


def _added(package: Package, words: Wording) -> str:
    m = words.money
    parts = [one.worth for one in package.asks]
    if package.moved:
        parts.append(package.moved_worth)
    told = " + ".join(map(m, parts))
    return f"{told} = {m(package.worth)}" if len(parts) > 1 else told


def _swapped(swap: Swap, words: Wording) -> str:
    m = words.money
    got = " + ".join(m(one.worth) for one in swap.take)
    given = f"{words.short_name(swap.give)}: {got} − {m(swap.give.worth)}"
    return f"{given} = {m.signed(swap.more)}"


def _of_the_order(outcome: Outcome, words: Wording) -> list[Formula]:
    """Show where one number turns the order of the asks, and what the reader's doubts do."""
    return [
        Formula(
            name="Where one number brings two asks level",
            formula=(
                "the number now ± how far the two are apart ÷ what 1 of it moves that; of whole "
                "numbers the first that is enough"
            ),
            with_numbers=tuple(
                _turn(it, it.turns, outcome, words)
                for it in outcome.deciders
                if it.turns is not None and it.turns != it.now
            ),
            explains=("turns-",),
        ),
        Formula(
            name="What your doubts make an ask worth",
            formula="its worth a year, with the number at each end of your range",
            with_numbers=tuple(
                f"{of_worth(it, outcome, words)}: {words.money(doubt.at_low)} at "
                f"{written(it, doubt.low, words)}, {words.money(doubt.at_high)} at "
                f"{written(it, doubt.high, words)}"
                for it, doubt in doubted(outcome.deciders)
            ),
            explains=("least-", "most-"),
        ),
    ]


def _turn(it: Decider, turns: Decimal, outcome: Outcome, words: Wording) -> str:
    asks = words.inputs.asks
    ahead, behind = (
        next(one.worth for one in outcome.asks if one.ask is asks[at - 1])
        for at in (it.ahead, it.behind)
    )
    apart, m = ahead - behind, words.money
    name = named(it, outcome, words).replace(": ", ", ")
    level = written(it, turns, words)
    told = f"{name}: {m(ahead)} − {m(behind)} = {m(apart)}"
    if it.field in WHOLE:
        return f"{told}, which is gone at {level}"
    sign, each = ("+" if turns > it.now else "−"), number(apart / abs(turns - it.now), 8)
    exact = words.amount(rounded(apart, 2))
    return f"{told}; {written(it, it.now, words)} {sign} {exact} ÷ {each} = {level}"
