"""Start and update times of our page and of stock Pyodide, in one interleaved run.

    make bench            seven rounds
    make bench ARGS=3     three
    make bench ARGS=0     none: only the largest question of each calculator

Every round visits both pages in random order: once with a fresh profile (first visit), then
again in a new tab (warm). The first round is thrown away. On a noisy machine the ratio of two
medians means more than either of them.
"""

from __future__ import annotations

import json
import os
import platform
import random
import statistics
import sys
import time
from collections import defaultdict
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from calculators._bridge import answer
from calculators._sitebuild import chromium
from calculators._sitebuild.runtime import load_runtime
from tests.bench import largest, stock
from tests.server import SiteServer

SITE = Path(__file__).parents[2] / "site"
UPDATES = 30
# The page's own clock, from the start of the visit to the first answer that Python gave.
LIVE = """([selector, text]) => new Promise((done) => {
  const look = () => document.querySelector(selector)?.textContent.includes(text)
    ? done(performance.now()) : requestAnimationFrame(look)
  look()
})"""
# From a typed key to the new answer in the page, without the pause that waits for more keys.
UPDATE = """([field, report, value]) => new Promise((done) => {
  const input = document.querySelector(field), place = document.querySelector(report)
  const begin = performance.now()
  new MutationObserver((_, observer) => {
    observer.disconnect(); done(performance.now() - begin)
  }).observe(place, { childList: true, subtree: true })
  input.value = value
  input.dispatchEvent(new InputEvent('input', { bubbles: true }))
})"""
PAUSE = 150  # milliseconds; ours waits so long after a key (session.mjs), stock does not wait
KINDS = {
    "stock": ("stock/index.html", "#offer", "#report", "$120,000", 0),
    "ours": (
        "calculators/counter-offer/",
        "#counter-offer-offer",
        "[data-report]",
        "$119,000",
        PAUSE,
    ),
}


def visit(page: Page, server: SiteServer, kind: str) -> dict[str, float]:
    """Open one page, wait for its first live answer, and read the clock and the counters."""
    address, field, report, text, _ = KINDS[kind]
    server.forget()
    page.goto(server.address + address, wait_until="commit")
    if kind == "ours":
        # Our page shows an answer at once, made by the build: ask for another one.
        page.locator(field).wait_for()
        page.wait_for_function("!!customElements.get('offer-calculator')")
        page.evaluate(
            "f => { const i = document.querySelector(f); i.value = '101000';"
            " i.dispatchEvent(new InputEvent('input', { bubbles: true })) }",
            field,
        )
    moment: float = page.evaluate(LIVE, [report, text])
    return {"ms": moment, "kB": server.bytes_sent / 1000, "requests": len(server.requests)}


def updates(page: Page, kind: str) -> list[float]:
    """Type figure after figure and time each answer."""
    _, field, report, _, pause = KINDS[kind]
    values = (str(90_000 + 137 * at) for at in range(UPDATES))
    return [page.evaluate(UPDATE, [field, report, value]) - pause for value in values]


def one_round(
    browser: Browser, server: SiteServer, kind: str, found: dict[str, list[float]]
) -> None:
    """Visit with a fresh profile, then again in a new tab of the same one."""
    context: BrowserContext = browser.new_context()
    for when in ("first visit", "warm"):
        page = context.new_page()
        for what, value in visit(page, server, kind).items():
            found[f"{kind} {when} {what}"].append(value)
        if when == "warm":
            found[f"{kind} update"].extend(updates(page, kind))
        page.close()
    context.close()


def in_python() -> list[float]:
    """Time one answer on this machine's CPython, in milliseconds."""
    times = []
    for at in range(200):
        request = json.dumps(
            {"calculator": "counter-offer", "values": {"offer": str(90_000 + at), "target": "110k"}}
        )
        begin = time.perf_counter()
        answer(request)
        times.append((time.perf_counter() - begin) * 1000)
    return times


def main() -> None:
    """Measure and print."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    found: dict[str, list[float]] = defaultdict(list)
    server = SiteServer(SITE, stock.files())
    with sync_playwright() as playwright:
        for turn in range(rounds + 1 if rounds else 0):
            for kind in random.sample(list(KINDS), len(KINDS)):
                browser = playwright.chromium.launch(**chromium.launch_options())
                kept = found if turn else defaultdict(list)  # the first round warms the machine up
                one_round(browser, server, kind, kept)
                version = browser.version
                browser.close()
            print(f"round {turn} of {rounds}", file=sys.stderr)
        if rounds:
            show(found, rounds, version)
        browser = playwright.chromium.launch(**chromium.launch_options())
        largest.show(browser.new_page(), server)
        browser.close()
    server.stop()


def show(found: dict[str, list[float]], rounds: int, version: str) -> None:
    """Print the table, with the ratio of ours to stock."""
    machine = f"{platform.machine()}, {os.cpu_count()} cores"
    print(
        f"\n{machine}; Chromium {version}; Pyodide {load_runtime().version}; median of {rounds}\n"
    )
    print(f"| {'':27} | {'stock':>9} | {'ours':>9} | {'ratio':>5} |")
    print(f"|{'-' * 29}|{'-' * 10}:|{'-' * 10}:|{'-' * 6}:|")
    for when in ("first visit", "warm"):
        for what in ("ms", "kB", "requests"):
            row(
                f"{when}, {what}",
                *(statistics.median(found[f"{kind} {when} {what}"]) for kind in KINDS),
            )
    pairs = [found[f"{kind} update"] for kind in KINDS]
    row("update, ms, median", *map(statistics.median, pairs))
    row("update, ms, 95th percentile", *(statistics.quantiles(each, n=20)[-1] for each in pairs))
    print(f"\nOne answer on CPython: {statistics.median(in_python()):.1f} ms (median of 200).")
    print("Times from the start of the visit to the first answer that Python gave in the page;")
    print("kB as sent, gzipped as GitHub Pages does. Again with: make bench")


def row(name: str, stock_value: float, our_value: float) -> None:
    """Print one line of the table."""
    ratio = our_value / stock_value if stock_value else float("nan")
    print(f"| {name:27} | {stock_value:9.1f} | {our_value:9.1f} | {ratio:5.2f} |")


if __name__ == "__main__":
    main()
