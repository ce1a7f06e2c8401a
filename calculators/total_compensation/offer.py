"""What is asked of each offer: cash, equity, benefits, time and costs.

Every label, hint, limit and default of an offer stands here.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from calculators._core import (
    PeriodOf,
    Section,
    When,
    choice,
    decimal_number,
    group,
    money,
    number_list,
    percent,
    text,
    whole_number,
    yes_no,
)

BONUS = Section("Bonus and other yearly cash")
SIGNING = Section("Signing bonus and relocation")
EQUITY = Section("Equity: shares or options")
BENEFITS = Section("Retirement match and health")
TIME = Section("Days off, hours and commute")
PLACE = Section("Costs and prices where you would live")
_BY_HOUR = When(field="base_per", answers=("hour",))
_REPAID = When(field="repayment", answers=("pro_rata", "cliff"))
_BY_VALUE = When(field="equity", answers=("rsu_value",))
_BY_SHARES = When(field="equity", answers=("rsu_shares",))
_OPTIONS = When(field="equity", answers=("options",))
_EQUITY = When(field="equity", answers=("rsu_value", "rsu_shares", "options"))
_OWN_PLAN = When(field="vesting", answers=("custom",))


type BasePer = Literal["year", "month", "hour"]
type BonusAs = Literal["percent", "amount"]
type Repayment = Literal["none", "pro_rata", "cliff"]
type RepayAs = Literal["unknown", "gross", "net"]
type EquityKind = Literal["none", "rsu_value", "rsu_shares", "options"]
type NamedPlan = Literal[
    "even_monthly", "even_quarterly", "even_yearly", "back_loaded", "front_loaded"
]


@dataclass(frozen=True, kw_only=True, slots=True)
class Payment:
    """One payment of the signing bonus."""

    amount: Decimal = money("Amount", required=True, hint="What the letter says, before tax.")
    month: int = whole_number(
        "Paid after month",
        default=0,
        minimum=0,
        maximum=72,
        hint="0 is your first day. Month 12 still belongs to year 1.",
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Offer:
    """One offer, or the job you have. All money is before tax."""

    name: str | None = text("Name", longest=30, hint="Such as the company. It heads the tables.")
    current: bool = yes_no("This is my job now", hint="The others are then compared with it.")
    base: Decimal = money(
        "Base pay",
        required=True,
        minimum="0.01",
        per=PeriodOf("base_per"),
        hint="The fixed pay in the letter. You can write 120k.",
    )
    base_per: BasePer = choice(
        "Base pay is for", {"year": "a year", "month": "a month", "hour": "an hour"}
    )
    paid_hours: Decimal = decimal_number(
        "Paid hours a week", default=40, minimum=1, maximum=100, unit="hours", when=_BY_HOUR
    )

    bonus_as: BonusAs = choice(
        "The bonus is given as",
        {"percent": "a percentage of base", "amount": "an amount a year"},
        section=BONUS,
    )
    bonus_percent: Decimal | None = percent(
        "Target bonus",
        maximum=300,
        section=BONUS,
        when=When(field="bonus_as", answers=("percent",)),
        hint="Of base pay. It grows with your raises.",
    )
    bonus_amount: Decimal | None = money(
        "Target bonus a year",
        section=BONUS,
        when=When(field="bonus_as", answers=("amount",)),
        hint="It stays the same every year.",
    )
    payout: Decimal = percent(
        "Expected payout",
        default=100,
        maximum=300,
        section=BONUS,
        hint="How much of the target is really paid. Ask what it was in the last three years.",
    )
    first_share: Decimal = percent(
        "Share of the first year that counts",
        default=100,
        section=BONUS,
        hint="50 if you start in the middle of the bonus year.",
    )
    other_cash: Decimal | None = money(
        "Other fixed cash a year",
        section=BONUS,
        hint="Allowances, a 13th month. It stays the same every year.",
    )

    signing: tuple[Payment, ...] = group(
        "Signing bonus", item="Payment", of=Payment, maximum=2, section=SIGNING
    )
    repayment: Repayment = choice(
        "If you leave early, you repay",
        {
            "none": "nothing, or I do not know",
            "pro_rata": "a part that shrinks each month",
            "cliff": "all of it until a set month",
        },
        section=SIGNING,
        hint="Counted from the day of each payment.",
    )
    repay_months: int = whole_number(
        "Months until nothing is owed",
        default=12,
        minimum=1,
        maximum=72,
        unit="months",
        section=SIGNING,
        when=_REPAID,
    )
    repay_as: RepayAs = choice(
        "You repay",
        {
            "unknown": "I do not know: ask",
            "gross": "the sum before tax",
            "net": "what you received",
        },
        section=SIGNING,
        when=_REPAID,
        hint="Before tax means that you may pay back more than reached your account.",
    )
    relocation: Decimal | None = money(
        "Relocation money, once", section=SIGNING, hint="Counted in year 1, never repaid here."
    )

    equity: EquityKind = choice(
        "Equity in the offer",
        {
            "none": "none",
            "rsu_value": "shares, given as an amount",
            "rsu_shares": "shares, given as a number",
            "options": "stock options",
        },
        section=EQUITY,
    )
    grant_value: Decimal | None = money(
        "Worth of the whole grant",
        required=True,
        section=EQUITY,
        when=_BY_VALUE,
        hint="All years together, as the letter says.",
    )
    shares: int | None = whole_number(
        "Number of shares",
        required=True,
        maximum=1_000_000_000,
        section=EQUITY,
        when=_BY_SHARES,
        hint="All years together. Ask for it if only a percentage is named.",
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
            "front_loaded": "33/33/22/12: Google, as reported 2026",
            "custom": "my own plan",
        },
        section=EQUITY,
        when=_EQUITY,
        hint="Plans change: go by your letter. To edit one, take “my own plan”.",
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
        "Taken off because you cannot sell",
        default=0,
        section=EQUITY,
        when=_EQUITY,
        hint="For a private company. 0 if the shares trade on a market.",
    )

    deferral: Decimal | None = percent(
        "You pay in", section=BENEFITS, hint="In percent of base pay."
    )
    match_rate: Decimal | None = percent(
        "First step: the employer adds",
        maximum=300,
        section=BENEFITS,
        hint="100 means as much as you pay in.",
    )
    match_of: Decimal | None = percent(
        "First step: on so much of pay", section=BENEFITS, hint="Such as the first 3% of base pay."
    )
    second_rate: Decimal | None = percent(
        "Second step: the employer adds", maximum=300, section=BENEFITS
    )
    second_of: Decimal | None = percent("Second step: on so much more of pay", section=BENEFITS)
    employer_premium: Decimal | None = money(
        "Health premium the employer pays, a month", section=BENEFITS
    )
    own_premium: Decimal | None = money("Health premium you pay, a month", section=BENEFITS)
    health_account: Decimal | None = money(
        "Other employer money a year",
        section=BENEFITS,
        hint="Into a health savings account (HSA) or the like, or a pension without a match.",
    )

    days_off: Decimal | None = decimal_number(
        "Paid days off a year", maximum=100, unit="days", section=TIME
    )
    holidays: Decimal | None = decimal_number(
        "Paid public holidays a year", maximum=40, unit="days", section=TIME
    )
    hours: Decimal | None = decimal_number(
        "Hours you would really work a week",
        minimum=1,
        maximum=112,
        unit="hours",
        section=TIME,
        hint="Empty means the paid hours, or 40.",
    )
    commute: Decimal | None = decimal_number(
        "Commute a week, there and back",
        maximum=50,
        unit="hours",
        section=TIME,
        hint="Only for the days you go in.",
    )

    costs: Decimal | None = money(
        "Other costs of this job a year",
        section=PLACE,
        hint="Commute, parking, childcare: what you would not pay otherwise.",
    )
    price_level: Decimal | None = decimal_number(
        "Price level there",
        minimum=10,
        maximum=1000,
        section=PLACE,
        hint="100 is the average of one table, such as the US regional price parities.",
    )
