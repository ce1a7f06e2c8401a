"""Scripts are copied, ticks are kept, and each list prints on one sheet."""

import io
import json
import unicodedata
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect
from pypdf import PdfReader

from calculators._sitebuild.guide.checklists import checklists
from calculators._sitebuild.guide.scripts import scripts
from tests.browser.conftest import Watch
from tests.server import KEYS, SiteServer

KEY = f"{KEYS}checklists:1"
FORBIDDEN = """Object.defineProperty(window, 'localStorage', {
  get() { throw new DOMException('forbidden', 'SecurityError') },
})"""
NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', { get: () => undefined })"


def _script(page: Page, key: str) -> Locator:
    return page.locator(f"offer-script#{key}")


def _list(page: Page, key: str = "prepare") -> Locator:
    return page.locator(f'offer-checklist[name="{key}"]')


def _boxes(page: Page, key: str = "prepare") -> Locator:
    return _list(page, key).get_by_role("checkbox")


def _sheets(page: Page) -> list[str]:
    """Print the page, and read each sheet; a font may join letters, as in "ﬁgure"."""
    sheets = PdfReader(io.BytesIO(page.pdf(format="A4"))).pages
    texts = (unicodedata.normalize("NFKC", sheet.extract_text()) for sheet in sheets)
    return [" ".join(text.split()) for text in texts]


@pytest.fixture
def clipboard(context: BrowserContext, page: Page) -> Callable[[], str]:
    """Give a way to read what was copied, without the words of a real clipboard's owner."""
    page.add_init_script(
        "window.copied = ''; Object.defineProperty(navigator, 'clipboard', "
        "{ get: () => ({ writeText: async (text) => { window.copied = text } }) })"
    )
    del context
    return lambda: str(page.evaluate("window.copied"))


def test_email_is_copied_as_plain_text(
    page: Page, server: SiteServer, clipboard: Callable[[], str]
) -> None:
    """The words of the data file, empty lines and all, with the marked places in brackets."""
    page.goto(server.address + "scripts/on-receipt/")
    script = _script(page, "ask-for-time")
    script.locator("label", has_text="Email").click()
    script.get_by_role("button", name="Copy the email").click()
    expect(script.get_by_role("button", name="Copied")).to_be_visible()
    expect(script.get_by_role("status")).to_have_text("Copied")
    written = scripts()["ask-for-time"].email.strip()
    copied = clipboard()
    assert copied.splitlines()[0] == written.splitlines()[0].replace("[[role]]", "[role]")
    assert len(copied.splitlines()) == len(written.splitlines())
    assert copied.endswith("[your name]")
    assert "[[" not in copied
    expect(script.get_by_role("button", name="Copy the email")).to_be_visible()


def test_copying_works_after_instant_navigation(
    page: Page, server: SiteServer, clipboard: Callable[[], str]
) -> None:
    """A page that came by a link wakes like one that was loaded."""
    page.goto(server.address + "guide/")
    page.evaluate("window.sameVisit = true")
    page.locator("article").get_by_role("link", name="step 1: receive and evaluate").click()
    button = page.locator("offer-script").first.get_by_role("button").first
    button.click()
    expect(page.locator("offer-script").first.get_by_role("status")).to_have_text("Copied")
    assert clipboard()
    assert page.evaluate("window.sameVisit") is True


def test_words_are_selected_where_copying_is_refused(page: Page, server: SiteServer) -> None:
    """One more key press then does it, and a screen reader is told."""
    page.add_init_script(NO_CLIPBOARD)
    page.goto(server.address + "scripts/pushback/#lowball")
    script = _script(page, "lowball")
    script.get_by_role("button").first.click()
    expect(script.get_by_role("status")).to_contain_text("selected")
    assert len(page.evaluate("getSelection().toString()")) > 40


def test_ticks_are_kept_over_reload_and_across_pages(page: Page, server: SiteServer) -> None:
    """Ticked on the step's page, ticked on the list's own page, and after a new start."""
    page.goto(server.address + "guide/prepare/")
    _boxes(page).nth(0).check()
    _list(page).locator("label").nth(2).click()
    expect(_list(page).get_by_role("status")).to_have_text("2 of 10 done")
    page.reload()
    expect(_boxes(page).nth(0)).to_be_checked()
    page.goto(server.address + "checklists/prepare/")
    expect(_boxes(page).nth(2)).to_be_checked()
    expect(_boxes(page).nth(1)).not_to_be_checked()
    page.goto(server.address + "checklists/")
    expect(_boxes(page).nth(0)).to_be_checked()
    expect(_boxes(page, "mistakes").nth(0)).not_to_be_checked()


def test_untick_all_empties_one_list_and_leaves_nothing_behind(
    page: Page, server: SiteServer
) -> None:
    """The focus stays in the list; other lists keep theirs; in the end nothing is stored."""
    page.goto(server.address + "checklists/")
    expect(_list(page).get_by_role("button")).to_be_hidden()
    _boxes(page).nth(4).check()
    _boxes(page, "mistakes").nth(1).check()
    _list(page).get_by_role("button", name="Untick all").click()
    expect(_boxes(page).nth(0)).to_be_focused()
    expect(_boxes(page).nth(4)).not_to_be_checked()
    expect(_boxes(page, "mistakes").nth(1)).to_be_checked()
    _boxes(page, "mistakes").nth(1).uncheck()
    assert page.evaluate("localStorage.getItem('" + KEY + "')") is None


def test_storage_that_is_forbidden_is_survived(
    page: Page, server: SiteServer, watch: Watch
) -> None:
    """The boxes work, and one sentence says that they will be forgotten."""
    watch.expects_errors = True  # the theme's, which keeps its colors there
    page.add_init_script(FORBIDDEN)
    page.goto(server.address + "checklists/prepare/")
    note = _list(page).locator("[data-not-saved]")
    expect(note).to_be_hidden()
    _boxes(page).nth(0).check()
    expect(note).to_be_visible()
    expect(_boxes(page).nth(0)).to_be_checked()


@pytest.mark.parametrize("kept", ["{", "[]", "null", '"x"', '{"prepare": "x"}', '{"prepare": [1]}'])
def test_damaged_ticks_are_ignored(page: Page, server: SiteServer, kept: str) -> None:
    """Whatever stands under the key, the page works and overwrites it."""
    page.goto(server.address + "checklists/prepare/")
    page.evaluate("([key, value]) => localStorage.setItem(key, value)", [KEY, kept])
    page.reload()
    expect(_boxes(page).nth(0)).not_to_be_checked()
    _boxes(page).nth(0).check()
    stored = json.loads(page.evaluate("key => localStorage.getItem(key)", KEY))
    assert list(map(len, stored.values())) == [1]


def test_page_reads_and_prints_without_script(
    visitor: Callable[..., Page], server: SiteServer
) -> None:
    """No button that does nothing, boxes that can be ticked, and the whole list on one sheet."""
    page = visitor(java_script_enabled=False)
    page.goto(server.address + "checklists/prepare/")
    expect(page.locator("article button:visible")).to_have_count(0)
    _boxes(page).nth(0).check()
    words = _sheets(page)[0]
    for item in checklists()["prepare"].items:
        assert item in words
    page.goto(server.address + "scripts/")
    expect(page.locator("article button:visible")).to_have_count(0)
    page.locator("#lowball a").click()
    expect(page.locator("article button:visible")).to_have_count(0)
    script = _script(page, "lowball")
    phone, email = script.locator(".so-script__text").all()
    expect(phone).to_be_visible()
    expect(email).to_be_hidden()
    script.locator("label", has_text="Email").click()
    expect(email).to_be_visible()
    expect(phone).to_be_hidden()


def test_forms_are_chosen_by_the_arrow_keys(page: Page, server: SiteServer) -> None:
    """A group of radio buttons: Tab reaches the chosen one, an arrow takes the other."""
    page.goto(server.address + "scripts/on-receipt/")
    script = _script(page, "ask-for-time")
    script.get_by_role("radio", name="Phone").focus()
    page.keyboard.press("ArrowRight")
    expect(script.get_by_role("radio", name="Email")).to_be_checked()
    expect(script.get_by_role("button", name="Copy the email")).to_be_visible()
    expect(script.get_by_role("button", name="Copy the words")).to_be_hidden()


def test_old_address_of_a_script_leads_to_it(page: Page, server: SiteServer) -> None:
    """All scripts were on one page once, and people have kept links to them."""
    for anchor in ("lowball", "lowball-title"):
        page.goto(server.address + f"scripts/#{anchor}")
        page.wait_for_url(server.address + "scripts/pushback/#lowball")
        expect(_script(page, "lowball")).to_be_in_viewport()
    page.goto(server.address + "guide/")
    page.goto(server.address + "scripts/#lowball")
    page.wait_for_url(server.address + "scripts/pushback/#lowball")
    page.go_back()
    page.wait_for_url(server.address + "guide/")


@pytest.mark.parametrize("key", list(checklists()))
def test_checklist_is_one_printed_page(page: Page, server: SiteServer, key: str) -> None:
    """One list, one sheet of paper."""
    page.goto(server.address + f"checklists/{key}/")
    for size in ("A4", "Letter"):
        assert len(PdfReader(io.BytesIO(page.pdf(format=size))).pages) == 1


def test_all_checklists_print_one_a_page(page: Page, server: SiteServer) -> None:
    """Each list begins a new sheet."""
    page.goto(server.address + "checklists/")
    expect(page.get_by_role("button", name="Print them all")).to_be_visible()
    texts = _sheets(page)
    for checklist in checklists().values():
        assert any(all(item in text for item in checklist.items) for text in texts), checklist.key
