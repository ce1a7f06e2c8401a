"""Which answers contradict each other, each with its way out."""

from __future__ import annotations

import datetime as dt

from calculators._core import Rule, at_least, at_most
from calculators._core.formatting import day, listed

from .inputs import Inputs
from .workdays import find_region, region_names

# Farther away than this, a year was mistyped more likely than meant.
FARTHEST = dt.timedelta(days=400)
FARTHEST_START = dt.timedelta(days=1_000)
_NAMES_SHOWN = 60


def _too_far(name: str, words: str) -> Rule:
    def broken(inputs: Inputs) -> bool:
        value = getattr(inputs, name)
        return value is not None and abs(value - inputs.today) > FARTHEST

    def message(inputs: Inputs) -> str:
        return f"{day(getattr(inputs, name))} is more than {FARTHEST.days} days from today. {words}"

    return Rule(fields=(name, "today"), broken=broken, message=message)


def _far_dates(inputs: Inputs) -> dict[str, str]:
    """Find the dates of other applications that are too far off, with the company's name."""
    return {
        f"processes.{at}.{name}": process.company
        for at, process in enumerate(inputs.processes)
        for name, value in (("expected", process.expected), ("until", process.until))
        if value is not None and abs(value - inputs.today) > FARTHEST
    }


def _unknown_region(inputs: Inputs) -> str:
    names = region_names(inputs.calendar.content)
    where = inputs.calendar.label
    if not names:
        return f"the calendar “{where}” has no regions. Leave this empty."
    shown = listed(names[:_NAMES_SHOWN], "or")
    return (
        f"“{inputs.region}” isn’t a region of “{where}” that we know. Leave it empty, or write "
        f"{shown}."
    )


RULES = (
    at_most("offered", "today", "the offer came after today. Correct one of the two dates."),
    at_most(
        "written",
        "today",
        "the written offer came after today. Correct the date, or leave it empty "
        "until the letter is there.",
    ),
    at_least(
        "written",
        "offered",
        "the written offer came before the offer. Swap the two dates, or leave one empty.",
    ),
    at_least(
        "deadline",
        "offered",
        lambda i: (
            f"the deadline is before the offer came ({day(i.offered)}). Correct one of the two."
        ),
    ),
    at_least(
        "deadline",
        "written",
        lambda i: (
            f"the deadline is before the written offer came ({day(i.written)}). "
            "Correct one of the two."
        ),
    ),
    _too_far("deadline", "Check the year."),
    _too_far("offered", "Check the year."),
    _too_far("written", "Check the year."),
    Rule(
        fields=("processes", "today"),
        broken=lambda i: bool(_far_dates(i)),
        message=lambda i: (
            f"a date of {listed([*_far_dates(i).values()])} is more than {FARTHEST.days} days "
            "from today. Check the year."
        ),
        at=lambda i: (*_far_dates(i), "today"),
    ),
    Rule(
        fields=("region", "calendar"),
        broken=lambda i: i.region is not None and find_region(i.calendar.content, i.region) is None,
        message=_unknown_region,
    ),
    at_least(
        "wished",
        "today",
        "the start you would like has passed. Correct it, or leave it empty.",
    ),
    Rule(
        fields=("wished", "today"),
        broken=lambda i: i.wished is not None and i.wished - i.today > FARTHEST_START,
        message=lambda i: (
            f"{day(i.wished)} is more than {FARTHEST_START.days} days from today. Check the year."
        ),
    ),
)
