"""Reports become HTML that is always escaped and needs no color."""

from decimal import Decimal
from typing import Any

import html5lib
import pytest

from calculators._core import (
    Band,
    Caution,
    Chart,
    Column,
    CopyText,
    Fact,
    Facts,
    Figure,
    Formula,
    Headline,
    KeyFigure,
    KeyFigures,
    MoneyFormat,
    Note,
    NumberLine,
    Part,
    Point,
    PrintButton,
    Report,
    Room,
    Row,
    Table,
    Working,
)
from calculators._core.report.blocks import Block
from calculators._core.report.html import report_html

HOSTILE = "<script>alert(1)</script>\"'&<img src=x onerror=alert(1)>\x00\ud800"
SEEN = "<script>alert(1)</script>\"'&<img src=x onerror=alert(1)>"
TABLE = Table(
    caption="Figures",
    columns=(Column(label="What"), Column(label="Amount", numeric=True)),
    rows=(
        Row(cells=("Offer", MoneyFormat().figure(Decimal(100), "offer"))),
        Row(cells=("Walk-away", "$90"), private=True),
    ),
)


def render(*blocks: Block) -> Any:
    """Make a document of the blocks, as a browser would read it."""
    html = report_html(Report(blocks=blocks), "test")
    return html5lib.parse(html, namespaceHTMLElements=False)


@pytest.mark.parametrize(
    "block",
    [
        Headline(words=HOSTILE),
        Headline(words=(Figure(HOSTILE, HOSTILE, HOSTILE),)),
        KeyFigures(figures=(KeyFigure(label=HOSTILE, figure=HOSTILE, note=HOSTILE),)),
        Note(words=HOSTILE),
        Caution(key=HOSTILE, title=HOSTILE, words=HOSTILE),
        CopyText(label=HOSTILE, text=HOSTILE),
        Facts(facts=(Fact(name=HOSTILE, words=HOSTILE, more=(HOSTILE,)),)),
        PrintButton(label=HOSTILE),
        Working(formulas=(Formula(name=HOSTILE, formula=HOSTILE, with_numbers=HOSTILE),)),
        Part(title=HOSTILE, blocks=(Note(words=HOSTILE),)),
        Table(caption=HOSTILE, columns=(Column(label=HOSTILE),), rows=(Row(cells=(HOSTILE,)),)),
        Chart(
            title=HOSTILE,
            description=HOSTILE,
            drawing=NumberLine(
                rows=(Point(label=HOSTILE, value=Decimal(1), role="offer"),),
                write=lambda _: HOSTILE,
            ),
            table=TABLE,
        ),
    ],
    ids=[
        "headline",
        "figure",
        "key-figures",
        "note",
        "caution",
        "copy",
        "facts",
        "print-button",
        "working",
        "part",
        "table",
        "chart",
    ],
)
def test_hostile_text_stays_text_in_every_block(block: Block) -> None:
    """Nothing that a person types can become an element or an attribute."""
    page = render(block)
    assert SEEN in "".join(page.itertext())
    for element in page.iter():
        assert element.tag not in ("script", "img")
        assert not [name for name in element.attrib if name.startswith("on")]


def test_ids_are_unique_and_start_with_the_prefix() -> None:
    """Two calculators may stand on one page."""
    page = render(Part(title="One", blocks=(TABLE, TABLE)), Part(title="Two", blocks=(TABLE,)))
    ids = [element.get("id") for element in page.iter() if element.get("id")]
    assert len(ids) == len(set(ids)) == 5
    assert all(name.startswith("test-report-") for name in ids)


def test_figure_can_be_found_by_its_key() -> None:
    """Tests and machines read the value; people read the text."""
    (figure,) = render(TABLE).findall(".//data[@data-figure='offer']")
    assert (figure.text, figure.get("value")) == ("$100", "100")


def test_private_parts_are_marked_so_that_print_leaves_them_out() -> None:
    """A walk-away on a printed page could be seen by the other side."""
    point = Point(label="Walk-away", value=Decimal(90), role="private", private=True)
    chart = Chart(
        title="Line",
        description="All",
        drawing=NumberLine(rows=(point,), write=MoneyFormat()),
        table=TABLE,
    )
    page = render(chart, Note(words="Walk-away", private=True))
    private = page.findall(".//*[@class]")
    marked = ["".join(e.itertext()) for e in private if "so-private" in e.get("class", "").split()]
    assert marked == ["Walk-away$90", "Walk-away$90", "Walk-away"]


def test_chart_has_a_name_a_description_and_its_figures_in_a_table() -> None:
    """Whoever cannot see the drawing gets the same from the words and the table."""
    line = NumberLine(
        rows=(
            Band(label="Market", low=Decimal(80), high=Decimal(120)),
            Point(label="Offer", value=Decimal(100), role="offer"),
        ),
        write=MoneyFormat(),
    )
    page = render(Chart(title="Line", description="From low to high", drawing=line, table=TABLE))
    (svg,) = (element for element in page.iter() if element.tag.endswith("}svg"))
    named = [page.find(f".//*[@id='{name}']").text for name in svg.get("aria-labelledby").split()]
    assert svg.get("role") == "img"
    assert named == ["Line", "From low to high"]
    assert page.find(".//table/caption").text == "Figures"


def test_number_line_places_values_in_proportion() -> None:
    """80 to 120 spans the line from 118 to 384, so 100 stands in its middle, at 251."""
    rows = tuple(Point(label=str(v), value=Decimal(v), role="offer") for v in (80, 100, 120))
    drawing = NumberLine(rows=rows, write=MoneyFormat()).svg()
    centres = [circle.get("cx") for circle in drawing.iter("circle")]
    assert centres == ["118", "251", "384"]


def test_one_value_alone_still_makes_a_line() -> None:
    """With no range there is nothing to divide by: the mark stands in the middle."""
    point = Point(label="Offer", value=Decimal(5), role="offer")
    drawing = NumberLine(rows=(point,), write=MoneyFormat(), guide=Decimal(5)).svg()
    assert [circle.get("cx") for circle in drawing.iter("circle")] == ["251"]


def test_row_heads_and_numbers_are_marked_in_tables() -> None:
    """A screen reader says the row's name; numbers line up."""
    row = render(TABLE).find(".//tbody/tr")
    assert [(cell.tag, cell.get("scope"), cell.get("class")) for cell in row] == [
        ("th", "row", None),
        ("td", None, "so-number"),
    ]


def test_facts_are_a_list_of_names_and_their_words() -> None:
    """A figure in them is found by its key, as in any other block."""
    amount = MoneyFormat().figure(Decimal(5), "bonus")
    block = Facts(facts=(Fact(name="Bonus", words=(amount, " once"), more=("Why: moving",)),))
    (entry,) = render(block).iter("dl")
    assert [(e.tag, "".join(e.itertext())) for e in entry.iter() if e.tag in ("dt", "dd")] == [
        ("dt", "Bonus"),
        ("dd", "$5 once"),
        ("dd", "Why: moving"),
    ]
    assert Report(blocks=(block,)).figures() == {"bonus": amount}


def test_room_to_write_is_nothing_to_hear() -> None:
    """Blank lines, hidden from a screen reader."""
    (room,) = (e for e in render(Room(lines=3)).iter("div") if e.get("class") == "so-room")
    assert room.get("aria-hidden") == "true"
    assert len(list(room)) == 3


def test_part_with_a_name_can_be_found_by_a_style_sheet() -> None:
    """Its title may change, its name stays."""
    (part,) = render(Part(title="The days", name="days", blocks=())).iter("section")
    assert part.get("class") == "so-part so-part--days"
