"""Numbers that look mistyped, and moves in the talks that were unwise."""

from __future__ import annotations

from calculators._core import Caution
from calculators.counter_offer.formulas.doubts import Doubt
from calculators.counter_offer.formulas.talks import Slip
from calculators.counter_offer.words import Wording


def doubted(doubt: Doubt, words: Wording) -> str:
    """Ask a number back that looks like a slip of typing."""
    number, other = words.money(doubt.number), words.money(doubt.other)
    match doubt.kind:
        case "target":
            times = _times(doubt)
            return (
                f"Your target is {number} and their offer {other}, which is {times} apart. Is "
                "there a zero too many or too few, or is one of the two for another period?"
            )
        case "figure":
            return (
                f"One of your figures is {number}, and their offer is {other}, which is "
                f"{_times(doubt)} apart. Is there a zero too many or too few, or is it for another "
                "period?"
            )
        case "move":
            return (
                f"One of the moves is {number}, and their offer is {other}, which is "
                f"{_times(doubt)} apart. Is there a zero too many or too few?"
            )
        case "mine_below_theirs":
            return (
                f"You wrote that you said {number}, which is less than the {other} they had "
                f"offered. Is one of the two mistyped? If you did say it, ask for their {other} in "
                "writing."
            )
        case "theirs_above_mine":
            return (
                f"You wrote that they said {number}, which is more than the {other} you asked for. "
                "Is one of the two mistyped? If they did say it, accept it in writing."
            )


def _times(doubt: Doubt) -> str:
    ratio = max(doubt.number, doubt.other) / min(doubt.number, doubt.other)
    return f"{ratio:,.0f} times"


def mistyped(doubt: Doubt, words: Wording) -> Caution:
    """Ask for a second look at a number, and say that it counts as it is."""
    return Caution(
        key="mistyped",
        title="Check this number first",
        words=f"{doubted(doubt, words)} What follows takes it as you wrote it.",
    )


def unwise(slip: Slip, words: Wording) -> Caution:
    """Say what was unwise about a move, and what to do from here."""
    before, after, theirs = (words.money(n) for n in (slip.before, slip.after, slip.theirs))
    match slip.kind:
        case "two_moves":
            return Caution(
                key="two_moves",
                title="You moved twice in a row",
                words=(
                    f"You went from {before} to {after} while they stayed at {theirs}. That is "
                    "bidding against yourself: it tells them that waiting pays. Stop here, and "
                    "ask what they can do before you name another number."
                ),
            )
        case "split_first":
            return Caution(
                key="split_first",
                title="You offered to split the difference",
                words=(
                    f"{after} is the exact middle of your {before} and their {theirs}. The one who "
                    "offers the split first makes it the new starting point, and the next middle "
                    "is lower. Let them offer it."
                ),
            )
        case "big_step":
            return Caution(
                key="big_step",
                title="You gave more than half of the gap in one move",
                words=(
                    f"From {before} to {after}, with them at {theirs}. Large steps suggest that "
                    "more will follow. Keep each step smaller than the one before."
                ),
            )
        case "you_moved_away":
            return Caution(
                key="you_moved_away",
                title="Your number went up",
                words=(
                    f"You went from {before} to {after}. A number that moves away from agreement "
                    "can end the talks. Do it only if the job itself has changed, and say so."
                ),
            )
        case "they_moved_away":
            return Caution(
                key="they_moved_away",
                title="Their number went down",
                words=(
                    f"They went from {before} to {after}. Ask calmly what has changed, and ask for "
                    "the first number in writing. Terms that shrink are a warning sign."
                ),
            )
