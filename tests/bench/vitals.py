"""How soon does a page show on a cheap phone, and how long does it not hear a thumb?

Largest contentful paint, cumulative layout shift and total blocking time, as Lighthouse defines
them for phones: a processor four times slower, a line of 1.6 Mbit/s and 150 ms, a first visit. The
time of blocking ends five seconds after the page has loaded, when a calculator has answered too.
"""

from __future__ import annotations

import statistics
import sys
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from calculators._sitebuild.paper import chromium
from tests.bench.link import Link
from tests.server import SiteServer

PAGES = (
    "",
    "guide/prepare/",
    "scripts/",
    "calculators/counter-offer/",
    "calculators/deadline/",
    "calculators/total-compensation/",
)
PHONE: dict[str, Any] = {
    "viewport": {"width": 412, "height": 823},
    "device_scale_factor": 1.75,
    "is_mobile": True,
    "has_touch": True,
}
SLOWER = 4
LINE = Link(bits_per_second=1.6e6, delay=0.15)
STRETCH = 50  # milliseconds for which a task may hold the thread before a thumb notices
AFTER_LOAD = 5000
WATCH = """(() => {
  self.seen = { painted: 0, largest: 0, shift: 0, tasks: [] }
  const watch = (type, hear) => new PerformanceObserver((list) => list.getEntries().forEach(hear))
    .observe({ type, buffered: true })
  watch('paint', (it) => {
    if (it.name === 'first-contentful-paint') self.seen.painted = it.startTime
  })
  watch('largest-contentful-paint', (it) => { self.seen.largest = it.startTime })
  watch('layout-shift', (it) => { if (!it.hadRecentInput) self.seen.shift += it.value })
  watch('longtask', (it) => self.seen.tasks.push([it.startTime, it.duration]))
})()"""
READ = """async (wait) => {
  if (document.readyState !== 'complete')
    await new Promise((done) => addEventListener('load', done, { once: true }))
  await new Promise((done) => setTimeout(done, wait))
  return self.seen
}"""

type Vitals = tuple[float, float, float, float]


def visit(browser: Browser, address: str) -> Vitals:
    """Visit a page for the first time; give its first and largest paint, shift and blocking."""
    context = browser.new_context(**PHONE, service_workers="block")
    page = context.new_page()
    page.set_default_timeout(120_000)
    page.add_init_script(WATCH)
    session = context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(address, wait_until="commit")
    seen = page.evaluate(READ, AFTER_LOAD)
    context.close()
    blocked = sum(
        max(0.0, duration - STRETCH) for start, duration in seen["tasks"] if start > seen["painted"]
    )
    return seen["painted"], seen["largest"], seen["shift"], blocked


def show(server: SiteServer, rounds: int) -> None:
    """Print a line for each page: the medians of these rounds, the pages taken in turn."""
    found: dict[str, list[Vitals]] = {page: [] for page in PAGES}
    server.line = LINE
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**chromium.launch_options())
        for turn in range(rounds):
            for page, visits in found.items():
                visits.append(visit(browser, server.address + page))
            print(f"vitals, round {turn + 1} of {rounds}", file=sys.stderr)
        browser.close()
    server.line = None
    print("\n| first visit on a phone | FCP, ms | LCP, ms | layout shift | blocking, ms |")
    print("| --- | ---: | ---: | ---: | ---: |")
    for page, visits in found.items():
        painted, largest, shift, blocked = map(statistics.median, zip(*visits, strict=True))
        print(f"| /{page} | {painted:.0f} | {largest:.0f} | {shift:.3f} | {blocked:.0f} |")
    print(
        f"\nMedians of {rounds}; the processor {SLOWER} times slower, 1.6 Mbit/s and 150 ms."
        " FCP and LCP: first and largest contentful paint. Blocking: the time by which tasks"
        f" after the first paint were longer than {STRETCH} ms."
    )
