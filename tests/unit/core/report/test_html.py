"""Reports become HTML that is always escaped and needs no color."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import html5lib
import pytest

from calculators._core import (
    Band,
    CalendarFile,
    Card,
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
    Line,
    LineChart,
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
    ToPart,
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
    assert marked == ["Walk-away $90", "Walk-away$90", "Walk-away"]


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
    (svg,) = (element for element in page.iter() if element.get("role") == "img")
    named = [page.find(f".//*[@id='{name}']").text for name in svg.get("aria-labelledby").split()]
    assert svg.get("role") == "img"
    assert named == ["Line", "From low to high"]
    assert page.find(".//table/caption").text == "Figures"


def test_single_values_of_a_large_chart_can_be_reached() -> None:
    """Ten values are more than eight: one group of choices, each named by what it reads."""
    line = Line(label="Kept", values=tuple(map(Decimal, range(10))))
    drawing = LineChart(lines=(line,), write=MoneyFormat(), every=5, below="Months", step="Month")
    chart = Chart(title="Line", description="Up", drawing=drawing, table=TABLE)
    first, second = render(chart, chart).findall(".//fieldset")
    assert first.find("legend").text
    assert "".join(first.findall("label")[3].itertext()) == "Month 3: $3"
    names = [{choice.get("name") for choice in one.iter("input")} for one in (first, second)]
    assert [len(found) for found in names] == [1, 1]
    assert names[0] != names[1]


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
    """Its title may change, its name stays; a link can lead to what is inside it."""
    (part,) = render(Part(title="The days", name="days", blocks=())).iter("details")
    assert part.get("class") == "so-part so-part--days"
    assert part.find("div").get("id") == "test-report-days"


def test_first_two_parts_are_open_and_each_tells_its_result() -> None:
    """Who reads the titles has read the answer; the rest unfolds."""
    parts = [Part(title=name, result=f"{name} is 5", blocks=(Note(words="…"),)) for name in "ABC"]
    drawn = list(render(*parts).iter("details"))
    assert [part.get("open") for part in drawn] == ["", "", None]
    titles = ["".join(part.find("summary").itertext()) for part in drawn]
    assert titles == ["AA is 5", "BB is 5", "CC is 5"]


def test_card_is_a_sentence_a_picture_the_words_and_what_to_do_next() -> None:
    """In this order, whatever else the report has; the picture without its table."""
    line = NumberLine(
        rows=(Point(label="Offer", value=Decimal(1), role="offer"),), write=MoneyFormat()
    )
    card = Card(
        headline=Headline(words="Ask for $5."),
        picture=Chart(title="Line", description="All", drawing=line, table=TABLE),
        say=CopyText(label="Say", text="Could it be $5?"),
        next=ToPart(label="The table", part="stand"),
    )
    warning = Caution(key="high", title="That is a lot", words="Are you sure?")
    page = render(card, warning, Part(title="Stand", name="stand", blocks=(TABLE,)))
    (drawn,) = page.findall(".//*[@data-card]")
    assert [it.get("class").split()[0] for it in drawn] == [
        *("so-headline", "so-careful", "so-chart", "so-copy", "so-next")
    ]
    assert drawn.find(".//table") is None
    for link in drawn.iter("a"):
        assert page.find(f".//*[@id='{link.get('href')[1:]}']") is not None


def test_private_warning_is_private_in_the_card_too() -> None:
    """Its title alone could tell that there is a walk-away."""
    card = Card(headline=Headline(words="Ask."))
    page = render(card, Caution(key="low", title="Too low", words="…", private=True))
    (title,) = page.findall(".//*[@data-card]//span")
    assert (title.text, title.get("class")) == ("Too low", "so-private")


def test_table_of_sentences_names_the_column_of_each_cell() -> None:
    """A phone shows its rows as cards, without the head."""
    columns = (Column(label="They say", numeric=True), Column(label="In words"))
    sentence = Table(
        caption="Replies",
        columns=columns,
        rows=(Row(cells=("$5", "Thank you, that is closer. Could you get to $6?")),),
    )
    row = render(sentence).find(".//tbody/tr")
    assert [cell.get("data-column") for cell in row] == ["They say", "In words"]
    assert render(TABLE).find(".//tbody/tr/th").get("data-column") is None


def test_long_names_beside_words_are_cards_and_beside_figures_a_table() -> None:
    """Words need the room that a phone has not; figures are compared in their columns."""
    name = "A raise to your target after six months; the wait costs you"
    words = Table(
        caption="Instead",
        columns=(Column(label="Instead"), Column(label="About", numeric=True), Column(label="For")),
        rows=(Row(cells=(name, "10 points of base", "all of it, from then on")),),
    )
    row = render(words).find(".//tbody/tr")
    assert [cell.get("data-column") for cell in row] == ["Instead", "About", "For"]
    figures = Table(
        caption="Offers",
        columns=(Column(label="What"), *(Column(label=one, numeric=True) for one in "ABC")),
        rows=(Row(cells=(name, "$100,000", "$110,000", "$120,000")),),
    )
    assert render(figures).find(".//tbody/tr/th").get("data-column") is None


def test_answer_cut_short_has_its_card_and_cautions_alone() -> None:
    """And the card leads to no part that is left out."""
    card = Card(headline=Headline(words="Ask"), next=ToPart(label="Why", part="why"))
    caution = Caution(key="a", title="Careful", words="It may fail.")
    part = Part(title="Why", name="why", blocks=(Note(words="So"),))
    short = Report(blocks=(card, caution, part)).cut_short()
    assert [type(block) for block in short.blocks] == [Card, Caution]
    assert "Why" not in report_html(short, "x")


def test_card_inside_a_part_shows_all_that_is_in_it() -> None:
    """Such as on a page that lays several answers out."""
    card = Card(headline=Headline(words="Ask for more"), say=CopyText(label="Say", text="Please"))
    html = report_html(Report(blocks=(Part(title="One", blocks=(card,)),)), "x")
    assert "Ask for more" in html
    assert "Please" in html


def test_calendar_file_notes_in_a_field_that_it_was_saved_if_it_names_one() -> None:
    """Else its buttons save and copy, and that is all."""
    file = CalendarFile(label="Days", filename="x.ics", text="BEGIN:VCALENDAR\r\n")
    html = report_html(Report(blocks=(file,)), "x")
    assert 'data-filename="x.ics"' in html
    assert "data-set" not in html
    noted = report_html(Report(blocks=(replace(file, notes=("saved", "yes")),)), "x")
    assert 'data-set="saved" data-to="yes"' in noted
