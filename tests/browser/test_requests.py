"""What the pages ask for: nothing of anybody else, no Python before it is wanted."""

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


def _addresses(site: Path, server: SiteServer) -> list[str]:
    pages = sorted(page.parent.relative_to(site).as_posix() for page in site.rglob("index.html"))
    return [server.address + ("" if page == "." else f"{page}/") for page in pages]


def test_walk_through_the_site_stays_in_the_site(
    page: Page, built_site: Path, server: SiteServer
) -> None:
    """Every page and every calculator, used: all requests are found, under the sub-path, ours."""
    addresses = _addresses(built_site, server)
    assert len(addresses) >= 3
    for address in addresses:
        page.goto(address)
        for calculator in page.locator("offer-calculator").all():
            # The kind of change that every calculator has: a typed figure.
            calculator.scroll_into_view_if_needed()
            calculator.locator("[data-input][type=text]").first.press_sequentially("0")
            expect(calculator.locator('[data-state="ready"]')).to_be_visible()
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


def test_reading_pages_never_ask_for_python(
    page: Page, built_site: Path, server: SiteServer
) -> None:
    """A page without a calculator loads neither the runtime nor the worker."""
    for address in _addresses(built_site, server):
        page.goto(address)
        if page.locator("offer-calculator").count() == 0:
            server.forget()
            page.goto(address)
            page.evaluate("scrollTo(0, document.body.scrollHeight)")
            page.evaluate(QUIET)
            page.wait_for_load_state("networkidle")
            assert server.asked("*pyodide*") + server.asked("*worker.mjs") == []
            assert server.asked("*early.js") + server.asked("*manifest.mjs") == []


@pytest.mark.parametrize("touch", ["focus", "type"])
def test_who_saves_data_starts_python_by_touching(
    visitor: Callable[..., Page], server: SiteServer, touch: str
) -> None:
    """With Save-Data on, the calculator in view is not yet a reason; a touch is."""
    page = visitor()
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


def test_python_starts_when_the_calculator_comes_near(person: Person) -> None:
    """Without Save-Data nobody has to touch anything; the answer is ready when they type."""
    with person.page.expect_request("**/pyodide.asm.wasm"):
        person.page.reload()
        person.calculator.scroll_into_view_if_needed()
