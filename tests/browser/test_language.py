"""Numbers in browsers of every language, and on their way from one language to another."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Watch
from tests.server import SiteServer

ADDRESS = "calculators/counter-offer/"


def fill(page: Page, offer: str, target: str) -> None:
    """Type the two numbers."""
    page.get_by_label("Their offer", exact=True).fill(offer)
    page.get_by_label("Your target", exact=True).fill(target)


@pytest.mark.parametrize("language", ["en-US@posix", "C", ""])
def test_language_that_no_program_knows_reads_a_full_stop(
    page: Page, server: SiteServer, language: str
) -> None:
    """Browsers on Linux name them; 2 x 99,000 - 90,000 is 108,000."""
    page.add_init_script(f"Object.defineProperty(navigator, 'language', {{ value: '{language}' }})")
    page.goto(server.address + ADDRESS)
    fill(page, "90,000", "99,000")
    expect(page.locator("[data-figure=ask]").first).to_have_text("$108,000")
    expect(page.locator("[data-stale]")).to_be_hidden()


def test_whatever_breaks_marks_the_answer_as_outdated(
    page: Page, server: SiteServer, watch: Watch
) -> None:
    """The example's answer must never pass for the one to what was typed."""
    watch.expects_errors = True
    page.goto(server.address + ADDRESS)
    fill(page, "90000", "99000")
    expect(page.locator("[data-figure=ask]").first).to_have_text("$108,000")
    page.evaluate("() => { Worker.prototype.postMessage = () => { throw new RangeError() } }")
    page.get_by_label("Your target", exact=True).fill("95000")
    expect(page.locator("[data-stale]")).to_be_visible()
    expect(page.locator('[data-state="answer"]')).to_be_visible()


def test_link_means_the_same_in_another_language(
    visitor: Callable[..., Page], server: SiteServer
) -> None:
    """90,000 from an English browser is no German 90."""
    sender = visitor()
    sender.goto(server.address + ADDRESS)
    fill(sender, "90,000", "99,000")
    expect(sender.locator("[data-figure=ask]").first).to_have_text("$108,000")
    sender.get_by_role("button", name="Share", exact=True).click()
    slot = sender.locator('[data-notice="link"] [data-copy-source]')
    expect(slot).to_contain_text("#offer=2.")
    link = slot.inner_text()
    reader = visitor()
    reader.add_init_script("Object.defineProperty(navigator, 'language', { value: 'de-DE' })")
    reader.goto(link)
    expect(reader.locator("[data-figure=ask]").first).to_have_text("$108,000")
