"""What does a later round do to the company: how many shares are there then, and what ranks first?

A round that sells a part d of the company, with a new option pool of a part t, both counted after
it: shares afterwards = shares / (1 - d - t). The new money is a new preference. Everybody else's
part shrinks by the factor (1 - d - t), while nobody loses a share. Units: shares, money once.
Source: arithmetic of fully diluted shares; og-equity-compensation (2018 and later) on dilution.
"""

from __future__ import annotations

from decimal import Decimal

from calculators.startup_equity.inputs import ALL_PERCENT, Inputs, LaterRound, stake

from .sharing import Company, Series


def company_now(inputs: Inputs) -> Company:
    """Set up the company as it is: the investors' shares, and all the rest as common."""
    series = tuple(
        Series(
            name=it.name or f"Round {at}",
            shares=stake(inputs, it),
            invested=it.invested,
            multiple=it.multiple,
            sharing=it.sharing,
            cap=it.cap,
        )
        for at, it in enumerate(inputs.investors, start=1)
    )
    preferred = sum((it.shares for it in series), Decimal(0))
    return Company(common=inputs.company_shares - preferred, series=series)


def after_round(company: Company, later: LaterRound, name: str) -> Company:
    """Give the company after one more round, under which name it is listed."""
    shares = company.shares / ((ALL_PERCENT - later.sold - later.pool) / ALL_PERCENT)
    new = Series(
        name=name,
        shares=shares * later.sold / ALL_PERCENT,
        invested=later.raised,
        multiple=later.multiple,
    )
    pool = shares * later.pool / ALL_PERCENT
    return Company(common=company.common + pool, series=(*company.series, new))


def companies(inputs: Inputs) -> tuple[Company, ...]:
    """List the company without a later round, after the first, after the second, and so on."""
    found = [company_now(inputs)]
    for at, later in enumerate(inputs.later, start=1):
        found.append(after_round(found[-1], later, f"Later round {at}"))
    return tuple(found)
