"""What is asked about the cash of an offer: base pay, bonus, signing bonus and relocation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Literal

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
from calculators._core import date as day

BONUS = Section("Bonus, overtime and other yearly cash")
SIGNING = Section("Signing bonus and relocation")
_BY_MONTH = When(field="base_per", answers=("month",))
_BY_DAY = When(field="base_per", answers=("day",))
_BY_HOUR = When(field="base_per", answers=("hour",))
_BY_WEEKS = When(field="base_per", answers=("week", "day", "hour"))
_COMMISSION = When(field="bonus_as", answers=("commission",))
_BONUS = When(field="bonus_as", answers=("percent", "amount"))
_BY_DATE = When(field="first_from", answers=("date",))
_REPAID = When(field="repayment", answers=("pro_rata", "cliff"))

_MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip

type BasePer = Literal["year", "month", "two_weeks", "week", "day", "hour"]
type BonusAs = Literal["percent", "amount", "commission"]
type Repayment = Literal["none", "pro_rata", "cliff"]
type RepayAs = Literal["unknown", "gross", "net"]
type Certainty = Literal["promised", "likely", "hoped"]

# Of the job held now, what is lost by leaving it.
IF_CURRENT = When(field="current", answers=("yes",))


def how_sure(label: str, default: Certainty, section: Section, when: When | None = None) -> Any:
    """Ask how sure one part of an offer is."""
    options = {
        "promised": "promised in writing",
        "likely": "likely, not promised",
        "hoped": "hoped for",
    }
    return choice(label, options, default=default, section=section, when=when)


@dataclass(frozen=True, kw_only=True, slots=True)
class Payment:
    """One payment of the signing bonus."""

    amount: Decimal = money(
        "Amount",
        required=True,
        hint="What the letter says, before tax.",
        known_as="offer-signing",
    )
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
        per=PeriodOf("base_per", {"two_weeks": "two weeks"}),
        hint="The fixed pay in the letter. You can write 120k.",
        known_as="offer-base",
    )
    base_per: BasePer = choice(
        "Base pay is for",
        {
            "year": "a year",
            "month": "a month",
            "two_weeks": "two weeks",
            "week": "a week",
            "day": "a day",
            "hour": "an hour",
        },
        known_as="offer-base-per",
    )
    payments: int = whole_number(
        "Payments a year",
        default=12,
        minimum=12,
        maximum=18,
        when=_BY_MONTH,
        hint="13 or 14 where the letter promises a 13th or 14th month.",
    )
    paid_days: Decimal = decimal_number(
        "Paid days a week", default=5, minimum="0.5", maximum=7, unit="days", when=_BY_DAY
    )
    paid_hours: Decimal = decimal_number(
        "Paid hours a week", default=40, minimum=1, maximum=100, unit="hours", when=_BY_HOUR
    )
    paid_weeks: Decimal = decimal_number(
        "Paid weeks a year",
        default=52,
        minimum=1,
        maximum=52,
        unit="weeks",
        when=_BY_WEEKS,
        hint="46 to 48 for many contractors: leave out holidays, sick days and gaps.",
    )

    bonus_as: BonusAs = choice(
        "The bonus is given as",
        {
            "percent": "a percentage of base",
            "amount": "an amount a year",
            "commission": "a commission",
        },
        section=BONUS,
        known_as="offer-bonus-as",
    )
    bonus_percent: Decimal | None = percent(
        "Target bonus",
        term="target bonus",
        maximum=300,
        section=BONUS,
        when=When(field="bonus_as", answers=("percent",)),
        hint="Of base pay. It grows with your raises.",
        known_as="bonus-percent",
    )
    bonus_amount: Decimal | None = money(
        "Target bonus a year",
        section=BONUS,
        when=When(field="bonus_as", answers=("amount",)),
        hint="It stays the same every year.",
        known_as="offer-bonus",
    )
    commission: Decimal | None = money(
        "Commission on target, a year",
        term="OTE",
        section=BONUS,
        when=_COMMISSION,
        hint="On-target earnings (OTE) less base pay. It stays the same every year.",
    )
    payout: Decimal = percent(
        "Expected payout",
        default=100,
        maximum=300,
        section=BONUS,
        hint="How much of the target is really paid. Ask what it was in the last three years.",
    )
    ramp_months: int = whole_number(
        "Months until you sell at full speed",
        default=0,
        maximum=24,
        unit="months",
        section=BONUS,
        when=_COMMISSION,
    )
    ramp_share: Decimal = percent(
        "Share of the commission you expect until then",
        default=50,
        section=BONUS,
        when=_COMMISSION,
    )
    draw: Decimal | None = money(
        "Draw a month until then",
        term="draw",
        section=BONUS,
        when=_COMMISSION,
        hint="What you are paid at least in those months.",
    )
    draw_back: bool = yes_no(
        "The draw is taken out of later commissions", section=BONUS, when=_COMMISSION
    )
    first_from: Literal["share", "date"] = choice(
        "How much of the first bonus counts",
        {"share": "a share that I type", "date": "what my first day makes it"},
        section=BONUS,
        when=_BONUS,
    )
    first_share: Decimal = percent(
        "Share of the first year that counts",
        default=100,
        section=BONUS,
        when=When(field="first_from", answers=("share",)),
        hint="50 if you start in the middle of the bonus year.",
    )
    first_day: date | None = day(
        "Your first day",
        required=True,
        section=BONUS,
        when=_BY_DATE,
        hint="Needed to see how much of the bonus year is left.",
    )
    bonus_ends: str = choice(
        "The bonus year ends with",
        {str(number): name for number, name in enumerate(_MONTH_NAMES, start=1)},
        default="12",
        section=BONUS,
        when=_BY_DATE,
    )
    paid_later: int = whole_number(
        "Months from the bonus year to the payment",
        default=0,
        maximum=12,
        unit="months",
        section=BONUS,
        when=_BONUS,
    )
    must_stay: bool = yes_no(
        "You must still be employed on the pay day",
        default=True,
        section=BONUS,
        when=_BONUS,
        hint="If not, a bonus counts as yours once the bonus year is over.",
    )
    bonus_is: Certainty = how_sure("The bonus is", "likely", BONUS)
    bonus_pending: Decimal | None = money(
        "Bonus you would lose by leaving now",
        section=BONUS,
        when=IF_CURRENT,
        hint="What you have earned, but would not be paid if you left before the pay date.",
    )
    other_cash: Decimal | None = money(
        "Other fixed cash a year",
        section=BONUS,
        hint="Allowances and the like. It stays the same every year.",
    )
    allowance: Decimal | None = percent(
        "Holiday allowance and the like, in percent of base",
        section=BONUS,
        hint="Such as 8% in the Netherlands, if it is not in the base. It grows with your raises.",
    )
    other_is: Certainty = how_sure("The fixed cash and the allowance are", "promised", BONUS)
    overtime_hours: Decimal | None = decimal_number(
        "Paid overtime a week", maximum=60, unit="hours", section=BONUS, when=_BY_HOUR
    )
    overtime_rate: Decimal = percent(
        "Overtime is paid at",
        default=150,
        minimum=100,
        maximum=300,
        section=BONUS,
        when=_BY_HOUR,
        hint="In percent of the hourly rate. 150 is one and a half times.",
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
        known_as="offer-repayment",
        term="clawback",
    )
    repay_months: int = whole_number(
        "Months until nothing is owed",
        default=12,
        minimum=1,
        maximum=72,
        unit="months",
        section=SIGNING,
        when=_REPAID,
        known_as="offer-repay-months",
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
        "Relocation money, once",
        section=SIGNING,
        hint="Counted in year 1, never repaid here.",
        known_as="offer-relocation",
    )
    signing_is: Certainty = how_sure("The signing bonus and relocation are", "promised", SIGNING)
    owed_now: Decimal | None = money(
        "You would have to pay back, if you left now",
        section=SIGNING,
        when=IF_CURRENT,
        hint="Of a signing bonus, moving costs or a course.",
    )
