"""The calendar file, read by an independent library."""

import datetime as dt
from typing import Any

import icalendar
import pytest

from calculators._core import CalendarFile
from calculators.deadline import CALCULATOR
from calculators.deadline.report.calendar import Event, calendar_text
from tests.unit.deadline.helpers import on, plan, report

CASE = CALCULATOR.examples[1]


def text_of(**values: object) -> str:
    """Give the text of the file in a report."""
    (block,) = (one for one in report(**values).every_block() if isinstance(one, CalendarFile))
    return block.text


def events_of(text: str) -> list[Any]:
    """Read a file strictly and give its events."""
    parsed: Any = icalendar.Calendar.from_ical(text)
    assert parsed["version"] == "2.0"
    assert parsed["prodid"]
    found: list[Any] = parsed.walk("VEVENT")
    assert [event.errors for event in found] == [[] for _ in found]
    return found


def test_one_event_a_step_on_its_day() -> None:
    """The file holds what the plan says, from the thanks to the first day, and the others."""
    outcome = plan(**CASE.values)
    assert outcome.leaving is not None
    steps = [step.day for step in (*outcome.steps, *outcome.leaving.steps())]
    found = events_of(text_of(**CASE.values))
    assert [event.start for event in found] == [*steps, on("2026-12-08")]
    assert found[-1]["summary"] == "Brook & Co decides (they told you)"


@pytest.mark.parametrize("example", CALCULATOR.examples, ids=lambda example: str(example.title))
def test_every_example_is_valid(example: object) -> None:
    """All-day events that end on the next day, each with its stamp, its UID and an alarm."""
    values = example.values  # type: ignore[attr-defined]
    found = events_of(text_of(**values))
    assert len({str(event["uid"]) for event in found}) == len(found) > 0
    for event in found:
        assert event["dtstart"].params["value"] == event["dtend"].params["value"] == "DATE"
        assert event.end - event.start == dt.timedelta(days=1)
        assert event["dtstamp"].dt == dt.datetime.combine(
            on(values["today"]), dt.time(), tzinfo=dt.UTC
        )
        alarms = event.walk("VALARM")
        assert alarms
        for alarm in alarms:
            assert alarm["action"] == "DISPLAY"
            assert alarm["description"]
            assert alarm["trigger"].dt in (dt.timedelta(hours=9), dt.timedelta(hours=-15))


def test_lines_end_and_fold_as_the_standard_says() -> None:
    """CR LF everywhere, 75 octets at most, no character cut in two, whatever the name."""
    values = {**CASE.values, "company": "Größe & Søn; 株式会社,日本 \\ 🚀🚀🚀🚀🚀🚀🚀"[:40]}
    text = text_of(**values)
    lines = text.split("\r\n")
    assert lines[-1] == ""
    assert not any("\n" in line or "\r" in line for line in lines)
    assert max(len(line.encode()) for line in lines) == 75
    summaries = [str(event["summary"]) for event in events_of(text)]
    assert (
        summaries[0] == f"{values['company']}: Thank them, and ask for the whole offer in writing"
    )


@pytest.mark.parametrize("length", range(60, 160, 7))
def test_long_titles_come_back_whole(length: int) -> None:
    """At every length around the fold, with letters of one to four octets."""
    title = ("aé€🚀" * length)[:length]
    event = Event(key="x", day=on("2026-12-31"), title=title, words="Ends, here; or \\ there")
    text = calendar_text(
        (event,), name="N", today=on("2026-12-01"), begun=on("2026-12-01"), about=""
    )
    (found,) = events_of(text)
    assert found["summary"] == title
    assert found["description"] == "Ends, here; or \\ there"
    assert found.end == on("2027-01-01")


def test_a_later_file_replaces_the_earlier_events() -> None:
    """The plan moves with the days; the UIDs stay, and the sequence grows."""
    first = events_of(text_of(**CASE.values))
    later = events_of(text_of(**{**CASE.values, "today": "2026-11-24", "deadline": "2026-12-07"}))
    assert {str(event["uid"]) for event in first} == {str(event["uid"]) for event in later}
    assert min(event["sequence"] for event in later) > max(event["sequence"] for event in first)
    assert [event.start for event in first] != [event.start for event in later]


def test_two_offers_do_not_share_events() -> None:
    """Saving the plan of a second offer leaves the first one's days alone."""
    one = events_of(text_of(**CASE.values))
    other = events_of(text_of(**{**CASE.values, "company": "Southfield"}))
    assert not {str(e["uid"]) for e in one} & {str(e["uid"]) for e in other}


def test_deadline_rings_a_day_before_too() -> None:
    """The steps that cannot be made up for ring twice."""
    found = {str(e["uid"]).split("-")[0]: e for e in events_of(text_of(**CASE.values))}
    for key in ("counter", "deadline", "start"):
        assert len(found[key].walk("VALARM")) == 2
    assert len(found["thank"].walk("VALARM")) == 1
