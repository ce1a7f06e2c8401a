"""Questions that several calculators ask, in the same words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from calculators._core.fields.helpers import choice, text
from calculators._core.fields.kinds import PeriodOf, Section, When
from calculators._core.fields.number_helpers import money, percent, whole_number
from calculators._core.fields.rules import at_least, at_most

from .pay_kinds import PAY, SIGNING

# The numbers are for the period of what is negotiated; a signing bonus is paid once.
PERIOD = PeriodOf(
    "subject",
    {**{kind: pay.period.split()[-1] for kind, pay in PAY.items()}, "signing": SIGNING.period},
)


def their_offer(minimum: str = "0.01") -> Any:
    """Ask for the number that the employer named, from `minimum` on."""
    return money(
        "Their offer",
        required=True,
        minimum=minimum,
        per=PERIOD,
        hint="The number they named. You can write 100k.",
        known_as="their-offer",
    )


def your_target() -> Any:
    """Ask for the number that the reader hopes to sign for."""
    return money(
        "Your target",
        required=True,
        minimum="0.01",
        per=PERIOD,
        hint="The number you would be glad to sign for, backed by your research.",
        known_as="target",
    )


def your_ideal(section: Section) -> Any:
    """Ask for the best number that the reader can argue for."""
    return money(
        "Your ideal",
        minimum="0.01",
        per=PERIOD,
        section=section,
        hint="The best you can argue for: your target or more.",
        known_as="ideal",
    )


def what_to_ask[Code: str](kinds: Mapping[Code, str]) -> Any:
    """Ask what an item of a list of asks is: one of `kinds`, by code and label.

    A choice begins the item. `kinds` has `other`, which goes with `in_own_words`.
    """
    return choice(
        "What you ask for",
        kinds,
        default="other",
        begins=True,
        hint="Choose from the list, or write your own.",
    )


def in_own_words(*kinds: str) -> Any:
    """Ask for an ask in the reader's own words, shown if the field `what` has one of `kinds`."""
    return text(
        "What it is",
        required=True,
        when=When(field="what", answers=kinds),
        longest=60,
        hint="A few words, such as “a laptop of my choice”.",
    )


def years_of_stay(section: Section) -> Any:
    """Ask how many years a one-off payment is spread over."""
    return whole_number(
        "Years you expect to stay",
        default=3,
        minimum=1,
        maximum=15,
        unit="years",
        section=section,
    )


def working_days(section: Section) -> Any:
    """Ask what a year's pay is divided by, to price a day of leave."""
    return whole_number(
        "Working days a year",
        default=260,
        minimum=200,
        maximum=366,
        unit="days",
        section=section,
        hint="260 is 52 weeks of five working days. Four days a week make 208.",
    )


def yearly_bonus(section: Section) -> Any:
    """Ask for the bonus that grows with base pay."""
    return percent(
        "Yearly bonus",
        section=section,
        hint="Target bonus in percent of base: it grows with the base.",
        maximum=300,
        known_as="bonus-percent",
        term="target bonus",
    )


def retirement_match(section: Section) -> Any:
    """Ask for the match that grows with base pay."""
    return percent(
        "Retirement match",
        section=section,
        hint="What the employer adds, in percent of base.",
        term="401(k) match",
    )


# For a form with fields `target`, `ideal` and `walk_away`.
LIMIT_RULES = (
    at_most(
        "walk_away",
        "target",
        "your walk-away is above your target. The walk-away is the least you would accept: "
        "lower it, or raise the target.",
    ),
    at_least(
        "ideal", "target", "your ideal is below your target. Raise the ideal, or leave it empty."
    ),
)
