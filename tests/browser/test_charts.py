"""Charts can be read on a phone: no words lie on others, none is cut, none is small."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from calculators._core.markup import to_html
from calculators._core.report.html import report_html
from calculators._sitebuild.data.files import answer_with_data
from calculators._sitebuild.guide.pictures import PICTURES, picture_element
from tests.browser.person import Person
from tests.browser.waiting import until
from tests.conftest import CALCULATORS
from tests.server import SiteServer

# Puts an answer into the page with everything opened, and lists what is wrong in its drawings.
TROUBLES = """([report, html]) => {
  report.innerHTML = html
  for (const it of report.querySelectorAll('details')) it.open = true
  const found = []
  for (const drawing of report.querySelectorAll('.so-chart__drawing')) {
    const frame = drawing.getBoundingClientRect()
    const words = [...drawing.querySelectorAll('text')].filter((it) => it.textContent.trim())
    const boxes = words.map((it) => [it.textContent, it.getBoundingClientRect()])
    if (parseFloat(getComputedStyle(drawing).fontSize) < 12) found.push('small words')
    for (const [text, box] of boxes)
      if (box.left < frame.left - 2 || box.right > frame.right + 2 || box.top < frame.top - 2
          || box.bottom > frame.bottom + 2) found.push(`cut: ${text}`)
    boxes.forEach(([text, one], at) => {
      for (const [other, two] of boxes.slice(at + 1)) {
        const across = Math.min(one.right, two.right) - Math.max(one.left, two.left)
        const down = Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top)
        // Lines of words may stand close: letters fill about two thirds of their height.
        if (across > 1 && down > one.height / 3) found.push(`${text} lies on ${other}`)
      }
    })
  }
  return [report.querySelectorAll('.so-chart__drawing').length, found]
}"""
DRAWN = [slug for slug in CALCULATORS if slug not in {"brief", "promises"}]


@pytest.mark.parametrize("slug", DRAWN)
def test_words_of_every_worked_example_keep_apart_on_a_phone(
    slug: str, visitor: Callable[..., Page], server: SiteServer
) -> None:
    """In one visit, at 390 and at 320 pixels."""
    page = visitor(viewport={"width": 390, "height": 844}, java_script_enabled=True)
    page.goto(f"{server.address}calculators/{slug}/")
    report = page.locator("offer-calculator [data-report]").first.element_handle()
    for width in (390, 320):
        page.set_viewport_size({"width": width, "height": 844})
        troubles: dict[str, Any] = {}
        for at, example in enumerate(CALCULATORS[slug].examples):
            answer = answer_with_data(CALCULATORS[slug], example.values)
            if answer.report is None:
                continue
            html = report_html(answer.report, f"example-{at}")
            drawings, found = page.evaluate(TROUBLES, [report, html])
            assert drawings or slug != "counter-offer"
            if width == 320:  # the smallest phones may have smaller words
                found = [it for it in found if it != "small words"]
            if found:
                troubles[example.title] = found
        assert troubles == {}


def test_words_of_the_explaining_pictures_keep_apart_on_a_phone(
    visitor: Callable[..., Page], server: SiteServer
) -> None:
    """All four in one visit, on a page that has one."""
    page = visitor(viewport={"width": 390, "height": 844})
    page.goto(f"{server.address}guide/equity/")
    expect(page.locator("figure.so-picture")).to_have_count(1)
    article = page.locator("article").element_handle()
    html = "".join(to_html(picture_element(name, name)) for name in PICTURES)
    assert page.evaluate(TROUBLES, [article, html]) == [4, []]


def _last_chart(page: Page) -> Locator:
    """Find the last chart with single values to choose from, and open what it is folded in."""
    readings = page.locator(".so-readings", has=page.locator("input")).last
    for details in readings.locator("xpath=ancestor::details").all():
        if details.get_attribute("open") is None:
            details.locator("> summary").click()
    return readings


def test_single_values_are_read_by_keyboard_and_by_touch(
    visitor: Callable[..., Page], server: SiteServer
) -> None:
    """One stop for Tab, the arrow keys go on from there; a tap reads too. No script is needed."""
    page = visitor(java_script_enabled=False, has_touch=True)
    page.goto(f"{server.address}calculators/total-compensation/")
    readings = _last_chart(page)
    choices = readings.get_by_role("radio")
    choices.nth(1).focus()
    page.keyboard.press("ArrowRight")
    expect(choices.nth(2)).to_be_checked()
    expect(choices.nth(2)).to_be_focused()
    told = readings.locator("span").nth(2)
    expect(told).to_have_css("opacity", "1")
    # 95,000 a year in one job is 15,833 after two months, 110,000 in the other 18,333.
    expect(told).to_have_text("Month 2: My job now $15,833, New offer $18,333")
    choices.nth(5).tap()
    expect(readings.locator("span").nth(5)).to_have_css("opacity", "1")


def test_chosen_value_of_a_chart_outlasts_a_new_answer(page: Page, server: SiteServer) -> None:
    """It is read from the new drawing, and the arrow keys go on from it."""
    person = Person(page, server.address + "calculators/total-compensation/")
    person.open()
    choices = _last_chart(page).get_by_role("radio")
    choices.nth(2).focus()
    page.keyboard.press("Space")
    old = choices.nth(2).element_handle()
    person.set_unfocused("offers.0.base", "99000")
    until(page, "radio => !radio.isConnected", old)
    expect(choices.nth(2)).to_be_checked()
    expect(choices.nth(2)).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(choices.nth(3)).to_be_checked()
