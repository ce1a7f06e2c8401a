"""What the reader says: the words of each line, taken from the site's own scripts where good.

The sources are the scripts of the same names in `docs/_data/scripts.toml`: opening-ask,
counter-their-counter, hold-and-wait, above-our-budget, best-offer, what-do-you-earn,
what-are-you-looking-for, give-the-reason, after-silence, trade-review, lowball-decline.
"""

from __future__ import annotations

from decimal import Decimal

from .formulas.standing import Standing
from .inputs import Line
from .words import Wording

PRIVATE = (
    "I’d rather keep that private, if that’s okay. What I’ve been looking at is what this role "
    "pays."
)
TIME = (
    "Take your time. I know you may need to check with someone. When do you think you could get "
    "back to me?"
)
HOLD = (
    "I’d really like us to get there. The last move was mine, because I want this to work. What "
    "could you do on your side?"
)
_WAIT = "I’ll wait it out."
_ALWAYS: dict[Line, str] = {
    "reason": "I looked at several sources for this role, at this level and in this area, and "
    "that’s where they came out. How does that look from your side?",
    "range": "I’d like to understand the job a little better before I put a number on it. Do you "
    "have a range in mind for the role?",
    "private": PRIVATE,
    "wait": _WAIT,
    "decline": "Thanks for trying. I think we’re too far apart on this one, so I’m going to step "
    "back.",
    "vague": "Is there any room on that at all?",
    "fill": "I know, it’s a lot! I’m flexible, honestly. Whatever works for you.",
    "earn": "I’m making quite a bit less than that, so anything would be a step up.",
    "least": "Honestly, I’d probably say yes if you came up just a little.",
    "ultimatum": "If you can’t do that, I’m out.",
}


def said(words: Wording, at: Standing, line: Line, amount: Decimal | None) -> str:  # noqa: PLR0911 - one a line
    """Write the words of a line, said where the call stands."""
    match line:
        case "number":
            return number(words, at, amount or words.outcome.aims.ask)
        case "hold":
            return _hold(words, at)
        case "fixed":
            return fixed(words, at)
        case "time":
            return f"(Count slowly to five.) {TIME}" if at.cue == "silence" else TIME
        case "extra":
            return extra(again=at.item)
        case "accept":
            return accept(words, at)
        case "sorry":
            return _sorry(words, at)
        case "split":
            middle = f", at {words.said(amount)}" if amount is not None else ""
            return f"Shall we just meet in the middle{middle}?"
        case _:
            return _ALWAYS[line]


def ask(words: Wording) -> str:
    """Write the opening ask."""
    return (
        "I’ve been through all of it, and I really want this job. Is there any way you could get "
        f"{words.noun} to {words.said(words.outcome.aims.ask)}?"
    )


def counter(words: Wording, amount: Decimal) -> str:
    """Write the answer to a move of theirs."""
    return (
        f"Thank you, that’s closer. If you could get to {words.said(amount)}, I’d feel really good "
        "about it. Is that within reach?"
    )


def number(words: Wording, at: Standing, amount: Decimal) -> str:
    """Write a number as one says it at that moment."""
    shown = words.said(amount)
    if at.mine is None:
        if amount == words.outcome.aims.ask:
            return ask(words)
        return f"Is there any way you could get {words.noun} to {shown}?"
    if amount > at.mine:
        return f"Thinking about it, I’d need {shown}."
    if at.moved:
        return counter(words, amount)
    return f"Or {shown}? That would be fine, too."


def fixed(words: Wording, at: Standing) -> str:
    """Ask what is fixed, or what “final” covers."""
    if at.finals:
        thanks = "Thank you. I can tell you’ve worked on this. Just so I have it right: is that"
        return f"{thanks} the best you can do on {words.noun}, or on {words.all}?"
    begin = "Thanks for being straight with me. Can you help me understand what’s fixed?"
    return f"{begin} Is it {words.noun}, or {words.all}?"


def extra(*, again: bool) -> str:
    """Ask for something besides pay, or for one more of that."""
    if again:
        return "And could you add a few more days of PTO on top?"
    return (
        "If it has to start there, could we agree on a salary review after six months, with the "
        "figure I’d move to and what I’d need to have done by then?"
    )


def accept(words: Wording, at: Standing) -> str:
    """Say yes, with what is on the table."""
    also = f" with {words.item}" if at.item else ""
    send = "Could you send me the updated letter?"
    return f"Thank you, {words.said(at.theirs)}{also} works for me. {send}"


def _hold(words: Wording, at: Standing) -> str:
    if at.mine is None:
        return "I’d really like us to get there. What could you do on your side?"
    if at.moved:
        return (
            f"Thank you for looking again. {words.said(at.theirs)} is still below what I was "
            f"hoping for. What would it take to get closer to {words.said(at.mine)}?"
        )
    return HOLD


def _sorry(words: Wording, at: Standing) -> str:
    if at.mine is None:
        shown = words.said(words.outcome.aims.ask)
        return f"I’m so sorry to ask, it’s just that my rent’s gone up. Could you maybe do {shown}?"
    return "I’m so sorry to keep asking, it’s just that my rent’s gone up."
