"""What the counter-offer calculator asks: every label, hint, limit and default stands here."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from calculators._core import (
    Currency,
    Rule,
    Section,
    When,
    choice,
    currency,
    group,
    money,
    percent,
    text,
    whole_number,
    yes_no,
)

LIMITS = Section(
    "Your limits: the best case and the walk-away",
    "Write them down before you talk. The walk-away is the least you would accept.",
)
MARKET = Section(
    "What the market and the advert say",
    (
        "An ask that you can back with figures is easier to say yes to. Leave empty what you do "
        "not know."
    ),
)
SITUATION = Section(
    "How firm they seem, and what else you have", "This changes the words, not the sums."
)
ROUNDS = Section(
    "The rounds so far",
    (
        "Once numbers have gone back and forth, list them in order. Their first offer is already "
        "above."
    ),
)
TRADES = Section(
    "Closing a gap with something else",
    "If the number itself cannot move, these turn the gap into other things of the same worth.",
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Move:
    """One number that one side named after the first offer."""

    who: str = choice("Who", {"me": "I said", "them": "They said"})
    amount: Decimal = money(
        "Amount", required=True, minimum="0.01", hint="The number that was named."
    )
    extras: str | None = text(
        "Anything besides money", hint="Such as leave or a review date.", longest=80
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Inputs:
    """What the reader types. Money is in one currency and one period, that of the subject."""

    subject: str = choice(
        "What you are negotiating",
        {
            "base": "Base salary (a year)",
            "total": "Total pay (a year)",
            "signing": "Signing bonus (once)",
            "hourly": "Hourly rate",
        },
    )
    currency: Currency = currency()
    offer: Decimal = money(
        "Their offer",
        required=True,
        minimum="0.01",
        hint="The number they named. You can write 100k.",
    )
    target: Decimal = money(
        "Your target",
        required=True,
        minimum="0.01",
        hint="The number you would be glad to sign for, backed by your research.",
    )
    ideal: Decimal | None = money(
        "Your ideal",
        minimum="0.01",
        section=LIMITS,
        hint="The best you can argue for: your target or more.",
    )
    walk_away: Decimal | None = money(
        "Your walk-away",
        minimum="0.01",
        section=LIMITS,
        hint="Below this you would rather say no. It is left out of print and of every script.",
        private_unless="print_walk_away",
    )
    print_walk_away: bool = yes_no(
        "Print my walk-away too", section=LIMITS, hint="Only for a copy that nobody else will see."
    )
    market_low: Decimal | None = money("Market: low end", minimum="0.01", section=MARKET)
    market_middle: Decimal | None = money("Market: middle", minimum="0.01", section=MARKET)
    market_high: Decimal | None = money("Market: high end", minimum="0.01", section=MARKET)
    posted_low: Decimal | None = money("Advertised range: from", minimum="0.01", section=MARKET)
    posted_high: Decimal | None = money("Advertised range: to", minimum="0.01", section=MARKET)
    ceiling: Decimal | None = money(
        "Your guess at the most they could pay",
        minimum="0.01",
        section=MARKET,
        hint="Only if you have a real reason for the guess.",
    )
    firmness: str = choice(
        "How firm do they seem?",
        {
            "unsure": "I cannot tell",
            "open": "Open to talk",
            "some": "Some room, not much",
            "firm": "Firm",
        },
        section=SITUATION,
    )
    alternatives: str = choice(
        "What else do you have?",
        {
            "none": "Nothing else right now",
            "active": "I am in another process",
            "offer": "Another written offer",
        },
        section=SITUATION,
    )
    rounds: tuple[Move, ...] = group(
        "Moves, in order", item="Move", of=Move, maximum=12, section=ROUNDS
    )
    bonus: Decimal | None = percent(
        "Yearly bonus",
        section=TRADES,
        hint="Target bonus in percent of base: it grows with the base.",
        maximum="300",
    )
    match: Decimal | None = percent(
        "Retirement match",
        section=TRADES,
        hint="What the employer adds, in percent of base.",
    )
    years: int = whole_number(
        "Years you expect to stay", default="3", minimum=1, maximum=15, unit="years", section=TRADES
    )
    base: Decimal | None = money(
        "Base salary in the offer (a year)",
        minimum="0.01",
        section=TRADES,
        when=When(field="subject", answers=("total", "signing")),
        hint="Needed to price days of leave and bonus points.",
    )
    days_a_year: int = whole_number(
        "Working days a year",
        default="260",
        minimum=200,
        maximum=366,
        unit="days",
        section=TRADES,
        hint="260 is common in the US. A UK contract that says nothing counts 365.",
    )


def _in_order(low: str, high: str, message: str) -> Rule:
    def broken(inputs: Inputs) -> bool:
        one, other = getattr(inputs, low), getattr(inputs, high)
        return one is not None and other is not None and one > other

    return Rule(fields=(low, high), broken=broken, message=lambda _: message)


RULES = (
    Rule(
        fields=("walk_away", "target"),
        broken=lambda i: i.walk_away is not None and i.walk_away > i.target,
        message=lambda _: (
            "your walk-away is above your target. The walk-away is the least you would accept: "
            "lower it, or raise the target."
        ),
    ),
    Rule(
        fields=("ideal", "target"),
        broken=lambda i: i.ideal is not None and i.ideal < i.target,
        message=lambda _: "your ideal is below your target. Raise the ideal, or leave it empty.",
    ),
    Rule(
        fields=("ceiling", "offer"),
        broken=lambda i: i.ceiling is not None and i.ceiling < i.offer,
        message=lambda _: (
            "your guess at the most they could pay is below what they offered. "
            "Raise it, or leave it empty."
        ),
    ),
    _in_order(
        "market_low",
        "market_middle",
        "the low end is above the middle of the market. Swap the two.",
    ),
    _in_order(
        "market_middle",
        "market_high",
        "the middle is above the high end of the market. Swap the two.",
    ),
    _in_order(
        "market_low",
        "market_high",
        "the low end is above the high end of the market. Swap the two.",
    ),
    _in_order("posted_low", "posted_high", "the range starts above its end. Swap the two."),
)
