"""The moment of a deadline on two clocks, held against Python's own table of time zones."""

import datetime as dt
from importlib.resources import files
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators._core import CalendarFile, DataFile, KeyFigures
from calculators._sitebuild.data.files import load_data
from calculators.deadline.choices import CITIES, FIXED, ZONES
from calculators.deadline.formulas.window import offset, on_my_clock, to_utc
from tests.amount import examples
from tests.unit.deadline.helpers import on, plan, report

YEARS = (dt.datetime(2026, 1, 1), dt.datetime(2031, 12, 31))  # noqa: DTZ001 - on no clock yet


def oracle(code: str) -> ZoneInfo:
    """Open a zone as Python does, out of the pinned package instead of the machine's own data."""
    name, _ = CITIES[code]
    with files("tzdata.zoneinfo").joinpath(*name.split("/")).open("rb") as file:
        return ZoneInfo.from_file(file, key=name)


def clock(code: str) -> DataFile:
    """Open a zone's file; the fixed ones have none."""
    name = f"zones/{code}.json"
    content = {} if code in FIXED else load_data([name])[name]
    return DataFile(code, ZONES[code], content)


@given(moment=st.datetimes(*YEARS), code=st.sampled_from(sorted(CITIES)))
@settings(max_examples=examples(400))
def test_every_city_is_as_far_from_utc_as_the_iana_data_say(moment: dt.datetime, code: str) -> None:
    """Half hours and 45 minutes, winter and summer, in all years of the plan."""
    there = moment.replace(tzinfo=dt.UTC).astimezone(oracle(code))
    assert offset(clock(code), moment) == there.utcoffset()


@given(moment=st.datetimes(*YEARS), codes=st.tuples(*2 * [st.sampled_from(sorted(CITIES))]))
@settings(max_examples=examples(400))
def test_moment_on_my_clock_is_the_one_on_theirs(
    moment: dt.datetime, codes: tuple[str, str]
) -> None:
    """From an hour that is there on their clock to mine, by way of UTC, as zoneinfo does it."""
    theirs, mine = (oracle(code) for code in codes)
    aware = moment.replace(second=0, microsecond=0, tzinfo=theirs)
    utc = aware.astimezone(dt.UTC)
    if utc.astimezone(theirs).replace(tzinfo=None) != aware.replace(tzinfo=None):
        return  # the clocks leap over it
    hour = f"{aware:%H:%M}"
    found = on_my_clock(aware.date(), hour, clock(codes[0]), clock(codes[1]))
    assert found == utc.astimezone(mine).replace(tzinfo=None)
    assert to_utc(aware.replace(tzinfo=None), clock(codes[0])) == utc.replace(tzinfo=None)


def test_hour_that_comes_twice_is_the_earlier_one() -> None:
    """On 1 November 2026 it is 1:30 twice in New York: at 5:30 and at 6:30 UTC."""
    there = dt.datetime(2026, 11, 1, 1, 30)  # noqa: DTZ001 - on the clock of the zone
    assert to_utc(there, clock("America-New_York")) == dt.datetime(2026, 11, 1, 5, 30)  # noqa: DTZ001


@pytest.mark.parametrize(
    ("city", "minutes"),
    [("Australia-Adelaide", 630), ("Asia-Kathmandu", 345), ("Pacific-Chatham", 825),
     ("America-St_Johns", -210), ("Pacific-Marquesas", -570), ("Asia-Kolkata", 330),
     ("Australia-Eucla", 525)],
)  # fmt: skip
def test_half_hours_and_quarters_are_there(city: str, minutes: int) -> None:
    """On 25 November 2026, by the IANA data."""
    found = offset(clock(city), dt.datetime(2026, 11, 25, 12))  # noqa: DTZ001 - in UTC
    assert found == dt.timedelta(minutes=minutes)


def test_kept_forms_with_a_distance_from_utc_mean_the_same() -> None:
    """17:00 in New York in winter is 23:00 in Berlin; half hours count; unknown is the same."""
    day = on("2026-12-01")
    new_york, berlin, los_angeles, delhi = (
        clock(code) for code in ("UTC-05:00", "UTC+01:00", "UTC-08:00", "UTC+05:30")
    )
    assert on_my_clock(day, "17:00", new_york, berlin).isoformat() == "2026-12-01T23:00:00"
    assert on_my_clock(day, "09:00", delhi, los_angeles).isoformat() == "2026-11-30T19:30:00"
    assert on_my_clock(day, "", None, berlin).isoformat() == "2026-12-01T17:00:00"


def end_of(**values: object) -> Any:
    """Read the event of the last safe day out of the calendar file."""
    (file,) = (it for it in report(**values).every_block() if isinstance(it, CalendarFile))
    parsed: Any = icalendar.Calendar.from_ical(file.text)
    (event,) = (it for it in parsed.walk("VEVENT") if str(it["uid"]).startswith("deadline-"))
    return event


FAR: dict[str, Any] = {"today": "2026-11-23", "offered": "2026-11-20"}


@pytest.mark.parametrize(
    ("hour", "zone", "mine", "deadline", "last"),
    [
        # Each moment on the reader's clock by hand: 01:00 on the Monday, midnight, 03:00 ...
        ("17:00", "UTC+09:00", "UTC-07:00", "2026-12-07", "2026-12-04"),
        ("", "UTC+09:00", "UTC-07:00", "2026-12-07", "2026-12-04"),
        ("12:00", "UTC+01:00", "UTC-08:00", "2026-12-07", "2026-12-04"),
        ("09:00", "UTC+00:00", "UTC-05:00", "2026-12-07", "2026-12-04"),
        ("17:00", "Europe-Berlin", "America-Los_Angeles", "2026-12-07", "2026-12-04"),
        ("07:00", "", "", "2026-12-07", "2026-12-04"),
        ("09:00", "", "", "2026-12-07", "2026-12-04"),
        ("10:00", "", "", "2026-12-07", "2026-12-07"),
        ("17:00", "America-New_York", "Europe-Berlin", "2026-12-07", "2026-12-07"),
        ("17:00", "America-New_York", "Asia-Tokyo", "2026-12-07", "2026-12-07"),
    ],
)
def test_last_safe_day_goes_by_the_hour_on_my_clock(
    hour: str, zone: str, mine: str, deadline: str, last: str
) -> None:
    """Nobody answers at one in the morning: then the business day before is the last safe one."""
    found = plan(**FAR, hour=hour, zone=zone, my_zone=mine, deadline=deadline).window
    assert found.last == on(last)


def test_no_step_and_no_reminder_is_after_the_end() -> None:
    """At 01:00 on Monday 7 December on the reader's clock, all is over."""
    values = {**FAR, "hour": "17:00", "zone": "UTC+09:00", "my_zone": "UTC-07:00"}
    outcome = plan(**values, deadline="2026-12-07")
    assert max(step.day for step in outcome.steps) == on("2026-12-04")
    assert end_of(**values, deadline="2026-12-07").start == on("2026-12-04")


def test_hour_is_said_wherever_the_day_is() -> None:
    """“By Monday noon” is not “by Monday”."""
    found = report(today="2026-11-09", offered="2026-11-09", deadline="2026-11-23", hour="12:00")
    said = str(found).replace("\\xa0", " ")
    assert (
        found.announcement().replace("\N{NO-BREAK SPACE}", " ").count("Mon 23 Nov 2026, 12:00") == 1
    )
    assert "Last safe moment to answer: 12:00" in said
    assert "You’ll have my answer by Mon 23 Nov 2026, 12:00." in said
    assert "SUMMARY:Last safe moment to answer: 12:00" in said


@pytest.mark.parametrize(
    ("zone", "mine", "start", "reminded"),
    [
        ("", "", dt.datetime(2026, 12, 7, 12), dt.datetime(2026, 12, 6, 9)),  # noqa: DTZ001
        # Noon in New York is 17:00 UTC and 18:00 in Berlin; 9:00 there on the day before is 8:00.
        (
            "America-New_York",
            "Europe-Berlin",
            dt.datetime(2026, 12, 7, 17, tzinfo=dt.UTC),
            dt.datetime(2026, 12, 6, 8, tzinfo=dt.UTC),
        ),
    ],
)
def test_end_is_an_event_at_its_hour(
    zone: str, mine: str, start: dt.datetime, reminded: dt.datetime
) -> None:
    """In UTC where their clock is known, so that it is right on every device."""
    values = {**FAR, "deadline": "2026-12-07", "hour": "12:00", "zone": zone, "my_zone": mine}
    event = end_of(**values)
    assert event["dtstart"].dt == start
    (alarm,) = event.walk("VALARM")
    assert event["dtstart"].dt + alarm["trigger"].dt == reminded


MONDAY_NOON: dict[str, Any] = {"offered": "2026-11-20", "deadline": "2026-11-23", "hour": "12:00"}


def said(**values: object) -> str:
    """Give what the headline says, with plain spaces."""
    return report(**values).announcement().replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("now", "left", "thank"),
    [
        ("10:00", "You have 1 business day left", "2026-11-20"),
        ("16:59", "You have 1 business day left", "2026-11-20"),
        ("17:00", "You have less than 1 business day left", "2026-11-23"),
        ("18:00", "You have less than 1 business day left", "2026-11-23"),
        ("", "You have 1 business day left", "2026-11-20"),
    ],
)
def test_friday_evening_is_no_day_left(now: str, left: str, thank: str) -> None:
    """Until Monday noon: what is left at 18:00 on Friday is a morning, and no step is on Friday."""
    values = {**MONDAY_NOON, "today": "2026-11-20", "now": now}
    found = plan(**values)
    assert min(step.day for step in found.steps) == on(thank)
    assert left in said(**values)
    assert "answer by Mon 23 Nov 2026, 12:00" in said(**values)
    called = "today" if thank == "2026-11-20" else "on Mon 23 Nov 2026"
    assert f"make your counter by phone {called}." in said(**values)
    short = report(**values).in_short
    assert short is not None
    assert short.answer.replace("\N{NO-BREAK SPACE}", " ") == f"Counter by phone {called}"


def test_hour_of_now_moves_the_plan_to_the_next_business_day() -> None:
    """With two weeks as well: on Friday evening, all begins on Monday."""
    values = {"today": "2026-11-20", "offered": "2026-11-20", "deadline": "2026-12-04"}
    day, evening = (plan(**values, now=now) for now in ("16:00", "20:15"))
    assert [day.window.start, evening.window.start] == [on("2026-11-20"), on("2026-11-23")]
    assert day.window.left == evening.window.left  # counted from after today
    assert evening.steps[0].missed is None


@pytest.mark.parametrize(
    ("now", "passed"), [("11:59", False), ("12:00", True), ("18:00", True), ("", False)]
)
def test_deadline_of_today_ends_at_its_hour(now: str, passed: bool) -> None:  # noqa: FBT001
    """Before noon there is time to answer; after it, the plan says to call."""
    values = {**MONDAY_NOON, "today": "2026-11-23", "now": now}
    assert plan(**values).window.passed is passed
    if passed:
        assert said(**values).startswith("The last safe day was Mon 23 Nov 2026")
        assert "It ended today at 12:00 on your clock. Call them" in str(report(**values))
    else:
        assert said(**values).startswith("Your answer is due today, Mon 23 Nov 2026, 12:00.")


def test_day_without_an_hour_is_not_over_in_the_evening() -> None:
    """They may mean midnight: the answer goes out in writing, as nobody is at work any more."""
    values = {"today": "2026-11-23", "offered": "2026-11-20", "deadline": "2026-11-23"}
    found = plan(**values, now="18:30")
    assert not found.window.passed
    assert found.conflict("no_working_day") is not None
    assert "so write to them now" in said(**values, now="18:30")
    shown = str(report(**values, now="18:30")).replace("\\xa0", " ")
    assert "by phone" not in shown
    short = report(**values, now="18:30").in_short
    assert short is not None
    assert short.answer == "Write to them now"
    assert found.extension is not None
    # One date to ask for: a counter takes five business days, and Thanksgiving is none.
    assert found.extension.until == on("2026-12-01")
    assert "with your counter if you have one, and ask for Tue 1 Dec 2026." in shown
    assert plan(**values, now="10:00").conflict("no_working_day") is None


@pytest.mark.parametrize(
    ("now", "mine", "evening"),
    [
        # Noon in New York is 18:00 in Berlin; 17:00 there is 23:00 here.
        ("18:00", "Europe-Berlin", False),
        ("23:00", "Europe-Berlin", True),
        # 14:00 in Los Angeles is 17:00 in New York.
        ("13:30", "America-Los_Angeles", False),
        ("14:00", "America-Los_Angeles", True),
    ],
)
def test_business_day_ends_on_their_clock(now: str, mine: str, evening: bool) -> None:  # noqa: FBT001
    """Five in the afternoon where they are, in winter."""
    clocks = {"zone": "America-New_York", "my_zone": mine, "now": now}
    found = plan(today="2026-11-23", deadline="2026-12-04", **clocks)
    assert found.window.evening is evening
    assert found.window.start == on("2026-11-24" if evening else "2026-11-23")


def test_hour_is_said_where_it_was_named_or_is_another_one_here() -> None:
    """17:00 in UTC−5 is 23:00 in UTC+1; the end of a day, and their own 17:00, need no hour."""
    far = {"zone": "UTC-05:00", "my_zone": "UTC+01:00"}
    week = {**FAR, "deadline": "2026-12-04"}
    assert plan(**week, **far).window.hour == dt.time(23)
    assert plan(**week, hour="12:00").window.hour == dt.time(12)
    assert plan(**week, hour="23:59").window.hour is None
    assert plan(**week).window.hour is None
    assert plan(**week, my_zone="UTC+01:00").window.hour is None


def test_deadline_of_today_is_over_at_its_hour_on_my_clock() -> None:
    """17:00 in UTC−5 comes at 23:00 in UTC+1: at 20:00 there it is still to come."""
    today = {"today": "2026-12-04", "offered": "2026-11-20", "deadline": "2026-12-04"}
    far = {"hour": "17:00", "zone": "UTC-05:00", "my_zone": "UTC+01:00"}
    assert not plan(**today, **far, now="20:00").window.passed
    assert plan(**today, **far, now="23:00").window.passed


def test_deadline_that_is_a_day_later_on_my_clock_says_so() -> None:
    """20:00 in UTC−07:00 is 12:00 of the next day in UTC+09:00, and that is the reader's today."""
    clocks = {"hour": "20:00", "zone": "UTC-07:00", "my_zone": "UTC+09:00"}
    whole = report(today="2026-12-08", offered="2026-11-20", deadline="2026-12-07", **clocks)
    notes = [it.note for b in whole.every_block() if isinstance(b, KeyFigures) for it in b.figures]
    assert "On your own clock it is a little later." in notes
