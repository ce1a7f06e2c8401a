"""After one visit the guide is there without a network; a release is whole or not there at all."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import PATIENCE
from tests.browser.person import Person
from tests.server import SiteServer

# All code here runs in the page. The caches that are ours, with how many files each has.
CACHES = """async () => {
  const found = {}
  for (const name of await caches.keys())
    if (name.startsWith('second-offer offline of '))
      found[name] = (await (await caches.open(name)).keys()).length
  return found
}"""
STATE = """async () => {
  const { active } = (await navigator.serviceWorker.getRegistration()) ?? {}
  if (active?.state !== 'activated') return null
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }) => resolve(data)
    active.postMessage('state', [port2])
  })
}"""


class Guide:
    """A server of its own, which can go away, and a browser that may keep things."""

    def __init__(self, server: SiteServer, context: BrowserContext) -> None:
        self.server = server
        self.context = context

    def cut_off(self) -> None:
        """Take the network away, and count from here on what is asked for all the same."""
        self.context.set_offline(offline=True)
        self.server.stop()
        self.server.forget()  # a connection that was open may still be served

    @property
    def asked(self) -> list[str]:
        """List what was asked for, but for the browser's own look for another worker."""
        return [path for path in self.server.asked("*") if not path.endswith("/sw.js")]

    def open(self, path: str = "", page: Page | None = None) -> Page:
        """Open a page of the site in a new tab, or in this one."""
        page = page or self.context.new_page()
        page.set_default_timeout(PATIENCE)
        page.goto(self.server.address + path)
        return page


def waits(page: Page, code: str, wanted: Callable[..., object] = bool) -> object:
    """Evaluate until the answer is the wanted one."""
    found = None
    for _ in range(PATIENCE // 250):
        if wanted(found := page.evaluate(code)):
            return found
        page.wait_for_timeout(250)
    pytest.fail(f"still {found!r}")


def kept(page: Page, *, program: bool = False) -> None:
    """Wait until the pages are kept and, if so wished, the program."""
    waits(page, STATE, lambda it: it and (it["whole"] or not program))


@pytest.fixture
def guide(
    built_site: Path, browser: Browser, browser_context_args: dict[str, Any]
) -> Iterator[Guide]:
    """Serve the built site to a browser that allows service workers."""
    server = SiteServer(built_site)
    context = browser.new_context(**{**browser_context_args, "service_workers": "allow"})
    yield Guide(server, context)
    context.close()
    server.stop()


def test_any_page_reads_without_a_network_after_one_visit(guide: Guide) -> None:
    """The page that was read, one that never was, with styles, and one without its last slash."""
    page = guide.open("guide/prepare/")
    kept(page)
    guide.cut_off()
    for path in ("guide/prepare/", "before/red-flags/../recruiter-red-flags/", "faq", ""):
        guide.open(path, page)
        expect(page.locator("h1")).to_be_visible()
        assert page.evaluate("getComputedStyle(document.querySelector('.md-header')).position") in {
            "sticky",
            "fixed",
        }
        # Ours arrived as well: the element is defined by a script.
        assert page.evaluate("!!customElements.get('offer-update')")
    assert page.url == guide.server.address
    assert guide.asked == []


def test_calculator_answers_without_a_network_after_one_visit(guide: Guide) -> None:
    """Another calculator than the one that was opened, and data that were never chosen."""
    page = guide.open("calculators/counter-offer/")
    kept(page, program=True)
    guide.cut_off()
    person = Person(page, guide.server.address + "calculators/counter-offer/")
    person.open()
    person.type("target", "112k")
    expect(person.figure("ask")).to_have_text("$124,000")  # 2 x 112 - 100, by hand
    guide.open("calculators/deadline/", page)
    expect(page.locator("offer-calculator")).to_be_visible()
    assert guide.asked == []


def test_who_only_reads_pays_for_no_runtime(guide: Guide) -> None:
    """The pages are kept, and not a byte of the program is asked for."""
    page = guide.open("guide/")
    kept(page)
    guide.open("faq/", page)
    page.wait_for_timeout(1500)
    for pattern in ("*/pyodide-*", "*/python-*", "*.pack", "*/data/*", "*.pdf"):
        assert guide.server.asked(pattern) == []
    # A page costs its readers no second copy: what came with it is taken from the browser's cache.
    assert len(guide.server.asked("*/assets/stylesheets/main*.css")) == 1


def test_calculator_that_is_not_kept_works_from_the_network(guide: Guide) -> None:
    """Reading first, then a calculator, in the same tab under the worker."""
    page = guide.open("guide/")
    kept(page)
    person = Person(page, guide.server.address + "calculators/counter-offer/")
    person.open()
    person.type("target", "112k")
    expect(person.figure("ask")).to_have_text("$124,000")


def test_caches_lie_under_the_path_of_the_site(guide: Guide) -> None:
    """Another site of the same origin is neither served nor emptied."""
    page = guide.open()
    page.evaluate("caches.open('second-offer offline of /elsewhere/: 0123')")
    kept(page)
    (scope,) = page.evaluate(
        "navigator.serviceWorker.getRegistrations().then(all => all.map(it => it.scope))"
    )
    assert scope == guide.server.address
    names = set(page.evaluate(CACHES))
    assert len(names) == 2
    assert "second-offer offline of /elsewhere/: 0123" in names
    guide.open("privacy/", page)
    page.get_by_role("button", name="Switch off and erase").click()
    expect(page.locator("[data-offline-state]")).to_contain_text("Switched off")
    waits(page, CACHES, lambda it: len(it) == 1)


def test_reader_switches_off_and_on_again(guide: Guide) -> None:
    """Off erases at once and stays off; on keeps again. The focus stays on the button."""
    page = guide.open("privacy/")
    kept(page)
    state = page.locator("[data-offline-state]")
    expect(state).to_contain_text("MB, the pages")
    page.get_by_role("button", name="Switch off and erase").press("Enter")
    expect(state).to_contain_text("Switched off")
    expect(page.get_by_role("button", name="Keep it on this device")).to_be_focused()
    waits(page, CACHES, lambda it: it == {})
    page.reload()
    page.wait_for_timeout(1000)
    assert page.evaluate(CACHES) == {}
    assert page.evaluate("navigator.serviceWorker.getRegistration().then(it => !it)")
    page.get_by_role("button", name="Keep it on this device").click()
    expect(state).to_contain_text("with the calculators")
    guide.cut_off()
    page.reload()
    expect(state).to_contain_text("with the calculators")
    assert guide.asked == []


def test_site_that_no_longer_publishes_the_worker(guide: Guide) -> None:
    """What readers kept goes away by itself at their next visit."""
    kept(guide.open())
    with guide.server.broken("sw.js", "missing"):
        page = guide.open("faq/")
        waits(page, CACHES, lambda it: it == {})
        waits(page, "navigator.serviceWorker.getRegistration().then((it) => !it)")


def test_site_is_installable(guide: Guide) -> None:
    """The browser itself finds nothing wrong with the manifest and its icons."""
    page = guide.open("guide/")
    kept(page)
    page.reload()
    session = guide.context.new_cdp_session(page)
    assert session.send("Page.getAppManifest")["errors"] == []
    found = [
        it["errorId"] for it in session.send("Page.getInstallabilityErrors")["installabilityErrors"]
    ]
    # A context of Playwright's is a private window to the browser.
    assert [it for it in found if it != "in-incognito"] == []
