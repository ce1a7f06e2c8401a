"""Every path through the call, for each plan of each difficulty: none goes on, past, or nowhere."""

from decimal import Decimal
from typing import get_args

import pytest

from calculators.rehearsal.formulas import aims_of
from calculators.rehearsal.formulas.call import answered, opened
from calculators.rehearsal.formulas.choices import Choice, choices
from calculators.rehearsal.formulas.counterpart import PLANS, Counterpart
from calculators.rehearsal.formulas.slips import SlipKind
from calculators.rehearsal.formulas.standing import Aims, Standing
from calculators.rehearsal.inputs import MOST_LINES, Difficulty, Inputs

# For each difficulty, calls that have all of its plans, and a bluff among them.
CALLS: dict[Difficulty, tuple[int, ...]] = {
    "friendly": (1, 3, 7),
    "ordinary": (1, 3, 5, 8),
    "tough": (1, 3, 4),
}
LONGEST = 10
# What a reader may type besides what is offered: too little, the target, too much.
OWN = (Decimal(99_000), Decimal(110_000), Decimal(130_000))


def inputs(difficulty: Difficulty, call: int) -> Inputs:
    """Ask for 10 % more than 100,000."""
    return Inputs(offer=Decimal(100_000), target=Decimal(110_000), difficulty=difficulty, call=call)


class Walk:
    """Goes down every path once; what was seen before is not walked again."""

    def __init__(self, them: Counterpart, aims: Aims) -> None:
        self.them = them
        self.aims = aims
        self.ends: set[str] = set()
        self.slips: set[SlipKind] = set()
        self.by_choice: set[SlipKind] = set()
        self.longest = 0
        self._seen: set[tuple[Standing, int]] = set()

    def go(self, at: Standing, turn: int) -> None:
        """Say everything that can be said here."""
        if (at, turn) in self._seen:
            return
        self._seen.add((at, turn))
        self.longest = max(self.longest, turn)
        assert turn <= LONGEST
        assert self.them.offer <= at.theirs <= self.them.limit
        offered = choices(self.them, at, turn, self.aims)
        if at.end:
            assert offered == ()
            self.ends.add(at.end)
            return
        assert 2 <= len(offered) <= 5
        assert len(set(offered)) == len(offered)
        for choice in offered:
            self.by_choice |= set(self._say(at, choice, turn))
        for amount in OWN:
            self._say(at, Choice(line="number", amount=amount), turn)

    def _say(self, at: Standing, choice: Choice, turn: int) -> tuple[SlipKind, ...]:
        after, slips = answered(self.them, at, choice.line, choice.amount, self.aims)
        assert after.theirs >= at.theirs, "their number never goes down"
        self.slips |= set(slips)
        self.go(after, turn + 1)
        return slips


def walked(difficulty: Difficulty, call: int) -> Walk:
    """Walk one call."""
    asked = inputs(difficulty, call)
    walk = Walk(Counterpart.of(asked), aims_of(asked))
    walk.go(opened(walk.them), 0)
    return walk


@pytest.mark.parametrize("difficulty", CALLS)
def test_every_path_ends_and_every_slip_is_reached(difficulty: Difficulty) -> None:
    """All of the slips on each difficulty; those that no own number is needed for, by a button."""
    walks = [walked(difficulty, call) for call in CALLS[difficulty]]
    assert {walk.them.plan for walk in walks} == set(PLANS[difficulty])
    assert {walk.them.bluffs for walk in walks} == {False, True}
    every = set(get_args(SlipKind.__value__))
    every = {kind for it in every for kind in (get_args(it) or get_args(it.__value__))}
    assert set.union(*(walk.slips for walk in walks)) == every
    typed_only = {"opened_low", "you_moved_away", "big_step"}
    assert set.union(*(walk.by_choice for walk in walks)) >= every - typed_only
    assert all(walk.ends == {"agreed", "declined", "open"} for walk in walks)
    assert max(walk.longest for walk in walks) <= LONGEST < MOST_LINES
