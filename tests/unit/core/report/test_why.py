"""A figure leads to its formula, at an address, and paper has a number at both."""

from typing import Any

import html5lib
import pytest

from calculators._core import Column, Figure, Formula, Headline, Report, Row, Table, Words, Working
from calculators._core.report.blocks import Block
from calculators._core.report.html import report_html
from calculators._core.report.why import Reasons

LADDER = Formula(name="Ladder", formula="a", with_numbers=("1", "2"), explains=("step-",))
ASK = Formula(name="Ask", formula="b", with_numbers="3", explains=("ask", "step-off-", "low"))
FLOOR = Formula(name="Floor", formula="c", with_numbers="4", explains=("floor",), private=True)
STEP = Formula(name="Part", formula="d", with_numbers="5", step_of="ask")
GAP = Formula(name="Gap", formula="e", with_numbers="6", explains=("gap",))
WORKING = Working(formulas=(FLOOR, LADDER, ASK, STEP, GAP), as_typed=("offer", "own-"))


def figure(key: str) -> Figure:
    """Make a figure."""
    return Figure("$1", "1", key)


def render(*blocks: Block) -> Any:
    """Make a document of the blocks and the formulas."""
    html = report_html(Report(blocks=(*blocks, WORKING)), "test")
    return html5lib.parse(html, namespaceHTMLElements=False)


def links(page: Any) -> list[tuple[str, str]]:
    """List the links to formulas, each with its words."""
    found = (it for it in page.iter("a") if it.get("class") == "so-why")
    return [("".join(it.itertext()), it.get("href")) for it in found]


def table(*rows: tuple[Words, ...], word: str = "A") -> Table:
    """Make a table of numbers."""
    columns = (Column(label="What"), *(Column(label=word, numeric=True) for _ in rows[0][1:]))
    return Table(caption="T", columns=columns, rows=tuple(Row(cells=row) for row in rows))


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("ask", "ask"),
        ("step-3", "step"),
        ("step-off-3", "ask"),  # the longer beginning
        ("asks", None),  # not a beginning: no hyphen at its end
        ("offer", None),
    ],
)
def test_formula_is_found_by_the_key_or_the_longest_beginning(key: str, name: str | None) -> None:
    """`step-off-3` begins with `step-` as well."""
    found = Reasons((WORKING,)).why(key)
    assert (found and found.name) == name


def test_repeated_answers_need_no_formula() -> None:
    """By whole key, or by its beginning."""
    reasons = Reasons((WORKING,))
    typed = [key for key in ("offer", "own-2", "offers", "ask") if reasons.is_typed(key)]
    assert typed == ["offer", "own-2"]


def test_figure_in_a_sentence_is_a_link_described_by_the_title() -> None:
    """What has no formula stays plain; the numbers of paper leave out what is private."""
    words = ("Ask ", figure("ask"), ", floor ", figure("floor"), ", typed ", figure("offer"))
    page = render(Headline(words=words))
    assert links(page) == [("$1", "#test-why-ask"), ("$1", "#test-why-floor")]
    first, second = (it for it in page.iter("a") if it.get("class") == "so-why")
    assert (first.get("id"), first.get("data-note")) == ("test-figure-ask", "2")
    assert second.get("data-note") is None
    title = page.find(f".//*[@id='{first.get('aria-describedby')}']")
    assert title.text == "How this is worked out"


def test_formula_is_at_its_address_with_a_way_back_to_the_first_figure() -> None:
    """One that no link led to yet has no way back."""
    page = render(Headline(words=(figure("low"), figure("ask"))))
    shown = page.find(".//div[@id='test-why-ask']")
    assert shown.get("tabindex") == "-1"
    assert [it.get("href") for it in shown.iter("a")] == ["#test-figure-low"]
    assert next(it.get("data-note") for it in shown.iter("p")) == "2"
    assert list(page.find(".//div[@id='test-why-gap']").iter("a")) == []


def test_figures_of_one_formula_share_the_link_of_their_heading() -> None:
    """A column of them, or a row; a single one has its own."""
    column = render(table(("One", figure("step-1")), ("Two", figure("step-2"))))
    assert links(column) == [("A", "#test-why-step")]
    row = render(table(("One", figure("step-1"), figure("step-2")), ("Two", figure("gap"), "–")))
    assert links(row) == [("One", "#test-why-step"), ("$1", "#test-why-gap")]
    mixed = render(table(("One", figure("ask")), ("Two", figure("gap"))))
    assert links(mixed) == [("$1", "#test-why-ask"), ("$1", "#test-why-gap")]


def test_headings_that_a_phone_does_not_show_have_no_link() -> None:
    """A table of sentences is a list of cards there, so each figure has its own link."""
    told = Table(
        caption="T",
        columns=(Column(label="What"), Column(label="A"), Column(label="Words")),
        rows=tuple(
            Row(cells=("One", figure(f"step-{at}"), "A sentence with more letters than 24."))
            for at in (1, 2)
        ),
    )
    assert links(render(told)) == [("$1", "#test-why-step"), ("$1", "#test-why-step")]


def test_formula_that_no_figure_leads_to_is_left_out_with_its_steps() -> None:
    """An author lists all formulas, whatever this answer shows."""

    def names(*keys: str) -> list[str]:
        report = Report(blocks=(Headline(words=tuple(map(figure, keys))), WORKING))
        (kept,) = (it for it in report.with_formulas_used().blocks if isinstance(it, Working))
        return [it.name for it in kept.formulas]

    assert names("step-9") == ["Ladder"]
    assert names("gap", "low") == ["Ask", "Part", "Gap"]
    assert names("offer") == []
