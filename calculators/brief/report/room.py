"""How many blank lines are left for notes, so that the brief fills its page and not two.

Counted in lines of text, from the widths that `brief.css` gives on paper, with a little to spare:
a style sheet cannot ask how full its page is.
"""

from __future__ import annotations

from collections.abc import Iterator

from calculators.brief.inputs import Inputs, Objection
from calculators.brief.words import Wording

# Letter paper is the shorter one: its lines less those of headings, figures, ladder and days.
_PAGE = 60
_ALWAYS_THERE = 20
_HEADING = 2
_LINES_A_NOTE = 2
_FEWEST, _MOST = 2, 12
# The count is on the safe side: with so many lines left by it, the fewest do fit.
_ENOUGH = 2
# Letters a line holds: a fact's own words, an ask's remarks, its middle column, a reply, a name.
_CASE, _REMARK, _DETAIL, _REPLY, _SAID = 90, 58, 23, 78, 28


def objections_with_room(inputs: Inputs, words: Wording) -> tuple[Objection, ...]:
    """List what they may say: filled up with the most likely, unless that takes a second page."""
    likely = words.objections
    room = _left(inputs, words, likely) >= _FEWEST * _LINES_A_NOTE
    return likely if room else inputs.objections


def lines_for_notes(inputs: Inputs, words: Wording) -> int:
    """Count what the reader's words take; give what is left of the page, or of a second one."""
    left = _left(inputs, words, objections_with_room(inputs, words))
    if left < _ENOUGH:
        left += _PAGE
    return min(max(left // _LINES_A_NOTE, _FEWEST), _MOST)


def _left(inputs: Inputs, words: Wording, objections: tuple[Objection, ...]) -> int:
    return _PAGE - _ALWAYS_THERE - sum(_parts(inputs, words, objections))


def _parts(inputs: Inputs, words: Wording, objections: tuple[Objection, ...]) -> Iterator[int]:
    if inputs.asks:
        yield _HEADING
    for ask in inputs.asks:
        remarks = sum(_lines(it, _REMARK, 18) for it in (ask.why, ask.give) if it)
        yield max(remarks, _lines(ask.detail, _DETAIL), _lines(words.name(ask), _DETAIL))
    case = [it for it in (inputs.market, inputs.bring, inputs.gain) if it]
    if case:
        yield _HEADING
    yield from (_lines(it, _CASE) for it in case)
    yield _HEADING
    for objection in objections:
        reply = _lines(words.reply(objection), _REPLY)
        yield max(reply, _lines(words.said(objection), _SAID))
    if inputs.open_points:
        yield _lines(inputs.open_points, _REPLY)
    yield _lines(words.closing, _REPLY) + 1  # and the rules around it
    yield _lines(inputs.first_words, _CASE)


def _lines(text: str | None, width: int, before: int = 0) -> int:
    """Count the lines that a text takes; `before` is what stands in front of it."""
    return -(-(len(text or "") + before) // width) or 1
