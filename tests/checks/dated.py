"""Which dated figures are out of date, or soon will be? For a monthly job.

Fails if one is, or will be within a month: the next figure should be published by then.
Usage: python -m tests.checks.dated [2026-11-24], to ask for another day than today.
"""

import datetime as dt
import sys
from collections.abc import Mapping

from calculators._core.dated_figures import DATED_FIGURES, DatedFigure
from calculators._core.formatting import day, number

SOON = dt.timedelta(days=31)


def due(figures: Mapping[str, DatedFigure], today: dt.date) -> list[str]:
    """List each figure whose last known day is past, or within a month."""
    return [
        f"{name} ({number(it.latest.value)} for {it.latest.name}, {it.latest.source}) "
        f"{'applied' if it.latest.last < today else 'applies'} until {day(it.latest.last)}"
        for name, it in figures.items()
        if it.latest.last < today + SOON
    ]


def main(today: dt.date) -> int:
    """Print every figure; give 1 if one needs updating."""
    for name, it in DATED_FIGURES.items():
        known = f"{number(it.latest.value)} until {day(it.latest.last)}, {it.latest.source}"
        sys.stdout.write(f"{name}: {known}\n")
    if found := due(DATED_FIGURES, today):
        sys.stderr.write("Add the next period in calculators/_core/dated_figures.py:\n")
        sys.stderr.write("\n".join(found) + "\n")
    return 1 if found else 0


if __name__ == "__main__":
    named = [dt.date.fromisoformat(it) for it in sys.argv[1:]]
    sys.exit(main(*(named or [dt.datetime.now(dt.UTC).date()])))
