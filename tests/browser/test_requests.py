"""What the pages ask for: nothing of anybody else, no Python before it is wanted."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Watch
from tests.browser.person import Person
from tests.server import SUB_PATH, SiteServer

SAVES_DATA = "Object.defineProperty(navigator, 'connection', { get: () => ({ saveData: true }) })"
# When this is over, whatever the page does by itself at its start has been asked for.
QUIET = """new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() =>
  requestIdleCallback(() => setTimeout(done)))))"""


def _addresses(site: Path, server: SiteServer, *, calculators: bool) -> list[str]:
    """List the pages that have a calculator, or those that have none."""
    folders = sorted(
        page.parent.relative_to(site).as_posix()
        for page in site.rglob("index.html")
        if ("<offer-calculator" in page.read_text("utf-8")) is calculators
    )
    return [server.address + ("" if it == "." else f"{it}/") for it in folders]


@pytest.mark.first_visit
def test_walk_through_the_site_stays_in_the_site(
    page: Page, built_site: Path, server: SiteServer
) -> None:
    """Every page and every calculator, used: all requests are found, under the sub-path, ours.

    A page without a calculator loads neither the runtime nor the worker.
    """
    read = _addresses(built_site, server, calculators=False)
    assert len(read) >= 3
    for address in read:
        page.goto(address)
        page.evaluate("scrollTo(0, document.body.scrollHeight)")
        page.evaluate(QUIET)
    page.wait_for_load_state("networkidle")
    assert server.asked("*pyodide*") + server.asked("*worker.mjs") == []
    assert server.asked("*early.js") + server.asked("*manifest.mjs") == []
    for address in _addresses(built_site, server, calculators=True):
        page.goto(address)
        for calculator in page.locator("offer-calculator").all():
            # The kind of change that every calculator has: a typed figure.
            calculator.scroll_into_view_if_needed()
            calculator.locator("textarea, [data-input][type=text]").first.press_sequentially("0")
            # A calculator of a few fields does not show that it is.
            expect(calculator.locator('[data-state="ready"]')).not_to_have_attribute("hidden", "")
            page.wait_for_load_state("networkidle")
    assert all(request.path.startswith(SUB_PATH) for request in server.requests)
    assert {request.status for request in server.requests} == {200}


def test_unknown_address_gives_a_page_with_its_styles(
    page: Page, server: SiteServer, watch: Watch
) -> None:
    """404.html works at any depth: its files are found, and its links lead home."""
    watch.expects_errors = True  # the browser notes that the page is missing
    with page.expect_response(lambda response: response.url.endswith(".css")) as style:
        response = page.goto(server.address + "no/such/page/")
    assert response is not None
    assert response.status == 404
    assert style.value.ok
    page.locator(".md-header").get_by_role("link").first.click()
    page.wait_for_url(server.address)


@pytest.mark.first_visit
def test_what_can_be_found_comes_with_the_search(page: Page, server: SiteServer) -> None:
    """Not with the page: few readers search, and it is a good part of what a page weighs."""
    page.goto(server.address + "faq/")
    page.evaluate(QUIET)
    page.wait_for_load_state("networkidle")
    assert server.asked("*search/documents.json") == []
    with page.expect_response("**/search/documents.json"):
        page.get_by_role("textbox", name="Search").click()
    page.get_by_role("textbox", name="Search").press_sequentially("clawback")
    expect(page.locator(".md-search-result__item").first).to_contain_text("clawback")


@pytest.mark.first_visit
@pytest.mark.parametrize("place", ["guide/prepare/", "faq/", "glossary/", "checklists/prepare/"])
def test_reading_page_is_light(page: Page, server: SiteServer, place: str) -> None:
    """All that a first visit loads before the copies for use offline, packed as the host packs."""
    page.add_init_script("delete Navigator.prototype.serviceWorker")
    page.goto(server.address + place)
    page.evaluate(QUIET)
    page.wait_for_load_state("networkidle")
    assert server.bytes_sent < 120_000


@pytest.mark.first_visit
def test_search_that_does_not_come_is_tried_again(
    page: Page, server: SiteServer, watch: Watch
) -> None:
    """With the next key, since a connection comes and goes."""
    watch.expects_errors = True
    page.goto(server.address + "faq/")
    search = page.get_by_role("textbox", name="Search")
    with server.broken("*search/documents.json", "missing"):
        search.click()
        with page.expect_console_message(lambda it: it.text.startswith("search:")):
            search.press_sequentially("claw")
    search.press_sequentially("back")
    expect(page.locator(".md-search-result__item").first).to_contain_text("clawback")


@pytest.mark.first_visit
def test_theme_waits_for_the_calculator_in_view(page: Page, server: SiteServer) -> None:
    """Its script takes the page longer than all of ours, just when somebody begins to type."""
    person = Person(page, server.address + "calculators/counter-offer/")
    with server.broken("*.wasm", "held"):
        person.open()
        person.type("target", "112k")
        assert server.asked("*/bundle.*.js") == []
    with page.expect_response("**/bundle.*.js"):
        expect(person.figure("ask")).to_have_text("$124,000")
    # As a new neighbor of others it would have them all styled anew.
    expect(page.locator("body > script:last-of-type")).to_have_attribute(
        "src", re.compile("bundle")
    )
    _search_works(page)


@pytest.mark.first_visit
@pytest.mark.parametrize("touch", ["point", "key"])
def test_theme_comes_at_once_for_who_turns_to_it(
    page: Page, server: SiteServer, touch: str
) -> None:
    """The menu and the search do not wait for Python."""
    person = Person(page, server.address + "calculators/counter-offer/")
    with server.broken("*.wasm", "held"):
        person.open()
        assert server.asked("*/bundle.*.js") == []
        with page.expect_response("**/bundle.*.js"):
            if touch == "point":
                page.locator(".md-header").hover()
            else:
                page.keyboard.press("Tab")
        _search_works(page)


def _search_works(page: Page) -> None:
    page.get_by_role("textbox", name="Search").click()
    expect(page.locator(".md-search-result__meta")).to_contain_text("Type to start")
    page.get_by_role("textbox", name="Search").press_sequentially("clawback")
    expect(page.locator(".md-search-result__item").first).to_contain_text("clawback")


@pytest.mark.parametrize("touch", ["focus", "type"])
def test_who_saves_data_starts_python_by_touching(
    newcomer: Callable[..., Page], server: SiteServer, touch: str
) -> None:
    """With Save-Data on, the calculator in view is not yet a reason; a touch is."""
    page = newcomer()
    page.add_init_script(SAVES_DATA)
    person = Person(page, server.address + "calculators/counter-offer/")
    person.open()
    person.control("offer").scroll_into_view_if_needed()
    page.evaluate(QUIET)
    page.wait_for_load_state("networkidle")
    assert server.asked("*pyodide*") + server.asked("*python*") == []
    with page.expect_request("**/pyodide.asm.wasm"):
        if touch == "focus":
            person.control("offer").focus()
        else:
            person.type("target", "112k")
    person.type("target", "112k")
    expect(person.figure("ask")).to_have_text("$124,000")


@pytest.mark.first_visit
def test_python_starts_when_the_calculator_comes_near(person: Person) -> None:
    """Without Save-Data nobody has to touch anything; the answer is ready when they type."""
    with person.page.expect_request("**/pyodide.asm.wasm"):
        person.page.reload()
        person.calculator.scroll_into_view_if_needed()
