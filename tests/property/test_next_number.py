"""One function decides the next number: all that the counter-offer and the brief say agrees.

Rounds are played as the answer advises, against an employer who says anything at all.
"""

from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from calculators.brief import CALCULATOR as BRIEF
from calculators.brief.formulas import calculate as brief
from calculators.brief.inputs import Inputs as Brief
from calculators.counter_offer import CALCULATOR
from calculators.counter_offer.cautions import cautions
from calculators.counter_offer.formulas import Outcome, calculate
from calculators.counter_offer.inputs import Inputs, Move
from calculators.counter_offer.words import Wording
from tests.amount import examples
from tests.property.counter_offers import FIGURES, inputs, with_changes

MANY = settings(max_examples=examples(200))
# Said of the reader's own moves; what a number is worth in itself is another matter.
OF_MOVES = {"two_moves", "split_first", "big_step", "you_moved_away", "under_target", "mistyped"}
# What the answer says next for each action of the table of replies.
ADVICE = {"ask_what_is_fixed": "hold"}
shares = st.lists(st.integers(-20, 120), min_size=1, max_size=6)


def say(given_inputs: Inputs, who: Any, amount: Decimal) -> Inputs:
    """Add a move to the rounds."""
    move = Move(who=who, amount=amount, extras=None)
    return with_changes(given_inputs, rounds=(*given_inputs.rounds, move))


def reply_of_theirs(outcome: Outcome, mine: Decimal, share: int) -> Decimal:
    """Let them name a number: so many hundredths of the way from theirs to yours."""
    theirs = outcome.talks.theirs
    return max(theirs + (mine - theirs) * share / 100, Decimal("0.01"))


@given(inputs(rounds=False), shares)
@MANY
def test_following_the_advice_brings_no_warning(given_inputs: Inputs, replies: list[int]) -> None:
    """2.8 and 2.9: each number is the one that we proposed, and none of them is blamed."""
    outcome = calculate(given_inputs)
    for share in replies:
        if outcome.next_number is None:
            return
        given_inputs = say(given_inputs, "me", outcome.next_number)
        outcome = calculate(given_inputs)
        words = Wording.of(given_inputs, outcome.goal)
        found = {it.key for it in cautions(given_inputs, outcome, words)}
        assert not found & OF_MOVES
        assert outcome.advice == "wait"
        mine = outcome.talks.mine or Decimal(0)
        given_inputs = say(given_inputs, "them", reply_of_theirs(outcome, mine, share))
        outcome = calculate(given_inputs)


@given(inputs())
@MANY
def test_headline_does_what_the_table_of_replies_had_said(given_inputs: Inputs) -> None:
    """2.8: whatever comes back, the next answer is the one that stood beside it in the table."""
    before = calculate(given_inputs)
    if before.next_number is not None:
        given_inputs = say(given_inputs, "me", before.next_number)
    for reply in before.replies:
        after = calculate(say(given_inputs, "them", reply.number))
        if after.doubt is not None:
            continue  # the number is more than was asked for, or far from all others
        if reply.action == "accept":
            assert after.advice in ("accept", "agreed")
        else:
            assert after.advice == ADVICE.get(reply.action, reply.action)
        if reply.action == "counter":
            assert after.next_number == reply.answer


@given(inputs())
@MANY
def test_counter_is_the_next_step_of_the_ladder(given_inputs: Inputs) -> None:
    """The ladder begins with the latest number; the next one to say is its next step, rounded."""
    outcome = calculate(given_inputs)
    if outcome.advice == "ask" and outcome.ask is not None:
        assert outcome.next_number == outcome.ask.amount
        assert outcome.ladder[:1] in ((), (outcome.ask.amount,))
    if outcome.advice == "counter":
        assert outcome.next_number is not None
        assert outcome.ladder[0] == outcome.talks.mine
        off = abs(outcome.next_number - outcome.ladder[1])
        assert off <= outcome.ladder[1] * Decimal("0.005")


@given(inputs())
@MANY
def test_last_two_percent_are_never_haggled_over(given_inputs: Inputs) -> None:
    """2.9: once they answered with 98 % of what is aimed for, no number is named any more."""
    outcome = calculate(given_inputs)
    mine, last = outcome.talks.mine, outcome.talks.last
    enough = outcome.goal if mine is None else min(outcome.goal, mine)
    near = outcome.talks.theirs >= enough * Decimal("0.98")
    if near and mine is not None and last is not None and last.who == "them":
        assert outcome.next_number is None
    if near:
        assert outcome.ladder == ()
    for reply in outcome.replies:
        if reply.number >= outcome.goal * Decimal("0.98"):
            assert reply.action in ("accept", "close")


@given(inputs())
@MANY
def test_no_number_is_named_above_its_support_or_below_their_advert(given_inputs: Inputs) -> None:
    """2.2 and 2.4: an ask, a range, a step and a counter lie between the advert and the cap."""
    outcome = calculate(given_inputs)
    given = [it for name in FIGURES if (it := getattr(given_inputs, name)) is not None]
    named = [outcome.next_number, outcome.top_of_range, *(it.amount for it in outcome.asks)]
    named += [it.answer for it in outcome.replies if it.action == "counter"]
    low = given_inputs.posted_low
    for number in named:
        if number is None:
            continue
        if given_inputs.subject != "signing":
            highest = max([it.number for it in outcome.replies] or [outcome.talks.theirs])
            assert number <= max([highest * Decimal("1.25"), *given])
        assert number > outcome.talks.theirs
        if low is not None and outcome.talks.mine is None:
            assert number >= low


@given(inputs(rounds=False))
@MANY
def test_brief_opens_with_the_ask_of_the_counter_offer(given_inputs: Inputs) -> None:
    """4.3: without figures they agree by themselves, and with them once the ask is handed over."""
    if given_inputs.subject == "signing" or given_inputs.offer == 0:
        return
    bare = dict.fromkeys(FIGURES)
    plain = with_changes(given_inputs, ideal=None, walk_away=None, **bare)
    outcome = calculate(plain)
    if outcome.doubt is None:
        found = brief(_brief(plain, None))
        assert (found.first, found.ladder or ()) == (
            outcome.next_number,
            outcome.ladder or found.ladder,
        )
    figured = calculate(given_inputs)
    if figured.next_number is not None and figured.aim == given_inputs.target:
        handed = _brief(given_inputs, figured.next_number)
        assert not [rule for rule in BRIEF.rules if rule.broken(handed)]
        found = brief(handed)
        assert found.first == figured.next_number
        if len(figured.ladder) > 1:
            assert found.ladder == figured.ladder


def _brief(counter: Inputs, opening: Decimal | None) -> Brief:
    return Brief(offer=counter.offer, target=counter.target, opening=opening, first_words=None)


@given(inputs(), st.integers(1, 100))
@MANY
def test_walk_away_moves_no_number(given_inputs: Inputs, share: int) -> None:
    """2.15: whoever reads a printed page learns nothing of it, wherever it lies."""
    walk_away = given_inputs.target * share / 100
    without = calculate(with_changes(given_inputs, walk_away=None))
    with_it = calculate(with_changes(given_inputs, walk_away=walk_away))
    shown = (with_it.advice, with_it.next_number, with_it.ladder, with_it.replies, with_it.asks)
    assert shown == (
        without.advice, without.next_number, without.ladder, without.replies, without.asks,
    )  # fmt: skip


def test_no_rule_of_the_form_is_broken_by_what_is_drawn() -> None:
    """The inputs of these tests are such as the form lets pass."""

    @given(inputs())
    @MANY
    def check(given_inputs: Inputs) -> None:
        assert not [rule.fields for rule in CALCULATOR.rules if rule.broken(given_inputs)]

    check()
