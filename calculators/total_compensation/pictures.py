"""What each year of an offer is made of: a chart of bars, and the same in a table."""

from __future__ import annotations

from decimal import Decimal

from calculators._core import Bar, Chart, Column, Row, StackedBars, Table

from .formulas import Outcome
from .wording import PARTS, Wording
from .worth import Worth

_NONE = Decimal(0)


def year_by_year(worth: Worth, outcome: Outcome, words: Wording) -> Chart:
    """Show what each year of one offer is made of; all offers are drawn to one scale."""
    all_years = [year for one in outcome.worths for year in one.years]
    bars = tuple(
        Bar(label=f"Year\N{NO-BREAK SPACE}{number}", values=tuple(part(year) for _, part in PARTS))
        for number, year in enumerate(worth.years, start=1)
    )
    first, last = worth.years[0].total, worth.years[-1].total
    return Chart(
        title=f"{worth.name}, year by year",
        description=(
            f"A bar for each of {words.span}: {words.money(first)} in year 1, "
            f"{words.money(last)} in year {len(worth.years)}. The table has every part."
        ),
        drawing=StackedBars(
            series=tuple(name for name, _ in PARTS),
            bars=bars,
            write=words.money,
            lowest=min(-year.costs for year in all_years),
            highest=max(year.total + year.costs for year in all_years),
        ),
        table=_years_table(worth, words),
    )


def _years_table(worth: Worth, words: Wording) -> Table:
    shown = [(name, part) for name, part in PARTS if any(part(year) for year in worth.years)]
    rows = [
        Row(
            cells=(
                f"Year\N{NO-BREAK SPACE}{number}",
                words.money.figure(year.total, f"year-{number}-{worth.number}"),
                *(words.money(part(year)) for _, part in shown),
            )
        )
        for number, year in enumerate(worth.years, start=1)
    ]
    sums = (sum((part(year) for year in worth.years), _NONE) for _, part in shown)
    rows.append(
        Row(
            cells=(
                "All years",
                words.money(worth.total),
                *(words.money(amount) for amount in sums),
            ),
            strong=True,
        )
    )
    return Table(
        caption=f"{worth.name}: what each year brings, before tax",
        columns=(
            Column(label="Year"),
            # First, as a phone shows only the first columns of a wide table.
            Column(label="Total", numeric=True),
            *(Column(label=name, numeric=True) for name, _ in shown),
        ),
        rows=tuple(rows),
    )
