"""What the browser fills in: the hour of now, and the mark of a form."""

import datetime as dt

import pytest

from calculators._core.errors import Unreadable
from calculators._core.fields.device_kinds import FormMark, FormMarkField, TimeOfDay
from calculators._core.fields.kinds import Reading

TIME = TimeOfDay(label="The time now")
MARK = FormMarkField(label="The mark of this plan")


@pytest.mark.parametrize(
    ("text", "time"),
    [("17:30", dt.time(17, 30)), ("09:05:59", dt.time(9, 5)), (" ９：0５ ", dt.time(9, 5)),
     ("7.15", dt.time(7, 15)), ("00:00", dt.time()), ("23:59", dt.time(23, 59))],
)  # fmt: skip
def test_time_is_read(text: str, time: dt.time) -> None:
    """As a time field gives it, and as people write it."""
    assert TIME.read(text, Reading()) == time
    assert TIME.read(TIME.shown(time, Reading()), Reading()) == time


@pytest.mark.parametrize("text", ["24:00", "12:60", "noon", "1730", "12", "-1:30", "1:2:3:4"])
def test_no_time_is_refused_with_a_way_out(text: str) -> None:
    """And the message shows what was typed."""
    with pytest.raises(
        Unreadable, match=r"is not a time of day\. Write it like 17:30\."
    ) as refused:
        TIME.read(text, Reading())
    assert text in str(refused.value)


def test_mark_is_read_with_its_note() -> None:
    """And written so that it is read again."""
    mark = MARK.read("0a1b2c3d4e5f", Reading())
    assert mark == FormMark("0a1b2c3d4e5f")
    assert mark is not None
    assert MARK.read(mark.noting("beef"), Reading()) == FormMark("0a1b2c3d4e5f", "beef")


@pytest.mark.parametrize("text", ["x", "A" * 12, "abcdefgh.xyz", "abcdefgh\nabcdefgh", "é" * 12])
def test_mark_that_makes_no_sense_is_none(text: str) -> None:
    """Nobody sees it, so nobody could mend it."""
    assert MARK.read(text, Reading()) is None
