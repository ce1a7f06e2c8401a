"""How the days are worked out with the reader's own, and how weak the evidence on custom is."""

from __future__ import annotations

from calculators._core import Block, Formula, Note, Working
from calculators._core.formatting import counted, day

from .formulas import Outcome
from .formulas.plan import chain
from .inputs import Inputs
from .words import BUSINESS, rival_day
from .workdays import WEEKEND


def evidence(outcome: Outcome) -> list[Block]:
    """Say what is customary, and how little that rests on."""
    customary = (
        "What is customary? Career sites speak of two days to a week for people with experience. "
        "One small count of 20 companies found 4.6 business days from offer to answer on average, "
        "from 2.0 to 8.1 (OpsDog). US campus recruiters gave 14 days on average (NACE, 2017). "
        "All of this is custom, and weak evidence: ask for the time that you need."
    )
    size = (
        "How much more? That up to 5 business days are seldom refused, and more than two weeks "
        "seldom granted, is what career advisers say. Nobody has counted it."
    )
    return [Note(words=customary), *([Note(words=size)] if outcome.extension else [])]


def working(inputs: Inputs, outcome: Outcome) -> Working:
    """Show each count with the reader's own dates put in."""
    formulas = [*_of_the_deadline(inputs, outcome), *_of_the_steps(inputs, outcome)]
    formulas += _of_the_rest(inputs, outcome)
    return Working(formulas=tuple(formulas), conventions=_conventions(inputs))


def _of_the_deadline(inputs: Inputs, outcome: Outcome) -> list[Formula]:
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
            )
        )
    if not found.passed and inputs.today <= found.last:
        total = (found.last - inputs.today).days
        inside = [reason for one, reason in found.skipped if one <= found.last]
        weekend = inside.count(WEEKEND)
        formulas.append(
            Formula(
                name="Business days left",
                formula="days after today up to the last safe day − weekends − other closed days",
                with_numbers=f"{total} − {weekend} − {len(inside) - weekend} = {found.left}",
            )
        )
    return formulas


def _of_the_steps(inputs: Inputs, outcome: Outcome) -> list[Formula]:
    counter, last = outcome.step("counter"), outcome.window.last
    if counter is None:
        return []
    due = outcome.work.before(last, chain(inputs))
    return [
        Formula(
            name="The latest day for your counter",
            formula="last safe day − (their answer + new letter + your check), in business days",
            with_numbers=(
                f"{day(last)} − ({inputs.reply} + {inputs.reissue} + {inputs.review}) = {day(due)}"
            ),
        )
    ]


def _of_the_rest(inputs: Inputs, outcome: Outcome) -> list[Formula]:
    formulas, more, leaving = [], outcome.extension, outcome.leaving
    if more is not None and more.rival is not None:
        latest = more.rival
        asked = outcome.work.after(latest.day, latest.spare)
        formulas.append(
            Formula(
                name="The day to ask for",
                formula="the likely decision + 1 business day if they named it, + 2 if not",
                with_numbers=(
                    f"{day(rival_day(latest))} + {counted(latest.spare, BUSINESS)} = {day(asked)}"
                ),
            )
        )
    if leaving is not None and leaving.resign is not None and leaving.last_day is not None:
        accept = outcome.step("accept")
        assert accept is not None  # noqa: S101 - nobody leaves without a yes
        formulas.append(
            Formula(
                name="When to resign",
                formula="your yes + checks, in business days; after the deadline in any case",
                with_numbers=(
                    f"{day(accept.day)} + {counted(inputs.checks, BUSINESS)}: "
                    f"{day(leaving.resign)}; notice ends {day(leaving.last_day)}"
                ),
            )
        )
    return formulas


def _conventions(inputs: Inputs) -> tuple[str, ...]:
    return (
        "The day of an event is not counted: one business day after a Monday is the Tuesday.",
        (
            "A deadline on a day off counts as the business day before. That is the safe side: "
            "in some laws it would move to the day after."
        ),
        (
            f"Holidays: {inputs.calendar.label}. An employer may keep fewer or more. Dates that "
            "hang on the moon are estimates."
        ),
        "The plan keeps one business day in reserve where there is room.",
        (
            "Your counter goes out within three business days of the offer, as an open offer can "
            "be taken back, and before another offer that you hold runs out."
        ),
        (
            "More time is asked for the application that is farthest on and whose date is likely, "
            "never for a guess, and for ten business days at most."
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
        "Clock changes are those of the IANA time zone data, as far ahead as they are decided.",
        "The numbers of days are proposals, not facts. Change them where you know better.",
    )
