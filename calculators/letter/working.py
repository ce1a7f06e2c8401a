"""How the letter is read: what counts, and what a year of pay comes to."""

from __future__ import annotations

from collections import Counter

from calculators._core import Formula, Working
from calculators._core.offer.handover import typed

from .formulas import TIMES, Outcome, a_year
from .rules.kinds import KINDS
from .words import amount

_CONVENTIONS = (
    (
        "A number belongs to what its sentence names nearest before it, or directly after it; "
        "without "
        "such a name, to the heading above."
    ),
    "The same thing said twice counts once. Two different numbers for one thing are a question.",
    (
        "What could be read in two ways, such as 03/04/2027 or a bonus “up to” something, is asked "
        "about and never passed on."
    ),
    "A dollar sign counts as US dollars unless the letter says which dollars.",
    "Rules can miss things and can be wrong: go by the sentence, which stands beside each find.",
)


def working(outcome: Outcome) -> Working:
    """Write the formulas with this letter's numbers."""
    counts = Counter(KINDS[find.kind].subject for find in outcome.finds)
    subjects = dict.fromkeys(kind.subject for kind in KINDS.values() if kind.subject in counts)
    parts = " + ".join(f"{counts[subject]} ({subject.lower()})" for subject in subjects)
    checked, missing = outcome.asked, len(outcome.missing)
    formulas = [
        Formula(
            name="Things found",
            formula="different things, each counted once",
            with_numbers=f"{parts} = {len(outcome.finds)}",
            explains=("found",),
        ),
        Formula(
            name="Things missing",
            formula="what such a letter should say − what yours says of it",
            with_numbers=f"{checked} − {checked - missing} = {missing}",
            explains=("missing",),
        ),
    ]
    base = next(iter(outcome.of("base")), None)
    year = base and a_year(outcome, base)
    if base and year and base.period != "year":
        hours = outcome.sure("hours")
        times = (
            f"{typed(hours.amount)} × 52"
            if base.period == "hour" and hours and hours.amount
            else f"{TIMES.get(base.period, 1)}"
        )
        formulas.append(
            Formula(
                name="Base pay a year",
                formula="pay × how often it comes in a year",
                with_numbers=f"{amount(base)} × {times} = {amount(base, year)}",
                explains=("base-year",),
            )
        )
    return Working(formulas=tuple(formulas), conventions=_CONVENTIONS)
