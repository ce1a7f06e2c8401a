"""The reader's own time zone among the cities of the form, by any name that a browser has."""

import datetime as dt
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

import pytest

from calculators.deadline.choices import CITIES, ZONES
from tests.formats.asking import Formats

# As the form has them, and in its order.
CODES = ["", *ZONES]
# Gaza keeps winter time in Ramadan: looked at once in a fortnight, it went by another city's clock.
MOMENTS = (
    dt.datetime(2026, 5, 12, 14, tzinfo=dt.UTC),
    dt.datetime(2026, 11, 27, 23, 14, tzinfo=dt.UTC),
)
NAMES = files("tzdata").joinpath("zones").read_text("utf-8").split()


@pytest.fixture(scope="module")
def formats() -> Iterator[Formats]:
    """Start the modules once."""
    formats = Formats()
    yield formats
    formats.stop()


def iana(name: str) -> ZoneInfo:
    """Open a zone of the pinned package instead of the machine's own data."""
    with files("tzdata.zoneinfo").joinpath(*name.split("/")).open("rb") as file:
        return ZoneInfo.from_file(file, key=name)


def zone_of(formats: Formats, own: str, start: dt.datetime = MOMENTS[0]) -> str:
    """Ask the browser's module under Node, as it would choose at that moment."""
    found, _ = formats.ask("zoneAmong", codes=CODES, own=own, **{"from": start.timestamp() * 1000})
    return str(found)


def test_every_city_of_the_form_is_itself(formats: Formats) -> None:
    """By the name of the IANA data, with a slash where the code has a dash."""
    assert {code: zone_of(formats, name) for code, (name, _) in CITIES.items()} == {
        code: code for code in CITIES
    }
    assert all("-" not in name for name, _ in CITIES.values())


@pytest.mark.parametrize(
    ("old", "code"),
    [
        ("Asia/Calcutta", "Asia-Kolkata"), ("Asia/Saigon", "Asia-Ho_Chi_Minh"),
        ("Asia/Katmandu", "Asia-Kathmandu"), ("Asia/Rangoon", "Asia-Yangon"),
        ("Asia/Dacca", "Asia-Dhaka"), ("Europe/Kiev", "Europe-Kyiv"),
        ("America/Buenos_Aires", "America-Argentina-Buenos_Aires"),
    ],
)  # fmt: skip
def test_name_of_long_ago_is_the_city_of_today(formats: Formats, old: str, code: str) -> None:
    """Chrome in India still says Calcutta. The IANA data hold both as one and the same."""
    assert zone_of(formats, old) == code
    both = [files("tzdata.zoneinfo").joinpath(*name.split("/")) for name in (old, CITIES[code][0])]
    assert both[0].read_bytes() == both[1].read_bytes()


@pytest.mark.parametrize("start", MOMENTS)
def test_zone_that_is_not_listed_has_a_city_with_the_same_clock(
    formats: Formats, start: dt.datetime
) -> None:
    """Whatever zone of the world, the city chosen for it goes by it; or none is chosen."""
    # Every day of the two years to come, which the plan is about.
    times = [start + dt.timedelta(days=at) for at in range(700)]
    said = [time.isoformat() for time in times]

    @cache
    def clock(name: str) -> list[str] | None:
        zone = iana(name)
        hours = [f"{time.astimezone(zone):%H:%M}" for time in times]
        # A browser that knows an older law shows its reader the wrong time, too.
        return hours if formats.ask("hoursIn", zone=name, times=said)[0] == hours else None

    chosen = {own: CITIES[code][0] for own in NAMES if (code := zone_of(formats, own, start))}
    known = {own: city for own, city in chosen.items() if clock(own) and clock(city)}
    assert {own: clock(city) for own, city in known.items()} == {own: clock(own) for own in known}
    assert len(known) > 400


def test_most_of_the_world_is_found(formats: Formats) -> None:
    """Where people live, by the zones of countries; islands alone on their clocks are left."""
    found = {own: zone_of(formats, own) for own in NAMES if "/" in own and own[:3] != "Etc"}
    missing = {own for own, code in found.items() if not code}
    assert len(missing) < len(found) / 10
    assert found["America/Detroit"] == "America-New_York"
    assert found["Europe/Bratislava"].startswith("Europe-")
    assert found["Africa/Nairobi"] == "Africa-Nairobi"


@pytest.mark.parametrize("own", ["", "UTC", "Etc/Unknown", "Mars/Base", "+05:30", "constructor"])
def test_zone_that_nobody_knows_is_none(formats: Formats, own: str) -> None:
    """Then the reader's clock is the same as theirs, as it was before."""
    assert zone_of(formats, own) == ""
