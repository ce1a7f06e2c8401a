"""The words of the deadline report: what each step is called, and what to send."""

from __future__ import annotations

import datetime as dt

from calculators._core.formatting import day, listed

from .formulas import Outcome
from .inputs import Inputs
from .rivals import Rival
from .steps import ASK_BEFORE, Step

STEPS = {
    "call": "Call them: does the offer still stand?",
    "thank": "Thank them, and ask for the whole offer in writing",
    "tell": "Tell the other companies your date",
    "research": "Look up what the job pays",
    "decide": "Write down your target, your ask and your walk-away",
    "ask": "Ask for more time: once, with a reason and a date",
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
SHORT = {
    "call": "Call them",
    "thank": "Thank them",
    "tell": "Tell the others",
    "research": "Look up pay",
    "decide": "Decide numbers",
    "ask": "Ask for time",
    "counter": "Your counter",
    "reply": "Their reply",
    "letter": "New letter",
    "review": "Letter checked",
    "accept": "Your answer",
    "deadline": "Last safe day",
}
THEIRS = ("reply", "letter")
KINDS = {
    "exploding": "Exploding",
    "short": "Short",
    "usual": "Usual",
    "generous": "Generous",
}
SIZES = {
    "modest": "modest: up to 5 business days are seldom refused",
    "stretch": "a stretch: more than 5 business days need a good reason",
    "unlikely": "unlikely: more than 10 business days are seldom granted",
}


def step_name(step: Step, inputs: Inputs) -> str:
    """Say what to do; whoever has the letter asks for what is missing in it."""
    if step.key == "thank" and inputs.written is not None:
        return "Thank them, and ask for whatever the letter leaves out"
    return STEPS[step.key]


def rival_name(one: Rival) -> str:
    """Say what happens in another application."""
    if one.until is not None:
        return f"{one.name} wants your answer"
    return f"{one.name} decides ({'they told you' if one.sure == 'told' else 'expected'})"


def rival_day(one: Rival) -> dt.date:
    """Give the day that counts in another application."""
    return one.day if one.until is None else one.until


def thanks(inputs: Inputs, outcome: Outcome) -> str:
    """Write the first message."""
    paper = (
        "I am reading the letter with care"
        if inputs.written is not None
        else "Could you send me the whole offer in writing"
    )
    end = "." if inputs.written is not None else "?"
    when = (
        f"You will have my answer by {day(outcome.window.last)}."
        if inputs.given != "none"
        else f"May I give you my answer by {day(outcome.window.last)}?"
    )
    return f"Thank you for the offer. I am very glad about it. {paper}{end} {when}"


def more_time(inputs: Inputs, outcome: Outcome) -> str:
    """Write the request for more time, with its dates; empty if none is needed."""
    more = outcome.extension
    if more is None:
        return ""
    waiting = [one for one in outcome.rivals if one.until is None and one.late]
    reason = "I want to go through the written terms with care before I answer."
    if waiting:
        latest = max(waiting, key=lambda one: one.day)
        stage = "in the final round" if latest.stage == "final" else "in talks"
        reason = (
            f"I am also {stage} with another company, and expect to hear from them "
            f"by {day(latest.day)}."
        )
    elif more.for_rivals:
        reason = "I am also in talks with another company, and will hear from them very late."
    who = f" from {inputs.company}" if inputs.company else ""
    return (
        f"Thank you again for the offer{who}. I am very interested in the role. {reason} "
        f"Could I give you my final answer by {day(more.until)} instead of "
        f"{day(outcome.window.named or outcome.window.last)}? You would then have a clear answer."
    )


def to_the_others(outcome: Outcome) -> str:
    """Write what to tell the other companies; empty if none is still to decide."""
    if not any(one.until is None for one in outcome.rivals) or outcome.window.passed:
        return ""
    last = outcome.window.last
    wanted = outcome.work.before(last, ASK_BEFORE)
    by = f"by {day(wanted)}" if wanted > outcome.window.start else "before then"
    return (
        f"I have an offer from another company, and my answer is due by {day(last)}. "
        "I would like to hear from you first, because I am very interested in working with you. "
        f"Would a decision {by} be possible?"
    )


def names(others: tuple[Rival, ...]) -> str:
    """Join the names of companies."""
    return listed([one.name for one in others])
