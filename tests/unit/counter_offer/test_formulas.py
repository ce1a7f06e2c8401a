"""The counter-offer's formulas, against hand calculations and cited examples."""

from decimal import Decimal
from typing import Any

import pytest

from calculators._core.fields.parsing import parse
from calculators._core.offer.reply import Position, reply_to
from calculators.counter_offer.formulas import Outcome, calculate
from calculators.counter_offer.inputs import Inputs, Move, Who

WORDS = ("subject", "firmness", "boldness")


def inputs(offer: int, target: int, *moves: tuple[Who, int], **others: Any) -> Inputs:
    """Make inputs from whole numbers."""
    rounds = tuple(Move(who=who, amount=Decimal(amount)) for who, amount in moves)
    amounts: dict[str, Any] = {
        name: value if name in WORDS else Decimal(value) for name, value in others.items()
    }
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


def test_counter_is_the_next_step_of_the_ladder() -> None:
    """120,000 less 4/7 of 10,000 is 114,286, said as 114,500; then less 6/7: 111,429, or 111,500.

    Following it, the next step is that of the ladder printed at first: 120 → 102 → 114.5 → 104.
    """
    moves: tuple[tuple[Who, int], ...] = (("me", 120_000), ("them", 104_000))
    outcome = work_out(100_000, 110_000, *moves)
    assert (outcome.advice, outcome.next_number) == ("counter", 114_500)
    moves = (("me", 120_000), ("them", 102_000), ("me", 114_500), ("them", 104_000))
    outcome = work_out(100_000, 110_000, *moves)
    assert (outcome.advice, outcome.next_number) == ("counter", 111_500)


@pytest.mark.parametrize(
    ("moves", "advice"),
    [
        ((), "ask"),
        ((("me", 120),), "wait"),
        ((("me", 120), ("them", 100)), "hold"),
        ((("me", 120), ("them", 98)), "hold"),
        ((("me", 120), ("them", 104)), "counter"),
        ((("me", 120), ("them", 107)), "counter"),
        ((("me", 120), ("them", 108)), "close"),  # 98 % of 110 is 107.8
        ((("me", 120), ("them", 108), ("me", 112)), "wait"),
        ((("me", 110), ("them", 105)), "other_things"),
        ((("me", 120), ("them", 110)), "accept"),
        ((("them", 104),), "ask"),
        ((("me", 120), ("them", 120)), "agreed"),
        ((("me", 120), ("them", 104), ("me", 104)), "agreed"),
        ((("me", 95),), "check"),  # less than they offered
        ((("me", 120), ("them", 125)), "check"),  # more than was asked
        ((("me", 1200),), "check"),  # a zero too many
    ],
)
def test_advice_follows_the_last_move(moves: tuple[tuple[Who, int], ...], advice: str) -> None:
    """Ask, wait, counter, hold, accept, or put in writing what was agreed."""
    assert work_out(100, 110, *moves).advice == advice


def test_offer_at_the_target_leaves_nothing_to_ask_for() -> None:
    """No ask, no ladder, no replies, no gap to close."""
    outcome = work_out(110, 110)
    assert outcome.advice == "accept"
    assert (outcome.asks, outcome.ladder, outcome.replies) == ((), (), ())
    assert outcome.trades is None


def test_ask_stops_at_the_advertised_range_and_else_at_the_market() -> None:
    """The employer's own range goes first; the market counts where there is none."""
    posted = work_out(100, 110, posted_high=115, market_high=130)
    market = work_out(100, 110, market_high=116)
    assert [ask.amount for ask in posted.asks] == [115, 115, 115]
    assert [ask.amount for ask in market.asks] == [115, 116, 116]
    assert [ask.held for ask in market.asks] == ["", "evidence", "evidence"]
    # At the figure itself nothing is held down, and one that is not round is said as it is.
    assert [ask.held for ask in work_out(100, 110, market_high=120).asks] == ["", "", "evidence"]
    exact = work_out(100, 110, posted_high="115.25").asks
    assert [ask.amount for ask in exact] == [115, Decimal("115.25"), Decimal("115.25")]


def test_ask_never_goes_below_the_target() -> None:
    """Even where the range ends under it: the target is what the reader wants."""
    assert [ask.amount for ask in work_out(100, 110, posted_high=105).asks] == [110, 110, 110]


def test_bold_ask_makes_the_ideal_the_middle() -> None:
    """With an ideal of 118: 2 x 118 - 100 = 136, where figures support that."""
    asks = work_out(100, 110, ideal=118, market_high=140).asks
    assert [ask.amount for ask in asks] == [115, 120, 136]
    asks = work_out(100, 110, ideal=118).asks
    assert [ask.amount for ask in asks] == [115, 120, 125]  # held at a quarter above 100


def test_range_to_name_starts_at_the_ask_and_stays_modest() -> None:
    """Ames and Mason: from the number one would name upward, here by a twentieth at most."""
    assert work_out(100, 110, market_high=150).top_of_range == 126  # 120 x 1.05
    assert work_out(100, 110).top_of_range == 125  # a quarter above, without figures
    assert work_out(100, 110, posted_high=115).top_of_range is None  # the ask is the end already
    # A fiftieth is room enough, and less is not: 120 x 1.02 = 122.4.
    assert work_out(100, 110, posted_high="122.4").top_of_range == Decimal("122.4")
    assert work_out(100, 110, posted_high="122.3").top_of_range is None


def test_fair_middle_needs_a_guess_at_their_ceiling() -> None:
    """Nash: the middle of 95 and 115 is 105; without the guess there is none."""
    assert work_out(92, 105, walk_away=95, ceiling=115).fair_middle == 105
    assert work_out(92, 105, walk_away=95).fair_middle is None
    assert work_out(92, 105, walk_away=98, ceiling=95).fair_middle is None
    assert work_out(92, 105, walk_away=95, ceiling=95).fair_middle == 95  # one number is left


@pytest.mark.parametrize(
    ("number", "action", "answer"),
    [
        (100, "ask_what_is_fixed", 120),
        (102, "hold", 120),  # 2 of the 10 to the target: a token
        (102.4, "hold", 120),
        (102.5, "counter", 114.5),  # a quarter is none
        (105, "counter", 114.5),  # 120 - 10 x 4/7 = 114.29
        (107, "counter", 114.5),
        (107.8, "close", 107.8),  # 98 % of 110
        (109, "close", 109),
        (110, "accept", 110),
        (120, "accept", 120),
    ],
)
def test_each_number_that_comes_back_has_its_answer(
    number: float, action: str, answer: float
) -> None:
    """From no move at all, over a token one, to the target."""
    at = Position(theirs=Decimal(100), mine=Decimal(120), first=Decimal(120), goal=Decimal(110))
    got = reply_to(at, Decimal(str(number)))
    assert (got.action, got.answer) == (action, Decimal(str(answer)))


def test_walk_away_changes_no_number_of_the_answer() -> None:
    """2.15: the table of replies turned to “Hold” exactly below it, for every reader of a print."""
    for walk_away in (105, 107, 110):
        with_it = work_out(100, 110, walk_away=walk_away)
        assert with_it.replies == work_out(100, 110).replies
        moves: tuple[tuple[Who, int], ...] = (("me", 120), ("them", 105))
        after = work_out(100, 110, *moves, walk_away=walk_away)
        assert (after.advice, after.next_number) == ("counter", Decimal("114.5"))


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


def test_last_two_percent_are_not_haggled_over() -> None:
    """2.9: at 109,900 of 110,000 there is no counter of 110,100, and no ladder and reply."""
    outcome = work_out(100_000, 110_000, ("me", 120_000), ("them", 109_900))
    assert (outcome.advice, outcome.next_number) == ("close", None)
    assert (outcome.ladder, outcome.replies) == ((), ())
    assert outcome.trades is not None
    # 98 % of 110 is 107.8: their 108 is near, so no step down is shown while they think.
    waiting = work_out(100, 110, ("me", 120), ("them", 108), ("me", 112))
    assert (waiting.advice, waiting.ladder) == ("wait", ())


@pytest.mark.parametrize("number", [107, 108])
def test_numbers_close_to_what_was_asked_are_not_held_off(number: int) -> None:
    """2.8: after many small moves, 106 against 112: 107 and 108 are no “still some way off”."""
    at = Position(theirs=Decimal(106), mine=Decimal(112), first=Decimal(120), goal=Decimal(110))
    assert reply_to(at, Decimal(number)).action in ("counter", "close")


def test_days_and_points_are_priced_on_the_latest_number() -> None:
    """2.10: they are at 106,000: 4,000 x 260 / 106,000 = 9.8 days, 4,000 / 106,000 = 3.8 points."""
    outcome = work_out(100_000, 110_000, ("me", 120_000), ("them", 106_000))
    assert outcome.trades is not None
    found = {trade.kind: round(trade.amount, 1) for trade in outcome.trades.alone}
    assert (found["leave"], found["points"]) == (Decimal("9.8"), Decimal("3.8"))


def test_number_beyond_all_support_is_not_stepped_down_from() -> None:
    """Offer 60, target 120, 180 said: no number above 70 x 1.25 is named, and none under 120."""
    outcome = work_out(60, 120, ("me", 180), ("them", 75))
    assert (outcome.advice, outcome.next_number) == ("unsupported", None)
    assert outcome.ladder == ()
    assert work_out(60, 120, ("me", 180)).ladder == ()  # nor while it is their turn
    supported = work_out(60, 120, ("me", 180), ("them", 75), market_high=190)
    # 180 - 60 x 4/7 = 145.7, said as 145.5
    assert (supported.advice, supported.next_number) == ("counter", Decimal("145.5"))


def test_signing_bonus_can_start_from_nothing_and_stops_at_a_share_of_base() -> None:
    """2.13: 2 x 10 - 0 = 20; with a base of 50, 30 % of it is 15."""
    outcome = work_out(0, 10, subject="signing")
    assert outcome.ask is not None
    assert (outcome.ask.amount, outcome.ask.above_percent) == (20, None)
    held = work_out(0, 10, subject="signing", base=50)
    assert held.ask is not None
    assert (held.ask.amount, held.ask.held) == (15, "signing")
    assert not work_out(10, 30, subject="signing").unsupported
    assert work_out(0, 30, subject="signing", base=50).goal == 15
    assert outcome.top_of_range is None


def test_figures_support_what_is_far_above_their_number() -> None:
    """140 is 40 % above 100: too much without a figure, and fine with a market up to 150."""
    assert work_out(100, 140).unsupported
    assert not work_out(100, 140, market_high=150).unsupported
