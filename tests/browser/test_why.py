"""Every figure leads to its formula with the reader's numbers, at an address, and back."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from tests.browser.paper import printed
from tests.browser.person import Person
from tests.server import SiteServer

IN_VIEW = """it => {
  const { top, bottom } = it.getBoundingClientRect()
  return top >= 0 && bottom <= innerHeight
}"""


def figure(person: Person, key: str) -> Locator:
    """Find the link of a figure, or of what heads it."""
    return person.report.locator(f'[id$="-figure-{key}"]')


def formula(person: Person, name: str) -> Locator:
    """Find a formula by its name in addresses."""
    return person.report.locator(f'[id$="-why-{name}"]')


def test_figure_opens_its_formula_and_the_way_back_leads_to_it(person: Person) -> None:
    """A click opens what is folded and goes there; the link beside the formula comes back."""
    expect(formula(person, "midpoint")).to_be_hidden()
    figure(person, "midpoint").click()
    shown = formula(person, "midpoint")
    expect(shown).to_be_focused()
    expect(shown).to_contain_text("($100,000 + $120,000) ÷ 2 = $110,000")
    assert shown.evaluate(IN_VIEW)
    assert person.page.url.endswith("#counter-offer-why-midpoint")
    shown.get_by_role("link", name="Back").click()
    expect(figure(person, "midpoint")).to_be_focused()
    assert figure(person, "midpoint").evaluate(IN_VIEW)


def test_way_back_leads_to_the_figure_that_was_followed(person: Person) -> None:
    """The gap stands once, but the ladder's numbers and the asks share formulas."""
    person.report.locator("summary", has_text="Three ways to ask").click()
    figure(person, "moderate").click()
    expect(formula(person, "ask")).to_be_focused()
    person.page.keyboard.press("Tab")
    person.page.keyboard.press("Enter")
    expect(figure(person, "moderate")).to_be_focused()


def test_keyboard_and_the_browsers_back_button(person: Person) -> None:
    """Enter goes to the formula; Back returns the page and the focus to where they were."""
    link = figure(person, "gap")
    link.focus()
    person.page.keyboard.press("Enter")
    expect(formula(person, "gap")).to_be_focused()
    person.page.go_back()
    expect(link).to_be_focused()
    assert link.evaluate(IN_VIEW)
    assert "#" not in person.page.url
    person.page.go_forward()
    expect(formula(person, "gap")).to_be_focused()


def test_screen_reader_hears_the_figure_and_where_it_leads(person: Person) -> None:
    """The name is the figure alone, so that the sentence can be read; the rest describes it."""
    link = figure(person, "ask")
    expect(link).to_have_accessible_name("$120,000")
    expect(link).to_have_accessible_description("How this is worked out")
    expect(person.report.locator(".so-headline")).to_have_text(
        "Ask for $120,000. The middle between that and their $100,000 is $110,000, your target."
    )


def test_typed_numbers_are_in_the_formula_while_it_is_being_read(person: Person) -> None:
    """A new answer keeps the formula open and in focus."""
    figure(person, "midpoint").click()
    shown = formula(person, "midpoint")
    expect(shown).to_be_focused()
    person.type("target", "112k")
    # By hand: 2 x 112,000 - 100,000 = 124,000, and the middle of that is the target.
    expect(shown).to_contain_text("($100,000 + $124,000) ÷ 2 = $112,000")
    expect(shown).to_be_visible()


def test_address_opens_the_formula_with_the_readers_own_numbers(
    person: Person, server: SiteServer
) -> None:
    """On a fresh load too, once the answer to what was saved has come."""
    person.type("target", "112k")
    expect(person.figure("ask")).to_have_text("$124,000")
    address = f"{server.address}calculators/counter-offer/#counter-offer-why-above"
    person.page.goto("about:blank")
    person.page.goto(address)
    shown = formula(person, "above")
    expect(shown).to_contain_text("($124,000 − $100,000) ÷ $100,000 = 24%")
    expect(shown).to_be_focused()
    assert shown.evaluate(IN_VIEW)


def test_heading_of_a_row_leads_to_the_formula_of_its_figures(
    page: Page, server: SiteServer
) -> None:
    """A table of figures is no forest of links: what names them has the link."""
    person = Person(page, f"{server.address}calculators/total-compensation/")
    person.open()
    link = figure(person, "average-1")
    expect(link).to_have_text("Average year")
    expect(person.report.locator('[data-figure="average-1"] >> xpath=ancestor::a')).to_have_count(0)
    link.click()
    expect(formula(person, "average")).to_be_focused()
    expect(formula(person, "average")).to_contain_text("$440,000 ÷ 4 = $110,000")


@pytest.mark.parametrize("slug", ["counter-offer", "total-compensation"])
def test_links_are_sound_with_everything_open(page: Page, server: SiteServer, slug: str) -> None:
    """Axe finds nothing, target size included, and every link leads to something."""
    person = Person(page, f"{server.address}calculators/{slug}/")
    person.open()
    page.evaluate("document.querySelectorAll('.so-report details').forEach(it => it.open = true)")
    lost = page.evaluate(
        "[...document.querySelectorAll('.so-why, .so-formula__back')]"
        ".filter(it => !document.querySelector(it.hash)).map(it => it.hash)"
    )
    assert lost == []
    # A chart's values are many narrow radio buttons, of which one is reached by the arrow keys.
    page.evaluate("document.querySelectorAll('.so-plot input').forEach(it => it.remove())")
    found = Axe().run(page, context=".so-report", options={"runOnly": ["wcag2aa", "wcag22aa"]})
    assert [it["id"] for it in found.response["violations"]] == []


def test_paper_has_a_number_at_the_figure_and_at_its_formula(person: Person) -> None:
    """Paper has no links: the ask has the note 1, and so has its formula."""
    expect(person.figure("ask")).to_have_text("$120,000")
    paper = printed(person.page)
    assert paper.has("Ask for $120,0001")
    assert paper.has("1. The moderate ask: it makes your target the middle")
    assert paper.has("2. The middle it makes")
    assert not paper.has("made Back")
