"""The call so far: each exchange with its slips, where it stands, and what can be said next."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from calculators._core.offer.ladder import centred_ask, first_ask, most_without_figures, reach
from calculators.rehearsal.inputs import Inputs, Line

from .call import answered, named, opened
from .choices import Choice, choices
from .counterpart import Counterpart
from .slips import SlipKind
from .standing import Aims, Standing


@dataclass(frozen=True, kw_only=True, slots=True)
class Exchange:
    """What the reader said, to what, and what came of it.

    `amount` is the number that was named, `before` and `after` where the call stood, `turn` its
    place in the call, from 0.
    """

    turn: int
    line: Line
    amount: Decimal | None
    before: Standing
    after: Standing
    slips: tuple[SlipKind, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """All that the report tells. `unused` counts the lines that came after the end of the call."""

    them: Counterpart
    aims: Aims
    exchanges: tuple[Exchange, ...]
    standing: Standing
    choices: tuple[Choice, ...]
    unused: int

    @property
    def is_over(self) -> bool:
        """Whether the call has ended."""
        return bool(self.standing.end)

    @property
    def slips(self) -> tuple[tuple[Exchange, SlipKind], ...]:
        """List every slip with its moment."""
        return tuple((one, kind) for one in self.exchanges for kind in one.slips)

    @property
    def left(self) -> Decimal:
        """How much more they could have agreed to."""
        return self.them.limit - self.standing.theirs


def aims_of(inputs: Inputs) -> Aims:
    """Find the number to open with and the goal, as the counter offer and the brief do."""
    goal = reach(inputs.target, inputs.offer, inputs.ask)
    ask = inputs.ask
    if ask is None:
        most = most_without_figures(inputs.offer)
        ask = first_ask(centred_ask(inputs.target, inputs.offer), goal, most)
    return Aims(ask=ask, goal=goal)


def calculate(inputs: Inputs) -> Outcome:
    """Go through the lines in order, each answered by the other side."""
    them, aims = Counterpart.of(inputs), aims_of(inputs)
    at, exchanges = opened(them), []
    for turn, said in enumerate(inputs.turns):
        if at.end:
            break
        number = named(at, said.line, said.amount, aims)
        after, slips = answered(them, at, said.line, said.amount, aims)
        exchanges.append(
            Exchange(turn=turn, line=said.line, amount=number, before=at, after=after, slips=slips)
        )
        at = after
    return Outcome(
        them=them,
        aims=aims,
        exchanges=tuple(exchanges),
        standing=at,
        choices=choices(them, at, len(exchanges), aims),
        unused=len(inputs.turns) - len(exchanges),
    )


__all__ = ["Choice", "Counterpart", "Exchange", "Outcome", "SlipKind", "calculate"]
