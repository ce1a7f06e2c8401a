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


def words(drawing: Element, style: str) -> list[str | None]:
    """List the texts of one class."""
    return [e.text for e in drawing.iter("text") if style in e.get("class", "").split()]


def test_scale_is_labelled_at_its_lowest_and_highest_value() -> None:
    """Between them every mark can be placed by eye."""
    band = Band(label="Market", low=Decimal(80), high=Decimal(130))
    assert words(draw(band, point(100)), "so-tick") == ["$80", "$130"]


@pytest.mark.parametrize("walk_away", [90, 150])
def test_private_point_at_the_end_of_the_scale_is_not_on_its_label(walk_away: int) -> None:
    """The label of the scale is printed, and the walk-away must not be."""
    drawing = draw(point(walk_away, "private", private=True), point(100), point(120, "ask"))
    assert words(drawing, "so-tick") == ["$100", "$120"]
    (group,) = (e for e in drawing.iter("g") if e.get("class") == "so-private")
    assert words(group, "so-value") == [f"${walk_away}"]
    assert words(drawing, "so-value").count(f"${walk_away}") == 1


@pytest.mark.parametrize("walk_away", [90, 110, 150])
def test_private_point_moves_no_other_one(walk_away: int) -> None:
    """2.15: a scale that reaches to the walk-away would let it be measured on paper."""

    def places(*rows: Point | Band) -> list[tuple[str | None, ...]]:
        marks = (e for e in draw(*rows).iter() if e.tag in ("circle", "polygon", "text"))
        found = [(e.get("cx"), e.get("points"), e.get("x"), e.text) for e in marks]
        return [it for it in found if f"${walk_away}" not in it and "private" not in it]

    public = (point(100), point(120, "ask"))
    with_it = places(*public, point(walk_away, "private", private=True))
    assert [it for it in with_it if it in places(*public)] == places(*public)


@pytest.mark.parametrize(
    ("role", "corners"),
    [("midpoint", 4), ("target", 3), ("ideal", 3), ("private", 3), ("ask", 4), ("me", 4)],
)
def test_every_role_of_yours_has_corners(role: Role, corners: int) -> None:
    """Diamonds, triangles and squares are told apart in black and white."""
    (shape,) = draw(point(100, role)).iter("polygon")
    assert len(str(shape.get("points")).split()) == corners


@pytest.mark.parametrize("role", ["offer", "them"])
def test_their_numbers_are_circles(role: Role) -> None:
    """What they say is round, what you say has corners."""
    drawing = draw(point(100, role))
    assert len(list(drawing.iter("circle"))) == 1
    assert not list(drawing.iter("polygon"))


def test_target_and_walk_away_point_different_ways() -> None:
    """One triangle stands on its base, the other on its tip."""
    target, walk_away = draw(point(1, "target"), point(1, "private", private=True)).iter("polygon")
    tips = []
    for shape in (target, walk_away):
        heights = [Decimal(c.split(",")[1]) for c in str(shape.get("points")).split()]
        tips.append(heights.count(min(heights)))
    assert tips == [1, 2]


def test_band_without_width_can_still_be_seen() -> None:
    """A market with one figure is drawn two units wide."""
    drawing = draw(Band(label="Market", low=Decimal(100), high=Decimal(100)), point(90))
    (bar,) = drawing.iter("rect")
    assert bar.get("width") == "2"


def test_guide_stands_under_its_value() -> None:
    """From 80 to 120 the line spans 118 to 384: 110 stands at 118 + 266 x 3/4 = 317.5."""
    drawing = draw(point(80), point(120), guide=110)
    (guide,) = (e for e in drawing.iter("line") if e.get("class") == "so-guide")
    assert (guide.get("x1"), guide.get("x2")) == ("317.5", "317.5")


def test_amount_stands_on_the_side_that_has_room() -> None:
    """Left of a mark at the right end, right of one at the left end."""
    anchors = [
        e.get("text-anchor")
        for e in draw(point(80), point(120)).iter("text")
        if e.get("class") == "so-value"
    ]
    assert anchors == ["start", "end"]
