"""Makes the holiday data: a small file for each calendar, from the `holidays` package.

The browser gets dates and names, not rules, and fetches a file when its calendar is chosen. Run as
a program, this makes all files again and prints what is in them (`make holidays`).
"""

import datetime as dt
import json
import os
from collections import Counter
from collections.abc import Iterable, Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any

import holidays
from babel import Locale

from . import closing_habits

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
    files = (Path(__file__), Path(closing_habits.__file__))
    source = "".join(path.read_text(encoding="utf-8") for path in files)
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
    whole = _of(code, None, closing_habits.ALSO_CLOSED.get(code, ()))
    content = _content(whole)
    codes = type(whole).subdivisions
    of_part = {
        part: _of(
            code,
            part,
            closing_habits.ALSO_CLOSED.get(code, ())
            + closing_habits.REGION_ALSO_CLOSED.get((code, part), ()),
        )
        for part in codes
    }
    content["holidays"] |= _kept_everywhere(content["holidays"], [*map(_dated, of_part.values())])
    regions = {part: _region(content, whole, of_part[part]) for part in codes}
    if not content["holidays"] and not any(one.get("add") for one in regions.values()):
        return None  # nobody lives there
    if often := _often(code, whole, content["holidays"]):
        content["often"] = often
    if weekend := closing_habits.WEEKENDS.get(code):
        content["weekend"] = list(weekend)
    if doubt := closing_habits.DOUBTS.get(code):
        content["doubt"] = doubt
    if announced := _announced(content.get("open", [])):
        content["announced"] = announced
    if regions:
        names = _region_names(whole) | closing_habits.SHOWN_NAMES.get(code, {})
        content["regions"] = {
            part: {"name": names.get(part, part), **region} for part, region in regions.items()
        }
        known = dict(type(whole).subdivisions_aliases)
        content["also"] = closing_habits.names_to_find(code, codes, known, names)
        content["country"] = code
    return content


def _kept_everywhere(there: Mapping[str, str], parts: list[dict[str, str]]) -> dict[str, str]:
    """List the days that the country lacks and every region of it keeps."""
    if not parts:
        return {}
    days = set.intersection(*map(set, parts)) - set(there)
    names = ((day, Counter(part[day] for part in parts)) for day in sorted(days))
    return {day: found.most_common(1)[0][0] for day, found in names}


def _often(code: str, whole: holidays.HolidayBase, closed: Mapping[str, str]) -> dict[str, str]:
    """List the working days on which many offices are closed."""
    supported = [] if code in closing_habits.NOT_OFTEN else whole.supported_categories
    kinds = tuple(kind for kind in closing_habits.OFTEN_CLOSED if kind in supported)
    found = _dated(_only(code, kinds)) if kinds else {}
    for year in years():
        if f"{year}-12-25" in closed:  # where Christmas is kept, so are its eve and the year's
            for day, name in (("24", "Christmas Eve"), ("31", "New Year's Eve")):
                found.setdefault(f"{year}-12-{day}", name)
    return {
        day: name
        for day, name in sorted(found.items())
        if day not in closed and not whole.is_weekend(dt.date.fromisoformat(day))
    }


def _only(code: str, kinds: tuple[str, ...]) -> holidays.HolidayBase:
    return holidays.country_holidays(
        code, years=years(), categories=kinds, language=_language(code)
    )


def _announced(opened: list[str]) -> int | None:
    """Give the last year whose days are decreed, in countries that swap days of work and rest.

    They announce a year late in the one before: later years are what the rules let expect.
    """
    last = max((int(day[:4]) for day in opened), default=None)
    return last if last is not None and last < years().stop - 1 else None


def _language(code: str) -> str | None:
    spoken = getattr(holidays, code).supported_languages
    return next((one for one in ENGLISH if one in spoken), None)


def _of(
    code: str, part: str | None = None, more: tuple[str, ...] = (), **options: Any
) -> holidays.HolidayBase:
    kinds = ("public", *more)
    return holidays.country_holidays(
        code,
        subdiv=part,
        years=years(),
        categories=kinds,
        language=_language(code),
        **options,
    )


def _content(calendar: holidays.HolidayBase) -> dict[str, Any]:
    content: dict[str, Any] = {
        "years": _first_and_last(),
        "weekend": _weekend(calendar),
        "holidays": _dated(calendar),
    }
    if opened := _opened(calendar):
        content["open"] = opened
    return content


def _region(
    content: Mapping[str, Any], whole: holidays.HolidayBase, part: holidays.HolidayBase
) -> dict[str, Any]:
    """Say how a region differs from its country."""
    here, there = _dated(part), content["holidays"]
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
