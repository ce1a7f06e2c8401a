"""What the list of promises says: the sentence, the email, the cautions, the days."""

import datetime as dt
from typing import Any

import icalendar
import pytest

from calculators._core import BLANK, Handover
from calculators._sitebuild.catalogue import checked
from tests.unit.promises.forms import (
    ELSE,
    LATER,
    NO,
    YES,
    email_in,
    file_in,
    form,
    promise,
    report_for,
)

REVIEW = promise("a pay review after six months", NO, said="2026-12-01", due="2027-07-05")


@pytest.mark.parametrize(
    ("letters", "said"),
    [
        ([NO], "One promise isn’t in the letter. Get it added before you sign."),
        ([NO, NO], "Two promises aren’t in the letter. Get them added before you sign."),
        (
            [NO, NO, YES, YES, YES],
            "Two of five promises aren’t in the letter. Get them added before you sign.",
        ),
        (
            [ELSE, YES],
            "One of two promises reads differently in the letter. Get it put right before you",
        ),
        (
            [NO, ELSE, LATER],
            "Two of three promises aren’t in the letter as you were told. Get them added before",
        ),
        (
            [LATER, YES],
            "One of two promises is still to look up. Find it in the letter before you sign.",
        ),
        ([YES], "The one promise is in the letter, as you were told. Keep this page with it."),
        ([YES] * 12, "All twelve promises are in the letter, as you were told. Keep this page"),
    ],
)
def test_headline_counts_what_there_is_to_do(letters: list[str], said: str) -> None:
    """What to get added comes first, then what to look up."""
    many = (promise(f"Thing {at}", letter) for at, letter in enumerate(letters))
    assert report_for(*many).announcement().startswith(said)


def test_line_to_write_a_name_on_does_not_head_the_page() -> None:
    """As in the example, whose company is not the reader's."""
    said = report_for(promise("Two more days", NO), company=BLANK).announcement()
    assert said.startswith("This offer: one promise isn’t in the letter.")


def test_email_asks_for_the_review_alone() -> None:
    """Three of Sam's four promises are in the letter, so Robin reads about one."""
    (sam,) = (it for it in checked("promises").examples if it.name == "sam")
    report = checked("promises").answer(sam.values).report
    assert report is not None
    text = email_in(report).replace("\N{NO-BREAK SPACE}", " ")
    assert text.startswith("Subject: Your letter – one thing before I sign\n\nHi Robin,\n\n")
    lines = [line for line in text.splitlines() if line.startswith("– ")]
    told = "You mentioned it on the call on Tue 1 Dec."
    assert lines == [f"– A pay review after six months. {told}"]
    assert "109,000" not in text
    assert "back to you by Fri 4 Dec." in text


def test_email_quotes_what_the_letter_says_instead() -> None:
    """Both sides of a difference stand in one line, whoever made the promise."""
    moving = promise("$5,000 for moving", ELSE, who="Jonas", how="email", says="up to $3,000.")
    text = email_in(report_for(moving, contact="Robin"))
    line = "$5,000 for moving. Jonas mentioned it by email. The letter says: up to $3,000."
    assert line in text
    assert "put this right in the letter" in text


@pytest.mark.parametrize(
    ("who", "contact", "told"),
    [
        ("Robin", "robin reyes", "You mentioned"),
        ("Robin Reyes", "Robin", "You mentioned"),
        ("Rob", "Robin", "Rob mentioned"),
        ("", "Robin", "It came up"),
        ("Robin", "", "Robin mentioned"),
    ],
)
def test_whoever_gets_the_email_is_you(who: str, contact: str, told: str) -> None:
    """A first name is enough to know them by, a part of one is not."""
    text = email_in(report_for(promise("Title", NO, who=who), contact=contact))
    assert f"Title. {told} it on the call." in text.replace("It came up on", "It came up it on")


def test_signed_letter_gets_an_addition() -> None:
    """Nobody is told to sign later, and nothing promises to send the letter back."""
    report = report_for(REVIEW, signed="yes", sign_by="2026-12-04")
    assert report.announcement().endswith("You’ve signed, so ask for it in writing now.")
    assert "as a short addition to the letter" in email_in(report)
    assert "back to you" not in email_in(report)
    assert report.warnings() == ("signed", "spoken")


@pytest.mark.parametrize(
    ("promises", "more", "warned"),
    [
        ([promise("A", NO, how="email")], {}, ()),
        ([promise("A", NO, how="person")], {}, ("spoken",)),
        ([promise("A", YES, how="person", who="")], {}, ()),
        ([promise("A", NO, how="message", who="")], {}, ("nameless",)),
        ([promise("A", NO, how="email"), promise("B")], {}, ("unseen",)),
        ([promise("A", YES, due="2026-12-01")], {}, ("gone_by",)),
        ([promise("A", YES, due="2026-12-02")], {}, ()),
        ([promise("A", YES)], {"sign_by": "2026-12-01"}, ("late",)),
        ([promise("A", YES)], {"sign_by": "2026-12-01", "signed": "yes"}, ()),
        ([promise("A", YES)], {"sign_by": "2026-12-02"}, ()),
    ],
)
def test_cautions(promises: list[Any], more: dict[str, str], warned: tuple[str, ...]) -> None:
    """Each is said when it applies, and not a day sooner."""
    assert report_for(*promises, **more).warnings() == warned


def test_days_are_in_the_calendar_with_what_was_promised() -> None:
    """In order, each with its company, who said it, and the alarm at nine on the day before."""
    bonus = promise("Signing bonus", YES, how="email", due="2027-01-29")
    report = report_for(REVIEW, bonus, company="Northfield")
    file: Any = icalendar.Calendar.from_ical(file_in(report))
    events = file.walk("VEVENT")
    assert [(it.start, str(it["summary"])) for it in events] == [
        (dt.date(2027, 1, 29), "Northfield: Signing bonus"),
        (dt.date(2027, 7, 5), "Northfield: A pay review after six months"),
    ]
    assert events[0]["description"] == "Robin, by email"
    assert [it.walk("VALARM")[0]["trigger"].dt for it in events] == [dt.timedelta(hours=-15)] * 2


def test_day_that_moves_keeps_its_place_in_the_calendar() -> None:
    """Its UID is made of the words, so a new file replaces the old day."""

    def uids(*promises: dict[str, str]) -> list[str]:
        file: Any = icalendar.Calendar.from_ical(file_in(report_for(*promises, company="N")))
        return [str(it["uid"]) for it in file.walk("VEVENT")]

    again = REVIEW | {"what": "A pay review after six months ", "due": "2027-08-02"}
    assert uids(REVIEW) == uids(again)
    assert len(set(uids(REVIEW, again))) == 2
    assert uids(REVIEW, again)[0] == uids(REVIEW)[0]


def test_brief_gets_what_is_still_open() -> None:
    """In a line that it has room for, and no script has it put into a sentence."""
    many = [promise(f"Promise number {at} " + "x" * 70, NO) for at in range(5)]
    for promises, ends in (([REVIEW], "six months"), (many, "; 3 more")):
        (block,) = (it for it in report_for(*promises).every_block() if isinstance(it, Handover))
        (value,) = (it for _, values in block.sets for it in values)
        assert value.name == "open-promises"
        assert not value.said
        assert value.typed.endswith(ends)
        assert len(value.typed) <= 200


def test_form_without_today_takes_no_day_for_over() -> None:
    """A form that was cleared has none, and answers all the same."""
    report = report_for(promise("A", YES, due="2020-01-02"), today="", sign_by="2020-01-01")
    assert report.warnings() == ()
    assert "DTSTART;VALUE=DATE:20200102" in file_in(report)


def test_day_before_the_promise_is_refused() -> None:
    """A year typed wrong is found at the day that it makes impossible."""
    wrong = promise("A", NO, said="2026-12-01", due="2026-07-05")
    (problem,) = checked("promises").answer(form(wrong)).problems
    assert problem.paths == ("promises.0.due", "promises.0.said")
    assert "before it was promised" in problem.message
