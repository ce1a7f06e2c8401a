"""What the debrief says: each slip with the sentence to keep instead, and what went well."""

from __future__ import annotations

from collections.abc import Sequence

from . import lines
from .formulas import Exchange, SlipKind
from .formulas.standing import Standing
from .words import Wording

TITLES: dict[SlipKind, str] = {
    "two_moves": "You bid against yourself",
    "split_first": "You offered to split the difference",
    "big_step": "You gave more than half of the gap in one move",
    "you_moved_away": "Your number went up",
    "opened_low": "You opened below the number you’d planned",
    "no_number": "You asked without a number",
    "apologized": "You apologized for asking",
    "told_pay": "You said what you earn",
    "told_least": "You said what you’d settle for",
    "filled_silence": "You filled the silence",
    "ultimatum": "You gave an ultimatum",
    "took_early": "You said yes before they’d said it was final",
    "kept_pushing": "You asked again after they’d said no twice",
    "nibbled": "You asked for one more thing on top",
}
_WHY: dict[SlipKind, str] = {
    "no_number": "A question without a number is easy to say no to, and it leaves the next number "
    "to them.",
    "apologized": "They pay for the job, so a reason about the job can move them. Your rent can’t, "
    "and an apology sounds as if you didn’t believe in your number.",
    "told_pay": "What you earn becomes what they measure against, although this job is a "
    "different one.",
    "told_least": "Once they know what you’d settle for, that’s what the call is about.",
    "filled_silence": "They may just have been thinking. If you talk into the silence, it’s "
    "usually your own number that you talk down.",
    "ultimatum": "It leaves neither of you a way forward. Say it only if you’d really go, and "
    "then say it kindly.",
    "kept_pushing": "If they’ve told you twice that it’s final, believe them.",
    "nibbled": "They’d just given you something. One more small wish after each yes wears people "
    "out.",
}


def reasons(words: Wording, slips: Sequence[Exchange]) -> list[str]:
    """Say of each line what was unwise about it; what was said of an earlier one, only in short."""
    told: set[str] = set()
    found = []
    for one in slips:
        said = [why(words, one, kind) for kind in one.slips]
        new = [it for it in said if it not in told]
        told.update(said)
        found.append(" ".join(new) or "The same again.")
    return found


def why(words: Wording, one: Exchange, kind: SlipKind) -> str:  # noqa: PLR0911 - one a slip
    """Say what is unwise about a slip, with its numbers."""
    at, theirs = one.before, words.said(one.before.theirs)
    mine = "" if at.mine is None else words.said(at.mine)
    amount = "" if one.amount is None else words.said(one.amount)
    match kind:
        case "two_moves":
            return (
                f"You went from {mine} to {amount} while they stayed at {theirs}. It tells them "
                "that waiting pays."
            )
        case "split_first":
            return (
                f"{amount} is the middle of your {mine} and their {theirs}. It becomes the new "
                "starting point, and the next middle is lower. Let them be the ones to offer it."
            )
        case "big_step":
            return (
                f"From {mine} to {amount}, with them at {theirs}. A large step suggests that more "
                "will follow."
            )
        case "you_moved_away":
            return (
                f"You went from {mine} to {amount}. A number that moves away from agreement can "
                "end the conversation."
            )
        case "opened_low":
            return (
                f"You’d planned {words.said(words.outcome.aims.ask)} and said {amount}. Calls like "
                "this tend to end between the first two numbers, so a lower one moves the middle."
            )
        case "took_early":
            return (
                f"{theirs} was below your target, and their first number is seldom their last. One "
                "more calm step was still possible."
            )
        case _:
            return _WHY[kind]


def keep(words: Wording, at: Standing, kind: SlipKind) -> str:  # noqa: PLR0911 - one a slip
    """Give the sentence to say instead, at that moment."""
    match kind:
        case "opened_low" | "no_number" | "apologized" if at.mine is None:
            return lines.ask(words)
        case "split_first" | "big_step" | "took_early":
            if at.mine is None:
                return lines.ask(words)
            step = at.next_number(words.outcome.aims.goal) if at.moved else None
            return lines.HOLD if step is None else lines.counter(words, step)
        case "told_pay":
            return lines.PRIVATE
        case "filled_silence":
            return f"(Breathe. Count slowly to five. If it’s still quiet:) {lines.TIME}"
        case "ultimatum":
            return lines.fixed(words, at)
        case "kept_pushing":
            return lines.accept(words, at) if at.item else lines.extra(again=False)
        case "nibbled":
            return lines.accept(words, at)
        case "told_least" if at.mine is None:
            return lines.said(words, at, "range", None)
        case _:
            return lines.HOLD


def went_well(words: Wording, one: Exchange) -> str:  # noqa: C901, PLR0911, PLR0912 - one a line
    """Say what was good about a line, if it was; "" otherwise."""
    at = one.before
    if one.slips:
        return ""
    match one.line, at.cue:
        case "number", _ if at.mine is None:
            planned = ", the number you’d planned" * (one.amount == words.outcome.aims.ask)
            return f"You named your number plainly: {words.said(one.amount or at.theirs)}{planned}."
        case "number", _ if at.moved and at.mine is not None and one.amount is not None:
            return (
                f"You answered their move with a small step, from {words.said(at.mine)} to "
                f"{words.said(one.amount)}."
            )
        case "wait", "silence":
            return "You let the silence be a silence."
        case "time", ("silence" | "check"):
            return "You gave them time, and no lower number."
        case "private", "earn":
            return "You kept what you earn to yourself."
        case (("hold" | "range"), "least"):
            return "You didn’t say what you’d settle for."
        case "hold", ("push" | "earn"):
            return "You stayed at your number and asked for their move."
        case "fixed", "final":
            return "You asked what “final” covers."
        case "fixed", _:
            return "You asked what’s fixed before you moved."
        case "reason", _:
            return "You gave a reason that you could show them."
        case "extra", _:
            return "You closed with one small ask that isn’t pay."
        case "accept", _ if at.theirs >= words.outcome.aims.goal:
            return "You said yes once they’d reached your target."
        case "accept", _:
            return "You said yes once they’d said that it was final."
        case _:
            return ""
