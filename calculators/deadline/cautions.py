"""What does not fit, by name, with what can give; and what else to know about the deadline."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from calculators._core import Caution
from calculators._core.formatting import counted, day, listed

from .formulas import Conflict, ConflictKey, Outcome, out_of_reach, sooner, tight
from .formulas.plan import Leaving, chain
from .inputs import Inputs
from .words import BUSINESS, by_phone, names

# Calendar days after which a deadline is more likely a slip of the year than meant.
LONG_WAIT = 120


def cautions(inputs: Inputs, outcome: Outcome) -> tuple[Caution, ...]:
    """List every conflict, the most pressing first, then what else to know."""
    closed = outcome.conflict("no_working_day") is not None
    found = [
        _CONFLICTS[conflict.key](conflict, inputs, outcome)
        for conflict in outcome.conflicts
        # With nobody at work any more, that says it all.
        if not (closed and conflict.key in ("no_time", "ask_late"))
    ]
    return (*found, *_about_the_deadline(inputs, outcome), *_about_the_others(outcome))


def _missing(conflict: Conflict) -> str:
    verb = "is" if conflict.missing == 1 else "are"
    return f"{counted(conflict.missing, BUSINESS)} {verb} missing"


def _passed(conflict: Conflict, inputs: Inputs, outcome: Outcome) -> Caution:
    end, missing = outcome.window.moment, conflict.missing
    verb = "has" if missing == 1 else "have"
    when = (
        f"It was {day(end.date())}, and {counted(missing, BUSINESS)} {verb} gone by since the last "
        "safe day."
    )
    if end.date() == inputs.today:
        when = f"It ended today at {end:%H:%M} on your clock."
    return Caution(
        key="passed",
        title="The deadline has passed",
        words=(
            f"{when} Call them right away. If you want the job, say so, and ask whether the offer "
            "is still open."
        ),
    )


def _no_working_day(conflict: Conflict, inputs: Inputs, outcome: Outcome) -> Caution:  # noqa: ARG001
    found, more = outcome.window, outcome.extension
    next_day = outcome.work.after(max(found.last, found.named or found.last), 1)
    ask = next_day if more is None else more.until
    return Caution(
        key="no_working_day",
        title="No business day is left",
        words=(
            "Nobody will be at work between now and the deadline. Write to them today, with your "
            f"counter if you have one, and ask for {day(ask)}."
        ),
    )


def _no_time(conflict: Conflict, inputs: Inputs, outcome: Outcome) -> Caution:
    until = outcome.extension.until if outcome.extension else outcome.window.last
    needed = (
        f"A counter takes {counted(chain(inputs), BUSINESS)}: {inputs.reply} for their answer, "
        f"{inputs.reissue} for the new letter, {inputs.review} for your check. "
    )
    when = by_phone(inputs, outcome)
    return Caution(
        key="no_time",
        title=f"Time is short, so counter by phone {when}",
        words=(
            f"{needed}{_missing(conflict)} for that pace, but a call settles in minutes what takes "
            f"days by email. Make your counter on the phone {when}, and ask for the new letter "
            f"afterward. If they need longer themselves, ask for {day(until)}."
        ),
    )


def _ask_late(conflict: Conflict, inputs: Inputs, outcome: Outcome) -> Caution:
    return Caution(
        key="ask_late",
        title="It’s late to ask for more time",
        words=(
            "It’s best to ask at least two business days before the deadline, and "
            f"{_missing(conflict)}. Call {by_phone(inputs, outcome)} and confirm it in writing, "
            "and have your yes or no ready in case they refuse."
        ),
    )


def _rival_late(conflict: Conflict, inputs: Inputs, outcome: Outcome) -> Caution:  # noqa: ARG001
    late = [one for one in outcome.rivals if one.late]
    each = listed(
        [f"{one.name} on {day(one.day)}, {counted(one.late, BUSINESS)} too late" for one in late]
    )
    return Caution(
        key="rival_late",
        title="An expected decision comes after the deadline",
        words=(
            f"{each}. You can tell them your date and ask them to decide sooner, ask here for more "
            "time, or decide without knowing."
        ),
    )


def _rival_tight(conflict: Conflict, inputs: Inputs, outcome: Outcome) -> Caution:  # noqa: ARG001
    close = tight(outcome.rivals, outcome.window, outcome.work)
    each = listed([f"{one.name} on {day(one.day)}" for one in close])
    return Caution(
        key="rival_tight",
        title="A decision lands in the last two business days",
        words=(
            f"{each}. One late email, and you could no longer compare the two. Ask them to decide "
            "at least two business days before your deadline."
        ),
    )


def _other_first(conflict: Conflict, inputs: Inputs, outcome: Outcome) -> Caution:  # noqa: ARG001
    first = sooner(outcome.rivals, outcome.window)
    work, last = outcome.work, outcome.window.last
    each = listed(
        [
            f"{one.name} by {day(one.until)}, {counted(work.count(one.until, last), BUSINESS)} "
            "before this one"
            for one in first
            if one.until is not None
        ]
    )
    return Caution(
        key="other_first",
        title="Another offer must be answered first",
        words=(
            f"{each}. Ask them for more time today, and move your counter here forward, so that "
            "you know the answer before that offer expires. The plan does both."
        ),
    )


def _start_early(conflict: Conflict, inputs: Inputs, outcome: Outcome) -> Caution:
    leaving = outcome.leaving
    assert leaving is not None  # noqa: S101 - without it there is no such conflict
    return Caution(
        key="start_early",
        title="You cannot start on the day you would like",
        words=(
            f"{_takes(inputs, leaving)} the first day that works is {day(leaving.earliest)}, "
            f"{counted(conflict.missing, BUSINESS)} later than you would like. You could start "
            "later, ask your employer for a shorter notice period, take fewer days off, or say yes "
            "sooner."
        ),
    )


def _takes(inputs: Inputs, leaving: Leaving) -> str:
    parts = [counted(inputs.checks, BUSINESS) + " of checks"]
    if leaving.last_day is not None:
        parts.append(f"your notice, which ends on {day(leaving.last_day)}")
    if inputs.gap:
        parts.append(counted(inputs.gap, "day") + " off")
    return f"With {listed(parts)},"


def _about_the_deadline(inputs: Inputs, outcome: Outcome) -> list[Caution]:
    found, kind = outcome.window, outcome.window.kind
    cautions = []
    if found.named is None:
        cautions.append(
            Caution(
                key="no_deadline",
                title="An offer without a deadline isn’t open forever",
                words=(
                    "They can withdraw it while you think. Ask for their date, or propose yours: "
                    f"{day(found.last)} leaves room for every step."
                ),
            )
        )
    elif kind in ("exploding", "short") and not found.passed:
        cautions.append(
            Caution(
                key=kind,
                title="They want an answer very fast",
                words=(
                    f"{counted(found.given, BUSINESS)} from the offer to the deadline. Ask for "
                    "more time: the US association of campus recruiters (NACE) asks employers not "
                    "to pressure people. In experiments, employers who did got less back from "
                    "those who said yes (Lau and others, 2014). How they take a polite request "
                    "tells you something about them."
                ),
            )
        )
    if found.named is not None and (found.named - inputs.today).days > LONG_WAIT:
        cautions.append(
            Caution(
                key="far_off",
                title="Is the year right?",
                words=(
                    f"Their deadline is {day(found.named)}, "
                    f"{counted((found.named - inputs.today).days, 'day')} from today. Hardly "
                    "anybody gives that long, so check the date."
                ),
            )
        )
    if found.named is not None and not found.passed and (late := out_of_reach(outcome)):
        each = listed([f"{one.name} on {day(one.day)}" for one in late])
        cautions.append(
            Caution(
                key="unlikely",
                title="Asking for more time won’t cover all of them",
                words=(
                    f"{each}: that’s a guess, or later than it makes sense to ask for. Ask them to "
                    "decide sooner, and be ready to answer here without knowing."
                ),
            )
        )
    if not (outcome.work.knows(inputs.today) and outcome.work.knows(_last_day(outcome))):
        cautions.append(
            Caution(
                key="beyond_calendar",
                title="Some of these days are beyond the calendar",
                words=(
                    f"Holidays are known from {outcome.work.first.year} to "
                    f"{outcome.work.last.year}. Outside those years only weekends are skipped, so "
                    "add holidays under “Also closed”."
                ),
            )
        )
    return cautions


def _last_day(outcome: Outcome) -> dt.date:
    leaving = outcome.leaving
    return outcome.window.last if leaving is None else leaving.start


def _about_the_others(outcome: Outcome) -> list[Caution]:
    if outcome.window.passed or not (late := tuple(o for o in outcome.rivals if o.overdue)):
        return []
    return [
        Caution(
            key="overdue",
            title="A decision is overdue",
            words=(
                f"You expected to hear from {names(late)} before today, so the plan assumes today. "
                "Ask them for an update."
            ),
        )
    ]


_CONFLICTS: dict[ConflictKey, Callable[[Conflict, Inputs, Outcome], Caution]] = {
    "passed": _passed,
    "no_working_day": _no_working_day,
    "no_time": _no_time,
    "ask_late": _ask_late,
    "rival_late": _rival_late,
    "rival_tight": _rival_tight,
    "other_first": _other_first,
    "start_early": _start_early,
}
