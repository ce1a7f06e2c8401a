"""While one types: the answer follows, nothing jumps, the focus stays, and it is said once."""

import datetime as dt
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import until
from tests.browser.person import Person
from tests.conftest import CALCULATORS
from tests.server import SiteServer

# What moved in the content of the page, from where and to where. The theme's menus around it are
# the theme's. A busy browser paints half a page, whose tables then grow with the rows that come, so
# this counts from the first picture of the whole page.
SHIFTS = """window.shifts = []
let whole = Infinity
document.addEventListener('readystatechange', () => {
  if (document.readyState === 'interactive')
    requestAnimationFrame(() => requestAnimationFrame((time) => { whole = time }))
})
new PerformanceObserver((list) => {
  for (const entry of list.getEntries().filter((entry) => !entry.hadRecentInput))
    for (const { node, previousRect, currentRect } of entry.sources)
      if (!node || (node.parentElement ?? node).closest('.md-content'))
        window.shifts.push([
          entry.startTime, node?.nodeName, node?.className, node?.textContent.slice(0, 40),
          previousRect.toJSON(), currentRect.toJSON(),
        ])
  window.shifts = window.shifts.filter(([time]) => time >= whole)
}).observe({ type: 'layout-shift', buffered: true })"""
SAID = """window.said = []
new MutationObserver(() => {
  window.said.push(document.querySelector('[data-announce]').textContent)
}).observe(document.querySelector('[data-announce]'), { childList: true, characterData: true })"""
KNOWN_WORKERS = """self.Worker = class extends Worker {
  constructor(...all) { super(...all); (self.workers ??= []).push(this) }
}"""
# Three times within one percent; gives how often the page wrote it, and what.
TOLD_THRICE = """() => {
  const slot = document.querySelector('[data-loaded]')
  const written = new MutationObserver(() => {})
  written.observe(slot, { childList: true })
  for (const loaded of [990, 993, 996]) {
    const data = { kind: 'progress', loaded, total: 1000 }
    self.workers[0].dispatchEvent(new MessageEvent('message', { data }))
  }
  return [written.takeRecords().length, slot.textContent]
}"""
DAY_OF_EXAMPLES = dt.date(2026, 11, 23)  # a Monday
REPORTS = """window.reports = 0
new MutationObserver(() => { window.reports += 1 })
  .observe(document.querySelector('[data-card]'), { childList: true })"""


def test_answer_follows_without_a_button(person: Person) -> None:
    """Each change gives its answer, and how the text was read stands below the field."""
    for typed, reading, ask in (
        ("112k", "$112,000", "$124,000"),
        ("111 000", "$111,000", "$122,000"),
        ("$112,400.50", "$112,400.50", "$125,000"),  # $124,801, as one would say it
    ):
        person.type("target", typed, keys=True)
        expect(person.part("target").locator("[data-reading]")).to_contain_text(reading)
        expect(person.figure("ask")).to_have_text(ask)


def test_focus_and_caret_stay_while_answers_come(person: Person) -> None:
    """The answer arrives in the middle of a word, and the typing goes on."""
    control = person.control("target")
    person.type("target", "12", keys=True)
    expect(person.part("target").locator("[data-reading]")).to_contain_text("$12")
    expect(control).to_be_focused()
    person.page.keyboard.type("5")
    control.press("Home")
    person.page.keyboard.type("1")
    expect(control).to_have_value("1125")
    control.press("End")
    person.page.keyboard.type("00")
    expect(person.figure("ask")).to_have_text("$125,000")
    expect(control).to_be_focused()
    assert control.evaluate("it => it.selectionStart") == len("112500")


def test_settled_answer_is_announced_once(person: Person) -> None:
    """Ten keys are one announcement; the same answer again is none."""
    person.page.evaluate(SAID)
    expect(person.announcement).to_have_text("")
    person.type("target", "111,000.00", keys=True)
    expect(person.announcement).to_contain_text("$122,000")
    headline = person.report.locator(".so-headline").text_content()
    expect(person.announcement).to_have_text(headline or "nothing")
    person.type("walk_away", "90k", keys=True)
    expect(person.part("walk_away").locator("[data-reading]")).to_have_text("$90,000")
    person.type("target", "112k", keys=True)
    expect(person.announcement).to_contain_text("$124,000")
    question, *said = [words for words in person.page.evaluate("window.said") if words]
    assert question == "In this tab only. Keep it on this device too?"
    assert len(said) == 2


def test_same_answer_does_not_draw_the_report_anew(person: Person) -> None:
    """Who has opened the working, or selected a sentence, keeps it when nothing changed."""
    person.type("target", "111k", keys=True)
    expect(person.figure("ask")).to_have_text("$122,000")
    person.page.evaluate(REPORTS)
    person.report.locator(".so-working summary").click()
    person.type("target", "111,000", keys=True)
    person.press("Work it out")
    expect(person.report).to_be_focused()
    assert person.page.evaluate("window.reports") == 0
    person.type("target", "112k", keys=True)
    expect(person.figure("ask")).to_have_text("$124,000")
    expect(person.report.locator(".so-working")).to_have_attribute("open", "")


@pytest.mark.parametrize("size", [(1400, 3000), (390, 4000)], ids=["desk", "phone"])
@pytest.mark.parametrize("slug", CALCULATORS)
def test_nothing_moves_when_the_calculator_wakes(
    newcomer: Callable[..., Page], server: SiteServer, slug: str, size: tuple[int, int]
) -> None:
    """From the first picture over the loading message to the answer, no layout shift.

    All of the page is in view, also what the first answers of the form hide. It is the day of the
    example: on another one its dates move along, and that is another answer, of another length.
    """
    page = newcomer(viewport={"width": size[0], "height": size[1]}, day=DAY_OF_EXAMPLES)
    page.add_init_script(SHIFTS)
    place = "brief/" if slug == "brief" else f"calculators/{slug}/"
    person = Person(page, server.address + place)
    with server.broken("*.wasm", "held"):
        # On a slow machine the message stands before it is known how much there is to load.
        with server.broken("*worker.mjs", "held"):
            person.open()
            expect(person.state("loading")).to_be_visible()
        expect(person.state("loading").locator("[data-loaded]")).not_to_have_text("0")
    expect(person.state("ready")).to_be_visible()
    first = person.calculator.locator("[data-input]").first
    first.focus()
    expect(first).to_be_focused()
    assert page.evaluate("window.shifts") == []


# Not those with a table: the theme's own script puts a box around it.
READING = ("", "scripts/", "scripts/pushback/", "checklists/prepare/", "guide/prepare/", "privacy/")


@pytest.mark.parametrize("address", READING)
def test_nothing_moves_when_the_script_of_a_page_comes(
    newcomer: Callable[..., Page], server: SiteServer, address: str
) -> None:
    """On a slow line it comes long after the page has been drawn, and read from."""
    page = newcomer(viewport={"width": 390, "height": 4000})
    page.add_init_script(SHIFTS)
    with server.broken("*site.mjs", "held"):
        page.goto(server.address + address, wait_until="commit")
        until(page, "() => document.readyState === 'interactive'")
        page.wait_for_timeout(500)
    until(page, "() => Boolean(customElements.get('offer-print'))")
    page.wait_for_timeout(500)
    assert page.evaluate("window.shifts") == []


@pytest.mark.first_visit
def test_loading_tells_how_far_it_is(page: Page, server: SiteServer) -> None:
    """How much has come, in percent and as a bar with a name; a size in megabytes tells nobody."""
    person = Person(page, server.address + "calculators/counter-offer/")
    with server.broken("*.wasm", "held"):
        person.open()
        bar = person.state("loading").get_by_role("progressbar", name="Loading the calculator")
        expect(bar).to_be_visible()
        expect(person.state("loading")).to_contain_text(re.compile(r"ready: [1-9]\d?%"))
        assert float(bar.get_attribute("max") or 0) > 1e6
    expect(person.state("ready")).to_be_visible()
    expect(bar).to_be_hidden()


@pytest.mark.first_visit
def test_progress_is_drawn_once_a_percent(page: Page, server: SiteServer) -> None:
    """The worker tells it twenty times a second, in which a cheap phone would do nothing else."""
    page.add_init_script(KNOWN_WORKERS)
    person = Person(page, server.address + "calculators/counter-offer/")
    with server.broken("*.wasm", "held"):
        person.open()
        expect(person.state("loading")).to_be_visible()
        assert page.evaluate(TOLD_THRICE) == [1, "99"]
