"""The brief has the counter-offer's numbers; the room for notes is what is left of the page."""

from decimal import Decimal

import pytest

from calculators._core.fields.parsing import parse
from calculators.brief import CALCULATOR
from calculators.brief.formulas import calculate
from calculators.brief.inputs import Inputs
from calculators.brief.report.room import lines_for_notes
from calculators.brief.words import Wording
from calculators.counter_offer import CALCULATOR as COUNTER_OFFER


def brief(offer: int, target: int, opening: int | None = None) -> Inputs:
    """Make a brief from whole numbers."""
    first = None if opening is None else Decimal(opening)
    return Inputs(offer=Decimal(offer), target=Decimal(target), opening=first)


@pytest.mark.parametrize(("offer", "target"), [(100_000, 110_000), (40, 44), (95_500, 123_456)])
def test_same_numbers_as_the_counter_offer(offer: int, target: int) -> None:
    """Whoever uses both must not find two answers."""
    values = {"offer": str(offer), "target": str(target)}
    inputs = parse(COUNTER_OFFER.inputs, values).inputs
    assert inputs is not None
    other = COUNTER_OFFER.calculate(inputs)
    outcome = calculate(brief(offer, target))
    assert (outcome.first, outcome.ladder) == (other.next_number, other.ladder)


def test_own_number_begins_the_ladder() -> None:
    """Open with 117 for a target of 110: seven to give, in steps of 4, 2 and 1."""
    assert calculate(brief(100, 110, 117)).ladder == (117, 113, 111, 110)


def test_own_number_above_an_offer_that_meets_the_target_has_no_steps() -> None:
    """There is nothing to step down to but what they offer anyway."""
    outcome = calculate(brief(112, 110, 115))
    assert (outcome.first, outcome.ladder) == (115, (115,))


def test_notes_get_what_the_words_leave() -> None:
    """A short brief has the most lines, a long one the fewest, and one for two pages many again.

    40 lines are left on the page. 6 go to the case, 5 to what to reply, to say last and to say
    first, 4 to an ask and 2 to their heading: 29, 7, 3 and −1 are left. The likely objections take
    7 of the first, as one has 157 letters, and have no room beside the others.
    """

    def lines(asks: int, length: int) -> int:
        item = {"what": "leave", "detail": "x" * 60, "why": "y" * length, "give": "z" * 80}
        case = {"market": "m" * 160, "bring": "b" * 160}
        values = {"offer": "1", "target": "2", "asks": [item] * asks, **case}
        inputs = parse(CALCULATOR.inputs, values).inputs
        assert inputs is not None
        return lines_for_notes(inputs, Wording.of(inputs))

    assert [lines(0, 1), lines(5, 90), lines(6, 90), lines(7, 90)] == [11, 3, 2, 12]
