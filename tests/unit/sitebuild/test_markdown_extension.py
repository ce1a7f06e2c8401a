"""Two lines of Markdown put a calculator on a page; a slip in them says how to fix it."""

import re
from typing import Any

import html5lib
import markdown
import pytest

from calculators._sitebuild.blocks.slips import SlipError

EXTENSIONS = [
    "admonition",
    "attr_list",
    "footnotes",
    "md_in_html",
    "pymdownx.superfences",
    "calculators._sitebuild.markdown_extension",
]
BLOCK = "/// calculator | counter-offer\n///"


def convert(*lines: str) -> str:
    """Turn a page into HTML with the extensions of the site."""
    return markdown.markdown("\n".join(lines), extensions=EXTENSIONS)


def page(*lines: str) -> Any:
    """Turn a page into HTML and read it as a browser would."""
    return html5lib.parse(convert(*lines), namespaceHTMLElements=False).find("body")


def refusal(*lines: str) -> str:
    """Give the words that stop the build."""
    with pytest.raises(SlipError) as stopped:
        convert(*lines)
    return str(stopped.value)


def test_block_becomes_the_whole_calculator() -> None:
    """The element, its form and its worked report stand between the author's paragraphs."""
    body = page("Before.", "", *BLOCK.splitlines(), "", "*After.*")
    (element,) = body.iter("offer-calculator")
    assert [child.tag for child in body] == ["p", "offer-calculator", "p"]
    assert dict(element.attrib) == {
        "class": "so",
        "id": "counter-offer",
        "name": "counter-offer",
    }
    assert len(list(element.iter("form"))) == 1
    assert len([e for e in element.iter() if e.get("data-report") is not None]) == 1


def test_words_of_the_calculator_are_not_read_as_markdown() -> None:
    """Its HTML arrives as it was made, with no paragraph around it and nothing set in italics."""
    (element,) = page(*BLOCK.splitlines()).iter("offer-calculator")
    assert [child.tag for child in element][:2] == ["div", "div"]
    assert not list(element.iter("em"))
    assert not [e for e in element.iter("p") if e.find(".//form") is not None]


def test_ways_to_other_places_are_links_that_mkdocs_can_follow() -> None:
    """They wait beside the report, which is made in the browser as well and knows no page."""
    (element,) = page(*BLOCK.splitlines()).iter("offer-calculator")
    links = {e.get("data-place"): e.get("href") for e in element.iter("a") if e.get("data-place")}
    assert links == {
        "trade-offs": "calculators/trade-offs.md",
        "rehearsal": "calculators/rehearsal.md",
        "scripts": "scripts.md",
        "brief": "brief.md",
    }


def test_two_calculators_on_a_page_have_ids_of_their_own() -> None:
    """Labels of the second one must not lead to the first."""
    body = page(*BLOCK.splitlines(), "", *BLOCK.splitlines())
    ids = [e.get("id") for e in body.iter() if e.get("id")]
    assert [e.get("id") for e in body.iter("offer-calculator")] == [
        "counter-offer",
        "counter-offer-2",
    ]
    assert len(ids) == len(set(ids))


def test_next_page_starts_counting_anew() -> None:
    """One Markdown object converts all pages of the site."""
    converter = markdown.Markdown(extensions=EXTENSIONS)
    for _ in range(2):
        html = converter.reset().convert(BLOCK)
        assert re.findall(r'<offer-calculator[^>]* id="([^"]*)"', html) == ["counter-offer"]


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (
            ["Text.", "", "/// calculator | counter-ofer", "///"],
            "line 3: there is no calculator 'counter-ofer'; did you mean 'counter-offer'?",
        ),
        (
            ["/// calculater | counter-offer", "///"],
            "line 1: there is no block 'calculater'; did you mean 'calculator'?",
        ),
        (
            ["/// calculator | counter-offer", "Text.", "///"],
            "line 1: the calculator block takes no text: close it with /// on the next line",
        ),
        (
            ["Text.", "", "/// calculator | counter-offer"],
            "line 3: the calculator block is never closed: put /// on the next line",
        ),
    ],
)
def test_slip_names_its_line_and_the_way_out(lines: list[str], words: str) -> None:
    """A wrong name gets the nearest right one; a wrong shape the right one."""
    assert refusal(*lines) == words


def test_block_left_open_before_more_text_is_refused() -> None:
    """The easiest slip: the page would go on inside the element, without a calculator."""
    words = refusal("", "", "/// calculator | counter-offer", "", "Text.", "", "## More")
    assert words.startswith("line 3: the calculator block ")


@pytest.mark.parametrize(
    "lines",
    [
        ["/// calculator", "///"],
        ["/// calculator | counter-offer", "    currency: EUR", "///"],
        ["/// calculator counter-offer", "///"],
        ["///calculator|counter-offer | more", "///"],
    ],
)
def test_shape_that_is_not_understood_is_never_printed_as_text(lines: list[str]) -> None:
    """Blocks that are not understood would end up on the page as slashes."""
    found = re.match(r"line (\d+): ", refusal("Before.", "", *lines))
    assert found is not None
    assert lines[int(found[1]) - 3].startswith("///")


def test_name_that_is_like_nothing_gets_the_list() -> None:
    """No guess is better than a wild one."""
    words = refusal("/// calculator | zzz", "///")
    assert words.startswith("line 1: there is no calculator 'zzz'; there are: ")
    assert "counter-offer" in words


def test_closing_line_without_a_block_is_refused() -> None:
    """Somebody took the first line away and left the last."""
    assert refusal("Text.", "", "///") == "line 3: '///' closes no block"


@pytest.mark.parametrize(
    "lines",
    [
        ["```text", "/// calculator | counter-ofer", "///", "```"],
        ["Write `/// calculator | counter-ofer` on a line of its own."],
        ["`/// calculator | counter-ofer` is how it looks."],
        ["    /// calculator | counter-ofer", "    ///"],
    ],
)
def test_code_may_show_the_block(lines: list[str]) -> None:
    """The guide for authors has to print what they should write."""
    html = convert("Text.", "", *lines)
    assert "<offer-calculator" not in html
    assert "/// calculator | counter-ofer" in html


def test_line_is_found_behind_code_that_shows_the_same_slip() -> None:
    """The message must lead to the block, not to the example above it."""
    lines = ["```text", "/// calculator | counter-ofer", "///", "```", ""]
    words = refusal(*lines, "/// calculator | counter-ofer", "///")
    assert words.startswith("line 6: ")
