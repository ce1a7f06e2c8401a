"""A page cites a source by its key, and gets its footnote from the data file."""

from pathlib import Path

import markdown
import pytest

from calculators._sitebuild.blocks import slips
from calculators._sitebuild.blocks.slips import SlipError
from calculators._sitebuild.guide.citations import cited_by, uncited
from tests.unit.sitebuild.guide.sample_data import write_data

EXTENSIONS = ["footnotes", "pymdownx.superfences", "calculators._sitebuild.markdown_extension"]


@pytest.fixture(autouse=True)
def _data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_data(tmp_path, monkeypatch)


def convert(*lines: str) -> str:
    """Turn a page into HTML."""
    return markdown.markdown("\n".join(lines), extensions=EXTENSIONS)


def test_cited_source_becomes_a_footnote_that_leads_to_its_strength() -> None:
    """Who, when, what, where; and one step further, how sure it is."""
    token = slips.PAGE.set("guide/prepare.md")
    html = convert("Few are lost.[^hart2024] Again.[^hart2024]")
    slips.PAGE.reset(token)
    assert html.count('<li id="fn:hart2024">') == 1
    assert html.count('class="footnote-ref"') == 2
    assert (
        'Hart (2024), <a href="https://example.org/hart">“But what if I lose the offer?”</a>, '
        'A journal. <a href="../sources.md#hart2024">' in html
    )


def test_footnote_of_the_page_itself_is_left_alone() -> None:
    """A remark is no source."""
    html = convert("A remark.[^mine]", "", "[^mine]: Only here.")
    assert "Only here." in html


def test_unknown_key_stops_with_line_and_nearest_key() -> None:
    """The easiest slip is another year."""
    with pytest.raises(SlipError) as stopped:
        convert("Text.", "", "Few are lost.[^hart2023]")
    assert str(stopped.value) == ("line 3: there is no source 'hart2023'; did you mean 'hart2024'?")


@pytest.mark.parametrize(
    "lines", [["`[^hart2023]` is how it looks."], ["```", "[^hart2023]", "```"]]
)
def test_code_may_show_a_citation(lines: list[str]) -> None:
    """The guide for authors has to print what they should write."""
    assert "[^hart2023]" in convert(*lines)


def test_pages_that_cite_a_source_are_known() -> None:
    """The list of sources leads back to them."""
    pages = {
        "a.md": ("A", "One.[^hart2024] Mine.[^mine]\n\n[^mine]: Only here."),
        "b.md": ("B", "```\n[^hyde1840]\n```\nTwo.[^hart2024]"),
    }
    assert cited_by(pages) == {"hart2024": {"a.md": "A", "b.md": "B"}}


def test_source_that_no_page_cites_is_told() -> None:
    """A list of sources that nobody uses is padding."""
    assert uncited(["hart2024", "hyde1840"], {"hart2024": {}}) == (
        "docs/_data/sources.toml: no page cites hyde1840. Cite each as [^key], or take it out."
    )
    assert uncited(["hart2024"], {"hart2024": {}}) == ""
