"""How long does a calculator take to answer? Ours and stock Pyodide, in one interleaved run.

    make bench                      seven rounds, printed
    make bench ARGS="7 --firefox"   the same in Firefox
    make bench ARGS="7 --keep"      written into tests/bench/RESULTS.md, too
    make bench ARGS="0 --largest"   only the largest question of each calculator
    make bench ARGS="0 --letters"   only how well letters are read, and how fast
    make bench ARGS="0 --vitals 3"  only how pages come up on a cheap phone, in three rounds

Every round visits all pages in random order, each in a profile of its own: a first visit, then
again in a new tab (warm), and with another profile a first visit over a line of 20 Mbit/s and
40 ms. Ours is measured twice, with and without the snapshot of Python's memory that the first visit
leaves for the next one. The first round is thrown away. On a noisy machine the ratio of two medians
means more than either of them.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import defaultdict
from contextlib import nullcontext
from pathlib import Path

from tests.bench import largest, letters, stock, table, vitals
from tests.bench.engines import Engine, Tab, chromium_profile, firefox_profile
from tests.bench.in_page import LIVE, UPDATE
from tests.bench.link import Link
from tests.browser.conftest import PATIENCE
from tests.browser.returning import WHOLE
from tests.server import SiteServer

SITE = Path(__file__).parents[2] / "site"
ROUNDS = 7
UPDATES = 30
FIELD, REPORT = "#counter-offer-offer", "[data-report]"
PAUSE = 150  # milliseconds; ours waits so long after a key (session.mjs), the others do not wait
# What is measured, by the page that has it. A snapshot is what the first visit left.
KINDS = {
    "stock": "stock",
    "empty": "empty",
    "ours": "ours",
    "image": "ours",
    "image empty": "ours-empty",
    "micropython": "micropython",
    "plain": "plain",
}
LINE = Link(bits_per_second=20e6, delay=0.04)
NOTHING_KEPT = "*snapshot_worker.mjs"

type Found = dict[str, list[float]]


def visit(tab: Tab, server: SiteServer, kind: str) -> dict[str, float]:
    """Open a page, wait for its first live answer, and read the clock and the counters."""
    server.forget()
    tab.open(f"{server.address}{stock.PAGES}{KINDS[kind]}/index.html")
    moment, shift, held = tab.run(LIVE)
    return {
        "ms": moment,
        "kB": server.bytes_sent / 1000,
        "requests": len(server.requests),
        "shift": shift,
        "held": held,
    }


def updates(tab: Tab, kind: str) -> list[float]:
    """Type figure after figure and time each answer, without the pause that waits for more keys."""
    pause = PAUSE if KINDS[kind].startswith("ours") else 0
    values = (str(90_000 + 137 * at) for at in range(UPDATES))
    return [tab.run(UPDATE, FIELD, REPORT, value) - pause for value in values]


def wait_for_snapshot(tab: Tab) -> None:
    """Wait until the browser has put everything away for the next visit."""
    for _ in range(PATIENCE // 200):
        if tab.run(WHOLE):
            return
        tab.run("() => new Promise((done) => setTimeout(done, 200))")
    raise SystemExit("no snapshot was made")


def one_round(engine: Engine, server: SiteServer, kind: str, found: Found) -> str:
    """Visit with a fresh profile, again in a new tab of it, and with another one over the line."""
    keeping = server.broken(NOTHING_KEPT, "missing") if kind == "ours" else nullcontext()
    with keeping, engine() as profile:
        for when in ("first visit", "warm"):
            tab = profile.tab()
            for what, value in visit(tab, server, kind).items():
                found[f"{kind} {when} {what}"].append(value)
            if when == "warm":
                found[f"{kind} update"].extend(updates(tab, kind))
            elif kind.startswith("image"):
                wait_for_snapshot(tab)
            tab.close()
    server.line = LINE
    with engine() as profile:
        tab = profile.tab()
        for what, value in visit(tab, server, kind).items():
            found[f"{kind} line {what}"].append(value)
    server.line = None
    return profile.version


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="make bench")
    parser.add_argument("rounds", nargs="?", type=int, default=ROUNDS)
    parser.add_argument("--firefox", action="store_true", help="measure in Firefox, not Chromium")
    parser.add_argument("--keep", action="store_true", help=f"write the table into {table.KEPT}")
    parser.add_argument("--largest", action="store_true", help="time the largest questions")
    parser.add_argument("--letters", action="store_true", help="measure how letters are read")
    parser.add_argument("--vitals", type=int, metavar="ROUNDS", help="time pages on a phone")
    asked = parser.parse_args()
    engine = firefox_profile if asked.firefox else chromium_profile
    found: Found = defaultdict(list)
    server = SiteServer(SITE, stock.files(SITE))
    version = ""
    for turn in range(asked.rounds + 1 if asked.rounds else 0):
        for kind in random.sample(list(KINDS), len(KINDS)):
            kept = found if turn else defaultdict(list)  # the first round warms the machine up
            version = one_round(engine, server, kind, kept)
        print(f"round {turn} of {asked.rounds}", file=sys.stderr)
    if asked.rounds:
        written = table.written(found, asked.rounds, version)
        print(written)
        if asked.keep:
            table.keep(written, "Firefox" if asked.firefox else "Chromium")
    if asked.largest:
        with chromium_profile() as profile:
            largest.show(profile.tab(), server)
    if asked.letters:
        letters.show()
    if asked.vitals:
        vitals.show(server, asked.vitals)
    server.stop()


if __name__ == "__main__":
    main()
