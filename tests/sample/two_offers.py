"""Two offers: which one pays more over four years? A calculator for the tests only.

It proves that the vocabulary carries nested repeated offers, conditional equity fields and
custom vesting lists, from the declaration to the browser. It is no part of the site.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from calculators._core import (
    Calculator,
    Chart,
    Column,
    Currency,
    Example,
    Formula,
    Headline,
    KeyFigure,
    KeyFigures,
    MoneyFormat,
    NumberLine,
    Point,
    Report,
    Row,
    Rule,
    Section,
    Table,
    When,
    Working,
    choice,
    currency,
    date,
    group,
    money,
    number_list,
    text,
    whole_number,
    yes_no,
)

EQUITY = Section("Equity")
MORE = Section("More", folded=False)
YEARS = 4


@dataclass(frozen=True, kw_only=True, slots=True)
class Payment:
    """One payment of a signing bonus."""

    amount: Decimal = money("Amount", required=True)
    month: int = whole_number("Paid in month", default="1", minimum=1, maximum=48)


@dataclass(frozen=True, kw_only=True, slots=True)
class Offer:
    """One offer."""

    name: str | None = text("Name", longest=30)
    base: Decimal = money("Base a year", required=True)
    equity: str = choice(
        "Equity",
        {"none": "None", "rsus": "RSUs", "options": "Options"},
        section=EQUITY,
    )
    grant: Decimal | None = money(
        "Grant value", section=EQUITY, when=When(field="equity", answers=("rsus",))
    )
    shares: int | None = whole_number(
        "Shares",
        maximum="10000000",
        section=EQUITY,
        when=When(field="equity", answers=("options",)),
    )
    strike: Decimal | None = money(
        "Strike price", section=EQUITY, when=When(field="equity", answers=("options",))
    )
    fair_value: Decimal | None = money(
        "Fair value a share", section=EQUITY, when=When(field="equity", answers=("options",))
    )
    vesting: str = choice(
        "Vesting",
        {"even": "Even, 4 years", "custom": "My own"},
        section=EQUITY,
        when=When(field="equity", answers=("rsus", "options")),
    )
    percents: tuple[Decimal, ...] | None = number_list(
        "Percent each year",
        total=100,
        longest=4,
        unit="%",
        section=EQUITY,
        when=When(field="vesting", answers=("custom",)),
    )
    signing: tuple[Payment, ...] = group("Signing bonus", item="Payment", of=Payment, maximum=2)


@dataclass(frozen=True, kw_only=True, slots=True)
class Inputs:
    """What the reader types."""

    currency: Currency = currency()
    answer_by: dt.date | None = date("Answer by", section=MORE)
    count_equity: bool = yes_no("Count the equity", section=MORE, default=True)
    offers: tuple[Offer, ...] = group(
        "Offers",
        item="Offer",
        of=Offer,
        minimum=1,
        maximum=4,
        copies=True,
        rules=(
            Rule(
                fields=("strike", "shares"),
                broken=lambda offer: offer.strike is not None and offer.shares is None,
                message=lambda _: "a strike price needs a number of shares. Fill in the shares.",
            ),
        ),
    )


def calculate(inputs: Inputs) -> tuple[Decimal, ...]:
    """Add up each offer over four years: base, signing bonus, vested equity."""
    return tuple(_total(offer, count_equity=inputs.count_equity) for offer in inputs.offers)


def _total(offer: Offer, *, count_equity: bool) -> Decimal:
    signing = sum((payment.amount for payment in offer.signing), Decimal(0))
    equity = offer.grant or Decimal(0)
    if offer.shares is not None and offer.fair_value is not None:
        equity = offer.shares * max(Decimal(0), offer.fair_value - (offer.strike or 0))
    vested = sum(offer.percents[:YEARS], Decimal(0)) / 100 if offer.percents else Decimal(1)
    return offer.base * YEARS + signing + (equity * vested if count_equity else 0)


def report(inputs: Inputs, totals: tuple[Decimal, ...]) -> Report:
    """Name the best, and list all."""
    write = MoneyFormat(inputs.currency)
    names = [offer.name or f"Offer {at}" for at, offer in enumerate(inputs.offers, start=1)]
    named = tuple(zip(names, totals, strict=True))
    best = max(range(len(totals)), key=totals.__getitem__)
    rows = tuple(
        Row(cells=(name, write.figure(total, f"total-{at}")), strong=at == best + 1)
        for at, (name, total) in enumerate(named, start=1)
    )
    table = Table(
        caption="Over four years",
        columns=(Column(label="Offer"), Column(label="Total", numeric=True)),
        rows=rows,
    )
    line = NumberLine(
        rows=tuple(Point(label=name, value=total, role="offer") for name, total in named),
        write=write,
    )
    words = (f"{names[best]} comes to ", write.figure(totals[best], "best"), " over four years.")
    ahead = write.figure(totals[best] - min(totals), "ahead")
    return Report(
        blocks=(
            Headline(words=words),
            KeyFigures(figures=(KeyFigure(label="Ahead by", figure=ahead, period="over 4 years"),)),
            Chart(title="Totals", description="Each offer's total.", drawing=line, table=table),
            _working(named, write),
        )
    )


def _working(named: tuple[tuple[str, Decimal], ...], write: MoneyFormat) -> Working:
    top, low = (pick(total for _, total in named) for pick in (max, min))
    lines = tuple(f"{name}: {write(total)}" for name, total in named)
    gap = f"{write(top)} − {write(low)} = {write(top - low)}"
    return Working(
        formulas=(
            Formula(
                name="Each offer",
                formula="base × 4 + signing bonus + what vests",
                with_numbers=lines,
                explains=("total-", "best"),
            ),
            Formula(name="Ahead by", formula="most − least", with_numbers=gap, explains=("ahead",)),
        )
    )


CALCULATOR = Calculator(
    title="Two offers",
    question="Which offer pays more over four years?",
    inputs=Inputs,
    calculate=calculate,
    report=report,
    examples=(
        Example(
            title="Plain base against less base and a grant",
            values={
                "offers": [
                    {"name": "Acme", "base": "100k"},
                    {
                        "name": "Birch",
                        "base": "95k",
                        "equity": "rsus",
                        "grant": "40k",
                        "vesting": "custom",
                        "percents": "5/15/40/40",
                        "signing": [{"amount": "5k"}, {"amount": "2,500", "month": "13"}],
                    },
                ]
            },
            # 4 x 100,000; 4 x 95,000 + 40,000 + 5,000 + 2,500.
            shows={
                "total-1": "$400,000",
                "total-2": "$427,500",
                "best": "$427,500",
                "ahead": "$27,500",
            },
        ),
    ),
)
