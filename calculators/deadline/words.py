"""The words of the deadline report: what each step and each application is called."""

from __future__ import annotations

import datetime as dt

from calculators._core.formatting import day, listed

from .formulas import Outcome, Rival, Size
from .formulas.plan import Step, StepKey
from .formulas.window import Kind
from .inputs import Inputs, Promise, Promised

BUSINESS = "business day"
STEPS: dict[StepKey, str] = {
    "call": "Call them: is the offer still open?",
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
    "resign": "Resign, once every condition has been met",
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
    "modest": "modest: up to 5 business days is rarely refused",
    "stretch": "a stretch: more than 5 business days needs a good reason",
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


def by_phone(inputs: Inputs, outcome: Outcome) -> str:
    """Say when to call: today, unless nobody is at work any more or yet."""
    start = outcome.window.start
    return "today" if start == inputs.today else f"on {day(start)}"


def rival_name(one: Rival) -> str:
    """Say what happens in another application."""
    if one.until is not None:
        return f"{one.name} wants your answer"
    return f"{one.name} decides ({'they told you' if one.sure == 'told' else 'expected'})"


PROMISES: dict[Promised, str] = {
    "vest": "Shares vest",
    "repayment": "Signing bonus is yours to keep",
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
