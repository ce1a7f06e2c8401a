"""A worked figure inside a sentence comes from the calculator itself."""

import datetime as dt
from decimal import Decimal

import markdown
import pytest

from calculators._core.dated_figures import DATED_FIGURES, DatedFigure, Period
from calculators._sitebuild.blocks.slips import SlipError
from calculators._sitebuild.guide.figures import worked_figure
from tests.conftest import CALCULATORS

EXTENSIONS = ["attr_list", "calculators._sitebuild.markdown_extension"]


def convert(*lines: str) -> str:
    """Turn a page into HTML."""
    return markdown.markdown("\n".join(lines), extensions=EXTENSIONS)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("counter-offer/sam/ask", "$120,000"),
        ("counter-offer/sam/in:offer", "$100,000"),
        ("counter-offer/sam/in:currency", "US dollars"),
        ("counter-offer/sam-rounds/next-midpoint", "$109,250"),
        ("counter-offer/sam-rounds/in:rounds.1.amount", "$104,000"),
        ("counter-offer/sam-rounds/in:rounds.1.extras", "two more days of leave"),
        ("total-compensation/sam/stay-owed-1", "−$5,833"),
        ("total-compensation/sam/amount:stay-owed-1", "$5,833"),
    ],
)
def test_figure_is_the_one_of_the_worked_example(path: str, text: str) -> None:
    """What the example shows, and what it types in, each as the calculator writes it."""
    assert worked_figure(path) == text


def test_figure_that_holds_for_a_time_is_the_latest(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its value and its year come from the one place where it stands."""
    of_2026, of_2027 = (
        Period(
            value=Decimal(value),
            first=dt.date(year, 1, 1),
            last=dt.date(year, 12, 31),
            source="Act",
        )
        for value, year in ((1_000, 2026), (2_500, 2027))
    )
    limit = DatedFigure(title="The limit", periods=(of_2026, of_2027))
    monkeypatch.setitem(DATED_FIGURES, "limit", limit)
    html = convert("Up to {= dated/limit/value =} in {= dated/limit/year =}.")
    assert ">2,500</span> in <span" in html
    assert ">2027</span>." in html


def test_figure_stands_in_the_sentence() -> None:
    """Also inside strong words and links, and beside an attribute list."""
    html = convert("Ask for **{= counter-offer/sam/ask =}** [now {=counter-offer/sam/gap=}](x).")
    assert ">$120,000</span></strong>" in html
    assert ">$10,000</span></a>" in html


def test_code_may_show_a_figure() -> None:
    """The guide for authors has to print what they should write."""
    assert "{= a/b/c =}" in convert("Write `{= a/b/c =}`.")


@pytest.mark.parametrize(
    ("mark", "said"),
    [
        (
            "{= counter-ofer/sam/ask =}",
            "no calculator 'counter-ofer'; did you mean 'counter-offer'?",
        ),
        (
            "{= counter-offer/san/ask =}",
            "no worked example of counter-offer 'san'; did you mean 'sam'?",
        ),
        (
            "{= counter-offer/sam/asc =}",
            "no figure of counter-offer/sam 'asc'; did you mean 'ask'?",
        ),
        (
            "{= dated/us-deferal/value =}",
            "no dated figure 'us-deferal'; did you mean 'us-deferral'?",
        ),
        ("{= dated/us-deferral/values =}", "'values'; did you mean 'value'?"),
        ("{= counter-offer/sam/in:ofer =}", "'ofer'; did you mean 'offer'?"),
        ("{= counter-offer/sam-rounds/in:rounds.7.amount =}", "there are 3, counted from 0"),
        ("{= counter-offer/sam-rounds/in:rounds =}", "names no answer of the example"),
        ("{= counter-offer/sam/amount:ask =}", "'ask' is $120,000: it has no minus sign"),
        ("{= counter-offer sam ask =}", "'{=' was not understood"),
        ("{= counter-offer/sam/ask }", "'{=' was not understood"),
    ],
)
def test_slip_names_its_line_and_the_way_out(mark: str, said: str) -> None:
    """A wrong name gets the nearest right one; a wrong shape the right one."""
    with pytest.raises(SlipError) as stopped:
        convert("Text.", "", f"Ask for {mark} now.")
    assert str(stopped.value).startswith("line 3: ")
    assert said in str(stopped.value)


def test_names_of_examples_are_their_own() -> None:
    """A page asks for one of them."""
    for calculator in CALCULATORS.values():
        names = [example.name for example in calculator.examples if example.name]
        assert len(names) == len(set(names))
