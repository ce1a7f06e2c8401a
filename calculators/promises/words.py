"""The words of the promises report: counts in words, what a promise is called, and the email."""

from __future__ import annotations

from calculators._core import Figure, plain
from calculators._core.formatting import short_day, upper_first

from .formulas import Outcome
from .inputs import HOW, InLetter, Inputs, Promise

_COUNTS = (
    *("no", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
STATES: dict[InLetter, str] = {
    "missing": "Not in the letter",
    "different": "The letter says something else",
    "unseen": "Not looked up yet",
    "same": "In the letter",
}
_ENDS = ".;, "
# Longer words would push the brief onto a second page.
MOST_HANDED = 200


def in_words(count: int) -> str:
    """Write a count of promises as a word."""
    return _COUNTS[count]


def counted_figure(count: int, key: str, *, begins: bool = True) -> Figure:
    """Write a count as a word, so that a test can find it by its key."""
    word = in_words(count)
    return Figure(upper_first(word) if begins else word, str(count), key)


def of_all(count: int, total: int) -> str:
    """Go on after a count: “of five promises”."""
    if count != total:
        return f" of {in_words(total)} promises"
    return " promise" if count == 1 else " promises"


def name(promise: Promise) -> str:
    """Name a promise as a heading does."""
    return upper_first(promise.what.strip().rstrip(_ENDS)) or upper_first(promise.what.strip())


def source(promise: Promise) -> str:
    """Say who said it, how and when: `Robin, on the call, Tue 1 Dec`."""
    how = HOW[promise.how]
    first = f"{promise.who}, {how.lower()}" if promise.who else how
    return f"{first}, {short_day(promise.said)}" if promise.said else first


def is_contact(promise: Promise, inputs: Inputs) -> bool:
    """Say whether the one who said it gets the email; a first name alone will do."""
    who, contact = (plain(it or "").casefold() for it in (promise.who, inputs.contact))
    if not who or not contact:
        return False
    return who == contact or who.startswith(f"{contact} ") or contact.startswith(f"{who} ")


def email(inputs: Inputs, outcome: Outcome) -> str:
    """Write the email that lists what is missing or different; empty if nothing is.

    Nothing that the letter has right is in it, nor what the reader has not looked up.
    """
    if not outcome.open:
        return ""
    one = len(outcome.open) == 1
    hello = f"Hi {inputs.contact}," if inputs.contact else "Hi,"
    listed = "\n".join(f"– {_line(it, inputs)}" for it in outcome.open)
    return "\n\n".join(
        (
            f"Subject: {_subject(inputs, outcome)}",
            hello,
            _opening(inputs, outcome),
            listed,
            _question(inputs, outcome, one=one),
            "Thank you for taking care of it!",
        )
    )


def _things(outcome: Outcome) -> str:
    count = len(outcome.open)
    return "one thing" if count == 1 else f"{in_words(count)} things"


def _subject(inputs: Inputs, outcome: Outcome) -> str:
    things = _things(outcome)
    if inputs.signed:
        return f"Your letter – {things} to confirm"
    return f"Your letter – {things} before I sign"


def _opening(inputs: Inputs, outcome: Outcome) -> str:
    count = len(outcome.open)
    things = _things(outcome)
    there = "there’s" if count == 1 else "there are"
    thanks = "Thank you for the letter. I’ve read it with my notes beside me, and"
    if inputs.signed:
        thanks = "Now that the letter is signed, I’ve gone through my notes once more, and"
    if not outcome.counts["different"]:
        are_not = "isn’t" if count == 1 else "aren’t"
        return f"{thanks} {there} {things} we talked about that {are_not} in it yet:"
    if not outcome.counts["missing"]:
        reads = "reads" if count == 1 else "read"
        return f"{thanks} {there} {things} that {reads} differently from what we talked about:"
    return f"{thanks} {there} {things} that I remember differently or couldn’t find in it:"


def _line(promise: Promise, inputs: Inputs) -> str:
    """Say what was promised, by whom, and what the letter has in its place."""
    who = promise.who
    if is_contact(promise, inputs):
        who = "you"
    how = HOW[promise.how].lower()
    on = f" on {short_day(promise.said)}" if promise.said else ""
    told = f"{upper_first(who)} mentioned it" if who else "It came up"
    line = f"{name(promise)}. {told} {how}{on}."
    if promise.letter != "different":
        return line
    if promise.says:
        return f"{line} The letter says: {promise.says.strip().rstrip(_ENDS)}."
    return f"{line} The letter puts it differently."


def _question(inputs: Inputs, outcome: Outcome, *, one: bool) -> str:
    them = "it" if one else "them"
    if inputs.signed:
        return (
            f"Could you confirm {them} in writing, as a short addition to the letter? Then we both "
            "have everything in one place."
        )
    what = f"add {them} to the letter"
    if outcome.counts["different"]:
        what = f"put {'this' if one else 'these'} right in the letter"
    by = ""
    if inputs.sign_by is not None and not outcome.late:
        by = f" I’d like to get it back to you by {short_day(inputs.sign_by)}."
    return f"Could you {what}, so that everything’s in one place?{by}"


def handed(outcome: Outcome) -> str:
    """Name in one line what is still to get in writing, as much as the brief has room for."""
    names = [name(it) for it in outcome.open]
    for count in range(len(names), 0, -1):
        more = len(names) - count
        line = "; ".join(names[:count]) + (f"; {more} more" if more else "")
        if len(line) <= MOST_HANDED:
            return line
    return ""
