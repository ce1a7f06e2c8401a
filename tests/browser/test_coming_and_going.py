"""Leaving the page and coming back: what was typed is there, and Python starts only once."""

from contextlib import suppress

import pytest
from playwright.sync_api import Error, Page, Route, Worker, expect

from tests.browser.person import Person, follow, wait_for_form, wait_for_theme
from tests.browser.waiting import until
from tests.server import SiteServer

# Each step of a start waits until the test says so.
HALTING = """Object.defineProperty(self, 'scheduler', {
  value: { yield: () => new Promise((done) => { self.goOn = done }) },
})"""
STARTED = """() => {
  self.goOn()
  return !document.querySelector('.so-form__all').disabled
}"""


def _go(page: Page, path: str) -> None:
    """Follow a link of the site's navigation, as instant navigation does it."""
    page.evaluate("window.sameVisit = true")
    follow(page, path)


def _has_stayed(page: Page) -> None:
    """Assert that the document was never loaded anew."""
    assert page.evaluate("window.sameVisit") is True


def _python(page: Page) -> list[Worker]:
    """Our workers; the theme's search has one of its own."""
    return [worker for worker in page.workers if worker.url.endswith("/worker.mjs")]


def _change(person: Person) -> None:
    person.fill_in({"offer": "200k", "rounds": [{"who": "me", "amount": "260k"}]})
    person.type("target", "230k")
    expect(person.figure("next-midpoint")).to_have_text("$230,000")


def _finds_everything(person: Person) -> None:
    """Assert that what was typed is there, with its answer, and no problem."""
    expect(person.control("offer")).to_have_value("200k")
    expect(person.control("target")).to_have_value("230k")
    expect(person.control("rounds.0.amount")).to_have_value("260k")
    expect(person.figure("next-midpoint")).to_have_text("$230,000")
    expect(person.stale).to_have_attribute("hidden", "")


@pytest.mark.first_visit
def test_values_are_there_after_instant_navigation(person: Person, server: SiteServer) -> None:
    """To the lists and back, twice, by links: the same worker answers, nothing is fetched again."""
    _change(person)
    for _ in range(2):
        _go(person.page, "checklists/")
        expect(person.calculator).to_have_count(0)
        _go(person.page, "calculators/counter-offer/")
        expect(person.calculator).to_have_count(1)
        _finds_everything(person)
    person.type("target", "220k")
    expect(person.figure("gap")).to_have_text("$20,000")
    _has_stayed(person.page)
    assert len(_python(person.page)) == 1
    assert len(server.asked("*/worker.mjs")) == 1
    assert len(server.asked("*/pyodide.mjs")) == 1
    assert len(server.asked("*python.pack")) == 1


def test_styles_are_applied_once(page: Page, server: SiteServer) -> None:
    """Not anew as the theme begins, nor on another page: each time takes a cheap phone a while."""
    page.add_init_script(
        "addEventListener('DOMContentLoaded', () => { self.sheets ??= [...document.styleSheets] })"
    )
    page.goto(server.address + "calculators/counter-offer/")
    _go(page, "checklists/")
    expect(page.locator("offer-calculator")).to_have_count(0)
    _has_stayed(page)
    assert page.evaluate("sheets.length > 1")
    assert page.evaluate("sheets.every((it, at) => document.styleSheets[at] === it)")


def test_values_are_there_after_back(person: Person) -> None:
    """The browser's own Back and Forward are no different from links."""
    _change(person)
    _go(person.page, "checklists/")
    expect(person.calculator).to_have_count(0)
    person.page.go_back()
    _finds_everything(person)
    person.page.go_forward()
    expect(person.calculator).to_have_count(0)
    _has_stayed(person.page)


def test_back_from_a_page_that_is_not_finished_leads_back(person: Person) -> None:
    """The theme has put the new page in its place, and tells of it only after its scripts."""
    page = person.page
    page.route("**/guide/mistakes/", _with_script)
    held = _hold(page, "**/never.js")
    _change(person)
    _go(page, "guide/mistakes/")
    for leave in ("back", "forward", "back"):
        expect(page.locator("h1")).to_contain_text("mistakes" if leave == "back" else "Counter")
        page.evaluate(f"history.{leave}()")
    expect(page.locator("h1")).to_contain_text("Counter")
    _finds_everything(person)
    _has_stayed(page)
    for route in held:
        route.fulfill(body="")


def test_back_before_a_page_has_come_stays(person: Person) -> None:
    """It comes all the same, but nobody asks for it any more."""
    page = person.page
    held = _hold(page, "**/guide/mistakes/")
    _change(person)
    with page.expect_request("**/guide/mistakes/"):
        _go(page, "guide/mistakes/")
    page.evaluate("history.back()")
    until(page, "() => location.pathname.includes('counter-offer')")
    for route in held:
        with suppress(Error):  # nobody waits for it any more
            route.continue_()
    page.wait_for_timeout(500)
    expect(page.locator("h1")).to_contain_text("Counter")
    _finds_everything(person)
    _has_stayed(page)


def _hold(page: Page, address: str) -> list[Route]:
    """Keep requests for an address waiting; they are in the list."""
    held = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route(address, hold)
    return held


def _with_script(route: Route) -> None:
    """Give a page that waits for one more script."""
    answer = route.fetch()
    more = '<script src="never.js"></script></footer>'
    route.fulfill(response=answer, body=answer.text().replace("</footer>", more))


def test_worker_started_elsewhere_answers_here(page: Page, server: SiteServer) -> None:
    """From the home page by a link: the calculator wakes as it does after a full load."""
    page.goto(server.address)
    _go(page, "calculators/counter-offer/")
    person = Person(page, page.url)
    wait_for_form(person.calculator)
    person.type("target", "112k")
    expect(person.figure("ask")).to_have_text("$124,000")
    _has_stayed(page)
    assert len(_python(page)) == 1


def test_values_are_there_after_a_reload(person: Person) -> None:
    """Python starts afresh and answers what the tab remembers."""
    _change(person)
    person.page.reload()
    _finds_everything(person)
    person.type("target", "220k")
    expect(person.figure("gap")).to_have_text("$20,000")


def test_table_of_contents_does_not_disturb(person: Person) -> None:
    """A jump within the page keeps the answer, the form and the worker."""
    _change(person)
    person.calculator.locator(".so-next__link").click()
    person.page.wait_for_url("**#*")
    _finds_everything(person)
    assert len(_python(person.page)) == 1


@pytest.mark.first_visit
@pytest.mark.parametrize("anchor", ["", "#hours"])
def test_link_followed_while_scrolling_leads_to_its_own_place(
    anchor: str, page: Page, server: SiteServer
) -> None:
    """Not as far down the new page as the reader was on the old one, however slow the line is."""
    page.goto(server.address + "guide/prepare/")
    wait_for_theme(page)
    step = """address => {
      scrollTo(0, 700)
      const link = document.querySelector('article a[href*="/guide/"]')
      link.href = address
      link.click()
    }"""
    with server.broken("guide/contract/", "held"):
        page.evaluate(step, f"{server.address}guide/contract/{anchor}")
        page.wait_for_timeout(500)  # the theme saves the position 100 ms after scrolling ends
    expect(page.locator("h1")).to_contain_text("Reading the offer letter")
    if anchor:
        expect(page.locator(anchor)).to_be_in_viewport()
    else:
        until(page, "() => scrollY === 0")


def _steps(page: Page, address: str) -> None:
    """Open a page whose calculator goes on with its start only when it is told."""
    page.add_init_script(HALTING)
    page.goto(address)
    until(page, "() => Boolean(self.goOn)")
    expect(page.locator(".so-form__all")).to_have_attribute("disabled", "")


def test_form_takes_nothing_amid_the_start_and_all_after_it(page: Page, server: SiteServer) -> None:
    """A key that came in between would be shown, and answered by nobody."""
    person = Person(page, server.address + "calculators/counter-offer/")
    _steps(page, person.address)
    until(page, STARTED)
    person.type("target", "112k")
    expect(person.figure("ask")).to_have_text("$124,000")  # 2 x 112 - 100


def test_calculator_that_leaves_amid_its_start_begins_when_it_is_back(
    page: Page, server: SiteServer
) -> None:
    """The theme may put another page in place of this one at any moment."""
    person = Person(page, server.address + "calculators/counter-offer/")
    _steps(page, person.address)
    page.evaluate("self.left = document.querySelector('offer-calculator'); left.remove()")
    page.evaluate("goOn()")
    page.evaluate("new Promise((done) => setTimeout(done))")
    assert page.evaluate("left.querySelector('.so-form__all').disabled")
    page.evaluate("document.querySelector('article').append(left)")
    until(page, STARTED)
    person.type("target", "112k")
    expect(person.figure("ask")).to_have_text("$124,000")
