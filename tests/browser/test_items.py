"""What the page leaves to the browser in an offer: a new one, its currencies, its descriptions."""

import re
from collections.abc import Callable, Iterator
from contextvars import copy_context
from typing import Any

import html5lib
import pytest
from playwright.sync_api import Locator, Page, expect

from calculators._core.currencies import CURRENCIES
from calculators._core.markup import h, to_html
from calculators._sitebuild.blocks.slips import PAGE
from calculators._sitebuild.guide.glossary.marks import PAGE_OF_TERMS
from calculators._sitebuild.page.form import form_fields
from calculators.total_compensation import CALCULATOR
from tests.browser.person import Person
from tests.server import SUB_PATH, SiteServer

SLUG = "total-compensation"
FRANCS = {"paid_in": "CHF", "exchange": "1.1", "exchange_day": "2026-11-20"}


@pytest.fixture
def person(page: Page, server: SiteServer) -> Person:
    """Put a person at the comparison of offers."""
    person = Person(page, f"{server.address}calculators/{SLUG}/", SLUG)
    person.open()
    return person


def choices(control: Locator) -> list[str]:
    """List the answers that a list has."""
    found: list[str] = control.locator("option").evaluate_all("all => all.map(it => it.value)")
    return found


# What comes with the focus, which begins in the new item, and what conditions and limits set.
BY_USE = {"hidden", "data-later", "aria-disabled", "disabled", "data-focus-visible-added"}


def tree(item: Any) -> Iterator[tuple[str, dict[str, str], str]]:
    """Go through an item: every element with what it says, less what comes with its use.

    The theme's script, once it has come, makes the addresses of links whole.
    """
    for element in item.iter():
        if element.tag == "template" or element.get("value") in CURRENCIES:
            continue
        kept = {
            name: re.sub(rf"-offers-\d+| focus-visible|^http.*?{SUB_PATH}|^(\.\./)+", "", value)
            for name, value in element.items()
            if name not in BY_USE | {"data-currencies"}
        }
        yield element.tag, kept, re.sub(r"^\d+$", "#", element.text or "")


def on_its_page() -> list[Any]:
    """Draw the form with an offer that is blank, where a page of the site has the glossary."""
    PAGE.set(f"calculators/{SLUG}.md")
    PAGE_OF_TERMS.set("glossary.md")
    return form_fields(CALCULATOR, SLUG, {"offers": [{"base": "1"}, {}]})


def test_new_offer_is_the_one_that_the_build_would_draw(person: Person) -> None:
    """Made of the first offer, and nothing of that is left in it: no figure, mark or reading."""
    drawn = copy_context().run(on_its_page)
    form = html5lib.parse(to_html(h("form", None, *drawn)), namespaceHTMLElements=False)
    group = next(it for it in form.iter("fieldset") if it.get("data-group") == "offers")
    (_, blank) = group.iterfind("ol/li")
    person.type("offers.0.name", "Acme")
    person.add("offers")
    html = person.items("offers").nth(2).evaluate("it => it.outerHTML")
    (made,) = html5lib.parseFragment(html, namespaceHTMLElements=False)
    for field in (it for it in made.iter() if it.get("data-field")):
        for line in field.findall("p[@id]"):  # the browser has connected all but the hint
            if not line.get("id").endswith("-hint"):
                line.attrib.pop("id")
        for control in field.iter():
            described = control.attrib.pop("aria-describedby", "").split()
            if described and described[0].endswith("-hint"):
                control.set("aria-describedby", described[0])
    assert list(tree(made)) == list(tree(blank))
    values = (
        person.items("offers")
        .nth(2)
        .locator("[data-input]")
        .evaluate_all(
            "all => all.map(it => it.type === 'checkbox' ? String(it.checked) : it.value)"
        )
    )
    built = (
        person.items("offers")
        .nth(2)
        .locator("[data-input]")
        .evaluate_all(
            """all => all.map(it => it.type === 'checkbox' ? String(it.defaultChecked)
          : it.defaultValue ?? [...it.options].find(one => one.defaultSelected).value)"""
        )
    )
    assert values == built


def test_payment_of_a_new_offer_can_be_added(person: Person) -> None:
    """A blank item within a blank item has its own numbers."""
    person.add("offers")
    person.add("offers.2.signing")
    person.fill_in({"offers": [{}, {}, {"base": "90k", "signing": [{"amount": "5k"}]}]})
    person.sees({"total-3": "$365,000"})
    ids = person.calculator.locator("[id]").evaluate_all("all => all.map(one => one.id)")
    assert len(ids) == len(set(ids))


def test_every_control_is_described_by_its_message_and_its_reading(person: Person) -> None:
    """Those of added items, too."""
    person.add("offers")
    controls = person.calculator.locator("form [data-input]")
    expect(controls.first).to_be_attached()
    for name, described in controls.evaluate_all(
        """all => all.map(it => [it.id, (it.getAttribute('aria-describedby') ?? '').split(' ')
          .map(id => document.getElementById(id)?.closest('[data-field]')
            ?.querySelector('[data-input]').id + ' ' + id.split('-').at(-1))])"""
    ):
        assert described[-2:] == [f"{name} error", f"{name} reading"], name


@pytest.mark.parametrize("by", ["pointer", "keyboard"])
def test_list_of_currencies_is_whole_once_its_part_is_opened(person: Person, by: str) -> None:
    """The page has only what is chosen; pressing or focusing the part is enough."""
    control = person.control("offers.1.paid_in")
    assert choices(control) == ["same"]
    # The offer itself is folded, and its part within it.
    for summary in person.part("offers.1.paid_in").locator("xpath=ancestor::details/summary").all():
        if by == "pointer":
            summary.click()
        else:
            summary.focus()
            person.page.keyboard.press("Enter")
    expect(control).to_be_visible()
    assert choices(control) == ["same", *CURRENCIES]
    assert control.input_value() == "same"
    assert choices(person.control("offers.0.paid_in")) == ["same"]
    person.fill_in({"offers": [{}, FRANCS]})
    # 1.1 × 4 × 110,000.
    person.sees({"total-2": "$484,000"})


def test_kept_currency_is_there_before_its_part_is_opened(person: Person) -> None:
    """In another tab, in a copy of the offer, and after the form was cleared and brought back."""
    person.fill_in({"offers": [{}, FRANCS]})
    person.sees({"total-2": "$484,000"})
    person.press("Yes, keep it")
    expect(person.saved).to_be_visible()
    other = Person(person.page.context.new_page(), person.address, SLUG)
    other.open()
    expect(other.control("offers.1.paid_in")).to_have_value("CHF")
    other.sees({"total-2": "$484,000"})
    other.show("offers.1.base")
    other.items("offers").nth(1).get_by_role("button", name="Copy").click()
    expect(other.control("offers.2.paid_in")).to_have_value("CHF")
    other.sees({"total-3": "$484,000"})
    other.press("Clear the form")
    other.press("Bring it back")
    expect(other.control("offers.2.paid_in")).to_have_value("CHF")


def test_shared_currency_is_there_before_its_part_is_opened(
    person: Person, visitor: Callable[..., Page]
) -> None:
    """A link brings its currency along."""
    person.fill_in({"offers": [{}, FRANCS]})
    person.press("Share")
    slot = person.notice("link").locator("[data-copy-source]")
    expect(slot).to_contain_text("#offer=2.")
    friend = Person(visitor(), person.address, SLUG)
    friend.page.goto(slot.inner_text())
    expect(friend.control("offers.1.paid_in")).to_have_value("CHF")


def test_blank_offer_is_made_only_when_one_is_added(person: Person) -> None:
    """It has hundreds of fields, and most readers never want it."""
    blanks = person.part("offers").locator("> template[data-new-item]")
    expect(blanks).to_have_count(0)
    person.add("offers")
    expect(blanks).to_have_count(1)
