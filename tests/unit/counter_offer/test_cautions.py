"""The warnings of the counter-offer: each one fires where it should, and only there."""

from decimal import Decimal
from typing import Any

import pytest

from calculators._core import Caution
from calculators.counter_offer import CALCULATOR


def cautions(**values: Any) -> dict[str, Caution]:
    """Answer, and list the warnings by key."""
    report = CALCULATOR.answer({"offer": "100k", "target": "110k", **values}).report
    assert report is not None
    return {block.key: block for block in report.every_block() if isinstance(block, Caution)}


def rounds(*moves: tuple[str, str]) -> list[dict[str, str]]:
    """Write the moves as the form does."""
    return [{"who": who, "amount": amount} for who, amount in moves]


def test_plain_case_has_no_warning() -> None:
    """Two sound numbers need no raised finger."""
    assert cautions() == {}


def test_two_moves_in_a_row_are_bidding_against_yourself() -> None:
    """Asking 100, hearing 90, and dropping to 92 while they stay at 90."""
    found = cautions(
        offer="90k", target="92k", rounds=rounds(("me", "100k"), ("them", "90k"), ("me", "92k"))
    )
    assert list(found) == ["two_moves"]
    assert str(found["two_moves"].words).startswith(
        "You went from $100,000 to $92,000 while they stayed at $90,000."
    )


def test_own_step_of_the_guide_is_that_of_the_calculator() -> None:
    """Sam says 114,500 in the guide, which is what the calculator says at that point."""
    moves = rounds(("me", "120k"), ("them", "104k"))
    answer = CALCULATOR.answer({"offer": "100k", "target": "110k", "rounds": moves})
    assert answer.report is not None
    (told,) = [it for it in CALCULATOR.examples if it.name == "sam-rounds"]
    assert told.values["rounds"][2] == {"who": "me", "amount": "114.5k"}
    assert Decimal(answer.report.figures()["counter"].value) == 114_500
    assert cautions(rounds=told.values["rounds"]) == {}


def test_two_moves_without_hearing_them_warn_as_well() -> None:
    """Nothing was said between the two numbers."""
    assert "two_moves" in cautions(rounds=rounds(("me", "120k"), ("me", "118k")))


def test_move_after_theirs_is_no_slip() -> None:
    """They came up, so coming down is fair."""
    moves = rounds(("me", "120k"), ("them", "104k"), ("me", "114k"))
    assert cautions(rounds=moves) == {}


def test_split_proposed_first_warns() -> None:
    """320 against 302 and then 311, which is the exact middle."""
    moves = rounds(("me", "320k"), ("them", "302k"), ("me", "311k"))
    assert list(cautions(offer="300k", target="310k", rounds=moves)) == ["split_first"]


def test_giving_more_than_half_of_the_gap_warns() -> None:
    """From 120 with them at 104, a step to 111 gives 9 of 16."""
    moves = rounds(("me", "120k"), ("them", "104k"), ("me", "111k"))
    assert list(cautions(rounds=moves)) == ["big_step"]


def test_moves_away_from_agreement_warn() -> None:
    """Going up oneself, or seeing them go down."""
    moves = rounds(("me", "120k"), ("them", "98k"), ("me", "125k"))
    assert list(cautions(rounds=moves)) == ["they_moved_away", "you_moved_away"]


@pytest.mark.parametrize(
    ("values", "key"),
    [
        ({"offer": "112k"}, "at_or_above_target"),
        ({"walk_away": "105k"}, "below_walk_away"),
        ({"walk_away": "105k", "ceiling": "102k"}, "no_room"),
        ({"posted_high": "105k"}, "ask_above_posted"),
        ({"ceiling": "104k"}, "ask_above_ceiling"),  # 2.4: the ask is 120, the target 110
        ({"ceiling": "119k"}, "ask_above_ceiling"),
        ({"market_high": "105k"}, "target_above_market"),
        ({"target": "126k"}, "large_ask"),  # the target itself is more than 125,000
        # 30% of a base of 50,000 is 15,000.
        ({"subject": "signing", "offer": "0", "target": "16k", "base": "50k"}, "large_signing"),
        ({"target": "110,247"}, "too_precise"),
        ({"rounds": rounds(("me", "108k"))}, "under_target"),
        ({"walk_away": "105k", "rounds": rounds(("me", "104k"))}, "you_below_walk_away"),
    ],
)
def test_number_that_is_hard_to_defend_warns(values: dict[str, Any], key: str) -> None:
    """Each of these deserves a word before the reader acts on it."""
    assert key in cautions(**values)


@pytest.mark.parametrize(
    ("ceiling", "words"),
    [("104k", "Your target of $110,000 is above it as well"), ("119k", "That can be fine")],
)
def test_ask_above_the_guess_is_fine_unless_the_target_is_too(ceiling: str, words: str) -> None:
    """The ask is 120,000: it leaves room to come down, but no room to a target of 110,000."""
    told = str(cautions(ceiling=ceiling)["ask_above_ceiling"].words)
    assert told.startswith(f"Your own guess at the most they could pay is ${ceiling[:-1]},000. ")
    assert words in told


@pytest.mark.parametrize(
    ("values", "key"),
    [
        ({"target": "112.5k"}, "large_ask"),  # exactly a quarter above
        ({"target": "113k", "market_high": "130k"}, "large_ask"),
        ({"target": "110,247", "market_middle": "110,247"}, "too_precise"),
        ({"target": "110.5k"}, "too_precise"),
        ({"walk_away": "100k"}, "below_walk_away"),
        ({"posted_high": "110k"}, "ask_above_posted"),
        ({"ceiling": "120k"}, "ask_above_ceiling"),
    ],
)
def test_number_with_support_does_not_warn(values: dict[str, Any], key: str) -> None:
    """At the limit, or with figures behind it, there is nothing to warn of."""
    assert key not in cautions(**values)


@pytest.mark.parametrize(
    ("values", "paths", "words"),
    [
        (
            {"walk_away": "120k"},
            ("walk_away", "target"),
            (
                "Your walk-away is above your target. The walk-away is the least you would "
                "accept: lower it, or raise the target."
            ),
        ),
        (
            {"ideal": "105k"},
            ("ideal", "target"),
            "Your ideal is below your target. Raise the ideal, or leave it empty.",
        ),
        (
            {"market_low": "120k", "market_high": "100k"},
            ("market_low", "market_high"),
            "The low end is above the high end of the market. Swap the two.",
        ),
        (
            {"posted_low": "120k", "posted_high": "100k"},
            ("posted_low", "posted_high"),
            "The range starts above its end. Swap the two.",
        ),
        (
            {"ceiling": "90k"},
            ("ceiling", "offer"),
            (
                "Your guess at the most they could pay is below what they offered. "
                "Raise it, or leave it empty."
            ),
        ),
    ],
)
def test_contradiction_is_a_problem_with_a_way_out(
    values: dict[str, str], paths: tuple[str, ...], words: str
) -> None:
    """Numbers that cannot both be meant bring no answer, but a sentence."""
    answer = CALCULATOR.answer({"offer": "100k", "target": "110k", **values})
    assert answer.report is None
    (problem,) = answer.problems
    assert (problem.paths, problem.message) == (paths, words)
