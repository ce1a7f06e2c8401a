"""Which way the comparison counts, where tools differ, and what it leaves out."""

from __future__ import annotations

from .inputs import Inputs


def conventions(inputs: Inputs) -> tuple[str, ...]:
    """List the choices behind the sums, those that depend on the answers last."""
    found = [
        f"All amounts are before tax, in {inputs.currency.name}.",
        "Nothing is rounded before it is shown.",
        "Base pay and fixed cash come in each month, the bonus at the end of the year.",
        "A year ends with its last month: what is paid or vests in month 12 belongs to year 1.",
        "Raises apply from year 2. A bonus in percent grows with base; other cash stays the same.",
        (
            "Equity is valued at its price when granted, changed by your yearly percentage up to "
            "the end of the year in which it vests."
        ),
        "Whole shares are rounded half up on the running total, so the parts add up to the grant.",
        (
            "Of a plan that is reported by year, each part is counted at the end of its year. In "
            "the 5 / 15 / 40 / 40 plan, years 3 and 4 vest by half-years."
        ),
        "The match is worked out on base pay. Relocation money is counted as cash, and not repaid.",
        "Repayment is counted from the month of each payment.",
        "An hourly wage is paid for 52 weeks. A day off is a fifth of a week.",
        "Two offers less than 2% apart are called too close.",
    ]
    if inputs.price_leave:
        found.append(
            f"Days off are worth base ÷ {inputs.days_a_year} each. They are already part of your "
            "pay, so use this to compare offers, not to add up money."
        )
    if inputs.caps == "us":
        found.append(
            "The limits of the match are those of the US for 2026 (IRS Notice 2025-67), unless "
            "you changed them. They are held the same for all years."
        )
    return tuple(found)
