"""How the other side decides, with the numbers of this call; the limit only once it is over."""

from __future__ import annotations

from collections.abc import Iterator

from calculators._core import Formula, Working
from calculators._core.formatting import counted

from .debrief import TITLES
from .formulas import Exchange, Outcome
from .words import Wording

_TENTHS = 10
_CONVENTIONS = (
    (
        "The other side is made up. It follows from the number of the call and from how they are, "
        "so the same call can be had again."
    ),
    (
        "Friendly ones can go 9 to 14 tenths of the way from their offer to your target, most "
        "people 6 to 11, and tough ones 0 to 5. Nobody goes more than a quarter above their offer."
    ),
    "Half of them bluff when they first say “final”. One more question tells you.",
    (
        "Each slip halves their next move. That’s a rule of this rehearsal, so that a slip costs "
        "something here; how much it costs on a real call, nobody has measured."
    ),
)


def working(outcome: Outcome, words: Wording) -> Working:
    """Show the rules by which the other side moves."""
    return Working(
        formulas=(_theirs(outcome, words), *_limit(outcome, words)),
        conventions=_CONVENTIONS,
    )


def _theirs(outcome: Outcome, words: Wording) -> Formula:
    return Formula(
        name="Their number",
        formula="what they were at + half of what is left up to their limit (all of it when they "
        "say “final” and mean it), halved again for each slip since their last move, rounded down "
        "to what one would say; never more than your number",
        with_numbers=tuple(_moves(outcome, words)) or ("They haven’t moved.",),
        explains=("theirs", "got"),
    )


def _moves(outcome: Outcome, words: Wording) -> Iterator[str]:
    slipped = 0
    for one in outcome.exchanges:
        slipped += len(one.slips)
        if one.after.theirs > one.before.theirs:
            yield _move(outcome, words, one, slipped)
            slipped = 0


def _move(outcome: Outcome, words: Wording, one: Exchange, slipped: int) -> str:
    was, now = words.money(one.before.theirs), words.money(one.after.theirs)
    if not outcome.is_over:
        return f"Line {one.turn + 1}: from {was} to {now}. Their limit stays hidden until the end."
    half = 0 if _is_last(one) else 1
    parts = 2 ** (half + slipped)
    share = f" ÷ {parts}" if parts > 1 else ""
    limit = words.money(outcome.them.limit)
    mine = ", which is your number" if one.after.end else ", rounded down"
    after = f" after {counted(slipped, 'slip')}" if slipped else ""
    return f"Line {one.turn + 1}{after}: {was} + ({limit} − {was}){share} gives {now}{mine}"


def _is_last(one: Exchange) -> bool:
    """Say whether they gave all that was left: with the word “final”, or after it."""
    return one.after.finals > 0


def _limit(outcome: Outcome, words: Wording) -> list[Formula]:
    if not outcome.is_over:
        return []
    them, money = outcome.them, words.money
    offer, target, limit = money(them.offer), money(words.inputs.target), money(them.limit)
    return [
        Formula(
            name="Their hidden limit",
            formula="their offer + tenths of the way to your target, at most a quarter above their "
            "offer, rounded down to what one would say",
            with_numbers=f"{offer} + {them.tenths} ÷ {_TENTHS} × ({target} − {offer}) gives "
            f"{limit}",
            explains=("limit",),
        ),
        Formula(
            name="What was still there",
            formula="their limit − where they ended",
            with_numbers=f"{limit} − {money(outcome.standing.theirs)} = {money(outcome.left)}",
            explains=("left",),
        ),
        Formula(
            name="Slips",
            formula="each thing in a line that gives something away counts once",
            with_numbers=tuple(
                f"Line {one.turn + 1}: {TITLES[kind]}" for one, kind in outcome.slips
            )
            or (f"None in {counted(len(outcome.exchanges), 'line')}.",),
            explains=("slips",),
        ),
    ]
