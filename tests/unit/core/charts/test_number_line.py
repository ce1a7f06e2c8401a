"""The number line is in proportion, needs no color, and does not give away what is private."""

from decimal import Decimal
from xml.etree.ElementTree import Element

import pytest

from calculators._core import Band, MoneyFormat, NumberLine, Point, Role


def draw(*rows: Point | Band, guide: int | None = None) -> Element:
    """Draw the rows in dollars."""
    at = None if guide is None else Decimal(guide)
    return NumberLine(rows=rows, write=MoneyFormat(), guide=at).svg()


def point(amount: int, role: Role = "offer", *, private: bool = False) -> Point:
    """Make a point that is named after its role."""
    return Point(label=role, value=Decimal(amount), role=role, private=private)


def marks(drawing: Element, role: str = "") -> list[Element]:
    """List the marks, in the order in which they are drawn."""
    found = [e for e in drawing.iter("svg") if (e.get("class") or "").startswith("so-mark ")]
    return [e for e in found if (e.get("class") or "").endswith(role)]


def flags(drawing: Element) -> list[Element]:
    """List the words of the points."""
    return [e for e in drawing.iter("text") if "so-flag--" in (e.get("class") or "")]


def words(element: Element) -> str:
    """Read all words of an element."""
    return "".join(element.itertext())


def height(element: Element) -> float:
    """Read how far down an element stands, in em."""
    return float((element.get("y") or "").removesuffix("em"))


def test_values_stand_in_proportion_on_one_axis() -> None:
    """From 80 to 120 the axis spans 2.5% to 97.5%: 100 is in the middle, 110 at 73.75%."""
    drawing = draw(point(80), point(100), point(110), point(120))
    assert [mark.get("x") for mark in marks(drawing)] == ["2.5%", "50%", "73.75%", "97.5%"]
    axes = [e for e in drawing.iter("line") if e.get("class") == "so-axis"]
    assert len(axes) == 1


def test_every_value_is_told_beside_its_mark() -> None:
    """Nobody has to look along to a scale."""
    assert [words(flag) for flag in flags(draw(point(80), point(120, "ask")))] == [
        "offer $80",
        "ask $120",
    ]


def test_words_stand_on_the_side_that_has_room() -> None:
    """Right of a mark in the lower half, left of one in the upper half."""
    anchors = [flag.get("text-anchor", "start") for flag in flags(draw(point(80), point(120)))]
    assert anchors == ["start", "end"]


def test_no_pole_goes_through_the_words_of_another() -> None:
    """Above the axis the lowest value flies highest, below it the highest value lowest.

    So what extends to the right is passed on its left, and what extends to the left on its right.
    """
    drawing = draw(*(point(amount) for amount in (115, 80, 95, 90, 120)))
    (axis,) = (e for e in drawing.iter("line") if e.get("class") == "so-axis")
    middle = float((axis.get("y1") or "").removesuffix("em"))
    placed = sorted(
        (float((m.get("x") or "").removesuffix("%")), height(m)) for m in marks(drawing)
    )
    heights = [y for _, y in placed]
    assert heights == sorted(heights)
    assert [y < middle for y in heights] == [True, True, True, False, False]


@pytest.mark.parametrize("walk_away", [90, 150])
def test_private_point_beyond_the_axis_stands_at_its_end(walk_away: int) -> None:
    """With its amount, and hidden on paper with everything that belongs to it."""
    drawing = draw(point(walk_away, "private", private=True), point(100), point(120, "ask"))
    (group,) = (e for e in drawing.iter("g") if e.get("class") == "so-private")
    assert [words(flag) for flag in flags(group)] == [f"private ${walk_away}"]
    assert marks(group)[0].get("x") == {90: "2.5%", 150: "97.5%"}[walk_away]
    assert words(drawing).count(f"${walk_away}") == 1
    assert [e for e in drawing.iter() if "so-zone" in (e.get("class") or "")] == [
        e for e in group.iter() if "so-zone" in (e.get("class") or "")
    ]


@pytest.mark.parametrize("walk_away", [90, 110, 150, 1_000_000_000])
def test_private_point_moves_no_other_one(walk_away: int) -> None:
    """2.15: a scale, a row or a size of words that depends on it would tell it on paper."""

    def places(*rows: Point | Band) -> list[tuple[str | None, ...]]:
        drawing = draw(*rows)
        hidden = [e for e in drawing.iter("g") if e.get("class") == "so-private"]
        inside = {e for group in hidden for e in group.iter()}
        shown = [e for e in drawing.iter() if e not in inside and e is not drawing]
        found = [(e.tag, e.get("x"), e.get("y"), e.get("x1"), e.get("y1"), e.text) for e in shown]
        return [(drawing.get("style"),), *found]

    public = (point(100), point(120, "ask"))
    with_it = places(*public, point(walk_away, "private", private=True))
    assert with_it == places(*public)


@pytest.mark.parametrize("role", ["offer", "midpoint", "target", "private", "ask"])
def test_no_two_kinds_of_numbers_have_the_same_shape(role: Role) -> None:
    """Theirs, the middle, the target, the walk-away and the ask are told apart without color."""
    others: list[Role] = ["offer", "midpoint", "target", "private", "ask"]
    shapes = {one: marks(draw(point(100, one)))[0][0].get("d") for one in others}
    assert [one for one in others if shapes[one] == shapes[role]] == [role]


def test_band_without_width_can_still_be_seen() -> None:
    """A market with one figure is drawn half a percent wide, with its words."""
    drawing = draw(Band(label="Market", low=Decimal(100), high=Decimal(100)), point(90))
    (bar,) = drawing.iter("rect")
    assert bar.get("width") == "0.5%"
    assert "Market $100 to $100" in words(drawing)


def test_guide_shows_where_a_value_lies_in_a_range() -> None:
    """From 80 to 120 the axis spans 2.5% to 97.5%: 110 stands at 2.5 + 95 x 3/4 = 73.75."""
    band = Band(label="Market", low=Decimal(80), high=Decimal(120))
    (guide,) = (e for e in draw(band, guide=110).iter("line") if e.get("class") == "so-guide")
    assert (guide.get("x1"), guide.get("x2")) == ("73.75%", "73.75%")


def test_one_value_alone_stands_in_the_middle() -> None:
    """With no range there is nothing to divide by."""
    assert marks(draw(point(5), guide=5))[0].get("x") == "50%"


def test_long_names_are_cut_and_their_amounts_are_not() -> None:
    """15 em at 0.6 a letter: $100 takes 2.4, so 12.6 are left, of which the dots take 1."""
    long = Point(label="x" * 500, value=Decimal(100), role="offer")
    assert words(flags(draw(long))[0]) == f"{'x' * 19}… $100"


def test_long_names_of_ranges_have_a_line_of_their_own() -> None:
    """So the words beside a bar are as wide as the wider of two lines, not as both together."""
    name = "Northfield: value of the whole grant"
    rows = (Band(label=name, low=Decimal(11_600), high=Decimal(91_600)),)
    beside = NumberLine(rows=rows, write=MoneyFormat()).svg()
    apart = NumberLine(rows=rows, write=MoneyFormat(), names_apart=True).svg()
    assert ["".join(it.itertext()) for it in beside.iter("text")] == [f"{name} $11,600 to $91,600"]
    assert ["".join(it.itertext()) for it in apart.iter("text")] == [name, "$11,600 to $91,600"]
    fits = [int(it.attrib["style"].partition(":")[2]) for it in (apart, beside)]
    assert fits[0] < fits[1]
    tall = [float(it.attrib["height"].removesuffix("em")) for it in (beside, apart)]
    assert tall[0] < tall[1]
