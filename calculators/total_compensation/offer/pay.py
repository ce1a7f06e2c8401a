"""What is asked about the cash of an offer: base pay, bonus, signing bonus and relocation."""

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
    percent,
    text,
    whole_number,
    yes_no,
)

BONUS = Section("Bonus and other yearly cash")
SIGNING = Section("Signing bonus and relocation")
_BY_HOUR = When(field="base_per", answers=("hour",))
_REPAID = When(field="repayment", answers=("pro_rata", "cliff"))

type BasePer = Literal["year", "month", "hour"]
type BonusAs = Literal["percent", "amount"]
type Repayment = Literal["none", "pro_rata", "cliff"]
type RepayAs = Literal["unknown", "gross", "net"]


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
class Pay:
    """Base pay, bonus, signing bonus and relocation."""

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
