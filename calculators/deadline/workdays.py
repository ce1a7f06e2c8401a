"""Which days count: a calendar of working days, and walks along it.

The day of the event is not counted: one business day after a Monday is the Tuesday.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from calculators._core import plain

_ONE_DAY = dt.timedelta(days=1)
type Weekend = Literal["sat_sun", "fri_sat", "thu_fri", "fri_sun", "sun", "sat", "fri", "none"]
type WeekendChoice = Weekend | Literal["calendar"]
WEEKENDS: dict[Weekend, tuple[int, ...]] = {
    "sat_sun": (5, 6),
    "fri_sat": (4, 5),
    "thu_fri": (3, 4),
    "fri_sun": (4, 6),
    "sun": (6,),
    "sat": (5,),
    "fri": (4,),
    "none": (),
}
OWN_DAY_OFF = "Also closed"
WEEKEND = "Weekend"


@dataclass(frozen=True, slots=True)
class Workdays:
    """The weekend's days (Monday is 0), the closed days by name, and the open days in weekends.

    `first` and `last` limit what is known of holidays; days outside are counted without any.
    """

    weekend: frozenset[int]
    closed: Mapping[dt.date, str]
    opened: frozenset[dt.date]
    first: dt.date
    last: dt.date
    # Working days that may be none: where offices often close, and where some regions do.
    often: Mapping[dt.date, str] = field(default_factory=dict)
    regional: Mapping[dt.date, tuple[str, tuple[str, ...]]] = field(default_factory=dict)
    announced: int | None = None
    # What is not sure about the week there, in a sentence.
    doubt: str = ""

    def is_open(self, day: dt.date) -> bool:
        """Say whether a day counts."""
        return not self.why_closed(day)

    def why_closed(self, day: dt.date) -> str:
        """Name what keeps a day from counting: the holiday, or the weekend; else nothing."""
        if day.weekday() in self.weekend and day not in self.opened:
            return WEEKEND
        return self.closed.get(day, "")

    def on_or_after(self, day: dt.date) -> dt.date:
        """Find the first day that counts, from this one on."""
        while not self.is_open(day):
            day += _ONE_DAY
        return day

    def on_or_before(self, day: dt.date) -> dt.date:
        """Find the last day that counts, up to this one."""
        while not self.is_open(day):
            day -= _ONE_DAY
        return day

    def after(self, day: dt.date, count: int) -> dt.date:
        """Go so many business days on, the day itself not counted; none gives the day itself."""
        for _ in range(count):
            day = self.on_or_after(day + _ONE_DAY)
        return day

    def before(self, day: dt.date, count: int) -> dt.date:
        """Go so many business days back, the day itself not counted."""
        for _ in range(count):
            day = self.on_or_before(day - _ONE_DAY)
        return day

    def count(self, start: dt.date, end: dt.date) -> int:
        """Count the business days after `start` up to `end`, `end` included."""
        return sum(map(self.is_open, days(start + _ONE_DAY, end)))

    def skipped(self, start: dt.date, end: dt.date) -> tuple[tuple[dt.date, str], ...]:
        """List the days after `start` up to `end` that do not count, each with its reason."""
        found = ((day, self.why_closed(day)) for day in days(start + _ONE_DAY, end))
        return tuple((day, reason) for day, reason in found if reason)

    def knows(self, day: dt.date) -> bool:
        """Say whether the holidays of that day's year are known."""
        return self.first <= day <= self.last


def days(first: dt.date, last: dt.date) -> Iterator[dt.date]:
    """Go through the days from one to the other, both included."""
    for ordinal in range(first.toordinal(), last.toordinal() + 1):
        yield dt.date.fromordinal(ordinal)


def workdays(
    content: Mapping[str, Any],
    region: str | None,
    weekend: WeekendChoice,
    also_closed: tuple[dt.date, ...],
) -> Workdays:
    """Make the calendar from a holiday file, a region's code, and the reader's own days."""
    part = content.get("regions", {}).get(region, {})
    names = {**content["holidays"], **part.get("add", {})}
    for dropped in part.get("drop", ()):
        names.pop(dropped, None)
    closed = {dt.date.fromisoformat(day): name for day, name in names.items()}
    closed |= {day: closed.get(day, OWN_DAY_OFF) for day in also_closed}
    off: Sequence[int] = part.get("weekend", content["weekend"])
    opened = part.get("open", content.get("open", ()))
    if weekend != "calendar":
        # Which weekends are worked belongs to the calendar's own weekend.
        off, opened = WEEKENDS[weekend], ()
    first, last = content["years"]
    return Workdays(
        weekend=frozenset(off),
        closed=closed,
        opened=frozenset(map(dt.date.fromisoformat, opened)),
        first=dt.date(first, 1, 1),
        last=dt.date(last, 12, 31),
        often={dt.date.fromisoformat(day): name for day, name in content.get("often", {}).items()},
        regional={} if region else _regional(content),
        announced=content.get("announced"),
        doubt=content.get("doubt", "") if weekend == "calendar" else "",
    )


def _regional(content: Mapping[str, Any]) -> dict[dt.date, tuple[str, tuple[str, ...]]]:
    """List the days that only some regions keep: the holiday's name and the regions'."""
    found: dict[str, tuple[str, tuple[str, ...]]] = {}
    for region in content.get("regions", {}).values():
        for day, name in region.get("add", {}).items():
            if day not in content["holidays"]:
                first, others = found.get(day, (name, ()))
                found[day] = (first, (*others, region["name"]))
    return {dt.date.fromisoformat(day): one for day, one in found.items()}


def find_region(content: Mapping[str, Any], text: str) -> str | None:
    """Find a region's code by its code or name; nothing if the calendar has no such region."""
    wanted = plain(text).casefold()
    # With its country, as ISO 3166-2 writes it: `US-CA`.
    wanted = wanted.removeprefix(f"{content.get('country', '')}-".casefold())
    regions: Mapping[str, Any] = content.get("regions", {})
    for code, region in regions.items():
        if wanted in (code.casefold(), region["name"].casefold()):
            return code
    for name, code in content.get("also", {}).items():
        if wanted == name.casefold():
            return str(code)
    return None


def region_names(content: Mapping[str, Any]) -> list[str]:
    """List the regions of a calendar as `California (CA)`, in order."""
    regions: Mapping[str, Any] = content.get("regions", {})
    return sorted(
        region["name"] if region["name"] == code else f"{region['name']} ({code})"
        for code, region in regions.items()
    )
