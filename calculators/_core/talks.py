"""The numbers that a talk about pay turns on, asked in the same words wherever they are asked."""

from __future__ import annotations

from typing import Any

from .declaration import money
from .kinds import Section
from .rules import at_least, at_most


def their_offer() -> Any:
    """Ask for the number that the employer named."""
    return money(
        "Their offer",
        required=True,
        minimum="0.01",
        hint="The number they named. You can write 100k.",
    )


def your_target() -> Any:
    """Ask for the number that the reader aims at."""
    return money(
        "Your target",
        required=True,
        minimum="0.01",
        hint="The number you would be glad to sign for, backed by your research.",
    )


def your_ideal(section: Section) -> Any:
    """Ask for the best that the reader can argue for."""
    return money(
        "Your ideal",
        minimum="0.01",
        section=section,
        hint="The best you can argue for: your target or more.",
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
