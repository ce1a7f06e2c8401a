"""What the startup equity calculator asks, and which answers contradict each other.

Every label, hint, limit and default stands here.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

from calculators._core import (
    Currency,
    Rule,
    Section,
    When,
    choice,
    currency,
    decimal_number,
    group,
    money,
    number_list,
    percent,
    text,
    whole_number,
)

type Kind = Literal["options", "shares"]
type StakesAs = Literal["percent", "shares"]
type Sharing = Literal["no", "full", "capped"]
type VestEvery = Literal["1", "3", "12"]

UNITS = Section("Currency, and how investors’ stakes are given")
COMPARE = Section("The other offer, or the job you have", folded=False)
LEAVE = Section("How it vests, and what if you leave")
CARRY = Section(
    "One price to carry on with",
    "For your comparison of offers, where it only counts as hoped for.",
)

ALL_PERCENT = Decimal(100)
MILLION = Decimal(1_000_000)
MOST_SHARES = 100_000_000_000
_OPTIONS = When(field="kind", answers=("options",))
_BY_PERCENT = When(field="stakes_as", answers=("percent",))
_BY_SHARES = When(field="stakes_as", answers=("shares",))
_CAPPED = When(field="sharing", answers=("capped",))


def _times_back() -> Any:
    """Ask for the multiple of a liquidation preference."""
    return decimal_number(
        "They get back first",
        default=1,
        maximum=10,
        unit="times",
        hint="Times the money they put in. 1 is usual.",
        term="liquidation preference",
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Investor:
    """A round that investors have paid for already."""

    name: str | None = text("Name", longest=24, hint="Such as Seed or Series A.")
    invested: Decimal = money(
        "Money they put in", required=True, minimum="0.01", per="once", hint="You can write 12m."
    )
    part: Decimal | None = percent(
        "Their part of the company now",
        required=True,
        minimum="0.01",
        when=_BY_PERCENT,
        hint="Of all shares, fully diluted.",
    )
    shares: int | None = whole_number(
        "Their shares",
        required=True,
        minimum=1,
        maximum=MOST_SHARES,
        when=_BY_SHARES,
        hint="As common shares, after conversion.",
    )
    multiple: Decimal = _times_back()
    sharing: Sharing = choice(
        "Then they also share in the rest",
        {
            "no": "no: the larger of the two",
            "full": "yes (participating)",
            "capped": "yes, up to a cap",
        },
    )
    cap: Decimal | None = decimal_number(
        "Cap on all they get",
        required=True,
        minimum=1,
        maximum=100,
        unit="times",
        when=_CAPPED,
        hint="Times the money they put in. Above it they do better as common shares.",
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class LaterRound:
    """A round that may still come before a sale, as the reader guesses it."""

    sold: Decimal = percent(
        "Part of the company that it sells",
        required=True,
        minimum="0.01",
        maximum=95,
        hint="Of all shares after the round. About 10 to 20% is common.",
    )
    raised: Decimal = money(
        "Money that it raises", required=True, minimum="0.01", per="once", hint="Your guess."
    )
    pool: Decimal = percent(
        "New option pool with it", default=0, maximum=95, hint="It makes your part smaller too."
    )
    multiple: Decimal = _times_back()


INVESTOR_RULES = (
    Rule(
        fields=("cap", "multiple"),
        broken=lambda i: i.cap is not None and i.cap < i.multiple,
        message="the cap is below what they get back first. Raise the cap, or lower “They get "
        "back first”.",
    ),
)
LATER_RULES = (
    Rule(
        fields=("pool", "sold"),
        broken=lambda r: r.pool + r.sold >= ALL_PERCENT,
        message="the new shares and the new pool would be the whole company. Lower one of them.",
    ),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Inputs:
    """What the reader types. Money is in one currency, before tax."""

    kind: Kind = choice(
        "What you are offered", {"options": "stock options", "shares": "shares or RSUs"}
    )
    options: int = whole_number(
        "Number of options or shares",
        required=True,
        minimum=1,
        maximum=1_000_000_000,
        hint="The whole grant. A percentage alone can’t be valued: ask for the number.",
    )
    strike: Decimal | None = money(
        "Strike price",
        required=True,
        maximum=10_000_000,
        when=_OPTIONS,
        per="once",
        term="strike price",
        hint="What you pay for one share when you exercise.",
    )
    company_shares: int = whole_number(
        "All shares of the company, fully diluted",
        required=True,
        minimum=1,
        maximum=MOST_SHARES,
        term="fully diluted",
        hint="With all options and the whole pool. If they won’t say, count your grant as zero.",
    )
    currency: Currency = currency(section=UNITS, known_as="currency")
    stakes_as: StakesAs = choice(
        "Investors’ stakes in",
        {"percent": "percent", "shares": "shares"},
        section=UNITS,
    )
    investors: tuple[Investor, ...] = group(
        "What investors put in so far",
        item="Investor round",
        of=Investor,
        maximum=8,
        hint="They are paid first. If you only know the total, one line for all of it will do.",
        rules=INVESTOR_RULES,
    )
    later: tuple[LaterRound, ...] = group(
        "Rounds that may still come",
        item="Later round",
        of=LaterRound,
        maximum=3,
        hint="Most startups raise money again before they are sold.",
        rules=LATER_RULES,
    )
    sale_prices: tuple[Decimal, ...] = number_list(
        "Sale prices to look at, in millions",
        default="50 / 100 / 200 / 300 / 500 / 1000",
        longest=8,
        hint="What a buyer pays for the whole company, after its debts and fees.",
    )

    pay_here: Decimal | None = money(
        "This offer without its shares, a year",
        section=COMPARE,
        hint="Base, bonus and benefits, such as the yearly average from total compensation.",
    )
    pay_there: Decimal | None = money(
        "The other offer, a year",
        section=COMPARE,
        hint="All of it. Listed shares count, startup shares don’t.",
    )
    years: int = whole_number(
        "Years until you could sell",
        default=4,
        minimum=1,
        maximum=15,
        unit="years",
        section=COMPARE,
        hint="You stay for all of them, and the difference in pay adds up.",
    )

    vest_months: int = whole_number(
        "It vests over", default=48, minimum=1, maximum=120, unit="months", section=LEAVE
    )
    cliff: int = whole_number(
        "Cliff",
        default=12,
        maximum=120,
        unit="months",
        section=LEAVE,
        hint="Nothing vests before this month; then all that has built up. 0 for none.",
    )
    vest_every: VestEvery = choice(
        "After the cliff it vests",
        {"1": "every month", "3": "every quarter", "12": "every year"},
        section=LEAVE,
    )
    leave_month: int = whole_number(
        "You leave after month",
        default=24,
        minimum=1,
        maximum=240,
        section=LEAVE,
        hint="To see what you would keep, and what keeping it would cost.",
    )
    window: int = whole_number(
        "Days to exercise after leaving",
        default=90,
        maximum=3650,
        unit="days",
        section=LEAVE,
        when=_OPTIONS,
        hint="Often 90. The grant agreement says it.",
    )
    hoped_price: Decimal | None = money(
        "Sale price you want to carry on with",
        minimum="0.01",
        per="once",
        section=CARRY,
        hint="Empty carries nothing on, which is the careful choice.",
    )


def stake(inputs: Inputs, investor: Investor) -> Decimal:
    """Give an investor's shares, as common ones."""
    if investor.shares is not None:
        return Decimal(investor.shares)
    return (investor.part or Decimal(0)) * inputs.company_shares / ALL_PERCENT


def _taken(inputs: Inputs) -> Decimal:
    return sum((stake(inputs, it) for it in inputs.investors), Decimal(inputs.options))


RULES = (
    Rule(
        fields=("options", "company_shares"),
        broken=lambda i: i.options > i.company_shares,
        message="your grant is larger than the whole company. Check both numbers for a missing or "
        "an extra zero, and that “All shares” counts everything.",
    ),
    Rule(
        fields=("investors", "company_shares", "options"),
        broken=lambda i: i.options <= i.company_shares and _taken(i) > i.company_shares,
        message="the investors’ shares and yours come to more than the company has. Lower a stake, "
        "or check “All shares of the company”.",
    ),
    Rule(
        fields=("pay_here", "pay_there"),
        broken=lambda i: (i.pay_here is None) != (i.pay_there is None),
        message="to find the sale price at which the offers are level, give a year’s pay of both. "
        "Fill in the other one, or leave both empty.",
    ),
    Rule(
        fields=("cliff", "vest_months"),
        broken=lambda i: i.cliff > i.vest_months,
        message="the cliff comes after everything has vested. Lower the cliff, or raise “It vests "
        "over”.",
    ),
)
