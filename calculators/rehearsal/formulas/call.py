"""One exchange of the call: what the reader's line does, and what the other side does then.

The rules, in the order in which they are asked:

1. A line can be a slip, or several (`slips.py`). A number replaces the reader's last one; the
   middle of a split is such a number, and an apology names the planned ask.
2. “I accept” ends the call at their number, and “I step back” ends it without one. A number that is
   no more than theirs is accepted at theirs.
3. Otherwise they do the next thing on their plan:
   - a move: half of what is left up to their limit, halved again for each slip since their last
     move, rounded down to what one would say. If that reaches the reader's number, it is agreed. If
     it comes to nothing, they push back instead.
   - final: the whole of what is left, halved for each slip, and the word “final”. If they bluff,
     the number stays and only the word comes.
   - anything else is said, and no number changes.
   As long as the reader has named no number, a silence and a move become “What did you have in
   mind?”, because there is nothing to be silent about or to move toward.
4. After “final”, the next line makes a bluffing counterpart give the whole of what is left, halved
   for each slip. One who has nothing left, or does not bluff, offers something besides pay instead.
   Then comes what is still missing of it, or “yes or no?”; and one more line ends the call with
   their offer still open.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from calculators._core.offer.ladder import rounded_down
from calculators.rehearsal.inputs import Line

from .counterpart import Beat, Counterpart
from .slips import TWICE, SlipKind, slips_of
from .standing import Aims, Standing

_HALF, _ALL = Decimal("0.5"), Decimal(1)
# Without a number of the reader's, there is nothing to be silent about or to move toward.
_NEED_A_NUMBER: tuple[Beat, ...] = ("silence", "move")


def opened(them: Counterpart) -> Standing:
    """Begin a call: they have named their offer."""
    return Standing(theirs=them.offer)


def named(before: Standing, line: Line, amount: Decimal | None, aims: Aims) -> Decimal | None:
    """Find the number that a line names, if it names one."""
    if line == "number":
        return amount
    if line == "split":
        return before.middle
    if line == "sorry" and before.mine is None:
        return aims.ask
    return None


def answered(
    them: Counterpart, before: Standing, line: Line, amount: Decimal | None, aims: Aims
) -> tuple[Standing, tuple[SlipKind, ...]]:
    """Say a line: give where the call stands after their answer, and what was a slip in it."""
    number = named(before, line, amount, aims)
    slips = slips_of(before, line, number, aims)
    after = replace(before, slipped=before.slipped + len(slips))
    if number is not None and number != before.mine:
        first = number if before.first is None else max(before.first, number)
        after = replace(after, mine=number, first=first, moved=False)
    if line == "accept":
        return replace(after, cue="thanks", end="agreed"), slips
    if line == "decline":
        return replace(after, cue="goodbye", end="declined"), slips
    if after.mine is not None and after.mine <= after.theirs:
        return replace(after, cue="yes", end="agreed"), slips
    if after.finals:
        return _after_final(them, after), slips
    return _next_beat(them, after), slips


def _next_beat(them: Counterpart, at: Standing) -> Standing:
    beat = them.plan[at.beats]
    at = replace(at, beats=at.beats + 1)
    if at.mine is None and beat in _NEED_A_NUMBER:
        return replace(at, cue="what")
    if beat == "move":
        moved = _moved(them, at, _HALF)
        return moved if moved.moved else replace(at, cue="push")
    if beat == "final":
        at = replace(at, finals=1)
        last = at if them.bluffs else _moved(them, at, _ALL)
        return last if last.end else replace(last, cue="final")
    return replace(at, cue=beat)


def _after_final(them: Counterpart, at: Standing) -> Standing:
    if at.finals < TWICE:
        last = _moved(them, at, _ALL) if them.bluffs else at
        if last.end:
            return last
        if last.theirs > at.theirs:
            return replace(last, cue="came_off", finals=TWICE)
        return replace(at, cue="item", item=True, finals=TWICE)
    if at.finals > TWICE:
        return replace(at, cue="stands", end="open")
    if at.item:
        return replace(at, cue="last", finals=TWICE + 1)
    return replace(at, cue="item", item=True, finals=TWICE + 1)


def _moved(them: Counterpart, at: Standing, share: Decimal) -> Standing:
    """Let them move by a share of what is left, halved for each slip; agree if that is enough."""
    if at.mine is None:
        return replace(at, moved=False)
    to = them.limit
    if share != _ALL or at.slipped:
        room = (them.limit - at.theirs) * share / 2**at.slipped
        to = max(at.theirs, rounded_down(at.theirs + room))
    if to >= at.mine:
        return replace(at, theirs=at.mine, moved=True, slipped=0, cue="yes", end="agreed")
    if to == at.theirs:
        return replace(at, moved=False)
    return replace(at, theirs=to, moved=True, slipped=0, cue="move")
