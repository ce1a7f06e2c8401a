"""What does the reader leave behind with the job held now, and what would make up for it?

Left behind: equity that has not vested, at today's price; a bonus that is lost by leaving before
it is paid; and what must be paid back. The signing bonus that makes up for it is, for each year
compared, what would have vested, with the bonus and the repayment in year 1, less what the new
grant vests and the signing bonus already offered pays in that year; never less than nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from calculators.total_compensation.inputs import Inputs

from .equity import MONTHS, unit_worth
from .worth import Worth
from .years import signing_in

_NONE = Decimal(0)


@dataclass(frozen=True, kw_only=True, slots=True)
class LeftBehind:
    """What leaving the job costs, once. What makes up for it is by the number of each other offer.

    `yearly` has for each year what is lost in it and what that offer brings instead.
    """

    job: Worth
    equity: Decimal
    bonus: Decimal
    owed: Decimal
    yearly: dict[int, tuple[tuple[Decimal, Decimal], ...]]

    @property
    def make_whole(self) -> dict[int, Decimal]:
        """Add up what an offer does not bring, year by year."""
        return {
            number: sum((max(_NONE, gone - gained) for gone, gained in years), _NONE)
            for number, years in self.yearly.items()
        }

    @property
    def total(self) -> Decimal:
        """All that is left behind."""
        return self.equity + self.bonus + self.owed


def left_behind_with_job(inputs: Inputs, worths: tuple[Worth, ...]) -> LeftBehind | None:
    """Work it out, if one of the offers is the present job and something is lost with it."""
    job = next((worth for worth in worths if worth.offer.current), None)
    if job is None:
        return None
    offer = job.offer
    typed = offer.unvested
    equity = typed if typed is not None else job.equity.all_units * _unit(job)
    vests = (
        _yearly(job) if typed is None else [typed / inputs.years] * inputs.years
    )  # a typed amount comes without its dates: evenly, then
    bonus, owed = offer.bonus_pending or _NONE, offer.owed_now or _NONE
    if not equity + bonus + owed:
        return None
    lost = [vests[0] + bonus + owed, *vests[1:]]
    yearly = {
        worth.number: tuple(
            (gone, gained + signing_in(worth.offer, year))
            for year, (gone, gained) in enumerate(zip(lost, _yearly(worth), strict=True), 1)
        )
        for worth in worths
        if worth is not job
    }
    return LeftBehind(job=job, equity=equity, bonus=bonus, owed=owed, yearly=yearly)


def _unit(worth: Worth) -> Decimal:
    return unit_worth(worth.offer, Decimal(1)) * (1 - (worth.offer.discount or _NONE) / 100)


def _yearly(worth: Worth) -> list[Decimal]:
    """Price what vests in each year of the years compared, at today's price."""
    units, unit = worth.equity.units, _unit(worth)
    return [(units[end] - units[end - MONTHS]) * unit for end in range(MONTHS, len(units), MONTHS)]
