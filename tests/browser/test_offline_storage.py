"""Storage that is full or forbidden, downloads that break: the site works, and no half is kept."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_offline import CACHES, Guide, guide, kept, waits
from tests.server import Fault, SiteServer

__all__ = ["guide"]

NO_CACHES = """Object.defineProperty(self, 'caches', {
  get() { throw new DOMException('forbidden', 'SecurityError') },
})"""
NO_WORKERS = """ServiceWorkerContainer.prototype.register =
  () => Promise.reject(new DOMException('forbidden', 'SecurityError'))"""
WORKER = "navigator.serviceWorker.getRegistration().then(it => Boolean(it?.active))"
GONE = """navigator.serviceWorker.getRegistration()
  .then(it => !it || !(it.installing || it.waiting || it.active))"""


@pytest.mark.parametrize("fault", ["missing", "cut", "truncated", "damaged"])
def test_file_that_does_not_arrive_right(guide: Guide, fault: Fault) -> None:
    """The sum tells; nothing is served from a half, and the next visit completes it."""
    with guide.server.broken("before/ai-tools/", fault):
        page = guide.open()
        waits(page, GONE, lambda it: it and guide.server.asked("*/ai-tools/"))
        assert page.evaluate(WORKER) is False
        guide.open("faq/", page)
        expect(page.locator("h1")).to_be_visible()
        waits(page, GONE)
    guide.server.forget()
    guide.open("guide/", page)
    kept(page)
    assert len(guide.server.asked("*/ai-tools/")) == 1
    # What had arrived is not asked for again.
    assert guide.server.asked("*/assets/javascripts/bundle*.js") == []


def test_storage_that_is_full(guide: Guide) -> None:
    """Not begun where there is no room; the page reads all the same."""
    page = guide.context.new_page()
    session = guide.context.new_cdp_session(page)
    origin = guide.server.origin
    session.send("Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": 100_000})
    guide.open("faq/", page)
    waits(page, GONE, lambda it: it and guide.server.asked("*/sw.js"))
    page.wait_for_timeout(500)
    assert page.evaluate(CACHES) == {}
    guide.open("guide/", page)
    expect(page.locator("h1")).to_be_visible()
    session.send("Storage.overrideQuotaForOrigin", {"origin": origin})
    guide.open("faq/", page)
    kept(page)


@pytest.mark.parametrize("code", [NO_CACHES, NO_WORKERS], ids=["caches", "workers"])
def test_storage_that_is_forbidden(guide: Guide, built_site: Path, code: str) -> None:
    """To the page and to the worker: no error reaches the page, and it claims nothing."""
    guide.context.add_init_script(code)
    worker = (built_site / "sw.js").read_text("utf-8")
    server = SiteServer(built_site, {"sw.js": f"{NO_CACHES}\n{worker}".encode()})
    guide = Guide(server, guide.context)
    page = guide.context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    guide.open("privacy/", page)
    page.wait_for_timeout(1500)
    expect(page.locator("[data-offline-state]")).not_to_contain_text("MB")
    page.get_by_role("button", name="Switch off and erase").click()
    expect(page.locator("[data-offline-state]")).to_contain_text("Switched off")
    page.get_by_role("button", name="Keep it on this device").click()
    page.wait_for_timeout(500)
    guide.open("calculators/counter-offer/", page)
    expect(page.locator("h1")).to_be_visible()
    assert errors == []
    server.stop()


def test_reader_who_saves_data_is_asked_first(guide: Guide) -> None:
    """Nothing is brought ahead; the button brings the pages, and still no program."""
    guide.context.add_init_script(
        "Object.defineProperty(navigator, 'connection', { get: () => ({ saveData: true }) })"
    )
    page = guide.open("privacy/")
    expect(page.locator("[data-offline-state]")).to_contain_text("save data")
    assert guide.server.asked("*/sw.js") == []
    page.get_by_role("button", name="Keep it on this device").click()
    expect(page.locator("[data-offline-state]")).to_contain_text("the pages")
    assert guide.server.asked("*/pyodide-*") + guide.server.asked("*/python*") == []


def test_page_without_script_says_how_it_is(
    visitor: Callable[..., Page], server: SiteServer
) -> None:
    """No button that does nothing, no state that is not so, no word of a newer release."""
    page = visitor(java_script_enabled=False)
    page.goto(server.address + "privacy/")
    expect(page.locator("offer-offline")).to_contain_text("needs script")
    expect(page.locator("offer-offline button")).to_be_hidden()
    expect(page.locator("offer-update")).to_be_hidden()
