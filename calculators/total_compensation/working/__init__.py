"""How the comparison is worked out, with the reader's own numbers, and which way it counts."""

from __future__ import annotations

from calculators._core import Working
from calculators._core.dated_figures import US_MATCHED_PAY
from calculators.total_compensation.formulas import Outcome
from calculators.total_compensation.formulas.years import limits_of
from calculators.total_compensation.inputs import Inputs
from calculators.total_compensation.words import Wording

from .leaving import what_you_keep, what_you_leave_behind
from .order import what_sets_them_apart
from .parts import what_a_year_brings
from .totals import for_an_hour, share_prices, totals


def working(outcome: Outcome, words: Wording) -> Working:
    """Show each formula with the numbers of every offer, in the order of the answer."""
    formulas = [
        *totals(outcome, words),
        *what_a_year_brings(outcome, words),
        *for_an_hour(outcome, words),
        *what_sets_them_apart(outcome, words),
        *what_you_leave_behind(outcome, words),
        *share_prices(outcome, words),
        *what_you_keep(outcome, words),
    ]
    typed: tuple[str, ...] = ("lost-bonus", "lost-owed")
    job = outcome.left_behind.job if outcome.left_behind else None
    if job and job.offer.unvested is not None:
        typed = (*typed, "lost-equity")
    return Working(formulas=tuple(formulas), conventions=conventions(words.inputs), as_typed=typed)


def conventions(inputs: Inputs) -> tuple[str, ...]:
    """List the choices behind the sums, those that depend on the answers last."""
    found = [
        f"All amounts are before tax, in {inputs.currency.name}.",
        "Nothing is rounded before it is shown.",
        (
            "Base pay, fixed cash and a commission come in each month. A bonus comes at the end of "
            "the bonus year or, if you must still be employed then, on its pay day: one after the "
            "years compared is left out. Twelve months of work are a bonus year, unless you give "
            "your first day."
        ),
        "A year ends with its last month: what is paid or vests in month 12 belongs to year 1.",
        (
            "Raises apply from year 2. A bonus in percent, overtime, a holiday allowance and 13th "
            "and 14th payments grow with base; other cash stays the same."
        ),
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
        (
            "A 13th or 14th payment is spread over the months. Pay by the hour, day or week is "
            "counted for the paid weeks that you gave, 52 if you gave none."
        ),
        "A day off is one of the days that you work in a week, five if you gave none.",
        "Two offers less than 2% apart are called too close.",
        (
            "Base pay is promised, overtime is likely, and you say of the rest what it is. What "
            "is promised in all is what is left without the others, less the costs."
        ),
    ]
    if inputs.price_leave:
        found.append(
            f"Days off are worth base ÷ {inputs.days_a_year} each. They are already part of your "
            "pay, so use this to compare offers, not to add up money."
        )
    if inputs.hoped_equity:
        found.append(
            "Startup equity that you hope for counts once a year, at the year’s end, as one amount "
            "that no price case changes. If shares are worth nothing, so is this, and it is in "
            "nothing that you keep on leaving."
        )
    if any(offer.current for offer in inputs.offers):
        found.append(
            "What you leave behind is not in the totals: those of your job now have what is still "
            "to vest. The signing bonus that makes up for it is, for each year, what would have "
            "vested, with the lost bonus and the repayment in year 1, less what the new grant "
            "vests and the signing bonus pays in that year."
        )
    if any(limits_of(inputs, offer).pay is not None for offer in inputs.offers):
        limits = US_MATCHED_PAY.latest
        found.append(
            f"The limits of the match are those of the US for {limits.name} ({limits.source}), "
            "unless you changed them. They are held the same for all years. The limit on pay caps "
            "what is matched, not what you may pay in, unless your plan says otherwise."
        )
    elif inputs.caps == "us":
        found.append("The match has no limit by law: those of the US hold in dollars alone.")
    return tuple(found)
