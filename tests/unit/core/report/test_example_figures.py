"""Example figures are marked as such in the report, in copies, in files and on paper."""

import json
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pytest
from icalendar import Calendar

from calculators._bridge import answer
from calculators._core import (
    Calculator,
    CalendarFile,
    Card,
    CopyText,
    Example,
    HandedValue,
    Handover,
    Headline,
    Moves,
    Part,
    Report,
    choice,
    date,
    group,
    money,
    text,
    whole_number,
)
from calculators._core.report.blocks import BLANK, COPY_MARK, ExampleNote
from calculators._core.report.example_figures import MARK, example_note, example_paths
from calculators._core.report.html import report_html
from calculators._core.report.text import report_text


@dataclass(frozen=True, kw_only=True, slots=True)
class Offer:
    """An item."""

    name: str | None = text("Name")
    base: Decimal | None = money("Base pay")


@dataclass(frozen=True, kw_only=True, slots=True)
class Form:
    """One of each kind that matters here."""

    today: Any = date("Today", today=True)
    person: str | None = text("Who you talk to", known_as="contact")
    remark: str | None = text("Remark")
    offer: Decimal | None = money("Their offer")
    years: int = whole_number("Years", default="3")
    mood: str = choice("Mood", {"calm": "Calm", "tense": "Tense"})
    offers: tuple[Offer, ...] = group("Offers", item="Offer", of=Offer)


VALUES = {
    "today": "2026-11-25",
    "person": "Robin",
    "remark": "as before",
    "offer": "100k",
    "years": "3",
    "mood": "tense",
    "offers": [{"name": "A"}, {"base": "9k"}],
}
EVENT = "BEGIN:VEVENT\r\nUID:1@x\r\nDTSTAMP:20261125T000000Z\r\nSUMMARY:{}\r\nEND:VEVENT\r\n"
HEAD, FOOT = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n", "END:VCALENDAR\r\n"
FILE = HEAD + EVENT.format("Call " + "x" * 62) + FOOT


def report(inputs: Form, _: None) -> Report:
    """Answer with all that can leave the page."""
    handed = (
        HandedValue(name="contact", shown=inputs.person or "", typed=inputs.person or ""),
        HandedValue(name="their-offer", shown="$100,000", typed="100000"),
    )
    inside = (CopyText(label="Say", text=f"Hello {inputs.person}."),)
    return Report(
        blocks=(
            Headline(words=f"Call {inputs.person}."),
            Part(title="Words", blocks=inside),
            CalendarFile(label="Days", filename="days.ics", text=FILE),
            Handover(source="here", sets=(("here", handed),)),
        )
    )


SAMPLE = Calculator(
    title="Sample",
    question="Whose figures are these?",
    inputs=Form,
    calculate=lambda _: None,
    report=report,
    examples=(Example(title="One", values=VALUES, shows={}),),
)
EVERY = example_paths(Form, VALUES)


def answered(example: frozenset[str], **typed: Any) -> Report:
    """Answer the example with something typed into it."""
    found = SAMPLE.answer({**VALUES, **typed}, example=example).report
    assert found is not None
    return found


def test_every_filled_field_of_an_example_is_a_figure_of_it_but_a_default_is_not() -> None:
    """The years stand at their default: any reader's form begins with them."""
    fields = {"today", "person", "remark", "offer", "mood", "offers.0.name", "offers.1.base"}
    assert fields == EVERY


def test_untouched_example_is_said_to_be_one() -> None:
    """First of all, and in the text as well."""
    words = "These are example figures, not yours."
    assert words in report_html(answered(EVERY), "x").split("</p>")[0]
    assert report_text(answered(EVERY)).startswith(words)


def test_todays_date_is_the_readers_own() -> None:
    """It moves by itself, so it makes nothing the reader's."""
    note = example_note(Form, VALUES, EVERY - {"today"})
    assert note is not None
    assert note.words.startswith("These are example figures")


def test_what_is_left_of_the_example_is_named() -> None:
    """Each as a reader finds it; lists and the reader's day say little by being as they were."""
    left = frozenset({"today", "mood", "offer", "offers.1.base"})
    note = example_note(Form, VALUES, left)
    assert note is not None
    assert note.words == (
        "Not all of these figures are yours: “Their offer” and Offer 2, “Base pay” are still our "
        "example’s. Type over them in the form, or clear them."
    )
    assert example_note(Form, VALUES, {"mood"}) is None


def test_long_list_is_cut() -> None:
    """Nobody reads thirty names."""
    values = {"remark": "mine", "offers": [{"base": str(at)} for at in range(1, 9)]}
    note = example_note(Form, values, {f"offers.{at}.base" for at in range(8)})
    assert note is not None
    assert "Offer 5, “Base pay” and 3 more are still" in note.words


def test_readers_own_figures_are_not_marked() -> None:
    """The same values, typed by the reader, are the reader's."""
    html = report_html(answered(frozenset()), "x")
    assert not any(mark in html for mark in ("so-example", MARK, COPY_MARK.strip()))
    assert "Call Robin." in html


def test_copied_words_say_so() -> None:
    """On the page and in the whole text: both are copied from there."""
    for marked in (report_html(answered(EVERY), "x"), report_text(answered(EVERY))):
        assert COPY_MARK in marked


def test_made_up_names_leave_a_line_to_write_on() -> None:
    """Nobody by that name is waiting for the reader's call; a remark is marked, and stays."""
    found = answered(EVERY)
    assert f"Call {BLANK}." in report_text(found)
    assert "Robin" not in report_html(Report(blocks=found.blocks[:4]), "x")
    kept = answered(EVERY - {"person"})
    assert "Call Robin." in report_text(kept)


def test_made_up_names_go_nowhere_else() -> None:
    """The other numbers do, once the reader says: use them as they are."""
    (block,) = (it for it in answered(EVERY).blocks if isinstance(it, Handover))
    assert [value.name for _, values in block.sets for value in values] == ["their-offer"]


def test_answers_on_paper_are_marked_one_by_one() -> None:
    """Those of groups by their place in the form: an item that was not begun does not count."""
    offers = [{}, {"name": "A"}, {"base": "9k"}]
    words = report_text(answered(frozenset({"offer", "offers.2.base"}), offers=offers))
    assert "Their offer: $100,000 (example)" in words
    assert "Remark: as before\n" in words
    assert "$9,000 (example)" in words
    assert "A (example)" not in words


def test_calendar_events_say_so_and_stay_within_75_octets() -> None:
    """The format's limit, and a reader of its own."""
    (file,) = (it for it in answered(EVERY).blocks if isinstance(it, CalendarFile))
    assert all(len(line.encode()) <= 75 for line in file.text.split("\r\n"))
    (event,) = Calendar.from_ical(file.text).walk("VEVENT")
    assert str(event["SUMMARY"]) == "Example: Call " + "x" * 62


@pytest.mark.parametrize("paths", [5, "offer", {"offer": 1}, [None, 3, ["offer"]], [""]])
def test_paths_that_are_none_change_nothing(paths: Any) -> None:
    """A request may have been damaged."""
    asked = {"calculator": "counter-offer", "values": {"offer": "100k", "target": "110k"}}
    assert answer(json.dumps({**asked, "example": paths})) == answer(json.dumps(asked))


def test_item_that_is_none_is_no_figure_of_an_example() -> None:
    """The page sends whatever is stored, and that may be anything."""
    values = {**VALUES, "offers": ["x", *VALUES["offers"]]}
    assert {path for path in example_paths(Form, values) if path.startswith("offers.0.")} == set()


def test_file_to_save_from_the_card_is_marked_and_a_switch_stays() -> None:
    """What is copied or saved tells that it isn't the reader's own."""
    file = CalendarFile(label="Save", filename="x.ics", text="SUMMARY:Reply\r\n")
    moves = Moves(label="What now?", moves=())
    card = Card(headline=Headline(words="Soon"), next=file)
    marked = Report(blocks=(card, moves)).marked_as_example(ExampleNote(words="Examples"))
    _, found, same = marked.blocks
    assert isinstance(found, Card)
    assert isinstance(found.next, CalendarFile)
    assert found.next.text.startswith("SUMMARY:Example: ")
    assert same == moves
