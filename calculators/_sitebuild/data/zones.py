"""When do clocks change? One small file a city, made from the IANA data in the `tzdata` package.

The browser's Python has no table of time zones. A file says from which moment on a city's clocks
are how far from UTC, for the years that the holidays are known for.
"""

import datetime as dt
import json
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from calculators.deadline.choices import CITIES

_MINUTE = dt.timedelta(minutes=1)


def state(years: range) -> str:
    """Name all that decides what the files hold."""
    source = Path(__file__).read_text(encoding="utf-8")
    return f"{version('tzdata')} {years} {sorted(CITIES)} {source}"


def make_zones(folder: Path, years: range) -> None:
    """Write every city's file into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for code in CITIES:
        text = json.dumps(content(code, years), separators=(",", ":"), sort_keys=True)
        (folder / f"{code}.json").write_text(text + "\n", encoding="utf-8")


def content(code: str, years: range) -> dict[str, Any]:
    """Say for one city from which UTC moment on its clocks are how many minutes from UTC."""
    zone = _zone(code)
    # A year more at either end: the last hours of a year are the first of the next elsewhere.
    at = dt.datetime(years.start - 1, 1, 1, tzinfo=dt.UTC)
    end = dt.datetime(years.stop + 1, 1, 1, tzinfo=dt.UTC)
    offsets = [[_written(at), _minutes(at, zone)]]
    while at < end:
        after = at + dt.timedelta(days=1)
        if _minutes(after, zone) != _minutes(at, zone):
            changed = _change(at, after, zone)
            offsets.append([_written(changed), _minutes(changed, zone)])
        at = after
    return {"offsets": offsets}


def _change(before: dt.datetime, after: dt.datetime, zone: ZoneInfo) -> dt.datetime:
    """Find the first minute after a change of the clocks."""
    while after - before > _MINUTE:
        middle = before + (after - before) // (2 * _MINUTE) * _MINUTE
        if _minutes(middle, zone) == _minutes(before, zone):
            before = middle
        else:
            after = middle
    return after


def _minutes(at: dt.datetime, zone: ZoneInfo) -> int:
    offset = at.astimezone(zone).utcoffset()
    assert offset is not None  # noqa: S101 - every zone has one
    return offset // _MINUTE


def _written(at: dt.datetime) -> str:
    return at.strftime("%Y-%m-%dT%H:%M")


def _zone(code: str) -> ZoneInfo:
    """Read the package's own data, not the machine's: every build makes the same files."""
    path = files("tzdata.zoneinfo").joinpath(*CITIES[code][0].split("/"))
    with path.open("rb") as file:
        return ZoneInfo.from_file(file, key=code)
