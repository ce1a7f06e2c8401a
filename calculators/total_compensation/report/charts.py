"""What each year is made of, and what you have kept by each month: charts with their tables."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from calculators._core import (
    Bar,
    Block,
    Chart,
    Column,
    Line,
    LineChart,
    LineNote,
    Note,
    Row,
    StackedBars,
    Table,
)
from calculators._core.formatting import listed
from calculators.total_compensation.formulas import Outcome
from calculators.total_compensation.formulas.equity import MONTHS
from calculators.total_compensation.formulas.worth import (
    Worth,
    has_terms,
    horizon_months,
    left_behind,
)
from calculators.total_compensation.formulas.years import Year
from calculators.total_compensation.offer import RepayAs
from calculators.total_compensation.words import LOOKS, PARTS, Wording, counted_by_year, months

_NONE = Decimal(0)
# Months that show a cliff or an anniversary, besides every full year.
_TELLING = (6, 11, 18)
# A month that brings this much more than its pay counts as a jump.
_FAR = Decimal("1.5")


def totals_chart(outcome: Outcome, words: Wording) -> Chart:
    """Show what each offer is made of in all: one bar each, on one scale."""
    bars = tuple(
        Bar(label="", head=worth.name, values=tuple(_sum(worth, part) for _, part in PARTS))
        for worth in outcome.worths
    )
    said = listed([f"{w.name} comes to {words.money(w.total)}" for w in outcome.worths])
    return Chart(
        title=f"What each offer is made of {words.over}",
        description=f"One bar for each offer. {said}.",
        drawing=_of_parts(bars, words),
        table=_years_table(outcome, words),
    )


def _of_parts(bars: tuple[Bar, ...], words: Wording) -> StackedBars:
    series = tuple(name for name, _ in PARTS)
    return StackedBars(series=series, looks=LOOKS, bars=bars, write=words.money)


def _sum(worth: Worth, part: Callable[[Year], Decimal]) -> Decimal:
    return sum((part(year) for year in worth.years), _NONE)


def year_by_year(outcome: Outcome, words: Wording) -> Chart:
    """Show what each year of each offer is made of, in one picture and one table."""
    several = len(outcome.worths) > 1
    bars = tuple(
        Bar(
            label=f"Year\N{NO-BREAK SPACE}{number}",
            values=tuple(part(year) for _, part in PARTS),
            head=worth.name if several and number == 1 else "",
        )
        for worth in outcome.worths
        for number, year in enumerate(worth.years, start=1)
    )
    said = listed(
        [
            f"{worth.name} {words.money(worth.years[0].total)} in year 1 and "
            f"{words.money(worth.years[-1].total)} in year {len(worth.years)}"
            for worth in outcome.worths
        ]
    )
    return Chart(
        title="What each year brings, before tax",
        description=f"A bar for each year of each offer: {said}. The table has every part.",
        drawing=_of_parts(bars, words),
        table=_years_table(outcome, words),
    )


def _years_table(outcome: Outcome, words: Wording) -> Table:
    """List each year of each offer, and the sum under it; the part that nobody has is left out."""
    all_years = [year for worth in outcome.worths for year in worth.years]
    shown = [(name, part) for name, part in PARTS if any(part(year) for year in all_years)]
    several, rows = len(outcome.worths) > 1, list[Row]()
    for worth in outcome.worths:
        named = f"{worth.name}, " if several else ""
        rows += [
            Row(
                cells=(
                    f"{named}{'y' if named else 'Y'}ear\N{NO-BREAK SPACE}{number}",
                    words.money.figure(year.total, f"year-{number}-{worth.number}"),
                    *(words.money(part(year)) for _, part in shown),
                )
            )
            for number, year in enumerate(worth.years, start=1)
        ]
        rows.append(
            Row(
                cells=(
                    f"{named}{'a' if named else 'A'}ll years",
                    words.money(worth.total),
                    *(words.money(_sum(worth, part)) for _, part in shown),
                ),
                strong=True,
            )
        )
    return Table(
        caption="What each year brings, before tax",
        columns=(
            Column(label="Year"),
            # First, as a phone shows only the first columns of a wide table.
            Column(label="Total", numeric=True),
            *(Column(label=name, numeric=True) for name, _ in shown),
        ),
        rows=tuple(rows),
    )


def leaving_early(outcome: Outcome, words: Wording) -> tuple[Block, ...]:
    """Show what you would have kept if you left at the end of each month."""
    stay, last = outcome.stay, horizon_months(words.inputs)
    ahead = outcome.ahead_at(stay)
    names = listed([worth.name for worth in ahead])
    lead = "is ahead" if len(ahead) == 1 else "are too close to call"
    several = len(outcome.worths) > 1
    chart = Chart(
        title="What you have kept by each month, if you leave then",
        description=(
            "One line for each offer, from the first day on. A step up is a bonus, a vesting day "
            "or a repayment that ends."
            + (f" After {months(stay)}, {names} {lead}." if several else "")
        ),
        drawing=LineChart(
            lines=tuple(
                Line(label=w.name, values=tuple(at.kept for at in w.leaving), jumps=_jumps(w))
                for w in outcome.worths
            ),
            write=words.money,
            every=MONTHS,
            below="Months worked",
            guide=stay if stay < last else None,
            notes=_turning_points(outcome, last),
            step="Month",
        ),
        table=_by_month(outcome, words),
    )
    terms = (Note(words=_repayment(worth)) for worth in outcome.worths if has_terms(worth.offer))
    notes = [Note(words=_WHAT_COUNTS + _NOT_DAYS_OFF * words.inputs.price_leave), *terms]
    notes += [Note(words=_by_year(w)) for w in outcome.worths if counted_by_year(w.offer)]
    if any(worth.offer.equity == "options" for worth in outcome.worths):
        notes.append(Note(words=_OPTIONS_END))
    return (chart, _at_the_end(outcome, words), *notes)


def _jumps(worth: Worth) -> frozenset[int]:
    """Find the months with a bonus, a cliff or the end of a repayment: far from usual pay."""
    found = set()
    for month in range(1, len(worth.leaving)):
        year = worth.years[(month - 1) // MONTHS]
        usual = (year.base + year.other + year.overtime) / MONTHS
        change = worth.leaving[month].kept - worth.leaving[month - 1].kept
        if abs(change) > usual * _FAR:
            found.add(month)
    return frozenset(found)


def _turning_points(outcome: Outcome, last: int) -> tuple[LineNote, ...]:
    """Say when each offer's first equity vests after a wait, and when its clawback is over."""
    found = []
    for at, worth in enumerate(outcome.worths):
        first = next((it.month for it in worth.leaving if it.equity > 0), 0)
        if first >= _A_WAIT:
            found.append(LineNote(step=first, words="first vesting", line=at))
        if has_terms(worth.offer):
            over = max(it.month for it in worth.offer.signing) + (worth.offer.repay_months or 0)
            if over <= last:
                found.append(LineNote(step=over, words="clawback ends", line=at))
    if outcome.stay < last:
        found.append(LineNote(step=outcome.stay, words="your plan"))
    return tuple(found)


# Equity that starts sooner has no cliff worth a mark.
_A_WAIT = 6


def _repayment(worth: Worth) -> str:
    offer = worth.offer
    return (
        f"{worth.name}: the signing bonus can be claimed back for "
        f"{months(offer.repay_months or 0)} after each payment. {_TAX_WORDS[offer.repay_as]}"
    )


_TAX_WORDS: dict[RepayAs, str] = {
    "gross": "You repay the sum before tax, which may be more than reached your account.",
    "net": "You repay what you received.",
    "unknown": "Ask whether that is the sum before tax, or what you received.",
}
_WHAT_COUNTS = (
    "Kept means: all cash, benefits less costs, and the equity that has vested, less what you "
    "would have to pay back."
)
_NOT_DAYS_OFF = " Days off are time, so their worth is left out here."
_OPTIONS_END = (
    "Vested options are only yours if you can pay for them in time: often within 90 days of "
    "leaving. Ask for the window in your plan."
)


def _by_year(worth: Worth) -> str:
    return (
        f"{worth.name}: the plan is counted as if it vested once a year, because only its years "
        "have been reported. If your letter says monthly, put that in as “my own plan”: you would "
        "then leave less behind."
    )


def months_shown(outcome: Outcome, words: Wording) -> list[int]:
    """List the months after which the answer tells what is kept."""
    last = horizon_months(words.inputs)
    shown = {*_TELLING, *range(MONTHS, last + 1, MONTHS), outcome.stay}
    return [month for month in sorted(shown) if month <= last]


def _by_month(outcome: Outcome, words: Wording) -> Table:
    rows = tuple(
        Row(
            cells=(
                months(month),
                *(
                    words.money.figure(w.leaving[month].kept, f"kept-{month}-{w.number}")
                    for w in outcome.worths
                ),
            ),
            strong=month == outcome.stay,
        )
        for month in months_shown(outcome, words)
    )
    return Table(
        caption="Kept in all, if you leave after so many months",
        columns=(
            Column(label="You leave after"),
            *(Column(label=w.name, numeric=True) for w in outcome.worths),
        ),
        rows=rows,
    )


def _at_the_end(outcome: Outcome, words: Wording) -> Table:
    ends = [(worth, worth.leaving[outcome.stay]) for worth in outcome.worths]
    parts = (
        ("Cash received", "cash", lambda _, end: end.cash),
        ("Benefits less costs", "extras", lambda _, end: end.extras),
        ("Equity that has vested", "vested", lambda _, end: end.equity),
        ("You pay back", "owed", lambda _, end: -end.owed),
        ("Kept", "kept", lambda _, end: end.kept),
        ("Equity left behind", "left", lambda worth, _: left_behind(worth, outcome.stay)),
    )
    rows = []
    for name, key, part in parts:
        amounts = [part(worth, end) for worth, end in ends]
        if not any(amounts):
            continue
        cells = (
            words.money.figure(amount, f"stay-{key}-{worth.number}")
            for (worth, _), amount in zip(ends, amounts, strict=True)
        )
        rows.append(Row(cells=(name, *cells), strong=key == "kept"))
    return Table(
        caption=f"If you leave after {months(outcome.stay)}",
        columns=(
            Column(label="What"),
            *(Column(label=worth.name, numeric=True) for worth, _ in ends),
        ),
        rows=tuple(rows),
    )
