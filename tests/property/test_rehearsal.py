"""The invariants of the rehearsal, for any numbers and any lines."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from calculators.rehearsal.formulas import calculate
from calculators.rehearsal.inputs import LINES, MOST_CALLS, MOST_LINES, Inputs, Line, Turn
from tests.amount import examples

MANY = settings(max_examples=examples(150))
lines: list[Line] = list(LINES)


@st.composite
def turns(draw: st.DrawFn, offer: Decimal) -> Turn:
    """Draw a line, and a number from half to twice their offer if it names one."""
    line = draw(st.sampled_from(lines))
    percent = draw(st.integers(50, 200))
    return Turn(line=line, amount=offer * percent / 100 if line == "number" else None)


@st.composite
def calls(draw: st.DrawFn) -> Inputs:
    """Draw any call about a raise of up to a half."""
    offer = draw(st.integers(1_000, 10_000_000).map(Decimal)) / draw(st.sampled_from([1, 100]))
    target = offer * (100 + draw(st.integers(1, 50))) / 100
    return Inputs(
        offer=offer,
        target=target,
        difficulty=draw(st.sampled_from(["friendly", "ordinary", "tough"])),
        call=draw(st.integers(1, MOST_CALLS)),
        turns=tuple(draw(st.lists(turns(offer), max_size=MOST_LINES))),
    )


@MANY
@given(inputs=calls())
def test_their_number_only_goes_up_and_never_past_the_limit(inputs: Inputs) -> None:
    """Nor past the reader's own number, unless that is below what they had offered."""
    outcome = calculate(inputs)
    for one in outcome.exchanges:
        assert one.before.theirs <= one.after.theirs <= outcome.them.limit
        if one.after.mine is not None and one.after.theirs > one.before.theirs:
            assert one.after.theirs <= one.after.mine
    assert outcome.them.limit <= inputs.offer * Decimal("1.25")


@MANY
@given(inputs=calls())
def test_call_so_far_does_not_depend_on_what_is_said_later(inputs: Inputs) -> None:
    """So a line can be taken back."""
    whole = calculate(inputs)
    for end in range(len(whole.exchanges)):
        part = calculate(replace(inputs, turns=inputs.turns[:end]))
        assert part.exchanges == whole.exchanges[:end]


@MANY
@given(inputs=calls())
def test_following_the_choices_ends_the_call(inputs: Inputs) -> None:
    """Whichever is taken, by the drawn numbers: within ten lines, however it began."""
    outcome = calculate(inputs)
    while not outcome.is_over:
        assert 2 <= len(outcome.choices) <= 5
        chosen = outcome.choices[inputs.call % len(outcome.choices)]
        said = Turn(line=chosen.line, amount=chosen.amount)
        inputs = replace(inputs, turns=(*inputs.turns, said))
        outcome = calculate(inputs)
    assert len(outcome.exchanges) <= 10


@MANY
@given(inputs=calls())
def test_scale_does_not_matter(inputs: Inputs) -> None:
    """Ten times the money is the same call with ten times the numbers."""
    ten = replace(
        inputs,
        offer=inputs.offer * 10,
        target=inputs.target * 10,
        turns=tuple(
            replace(it, amount=None if it.amount is None else it.amount * 10) for it in inputs.turns
        ),
    )
    one, other = calculate(inputs), calculate(ten)
    assert other.them.limit == one.them.limit * 10
    assert [it.slips for it in other.exchanges] == [it.slips for it in one.exchanges]
    assert other.standing.theirs == one.standing.theirs * 10
    assert other.standing.cue == one.standing.cue
