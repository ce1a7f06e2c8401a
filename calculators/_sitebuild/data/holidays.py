"""Makes the holiday data: a small file for each calendar, from the `holidays` package.

The browser gets dates and names, not rules, and fetches a file when its calendar is chosen. Run as
a program, this makes all files again and prints what is in them (`make holidays`).
"""

import datetime as dt
import json
import os
from collections.abc import Iterable, Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any

import holidays
from babel import Locale

# The worked examples begin in this year. The last year is five ahead of the build.
FIRST_YEAR = 2026
YEARS_AHEAD = 5
ENGLISH = ("en_US", "en_GB", "en_CA", "en_AU", "en_IN")
_SUNDAY = 6
UNITED_KINGDOM = {"GB-EAW": "ENG", "GB-SCT": "SCT", "GB-NIR": "NIR"}

type Days = Mapping[dt.date, str]


def years() -> range:
    """Give the years in the files; the environment can set the year of the build."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    now = dt.datetime.fromtimestamp(int(epoch), dt.UTC) if epoch else dt.datetime.now(dt.UTC)
    return range(FIRST_YEAR, max(now.year, FIRST_YEAR) + YEARS_AHEAD + 1)


def state() -> str:
    """List everything that decides the content of the files."""
    source = Path(__file__).read_text(encoding="utf-8")
    return f"{version('holidays')} {version('babel')} {years()} {source}"


def make_holidays(folder: Path) -> None:
    """Write every calendar's file into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for code, content in calendars():
        text = json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
        (folder / f"{code}.json").write_text(text + "\n", encoding="utf-8")


def calendars() -> Iterable[tuple[str, dict[str, Any]]]:
    """Go through all calendars: countries and regions, US banks, and weekends only."""
    for code in holidays.list_supported_countries(include_aliases=False):
        if code == "GB":  # its parts have different holidays, so there is no calendar of the whole
            continue
        if content := _country(code):
            yield code, content
    for code, part in UNITED_KINGDOM.items():
        yield code, _content(_of("GB", part))
    yield "US-FRB", _content(_federal_reserve())
    yield "TARGET", _content(holidays.financial_holidays("XECB", years=years()))
    yield "NONE", {"years": _first_and_last(), "weekend": [5, 6], "holidays": {}}


def country_name(code: str) -> str:
    """Give the English name of a country."""
    return str(Locale("en").territories[code])


def _country(code: str) -> dict[str, Any] | None:
    whole = _of(code)
    content = _content(whole)
    codes = type(whole).subdivisions
    regions = {part: _region(whole, _of(code, part)) for part in codes}
    if not content["holidays"] and not any(one.get("add") for one in regions.values()):
        return None  # nobody lives there
    if regions:
        names = _region_names(whole)
        content["regions"] = {
            part: {"name": names.get(part, part), **region} for part, region in regions.items()
        }
        content["also"] = {
            name: part
            for name, part in type(whole).subdivisions_aliases.items()
            if name != names.get(part)
        }
    return content


def _of(code: str, part: str | None = None, **options: Any) -> holidays.HolidayBase:
    spoken = getattr(holidays, code).supported_languages
    language = next((one for one in ENGLISH if one in spoken), None)
    return holidays.country_holidays(code, subdiv=part, years=years(), language=language, **options)


def _content(calendar: holidays.HolidayBase) -> dict[str, Any]:
    content: dict[str, Any] = {
        "years": _first_and_last(),
        "weekend": _weekend(calendar),
        "holidays": _dated(calendar),
    }
    if opened := _opened(calendar):
        content["open"] = opened
    return content


def _region(whole: holidays.HolidayBase, part: holidays.HolidayBase) -> dict[str, Any]:
    """Say how a region differs from its country."""
    here, there = _dated(part), _dated(whole)
    region: dict[str, Any] = {}
    if added := {day: name for day, name in here.items() if there.get(day) != name}:
        region["add"] = added
    if dropped := sorted(there.keys() - here.keys()):
        region["drop"] = dropped
    if _weekend(part) != _weekend(whole):
        region["weekend"] = _weekend(part)
    if _opened(part) != _opened(whole):
        region["open"] = _opened(part)
    return region


def _region_names(whole: holidays.HolidayBase) -> dict[str, str]:
    names: dict[str, str] = {}
    for name, part in type(whole).subdivisions_aliases.items():
        names.setdefault(part, name)
    return names


def _federal_reserve() -> holidays.HolidayBase:
    """Make the calendar of US banks: of holidays on weekends, only those on Sunday move."""
    calendar = _of("US", observed=False)
    for day, name in sorted(calendar.items()):
        if day.weekday() == _SUNDAY:
            calendar[day + dt.timedelta(days=1)] = f"{name} (observed)"
    return calendar


def _dated(days: Days) -> dict[str, str]:
    inside = years()
    return {
        day.isoformat(): name.replace("; ", " / ")
        for day, name in sorted(days.items())
        if day.year in inside
    }


def _weekend(calendar: holidays.HolidayBase) -> list[int]:
    """List the weekdays of the weekend, asked date by date: they differ by region and year."""
    last = dt.date(years().stop - 1, 12, 31)
    week = (last - dt.timedelta(days=days) for days in range(7))
    return sorted(day.weekday() for day in week if calendar.is_weekend(day))


def _opened(calendar: holidays.HolidayBase) -> list[str]:
    """List the weekend days that are working days instead, as in China or Hungary."""
    days = getattr(calendar, "weekend_workdays", None) or ()
    return sorted(day.isoformat() for day in days if day.year in years())


def _first_and_last() -> list[int]:
    return [years().start, years().stop - 1]
