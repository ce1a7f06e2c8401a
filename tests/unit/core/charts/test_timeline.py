"""The timeline has a row for each mark, and shades closed days, for any span."""

import datetime as dt
from itertools import pairwise

import pytest

from calculators._core import Closed, Mark, Timeline

MONDAY = dt.date(2026, 11, 23)


def days(count: int) -> dt.date:
    """Give the day so many after the Monday."""
    return MONDAY + dt.timedelta(days=count)


def draw(span: int) -> Timeline:
    """Draw a span with its weekends and one holiday."""
    closed = tuple(
        Closed(days(n), holiday=n == 3) for n in range(span + 1) if days(n).weekday() > 4 or n == 3
    )
    marks = (
        Mark(label="Start", day=MONDAY, role="ask"),
        Mark(label="Other", day=days(span), role="target", since=days(-5)),
    )
    return Timeline(first=MONDAY, last=days(span), marks=marks, closed=closed, guide=days(span))


@pytest.mark.parametrize("span", [0, 1, 4, 11, 60, 400])
def test_everything_lies_inside_the_drawing(span: int) -> None:
    """No mark, shade or line leaves the frame, however few or many days there are."""
    svg = draw(span).svg()
    _, _, width, height = map(float, svg.get("viewBox", "").split())
    for element in svg.iter():
        for name in ("x", "x1", "x2", "cx"):
            if (value := element.get(name)) is not None:
                assert 0 <= float(value) <= width, (element.tag, name)
        for name in ("y", "y1", "y2", "cy"):
            if (value := element.get(name)) is not None:
                assert 0 <= float(value) <= height, (element.tag, name)


@pytest.mark.parametrize("span", [7, 13, 30, 120, 400])
def test_labels_of_the_scale_do_not_touch(span: int) -> None:
    """At about 7 units a letter, no two of them overlap."""
    ends = []
    for text in draw(span).svg().iter("text"):
        if text.get("class") == "so-tick" and "Weekend" not in (text.text or ""):
            words, x = text.text or "", float(text.get("x", 0))
            if words.startswith("Holiday"):
                continue
            width = 6.6 * len(words)
            left = x - {"start": 0, "middle": width / 2, "end": width}[text.get("text-anchor", "")]
            ends.append((left, left + width))
    ends.sort()
    assert all(one[1] <= other[0] for one, other in pairwise(ends)), ends


def test_holidays_and_weekends_differ_in_pattern_and_are_named() -> None:
    """Stripes for one, a plain shade for the other, and a key for both."""
    svg = draw(11).svg()
    classes = [element.get("class") for element in svg.iter()]
    # Two days of weekend in the picture, one holiday, and one of each in the key.
    assert classes.count("so-shade") == 3
    assert classes.count("so-stripes") == 2
    words = {text.text for text in svg.iter("text")}
    assert {"Holiday or closed", "Weekend", "Start", "Other"} <= words


def test_no_key_without_closed_days() -> None:
    """Nothing is explained that is not there."""
    svg = Timeline(
        first=MONDAY, last=days(2), marks=(Mark(label="A", day=MONDAY, role="ask"),)
    ).svg()
    assert "Weekend" not in {text.text for text in svg.iter("text")}
