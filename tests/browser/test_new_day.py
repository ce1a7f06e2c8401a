"""A page that is left open over midnight, or comes back days later, goes by the new day."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from calculators._core.formatting import as_shown
from tests.server import SiteServer

ADDRESS = "calculators/deadline/"
LATE = "2026-11-25T23:50:00-05:00"
LEAP = 11 * 60 * 1000


def open_at(page: Page, server: SiteServer, time: str, address: str = ADDRESS) -> None:
    """Open a page at a time of day, with a clock that goes on."""
    page.clock.install(time=time)
    page.goto(server.address + address)


def leap(page: Page) -> None:
    """Go over midnight, once no answer is on its way whose own clock would run out."""
    expect(page.locator("[data-stale]")).to_be_hidden()
    page.clock.fast_forward(LEAP)


def test_midnight_moves_today_and_says_so(page: Page, server: SiteServer) -> None:
    """Without a touch: the day, the count and the plan, but no date that was typed."""
    open_at(page, server, LATE)
    page.get_by_label("Their deadline").fill("2026-12-04")
    left = page.locator("[data-figure=left]").first
    # 26 November is Thanksgiving: 27 and 30 November, 1 to 4 December.
    expect(left).to_have_text("6 business days")
    expect(page.get_by_label("Today", exact=True)).to_have_value("2026-11-25")
    leap(page)
    expect(page.get_by_label("Today", exact=True)).to_have_value("2026-11-26")
    expect(page.get_by_label("Their deadline")).to_have_value("2026-12-04")
    expect(page.locator('[data-notice="new-day"]')).to_contain_text("A new day has begun")
    # The holiday itself was not counted, so the number stays; the plan starts on the next day.
    expect(left).to_have_text("6 business days")
    expect(page.locator("[data-figure=thank]").first).to_have_text(as_shown("Fri 27 Nov 2026"))


@pytest.mark.parametrize(
    "wake",
    [
        "document.dispatchEvent(new Event('visibilitychange'))",
        "dispatchEvent(new Event('focus'))",
        "dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }))",
    ],
)
def test_page_that_wakes_days_later_goes_by_its_new_day(
    page: Page, server: SiteServer, wake: str
) -> None:
    """A computer that slept runs no timer at midnight."""
    page.clock.set_fixed_time("2026-11-25T10:00:00-05:00")
    page.goto(server.address + ADDRESS)
    page.get_by_label("Their deadline").fill("2026-12-04")
    left = page.locator("[data-figure=left]").first
    expect(left).to_have_text("6 business days")
    page.clock.set_fixed_time("2026-11-30T10:00:00-05:00")
    page.evaluate(wake)
    expect(page.get_by_label("Today", exact=True)).to_have_value("2026-11-30")
    expect(left).to_have_text("4 business days")


def test_day_that_was_typed_stays(page: Page, server: SiteServer) -> None:
    """Whoever plans from another day means it."""
    open_at(page, server, LATE)
    page.get_by_label("Today", exact=True).fill("2026-11-23")
    page.get_by_label("Their deadline").fill("2026-12-04")
    expect(page.locator("[data-figure=left]").first).to_have_text("8 business days")
    leap(page)
    expect(page.get_by_label("Today", exact=True)).to_have_value("2026-11-23")
    expect(page.locator('[data-notice="new-day"]')).to_be_hidden()


def test_brief_moves_the_day_of_the_call(visitor: Callable[..., Page], server: SiteServer) -> None:
    """It has a day of its own, on which the reader calls."""
    page = visitor()
    open_at(page, server, LATE, "brief/")
    called = page.locator('[data-field="call_on"] input')
    page.get_by_label("Their offer", exact=True).fill("90000")
    expect(called).to_have_value("2026-11-25")
    leap(page)
    expect(called).to_have_value("2026-11-26")
