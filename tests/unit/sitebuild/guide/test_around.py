"""What stands around the author's text: the contents of a long page, and its foot."""

import datetime as dt

import html5lib
import pytest

from calculators._sitebuild.guide.around.contents import with_contents
from calculators._sitebuild.guide.around.foot import foot

SECTIONS = [("a", "One & two"), ("b", "B"), ("c", "C"), ("d", "D")]
LONG = "<h1>Title</h1><p>" + "word " * 700 + "</p>"


def test_long_page_has_its_contents_folded_under_its_title() -> None:
    """A phone has no room for them beside the text."""
    document = html5lib.parse(with_contents(LONG, SECTIONS), namespaceHTMLElements=False)
    title, nav, _ = document.iterfind("body/*")
    assert (title.tag, nav.get("aria-label")) == ("h1", "On this page")
    (fold,) = nav.iter("details")
    assert fold.get("open") is None
    links = [(a.get("href"), a.text) for a in nav.iter("a")]
    assert links == [("#a", "One & two"), ("#b", "B"), ("#c", "C"), ("#d", "D")]


@pytest.mark.parametrize(
    ("html", "sections"),
    [
        ("<h1>Title</h1><p>A short page.</p>", SECTIONS),
        (LONG, SECTIONS[:3]),
        (LONG + "<offer-calculator></offer-calculator>", SECTIONS),
    ],
)
def test_other_pages_stay(html: str, sections: list[tuple[str, str]]) -> None:
    """Where one sees the end at once, and where the answer is what one looks for."""
    assert with_contents(html, sections) == html


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ([dt.date(2026, 11, 22)], "Source of this page last checked: 22 November 2026."),
        ([dt.date(2026, 11, 22)] * 2, "Sources last checked: 22 November 2026."),
        (
            [dt.date(2026, 11, 24), dt.date(2026, 3, 2)],
            "Sources last checked: 2 March 2026 or later.",
        ),
    ],
)
def test_foot_says_when_sources_were_checked(days: list[dt.date], said: str) -> None:
    """The oldest day counts: nothing on the page is older than that."""
    assert foot(days, "", "faq.md", "FAQ") == f'<div class="so-foot"><p>{said}</p></div>'


def test_foot_leads_to_the_project_only_where_it_is_named() -> None:
    """A fork sets one variable; without it there is no link that leads elsewhere."""
    assert foot([], "", "guide/prepare.md", "Prepare") == ""
    found = html5lib.parse(
        foot([], "https://example.org/me/offer/", "guide/prepare.md", "A “day” & more"),
        namespaceHTMLElements=False,
    )
    title = "Mistake%20on%20%E2%80%9CA%20%E2%80%9Cday%E2%80%9D%20%26%20more%E2%80%9D"
    assert [(a.text, a.get("href")) for a in found.iter("a")] == [
        ("Report a mistake", f"https://example.org/me/offer/issues/new?title={title}"),
        ("Edit this page", "https://example.org/me/offer/edit/main/docs/guide/prepare.md"),
    ]
