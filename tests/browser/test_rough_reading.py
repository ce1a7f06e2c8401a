"""Long names, names from right to left, large text, a narrow screen, forced colors: nothing is cut.

Each calculator is filled in once and then looked at in every way.
"""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.person import Person
from tests.conftest import CALCULATORS
from tests.server import SiteServer

LONG = "W" * 500
RIGHT_TO_LEFT = "שלום וברכה חברת הצפון"
# What reaches out of the window, and text in a box that shows only a part of it and does not
# scroll. The drawing of a chart may clip its lines; what is for screen readers alone is one pixel.
CUT = """() => {
  const seen = (it) => it.checkVisibility({ visibilityProperty: true, opacityProperty: true })
  const scrolls = (it) => {
    for (let up = it; up; up = up.parentElement)
      if (['auto', 'scroll'].includes(getComputedStyle(up).overflowX)) return true
    return false
  }
  const found = []
  for (const it of document.querySelectorAll('offer-calculator *')) {
    if (it.closest('svg') || !it.textContent.trim() || !seen(it)) continue
    const { left, right, width } = it.getBoundingClientRect()
    if (width <= 1 || it.closest('.so-hidden') || scrolls(it)) continue
    if (right > innerWidth + 1 || left < -1) found.push(['outside', it.className, left, right])
    const { overflowX } = getComputedStyle(it)
    if (['hidden', 'clip'].includes(overflowX) && it.scrollWidth > it.clientWidth + 1)
      found.push(['cut', it.className, it.scrollWidth, it.clientWidth])
  }
  return found
}"""
# Words in a box so narrow that they stand one letter below the other.
CRUSHED = """() => [...document.querySelectorAll('offer-calculator *')]
  .filter((it) => !it.closest('svg, .so-hidden, td, th') && it.textContent.trim().length > 3)
  .filter((it) => [...it.childNodes].some((one) => one.nodeType === 3 && one.data.trim()))
  .filter((it) => it.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
  .filter((it) => ['block', 'grid'].includes(getComputedStyle(it).display))
  .filter((it) => it.clientWidth < 2 * parseFloat(getComputedStyle(it).fontSize))
  .filter((it) => it.clientWidth > 1)
  .map((it) => ['crushed', it.className || it.localName, it.clientWidth])"""
BAR = "document.querySelector('.so-bar')?.getBoundingClientRect().height ?? 0"
# The theme's rem is 125% of what the reader has set.
TEXT_SIZE = "size => { document.documentElement.style.fontSize = size }"


def names(person: Person) -> Locator:
    """Find the fields for a name or a line of words."""
    # A region is one of a list.
    return person.calculator.locator(
        'form [data-kind="text"]:not([data-field="region"]) input:visible'
    )


@pytest.mark.parametrize("slug", CALCULATORS)
def test_nothing_is_cut_in_any_way_of_reading(page: Page, server: SiteServer, slug: str) -> None:
    """At 320 pixels, at twice the text size, in forced colors, with names from right to left."""
    place = "brief/" if slug == "brief" else f"calculators/{slug}/"
    page.set_viewport_size({"width": 390, "height": 844})
    person = Person(page, server.address + place)
    person.open()
    person.show_all()
    for name in names(person).all():
        name.fill(RIGHT_TO_LEFT)
    for mark in person.calculator.locator('form [data-field^="mark_"] input:visible').all():
        if not mark.input_value():  # of an offer that has just got its name
            mark.fill("5")
    person.press("Work it out")
    expect(person.stale).to_have_attribute("hidden", "")
    person.show_all()
    found: dict[object, object] = {}
    for size, text, forced in (
        ((320, 568), "", "none"),
        ((390, 844), "250%", "none"),
        ((390, 844), "", "active"),
        ((1440, 900), "", "none"),
        ((1440, 900), "250%", "active"),
    ):
        page.set_viewport_size({"width": size[0], "height": size[1]})
        page.emulate_media(forced_colors="active" if forced == "active" else "none")
        page.evaluate(TEXT_SIZE, text)
        if cut := [*page.evaluate(CUT), *page.evaluate(CRUSHED)]:
            found[size, text, forced] = cut[:5]
        if page.evaluate(BAR) > size[1] / 4:
            found[size, text, "bar"] = "covers more than a quarter of the screen"
    assert found == {}


@pytest.mark.parametrize("slug", ["total-compensation", "brief"])
def test_name_of_500_letters_is_refused_where_it_stands(
    page: Page, server: SiteServer, slug: str
) -> None:
    """The field says how many it takes, and shows all that was typed; the page keeps its width."""
    place = "brief/" if slug == "brief" else f"calculators/{slug}/"
    page.set_viewport_size({"width": 320, "height": 568})
    person = Person(page, server.address + place)
    person.open()
    person.show_all()
    name = names(person).first
    name.fill(LONG)
    person.press("Work it out")
    expect(person.summary).to_contain_text("characters or fewer")
    expect(name).to_have_attribute("aria-invalid", "true")
    assert name.input_value() == LONG
    assert page.evaluate(CUT) == []
