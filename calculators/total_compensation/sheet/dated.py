"""The sheets “Year by year” and “By month” of the spreadsheet, and where everything stands on them.

What comes on a certain day stands by month, and the years add it up; what depends on base pay is a
formula of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from calculators._core.workbook import Cell, cell_name, literal
from calculators.total_compensation.formulas import Outcome
from calculators.total_compensation.formulas.bonus import (
    BonusDay,
    bonus_days,
    bonus_rate,
    variable_pay,
)
from calculators.total_compensation.formulas.equity import MONTHS, year_of
from calculators.total_compensation.formulas.worth import (
    Worth,
    discount_factors,
    horizon_months,
)
from calculators.total_compensation.formulas.years import (
    free_days,
    limits_of,
    match_steps,
    overtime,
    yearly_costs,
)
from calculators.total_compensation.inputs import Inputs
from calculators.total_compensation.offer import Offer
from calculators.total_compensation.offer.periods import (
    DAYS_A_WEEK,
    WEEKS,
    days_a_week,
    paid_weeks,
)
from calculators.total_compensation.words import PARTS

type Row = tuple[Cell | None, ...]

_YEARS, _MONTHLY = "'Year by year'!", "'By month'!"
_RAISE, _RATE = "$B$2", "$B$3"
_NONE, _ONE = Decimal(0), Decimal(1)
# The places of the parts in a block of “Year by year”, in the order of `PARTS`.
BASE, OTHER, _OVERTIME, ONE_OFF, BONUS, _EQUITY, HOPED, BENEFITS, LEAVE, COSTS = range(10)
TOTAL, _EVENLY = 10, 11
_FIRST_BLOCK, _BLOCK = 4, 14
# Of “By month”: the first row of a month, and the columns that each offer has.
_FIRST_MONTH, _FIRST_COLUMNS, _COLUMNS = 2, 3, 4


class Dated:
    """The rows of the two sheets, and the names of their cells for the third."""

    def __init__(self, inputs: Inputs, outcome: Outcome) -> None:
        self._inputs = inputs
        self._outcome = outcome
        self._years = inputs.years
        self._months = horizon_months(inputs)

    # ---- Where things stand ----

    def year(self, at: int, part: int, year: int, sheet: str = "") -> str:
        """Name the cell of a part in a year, from 1; one year more is all of them."""
        return sheet + cell_name(_FIRST_BLOCK + _BLOCK * at + 1 + part, year)

    def first(self, at: int, part: int) -> str:
        """Name the cell of a part in the first year, for another sheet."""
        return self.year(at, part, 1, _YEARS)

    def all(self, at: int, part: int) -> str:
        """Name the cell of a part in all years, for another sheet."""
        return self.year(at, part, self._years + 1, _YEARS)

    def all_pay(self, at: int) -> str:
        """Add up all that is paid out or vests in all years, for another sheet."""
        last = self.year(at, HOPED, self._years + 1)
        return f"SUM({self.all(at, BASE)}:{last})"

    def present(self, at: int) -> str:
        """Add up what each month brings, at what it is worth today."""
        return f"SUMPRODUCT({self._column(0, -1)},{self._column(at, _COLUMNS - 1)})"

    def _column(self, at: int, kind: int) -> str:
        """Name all months of a column of an offer; less than 0 counts from the offers back."""
        column = _FIRST_COLUMNS + (_COLUMNS * at + kind if kind >= 0 else kind)
        first, last = (
            cell_name(row, column, fixed=True)
            for row in (_FIRST_MONTH, _FIRST_MONTH + self._months)
        )
        return f"{_MONTHLY}{first}:{last}"

    # ---- Year by year ----

    def year_by_year(self, about: str) -> Iterator[Row]:
        """Give each offer a block, with a row a part and a column a year."""
        yield (words(about),)
        yield (Cell("Raise a year"), Cell(self._inputs.growth / 100, shows="percent"))
        yield (Cell("Discount rate a year"), Cell(self._inputs.rate / 100, shows="percent"))
        yield ()
        for at, worth in enumerate(self._outcome.worths):
            names = (f"Year {year}" for year in range(1, self._years + 1))
            yield (words(worth.name), *map(words, names), words("All years"))
            for part, (name, value) in enumerate(PARTS):
                formulas = [self._of_year(at, worth, part, it) for it in self._each_year()]
                values = [value(it) for it in worth.years]
                cells = [Cell(*it) for it in zip(values, formulas, strict=True)]
                yield (Cell(name), *cells, self._over(at, part, values))
            totals = [it.total for it in worth.years]
            sums = (
                self._column_sum(at, BASE, COSTS, year, value)
                for year, value in enumerate(totals, start=1)
            )
            yield (words("Total"), *sums, self._over(at, TOTAL, totals, strong=True))
            yield (Cell("Of that, evenly each month"), *self._evenly(at, worth))
            yield ()

    def _each_year(self) -> range:
        return range(1, self._years + 1)

    def _over(self, at: int, part: int, values: list[Decimal], *, strong: bool = False) -> Cell:
        first, last = self.year(at, part, 1), self.year(at, part, self._years)
        return Cell(sum(values, _NONE), f"SUM({first}:{last})", strong=strong)

    def _column_sum(self, at: int, first: int, last: int, year: int, value: Decimal) -> Cell:
        ends = (self.year(at, part, year) for part in (first, last))
        return Cell(value, f"SUM({':'.join(ends)})", strong=True)

    def _evenly(self, at: int, worth: Worth) -> Iterator[Cell]:
        for number, year in enumerate(worth.years, start=1):
            base, extra, benefits, costs = (
                self.year(at, part, number) for part in (BASE, _OVERTIME, BENEFITS, COSTS)
            )
            value = year.base + year.other + year.overtime
            value += year.benefits + year.leave - year.costs
            yield Cell(value, f"SUM({base}:{extra})+SUM({benefits}:{costs})")

    def _of_year(self, at: int, worth: Worth, part: int, year: int) -> str:
        """Write the formula of a part; none where the number itself is given."""
        offer, base, formula = worth.offer, self.year(at, BASE, year), ""
        match part:
            case 0 if year > 1:
                formula = f"{self.year(at, BASE, year - 1)}*(1+{_RAISE})"
            case 1 if offer.allowance:
                fixed = literal(offer.other_cash or 0)
                formula = f"{base}*{literal(offer.allowance / 100)}+{fixed}"
            case 2 if offer.overtime_hours:
                formula = f"{base}*{literal(overtime(offer, _ONE))}"
            case 3 | 4 | 5:
                kind = (BONUS, ONE_OFF, _EQUITY).index(part)
                formula = f"SUMIF({self._column(0, -2)},{year},{self._column(at, kind)})"
            case 7:
                formula = "+".join(self._benefits(offer, base, year))
            case 8 if self._inputs.price_leave:
                worked = self._inputs.days_a_year * days_a_week(offer) / DAYS_A_WEEK
                days = literal(worked * paid_weeks(offer) / WEEKS)
                formula = f"{base}*{literal(free_days(offer))}/{days}"
            case 9 if offer.payroll_tax:
                last, bonus = (self.year(at, it, year) for it in (_OVERTIME, BONUS))
                tax = f"{literal(offer.payroll_tax / 100)}*(SUM({base}:{last})+{bonus})"
                formula = f"-({literal(yearly_costs(offer))}+{tax})"
            case _:
                pass  # the number itself
        return formula

    def _benefits(self, offer: Offer, base: str, year: int) -> Iterator[str]:
        """List what the employer adds: each step of the match, the pension, the rest."""
        limits = limits_of(self._inputs, offer)
        if offer.deferral and match_steps(offer):
            paid_in = _at_most(f"{base}*{literal(offer.deferral / 100)}", limits.deferral)
            counted, start = _at_most(base, limits.pay), ""
            for rate, of in match_steps(offer):
                room = f"{counted}*{literal(of / 100)}"
                yield f"{literal(rate / 100)}*MAX(0,MIN({paid_in}{start},{room}))"
                start += f"-{room}"
        if offer.pension:
            counted = f"{_at_most(base, offer.pension_to)}-{literal(offer.pension_from or 0)}"
            yield f"MAX(0,{counted})*{literal(offer.pension / 100)}"
        if offer.health_account:
            yield literal(offer.health_account)
        if offer.ctc_fund:
            yield f"{literal(offer.ctc_fund)}*(1+{_RAISE})^{year - 1}"

    # ---- By month ----

    def by_month(self) -> Iterator[Row]:
        """List the months, with what comes at the end of each and what 1 is then worth today."""
        worths = self._outcome.worths
        names = (it for worth in worths for it in (words(worth.name), None, None, None))
        yield (None, None, None, *names)
        kinds = map(words, ("Bonus", "Signing, relocation", "Equity", "In all"))
        titles = (words("Month"), words("Year"), words("1 is worth"))
        yield (*titles, *(tuple(kinds) * len(worths)))
        factors = discount_factors(self._inputs.rate, self._months)
        offers = [self._flows(at, worth) for at, worth in enumerate(worths)]
        for month, (factor, *flows) in enumerate(zip(factors, *offers, strict=True)):
            when = cell_name(_FIRST_MONTH + month, 0)
            today = Cell(factor, f"(1+{_YEARS}{_RATE})^(-{when}/{MONTHS})", shows="factor")
            year = _count(year_of(month))
            yield (_count(month), year, today, *(it for flow in flows for it in flow))

    def _flows(self, at: int, worth: Worth) -> Iterator[Row]:
        offer = worth.offer
        bonuses = variable_pay(self._inputs, offer).paid
        days = {} if offer.commission else {it.month: it for it in bonus_days(self._inputs, offer)}
        equity = worth.equity.by_month("expected")
        for month in range(self._months + 1):
            once = sum((it.amount for it in offer.signing if it.month == month), _NONE)
            once += _NONE if month else offer.relocation or _NONE
            bonus, vests = bonuses[month], equity.get(month, _NONE)
            day = days.get(month)
            formula = self._bonus(at, offer, day) if day and bonus else ""
            named = [
                cell_name(_FIRST_MONTH + month, _FIRST_COLUMNS + _COLUMNS * at + it)
                for it in range(_COLUMNS - 1)
            ]
            value, parts = bonus + once + vests, [f"SUM({named[0]}:{named[-1]})"]
            if month:
                number = year_of(month)
                year = worth.years[number - 1]
                evenly = year.total - year.one_off - year.bonus - year.equity - year.hoped
                value += evenly / MONTHS
                parts.append(f"{self.year(at, _EVENLY, number, _YEARS)}/{MONTHS}")
                if not month % MONTHS:
                    value += year.hoped
                    parts.append(self.year(at, HOPED, number, _YEARS))
            yield (Cell(bonus, formula), Cell(once), Cell(vests), Cell(value, "+".join(parts)))

    def _bonus(self, at: int, offer: Offer, day: BonusDay) -> str:
        """Write a bonus as a formula of the base pay of its year."""
        grown = f"(1+{_YEARS}{_RAISE})^{day.year - 1}"
        parts = []
        if offer.bonus_percent:
            base = self.year(at, BASE, day.year, _YEARS)
            parts.append(f"{base}*{literal(bonus_rate(offer))}")
        payout = literal(offer.payout / 100)
        if offer.bonus_amount:
            parts.append(f"{literal(offer.bonus_amount)}*{payout}")
        if offer.ctc_variable:
            parts.append(f"{literal(offer.ctc_variable)}*{grown}*{payout}")
        return f"({'+'.join(parts)})*{literal(day.share)}"


def words(text: str) -> Cell:
    """Write a heading."""
    return Cell(text, strong=True)


def _count(number: int) -> Cell:
    return Cell(number, shows="count")


def _at_most(amount: str, limit: Decimal | None) -> str:
    return amount if limit is None else f"MIN({amount},{literal(limit)})"
