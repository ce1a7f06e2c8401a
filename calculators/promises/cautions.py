"""What to know before signing, or after it, and what is missing in the list itself."""

from __future__ import annotations

from calculators._core import Caution
from calculators._core.formatting import counted, day, listed, upper_first

from .formulas import Outcome
from .inputs import Inputs, Promise
from .words import in_words, name

_MOST_NAMED = 3


def cautions(inputs: Inputs, outcome: Outcome) -> tuple[Caution, ...]:
    """List the warnings that the answers call for, the most pressing one first."""
    found = (
        _signed(inputs, outcome),
        _late(inputs, outcome),
        _spoken(inputs, outcome),
        _unseen(outcome),
        _gone_by(outcome),
        _nameless(outcome),
    )
    return tuple(it for it in found if it is not None)


def _named(promises: tuple[Promise, ...]) -> str:
    """Name the first of them, and count the rest."""
    named = [f"“{name(it)}”" for it in promises[:_MOST_NAMED]]
    more = len(promises) - _MOST_NAMED
    return listed([*named, f"{more} more"] if more > 0 else named)


def _signed(inputs: Inputs, outcome: Outcome) -> Caution | None:
    if not inputs.signed or not outcome.open:
        return None
    return Caution(
        key="signed",
        title="You’ve signed, so ask soon",
        words=(
            "While everybody still remembers the conversation, a short written addition costs them "
            "little. Ask for it now rather than on the day the promise is due, and keep their "
            "answer at home with the letter."
        ),
    )


def _late(inputs: Inputs, outcome: Outcome) -> Caution | None:
    if not outcome.late:
        return None
    return Caution(
        key="late",
        title="The day to sign by is over",
        words=(
            f"It was {day(inputs.sign_by)}. Call them today, before you send anything, and ask "
            "whether the offer is still open."
        )
        if inputs.sign_by is not None
        else "",
    )


def _spoken(inputs: Inputs, outcome: Outcome) -> Caution | None:
    if not outcome.spoken:
        return None
    one = len(outcome.spoken) == 1
    them = "the promise" if one else "the promises"
    then = f"If the letter you signed has it, ask for an addition that names {them}."
    if not inputs.signed:
        there = "it’s" if one else "they’re"
        until = f"don’t count on {them} until {there} in writing"
        then = f"Look for that line before you sign, and {until}."
    return Caution(
        key="spoken",
        title="Said out loud, and not on paper",
        words=(
            f"There’s nothing in writing about {_named(outcome.spoken)}. Many letters have a line "
            "saying that they replace everything said before, an entire-agreement clause, and then "
            f"what was only spoken may not count. {then}"
        ),
    )


def _unseen(outcome: Outcome) -> Caution | None:
    count = outcome.counts["unseen"]
    if not count or not outcome.open:
        return None  # alone, it is the headline
    unseen = tuple(it for it in outcome.ordered if it.letter == "unseen")
    return Caution(
        key="unseen",
        title=f"{upper_first(in_words(count))} {'is' if count == 1 else 'are'} still to look up",
        words=(
            f"You haven’t looked in the letter for {_named(unseen)} yet, so the email leaves "
            f"{'it' if count == 1 else 'them'} out. It’s better to write to them once."
        ),
    )


def _gone_by(outcome: Outcome) -> Caution | None:
    if not outcome.gone_by:
        return None
    when = listed(
        [f"“{name(it)}” on {day(it.due)}" for it in outcome.gone_by[:_MOST_NAMED] if it.due]
        + ([f"{len(outcome.gone_by) - _MOST_NAMED} more"] * (len(outcome.gone_by) > _MOST_NAMED))
    )
    days = counted(len(outcome.gone_by), "day")
    return Caution(
        key="gone_by",
        title=f"{days} of your list {'is' if len(outcome.gone_by) == 1 else 'are'} over",
        words=(
            f"You had {when}. Did it happen? If not, ask about it now. What’s over isn’t in the "
            "list of dates, nor in the calendar file."
        ),
    )


def _nameless(outcome: Outcome) -> Caution | None:
    if not outcome.nameless:
        return None
    one = len(outcome.nameless) == 1
    return Caution(
        key="nameless",
        title="Nobody is named",
        words=(
            f"You don’t say who promised {_named(outcome.nameless)}. With a name and a day, "
            f"{'it’s' if one else 'they’re'} easy to confirm; without, you may be asked whether "
            "you’re sure. Look through your emails and your calendar."
        ),
    )
