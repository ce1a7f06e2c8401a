"""Everything that the site must say is there: each page, each point, each checklist item."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from calculators._sitebuild.guide.blanks import BLANKS
from calculators._sitebuild.guide.scripts import scripts
from tests.site.reading import marked, read, text

BRIEF = tomllib.loads((Path(__file__).parent / "brief.toml").read_text("utf-8"))
CHECKLISTS = BRIEF.pop("checklists")
STEPS = (
    "receive-and-evaluate",
    "prepare",
    "open-the-conversation",
    "pushback-and-counteroffers",
    "close-the-deal",
)
CALCULATORS = ("", "total-compensation/", "counter-offer/", "trade-offs/", "deadline/")
# An address is kept for good, whatever the situation is called.
SITUATION_PAGES = (
    "on-receipt",
    "questions-about-pay",
    "opening-ask",
    "pushback",
    "trades",
    "counter-and-wait",
    "other-offers",
    "closing",
    "saying-no",
    "leaving-your-job",
    "before-an-offer",
)
ADDRESSES = [
    *BRIEF,
    *(f"checklists/{key}/" for key in CHECKLISTS),
    *(f"calculators/{name}" for name in CALCULATORS),
    *(f"scripts/{name}/" for name in SITUATION_PAGES),
]
SITUATIONS = [
    "thank-on-receipt",
    "ask-for-time",
    "ask-for-written-offer",
    "ask-for-missing-parts",
    "opening-ask",
    "opening-ask-no-number-yet",
    "give-the-reason",
    "after-silence",
    "above-our-budget",
    "we-dont-negotiate",
    "best-offer",
    "what-do-you-earn",
    "what-are-you-looking-for",
    "ask-what-is-fixed",
    "trade-signing",
    "trade-equity",
    "trade-leave",
    "trade-remote",
    "trade-review",
    "trade-title",
    "trade-relocation",
    "counter-their-counter",
    "hold-and-wait",
    "competing-offer",
    "tell-other-employers",
    "ask-for-extension",
    "exploding-offer",
    "lowball",
    "lowball-decline",
    "equity-questions",
    "clawback-question",
    "ready-to-accept-if",
    "revised-letter",
    "acceptance",
    "accepted-too-fast",
    "decline",
    "withdraw-from-others",
    "current-employer-counters",
    "resignation",
]


def article(site: Path, address: str) -> Any:
    """Give the article of a page."""
    (found,) = read(site / address / "index.html").iter("article")
    return found


def anchors(inside: Any) -> set[str]:
    """List the places that a link can lead to."""
    return {e.get("id") for e in marked(inside, "id")}


@pytest.mark.parametrize("address", ADDRESSES)
def test_page_is_at_its_address_and_leads_on(built_site: Path, address: str) -> None:
    """Addresses are a promise; and nobody is left at the end of a page."""
    page = article(built_site, address)
    headings = [text(e).rstrip("¶") for e in page.iter("h2")]
    assert "Next step" in headings or not address  # the home page is nothing but ways on
    assert len(text(page).split()) > 100


@pytest.mark.parametrize(
    ("address", "point"), [(at, it) for at, points in BRIEF.items() for it in points]
)
def test_point_is_made_on_its_page(built_site: Path, address: str, point: str) -> None:
    """In words of our own, which these patterns allow for."""
    # The words of the scripts are on the pages of their situations.
    inside = [f"scripts/{name}/" for name in SITUATION_PAGES] if address == "scripts/" else []
    words = " ".join(text(article(built_site, it)) for it in (address, *inside)).replace("’", "'")
    for pattern in BRIEF[address][point]:
        assert re.search(pattern, words, re.IGNORECASE), (point, pattern)


@pytest.mark.parametrize("key", CHECKLISTS)
def test_every_item_of_a_checklist_is_there_in_order(built_site: Path, key: str) -> None:
    """Ten items on a page of their own, and the same ten among all and on the step's page."""
    for address in (f"checklists/{key}/", "checklists/", f"guide/{key}/"):
        (listed,) = (
            e for e in article(built_site, address).iter("offer-checklist") if e.get("name") == key
        )
        items = [text(e) for e in listed.iter("label")]
        assert len(items) == 10, address
        for pattern, item in zip(CHECKLISTS[key], items, strict=True):
            assert re.search(pattern, item, re.IGNORECASE), (pattern, item)


@pytest.mark.parametrize("step", STEPS)
def test_step_has_all_its_parts(built_site: Path, step: str) -> None:
    """Do this now, a script in place, Sam's case, a calculator; its checklist is seen above."""
    page = article(built_site, f"guide/{step}/")
    assert "Do this now" in text(page)
    assert list(page.iter("offer-script"))
    boxes = [e.get("class") for e in page.iter("div") if "admonition" in e.get("class", "")]
    assert "admonition case" in boxes
    assert marked(page, "data-worked"), "the case takes its figures from the calculators"
    buttons = [e.get("href") for e in page.iter("a") if "md-button" in e.get("class", "")]
    assert [href for href in buttons if "calculators/" in href]


def answers(page: Any) -> dict[str, list[Any]]:
    """Give what stands below each question, by its anchor; a script in place is no answer."""
    found: dict[str, list[Any]] = {}
    (place,) = (e for e in page.iter() if any(child.tag == "h2" for child in e))
    below: list[Any] = []
    for child in place:
        if child.tag == "h2":
            below = found[child.get("id")] = []
        elif child.tag != "offer-script" and child.get("class") != "footnote":
            below.append(child)
    del found["next-step"]
    return found


def test_answers_are_short_and_every_question_has_its_anchor(built_site: Path) -> None:
    """Under 150 words of ours each, the script that may follow not counted; and a way onward."""
    page = article(built_site, "faq/")
    found = answers(page)
    assert len(found) + 1 == len([*page.iter("h2")]) >= 23
    for anchor, below in found.items():
        words = " ".join(map(text, below)).split()
        assert anchor
        assert 0 < len(words) < 150, (anchor, len(words))
        links = [a.get("href") for e in below for a in e.iter("a") if a.get("class") is None]
        assert links, f"{anchor} leads nowhere"


def test_every_script_is_on_the_page_of_its_situation(built_site: Path) -> None:
    """Thirty or more, those of the brief among them; the index leads to each."""
    index = article(built_site, "scripts/")
    lines = [e for e in index.iter("li") if e.get("id") in scripts()]
    assert [e.get("id") for e in lines] == list(scripts())
    assert len(lines) >= 30
    assert set(SITUATIONS) <= {e.get("id") for e in lines}
    for line in lines:
        path, _, anchor = line.find("a").get("href").partition("#")
        (script,) = (
            e
            for e in article(built_site, f"scripts/{path}").iter("offer-script")
            if e.get("id") == anchor
        )
        (title,) = (e for e in script.iter() if e.get("id") == f"{anchor}-title")
        assert text(title).removesuffix("¶") == text(line.find("a"))


def test_no_script_knows_the_walk_away() -> None:
    """It is nobody else's business."""
    assert not [name for name in BLANKS if "walk" in name]
    for script in scripts().values():
        assert "walk-away" not in script.phone + script.email


def test_advice_is_disclaimed_once(built_site: Path) -> None:
    """Plainly, on the overview; and in the footer of every page."""
    with_it = [
        address
        for address in ADDRESSES
        if "legal or tax advice" in text(article(built_site, address))
    ]
    assert with_it == ["guide/"]
    for address in ADDRESSES:
        page = read(built_site / address / "index.html")
        footer = next(iter(page.iter("footer")))
        assert "General information, not legal or tax advice." in text(footer)
