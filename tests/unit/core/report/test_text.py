"""A report as plain text has everything that can be read in it, and nothing private."""

from calculators._core import (
    Caution,
    Column,
    CopyText,
    Headline,
    KeyFigure,
    KeyFigures,
    Note,
    Part,
    Report,
    Row,
    Table,
)
from calculators._core.formatting import Figure
from calculators._core.report.blocks import (
    Answers,
    Fact,
    Facts,
    Formula,
    PrintButton,
    Room,
    Working,
)
from calculators._core.report.text import report_text

ASK = Figure(text="$120,000", value="120000", key="ask")
ROWS = (
    Row(cells=("Cautious", "$112,500", "–")),
    Row(cells=("Walk-away", "$98,765", ""), private=True),
)
REPORT = Report(
    blocks=(
        Headline(words=("Ask for ", ASK, ".")),
        KeyFigures(
            figures=(
                KeyFigure(label="Above theirs", figure="20%", period="a year", note="A lot."),
                KeyFigure(label="Room", figure="$1,235", private=True),
            )
        ),
        Caution(key="high", title="That is high", words="Find support."),
        Caution(key="low", title="Below your walk-away", words="Stop.", private=True),
        CopyText(label="What to say", text="Could you do $120,000?"),
        Part(
            title="Three ways",
            blocks=(
                Table(
                    caption="Each ask",
                    columns=(Column(label="Ask"), Column(label="Number"), Column(label="Change")),
                    rows=ROWS,
                ),
                Note(words="A habit, not a law."),
                Note(words="Yours alone.", private=True),
            ),
        ),
        Part(title="Notes", blocks=(Room(lines=3), PrintButton(label="Print"))),
        Facts(facts=(Fact(name="Base pay", words="$100,000", more=("a year",)),)),
        Answers(
            pairs=(("Their offer", "$100,000"),),
            tables=(
                Table(
                    caption="Rounds",
                    columns=(Column(label="Round"), Column(label="Amount")),
                    rows=(Row(cells=("1", "$120,000")),),
                ),
            ),
        ),
        Working(
            formulas=(
                Formula(name="Ask", formula="2 × target − offer", with_numbers="2 × 110 − 100"),
                Formula(name="Room", formula="a − b", with_numbers="98,765", private=True),
            ),
            conventions=("Tax is left out.",),
        ),
    )
)
TEXT = """\
Ask for $120,000.

Above theirs: 20% a year (A lot.)

That is high
Find support.

What to say
Could you do $120,000?

THREE WAYS

Each ask
- Cautious – Number: $112,500

A habit, not a law.

Base pay: $100,000
  a year

WHAT WAS PUT IN

Their offer: $100,000

Rounds
- 1: $120,000

HOW THIS IS WORKED OUT

Ask
2 × target − offer
2 × 110 − 100

- Tax is left out."""


def test_report_reads_from_top_to_bottom() -> None:
    """Titles, figures, rows and formulas in their order; no title of an empty part."""
    assert report_text(REPORT) == TEXT


def test_characters_that_html_would_escape_stay_as_they_are() -> None:
    """It is no HTML: what the reader called something is what stands there."""
    report = Report(blocks=(Headline(words="R&D <b>at</b> “Acme”"),))
    assert report_text(report) == "R&D <b>at</b> “Acme”"
