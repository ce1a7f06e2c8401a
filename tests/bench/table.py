"""The benchmark's table, as Markdown: medians, and their ratios to stock."""

from __future__ import annotations

import datetime as dt
import os
import platform
import re
import statistics
from collections.abc import Mapping
from pathlib import Path

from calculators._sitebuild.runtime.pin import load_runtime

KEPT = "tests/bench/RESULTS.md"
NAMES = {
    "stock": "stock Pyodide",
    "empty": "stock, in an empty page",
    "ours": "ours, ordinary start",
    "image": "ours, with an image",
    "image empty": "ours, in an empty page",
    "micropython": "MicroPython",
    "plain": "plain script",
}
ROWS = {
    "first visit, ms": "first visit ms",
    "first visit over 20 Mbit/s and 40 ms, ms": "line ms",
    "first visit, kB": "first visit kB",
    "first visit, requests": "first visit requests",
    "warm, ms": "warm ms",
    "warm, kB": "warm kB",
}


def written(found: Mapping[str, list[float]], rounds: int, version: str) -> str:
    """Write the table, under a line that says on what it was measured."""
    machine = f"{platform.machine()}, {os.cpu_count()} cores"
    lines = [
        f"{machine}; {version}; Pyodide {load_runtime().version}; medians of {rounds},",
        "in brackets the ratio to stock.",
        "",
        _line("", *NAMES.values()),
        _line("---", *("---:" for _ in NAMES)),
    ]
    for name, key in ROWS.items():
        _add(lines, name, [statistics.median(found[f"{kind} {key}"]) for kind in NAMES])
    every = [found[f"{kind} update"] for kind in NAMES]
    _add(lines, "update, ms", [statistics.median(it) for it in every])
    percentiles = [statistics.quantiles(it, n=20)[-1] for it in every]
    _add(lines, "update, 95th percentile, ms", percentiles)
    for name, key in {"layout shift": "shift", "main thread held at most, ms": "held"}.items():
        worst = (max(found[f"{kind} first visit {key}"]) for kind in NAMES)
        lines.append(_line(name, *(f"{it:.3g}" if it >= 0 else "not told" for it in worst)))
    return "\n".join(lines)


def _add(lines: list[str], name: str, values: list[float]) -> None:
    stock = values[0]
    cells = (f"{it:.0f} ({it / stock:.2f})" if it >= 10 else f"{it:.1f}" for it in values[1:])
    lines.append(_line(name, f"{stock:.0f}" if stock >= 10 else f"{stock:.1f}", *cells))


def _line(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def keep(table: str, engine: str) -> None:
    """Put the table into the page of results, in place of the engine's last one."""
    page = Path(__file__).with_name("RESULTS.md")
    day = dt.datetime.now(tz=dt.UTC).date()
    section = f"## {engine}\n\nMeasured on {day} on {table}\n"
    old = re.compile(rf"## {engine}\n.*?(?=\n## |\Z)", re.DOTALL)
    text = page.read_text("utf-8")
    text = old.sub(lambda _: section, text) if old.search(text) else f"{text}\n{section}"
    page.write_text(text, "utf-8")
