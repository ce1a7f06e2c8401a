"""What is asked about the equity of an offer: shares or options, how they vest, refreshers."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from calculators._core import (
    Section,
    When,
    choice,
    money,
    number_list,
    percent,
    whole_number,
)

from .pay import IF_CURRENT, Certainty, Pay, how_sure

EQUITY = Section("Equity: shares or options")
_BY_VALUE = When(field="equity", answers=("rsu_value",))
_BY_SHARES = When(field="equity", answers=("rsu_shares",))
_OPTIONS = When(field="equity", answers=("options",))
_EQUITY = When(field="equity", answers=("rsu_value", "rsu_shares", "options"))
_OWN_PLAN = When(field="vesting", answers=("custom",))

type EquityKind = Literal["none", "rsu_value", "rsu_shares", "options"]
type NamedPlan = Literal[
    "even_monthly", "even_quarterly", "even_yearly", "back_loaded", "front_loaded"
]


@dataclass(frozen=True, kw_only=True, slots=True)
class PayAndEquity(Pay):
    """What `Pay` asks, and the grant."""

    equity: EquityKind = choice(
        "Equity in the offer",
        {
            "none": "none",
            "rsu_value": "shares, given as an amount",
            "rsu_shares": "shares, given as a number",
            "options": "stock options",
        },
        section=EQUITY,
        known_as="offer-equity",
    )
    grant_value: Decimal | None = money(
        "Value of the whole grant",
        required=True,
        section=EQUITY,
        when=_BY_VALUE,
        hint="All years together, as the letter says.",
        known_as="offer-grant",
    )
    shares: int | None = whole_number(
        "Number of shares",
        required=True,
        maximum=1_000_000_000,
        section=EQUITY,
        when=_BY_SHARES,
        hint="All years together. Ask for it if only a percentage is named.",
        known_as="offer-shares",
    )
    price: Decimal | None = money(
        "Price of one share today",
        required=True,
        maximum=10_000_000,
        section=EQUITY,
        when=_BY_SHARES,
        hint="On the market, or what the last valuation says.",
    )
    options: int | None = whole_number(
        "Number of options",
        required=True,
        maximum=1_000_000_000,
        section=EQUITY,
        when=_OPTIONS,
        hint="From the letter. A strike price without a number of options has no worth.",
        known_as="offer-options",
    )
    strike: Decimal | None = money(
        "Strike price",
        required=True,
        maximum=10_000_000,
        section=EQUITY,
        when=_OPTIONS,
        hint="What you pay for one share when you use the option.",
    )
    fair_value: Decimal | None = money(
        "Fair value of one share today",
        term="409A valuation",
        required=True,
        maximum=10_000_000,
        section=EQUITY,
        when=_OPTIONS,
        hint="From the last valuation. Ask for its date.",
    )
    vesting: NamedPlan | Literal["custom"] = choice(
        "Vesting plan",
        {
            "even_monthly": "25% a year: 1-year cliff, monthly",
            "even_quarterly": "25% a year: 1-year cliff, quarterly",
            "even_yearly": "25% a year: once a year",
            "back_loaded": "5/15/40/40: Amazon, as reported 2026",
            "front_loaded": "33/33/22/12, once a year: Google, as reported in 2021",
            "custom": "my own plan",
        },
        section=EQUITY,
        when=_EQUITY,
        hint="Plans change: go by your letter. To edit one, take “my own plan”.",
        term="vesting",
    )
    custom_vesting: tuple[Decimal, ...] | None = number_list(
        "Percent in each year",
        default="25 / 25 / 25 / 25",
        total=100,
        maximum=100,
        longest=10,
        unit="%",
        section=EQUITY,
        when=_OWN_PLAN,
        hint="One number a year. They add up to 100.",
    )
    custom_every: Literal["12", "6", "3", "1"] = choice(
        "It vests",
        {"12": "once a year", "6": "every half-year", "3": "every quarter", "1": "every month"},
        section=EQUITY,
        when=_OWN_PLAN,
    )
    custom_cliff: int = whole_number(
        "Cliff",
        default=12,
        maximum=120,
        unit="months",
        section=EQUITY,
        when=_OWN_PLAN,
        hint="Nothing vests before this month; then all that has built up. 0 for none.",
    )
    refresh: Decimal | None = money(
        "New grant each year (refresher)",
        term="refresher",
        section=EQUITY,
        when=_EQUITY,
        hint="Your guess of each yearly grant. Hardly ever promised: leave it empty if unsure.",
    )
    refresh_first: int = whole_number(
        "First year in which a refresher vests",
        default=2,
        minimum=1,
        maximum=6,
        section=EQUITY,
        when=_EQUITY,
    )
    refresh_years: int = whole_number(
        "Each refresher vests over",
        default=4,
        minimum=1,
        maximum=6,
        unit="years",
        section=EQUITY,
        when=_EQUITY,
    )
    discount: Decimal = percent(
        "Discount because you can’t sell yet",
        default=0,
        section=EQUITY,
        when=_EQUITY,
        hint="For a private company. 0 if the shares trade on a market.",
    )
    equity_is: Certainty = how_sure("The grant is", "likely", EQUITY, _EQUITY)
    refresh_is: Certainty = how_sure("The refreshers are", "hoped", EQUITY, _EQUITY)
    grant_age: int = whole_number(
        "Months of this grant already behind you",
        default=0,
        maximum=120,
        unit="months",
        section=EQUITY,
        when=IF_CURRENT,
        hint="Counted from the day it began to vest. Only what is still to vest counts.",
    )
    unvested: Decimal | None = money(
        "All unvested equity that you would lose, in today’s money",
        section=EQUITY,
        when=IF_CURRENT,
        hint="Empty means the rest of this grant. Fill it in if you have several grants.",
    )
