"""The words of the deadline report: what each step is called, and what does not fit, by name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from calculators._core import Caution
from calculators._core.formatting import counted, day, listed

from .formulas import (
    Conflict,
    ConflictKey,
    Outcome,
    Rival,
    Size,
    out_of_reach,
    sooner,
    tight,
)
from .formulas.plan import Leaving, Step, StepKey, chain
from .formulas.window import Kind
from .inputs import Inputs, Promise, Promised

BUSINESS = "business day"
# Calendar days after which a deadline is more likely a slip of the year than meant.
LONG_WAIT = 120
STEPS: dict[StepKey, str] = {
    "call": "Call them: does the offer still stand?",
    "thank": "Thank them, and ask for the whole offer in writing",
    "tell": "Tell the other companies your date",
    "research": "Look up what the job pays",
    "decide": "Write down your target, your ask and your walk-away",
    "ask": "Ask for more time: once, with a reason and a date",
    "ask_other": "Ask for more time on the other offer",
    "counter": "Send your counter",
    "reply": "Expect their reply",
    "letter": "Expect the new letter",
    "review": "Finish checking the letter",
    "accept": "Say yes or no, in writing",
    "deadline": "Last safe day to answer",
    "resign": "Resign, once nothing is open any more",
    "last_day": "Last day in your old job",
    "start": "First day in your new job",
}
# For a chart's narrow column.
SHORT: dict[StepKey, str] = {
    "call": "Call them",
    "thank": "Thank them",
    "tell": "Tell the others",
    "research": "Look up pay",
    "decide": "Decide numbers",
    "ask": "Ask for time",
    "ask_other": "Ask them too",
    "counter": "Your counter",
    "reply": "Their reply",
    "letter": "New letter",
    "review": "Letter checked",
    "accept": "Your answer",
    "deadline": "Last safe day",
}
THEIRS: tuple[StepKey, ...] = ("reply", "letter")
KINDS: dict[Kind, str] = {
    "exploding": "Exploding",
    "short": "Short",
    "usual": "Usual",
    "generous": "Generous",
}
SIZES: dict[Size, str] = {
    "modest": "modest: up to 5 business days are seldom refused",
    "stretch": "a stretch: more than 5 business days need a good reason",
}


def step_name(step: Step, inputs: Inputs, hour: dt.time | None = None) -> str:
    """Say what to do; whoever has the letter asks for what is missing in it.

    `hour` is the one by which to answer on the last safe day.
    """
    if step.of:
        return f"Ask {step.of} for more time"
    if step.key == "deadline" and hour is not None:
        return f"Last safe moment to answer: {hour:%H:%M}"
    if step.key == "thank" and inputs.written is not None:
        return "Thank them, and ask for whatever the letter leaves out"
    return STEPS[step.key]


def rival_name(one: Rival) -> str:
    """Say what happens in another application."""
    if one.until is not None:
        return f"{one.name} wants your answer"
    return f"{one.name} decides ({'they told you' if one.sure == 'told' else 'expected'})"


PROMISES: dict[Promised, str] = {
    "vest": "Shares vest",
    "repayment": "Signing bonus: nothing to repay any more",
    "review": "Promised pay review",
    "probation": "Probation ends",
    "benefits": "Benefits start",
    "exercise": "Last day to exercise options",
    "other": "A date from the offer",
}


def promise_name(one: Promise) -> str:
    """Say what happens on a day after the start."""
    if one.what == "other" and one.note:
        return one.note
    return f"{PROMISES[one.what]}: {one.note}" if one.note else PROMISES[one.what]


def rival_day(one: Rival) -> dt.date:
    """Give the day that counts in another application."""
    return one.day if one.until is None else one.until


def names(others: tuple[Rival, ...]) -> str:
    """Join the names of companies."""
    return listed([one.name for one in others])


def cautions(inputs: Inputs, outcome: Outcome) -> tuple[Caution, ...]:
    """List every conflict, the most pressing first, then what else to know."""
    found = [_CONFLICTS[conflict.key](conflict, inputs, outcome) for conflict in outcome.conflicts]
    return (*found, *_about_the_deadline(inputs, outcome), *_about_the_others(outcome))


def _missing(conflict: Conflict) -> str:
    verb = "is" if conflict.missing == 1 else "are"
    return f"{counted(conflict.missing, BUSINESS)} {verb} missing"


def _passed(conflict: Conflict, inputs: Inputs, outcome: Outcome) -> Caution:  # noqa: ARG001
    return Caution(
        key="passed",
        title="The deadline has passed",
        words=(
            f"It was {day(outcome.window.moment.date())}, and "
            f"{counted(conflict.missing, BUSINESS)} went by since the last safe day. Call them "
            "today, say that you want the job if that is so, and ask if the offer still stands."
        ),
    )


def _no_working_day(conflict: Conflict, inputs: Inputs, outcome: Outcome) -> Caution:  # noqa: ARG001
    after = day(outcome.work.on_or_after(outcome.window.last))
    return Caution(
        key="no_working_day",
        title="No business day is left",
        words=(
            "1 business day is missing: from today to the deadline nobody is at work. "
            f"Write to them today, and ask for {after}, the next business day."
        ),
    )


def _no_time(conflict: Conflict, inputs: Inputs, outcome: Outcome) -> Caution:
    until = outcome.extension.until if outcome.extension else outcome.window.last
    needed = (
        f"A counter takes {counted(chain(inputs), BUSINESS)}: {inputs.reply} for their answer, "
        f"{inputs.reissue} for the new letter, {inputs.review} for your check. "
    )
    return Caution(
        key="no_time",
        title="It is short, so counter by phone today",
        words=(
            f"{needed}{_missing(conflict)} for that pace, but a call settles in minutes what takes "
            "days by mail. Make your counter on the phone today, and ask for the new letter "
            f"afterward. If they need longer themselves, ask for {day(until)}."
        ),
    )


def _ask_late(conflict: Conflict, inputs: Inputs, outcome: Outcome) -> Caution:  # noqa: ARG001
    return Caution(
        key="ask_late",
        title="It is late to ask for more time",
        words=(
            "Ask two business days before the deadline or earlier; "
            f"{_missing(conflict)}. Call today, then confirm in "
            "writing. Have a yes or a no ready in case they refuse."
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
            f"{each}. What can give: their date, if you tell them yours; this deadline, if you "
            "ask for more time; or you decide without knowing."
        ),
    )


def _rival_tight(conflict: Conflict, inputs: Inputs, outcome: Outcome) -> Caution:  # noqa: ARG001
    close = tight(outcome.rivals, outcome.window, outcome.work)
    each = listed([f"{one.name} on {day(one.day)}" for one in close])
    return Caution(
        key="rival_tight",
        title="A decision lands in the last two business days",
        words=(
            f"{each}. One late mail, and it is too late to compare. Ask them to decide two "
            "business days before your deadline."
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
            f"{each}. Ask them for more time today, and bring your counter here forward, so that "
            "you know the answer before that offer ends. The plan does both."
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
            f"{counted(conflict.missing, BUSINESS)} later than you would like. What can give: a "
            "later start, a shorter notice if your employer agrees, fewer days off, or an "
            "earlier yes."
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
                title="An offer without a deadline is not open for ever",
                words=(
                    "They may take it back while you think. Ask for their date, or propose yours: "
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
                    "more: the US body of campus recruiters asks employers not to press. In "
                    "experiments, employers who pressed got less back from those who said yes "
                    "(Lau and others, 2014). How they take a polite request tells you something."
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
                title="No request for more time will wait for all of them",
                words=(
                    f"{each}: that is a guess, or later than it makes sense to ask for. Ask them "
                    "to decide sooner, and be ready to answer here without knowing."
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
                    f"{outcome.work.last.year}. Outside these years only weekends are left out: "
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
                f"You expected to hear from {names(late)} before today. The plan counts on today: "
                "ask where things stand."
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
