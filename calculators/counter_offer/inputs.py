"""What the counter-offer calculator asks: every label, hint, limit and default stands here."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from calculators._core import (
    Currency,
    Rule,
    Section,
    When,
    at_least,
    at_most,
    choice,
    currency,
    decimal_number,
    group,
    money,
    text,
    whole_number,
    yes_no,
)
from calculators._core.offer.ladder import Boldness
from calculators._core.offer.pay_kinds import PAY, SIGNING, PayKind
from calculators._core.offer.shared_fields import (
    LIMIT_RULES,
    PERIOD,
    retirement_match,
    their_offer,
    working_days,
    yearly_bonus,
    years_of_stay,
    your_ideal,
    your_target,
)

LIMITS = Section(
    "Your limits: the best case and the walk-away",
    "Write them down before you talk. The walk-away is the least you would accept.",
)
UNITS = Section("What the numbers are", row=True)
FLOOR = Section(
    "Work out your walk-away",
    (
        "Only for you: it stays out of print, links and every script unless you tick “Print my "
        "walk-away too” above."
    ),
)
MARKET = Section(
    "What the market and the posting say",
    (
        "An ask that you can back with figures is easier to say yes to. Leave empty what you do "
        "not know."
    ),
)
SITUATION = Section(
    "How firm they seem, and what else you have",
    "This decides how bold an ask the answer names, and changes its words.",
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


type Who = Literal["me", "them"]
type Subject = PayKind | Literal["signing"]
type Firmness = Literal["unsure", "open", "some", "firm"]
type Alternatives = Literal["none", "active", "offer"]
type Sureness = Literal["hope", "process", "offer"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Move:
    """One number that one side named after the first offer."""

    who: Who = choice("Who", {"me": "I said", "them": "They said"})
    amount: Decimal = money(
        "Amount", required=True, minimum="0.01", hint="The number that was named."
    )
    extras: str | None = text(
        "Anything besides money", hint="Such as leave or a review date.", longest=80
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Inputs:
    """What the reader types. Money is in one currency and one period, that of the subject."""

    # For a signing bonus 0 is an answer: most letters have none.
    offer: Decimal = their_offer(minimum="0")
    target: Decimal = your_target()
    subject: Subject = choice(
        "What you are negotiating",
        {**{kind: pay.label for kind, pay in PAY.items()}, "signing": SIGNING.label},
        section=UNITS,
        known_as="pay-kind",
    )
    currency: Currency = currency(section=UNITS, known_as="currency")
    ideal: Decimal | None = your_ideal(LIMITS)
    walk_away: Decimal | None = money(
        "Your walk-away",
        minimum="0.01",
        per=PERIOD,
        section=LIMITS,
        hint="Below this you would rather say no. It is left out of print and of every script.",
        term="walk-away",
        private_unless="print_walk_away",
    )
    print_walk_away: bool = yes_no(
        "Print my walk-away too", section=LIMITS, hint="Only for a copy that nobody else will see."
    )
    needs: Decimal | None = money(
        "What you need a year",
        minimum="0.01",
        per="year",
        section=FLOOR,
        when=When(field="subject", answers=tuple(PAY)),
        hint="Before tax: what you spend and save in a year, and the tax on it.",
        private_unless="print_walk_away",
    )
    best: Decimal | None = money(
        "Your best alternative pays a year",
        minimum="0.01",
        per="year",
        section=FLOOR,
        when=When(field="subject", answers=tuple(PAY)),
        hint="The job you have counts as well. Write 90k for 90,000.",
        private_unless="print_walk_away",
    )
    sure: Sureness | None = choice(
        "How sure is that alternative?",
        {
            "hope": "A hope: nobody has said anything yet",
            "process": "A process that is still running",
            "offer": "A written offer, or a job that I hold",
        },
        section=FLOOR,
        when=When(field="subject", answers=tuple(PAY)),
        private_unless="print_walk_away",
    )
    market_low: Decimal | None = money(
        "Market: low end", minimum="0.01", per=PERIOD, section=MARKET
    )
    market_middle: Decimal | None = money(
        "Market: middle", minimum="0.01", per=PERIOD, section=MARKET
    )
    market_high: Decimal | None = money(
        "Market: high end", minimum="0.01", per=PERIOD, section=MARKET
    )
    posted_low: Decimal | None = money(
        "Advertised range: from", minimum="0.01", per=PERIOD, section=MARKET, term="pay band"
    )
    posted_high: Decimal | None = money(
        "Advertised range: to", minimum="0.01", per=PERIOD, section=MARKET
    )
    ceiling: Decimal | None = money(
        "Your guess at the most they could pay",
        minimum="0.01",
        per=PERIOD,
        section=MARKET,
        hint="Only if you have a real reason for the guess.",
    )
    firmness: Firmness = choice(
        "How firm do they seem?",
        {
            "unsure": "I cannot tell",
            "open": "Open to talk",
            "some": "Some room, not much",
            "firm": "Firm",
        },
        section=SITUATION,
    )
    alternatives: Alternatives = choice(
        "What else do you have?",
        {
            "none": "Nothing else right now",
            "active": "I am in another process",
            "offer": "Another written offer",
        },
        section=SITUATION,
    )
    boldness: Boldness | Literal["auto"] = choice(
        "How bold an ask?",
        {
            "auto": "Whatever my situation supports",
            "cautious": "Cautious",
            "moderate": "Moderate",
            "bold": "Bold",
        },
        section=SITUATION,
        hint="You can also switch it in the answer.",
    )
    rounds: tuple[Move, ...] = group(
        "Moves, in order", item="Move", of=Move, maximum=12, section=ROUNDS
    )
    bonus: Decimal | None = yearly_bonus(TRADES)
    match: Decimal | None = retirement_match(TRADES)
    years: int = years_of_stay(TRADES)
    base: Decimal | None = money(
        "Base salary in the offer (a year)",
        minimum="0.01",
        per="year",
        section=TRADES,
        when=When(field="subject", answers=("total", "signing")),
        hint="Needed to price days of leave and bonus points.",
    )
    days_a_year: int = working_days(TRADES)
    hours: Decimal | None = decimal_number(
        "Paid hours a week",
        default=40,
        minimum=1,
        maximum=80,
        unit="hours",
        section=TRADES,
        when=When(field="subject", answers=("hourly",)),
    )
    days: Decimal | None = decimal_number(
        "Paid days a week",
        default=5,
        minimum="0.5",
        maximum=7,
        unit="days",
        section=TRADES,
        when=When(field="subject", answers=("daily",)),
    )
    weeks: Decimal | None = decimal_number(
        "Paid weeks a year",
        default=52,
        minimum=1,
        maximum=53,
        unit="weeks",
        section=TRADES,
        when=When(field="subject", answers=("hourly", "daily", "weekly")),
        hint="52 if holidays are paid. Contractors often bill 46 to 48.",
    )
    payments: int | None = whole_number(
        "Monthly payments a year",
        default=12,
        minimum=12,
        maximum=16,
        unit="payments",
        section=TRADES,
        when=When(field="subject", answers=("monthly",)),
        hint="13 or 14 where a thirteenth month or holiday pay comes on top.",
    )

    @property
    def figures(self) -> tuple[Decimal | None, ...]:
        """What supports an ask: the ends of the advertised range, and the market."""
        return (
            self.posted_low,
            self.posted_high,
            self.market_low,
            self.market_middle,
            self.market_high,
        )


RULES = (
    *LIMIT_RULES,
    Rule(
        fields=("offer", "subject"),
        broken=lambda i: i.offer == 0 and i.subject != "signing",
        message=(
            "their offer is 0. Write the number they named; only a signing bonus can start from 0."
        ),
    ),
    at_least(
        "ceiling",
        "offer",
        "your guess at the most they could pay is below what they offered. "
        "Raise it, or leave it empty.",
    ),
    at_most(
        "market_low",
        "market_middle",
        "the low end is above the middle of the market. Swap the two.",
    ),
    at_most(
        "market_middle",
        "market_high",
        "the middle is above the high end of the market. Swap the two.",
    ),
    at_most(
        "market_low",
        "market_high",
        "the low end is above the high end of the market. Swap the two.",
    ),
    at_most("posted_low", "posted_high", "the range starts above its end. Swap the two."),
)
