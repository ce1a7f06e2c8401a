"""How long there is: the day they mean, the last safe one, and the days that count."""

from __future__ import annotations

from calculators._core import Formula
from calculators._core.formatting import counted, day
from calculators.deadline.formulas import Outcome
from calculators.deadline.formulas.window import CUSTOMARY
from calculators.deadline.inputs import Inputs
from calculators.deadline.words import BUSINESS, KINDS
from calculators.deadline.workdays import WEEKEND


def of_the_window(inputs: Inputs, outcome: Outcome) -> list[Formula]:
    """Show the day they mean, the last safe one, how many days are left, and what kind that is."""
    found = outcome.window
    formulas = []
    start = day(found.counted_from)
    if found.named is not None and inputs.given in ("business", "calendar"):
        unit = BUSINESS if inputs.given == "business" else "calendar day"
        formulas.append(
            Formula(
                name="The day they mean",
                formula="day of the offer + number of days, the first day not counted",
                with_numbers=f"{start} + {counted(inputs.days or 0, unit)} = {day(found.named)}",
                explains=("named",),
            )
        )
    if found.named is not None and inputs.given == "later" and inputs.deadline is not None:
        formulas.append(
            Formula(
                name="The day they mean",
                formula="the later of the date and the offer + weeks",
                with_numbers=(
                    f"the later of {day(inputs.deadline)} and {start} + "
                    f"{counted(inputs.weeks or 0, 'week')} = {day(found.named)}"
                ),
                explains=("named",),
            )
        )
    formulas.append(_last_safe_day(inputs, outcome))
    if not found.passed and inputs.today <= found.last:
        total = (found.last - inputs.today).days
        inside = [reason for one, reason in found.skipped if one <= found.last]
        weekend = inside.count(WEEKEND)
        formulas.append(
            Formula(
                name="Business days left",
                formula="days after today up to the last safe day − weekends − other closed days",
                with_numbers=f"{total} − {weekend} − {len(inside) - weekend} = {found.left}",
                explains=("left",),
            )
        )
    return [*formulas, _kind(inputs, outcome)]


def _last_safe_day(inputs: Inputs, outcome: Outcome) -> Formula:
    found, work = outcome.window, outcome.work
    if found.named is None:
        first = work.on_or_after(found.start)
        needed = inputs.reply + inputs.reissue + inputs.review + 1
        usual = f"{day(found.counted_from)} + {counted(CUSTOMARY, BUSINESS)}"
        steps = f"{day(first)} + {counted(needed, BUSINESS)}"
        return Formula(
            name="The day to propose",
            formula=(
                "the latest of: what companies take on average, what your own steps need, and two "
                "business days after the other decisions, ten from now at most"
            ),
            with_numbers=f"the latest of {usual}, {steps} and the others = {day(found.last)}",
            explains=("deadline",),
        )
    clock = f"{found.moment:%H:%M} on {day(found.moment.date())}, on your clock"
    reason = work.why_closed(found.named)
    closed = f"; not a business day ({reason})" if reason else ""
    return Formula(
        name="The last safe day to answer",
        formula="the day they mean, on your own clock, or the last business day before",
        with_numbers=f"{day(found.named)} ends at {clock}{closed}: {day(found.last)}",
        explains=("deadline",),
    )


def _kind(inputs: Inputs, outcome: Outcome) -> Formula:
    given = outcome.window.given
    came = inputs.offered or inputs.written or inputs.today
    return Formula(
        name="Kind of deadline",
        formula=(
            "business days from the offer to the last safe day: under 2 exploding, under 3 short, "
            "up to 10 usual, more generous"
        ),
        with_numbers=(
            f"{day(came)} to {day(outcome.window.last)}: {counted(given, BUSINESS)}, "
            f"{KINDS[outcome.window.kind].lower()}"
        ),
        explains=("kind",),
    )
