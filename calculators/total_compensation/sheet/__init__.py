"""The comparison as a spreadsheet to go on with: change a number, and the rest follows.

Three sheets. “By month” has what comes on a certain day: bonus, signing bonus, equity. “Year by
year” adds that up beside what comes evenly, and “Side by side” has the totals, the present value
and the pay for each hour. What depends on base pay, such as a bonus in percent or a match, is a
formula of it. Every formula has the figure of the report beside it, exact.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

from calculators._core.workbook import Cell, Sheet, cell_name, workbook
from calculators.total_compensation.formulas import Outcome
from calculators.total_compensation.formulas.exchange import in_one_currency
from calculators.total_compensation.formulas.worth import Worth
from calculators.total_compensation.formulas.years import hours_a_year
from calculators.total_compensation.inputs import Inputs
from calculators.total_compensation.words import Wording

from .dated import BASE, BENEFITS, BONUS, COSTS, LEAVE, ONE_OFF, OTHER, TOTAL, Dated, Row, words

type Line = tuple[str, Callable[[int, Worth], Cell | None], bool]

_HOW_TO = (
    "Change a number on “Year by year” or “By month”, and everything that depends on it follows.",
    "A bonus in percent, a match and the like follow base pay. Equity is what vests each month.",
    "What you would have to pay back on leaving early is not in it, nor is tax.",
    "It has your names and your amounts in it, so share it as you would share those.",
)


def sheet(inputs: Inputs, outcome: Outcome, mark: str) -> bytes:
    """Write the file; `mark` says whose figures they are where they are an example's."""
    inputs = in_one_currency(inputs)
    written, dated = Wording.of(inputs), Dated(inputs, outcome)
    side = _SideBySide(dated, outcome, written)
    about = f"{mark}All sums are before tax, in {inputs.currency.name}."
    sheets = (
        Sheet(name="Side by side", rows=(*side.rows(about),), widths=(34, 22), head=2),
        Sheet(name="Year by year", rows=(*dated.year_by_year(about),), widths=(34, 15), head=3),
        Sheet(name="By month", rows=(*dated.by_month(),), widths=(9, 7, 12, 15), head=2),
    )
    return workbook(sheets, written.money, written.small)


class _SideBySide:
    """The totals of the offers, held against each other."""

    def __init__(self, dated: Dated, outcome: Outcome, written: Wording) -> None:
        self._dated = dated
        self._outcome = outcome
        self._written = written
        self._years = written.inputs.years

    def rows(self, about: str) -> Iterator[Row]:
        """Write the sheet's rows; how to use it comes last."""
        worths = self._outcome.worths
        yield (words(about),)
        yield (words("What"), *(words(it.name) for it in worths))
        for row, (name, cell, strong) in enumerate(self._lines(), start=2):
            cells = (cell(row, it) for it in worths)
            yield (Cell(name, strong=strong), *cells)
        yield ()
        yield from ((Cell(it),) for it in _HOW_TO)

    def _lines(self) -> Iterator[Line]:
        reference = self._outcome.reference

        def against(row: int, worth: Worth) -> Cell | None:
            if worth is reference:
                return None
            own, other = (cell_name(row - 1, it.number) for it in (worth, reference))
            return Cell(worth.total - reference.total, f"{own}-{other}")

        def hourly(row: int, worth: Worth) -> Cell:
            column = worth.number
            average, hours = cell_name(row - 3, column), cell_name(row - 1, column)
            leave = f"{self._dated.all(worth.number - 1, LEAVE)}/{self._years}"
            return Cell(worth.hourly, f"({average}-{leave})/{hours}", shows="small")

        yield "Guaranteed cash", lambda _, it: self._guaranteed(it), False
        yield "Pay at risk: bonus, overtime, equity", self._at_risk, False
        yield "Benefits and days off", self._sum((BENEFITS, LEAVE), lambda it: it.extras), False
        yield "Costs", self._sum((COSTS,), lambda it: -it.costs), False
        yield f"Total over {self._written.span}", self._sum((TOTAL,), lambda it: it.total), True
        if len(self._outcome.worths) > 1:
            yield f"Total, against {reference.name}", against, False
        yield "First year", lambda _, it: self._first(it), False
        yield "Present value", lambda _, it: self._present(it), False
        yield "Average year", lambda _, it: self._average(it), False
        yield "", lambda *_: None, False
        yield "Hours a year, commute included", lambda _, it: _hours(it), False
        yield "For each hour", hourly, False

    def _guaranteed(self, worth: Worth) -> Cell:
        offer = worth.offer
        sure = (
            (OTHER, offer.other_is),
            (ONE_OFF, offer.signing_is),
            (BONUS, offer.bonus_is),
        )
        parts = [BASE, *(part for part, how in sure if how == "promised")]
        return Cell(
            worth.guaranteed, "+".join(self._dated.all(worth.number - 1, it) for it in parts)
        )

    def _at_risk(self, row: int, worth: Worth) -> Cell:
        pay = self._dated.all_pay(worth.number - 1)
        return Cell(worth.at_risk, f"{pay}-{cell_name(row - 1, worth.number)}")

    def _sum(
        self, parts: tuple[int, ...], value: Callable[[Worth], Decimal]
    ) -> Callable[[int, Worth], Cell]:
        def cell(_: int, worth: Worth) -> Cell:
            named = (self._dated.all(worth.number - 1, part) for part in parts)
            return Cell(value(worth), "+".join(named), strong=TOTAL in parts)

        return cell

    def _first(self, worth: Worth) -> Cell:
        return Cell(worth.years[0].total, self._dated.first(worth.number - 1, TOTAL))

    def _average(self, worth: Worth) -> Cell:
        total = self._dated.all(worth.number - 1, TOTAL)
        return Cell(worth.average, f"{total}/{self._years}")

    def _present(self, worth: Worth) -> Cell:
        return Cell(worth.present, self._dated.present(worth.number - 1))


def _hours(worth: Worth) -> Cell:
    return Cell(hours_a_year(worth.offer), shows="number")
