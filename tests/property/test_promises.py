"""What must hold for every list of promises: the email and the days leave nothing out, nor add."""

import datetime as dt
from typing import Any

import icalendar
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators._core import Figure, Table
from calculators.promises.inputs import HOW, IN_LETTER
from tests.amount import examples
from tests.unit.promises.forms import email_in, file_in, report_for

TODAY = dt.date(2026, 12, 2)
days = st.dates(TODAY - dt.timedelta(days=9), TODAY + dt.timedelta(days=400))
OPEN = ("missing", "different")


@st.composite
def lists(draw: st.DrawFn) -> list[dict[str, str]]:
    """Draw one to twelve promises, each with words that nothing else has."""
    found = []
    for at in range(draw(st.integers(1, 12))):
        it = {
            "what": f"zq{at}w {draw(st.text(max_size=40))}",
            "who": draw(st.sampled_from(["", f"zq{at}n"])),
            "how": draw(st.sampled_from(sorted(HOW))),
            "letter": draw(st.sampled_from(sorted(IN_LETTER))),
            "says": f"zq{at}s",
        }
        if draw(st.booleans()):
            it["due"] = str(draw(days))
        found.append(it)
    return found


@given(promises=lists(), signed=st.sampled_from(["yes", "no"]))
@settings(max_examples=examples(200))
def test_nothing_in_the_letter_is_in_the_email(promises: list[dict[str, str]], signed: str) -> None:
    """And everything that is missing or different is, once."""
    text = email_in(report_for(*promises, signed=signed)).casefold()
    for at, it in enumerate(promises):
        is_open = it["letter"] in OPEN
        assert text.count(f"zq{at}w") == is_open
        assert text.count(f"zq{at}n") == (is_open and bool(it["who"]))
        assert text.count(f"zq{at}s") == (it["letter"] == "different")
    assert bool(text) == any(it["letter"] in OPEN for it in promises)


@given(promises=lists())
@settings(max_examples=examples(200))
def test_days_of_the_list_are_those_of_the_file(promises: list[dict[str, str]]) -> None:
    """Each day from today on is in both, under the same name and in the same order."""
    report = report_for(*promises)
    listed = [
        (row.cells[0].value, row.cells[1])
        for block in report.every_block()
        if isinstance(block, Table)
        for row in block.rows
        if isinstance(row.cells[0], Figure)
    ]
    found = [(str(it.start), str(it["summary"])) for it in _events(file_in(report))]
    wanted = sorted(
        it["due"] for it in promises if "due" in it and dt.date.fromisoformat(it["due"]) >= TODAY
    )
    assert [on for on, _ in listed] == [on for on, _ in found] == wanted
    for (_, shown), (_, summary) in zip(listed, found, strict=True):
        assert " ".join(str(shown).split()) == summary


def _events(text: str) -> list[Any]:
    file: Any = icalendar.Calendar.from_ical(text) if text else None
    return file.walk("VEVENT") if file else []
