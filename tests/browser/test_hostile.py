"""Whatever is typed is only text: it runs nothing, breaks nothing, and stays where it was typed."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.person import Person
from tests.server import SiteServer

TEXTS = {
    "script": "<script>window.owned = 1</script>",
    "image": "<img src=x onerror=window.owned=1>",
    "quotes": '\'"` onfocus=window.owned=1 autofocus x="',
    "template": "{{7*7}}${7*7}#{7*7}%s%n\\u0000",
    "emoji": "👩‍👩‍👧‍👦🇺🇳" * 4,
    "right to left": "\N{RIGHT-TO-LEFT OVERRIDE}000001 שלום \N{POP DIRECTIONAL FORMATTING}مرحبا",
    "long": "9" * 10_000,
    "one long word": "W" * 10_000,
    "huge": "1e999999",
    "path": "../../../__proto__.constructor",
}
WIDTHS = {"phone": 320, "desktop": 1280}

PUT = """(all, text) => all.forEach((one) => {
  one.value = text
  one.dispatchEvent(new InputEvent('input', { bubbles: true }))
})"""


@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
def test_hostile_text_in_every_field_is_only_text(
    visitor: Callable[..., Page], server: SiteServer, width: int
) -> None:
    """All text fields hold it at once; the page answers with problems, and stays whole."""
    page = visitor(viewport={"width": width, "height": 800})
    person = Person(page, server.address + "calculators/counter-offer/")
    person.open()
    person.add("rounds")
    controls = person.calculator.locator("[data-input][type=text]")
    assert controls.count() > 10
    for name, text in TEXTS.items():
        controls.evaluate_all(PUT, text)
        person.press("Work it out")
        expect(person.summary.get_by_role("link").first, name).to_be_visible()
        expect(person.error("offer"), name).to_be_visible()
        held = controls.evaluate_all("all => [...new Set(all.map(one => one.value))]")
        assert held == [text]
        _is_whole(page)
        person.press("Clear the form")
        person.press("Work it out")
        person.add("rounds")


def test_hostile_words_that_are_accepted_are_only_words(person: Person) -> None:
    """A free text comes back in the answer as text, not as markup."""
    text = '"><img src=x onerror=window.owned=1>\N{RIGHT-TO-LEFT OVERRIDE}'
    person.fill_in({"rounds": [{"who": "them", "amount": "104k", "extras": text}]})
    person.press("Work it out")
    expect(person.report).to_be_focused()
    expect(person.report).to_contain_text("onerror=window.owned")
    expect(person.report.locator("img")).to_have_count(0)
    _is_whole(person.page)


def _is_whole(page: Page) -> None:
    """Nothing ran, and nothing is wider than the view. Errors are seen by `watch`."""
    assert page.evaluate("window.owned") is None
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
