"""The calendar file as it is saved: newer each time, and one plan's days under one mark."""

import itertools
from collections.abc import Callable
from typing import Any

import icalendar
import pytest
from playwright.sync_api import Page, expect

from tests.server import SiteServer

ADDRESS = "calculators/deadline/"


def open_planner(page: Page, server: SiteServer, time: str) -> None:
    """Open the planner at a time, and fill in a deadline."""
    page.clock.set_fixed_time(time)
    page.goto(server.address + ADDRESS)
    page.get_by_label("Their deadline").fill("2026-12-04")
    settled(page)


def settled(page: Page) -> None:
    """Wait until the answer belongs to what is in the form."""
    expect(page.locator("[data-stale]")).to_have_attribute("hidden", "")


def name_company(page: Page, name: str) -> None:
    """Type whose offer it is."""
    company = page.get_by_role("textbox", name="The company")
    if not company.is_visible():
        page.get_by_text("When the offer came, and the hour it expires").click()
    company.fill(name)
    settled(page)


def save(page: Page) -> list[Any]:
    """Press the button, and read the file's events with a strict reader."""
    settled(page)
    with page.expect_download() as saving:
        page.get_by_role("button", name="Save the calendar file").click()
    parsed: Any = icalendar.Calendar.from_ical(saving.value.path().read_bytes())
    events: list[Any] = parsed.walk("VEVENT")
    assert events
    return events


def uids(events: list[Any]) -> set[str]:
    """List by what the events are known."""
    return {str(event["uid"]) for event in events}


def test_each_save_is_newer_than_the_one_before(page: Page, server: SiteServer) -> None:
    """RFC 5546, 2.1.5: of one UID, the higher SEQUENCE wins, and then the later DTSTAMP.

    On one day as well, a second apart, with a date moved in between or not.
    """
    times = ["2026-11-23T10:00:00-05:00", "2026-11-23T10:00:01-05:00", "2026-11-25T09:30:00-05:00"]
    open_planner(page, server, times[0])
    saved = []
    for time in times:
        page.clock.set_fixed_time(time)
        saved.append(save(page))
    for before, after in itertools.pairwise(saved):
        older = {str(event["uid"]): event for event in before}
        for event in after:
            assert event["sequence"] > older[str(event["uid"])]["sequence"]
            assert event["dtstamp"].dt > older[str(event["uid"])]["dtstamp"].dt
    stamps = [{f"{event['dtstamp'].dt:%Y%m%dT%H%M%S}" for event in events} for events in saved]
    # In UTC, five hours on from New York in winter.
    assert stamps == [{"20261123T150000"}, {"20261123T150001"}, {"20261125T143000"}]
    # Seconds from the first moment of 2026: 326 days, and 15 hours.
    sequences = [{event["sequence"] for event in events} for events in saved]
    assert sequences[0] == {326 * 86_400 + 15 * 3_600}
    assert max(map(max, sequences)) < 2**31  # RFC 5545, 3.3.8


def test_plan_that_is_named_later_keeps_its_days(page: Page, server: SiteServer) -> None:
    """Saved without a name, named, saved again; another name is another offer."""
    open_planner(page, server, "2026-11-23T10:00:00-05:00")
    first = uids(save(page))
    assert uids(save(page)) == first
    name_company(page, "Northfield")
    assert uids(save(page)) == first
    name_company(page, "Harbor")
    assert not uids(save(page)) & first


def test_plan_keeps_its_mark_over_a_reload_and_loses_it_when_cleared(
    page: Page, server: SiteServer
) -> None:
    """Two offers without a name, one after the other in the same form."""
    open_planner(page, server, "2026-11-23T10:00:00-05:00")
    first = uids(save(page))
    page.reload()
    expect(page.get_by_label("Their deadline")).to_have_value("2026-12-04")
    page.get_by_label("Their deadline").scroll_into_view_if_needed()
    assert uids(save(page)) == first
    page.get_by_role("button", name="Clear the form").click()
    page.get_by_label("Today", exact=True).fill("2026-11-23")
    page.get_by_label("Their deadline").fill("2026-12-04")
    assert not uids(save(page)) & first


def test_two_readers_of_one_link_have_days_of_their_own(
    visitor: Callable[..., Page], server: SiteServer
) -> None:
    """Whoever opens it saves under a mark of their own."""
    sender = visitor()
    open_planner(sender, server, "2026-11-23T10:00:00-05:00")
    first = uids(save(sender))
    sender.locator('[data-storage-act="share"]').click()
    link = sender.locator('[data-notice="link"] [data-copy-source]')
    expect(link).to_contain_text("#offer=")
    reader = visitor()
    reader.clock.set_fixed_time("2026-11-23T11:00:00-05:00")
    reader.goto(link.inner_text())
    expect(reader.locator('[data-notice="shared"]')).to_be_visible()
    expect(reader.get_by_label("Their deadline")).to_have_value("2026-12-04")
    assert not uids(save(reader)) & first


@pytest.mark.parametrize(
    ("zone", "label"),
    [
        ("Asia/Calcutta", "Delhi, Mumbai, Bengaluru"),
        ("America/Detroit", "New York, Boston, Washington"),
        ("Europe/Berlin", "Berlin, Munich"),
    ],
)
def test_own_clock_is_set_once_theirs_is_chosen(
    visitor: Callable[..., Page], server: SiteServer, zone: str, label: str
) -> None:
    """From the browser's own zone, by an old name and by one that the form does not list."""
    page = visitor(timezone_id=zone)
    page.goto(server.address + ADDRESS)
    page.get_by_text("When the offer came, and the hour it expires").click()
    mine, theirs = page.get_by_label("Your clock"), page.get_by_label("Their clock")
    expect(mine).to_have_value("")
    theirs.select_option("Tokyo")
    expect(mine.locator("option:checked")).to_have_text(label)
    theirs.select_option("They didn’t say")
    expect(mine).to_have_value("")
    # What was chosen by hand stays.
    theirs.select_option("Tokyo")
    mine.select_option("Paris")
    theirs.select_option("Seoul")
    expect(mine.locator("option:checked")).to_have_text("Paris")


@pytest.mark.parametrize(
    "answer", ["() => ({})", "() => ({ timeZone: 'Mars/Base' })", "() => { throw new Error('no') }"]
)
def test_zone_that_cannot_be_used_leaves_the_clocks_the_same(
    page: Page, server: SiteServer, answer: str
) -> None:
    """No exception, and an answer: the reader's clock is the same as theirs."""
    page.add_init_script(f"Intl.DateTimeFormat.prototype.resolvedOptions = {answer}")
    page.goto(server.address + ADDRESS)
    page.get_by_text("When the offer came, and the hour it expires").click()
    page.get_by_label("Their clock").select_option("Tokyo")
    expect(page.locator("[data-report]")).to_contain_text("17:00 in Tokyo")
    expect(page.get_by_label("Your clock")).to_have_value("")
    settled(page)
