"""What a sale pays, from which price on, and which price draws level with the other offer."""

from __future__ import annotations

from decimal import Decimal

from calculators._core import Formula
from calculators._core.formatting import number
from calculators.startup_equity.formulas import Outcome, Stage
from calculators.startup_equity.formulas.sharing import Company
from calculators.startup_equity.words import Wording

_NONE = Decimal(0)


def of_the_prices(outcome: Outcome, words: Wording) -> list[Formula]:
    """Show why to count on nothing, from which price a sale pays, and what it pays then."""
    strike, last = words.inputs.strike or _NONE, outcome.last
    stack = words.sale(last.company.stack)
    return [
        Formula(
            name="What to count on",
            formula="no sale pays nothing, and the first money of a sale goes to investors",
            with_numbers=f"no sale: {words.money(_NONE)}; a sale for up to {stack}: "
            f"{words.money(_NONE)}",
            explains=("count-on", "zero"),
        ),
        Formula(
            name="The sale price from which they pay",
            formula=(
                "all common shares and options × strike price + what investors take when a share "
                "brings that"
            ),
            with_numbers=tuple(
                f"{words.head(stage)}: {_price(stage.company, strike, words)}"
                for stage in outcome.stages
            ),
            explains=("begins", "pays-from", "from-"),
        ),
        Formula(
            name="What each sale price pays",
            formula="vested × (what a share brings − strike price), never below 0"
            if strike
            else "vested × what a share brings",
            with_numbers=tuple(
                f"{words.sale(price)}, {words.short(stage).lower()}: "
                f"{_paid(price, stage.payouts[at], stage, outcome, words)}"
                for stage in outcome.stages
                for at, price in enumerate(outcome.prices)
            ),
            explains=("pays-",),
        ),
        *_carried_on(outcome, words),
        Formula(
            name="The price from which an investor shares like you",
            formula=(
                "what it gets first ÷ its shares is what a share must bring; the sale price is "
                "what everybody gets then"
            ),
            with_numbers=tuple(
                f"{it.name}: {words.sale(it.most)} ÷ {number(it.shares)} = "
                f"{words.per_share(converts)} a share, "
                f"{words.sale(last.company.price_for(converts))}"
                for it in last.company.series
                if (converts := it.converts_at) is not None
            ),
            explains=("converts-",),
        ),
    ]


def _carried_on(outcome: Outcome, words: Wording) -> list[Formula]:
    """Show what other calculators get, which is no figure of this answer."""
    inputs, m, a_year = words.inputs, words.money, outcome.a_year
    if a_year is None:
        return []
    return [
        Formula(
            name="What you carry on, a year",
            formula="payout at your price ÷ years",
            with_numbers=f"{m(a_year * inputs.years)} ÷ {inputs.years} = {m(a_year)}",
            step_of="pays-",
        )
    ]


def _price(company: Company, per_share: Decimal, words: Wording) -> str:
    """Write the sale price that brings a share so much: what everybody gets then, added up."""
    common = company.common * per_share
    whole = company.price_for(per_share)
    if not common:
        return words.sale(whole)
    return (
        f"{number(company.common)} × {words.per_share(per_share)} + "
        f"{words.sale(whole - common)} = {words.sale(whole)}"
    )


def _paid(price: Decimal, paid: Decimal, stage: Stage, outcome: Outcome, words: Wording) -> str:
    strike, brings = words.inputs.strike or _NONE, stage.company.per_share(price)
    if not paid and strike:
        return f"{words.per_share(brings)} is not above {words.per_share(strike)}"
    less = f"({words.per_share(brings)} − {words.per_share(strike)})" if strike else ""
    return f"{number(outcome.counted)} × {less or words.per_share(brings)} = {words.money(paid)}"


def of_the_offers(outcome: Outcome, words: Wording) -> list[Formula]:
    """Show what the shares must make up for, which sale does that, and what is carried on."""
    inputs, m, gap = words.inputs, words.money, outcome.gap
    if gap is None or inputs.pay_here is None or inputs.pay_there is None:
        return []
    strike = inputs.strike or _NONE
    lines = []
    for stage in outcome.stages:
        if stage.level is not None:
            needed = strike + gap / outcome.counted
            lines.append(
                f"{words.head(stage)}: {words.per_share(strike)} + {m(gap)} ÷ "
                f"{number(outcome.counted)} = {words.per_share(needed)}; "
                f"{_price(stage.company, needed, words)}"
            )
    return [
        Formula(
            name="What the shares must make up for",
            formula="(the other offer − this one without its shares) × years",
            with_numbers=(
                f"({m(inputs.pay_there)} − {m(inputs.pay_here)}) × {inputs.years} = {m(gap)}"
            ),
            explains=("gap",),
        ),
        Formula(
            name="The sale price that draws level",
            formula=(
                "strike price + gap ÷ vested is what a share must bring; the sale price is what "
                "everybody gets then"
            ),
            with_numbers=tuple(lines),
            explains=("level", "level-at", "level-"),
        ),
    ]
