"""When Python does not come or dies: plain words, nothing lost, and Try again works."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserType, Page, Worker, expect

from tests.browser.conftest import PATIENCE, Watch
from tests.browser.person import Person, follow, wait_for_form
from tests.server import Fault, SiteServer

BROKEN: list[tuple[str, Fault]] = [
    ("*.wasm", "missing"),
    ("*.wasm", "cut"),
    ("*.wasm", "truncated"),
    ("*.wasm", "damaged"),
    ("*pyodide.mjs", "missing"),
    ("*pyodide.asm.js", "missing"),
    ("*pyodide.asm.js", "cut"),
    ("*manifest.mjs", "missing"),
    ("*manifest.mjs", "cut"),
    ("*worker.mjs", "missing"),
]

pytestmark = pytest.mark.first_visit


@pytest.fixture(autouse=True)
def _errors_are_expected(watch: Watch) -> None:
    watch.expects_errors = True


@pytest.fixture
def person(page: Page, server: SiteServer) -> Person:
    """Put someone at the counter-offer who has not opened the page yet; clocks can be moved."""
    page.clock.install(time="2026-05-12T10:00:00Z")
    return Person(page, server.address + "calculators/counter-offer/")


def _has_only_words(person: Person, state: str) -> None:
    """Assert that the failure is told plainly, and what was typed and answered is there."""
    expect(person.state(state)).to_be_visible()
    expect(person.calculator.locator("[data-state]:visible")).to_have_count(1)
    words = person.state(state).locator("p").inner_text()
    assert "Error" not in words
    expect(person.announcement).to_have_text(words)
    expect(person.control("target")).to_have_value("112k")
    expect(person.figure("ask")).to_have_text("$120,000")
    expect(person.calculator.locator("progress")).to_be_hidden()


def _works_again(person: Person) -> None:
    """One press, and the answer is that to what was typed before."""
    person.press("Try again")
    expect(person.figure("ask")).to_have_text("$124,000")
    expect(person.state("ready")).to_be_visible()
    expect(person.control("target")).to_have_value("112k")
    expect(person.stale).to_have_attribute("hidden", "")


def _awake(person: Person) -> None:
    """Python has answered, and the report is that of the page's own example again."""
    person.open()
    for target, ask in (("111k", "$122,000"), ("110k", "$120,000")):
        person.type("target", target)
        expect(person.figure("ask")).to_have_text(ask)


@pytest.mark.parametrize(("pattern", "fault"), BROKEN, ids=[" ".join(both) for both in BROKEN])
def test_broken_file(person: Person, server: SiteServer, pattern: str, fault: Fault) -> None:
    """One file is missing or not whole: told at once; when it is back, so is the calculator."""
    with server.broken(pattern, fault):
        person.open()
        person.type_and_ask("target", "112k")
        _has_only_words(person, "load")
    _works_again(person)


@pytest.mark.parametrize(
    "pattern", ["*.wasm", "*python.pack", "*counter-offer.pack", "*pyodide.asm.js", "*worker.mjs"]
)
def test_file_that_never_comes(person: Person, server: SiteServer, pattern: str) -> None:
    """No byte for half a minute: the page stops waiting, and says so."""
    with server.broken(pattern, "hanging"):
        with person.page.expect_request(lambda request: _matches(request.url, pattern)):
            person.open()
        person.type_and_ask("target", "112k")
        expect(person.state("loading")).to_be_visible()
        person.page.clock.run_for(31_000)
        _has_only_words(person, "stalled")
    _works_again(person)


def test_computer_that_slept_while_loading(person: Person, server: SiteServer) -> None:
    """All timers are due as it wakes, but nothing has had the time to come: no alarm."""
    with server.broken("*.wasm", "held"):
        person.open()
        person.type_and_ask("target", "112k")
        expect(person.state("loading")).to_be_visible()
        person.page.clock.fast_forward(8 * 60 * 60 * 1000)
        expect(person.state("loading")).to_be_visible()
    expect(person.figure("ask")).to_have_text("$124,000")
    expect(person.state("stalled")).to_be_hidden()


def test_modules_that_came_late_are_no_longer_waited_for(page: Page, server: SiteServer) -> None:
    """The next calculator of a tab fetches its own: once it has answered, no clock runs on."""
    Person(page, server.address + "calculators/counter-offer/").open()
    follow(page, "calculators/total-compensation/")  # its modules come in several pieces
    person = Person(page, page.url, "total-compensation")
    wait_for_form(person.calculator)
    page.clock.install()
    person.type("offers.0.base", "123k")
    expect(person.report).to_contain_text("$123,000")
    page.wait_for_timeout(200)  # the last word of what has arrived comes after the answer
    page.clock.run_for(31_000)
    expect(person.state("ready")).to_be_visible()
    expect(person.calculator.locator("[data-state]:visible")).to_have_count(1)


def test_failing_twice_then_working(person: Person, server: SiteServer) -> None:
    """Trying again while it is still broken tells so again, and spoils nothing."""
    with server.broken("*.wasm", "missing"):
        person.open()
        person.type_and_ask("target", "112k")
        _has_only_words(person, "load")
        # The second try has failed for good before the file is back.
        with person.page.expect_response(lambda response: response.url.endswith(".wasm")):
            person.press("Try again")
        _has_only_words(person, "load")
    _works_again(person)


def test_typing_on_after_a_failure_is_a_new_try(person: Person, server: SiteServer) -> None:
    """Nobody has to press the button: the next change asks anew."""
    with server.broken("*.wasm", "missing"):
        person.open()
        person.type_and_ask("target", "112k")
        _has_only_words(person, "load")
    person.type_and_ask("target", "111k")
    expect(person.figure("ask")).to_have_text("$122,000")


def test_worker_that_was_killed(person: Person) -> None:
    """The browser took the worker away, as phones do: told after a wait, then started afresh."""
    _awake(person)
    _worker(person.page).evaluate("self.close()")
    person.type_and_ask("target", "112k")
    person.page.clock.run_for(11_000)
    _has_only_words(person, "answer")
    _works_again(person)


def test_example_is_copied_without_python(person: Person, server: SiteServer) -> None:
    """The text of the page's own answer came with the page."""
    person.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    with server.broken("*worker.mjs", "missing"):
        person.open()
        expect(person.state("load")).to_be_visible()
        person.show_more()
        person.press("Copy all of this as text")
        expect(person.calculator.get_by_role("button", name="Copied")).to_be_visible()
    text = person.page.evaluate("navigator.clipboard.readText()")
    assert "Ask for $120,000." in text


def test_nothing_is_copied_where_the_text_cannot_be_made(person: Person) -> None:
    """Python broke down since it answered: the button says so, and what was copied before stays."""
    person.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    _awake(person)
    person.page.evaluate("navigator.clipboard.writeText('from before')")
    _worker(person.page).evaluate(
        "() => { self.onmessage = () => { throw new RangeError('memory') } }"
    )
    person.show_more()
    button = person.calculator.locator(".so-whole-text button")
    button.click()
    expect(button).to_have_text("Not copied. Please try again.")
    assert person.page.evaluate("navigator.clipboard.readText()") == "from before"
    person.page.clock.fast_forward(2_000)
    expect(button).to_have_text("Copy all of this as text")
    button.click()
    expect(button).to_have_text("Copied")
    text = person.page.evaluate("navigator.clipboard.readText()")
    assert "Ask for $120,000." in text


def test_worker_that_breaks_down(person: Person) -> None:
    """Python itself fails, as when memory runs out: told at once, then started afresh."""
    _awake(person)
    _worker(person.page).evaluate(
        "() => { self.onmessage = () => { throw new RangeError('memory') } }"
    )
    person.type_and_ask("target", "112k")
    _has_only_words(person, "answer")
    _works_again(person)


@pytest.fixture
def browser_without_wasm(
    browser_type: BrowserType, browser_type_launch_args: dict[str, Any]
) -> Iterator[Browser]:
    """Start a browser that may not compile at run time, which takes WebAssembly away everywhere."""
    arguments = [*browser_type_launch_args["args"], "--js-flags=--jitless"]
    browser = browser_type.launch(**{**browser_type_launch_args, "args": arguments})
    yield browser
    browser.close()


def test_browser_without_webassembly(
    browser_without_wasm: Browser, server: SiteServer, watch: Watch
) -> None:
    """Said plainly, without a button that cannot help; the runtime is not even fetched."""
    context = browser_without_wasm.new_context(service_workers="block")
    watch.add(context)
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    person = Person(page, server.address + "calculators/counter-offer/")
    person.open()
    person.type_and_ask("target", "112k")
    _has_only_words(person, "no-wasm")
    expect(person.calculator.get_by_role("button", name="Try again")).to_have_count(0)
    assert server.asked("*.wasm") == []


def _worker(page: Page) -> Worker:
    (worker,) = (worker for worker in page.workers if worker.url.endswith("/worker.mjs"))
    return worker


def _matches(url: str, pattern: str) -> bool:
    return url.endswith(pattern.removeprefix("*"))
