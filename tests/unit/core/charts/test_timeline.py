"""The timeline lists what is on each day, and shades closed days, for any span."""

import datetime as dt
from itertools import pairwise
from xml.etree.ElementTree import Element

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


def places(svg: Element, name: str, unit: str) -> list[float]:
    """List the places that elements are drawn at, in percent or em."""
    found = (element.get(name) or "" for element in svg.iter())
    return [float(place.removesuffix(unit)) for place in found if place.endswith(unit)]


@pytest.mark.parametrize("span", [0, 1, 4, 11, 60, 400])
def test_everything_lies_inside_the_drawing(span: int) -> None:
    """No mark, shade or line leaves the frame, however few or many days there are."""
    svg = draw(span).svg()
    height = float((svg.get("height") or "").removesuffix("em"))
    across = [place for name in ("x", "x1", "x2") for place in places(svg, name, "%")]
    down = [place for name in ("y", "y1", "y2") for place in places(svg, name, "em")]
    assert 0 <= min(across) <= max(across) <= 100
    assert 0 <= min(down) <= max(down) <= height
    (strip,) = (e for e in svg.findall("svg") if e.get("width") == "100%") if span > 2 else [None]
    if strip is not None:  # shaded days are in units of a day
        days_shaded = [float(e.get("x") or e.get("x1") or 0) for e in strip]
        assert 0 <= min(days_shaded) <= max(days_shaded) < span + 1
        assert strip.get("viewBox") == f"0 0 {span + 1} 1"


def test_marks_stand_in_the_middle_of_their_day() -> None:
    """Of four days, each 25% wide, the first is at 12.5% and the last at 87.5%."""
    svg = Timeline(
        first=MONDAY,
        last=days(3),
        marks=(
            Mark(label="A", day=MONDAY, role="ask"),
            Mark(label="B", day=days(3), role="them"),
        ),
    ).svg()
    marks = [e.get("x") for e in svg.iter("svg") if (e.get("class") or "").startswith("so-mark ")]
    assert marks[:2] == ["12.5%", "87.5%"]  # the others are those of the list


@pytest.mark.parametrize("span", [7, 13, 14, 15, 30, 120, 400])
def test_names_of_days_do_not_touch(span: int) -> None:
    """On a drawing 22 em wide, at 0.6 em a letter, no two of them overlap."""
    ends = []
    height = 0.0
    for text in draw(span).svg().iter("text"):
        y = float((text.get("y") or "").removesuffix("em"))
        height = height or y  # those of the strip come first, on one line
        if text.get("class") == "so-tick" and y == height:
            x = float((text.get("x") or "").removesuffix("%")) * 22 / 100
            width = 0.6 * len(text.text or "")
            shift = {"start": 0, "middle": width / 2, "end": width}
            left = x - shift[text.get("text-anchor", "start")]
            ends.append((left, left + width))
    ends.sort()
    assert len(ends) >= 2
    assert all(one[1] <= other[0] for one, other in pairwise(ends)), ends


def test_a_day_is_named_once_for_all_that_is_on_it() -> None:
    """The list reads like a calendar: the day, then what is to be done."""
    marks = tuple(
        Mark(label=label, day=day, role="ask")
        for label, day in (("Thank", MONDAY), ("Look up", MONDAY), ("Ask", days(1)))
    )
    svg = Timeline(first=MONDAY, last=days(4), marks=marks).svg()
    texts = [text for text in svg.iter("text") if text.get("class") != "so-tick"]
    said = [(text.text or "").replace("\xa0", " ") for text in texts]
    assert said == ["Mon 23 Nov", "Thank", "Look up", "Tue 24 Nov", "Ask"]


def test_holidays_and_weekends_differ_in_pattern_and_are_named() -> None:
    """Stripes for one, a plain shade for the other, and a key for both and the last safe day."""
    svg = draw(11).svg()
    classes = [element.get("class") for element in svg.iter()]
    # Two days of weekend in the picture, one holiday, and one of each in the key.
    assert classes.count("so-shade") == 3
    assert classes.count("so-stripes") == 2
    words = {text.text for text in svg.iter("text")}
    assert {"Holiday or closed", "Weekend", "Last safe day", "Start", "Other"} <= words


def test_no_key_without_closed_days() -> None:
    """Nothing is explained that is not there."""
    svg = Timeline(
        first=MONDAY, last=days(2), marks=(Mark(label="A", day=MONDAY, role="ask"),)
    ).svg()
    assert not {"Weekend", "Last safe day"} & {text.text for text in svg.iter("text")}
