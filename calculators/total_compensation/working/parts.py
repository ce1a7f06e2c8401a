"""What a year of an offer brings, and how its bonus, match and equity come about."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import groupby

from calculators._core import Formula
from calculators._core.formatting import number, percent
from calculators.total_compensation.formulas import Outcome
from calculators.total_compensation.formulas.bonus import bonus_rate, first_bonus_year
from calculators.total_compensation.formulas.equity import MONTHS, count_of
from calculators.total_compensation.formulas.worth import Worth
from calculators.total_compensation.formulas.years import (
    match_steps,
    matched,
    paid_in_a_year,
    retirement_match,
)
from calculators.total_compensation.offer import Offer
from calculators.total_compensation.words import PARTS, Wording, months


def what_a_year_brings(outcome: Outcome, words: Wording) -> list[Formula]:
    """Show the parts of every year, and how those that are no plain amount come about."""
    whole = Formula(
        name="What a year brings",
        formula="its parts added up, less the costs",
        with_numbers=tuple(
            line for worth in outcome.worths for line in _years(worth, outcome, words)
        ),
        explains=("year-", "first-"),
    )
    makers: tuple[tuple[Callable[[Offer], bool], Callable[[Worth, Wording], Formula]], ...] = (
        (lambda offer: bonus_rate(offer) > 0, _bonus),
        (lambda offer: bool(offer.commission), _commission),
        (lambda offer: bool(match_steps(offer)) and offer.deferral is not None, _match),
        (lambda offer: offer.equity != "none", _equity),
        (lambda offer: bool(offer.refresh), _refresh),
    )
    found = [whole]
    for needed, make in makers:
        # Once, with the numbers of the first offer that has such a part.
        worth = next((worth for worth in outcome.ranked if needed(worth.offer)), None)
        if worth is not None:
            found.append(replace(make(worth, words), step_of="year-"))
    return found


def _years(worth: Worth, outcome: Outcome, words: Wording) -> Iterator[str]:
    """Write the years of an offer, those that bring the same in one line."""
    for year, same in groupby(enumerate(worth.years, start=1), key=lambda it: it[1]):
        numbers = [number for number, _ in same]
        first, last = numbers[0], numbers[-1]
        told = f"year {first}" if first == last else f"years {first} to {last}, each"
        parts = [(name, part(year)) for name, part in PARTS if part(year)]
        yield words.line(worth, outcome, added(parts, year.total, words), told)


def added(parts: list[tuple[str, Decimal]], total: Decimal, words: Wording) -> str:
    """Write a sum with the name of each part: `base $90,000 − costs $2,000 = $88,000`."""
    m, told = words.money, ""
    for name, amount in parts:
        sign = " − " if amount < 0 else " + "
        told += f"{sign if told or amount < 0 else ''}{name.lower()} {m(abs(amount))}"
    if len(parts) == 1 and parts[0][1] == total:
        return told
    return f"{told.strip()} = {m(total)}"


def _bonus(worth: Worth, words: Wording) -> Formula:
    offer, year = worth.offer, worth.years[0]
    target, payout = percent(offer.bonus_percent or Decimal(0), 2), percent(offer.payout, 2)
    month, share = first_bonus_year(offer)
    shown = words.money(year.base * bonus_rate(offer) * share)
    return Formula(
        name=f"First bonus of {worth.name}, for the bonus year that ends in month {month}",
        formula="base × target × payout × the part of the bonus year that you work",
        with_numbers=(
            f"{words.money(year.base)} × {target} × {payout} × {percent(share * 100, 2)} = {shown}"
        ),
    )


def _commission(worth: Worth, words: Wording) -> Formula:
    offer = worth.offer
    on_target, payout = offer.commission or Decimal(0), percent(offer.payout, 2)
    full = on_target * offer.payout / 100 / MONTHS
    return Formula(
        name=f"Commission of {worth.name}, a month",
        formula=(
            "commission on target × payout ÷ 12; of it a part until you are at full speed, but at "
            "least the draw"
        ),
        with_numbers=(
            f"{words.money(on_target)} × {payout} ÷ 12 = {words.money(full)}; in the first "
            f"{months(offer.ramp_months)} {percent(offer.ramp_share)} of it"
        ),
    )


def _match(worth: Worth, words: Wording) -> Formula:
    inputs, offer, pay = words.inputs, worth.offer, worth.years[0].base
    paid_in = words.money(paid_in_a_year(inputs, offer, pay))
    steps = " + ".join(
        f"{percent(rate, 2)} × {words.money(part)}" for rate, part in matched(inputs, offer, pay)
    )
    return Formula(
        name=f"Retirement match of {worth.name}, year 1",
        formula="for each step: rate × the part of what you pay in that falls into it",
        with_numbers=(
            f"you pay in {paid_in}: {steps} = {words.money(retirement_match(inputs, offer, pay))}"
        ),
    )


def _equity(worth: Worth, words: Wording) -> Formula:
    offer, inputs, equity = worth.offer, words.inputs, worth.equity
    grows = f"(1 + {percent(inputs.expected, 2)})"
    count = count_of(offer) or 0
    match offer.equity:
        case "rsu_value":
            rule = "grant × part that vests × price change"
            whole = offer.grant_value or Decimal(0)
            vested = equity.units[MONTHS] / whole * 100 if whole else Decimal(0)
            sums = f"{words.money(whole)} × {percent(vested, 2)} × {grows}"
        case "rsu_shares":
            rule = "shares that vest × price × price change"
            price = words.small(offer.price or Decimal(0))
            sums = f"{number(equity.units[MONTHS])} of {number(count)} × {price} × {grows}"
        case "options" | "none":  # without equity nobody asks for this formula
            rule = "options that vest × (fair value × price change − strike), never below 0"
            fair, strike = (words.small(v or Decimal(0)) for v in (offer.fair_value, offer.strike))
            sums = (
                f"{number(equity.units[MONTHS])} of {number(count)} × ({fair} × {grows} − {strike})"
            )
    if offer.discount:
        rule += " × what is left after the discount"
        sums += f" × (1 − {percent(offer.discount, 2)})"
    grant = equity.of_year(1, "expected") - equity.refresh["expected"][0]
    return Formula(
        name=f"Equity of {worth.name}, year 1",
        formula=rule,
        with_numbers=f"{sums} = {words.money(grant)}",
    )


def _refresh(worth: Worth, words: Wording) -> Formula:
    offer = worth.offer
    part = words.money((offer.refresh or Decimal(0)) / (offer.refresh_years or 1))
    amounts = " → ".join(words.money(amount) for amount in worth.equity.refresh["expected"])
    return Formula(
        name=f"Refreshers of {worth.name}",
        formula="yearly grant ÷ years it vests over, once for each grant that is vesting",
        with_numbers=(
            f"{words.money(offer.refresh or Decimal(0))} ÷ {offer.refresh_years} = {part} each, "
            f"from year {offer.refresh_first} on: {amounts}"
        ),
    )
