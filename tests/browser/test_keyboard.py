"""By keyboard alone: every stop is seen, on the way there and back, and nothing is out of reach."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import until
from tests.browser.person import Person, wait_for_theme
from tests.conftest import CALCULATORS
from tests.server import SiteServer

SCREENS = {"desk": (1280, 800), "narrow": (320, 640)}
# On a desk only the header can cover a stop, and it does so on the way back up.
WAYS = {"desk": ["Shift+Tab"], "narrow": ["Tab", "Shift+Tab"]}
# At each press, before it moves on, notes what has the focus: whether any of it can be seen, not
# covered by the header, the bar or anything else, and whether it is told by an outline.
WATCH = """() => {
  const isOver = (it, seen) =>
    seen &&
    (it === seen || it.contains(seen) || seen.contains(it) || seen.closest('label')?.control === it)
  const shows = (it) => {
    const boxes = [it, ...(it.labels ?? [])].map((each) => each.getBoundingClientRect())
    return boxes.some(({ left, right, top, bottom }) => {
      for (const along of [0.02, 0.25, 0.5, 0.75, 0.98])
        for (const down of [0.05, 0.5, 0.95]) {
          const x = left + (right - left) * along
          const y = top + (bottom - top) * down
          if (isOver(it, document.elementFromPoint(x, y))) return true
        }
      return false
    })
  }
  // In a date or a time, the browser marks the part that has the focus.
  const outlined = (it) =>
    ['date', 'time'].includes(it.type) ||
    [it, ...(it.labels ?? []), it.nextElementSibling, it.parentElement].some((each) => {
      const { outlineStyle, outlineWidth } = each ? getComputedStyle(each) : {}
      return outlineStyle && outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1
    })
  window.stops = 0
  window.faults = []
  if (window.isWatched) return
  window.isWatched = true
  addEventListener('keydown', ({ key }) => {
    const it = document.activeElement
    if (key !== 'Tab' || it === document.body) return
    window.stops += 1
    const name = `${it.tagName} ${it.id || it.className} ${(it.textContent || '').slice(0, 30)}`
    if (!shows(it)) window.faults.push(`out of sight: ${name}`)
    if (!outlined(it)) window.faults.push(`without an outline: ${name}`)
  }, { capture: true })
}"""
# What a scroll moves or covers is settled after a frame; the search opens in the one after.
STILL = """async () => {
  const frames = document.activeElement?.closest('.md-header, .md-search') ? 2 : 1
  for (let frame = 0; frame < frames; frame += 1)
    await new Promise((done) => requestAnimationFrame(done))
}"""
# The menu of what can be done with the numbers lies over the answer while it is open.
OPEN_ALL = "all => all.forEach((it) => (it.open ||= !it.matches('.so-storage__more')))"


def place_of(slug: str) -> str:
    """Give the address of a calculator's page."""
    return "brief/" if slug == "brief" else f"calculators/{slug}/"


def _walk(page: Page, key: str, times: int) -> list[str]:
    """Press a key many times; give what was wrong at any stop."""
    wait_for_theme(page)
    page.evaluate(WATCH)
    for _ in range(times):
        page.keyboard.press(key)
        page.evaluate(STILL)
    assert page.evaluate("window.stops") > times // 2
    faults: list[str] = page.evaluate("[...new Set(window.faults)]")
    return faults


def _reader(visitor: Callable[..., Page], screen: str) -> Page:
    width, height = SCREENS[screen]
    return visitor(viewport={"width": width, "height": height})


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("slug", CALCULATORS)
def test_every_stop_of_a_calculator_is_seen(
    visitor: Callable[..., Page], server: SiteServer, slug: str, screen: str
) -> None:
    """With everything open: no stop under the header or the bar, and each with an outline."""
    page = _reader(visitor, screen)
    person = Person(page, server.address + place_of(slug), slug)
    person.open()
    page.locator("article details").evaluate_all(OPEN_ALL)
    stops = page.locator("article :is(a[href], button, input, select, textarea, summary):visible")
    count = stops.count()
    assert count > 30
    for key in WAYS[screen]:
        page.locator("article h1 a" if key == "Tab" else "footer a").first.focus()
        assert _walk(page, key, count) == [], key


@pytest.mark.parametrize("address", ["", "guide/prepare/", "scripts/pushback/", "checklists/"])
@pytest.mark.parametrize("screen", SCREENS)
def test_every_stop_of_a_page_is_seen(
    visitor: Callable[..., Page], server: SiteServer, address: str, screen: str
) -> None:
    """From the first stop of the page on, or back from its foot; the closed menu has none."""
    page = _reader(visitor, screen)
    page.goto(server.address + address)
    expect(page.locator("html")).to_have_class(re.compile("js-focus-visible"))
    page.locator("article details").evaluate_all(OPEN_ALL)
    count = page.locator("article :is(a[href], button, input, summary):visible").count()
    for key in WAYS[screen]:
        if key == "Shift+Tab":
            page.locator("footer a").last.focus()
        assert _walk(page, key, count) == [], key


def test_menu_by_keyboard(visitor: Callable[..., Page], server: SiteServer) -> None:
    """Open, into a list, back out of it, and closed: the focus goes along each time."""
    page = visitor(viewport={"width": 390, "height": 844})
    page.goto(server.address + "privacy/")
    button = page.get_by_role("button", name="Menu", exact=True)
    expect(button).to_have_attribute("aria-expanded", "false")
    button.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    focused = page.locator(".md-sidebar--primary :focus")
    expect(focused).to_be_visible()
    assert _walk(page, "Tab", 4) == []
    guide = page.locator(".md-nav--primary label.md-nav__link", has_text="The guide")
    while page.locator(".md-nav--primary .md-nav__toggle:checked").count():
        page.keyboard.press("Escape")
    guide.press("Enter")
    expect(page.get_by_role("link", name="2. Prepare", exact=True)).to_be_visible()
    expect(focused).to_contain_text("The guide")  # the way back
    page.keyboard.press("Tab")
    expect(
        page.get_by_role("link", name="Five steps at a glance", exact=True).first
    ).to_be_focused()
    page.keyboard.press("Escape")
    expect(guide).to_be_focused()
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "false")
    button.press("Enter")
    guide.press("Enter")
    page.get_by_role("link", name="2. Prepare", exact=True).press("Enter")
    expect(page.locator("h1")).to_contain_text("prepare")
    expect(button).to_have_attribute("aria-expanded", "false")
    # Past the end of the menu it closes, rather than cover what has the focus.
    button.press("Enter")
    page.locator("footer a").last.focus()
    expect(button).to_have_attribute("aria-expanded", "false")


def test_table_is_a_stop_only_while_it_scrolls(
    visitor: Callable[..., Page], server: SiteServer
) -> None:
    """Whatever scrolls sideways is one, in the built answer and in the next; nothing else is."""
    page = visitor(viewport={"width": 320, "height": 640})
    person = Person(page, server.address + "calculators/counter-offer/")
    person.open()

    def holds() -> None:
        page.locator("article details").evaluate_all(OPEN_ALL)
        tables = page.locator(".so-report .so-table:visible")
        assert tables.count() > 3
        _has_stops(page, 0)
        tables.first.evaluate("(it) => { it.firstElementChild.style.minWidth = '900px' }")
        _has_stops(page, 1)
        tables.first.evaluate("(it) => { it.firstElementChild.style.minWidth = '' }")
        _has_stops(page, 0)

    holds()
    person.type("target", "112k")
    expect(person.figure("ask")).to_have_text("$124,000")
    holds()


def _has_stops(page: Page, more: int) -> None:
    """Wait until those tables, and no others, are stops that are wider than their place."""
    until(
        page,
        """(more) => {
          const all = [...document.querySelectorAll('.so-report .so-table')]
            .filter((it) => it.checkVisibility())
          const wide = all.filter((it) => it.scrollWidth > it.clientWidth)
          return all.every((it) => (it.tabIndex === 0) === wide.includes(it)) &&
            (more === 0 || wide.length > 0)
        }""",
        more,
    )


def test_one_answer_is_said_once(person: Person) -> None:
    """After the last key, and not for each of them; a second answer is said again."""
    person.page.evaluate("""() => {
      window.said = []
      const slots = document.querySelectorAll('offer-calculator [role=status], [aria-live]')
      const note = (all) => all.forEach((it) => {
        const words = it.target.textContent.trim()
        if (words) window.said.push(words)
      })
      for (const slot of slots)
        new MutationObserver(note).observe(slot, { childList: true, subtree: true })
    }""")
    person.type("target", "112000", keys=True)
    expect(person.announcement).to_contain_text("124,000")
    person.page.wait_for_timeout(1500)
    assert len(person.page.evaluate("window.said.filter((it) => it.includes('$'))")) == 1
    person.type("target", "111000", keys=True)
    expect(person.announcement).to_contain_text("122,000")
    person.page.wait_for_timeout(1500)
    assert len(person.page.evaluate("window.said.filter((it) => it.includes('$'))")) == 2


@pytest.mark.parametrize("slug", CALCULATORS)
def test_columns_are_read_one_after_the_other(
    visitor: Callable[..., Page], server: SiteServer, slug: str
) -> None:
    """The order of the page is that of the eye: down the form, then the answer beside it."""
    page = visitor(viewport={"width": 1440, "height": 900})
    person = Person(page, server.address + place_of(slug), slug)
    person.open()
    found = person.calculator.evaluate("""(root) => {
      const parts = '.so-form :is(.so-field, summary, button), .so-beside :is(h2, p, button)'
      return [...root.querySelectorAll(parts)].filter((it) => it.checkVisibility()).map((it) => {
        const { left, top } = it.getBoundingClientRect()
        return [it.closest('.so-form') ? 'form' : 'answer', left, Math.round(top)]
      })
    }""")
    sides = [side for side, _, _ in found]
    assert sides == sorted(sides, key=["form", "answer"].index)
    form = [left for side, left, _ in found if side == "form"]
    answer = [left for side, left, _ in found if side == "answer"]
    assert max(form) < min(answer)
