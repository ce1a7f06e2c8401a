"""The calendar file, read by an independent library."""

import datetime as dt
from typing import Any

import icalendar
import pytest

from calculators._core import CalendarFile
from calculators._core.offer.calendar_file import Event, calendar_text, file_label
from calculators.deadline import CALCULATOR
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
        if "dtend" in event:
            assert event["dtstart"].params["value"] == event["dtend"].params["value"] == "DATE"
            assert event.end - event.start == dt.timedelta(days=1)
            assert event.walk("VALARM")[0]["trigger"].dt == dt.timedelta(hours=-15)
        else:  # the end at its hour
            assert str(event["uid"]).startswith("deadline-")
            assert event.walk("VALARM")[0]["trigger"].dt < dt.timedelta(0)
        assert event["dtstamp"].dt == dt.datetime.combine(
            on(values["today"]), dt.time(), tzinfo=dt.UTC
        )
        alarms = event.walk("VALARM")
        assert len(alarms) == 1  # Outlook takes one a event, and none after its start
        assert alarms[0]["action"] == "DISPLAY"
        assert alarms[0]["description"]


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
    text = calendar_text((event,), maker="M", name="N", today=on("2026-12-01"), about="")
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


def uids(**values: object) -> list[str]:
    """List the UIDs of a plan's events."""
    return [str(event["uid"]) for event in events_of(text_of(**values))]


SCRIPTS = ["", "日立", "東芝", "Яндекс", "Газпром", "Acme", "Acme Inc.", "ACMÉ", "حوار", "🚀"]


def test_offers_do_not_share_events_in_any_script() -> None:
    """The plan of a second offer leaves the first one's days alone (RFC 5545, 3.8.4.7)."""
    every = [uid for company in SCRIPTS for uid in uids(**{**CASE.values, "company": company})]
    assert len(set(every)) == len(every)


def test_name_typed_in_another_way_is_the_same_company() -> None:
    """Case, wide letters and stray spaces are no other offer."""
    one = uids(**{**CASE.values, "company": "Northwind"})
    assert one == uids(**{**CASE.values, "company": "  ＮＯＲＴＨＷＩＮＤ\N{ZERO WIDTH SPACE}"})


def test_nothing_that_moves_is_in_a_uid() -> None:
    """Neither the day of saving, nor the day the offer came, filled in late or never."""
    values = {name: it for name, it in CASE.values.items() if name not in ("offered", "written")}
    later = {**values, "today": "2026-11-25", "deadline": "2026-12-09"}
    offered = {**later, "offered": "2026-11-20", "written": "2026-11-24"}
    found = [uids(**given) for given in (values, later, offered)]
    # With more days, there is no more time to ask for.
    kept = [{uid for uid in one if not uid.startswith("ask-")} for one in found]
    assert kept[0] == kept[1] == kept[2]
    assert len(kept[0]) == 14


ONE, OTHER = "aaaaaaaaaaaa", "bbbbbbbbbbbb"


def noted(**values: object) -> str:
    """Give the mark of the plan as it is once the file was saved."""
    (block,) = (one for one in report(**values).every_block() if isinstance(one, CalendarFile))
    if block.notes is None:
        return str(values["plan"])
    assert block.notes[0] == "plan"
    return block.notes[1]


def test_two_plans_without_a_name_do_not_share_events() -> None:
    """Each has the mark of its form; the same plan saved again has the same events."""
    moved = {**CASE.values, "company": "", "deadline": "2026-12-07", "today": "2026-11-24"}
    base = {**CASE.values, "company": ""}
    first, second = uids(**base, plan=ONE), uids(**base, plan=OTHER)
    assert not set(first) & set(second)
    assert not set(first) & set(uids(**base))
    assert set(uids(**{**moved, "plan": noted(**base, plan=ONE)})) == set(first)


def test_name_that_is_filled_in_later_keeps_the_events() -> None:
    """Saved without a name, then with one; a change to another name is another offer."""
    base = {name: it for name, it in CASE.values.items() if name != "company"}
    first = uids(**base, plan=ONE)
    saved = noted(**base, plan=ONE)
    named = {**base, "company": "Northfield", "plan": saved}
    assert uids(**named) == first
    again = {**named, "plan": noted(**named)}
    assert uids(**again) == first
    assert uids(**{**again, "company": " northfield "}) == first
    assert noted(**again) == again["plan"]
    assert not set(uids(**{**again, "company": "Harbor"})) & set(first)
    # The name taken away again, and the same plan is left.
    assert uids(**{**again, "company": ""}) == first


def test_named_plan_meets_its_days_from_another_browser() -> None:
    """Made anew where nothing was kept, with another mark: one company, one set of days."""
    named = {**CASE.values, "company": "Northfield"}
    assert uids(**named, plan=ONE) == uids(**named, plan=OTHER) == uids(**named)
    assert noted(**named, plan=ONE) == ONE
    # And never those of another company's plan in the same form.
    assert not set(uids(**named, plan=ONE)) & set(uids(**{**named, "company": "Harbor"}, plan=ONE))


def test_applications_keep_their_events_when_another_one_goes() -> None:
    """Their place in the list moves; their company does not. Two at one company differ."""
    base = {name: it for name, it in CASE.values.items() if name != "processes"}
    rivals = [
        {"company": name, "stage": "final", "expected": "2026-12-02", "sure": "told"}
        for name in ("Alpha", "Beta", "Alpha", "Гамма")
    ]
    every, less = (
        [uid for uid in uids(**{**base, "processes": given}) if uid.startswith("other-")]
        for given in (rivals, rivals[1:])
    )
    assert len(set(every)) == 4
    assert set(less) < set(every)


def test_each_save_is_newer_by_the_standards_rules() -> None:
    """RFC 5546, 2.1.5: the higher sequence is the newer one. The browser adds the seconds."""
    days = ("2026-11-23", "2026-11-24", "2026-12-01")
    files = [events_of(text_of(**{**CASE.values, "today": day})) for day in days]
    sequences = [{event["sequence"] for event in file} for file in files]
    assert [len(one) for one in sequences] == [1, 1, 1]
    found = [max(one) for one in sequences]
    assert found == sorted(set(found))
    assert found[1] - found[0] == 24 * 60 * 60
    assert found[-1] < 2**31  # an integer of the standard, 3.3.8


def test_dates_of_the_offer_are_in_the_list_and_in_the_file() -> None:
    """Vesting, repayment, review, benefits: after the start as well as before it."""
    kept = [
        {"what": "vest", "on": "2028-01-04", "note": "250 shares"},
        {"what": "repayment", "on": "2027-12-31"},
        {"what": "vest", "on": "2027-07-05"},
        {"what": "other", "on": "2027-02-01", "note": "Moving costs are due"},
    ]
    values = {**CASE.values, "company": "Northfield", "promises": kept}
    found = {
        str(event["summary"]): event
        for event in events_of(text_of(**values))
        if str(event["uid"]).startswith("kept-")
    }
    assert {name: event.start for name, event in found.items()} == {
        "Northfield: Moving costs are due": on("2027-02-01"),
        "Northfield: Shares vest": on("2027-07-05"),
        "Northfield: Signing bonus is yours to keep": on("2027-12-31"),
        "Northfield: Shares vest: 250 shares": on("2028-01-04"),
    }
    assert "Dates to keep after you sign" in str(report(**values))
    # Moved by a month, they are the same events; with one less, the others are.
    moved = [{**one, "on": one["on"].replace("-0", "-1", 1)} for one in kept[:1]]
    before, after = uids(**values), uids(**{**values, "promises": [*moved, *kept[1:]]})
    assert set(before) == set(after)
    assert set(uids(**{**values, "promises": kept[1:]})) < set(before)


def test_event_without_words_has_no_empty_description() -> None:
    """Only the reminder has one."""
    bare = Event(key="x", day=on("2026-12-31"), title="The end", words="")
    text = calendar_text((bare,), maker="M", name="N", today=on("2026-12-01"), about="")
    (event,) = events_of(text)
    assert "description" not in event


def test_file_without_a_day_comes_before_all_others() -> None:
    """Its events are replaced by those of any file that knows its day."""
    bare = Event(key="x", day=on("2026-12-31"), title="The end", words="")
    (event,) = events_of(calendar_text((bare,), maker="M", name="N", today=None, about=""))
    assert event["sequence"] == 0


def test_label_asks_for_the_company_until_it_is_named() -> None:
    """In a calendar with two offers, each day should say whose it is."""
    asked = "Name the company above"
    assert asked in file_label("")
    assert asked not in file_label("Acme")


def test_event_at_an_hour_reminds_at_nine_on_the_day_before() -> None:
    """From 9:00 on the 30th to 17:30 on the 31st are 32 and a half hours."""
    end = dt.datetime(2026, 12, 31, 17, 30)  # noqa: DTZ001 - wherever the calendar is
    at = Event(key="x", day=end.date(), title="The end", words="", at=(end, None))
    (event,) = events_of(calendar_text((at,), maker="M", name="N", today=None, about=""))
    assert event.walk("VALARM")[0]["trigger"].dt == -dt.timedelta(hours=32, minutes=30)
