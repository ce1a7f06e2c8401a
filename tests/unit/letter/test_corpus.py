"""How well letters are read, on sixty letters with the truth beside them."""

import pytest

from calculators.letter.rules.kinds import KINDS
from tests.letters import HALVES, letters, measured


def test_half_held_apart_is_read_as_well_as_promised() -> None:
    """Of what is found 98% is right at least, and of what is there 85% is found."""
    it = measured("held_apart")
    assert it.precision >= 0.98
    assert it.recall >= 0.85


def test_half_in_sight_is_read_no_worse() -> None:
    """A rule that breaks another one is seen here first."""
    it = measured("read_while_writing")
    assert it.precision >= 0.98
    assert it.recall >= 0.95


@pytest.mark.parametrize("half", HALVES)
def test_truth_is_written_in_known_kinds(half: str) -> None:
    """Thirty letters each, of different names; a slip in the truth would count as a miss."""
    found = list(letters(half))
    assert len({letter.name for letter in found}) == 30
    kinds = {line.split(" ", 1)[0] for letter in found for line in letter.truth}
    assert kinds <= KINDS.keys()
