"""Boxes with an author's own words inside: what to do now, and what the law says."""

from typing import Any

import html5lib
import markdown
import pytest

from calculators._sitebuild.blocks.slips import SlipError

EXTENSIONS = [
    *("admonition", "attr_list", "pymdownx.details"),
    "calculators._sitebuild.markdown_extension",
]
INDENT_IT = "Indent it by four spaces, or put an empty line before it."
LAW = ('!!! law "{}"', "    Ask *first*.")


def page(*lines: str) -> Any:
    """Turn a page into HTML and read it as a browser would."""
    html = markdown.markdown("\n".join(lines), extensions=EXTENSIONS)
    return html5lib.parse(html, namespaceHTMLElements=False).find("body")


def words(inside: Any) -> str:
    """Read the words of an element."""
    return " ".join("".join(inside.itertext()).split())


def test_do_this_now_has_its_title_and_reads_its_list_as_markdown() -> None:
    """The author writes only what to do."""
    body = page("/// do-this-now", "", "1. **Thank** them.", "2. Wait.", "", "///", "", "After.")
    box, after = body
    assert (box.get("class"), after.tag) == ("so-now", "p")
    title, listed = box
    assert words(title) == "Do this now"
    assert [words(it) for it in listed.iter("li")] == ["Thank them.", "Wait."]
    assert words(next(listed.iter("strong"))) == "Thank"


def test_strip_has_the_authors_words_and_the_way_to_the_checklist() -> None:
    """One strip at the end of a step, under the anchor that a heading had before."""
    lines = ["/// helps | prepare", "", "Type *one* number.", "", "[Go](x.md)", "", "///"]
    (strip,) = page(*lines)
    first, second = strip
    assert (strip.get("class"), first.get("id")) == ("so-helps", "the-calculator-that-helps")
    assert words(first) == "The calculator that helps Type one number. Go"
    assert [a.get("href") for a in second.iter("a")] == ["checklists/prepare.md"]


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (
            ["Text.", "", "/// do-this-now", "", "1. Thank them."],
            "line 3: the do-this-now block is never closed: put /// below its list",
        ),
        (
            ["/// do-this-now", "///"],
            "line 1: the do-this-now block is empty: write its list inside",
        ),
        (
            ["/// helps | prepar", "", "Text.", "", "///"],
            "line 1: there is no checklist 'prepar'; did you mean 'prepare'?",
        ),
        (
            ["/// helps | prepare", "///"],
            "line 1: the helps block is empty: write its words inside",
        ),
        (
            ["Text.", "", *LAW, "In Germany only."],
            f"line 5: 'In Germany only.' would come after the box above it. {INDENT_IT}",
        ),
        (
            [LAW[0], "", *LAW[1:], "", *LAW[1:], "Only there.", *LAW[1:]],
            f"line 6: 'Only there.' would come after the box above it. {INDENT_IT}",
        ),
    ],
)
def test_slip_names_its_line_and_the_way_out(lines: list[str], said: str) -> None:
    """Else the rest of the page would be inside the box, or the box a bare title."""
    with pytest.raises(SlipError) as stopped:
        page(*lines)
    assert str(stopped.value) == said


@pytest.mark.parametrize(
    ("written", "shown", "date"),
    [
        ("United States", "The law: United States", None),
        ("United States, 2026", "The law: United States 2026", "2026"),
        ("Spain, from June 2026", "The law: Spain from June 2026", "from June 2026"),
        ("Germany, Austria", "The law: Germany, Austria", None),
    ],
)
def test_law_is_folded_under_its_place(written: str, shown: str, date: str | None) -> None:
    """Most readers need one country of three; the date is set apart where there is one."""
    (box,) = page(*[line.format(written) for line in LAW])
    assert (box.tag, box.get("class"), box.get("open")) == ("details", "law", None)
    assert words(box.find("summary")) == shown
    dates = [words(e) for e in box.iter("span") if e.get("class") == "so-law__date"]
    assert dates == ([date] if date else [])
    assert words(box.find("p/em")) == "first"


def test_text_after_a_box_is_no_slip() -> None:
    """With an empty line between; and a sample of a box is none."""
    body = page(*LAW, "", "After.", "", "    !!! law", "    It.", "", "After.")
    assert [part.tag for part in body] == ["details", "p", "pre", "p"]


def test_other_boxes_stay_open() -> None:
    """The worked case is part of the text."""
    (box,) = page('!!! case "Sam’s case"', "    Sam asks.")
    assert (box.tag, box.get("class")) == ("div", "admonition case")
