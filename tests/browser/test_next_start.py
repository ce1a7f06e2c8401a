"""After the first answer the browser prepares the next start: what it keeps, and when not."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserType, Page, expect

from tests.browser.conftest import PATIENCE
from tests.browser.person import Person
from tests.browser.returning import HOLDS, NAMES, Visitor, wait_for_snapshot
from tests.server import SiteServer

pytestmark = pytest.mark.first_visit
TYPED = "Quokka of Zanzibar"


def test_nothing_that_was_typed_is_in_the_snapshot(page: Page, server: SiteServer) -> None:
    """The snapshot is of another Python than the reader's."""
    person = Person(page, server.address + "calculators/counter-offer/")
    person.open()
    person.fill_in({"rounds": [{"amount": "120k", "extras": TYPED}]})
    expect(person.report).to_contain_text(TYPED)
    name = wait_for_snapshot(page)
    assert page.evaluate(HOLDS, [name, "counter-offer"])  # it does look
    assert not page.evaluate(HOLDS, [name, TYPED])


def test_full_storage(page: Page, server: SiteServer) -> None:
    """No room: no half of it stays, and the reader has the answer."""
    session = page.context.new_cdp_session(page)
    session.send(
        "Storage.overrideQuotaForOrigin", {"origin": server.origin, "quotaSize": 4_000_000}
    )
    visitor = Visitor(page.context, server.address)
    visited = visitor.visits()
    for _ in range(PATIENCE // 200):
        if visitor.said_of("no snapshot for the next start"):
            break
        visited.wait_for_timeout(200)
    assert visitor.said_of("no snapshot for the next start") == 1
    assert visited.evaluate(NAMES) == []
    visitor.visits()


def test_who_saves_data_keeps_nothing(page: Page, server: SiteServer) -> None:
    """Storage is theirs to save, too."""
    page.add_init_script(
        "Object.defineProperty(navigator, 'connection', { get: () => ({ saveData: true }) })"
    )
    page.clock.install(time="2026-05-12T10:00:00Z")
    person = Person(page, server.address + "calculators/counter-offer/")
    person.open()
    person.type("target", "112k")
    expect(person.figure("ask")).to_have_text("$124,000")
    page.clock.fast_forward(60_000)
    page.wait_for_load_state("networkidle")
    assert server.asked("*snapshot_worker.mjs") == []


@pytest.fixture
def insecure(
    browser_type: BrowserType, browser_type_launch_args: dict[str, Any]
) -> Iterator[Browser]:
    """Start a browser that reaches the server by a name that it does not trust."""
    arguments = [
        *browser_type_launch_args["args"],
        "--host-resolver-rules=MAP guide.test 127.0.0.1",
    ]
    browser = browser_type.launch(**{**browser_type_launch_args, "args": arguments})
    yield browser
    browser.close()


def test_page_that_is_no_secure_context(insecure: Browser, server: SiteServer) -> None:
    """Plain http: there is no storage and no hashes; the calculator answers, twice."""
    context = insecure.new_context(locale="en-US")
    visitor = Visitor(context, server.address.replace("127.0.0.1", "guide.test"))
    assert visitor.visits().evaluate("isSecureContext") is False
    visitor.visits()
    assert visitor.said_of("calculators:") == 0
