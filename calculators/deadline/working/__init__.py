"""How the days are worked out with the reader's own, and how weak the evidence on custom is."""

from __future__ import annotations

from calculators._core import Block, Note, Working
from calculators.deadline.formulas import Outcome
from calculators.deadline.inputs import Inputs

from .after import of_the_rest
from .plan import of_the_plan
from .window import of_the_window


def evidence(outcome: Outcome) -> list[Block]:
    """Say what is customary, and how little that rests on."""
    customary = (
        "What’s usual? Career sites mention two days to a week for people with experience. "
        "One small count of 20 companies found 4.6 business days from offer to answer on average, "
        "from 2.0 to 8.1 (OpsDog). US campus recruiters gave 14 days on average (NACE, 2017). "
        "All of that is weak evidence, so ask for the time that you need."
    )
    size = (
        "How much more? Career advisers say that up to 5 business days is rarely refused, and more "
        "than two weeks rarely granted. Nobody has counted."
    )
    return [Note(words=customary), *([Note(words=size)] if outcome.extension else [])]


def working(inputs: Inputs, outcome: Outcome) -> Working:
    """Show each count with the reader's own dates put in."""
    return Working(
        formulas=(
            *of_the_window(inputs, outcome),
            *of_the_plan(inputs, outcome),
            *of_the_rest(inputs, outcome),
        ),
        conventions=_conventions(inputs),
        # Counted from the offer, it has a formula.
        as_typed=("named",) if inputs.given == "date" else (),
    )


def _conventions(inputs: Inputs) -> tuple[str, ...]:
    return (
        "The day of an event is not counted: one business day after a Monday is the Tuesday.",
        (
            "A deadline on a day off counts as the business day before. That is the safe side: "
            "in some laws it would move to the day after."
        ),
        (
            f"Holidays: {inputs.calendar.label}. An employer may keep fewer or more. Dates that "
            "follow the moon are estimates."
        ),
        "The plan keeps one business day in reserve where there is room.",
        (
            "Your counter goes out within three business days of the offer, because an open offer "
            "can be withdrawn, and before any other offer that you have runs out."
        ),
        (
            "The plan asks for more time for the application that is farthest along and has a "
            "likely date, never for a guess, and never for more than ten business days."
        ),
        "Exploding means under 2 business days from the offer, short under 3, generous over 10.",
        (
            "Ask for more time when half of it is gone, two business days before the end at the "
            "latest, and before your counter."
        ),
        (
            "Notice runs from the day after you give it. A month that is too short ends it on its "
            "last day."
        ),
        (
            "An hour up to 9:00 on your clock leaves no time to answer on that day, so the last "
            "safe day is the business day before."
        ),
        "A business day ends at 17:00 on their clock; after that, the plan starts on the next one.",
        "Clock changes are those of the IANA time zone data, as far ahead as they are decided.",
        "The numbers of days are proposals, not facts. Change them where you know better.",
    )
