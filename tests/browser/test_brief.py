"""The brief: filled in as a person would, ranked, and printed on one page of either paper."""

import io
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Locator, Page, expect
from pypdf import PdfReader

from tests.browser.person import Person
from tests.server import SiteServer

DESKTOP = {"viewport": {"width": 1280, "height": 900}}
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
PAPERS = ["A4", "Letter"]
WALK_AWAY = "91,357"
# As long as a person writes it: two lines of it fill a field.
LONG = "Three similar adverts in this city name more for people with my years of work and tools"


@pytest.fixture(params=[DESKTOP, PHONE], ids=["desktop", "phone"])
def writer(
    request: pytest.FixtureRequest, visitor: Callable[..., Page], server: SiteServer
) -> Person:
    """Put a person at the brief, on a device."""
    return _open(visitor(**request.param), server)


@pytest.fixture
def person(page: Page, server: SiteServer) -> Person:
    """Put a person at the brief, on a desktop."""
    return _open(page, server)


def _open(page: Page, server: SiteServer) -> Person:
    person = Person(page, server.address + "brief/", "brief")
    person.open()
    return person


def _sheets(page: Page, paper: str) -> list[str]:
    """Print, and read the text of each sheet as one line."""
    reader = PdfReader(io.BytesIO(page.pdf(format=paper)))
    return [" ".join(sheet.extract_text().split()) for sheet in reader.pages]


def _part(person: Person, name: str) -> Locator:
    return person.report.locator(f".so-part--{name}")


def _texts(person: Person) -> Iterator[str]:
    """Go through all words of the report that are meant for paper, where everything is open."""
    person.report.locator("details").evaluate_all("all => all.forEach((it) => (it.open = true))")
    for block in person.report.locator(
        ":is(dt, dd, th, td, .so-headline, blockquote):not(offer-handover *)"
    ).all():
        if block.is_visible():
            yield " ".join(block.inner_text().split())


def test_brief_is_written_and_ranked(writer: Person) -> None:
    """From an empty form: numbers, two asks, one of them moved up, an objection."""
    writer.press("Clear the form")
    writer.fill_in({"company": "Acme", "offer": "80k", "target": "90k"})
    writer.fill_in({"asks": [{"what": "pay"}, {"what": "leave", "detail": "5 more days"}]})
    writer.sees({"ask": "$100,000", "ladder-2": "$94,286"})
    expect(_part(writer, "asks").locator("dt")).to_have_text(["1. Base salary", "2. Paid leave"])
    writer.items("asks").nth(1).get_by_role("button", name="Move up").click()
    expect(_part(writer, "asks").locator("dt")).to_have_text(["1. Paid leave", "2. Base salary"])
    writer.add("objections")
    writer.type("objections.0.what", "never")
    replies = _part(writer, "objections").locator("dd")
    expect(replies.first).to_contain_text("I was also hoping for more paid leave.")
    expect(replies).to_have_count(4)  # with the two that are most likely, and the last line
    writer.type("objections.0.reply", "I see.")
    expect(replies.first).to_have_text("I see.")
    expect(_part(writer, "notes")).to_be_hidden()
    assert writer.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_button_prints_the_page(person: Person) -> None:
    """The button is there once script is, and after each new answer."""
    person.page.evaluate("window.print = () => { document.title = 'printed' }")
    person.type("target", "111k")
    person.sees({"ask": "$122,000"})
    person.press("Print this page")
    expect(person.page).to_have_title("printed")


@pytest.mark.parametrize("paper", PAPERS)
def test_worked_example_prints_on_one_page(person: Person, paper: str) -> None:
    """All of it is on the sheet, and nothing else: no form, no button, none of the page around."""
    # The example's days move up to today as soon as Python can answer: once it did, all is still.
    person.type("person", "Robin Q")
    expect(person.report.locator("blockquote").first).to_contain_text("Robin Q")
    (sheet,) = _sheets(person.page, paper)
    for words in _texts(person):
        assert words in sheet
    assert "Notes on the call" in sheet
    for words in ("Work it out", "Print this page", "Copy", "When to use it", "optional", "Move"):
        assert words not in sheet


@pytest.mark.parametrize("paper", PAPERS)
def test_usual_brief_with_long_words_prints_on_one_page(person: Person, paper: str) -> None:
    """Four asks, three objections, every line a long one."""
    for at in range(4):
        person.show(f"asks.{at}.why")
        person.control(f"asks.{at}.why").fill(LONG[:70])
        person.control(f"asks.{at}.give").fill(LONG[:60])
    for name in ("market", "bring", "gain"):
        person.show(name)
        person.control(name).fill(LONG)
    for at in range(3):
        person.show(f"objections.{at}.reply")
        person.control(f"objections.{at}.reply").fill(f"{LONG}. {LONG[:40]}?")
    expect(_part(person, "objections").locator("dd").nth(2)).to_have_text(f"{LONG}. {LONG[:40]}?")
    assert len(_sheets(person.page, paper)) == 1


@pytest.mark.parametrize("paper", PAPERS)
def test_largest_brief_flows_on_without_a_loss(person: Person, paper: str) -> None:
    """Eight asks and six objections take two sheets; every word is on one of them."""
    kinds = ["pay", "signing", "equity", "leave", "remote", "review", "title", "relocation"]
    said = ["budget", "never", "best", "level", "fairness", "timing"]
    more = {"why": LONG[:88], "give": LONG[:78]}
    person.press("Clear the form")
    person.fill_in({"offer": "100k", "target": "110k", "market": LONG, "bring": LONG})
    for at, kind in enumerate(kinds):
        person.add("asks")
        person.type(f"asks.{at}.what", kind)
        for name, words in more.items():
            person.control(f"asks.{at}.{name}").fill(words)
    for at, words in enumerate(said):
        person.add("objections")
        person.type(f"objections.{at}.what", words)
        person.control(f"objections.{at}.reply").fill(f"{at}. {LONG}. {LONG}.")
    expect(_part(person, "objections").locator("dd").nth(5)).to_contain_text("5. Three")
    sheets = _sheets(person.page, paper)
    assert len(sheets) == 2
    for text in _texts(person):
        assert any(text in sheet for sheet in sheets), text


def test_walk_away_is_on_paper_only_when_asked_for(person: Person) -> None:
    """Not in the report at all until the box is ticked; gone again when it is not."""
    person.type("walk_away", WALK_AWAY)
    person.type("company", "Acme")
    expect(person.report.locator(".so-headline")).to_contain_text("Acme")
    assert WALK_AWAY not in person.report.inner_html()
    assert WALK_AWAY not in " ".join(_sheets(person.page, "A4"))
    person.type("print_walk_away", "yes")
    person.sees({"walk-away": f"${WALK_AWAY}"})
    assert WALK_AWAY in " ".join(_sheets(person.page, "A4"))
    person.type("print_walk_away", "")
    expect(person.figure("walk-away")).to_have_count(0)
    assert WALK_AWAY not in " ".join(_sheets(person.page, "A4"))


def test_paper_is_light_in_the_dark(visitor: Callable[..., Page], server: SiteServer) -> None:
    """Black on white, whatever the screen shows."""
    person = _open(visitor(color_scheme="dark"), server)
    person.page.emulate_media(media="print")
    for words in (".so-headline", ".so-fact__more", ".so-part__title", ".so-copy__text"):
        # The days of the example move to today meanwhile, and the report is made anew.
        expect(person.report.locator(words).first).to_have_css("color", "rgb(0, 0, 0)")
