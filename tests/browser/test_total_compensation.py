"""Comparing offers as a person would: on a desktop and on a phone."""

import datetime as dt
import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.person import wait_for_form
from tests.server import SiteServer

DESKTOP, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}


@pytest.fixture(params=[DESKTOP, PHONE], ids=["desktop", "phone"])
def comparison(request: pytest.FixtureRequest, page: Page, server: SiteServer) -> Page:
    """Open the page on a device."""
    page.set_viewport_size(request.param)
    page.goto(f"{server.address}calculators/total-compensation/")
    wait_for_form(page)
    return page


def offer(page: Page, number: int) -> Locator:
    """Find an offer of the form."""
    item = page.locator('[data-group="offers"] > ol > [data-item]').nth(number - 1)
    if item.locator("> details").get_attribute("open") is None:
        item.locator("> details > summary").click()
    return item


def write(scope: Locator, label: str, text: str) -> None:
    """Type into the field with this label."""
    scope.get_by_role("textbox", name=label).fill(text)


def choose(scope: Locator, label: str, answer: str) -> None:
    """Choose an answer by its words."""
    scope.get_by_role("combobox", name=label).select_option(label=answer)


def open_part(scope: Locator, title: str) -> None:
    """Open a folded part."""
    scope.locator("summary", has_text=title).click()


def figure(page: Page, key: str) -> Locator:
    """Find a figure of the answer."""
    return page.locator(f'[data-report] [data-figure="{key}"]').first


def shows(page: Page, **figures: str) -> None:
    """Wait until the answer has these figures; `_` in a key stands for `-`."""
    for key, text in figures.items():
        expect(figure(page, key.replace("_", "-"))).to_have_text(text)


def fill_in_the_worked_case(page: Page) -> None:
    """Type the case of the page: Northfield with shares, Brook & Co with a match, ten months."""
    north, south = offer(page, 1), offer(page, 2)
    write(north, "Name", "Northfield")
    north.get_by_label("This is my job now").uncheck()
    write(north, "Base pay", "100k")
    write(south, "Name", "Brook & Co")
    write(south, "Base pay", "115,000")
    open_part(north, "Bonus, overtime")
    write(north, "Target bonus", "10%")
    open_part(north, "Signing bonus")
    north.get_by_role("button", name="Add a payment").click()
    write(north, "Amount", "10k")
    choose(north, "If you leave early", "a part that shrinks each month")
    write(north, "Months until nothing is owed", "24")
    open_part(north, "Equity")
    choose(north, "Equity in the offer", "shares, given as an amount")
    write(north, "Value of the whole grant", "80k")
    open_part(south, "Retirement, health")
    write(south, "You pay in", "5")
    write(south, "Match, first step: the employer adds", "100")
    write(south, "Match, first step: on this much of your pay", "3")
    write(south, "Match, second step: the employer adds", "50")
    write(south, "Match, second step: on this much more of it", "2")
    whole = page.locator("offer-calculator form")
    open_part(whole, "How far to look ahead")
    write(whole, "Months you expect to stay", "10")


def test_two_fields_give_a_first_answer(comparison: Page) -> None:
    """Base pay of both is enough: 120,000 against 90,000 for four years."""
    write(offer(comparison, 1), "Base pay", "90k")
    write(offer(comparison, 2), "Base pay", "120k")
    shows(comparison, gap="$120,000", first_off_2="+$30,000", raise_1="$30,000")


def test_worked_case_gives_the_figures_of_the_page(comparison: Page) -> None:
    """What the page works out by hand is what the calculator says."""
    fill_in_the_worked_case(comparison)
    shows(
        comparison,
        gap="$51,600",
        total_1="$530,000",
        total_2="$478,400",
        year_1_1="$140,000",
        sure_1="$410,000",
        zero_1="$450,000",
        fall_2="64.5%",
        raise_2="$12,404",
        kept_10_1="$87,500",
        kept_10_2="$99,667",
        stay_owed_1="−$5,833",
    )
    cautions = comparison.locator("[data-report] [data-warning]")
    expect(cautions).to_have_count(3)


def test_offer_can_be_copied_renamed_and_removed(comparison: Page) -> None:
    """A copy takes all along; changed, it shows what an ask would be worth."""
    second = offer(comparison, 2)
    second.get_by_role("button", name="Copy").click()
    expect(comparison.locator('[data-group="offers"] > ol > [data-item]')).to_have_count(3)
    write(offer(comparison, 3), "Name", "What I ask for")
    write(offer(comparison, 3), "Base pay", "125k")
    shows(comparison, total_3="$500,000", gap="$60,000")
    offer(comparison, 1).get_by_role("button", name="Remove").click()
    shows(comparison, total_1="$440,000", total_2="$500,000")
    expect(comparison.locator("[data-report]")).to_contain_text("What I ask for is worth")


def test_contradiction_keeps_the_last_answer(comparison: Page) -> None:
    """A plan that adds up to 95 is told beside its field, and the answer is marked as old."""
    second = offer(comparison, 2)
    open_part(second, "Equity")
    choose(second, "Equity in the offer", "shares, given as an amount")
    write(second, "Value of the whole grant", "40k")
    choose(second, "Vesting plan", "my own plan")
    shows(comparison, total_2="$480,000")
    write(second, "Percent in each year", "25/25/25/20")
    comparison.get_by_role("button", name="Work it out").click()
    expect(comparison.locator(".so-summary")).to_be_visible()
    expect(comparison.locator(".so-summary")).to_contain_text("add 5")
    shows(comparison, total_2="$480,000")
    write(second, "Percent in each year", "25/25/25/25")
    expect(comparison.locator(".so-summary")).to_be_hidden()


@pytest.mark.parametrize("day", [dt.date(2026, 12, 31), dt.date(2027, 1, 1)], ids=str)
def test_limits_of_a_past_year_are_named(comparison: Page, day: dt.date) -> None:
    """It goes by the reader's own day; on the last day of the year they still apply."""
    fill_in_the_worked_case(comparison)
    shows(comparison, total_1="$530,000")
    warning = comparison.locator('[data-warning="out-of-date"]')
    if day.year == 2026:
        expect(warning).to_have_count(0)
    else:
        expect(warning).to_contain_text("24,500, applied until Thu 31 Dec 2026")


def test_nothing_widens_the_page(comparison: Page) -> None:
    """Wide tables scroll in their own frame; charts fit."""
    fill_in_the_worked_case(comparison)
    shows(comparison, gap="$51,600")
    wide = comparison.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert wide <= 0
    charts = comparison.locator("[data-report] svg[role=img]")
    expect(charts).to_have_count(3)
    for chart in charts.all():
        expect(chart.locator("title").first).to_have_text(re.compile(r"\w"))
