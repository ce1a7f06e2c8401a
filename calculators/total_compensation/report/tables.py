"""The tables that hold the offers against each other, and say what would bring them level."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from calculators._core import Column, Figure, Note, Row, Table, Words
from calculators._core.formatting import percent, percent_figure
from calculators.total_compensation.formulas import Gap, Outcome
from calculators.total_compensation.formulas.certainty import has_hopes
from calculators.total_compensation.formulas.share_price import price_today
from calculators.total_compensation.formulas.worth import Worth
from calculators.total_compensation.offer.periods import payments_a_year
from calculators.total_compensation.words import NAMED_PERIODS, Wording

_MOST_PERCENT = 1000


def side_by_side(outcome: Outcome, words: Wording) -> Table:
    """Put the totals of all offers next to each other, with what sets them apart."""
    span, worths = words.span, outcome.worths
    rows = [
        _row(
            outcome,
            "Guaranteed cash",
            lambda w: words.money.figure(w.guaranteed, f"sure-{w.number}"),
        ),
        _row(
            outcome,
            "Pay at risk: bonus, overtime, equity"
            if any(w.offer.overtime_hours for w in worths)
            else "Pay at risk: bonus, equity",
            lambda w: words.money.figure(w.at_risk, f"risk-{w.number}"),
        ),
    ]
    if any(w.extras for w in worths):
        name = "Benefits and days off" if words.inputs.price_leave else "Benefits"
        rows.append(_row(outcome, name, lambda w: words.money(w.extras)))
    if any(w.costs for w in worths):
        rows.append(_row(outcome, "Costs", lambda w: words.money(-w.costs)))
    rows.append(
        _row(
            outcome,
            f"Total over {span}",
            lambda w: words.money.figure(w.total, f"whole-{w.number}"),
            strong=True,
        )
    )
    rows += _differences(outcome, words, ("total", "Total"), lambda w: w.total)
    rows += _by_certainty(outcome, words)
    rows.append(
        _row(
            outcome,
            "First year",
            lambda w: words.money.figure(w.years[0].total, f"first-{w.number}"),
        )
    )
    rows += _differences(outcome, words, ("first", "First year"), lambda w: w.years[0].total)
    rows.append(
        _row(
            outcome, "Average year", lambda w: words.money.figure(w.average, f"average-{w.number}")
        )
    )
    rows += _present(outcome, words)
    rows.append(
        _row(outcome, "For each hour", lambda w: words.small.figure(w.hourly, f"hourly-{w.number}"))
    )
    if any(w.after_tax is not None for w in worths):
        rows.append(_row(outcome, "Left after tax, by your figures", lambda w: _taxed(w, words)))
    if any(w.buying_power is not None for w in worths):
        rows.append(_row(outcome, "Total at average prices", lambda w: _buying(w, words)))
    names = (Column(label=worth.name, numeric=True) for worth in worths)
    return Table(
        caption=f"All sums are before tax, over {span} unless the row says otherwise",
        columns=(Column(label="What"), *names),
        rows=tuple(rows),
    )


def _by_certainty(outcome: Outcome, words: Wording) -> list[Row]:
    """Show the totals of what is promised, and of what is likely where some is only hoped for."""
    promised, likely = outcome.promised, outcome.likely

    def total(sure: tuple[Worth, ...], key: str) -> Callable[[Worth], Words]:
        return lambda w: words.money.figure(sure[w.number - 1].total, f"{key}-{w.number}")

    if all(sure.total == worth.total for sure, worth in zip(promised, outcome.worths, strict=True)):
        return []  # all of it is promised
    rows = [_row(outcome, "Total of what is promised", total(promised, "promised"))]
    rows += _differences(
        outcome, words, ("promised", "Promised"), lambda w: promised[w.number - 1].total
    )
    hopes = any(has_hopes(w.offer) or w.hoped for w in outcome.worths)
    if hopes and any(likely[w.number - 1].total != promised[w.number - 1].total for w in promised):
        rows.append(_row(outcome, "Total of promised and likely", total(likely, "likely")))
    return rows


def _row(
    outcome: Outcome, label: str, cell: Callable[[Worth], Words], *, strong: bool = False
) -> Row:
    return Row(cells=(label, *(cell(worth) for worth in outcome.worths)), strong=strong)


def _differences(
    outcome: Outcome, words: Wording, named: tuple[str, str], value: Callable[[Worth], Decimal]
) -> list[Row]:
    """Show how far each offer is from the job you have or, without one, from the best."""
    if len(outcome.worths) == 1:
        return []
    reference, (key, name) = outcome.reference, named

    def cell(worth: Worth) -> Words:
        if worth is reference:
            return "–"
        off = value(worth) - value(reference)
        return Figure(
            words.money.signed(off), f"{words.money.rounded(off):f}", f"{key}-off-{worth.number}"
        )

    return [_row(outcome, f"{name}, against {reference.name}", cell)]


def _present(outcome: Outcome, words: Wording) -> list[Row]:
    if not words.inputs.rate:
        return []
    label = f"Present value at {percent(words.inputs.rate, 2)} a year"
    row = _row(outcome, label, lambda w: words.money.figure(w.present, f"present-{w.number}"))
    return [row, *_differences(outcome, words, ("present", "Present value"), lambda w: w.present)]


def _taxed(worth: Worth, words: Wording) -> Words:
    left = worth.after_tax
    return "–" if left is None else words.money.figure(left, f"after-tax-{worth.number}")


def _buying(worth: Worth, words: Wording) -> Words:
    power = worth.buying_power
    return "–" if power is None else words.money.figure(power, f"buying-{worth.number}")


def gaps_table(outcome: Outcome, words: Wording) -> Table | Note:
    """Say what would have to be true for the order to change, where it is not open anyway."""
    best, gaps = outcome.best, [gap for gap in outcome.gaps if gap.behind not in outcome.close]
    if not gaps:
        return Note(words="Less than 2% is no lead: any small change turns the order.")
    ways: list[tuple[str, Callable[[Gap], Words]]] = [
        ("Behind by", lambda gap: words.money.figure(gap.amount, f"behind-{gap.behind.number}")),
        ("Level with more base a year", lambda gap: _raise(gap, words)),
    ]
    if any(gap.behind.offer.base_per != "year" for gap in gaps):
        ways.append(("that is, as base pay is named there", lambda gap: _named(gap, words)))
    ways.append(
        (
            "or more signing bonus, once",
            lambda gap: words.money.figure(gap.amount, f"signing-{gap.behind.number}"),
        )
    )
    if best.equity_present:
        priced = price_today(best.offer) is not None
        name = "a share of {} falls to" if priced else "the equity of {} falls by"
        ways.append((f"or {name.format(best.name)}", lambda gap: _fall(gap, words)))
    if any(gap.rise is not None for gap in gaps):
        ways.append(("or its own equity gains", lambda gap: _rise(gap, words)))
    if any(gap.promised != gap.amount for gap in gaps):
        ways.append(("By what is promised alone", lambda gap: _promised_gap(gap, words)))
        if any(gap.promised_base is not None for gap in gaps):
            ways.append(
                ("Level then with more base a year", lambda gap: _promised_raise(gap, words))
            )
    return Table(
        caption=f"What brings an offer level with {best.name} {words.over}",
        columns=(
            Column(label="What"),
            *(Column(label=gap.behind.name, numeric=True) for gap in gaps),
        ),
        rows=tuple(Row(cells=(label, *(cell(gap) for gap in gaps))) for label, cell in ways),
    )


def _promised_gap(gap: Gap, words: Wording) -> Words:
    key, amount = f"promised-gap-{gap.behind.number}", gap.promised
    if not amount:
        return "level"
    return (words.money.figure(abs(amount), key), " behind" if amount > 0 else " ahead")


def _promised_raise(gap: Gap, words: Wording) -> Words:
    if gap.promised_base is None:
        return "–"
    return words.money.figure(gap.promised_base, f"promised-raise-{gap.behind.number}")


def _raise(gap: Gap, words: Wording) -> Words:
    if gap.base is None:
        return "–"
    return words.money.figure(gap.base, f"raise-{gap.behind.number}")


def _named(gap: Gap, words: Wording) -> Words:
    offer = gap.behind.offer
    if gap.base is None or offer.base_per == "year":
        return "–"
    rate = offer.base + gap.base / payments_a_year(offer)
    letter = words.of_letter(offer)
    figure = letter.small.figure(rate / letter.rate, f"rate-{gap.behind.number}")
    return (figure, f" {NAMED_PERIODS[offer.base_per]}")


def _fall(gap: Gap, words: Wording) -> Words:
    if gap.fall is None:
        return "not enough"
    share = percent_figure(gap.fall, f"fall-{gap.behind.number}")
    if gap.fall_price is None:
        return share
    return (words.small.figure(gap.fall_price, f"fall-price-{gap.behind.number}"), ", down ", share)


def _rise(gap: Gap, words: Wording) -> Words:
    if gap.rise is None:
        return "–"
    share: Words = f"over {percent(Decimal(_MOST_PERCENT))}"
    if gap.rise <= _MOST_PERCENT:
        share = percent_figure(gap.rise, f"rise-{gap.behind.number}")
    if gap.rise_price is None:
        return share
    price = words.small.figure(gap.rise_price, f"rise-price-{gap.behind.number}")
    return ("a share at ", price, ", up ", *(share if isinstance(share, tuple) else (share,)))
