"""Each `data-` attribute between Python's HTML and the browser's code is listed and used."""

import re
import tomllib
from functools import cache
from pathlib import Path

import html5lib
import pytest

from calculators._core.report.html import report_html
from calculators._sitebuild.data.files import answer_with_data
from tests.conftest import CALCULATORS
from tests.site.reading import pages

BROWSER = Path(__file__).parents[2] / "calculators" / "_browser"
# Set while the page is used, so no built page has them.
BROWSER_ONLY = {"data-touched", "data-example-value", "data-preview", "data-words"}
# Read by others: the theme's search, the build's own steps, the tests.
READ_ELSEWHERE = {"data-search-exclude", "data-downloads", "data-figure", "data-warning"}
# Read by a name that is put together: `group.dataset[which]`, `data-words-${state}`.
COMPOSED = re.compile(r"data-(minimum|maximum|words-[a-z-]+)")


def contract() -> list[str]:
    """List the attributes in the order of the file, those that stand twice twice."""
    tables = tomllib.loads((BROWSER / "dom" / "contract.toml").read_text("utf-8"))
    return [name for table in tables.values() for name in table]


@cache
def written(site: Path) -> set[str]:
    """Find every attribute on or inside our elements: in the pages and in the reports."""
    ours = [
        element
        for page in pages(site).values()
        for element in page.iter()
        if str(element.tag).startswith("offer-")
    ]
    asked = [(slug, example.values) for slug, it in CALCULATORS.items() for example in it.examples]
    # No example talks about the signing bonus, whose values stand beside those for base pay.
    counter = CALCULATORS["counter-offer"].examples[0].values
    asked.append(("counter-offer", {**counter, "subject": "signing"}))
    for slug, values in asked:
        report = answer_with_data(CALCULATORS[slug], values).report
        assert report is not None
        ours.append(html5lib.parse(report_html(report, slug), namespaceHTMLElements=False))
    names = {str(name) for top in ours for inside in top.iter() for name in inside.attrib}
    return {name for name in names if name.startswith("data-")}


def read_by_the_browser() -> set[str]:
    """Find every attribute that a script names, and every one that a style selects by."""
    found: set[str] = set()
    for script in BROWSER.rglob("*.*js"):
        code = re.sub(r"/\*.*?\*/|(?<!:)//[^\n]*", "", script.read_text("utf-8"), flags=re.DOTALL)
        found |= set(re.findall(r"\bdata-[a-z-]*[a-z]\b(?!-)", code))
        keys = re.findall(r"\bdataset\.(\w+)", code)
        for taken in re.findall(r"\{([^{}]*)\} = [\w.]+\.dataset\b", code):
            keys += [re.split(r"[:=]", part)[0].strip() for part in taken.split(",")]
        found |= {"data-" + re.sub(r"[A-Z]", lambda m: f"-{m[0].lower()}", key) for key in keys}
    for style in (BROWSER / "styles").rglob("*.css"):
        found |= set(re.findall(r"(?:\[|attr\()(data-(?!md-)[a-z-]+)", style.read_text("utf-8")))
    return found


def test_every_attribute_has_one_meaning() -> None:
    """A name that stood in two tables would have two."""
    names = contract()
    assert len(names) == len(set(names))


def test_html_has_no_attribute_that_is_not_in_the_contract(built_site: Path) -> None:
    """Whoever writes a new one says in the contract what it means."""
    assert written(built_site) - set(contract()) == set()


def test_browser_reads_no_attribute_that_is_not_in_the_contract() -> None:
    """Neither a script nor a style does."""
    assert read_by_the_browser() - set(contract()) == set()


def test_every_attribute_of_the_contract_is_written(built_site: Path) -> None:
    """What no page has any more leaves the contract too."""
    outside = {
        *("data-printed", "data-downloads", "data-meaning", "data-held"),
        "data-calculator",
    }  # on pages that have none of our elements, too
    for name in outside:
        assert any(e.get(name) is not None for p in pages(built_site).values() for e in p.iter())
    assert set(contract()) - written(built_site) - outside == BROWSER_ONLY


def test_every_attribute_of_the_contract_is_read() -> None:
    """What nothing reads any more leaves the contract too."""
    unread = set(contract()) - read_by_the_browser() - READ_ELSEWHERE
    assert {name for name in unread if not COMPOSED.fullmatch(name)} == set()


@pytest.mark.parametrize("name", sorted(BROWSER_ONLY))
def test_what_only_the_browser_sets_is_set_there(name: str) -> None:
    """It is read, too: a mark that nobody asked for would say nothing."""
    assert name in read_by_the_browser()
