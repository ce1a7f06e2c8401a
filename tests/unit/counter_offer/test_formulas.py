"""The counter-offer's formulas, against hand calculations and cited examples."""

from decimal import Decimal
from typing import Any

import pytest

from calculators._core.fields.parsing import parse
from calculators.counter_offer.formulas import Outcome, calculate, reply
from calculators.counter_offer.inputs import Inputs, Move, Who


def inputs(offer: int, target: int, *moves: tuple[Who, int], **others: Any) -> Inputs:
    """Make inputs from whole numbers."""
    rounds = tuple(Move(who=who, amount=Decimal(amount)) for who, amount in moves)
    amounts: dict[str, Any] = {name: Decimal(value) for name, value in others.items()}
    return Inputs(offer=Decimal(offer), target=Decimal(target), rounds=rounds, **amounts)


def work_out(offer: int, target: int, *moves: tuple[Who, int], **others: Any) -> Outcome:
    """Calculate from whole numbers."""
    return calculate(inputs(offer, target, *moves, **others))


def test_ask_is_twice_the_target_less_the_offer() -> None:
    """Offer 100,000 and target 110,000: ask 120,000, whose midpoint is the target."""
    ask = work_out(100_000, 110_000).ask
    assert ask is not None
    assert (ask.amount, ask.midpoint, ask.above_percent) == (120_000, 110_000, 20)


def test_rounds_give_the_middle_of_the_two_latest_numbers() -> None:
    """120, then 104 from them, then 114: the middle is 109, and it is their turn."""
    outcome = work_out(100_000, 110_000, ("me", 120_000), ("them", 104_000), ("me", 114_000))
    assert outcome.talks.midpoint == 109_000
    assert outcome.advice == "wait"
    assert (outcome.talks.moved("them"), outcome.talks.moved("me")) == (4_000, 6_000)


def test_counter_keeps_the_middle_on_the_target() -> None:
    """They come to 104,000 on a target of 110,000: 116,000 puts the middle back."""
    outcome = work_out(100_000, 110_000, ("me", 120_000), ("them", 104_000))
    assert (outcome.advice, outcome.next_number) == ("counter", 116_000)


@pytest.mark.parametrize(
    ("moves", "advice"),
    [
        ((), "ask"),
        ((("me", 120),), "wait"),
        ((("me", 120), ("them", 100)), "hold"),
        ((("me", 120), ("them", 98)), "hold"),
        ((("me", 120), ("them", 104)), "counter"),
        ((("me", 120), ("them", 110)), "accept"),
        ((("them", 104),), "ask"),
        ((("me", 120), ("them", 120)), "agreed"),
        ((("me", 120), ("them", 104), ("me", 104)), "agreed"),
    ],
)
def test_advice_follows_the_last_move(moves: tuple[tuple[Who, int], ...], advice: str) -> None:
    """Ask, wait, counter, hold, accept, or put in writing what was agreed."""
    assert work_out(100, 110, *moves).advice == advice


def test_offer_at_the_target_leaves_nothing_to_ask_for() -> None:
    """No ask, no ladder, no replies, no gap to close."""
    outcome = work_out(110, 110)
    assert outcome.advice == "accept"
    assert (outcome.asks, outcome.ladder, outcome.replies, outcome.trades) == ((), (), (), ())


def test_ask_stops_at_the_advertised_range_and_else_at_the_market() -> None:
    """The employer's own range goes first; the market counts where there is none."""
    posted = work_out(100, 110, posted_high=115, market_high=130)
    market = work_out(100, 110, market_high=116)
    assert [ask.amount for ask in posted.asks] == [115, 115, 115]
    assert [ask.amount for ask in market.asks] == [115, 116, 116]
    assert [ask.clipped for ask in market.asks] == [False, True, True]


def test_ask_never_goes_below_the_target() -> None:
    """Even where the range ends under it: the target is what the reader wants."""
    assert [ask.amount for ask in work_out(100, 110, posted_high=105).asks] == [110, 110, 110]


def test_bold_ask_makes_the_ideal_the_middle() -> None:
    """With an ideal of 118: 2 x 118 - 100 = 136, where figures support that."""
    asks = work_out(100, 110, ideal=118, market_high=140).asks
    assert [ask.amount for ask in asks] == [115, 120, 136]
    asks = work_out(100, 110, ideal=118).asks
    assert [ask.amount for ask in asks] == [115, 120, 125]  # held at a quarter above 100


def test_range_to_name_starts_at_the_target_and_stays_modest() -> None:
    """It ends at the ask, or a tenth above the target where the ask is far away."""
    assert work_out(100, 110).top_of_range == 120
    assert work_out(50, 110, market_high=300).top_of_range == 121
    assert work_out(100, 110, posted_high=110).top_of_range is None


def test_fair_middle_needs_a_guess_at_their_ceiling() -> None:
    """Nash: the middle of 95 and 115 is 105; without the guess there is none."""
    assert work_out(92, 105, walk_away=95, ceiling=115).fair_middle == 105
    assert work_out(92, 105, walk_away=95).fair_middle is None
    assert work_out(92, 105, walk_away=98, ceiling=95).fair_middle is None


@pytest.mark.parametrize(
    ("number", "action", "answer"),
    [
        (100, "ask_what_is_fixed", 120),
        (102, "hold", 120),
        (105, "counter", 115),
        (109, "counter", 111),
        (110, "accept", 110),
        (120, "accept", 120),
    ],
)
def test_each_number_that_comes_back_has_its_answer(number: int, action: str, answer: int) -> None:
    """From no move at all, over a token one, to the target."""
    got = reply(inputs(100, 110), Decimal(100), Decimal(120), Decimal(number))
    assert (got.action, got.answer) == (action, answer)


def test_number_below_the_walk_away_is_held_off() -> None:
    """105 would be countered, but not by someone who walks at 107."""
    got = reply(inputs(100, 110, walk_away=107), Decimal(100), Decimal(120), Decimal(105))
    assert got.action == "hold"


def test_replies_run_from_their_number_to_all_that_was_asked() -> None:
    """In quarters to the target, then the ask itself."""
    assert [r.number for r in work_out(100, 110).replies] == [
        100, Decimal("102.5"), 105, Decimal("107.5"), 110, 120,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("values", "kind", "amount"),
    [
        ({}, "moderate", 120_000),  # 2 x 110 - 100
        ({"boldness": "cautious"}, "cautious", 115_000),  # 100 + 1.5 x 10
        ({"boldness": "bold"}, "bold", 125_000),  # 100 + 2.5 x 10
        ({"firmness": "firm"}, "cautious", 115_000),
        ({"firmness": "firm", "boldness": "moderate"}, "moderate", 120_000),
        ({"target": "112.5k"}, "moderate", 125_000),  # a quarter above, and no more
        ({"target": "118k"}, "moderate", 125_000),  # 136,000 is 36 % above: held at 100 x 1.25
        ({"target": "118k", "boldness": "bold"}, "bold", 125_000),
        ({"target": "118k", "market_high": "150k"}, "moderate", 136_000),
        ({"target": "118k", "market_middle": "130k"}, "moderate", 130_000),
    ],
)
def test_named_ask_is_the_readers_choice_or_what_the_situation_supports(
    values: dict[str, str], kind: str, amount: int
) -> None:
    """Headline, words, ladder, replies and hand-over all follow from this one."""
    parsed = parse(Inputs, {"offer": "100k", "target": "110k", **values}).inputs
    assert parsed is not None
    outcome = calculate(parsed)
    assert outcome.ask is not None
    assert (outcome.ask.kind, outcome.ask.amount) == (kind, amount)
    assert outcome.next_number == outcome.ladder[0] == amount
    assert {reply.mine for reply in outcome.replies} == {amount}
