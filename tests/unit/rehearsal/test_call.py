"""What each line brings about: moves worked out by hand from the rules in `formulas/call.py`."""

from decimal import Decimal
from typing import Any

from calculators.rehearsal.formulas import calculate
from calculators.rehearsal.inputs import Inputs, Turn
from tests.unit.rehearsal.calls import Said, call

# Ordinary call 1: silence, push, check, move, earn, move, final; limit 107,000; no bluff; leave.
TO_THE_MOVE: tuple[Said, ...] = (120_000, "wait", "fixed", "time")


def test_call_begins_with_their_offer() -> None:
    """Nobody has moved, and there is something to say."""
    begun = call()
    assert (begun.standing.theirs, begun.standing.cue, begun.is_over) == (100_000, "greet", False)
    assert len(begun.choices) == 4


def test_plan_is_followed_line_by_line() -> None:
    """As declared for the third ordinary plan."""
    cues = [one.after.cue for one in call(*TO_THE_MOVE, "hold", "private", "hold").exchanges]
    assert cues == ["silence", "push", "check", "move", "earn", "move", "final"]


def test_move_is_half_of_what_is_left() -> None:
    """7,000 ÷ 2 = 3,500; of the 3,500 that are left 1,750, and 105,250 is said as 105,000."""
    assert call(*TO_THE_MOVE).standing.theirs == 103_500
    assert call(*TO_THE_MOVE, "hold", "private").standing.theirs == 105_000


def test_each_slip_halves_the_next_move_and_the_count_starts_over() -> None:
    """A slip: 7,000 ÷ 4 = 1,750, said as 101,500. Then half of 5,500 again, 104,250 as 104,000."""
    slipped = call(120_000, "wait", "fixed", "ultimatum")
    assert slipped.standing.theirs == 101_500
    assert slipped.standing.slipped == 0
    assert call(120_000, "wait", "fixed", "ultimatum", "hold", "private").standing.theirs == 104_000


def test_move_that_comes_to_nothing_is_a_push() -> None:
    """Four slips: 7,000 ÷ 32 = 219, and 100,219 is said as 100,000."""
    nothing = call(120_000, "fill", "ultimatum", "least", "earn")
    assert nothing.standing.theirs == 100_000
    assert call(120_000, "fill", "earn", "ultimatum").standing.cue == "push"


def test_final_brings_the_rest_unless_it_is_a_bluff() -> None:
    """Call 1 means it, at 107,000. Tough call 2 bluffs at 102,000, and 104,000 is behind it."""
    final = call(*TO_THE_MOVE, "hold", "private", "hold")
    assert (final.standing.cue, final.standing.theirs) == ("final", 107_000)
    before: tuple[Said, ...] = (120_000, "private", "fixed", "hold", "wait", "hold", "time")
    bluff = call(*before, difficulty="tough", number=2)
    assert (bluff.standing.cue, bluff.standing.theirs) == ("final", 102_000)
    asked = call(*before, "fixed", difficulty="tough", number=2)
    assert (asked.standing.cue, asked.standing.theirs) == ("came_off", 104_000)


def test_number_that_they_can_reach_is_agreed() -> None:
    """They come up to it and no further: with one slip they can go to 101,500, not to 102,000."""
    met = call(120_000, "wait", "fixed", 102_000)
    # Two moves in a row: 7,000 ÷ 4 = 1,750, said as 101,500.
    assert (met.standing.end, met.standing.theirs) == ("", 101_500)
    low = call(103_000, "wait", "fixed", "time")
    # Opened below the plan: 101,500 as well.
    assert low.standing.theirs == 101_500
    agreed = call(101_000, "wait", "fixed", "time")
    assert (agreed.standing.end, agreed.standing.theirs) == ("agreed", 101_000)
    just = call(101_500, "wait", "fixed", "time").standing
    assert (just.end, just.theirs, just.cue) == ("agreed", 101_500, "yes")
    # From 103,500 half of 3,500, halved for the big step, is said as 104,000; then comes the rest.
    last = call(*TO_THE_MOVE, 106_500, "private", "hold").standing
    assert (last.end, last.theirs, last.cue) == ("agreed", 106_500, "yes")


def test_number_below_theirs_is_agreed_at_theirs() -> None:
    """They keep their word."""
    below = call(90_000)
    assert (below.standing.end, below.standing.theirs) == ("agreed", 100_000)
    level = call(100_000).standing
    assert (level.end, level.theirs, level.cue) == ("agreed", 100_000, "yes")


def test_without_a_number_there_is_nothing_to_move_toward() -> None:
    """A silence and a move become the question what one had in mind."""
    cues = [one.after.cue for one in call("vague", "range", "vague", "time").exchanges]
    assert cues == ["what", "push", "check", "what"]


def test_after_final_something_besides_pay_and_then_yes_or_no() -> None:
    """Leave is added; a second try brings the question, a third ends it with the offer open."""
    final: tuple[Said, ...] = (*TO_THE_MOVE, "hold", "private", "hold")
    asked = call(*final, "fixed")
    assert (asked.standing.cue, asked.standing.item) == ("item", True)
    assert call(*final, "fixed", "hold").standing.cue == "last"
    assert call(*final, "fixed", "hold", "hold").standing.end == "open"
    assert call(*final, "fixed", "decline").standing.end == "declined"
    yes = call(*final, "fixed", "accept")
    assert (yes.standing.end, yes.standing.item) == ("agreed", True)


def test_lines_after_the_end_do_not_count() -> None:
    """They are counted as unused and change nothing."""
    over = call("accept", "hold", 120_000)
    assert (over.unused, len(over.exchanges), over.choices) == (2, 1, ())
    assert over.standing.cue == "thanks"


def test_each_line_is_kept_with_the_number_that_it_named() -> None:
    """A split names the middle of 120,000 and 100,000; waiting names none."""
    said = call(120_000, "wait", "split").exchanges
    assert [it.amount for it in said] == [120_000, None, 110_000]


def test_planned_ask_is_the_counter_offers_own() -> None:
    """2 × 110,000 − 100,000; one of the reader's own stays."""
    assert call().aims.ask == 120_000
    own = Inputs(offer=Decimal(100_000), target=Decimal(110_000), ask=Decimal(118_000))
    assert calculate(own).aims.ask == 118_000
    # A quarter above 60,000 is 75,000; an ask of the reader's own supports the whole target.
    far: dict[str, Any] = {"offer": Decimal(60_000), "target": Decimal(120_000)}
    assert calculate(Inputs(**far)).aims.goal == 75_000
    assert calculate(Inputs(**far, ask=Decimal(180_000))).aims.goal == 120_000


def test_steps_down_are_the_counter_offers_own() -> None:
    """110,000 + 3/7 × 10,000 is said as 114,500; from there 4,500 ÷ 3 above the target."""
    first = call(*TO_THE_MOVE)
    assert [it.amount for it in first.choices if it.line == "number"] == [114_500]
    second = call(*TO_THE_MOVE, 114_500, "private")
    assert [it.amount for it in second.choices if it.line == "number"] == [111_500]


def test_same_numbers_give_the_same_call() -> None:
    """Nothing is left to chance."""
    turns = (Turn(line="number", amount=Decimal(120_000)), Turn(line="wait", amount=None))
    inputs = Inputs(offer=Decimal(100_000), target=Decimal(110_000), call=42, turns=turns)
    assert calculate(inputs) == calculate(inputs)


def test_best_line_is_not_always_first() -> None:
    """The number to ask for begins in each of the four places on some call."""
    places = set()
    for number in range(1, 20):
        lines = [it.line for it in call(number=number).choices]
        places.add(lines.index("number"))
    assert places == {0, 1, 2, 3}
