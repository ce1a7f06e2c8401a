"""The words of an offer: on their own page, and explained at their first use on every other."""

from pathlib import Path
from typing import Any

import html5lib
import markdown
import pytest

from calculators._sitebuild.blocks import slips
from calculators._sitebuild.blocks.slips import SlipError
from calculators._sitebuild.guide import toml_tables
from calculators._sitebuild.guide.glossary.marks import PAGE_OF_TERMS, glossary_page

EXTENSIONS = ["attr_list", "footnotes", "tables", "calculators._sitebuild.markdown_extension"]
TERMS = """
[rsu]
term = "RSU"
also = ["restricted stock unit"]
meaning = "Shares that become yours as you stay."
see = ["cliff"]

[cliff]
term = "cliff"
also = ["one-year cliff"]
meaning = "Nothing vests before it."

[base]
term = "base"
meaning = "The fixed pay."
marked = false

[k401]
term = "401(k)"
meaning = "A US plan to save for old age."
"""


@pytest.fixture(autouse=True)
def _data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written(tmp_path, monkeypatch, TERMS)


def written(folder: Path, patch: pytest.MonkeyPatch, terms: str) -> None:
    """Let the guide read these terms."""
    (folder / "glossary.toml").write_text(terms, "utf-8")
    patch.setattr(toml_tables, "GUIDE_DATA", folder)
    toml_tables._read.clear()


def page(*lines: str, path: str = "guide/prepare.md") -> Any:
    """Turn a page into HTML and read it as a browser would."""
    tokens = slips.PAGE.set(path), PAGE_OF_TERMS.set("glossary.md")
    try:
        html = markdown.markdown("\n".join(lines), extensions=EXTENSIONS)
    finally:
        slips.PAGE.reset(tokens[0])
        PAGE_OF_TERMS.reset(tokens[1])
    return html5lib.parse(html, namespaceHTMLElements=False).find("body")


def words(inside: Any) -> str:
    """Read the words of an element."""
    return " ".join("".join(inside.itertext()).split())


def marks(body: Any) -> list[tuple[str, str]]:
    """List what is marked, with the key that it leads to."""
    links = (a for a in body.iter("a") if a.get("class") == "so-term")
    return [(words(a), a.get("href").partition("#")[2]) for a in links]


def test_first_use_is_a_link_that_carries_the_meaning() -> None:
    """A reader need not leave the page; without script the link leads to the glossary."""
    body = page("Ask how many RSUs there are, and what each RSU is worth.")
    (link,) = body.iter("a")
    assert words(link) == "RSUs"
    assert link.get("href") == "../glossary.md#rsu"
    assert link.get("data-meaning") == "Shares that become yours as you stay."
    assert words(body) == "Ask how many RSUs there are, and what each RSU is worth."


def test_marks_are_in_reading_order_and_keep_every_word() -> None:
    """Amid emphasis, in lists and tables, several in one text."""
    body = page(
        "A **one-year cliff** and a restricted stock unit, then 401(k).",
        "",
        "| a | b |",
        "|---|---|",
        "| RSU | cliff |",
    )
    assert marks(body) == [
        ("one-year cliff", "cliff"),
        ("restricted stock unit", "rsu"),
        ("401(k)", "k401"),
    ]
    assert words(body) == "A one-year cliff and a restricted stock unit, then 401(k). a b RSU cliff"


@pytest.mark.parametrize(
    "lines",
    [
        ["## The RSU"],
        ["See [the RSU](x.md)."],
        ["Type `RSU`."],
        ["The rsu of a file."],  # capitals make the word
        ["A cliffhanger, or cliff-like."],
        ["The base is fixed."],  # an everyday word, which is left alone on purpose
        ["Text.[^1]", "", "[^1]: The RSU."],
    ],
)
def test_not_marked(lines: list[str]) -> None:
    """Where a link would be in the way, and where it is another word."""
    assert marks(page(*lines)) == []


def test_nothing_is_marked_on_the_glossary_itself_or_without_one() -> None:
    """There is nothing to lead to."""
    assert marks(page("The RSU.", path="glossary.md")) == []
    assert "so-term" not in markdown.markdown("The RSU.", extensions=EXTENSIONS)


def test_page_has_every_term_by_letter() -> None:
    """Each can be linked to; other names and related terms follow."""
    body = page("/// glossary", "///", path="glossary.md")
    assert [(e.tag, e.get("id")) for e in body.iter() if e.tag in ("h2", "h3")] == [
        ("h2", "letter-numbers"),
        ("h3", "k401"),
        ("h2", "letter-b"),
        ("h3", "base"),
        ("h2", "letter-c"),
        ("h3", "cliff"),
        ("h2", "letter-r"),
        ("h3", "rsu"),
    ]
    assert words(body).endswith(
        "RSU Shares that become yours as you stay. "
        "Also called restricted stock unit. See also cliff."
    )
    assert [a.get("href") for a in body.iter("a")] == ["#cliff"]


def test_page_of_terms_is_the_one_that_takes_them() -> None:
    """Whatever its name; an example in code does not count."""
    shown = ("a.md", "```\n/// glossary\n///\n```")
    assert glossary_page([shown]) == ""
    assert glossary_page([shown, ("words.md", "# Words\n\n/// glossary\n///\n")]) == "words.md"


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ('see = ["cliff"]', 'see = ["clif"]', "[rsu]: there is no term 'clif'; did you mean"),
        ("one-year cliff", "RSU", "[cliff]: 'RSU' is a name of [rsu] too"),
        ("as you stay.", "as you stay", "[rsu]: 'meaning' is a whole sentence"),
        ("marked = false", "marked = 0", "[base]: 'marked' must be true or false"),
        ("marked = false", "mark = false", "[base]: there is no entry 'mark'; did you mean"),
    ],
)
def test_slip_in_the_data_stops_the_build(
    before: str, after: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the table and the way out."""
    written(tmp_path, monkeypatch, TERMS.replace(before, after))
    with pytest.raises(SlipError) as stopped:
        page("/// glossary", "///", path="glossary.md")
    assert said in str(stopped.value)
