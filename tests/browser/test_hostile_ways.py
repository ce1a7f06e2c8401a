"""The ways into a page besides its fields: addresses, the search box, messages, frames, storage."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Watch
from tests.browser.person import Person, wait_for_form
from tests.browser.test_hostile import TEXTS
from tests.browser.test_keeping import agree, kept
from tests.server import SiteServer

MARKUP = "<img src=x onerror=window.owned=1>"
QUERIES = (
    "q=" + quote(MARKUP),
    "q=" + quote('"><svg onload=window.owned=1>'),
    "q=" + quote("__proto__ constructor toString"),
    "q=" + quote("*:^~+-\\(["),  # what the search's own language means something by
    "q=" + "W" * 5000,
    "h=" + quote(MARKUP),
    "h=" + quote("(a+)+$"),
    "__proto__[owned]=1",
    "constructor[prototype][owned]=1",
    "%00%ff=%c0%80",
    "target=120000&offer=javascript:window.owned=1",
)
FRAGMENTS = (
    quote(MARKUP),
    "javascript:window.owned=1",
    "__proto__",
    "constructor.prototype",
    "'][onload]//",
    "%E0%A4%A",  # cut in the middle of a letter
    "offer=2." + "A" * 60_000,
    "offer=999999.eJw",
    "__drawer",
    "__search",
)
PALETTES = (
    "not json",
    "7",
    "null",
    "[]",
    '{"color":{"scheme":"slate"}}',
    '{"index":"x","color":{}}',
    '{"index":0,"color":{"scheme":{"a":1}}}',
    '{"index":99,"color":{"scheme":"slate"}}',
)
MESSAGES = (
    "erase",
    "take over",
    MARKUP,
    {"type": 0},
    {"kind": "answer", "html": MARKUP},
    None,
    [1],
)
PUT = """(all, text) => all.forEach((one) => {
  one.value = text
  one.dispatchEvent(new InputEvent('input', { bubbles: true }))
})"""


def _is_untouched(page: Page) -> None:
    """Nothing ran, and no object got what it should not have."""
    assert page.evaluate("[window.owned, ({}).owned, [].owned]") == [None, None, None]


def _search(page: Page, text: str) -> None:
    """Ask, once the search is ready; wait for what it says to it."""
    meta = page.locator(".md-search-result__meta")
    page.locator(".md-search__input").click()
    expect(meta).to_have_text("Type to start searching")
    page.locator(".md-search__input").fill(text)
    page.locator(".md-search__input").press("End")  # the theme listens to keys alone
    expect(meta).to_contain_text("matching document")


@pytest.mark.parametrize("slug", ["brief", "deadline", "total-compensation", "trade-offs"])
def test_text_in_every_field_of_every_form(page: Page, server: SiteServer, slug: str) -> None:
    """As in the counter offer: an answer or a problem, and never markup or a broken page."""
    path = "brief/" if slug == "brief" else f"calculators/{slug}/"
    person = Person(page, server.address + path, slug)
    person.open()
    controls = person.calculator.locator(":is(input[type=text], textarea)[data-input]")
    markup = {key: text for key, text in TEXTS.items() if key in {"script", "image", "quotes"}}
    for name, text in markup.items():
        controls.evaluate_all(PUT, text)
        person.press("Work it out")
        expect(person.summary.get_by_role("link").first, name).to_be_visible()
        for state in ("answer", "load", "stalled"):
            expect(person.state(state), name).to_be_hidden()
        assert person.calculator.locator(":is(img, script, iframe, object)").count() == 0
        _is_untouched(page)


def test_text_in_the_details_of_the_scripts(page: Page, server: SiteServer) -> None:
    """It stands in every blank of every script, as words."""
    page.goto(server.address + "scripts/opening-ask/")
    page.get_by_text("Your details for the scripts", exact=True).first.click()
    page.locator(".so-details__input").evaluate_all(PUT, MARKUP[:40])
    expect(page.locator("offer-script").first).to_contain_text("<img src=x")
    assert page.locator("article img").count() == 0
    _is_untouched(page)


@pytest.mark.parametrize("query", QUERIES, ids=[it[:24] for it in QUERIES])
def test_query_of_an_address(page: Page, server: SiteServer, query: str) -> None:
    """Our pages read none; the theme's search and its marks take theirs as words."""
    page.goto(f"{server.address}guide/prepare/?{query}")
    expect(page.locator("article h1")).to_be_visible()
    if query.startswith("q="):
        expect(page.locator(".md-search-result__meta")).not_to_be_empty()
    _is_untouched(page)


@pytest.mark.parametrize("fragment", FRAGMENTS, ids=[it[:24] for it in FRAGMENTS])
def test_fragment_of_an_address(page: Page, server: SiteServer, fragment: str) -> None:
    """A place that is not there, or a link that is none."""
    person = Person(page, f"{server.address}calculators/counter-offer/#{fragment}")
    person.open()
    expect(person.control("target")).to_have_value("110000")
    page.goto(f"{server.address}scripts/#{fragment}")
    expect(page.locator("h1")).to_be_visible()
    _is_untouched(page)


@pytest.mark.parametrize("name", TEXTS)
def test_search_box(page: Page, server: SiteServer, name: str) -> None:
    """Results or none."""
    page.goto(server.address + "guide/")
    _search(page, TEXTS[name][:2000])
    assert page.locator(".md-search img").count() == 0
    _is_untouched(page)


@pytest.mark.parametrize("path", [quote(MARKUP), "%00", "..%2f..%2fetc/passwd", "a" * 200 + "/"])
def test_path_that_leads_nowhere(page: Page, server: SiteServer, watch: Watch, path: str) -> None:
    """The page for it says so, without repeating what was asked for."""
    watch.expects_errors = True
    page.goto(server.address + path)
    expect(page.locator("h1")).to_contain_text("couldn’t find")
    assert MARKUP not in page.content()
    _is_untouched(page)


def test_messages_from_a_stranger(person: Person) -> None:
    """No part of a page listens to windows; what is kept stays kept."""
    agree(person, "112k")
    for message in MESSAGES:
        person.page.evaluate("(it) => postMessage(it, '*')", message)
    person.page.wait_for_timeout(300)
    assert kept(person.page)["target"] == "112k"
    expect(person.figure("ask")).to_have_text("$124,000")
    _is_untouched(person.page)


def test_frame_around_a_page(page: Page, server: SiteServer) -> None:
    """A host that cannot send a header cannot keep frames away: they still command nothing."""
    frame = '<!doctype html><title>x</title><iframe src="calculators/counter-offer/">'
    around = server.address + "framing.html"
    page.route(around, lambda it: it.fulfill(body=frame, content_type="text/html"))
    page.goto(around)
    inside = page.frame_locator("iframe")
    wait_for_form(inside)
    for message in MESSAGES:
        page.evaluate("(it) => frames[0].postMessage(it, '*')", message)
    inside.locator('[data-field="target"] [data-input]').fill("112k")
    expect(inside.locator('[data-figure="ask"]').first).to_have_text("$124,000")
    _is_untouched(page)


@pytest.mark.parametrize("text", PALETTES)
def test_damaged_choice_of_colors(page: Page, server: SiteServer, text: str) -> None:
    """The theme's script would end at it: no search, no menu. Errors are seen by `watch`."""
    page.goto(server.address + "privacy/")
    page.evaluate("(text) => localStorage.setItem('/second-offer/.__palette', text)", text)
    page.reload()
    page.locator("label[for^=__palette]:visible").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
    _search(page, "counter")
