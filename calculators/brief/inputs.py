"""What the brief asks: every label, hint, limit and default stands here and in `items`."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from calculators._core import Currency, Section, choice, currency, date, group, money, text, yes_no
from calculators._core.offer.shared_fields import their_offer, your_ideal, your_target

from .items import Ask, Objection

LIMITS = Section(
    "Your ideal and your walk-away",
    "Both are for you. The walk-away is the least you would accept.",
)
CASE = Section(
    "Your case",
    "One short line each, in the words that you would say. Claim only what you can show.",
    folded=False,
)
DAYS = Section("The days", "Leave empty what is still open.", folded=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class Inputs:
    """What the reader types. Pay is in one currency and one period, that of the subject."""

    company: str | None = text("Company", longest=40, known_as="company")
    role: str | None = text("Role", longest=60, hint="Such as data engineer.", known_as="role")
    person: str | None = text(
        "Who you talk to",
        longest=40,
        hint="The name that you would use on the call.",
        known_as="contact",
    )
    subject: str = choice(
        "What the numbers are",
        {
            "base": "Base pay (a year)",
            "total": "Total pay (a year)",
            "hourly": "Pay an hour",
        },
        known_as="pay-kind",
    )
    currency: Currency = currency(known_as="currency")
    offer: Decimal = their_offer()
    target: Decimal = your_target()
    opening: Decimal | None = money(
        "The number you open with",
        minimum="0.01",
        hint="Leave it empty and we work it out from the two numbers above.",
        known_as="ask",
    )
    ideal: Decimal | None = your_ideal(LIMITS)
    walk_away: Decimal | None = money(
        "Your walk-away",
        minimum="0.01",
        section=LIMITS,
        hint="It stays off the page, unless you tick the box below.",
        private_unless="print_walk_away",
    )
    print_walk_away: bool = yes_no(
        "Print my walk-away", section=LIMITS, hint="Only for a copy that nobody else will see."
    )
    asks: tuple[Ask, ...] = group(
        "Your asks, the most important one first",
        item="Ask",
        of=Ask,
        maximum=8,
        hint="Rank them with the buttons “Move up” and “Move down”.",
    )
    market: str | None = text(
        "What the market pays",
        section=CASE,
        longest=160,
        rows=2,
        hint="The figures, with their source.",
    )
    bring: str | None = text("What you bring", section=CASE, longest=160, rows=2)
    gain: str | None = text("What they gain", section=CASE, longest=160, rows=2)
    objections: tuple[Objection, ...] = group(
        "What they may say",
        item="Objection",
        of=Objection,
        maximum=6,
        hint="Three are usual. Each gets one calm reply.",
    )
    call_on: dt.date | None = date("The day you call", section=DAYS, today=True)
    answer_by: dt.date | None = date("You will answer by", section=DAYS, known_as="answer-by")
    deadline: dt.date | None = date(
        "Their deadline",
        section=DAYS,
        hint="The last day on which you can say yes.",
        known_as="deadline",
    )
    extension: dt.date | None = date(
        "More time until",
        section=DAYS,
        hint="The day to ask for, if you need longer.",
        known_as="extension",
    )
    first_words: str | None = text(
        "Your first sentence", longest=240, rows=3, hint="Left empty, ours stands on the page."
    )
