"""What is taken along: a text for strangers, which is seen first, and a spreadsheet."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Watch
from tests.browser.person import Person
from tests.formats.spreadsheet import read, worked_out
from tests.server import SiteServer

INDEXED = "Copy without names or amounts"
SHEET = "Save as a spreadsheet"
SCREENS = {"desk": (1280, 800), "phone": (390, 844)}
OFFERS = {
    "offers": [
        {"name": "Quarry & Sons", "base": "91,350"},
        {"name": "Halden Group", "base": "100,485"},
    ]
}


def ask_for_it(person: Person) -> str:
    """Press the button in the menu, and read what is shown."""
    person.show_more()
    person.press(INDEXED)
    expect(person.notice("indexed")).to_be_visible()
    return shown(person)


def shown(person: Person) -> str:
    """Read the text that is shown before it is copied."""
    return person.notice("indexed").locator("[data-copy-source]").inner_text()


@pytest.mark.parametrize("size", SCREENS.values(), ids=SCREENS)
def test_seen_and_copied_by_keyboard(
    visitor: Callable[..., Page], server: SiteServer, size: tuple[int, int]
) -> None:
    """From the menu to the preview, to the button, and back to work; nothing typed is in it."""
    page = visitor(viewport={"width": size[0], "height": size[1]})
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    person = Person(page, server.address + "calculators/total-compensation/")
    person.open()
    person.fill_in(OFFERS)
    # The answer is told a moment after it is there, and would be told over the preview.
    expect(person.announcement).to_contain_text("Halden Group is worth $36,540")
    person.calculator.locator(".so-storage__more > summary").press("Enter")
    person.calculator.get_by_role("button", name=INDEXED).press("Enter")
    notice = person.notice("indexed")
    expect(notice).to_be_focused()
    expect(person.announcement).to_contain_text("This is the text to paste.")
    text = shown(person)
    # 100,485 is 110 of 91,350 in each of the years.
    assert "Offer B, in an average year:\n- In all: 110\n" in text
    assert not re.search(r"quarry|halden|\d{4}|\$", text, re.IGNORECASE)
    page.keyboard.press("Tab")
    expect(notice.get_by_role("region", name="The text to paste")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(notice.get_by_role("button", name="Copied")).to_be_focused()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.strip() == text.strip()
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(notice).to_be_hidden()
    assert page.evaluate("document.activeElement !== document.body")


def test_it_goes_with_the_numbers_that_it_was_made_of(person: Person) -> None:
    """The example says that it is one; a change takes the text away, and the next is of that."""
    assert ask_for_it(person).startswith("[Example figures, not mine] I’m negotiating")
    person.fill_in({"offer": "93,750", "target": "105k"})
    expect(person.notice("indexed")).to_be_hidden()
    expect(person.figure("ask")).to_have_text("$116,500")
    text = ask_for_it(person)
    # 105,000 ÷ 93,750 = 112; 116,500 ÷ 93,750 = 124.3.
    assert text.startswith("I’m negotiating")
    assert "- My target: 112\n" in text
    assert "asking for 124." in text
    person.type("target", "no number")
    expect(person.stale).to_be_visible()
    text = ask_for_it(person)
    assert text.startswith("Out of date: ")
    assert "- My target: 112\n" in text


def test_text_can_be_selected_where_copying_is_refused(person: Person) -> None:
    """The browser has no clipboard, as over plain http: one key copies what is marked."""
    person.page.evaluate("delete Navigator.prototype.clipboard")
    text = ask_for_it(person)
    person.press("Copy this text")
    assert person.page.evaluate("getSelection().toString()").strip() == text.strip()


def test_what_cannot_be_made_is_told(person: Person, watch: Watch) -> None:
    """Python broke down since it answered: a sentence with the way out, and the next try works."""
    watch.expects_errors = True
    expect(person.state("ready")).to_be_visible()
    person.type("target", "112k")
    expect(person.figure("ask")).to_have_text("$124,000")
    (worker,) = (it for it in person.page.workers if it.url.endswith("/worker.mjs"))
    worker.evaluate("() => { self.onmessage = () => { throw new RangeError('memory') } }")
    person.show_more()
    person.press(INDEXED)
    expect(person.notice("not-made")).to_be_focused()
    expect(person.notice("not-made")).to_contain_text("try again")
    assert "- My target: 112\n" in ask_for_it(person)
    expect(person.notice("not-made")).to_be_hidden()


@pytest.mark.parametrize("size", SCREENS.values(), ids=SCREENS)
def test_spreadsheet_is_saved_by_keyboard_and_without_a_network(
    visitor: Callable[..., Page], server: SiteServer, watch: Watch, size: tuple[int, int]
) -> None:
    """It is made on the device, and its formulas come to what the page shows."""
    watch.expects_errors = True  # the theme may ask for its search once there is no network
    page = visitor(viewport={"width": size[0], "height": size[1]})
    person = Person(page, server.address + "calculators/total-compensation/")
    person.open()
    person.fill_in(OFFERS)
    expect(person.report.locator(".so-headline")).to_contain_text("Halden Group is worth $36,540")
    page.context.set_offline(True)
    person.calculator.locator(".so-storage__more > summary").press("Enter")
    with page.expect_download() as waiting:
        person.calculator.get_by_role("button", name=SHEET).press("Enter")
    assert waiting.value.suggested_filename == "second-offer-total-compensation.xlsx"
    book = read(waiting.value.path().read_bytes())
    found = worked_out(book)
    assert list(book) == ["Side by side", "Year by year", "By month"]
    assert book["Side by side"].values["C2"] == "Halden Group"
    assert book["Side by side"].values["A7"] == "Total over 4 years"
    # 4 × 91,350 and 4 × 100,485.
    assert (found["Side by side", "B7"], found["Side by side", "C7"]) == (365_400, 401_940)
    expect(person.notice("sheet")).to_be_focused()
    expect(person.notice("sheet")).to_contain_text("“second-offer-total-compensation.xlsx”")
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    person.type("offers.0.base", "92k")
    expect(person.notice("sheet")).to_be_hidden()


@pytest.fixture
def comparer(page: Page, server: SiteServer) -> Person:
    """Put a person at the comparison of offers."""
    person = Person(page, server.address + "calculators/total-compensation/")
    person.open()
    expect(person.state("ready")).to_be_visible()
    return person


def test_browser_that_saves_no_file_is_told_of(comparer: Person) -> None:
    """A sentence with the way out, not a press that does nothing."""
    comparer.page.evaluate("() => { URL.createObjectURL = () => { throw new Error('denied') } }")
    comparer.show_more()
    comparer.press(SHEET)
    expect(comparer.notice("not-saved")).to_be_focused()
    expect(comparer.notice("not-saved")).to_contain_text("Copy all of this as text")


@pytest.mark.first_visit
def test_no_spreadsheet_while_the_calculator_loads(page: Page, server: SiteServer) -> None:
    """The words about loading stand where those about an outdated answer would be."""
    comparer = Person(page, server.address + "calculators/total-compensation/")
    with server.broken("*.wasm", "held"):
        comparer.open()
        comparer.type("offers.0.base", "90k")
        expect(comparer.state("loading")).to_be_visible()
        comparer.show_more()
        comparer.press(SHEET)
        expect(comparer.calculator.locator(".so-state")).to_be_focused()
        expect(comparer.notice("sheet")).to_be_hidden()
    expect(comparer.stale).to_have_attribute("hidden", "")


def test_no_spreadsheet_of_an_outdated_answer(comparer: Person) -> None:
    """It has no place to say so; the reader is led to the words that say why nothing came."""
    comparer.type("offers.0.base", "no number")
    expect(comparer.error("offers.0.base")).to_be_visible()
    expect(comparer.stale).to_be_visible()
    comparer.show_more()
    comparer.press(SHEET)
    expect(comparer.stale).to_be_focused()
    expect(comparer.notice("sheet")).to_be_hidden()
