"""The deadline planner as a person uses it, on a desk and on a phone."""

import datetime as dt
import re
from typing import Any

import icalendar
import pytest
from playwright.sync_api import Page, expect

from calculators._core.formatting import as_shown
from tests.browser.conftest import Watch
from tests.server import SiteServer

SIZES = {"desktop": (1280, 900), "phone": (390, 844)}
ADDRESS = "calculators/deadline/"


@pytest.fixture(params=list(SIZES.values()), ids=list(SIZES))
def planner(request: pytest.FixtureRequest, page: Page, server: SiteServer) -> Page:
    """Open the page, on a screen of each size."""
    width, height = request.param
    page.set_viewport_size({"width": width, "height": height})
    page.goto(server.address + ADDRESS)
    return page


def figure(page: Page, key: str) -> Any:
    """Find a figure of the report."""
    return page.locator(f"[data-figure={key}]").first


def show_when_it_came(page: Page) -> None:
    """Open the part of the form about the offer's own day."""
    page.get_by_text("When the offer came, and the hour it expires").click()


def fill_case(page: Page) -> None:
    """Fill in the worked case of the page."""
    page.get_by_label("Today", exact=True).fill("2026-11-23")
    page.get_by_label("Their deadline").fill("2026-12-04")
    show_when_it_came(page)
    page.get_by_label("The offer came on").first.fill("2026-11-20")
    page.get_by_text("Your other applications", exact=True).first.click()
    page.get_by_role("button", name="Add an application").click()
    one = page.locator("[data-item]").last
    one.get_by_label("Company").fill("Brook & Co")
    one.get_by_label("How far along is it?").select_option("Final round")
    one.get_by_label("You expect their decision on").fill("2026-12-08")
    page.get_by_text("Leaving your job and starting the new one").click()
    page.get_by_label("Your notice period").select_option("Weeks")
    page.get_by_label("Weeks of notice").fill("2")
    page.get_by_label("You would like to start on").fill("2027-01-04")


def test_worked_case_gives_the_days_that_the_page_tells(planner: Page) -> None:
    """Fill in Sam's case, and read the days that were counted by hand."""
    fill_case(planner)
    expect(figure(planner, "extension")).to_have_text(as_shown("Wed 9 Dec 2026"))
    for key, text in {
        "left": "8 business days",
        "counter": as_shown("Wed 25 Nov 2026"),
        "accept": as_shown("Thu 3 Dec 2026"),
        "agreed-counter": as_shown("Wed 25 Nov 2026"),
        "resign": as_shown("Thu 10 Dec 2026"),
        "last_day": as_shown("Thu 24 Dec 2026"),
        "earliest": as_shown("Mon 28 Dec 2026"),
        "start": as_shown("Mon 4 Jan 2027"),
    }.items():
        expect(figure(planner, key)).to_have_text(text)
    expect(planner.locator("[data-warning]")).to_have_count(1)
    expect(planner.locator("[data-warning=rival_late]")).to_contain_text("2 business days too late")
    request = planner.locator(".so-copy:not(.so-file)", has_text="Ask for more time")
    expect(request).to_contain_text(re.compile(r"by Wed 9.Dec.2026 instead of Fri 4.Dec.2026"))
    assert planner.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_calendar_file_is_saved_and_valid(planner: Page) -> None:
    """One press, and a file that a calendar can read."""
    fill_case(planner)
    expect(figure(planner, "start")).to_have_text(as_shown("Mon 4 Jan 2027"))
    with planner.expect_download() as saving:
        planner.get_by_role("button", name="Save the calendar file").click()
    assert saving.value.suggested_filename == "offer-plan.ics"
    content = saving.value.path().read_bytes()
    assert content.count(b"\r\n") == content.count(b"\n") > 20
    parsed: Any = icalendar.Calendar.from_ical(content)
    days = {event["summary"]: event.start for event in parsed.walk("VEVENT")}
    assert days["Send your counter"] == dt.date(2026, 11, 25)
    assert days["Last safe day to answer"] == dt.date(2026, 12, 4)
    assert days["First day in your new job"] == dt.date(2027, 1, 4)


def test_another_country_brings_its_holidays(planner: Page) -> None:
    """The file of a country is fetched when it is chosen; the page shows nothing of it."""
    asked: list[str] = []
    planner.on("request", lambda request: asked.append(request.url))
    planner.get_by_label("Today", exact=True).fill("2027-12-22")
    planner.get_by_label("They gave you").select_option("A number of business days")
    planner.get_by_label("How many days").fill("6")
    expect(figure(planner, "deadline")).to_have_text(as_shown("Mon 3 Jan 2028"))
    planner.get_by_label("Holidays of their office").select_option(
        "United Kingdom: England and Wales"
    )
    expect(figure(planner, "deadline")).to_have_text(as_shown("Tue 4 Jan 2028"))
    files = [url.rsplit("/", 1)[1] for url in asked if "/data/" in url]
    assert "GB-EAW.json" in files
    assert len(files) == len(set(files))


def test_holidays_that_do_not_arrive_are_told_and_tried_again(planner: Page, watch: Watch) -> None:
    """A blocked file ends in a sentence and a button, never in a wait without end."""
    watch.expects_errors = True
    context = planner.context
    expect(figure(planner, "left")).to_be_visible()
    context.route("**/data/holidays/DE.json", lambda route: route.abort())
    planner.get_by_label("Holidays of their office").select_option("Germany")
    failure = planner.locator("[data-state=load]")
    expect(failure).to_be_visible()
    expect(planner.get_by_label("Holidays of their office")).to_have_value("DE")
    context.unroute("**/data/holidays/DE.json")
    failure.get_by_role("button", name="Try again").click()
    expect(failure).to_be_hidden()
    expect(planner.locator(".so-working")).to_contain_text("Holidays: Germany")


@pytest.mark.first_visit
def test_example_begins_today(page: Page, server: SiteServer) -> None:
    """Today is the reader's own day, and the deadline of the example moves along."""
    page.clock.set_fixed_time("2027-03-10T23:30:00-05:00")
    page.goto(server.address + ADDRESS)
    today, deadline = page.get_by_label("Today", exact=True), page.get_by_label("Their deadline")
    expect(today).to_have_value("2027-03-10")
    # Eleven days after, as 4 December is after 23 November.
    expect(deadline).to_have_value("2027-03-21")
    expect(page.locator("[data-field=deadline].so-field--example")).to_have_count(1)
    # 21 March 2027 is a Sunday.
    expect(figure(page, "deadline")).to_have_text(as_shown("Fri 19 Mar 2027"))
    deadline.fill("2027-03-24")
    expect(page.locator("[data-field=deadline].so-field--example")).to_have_count(0)


@pytest.mark.first_visit
def test_what_was_typed_stays_when_the_reader_comes_back(page: Page, server: SiteServer) -> None:
    """Another page and back: neither the example nor today goes over what was typed."""
    page.clock.set_fixed_time("2027-03-10T09:00:00-05:00")
    page.goto(server.address + ADDRESS)
    page.get_by_label("Their deadline").fill("2027-03-24")
    expect(figure(page, "deadline")).to_have_text(as_shown("Wed 24 Mar 2027"))
    page.locator(".md-content").get_by_role("link", name="work out your counter offer").click()
    page.get_by_role("textbox", name="Your target").wait_for()
    page.go_back()
    expect(page.get_by_label("Their deadline")).to_have_value("2027-03-24")
    # The page is where it was left; a calculator out of sight has not begun.
    page.get_by_label("Their deadline").scroll_into_view_if_needed()
    expect(page.get_by_label("Today", exact=True)).to_have_value("2027-03-10")
    expect(figure(page, "deadline")).to_have_text(as_shown("Wed 24 Mar 2027"))


def test_contradiction_is_told_at_the_field(planner: Page) -> None:
    """A deadline before the offer: the sentence stands beside it and in the summary."""
    planner.get_by_label("Today", exact=True).fill("2026-11-23")
    planner.get_by_label("Their deadline").fill("2026-11-10")
    show_when_it_came(planner)
    planner.get_by_label("The offer came on").first.fill("2026-11-20")
    planner.get_by_role("button", name="Work it out").click()
    summary = planner.locator(".so-summary")
    expect(summary).to_contain_text("before the offer came")
    expect(planner.locator("[data-field=deadline] [data-error]")).to_contain_text("Correct one")
