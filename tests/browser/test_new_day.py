"""A page that is left open goes by the clock: the hour, and over midnight the new day."""

import re

import pytest
from playwright.sync_api import Page, expect

from calculators._core.formatting import as_shown
from tests.server import SiteServer

pytestmark = pytest.mark.first_visit  # a clock that was moved stays moved
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


def test_brief_moves_the_day_of_the_call(page: Page, server: SiteServer) -> None:
    """It has a day of its own, on which the reader calls."""
    open_at(page, server, LATE, "brief/")
    called = page.locator('[data-field="call_on"] input')
    page.get_by_label("Their offer", exact=True).fill("90000")
    expect(called).to_have_value("2026-11-25")
    leap(page)
    expect(called).to_have_value("2026-11-26")


def test_hour_moves_with_the_clock(page: Page, server: SiteServer) -> None:
    """Friday 20 November 2026: at 17:00 the day is over, and the plan starts on Monday."""
    open_at(page, server, "2026-11-20T16:50:00-05:00")
    page.get_by_label("Their deadline").fill("2026-12-04")
    thank = page.locator("[data-figure=thank]").first
    expect(thank).to_have_text(as_shown("Fri 20 Nov 2026"))
    expect(page.get_by_label("The time now")).to_have_value("16:50")
    leap(page)
    expect(page.get_by_label("The time now")).to_have_value(re.compile("17:0[01]"))
    expect(thank).to_have_text(as_shown("Mon 23 Nov 2026"))
    # No day has begun, so nothing is said of one.
    expect(page.locator('[data-notice="new-day"]')).to_have_attribute("hidden", "")


def test_hour_that_was_typed_stays(page: Page, server: SiteServer) -> None:
    """And whoever plans from another day has all of it."""
    open_at(page, server, "2026-11-20T16:50:00-05:00")
    page.get_by_label("Their deadline").fill("2026-12-04")
    now, thank = page.get_by_label("The time now"), page.locator("[data-figure=thank]").first
    page.get_by_text("When the offer came, and the hour it expires").click()
    now.fill("18:30")
    expect(thank).to_have_text(as_shown("Mon 23 Nov 2026"))
    leap(page)
    expect(now).to_have_value("18:30")


def test_another_day_than_today_has_no_hour(page: Page, server: SiteServer) -> None:
    """At 20:00, the plan for the 23rd begins on the 23rd."""
    open_at(page, server, "2026-11-20T20:00:00-05:00")
    expect(page.get_by_label("The time now")).to_have_value("20:00")
    page.get_by_label("Today", exact=True).fill("2026-11-23")
    page.get_by_label("Their deadline").fill("2026-12-04")
    thank = page.locator("[data-figure=thank]").first
    expect(thank).to_have_text(as_shown("Mon 23 Nov 2026"))
    expect(page.get_by_label("The time now")).to_have_value("")
