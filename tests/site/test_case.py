"""Sam's case is one case: the same numbers on every page, and the advice that the tool gives."""

import re
from pathlib import Path
from typing import Any

import pytest

from calculators.counter_offer import CALCULATOR
from tests.site.reading import pages, text

# What Sam found, told in CONTRIBUTING and on the page of step 2.
POSTINGS = ["$105,000 to $118,000", "$108,000 to $122,000", "$110,000 to $125,000"]
SPAN = "$105,000 to $125,000"


def told(name: str) -> dict[str, Any]:
    """Give what a worked example of the case types in."""
    (example,) = (it for it in CALCULATOR.examples if it.name == name)
    return dict(example.values)


def advice(values: dict[str, Any]) -> str:
    """Give the first words of the answer."""
    report = CALCULATOR.answer(values).report
    assert report is not None
    return report.announcement()


def articles(site: Path) -> dict[str, str]:
    """Give the words of every page that tells of Sam."""
    words = {
        address: text(article).replace("\u00a0", " ")
        for address, page in pages(site).items()
        for article in page.iter("article")
    }
    return {address: it for address, it in words.items() if "Sam" in it}


def test_the_postings_are_those_of_step_2(built_site: Path) -> None:
    """A source that Sam quotes is in Sam's case, and the same wherever it is quoted."""
    found = articles(built_site)
    step = found["guide/prepare/index.html"]
    assert [it for it in POSTINGS if it in step] == POSTINGS
    for address, words in found.items():
        for span in re.findall(r"postings[^.]{0,40}? run from (\$[\d,]*\d to \$[\d,]*\d)", words):
            assert span == SPAN, address


def test_each_number_of_sam_can_be_defended() -> None:
    """The target is inside all three postings, the ask inside two, and no number above them."""
    ranges = [[int(it.replace(",", "")) for it in re.findall(r"[\d,]+", p)] for p in POSTINGS]
    assert all(low <= 110_000 <= high for low, high in ranges)
    assert sum(low <= 120_000 <= high for low, high in ranges) == 2
    assert f"${min(r[0] for r in ranges):,} to ${max(r[1] for r in ranges):,}" == SPAN


@pytest.mark.parametrize(
    ("moves", "said"),
    [(2, "Counter with $114,500"), (4, "Take it, or ask for one thing besides pay")],
)
def test_sam_does_what_the_calculator_says(built_site: Path, moves: int, said: str) -> None:
    """After 104,000 the next step, after 109,000 one thing besides pay; the page tells the same."""
    values = told("sam-agreed")
    assert said in advice({**values, "rounds": values["rounds"][:moves]})
    page = articles(built_site)["guide/pushback-and-counteroffers/index.html"]
    assert "get to $114,500?" in page
    assert "The calculator says to take it, or to ask for one thing besides pay" in page
    assert "Sam asks for a salary review after six months" in page


def test_no_page_has_numbers_of_an_older_case(built_site: Path) -> None:
    """The second step was 114,000 once, and its middle 109,000."""
    for address, words in articles(built_site).items():
        assert "114,000" not in words, address
        assert not re.search(r"middle of \$?104,000 and \$?114", words.replace("114,500", "")), (
            address
        )
