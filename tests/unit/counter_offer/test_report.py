"""The counter-offer's report has the right headline, parts and words."""

import re
from typing import Any

import pytest

from calculators._core import (
    Card,
    CopyText,
    Handover,
    KeyFigures,
    Note,
    Part,
    Report,
    Table,
    Working,
)
from calculators._core.report.report import plain
from calculators.counter_offer import CALCULATOR


def report(*moves: tuple[str, str], **values: str) -> Report:
    """Answer 100,000 against a target of 110,000, with changes."""
    rounds = [{"who": who, "amount": amount} for who, amount in moves]
    given: dict[str, Any] = {"offer": "100k", "target": "110k", "rounds": rounds, **values}
    answer = CALCULATOR.answer(given)
    assert answer.report is not None, answer.problems
    return answer.report


def titles(whole: Report) -> list[str]:
    """List the parts of the report."""
    return [block.title for block in whole.blocks if isinstance(block, Part)]


def notes(whole: Report) -> list[str]:
    """List the remarks."""
    return [plain(block.words) for block in whole.every_block() if isinstance(block, Note)]


@pytest.mark.parametrize(
    ("moves", "values", "headline"),
    [
        (
            [],
            {},
            ("Ask for $120,000. The middle between that and their $100,000 is $110,000, "
            "your target."),
        ),
        (
            [],
            {"posted_high": "115k"},
            "Ask for $115,000. The middle between that and their $100,000 is $107,500.",
        ),
        ([], {"offer": "112k"}, ("$112,000 meets your target. Ask for the letter, or for "
         "something else.")),
        (
            [("me", "120k")],
            {},
            "It is their turn. Wait for their number before you name another one.",
        ),
        (
            [("me", "120k"), ("them", "104k")],
            {},
            "Counter with $114,500. They are at $104,000 now, and your target is $110,000.",
        ),
        (
            [("me", "120k"), ("them", "100k")],
            {},
            "Hold your number, and ask which parts are fixed and where there is room.",
        ),
        (
            [("me", "120k"), ("them", "120k")],
            {},
            "Your numbers have met at $120,000. Ask for it in writing.",
        ),
    ],
)  # fmt: skip
def test_headline_says_the_next_step(
    moves: list[tuple[str, str]], values: dict[str, str], headline: str
) -> None:
    """One sentence, which a screen reader announces as well."""
    whole = report(*moves, **values)
    assert whole.announcement() == headline
    assert isinstance(whole.blocks[0], Card)


def test_first_ask_brings_every_part_but_the_rounds() -> None:
    """In the order in which they are needed."""
    assert titles(report()) == [
        "If they come back with …",
        "Where the numbers stand",
        "Three ways to ask",
        "Your ladder",
        "If the number cannot move",
        "How sure this is",
    ]


def test_talks_under_way_show_the_rounds_and_no_new_opening() -> None:
    """After the first number, three ways to open are of no use."""
    whole = report(("me", "120k"), ("them", "104k"), ("me", "114k"))
    assert titles(whole) == [
        "If they come back with …",
        "The rounds so far",
        "Where the numbers stand",
        "Your ladder",
        "If the number cannot move",
        "How sure this is",
    ]
    assert not [block for block in whole.every_block() if isinstance(block, CopyText)]
    assert (
        "So far they have come up by $4,000, and you have come down by $6,000. "
        "If you meet in the middle from here, you land at $109,000."
    ) in notes(whole)


def test_side_that_did_not_move_or_moved_away_is_named_so() -> None:
    """2.14: “They have come up by −$3,000” was no English."""
    assert any(
        "So far they have gone down by $3,000, and you have not moved." in note
        for note in notes(report(("me", "120k"), ("them", "97k")))
    )


def test_mistyped_numbers_are_asked_back() -> None:
    """2.14: 95,000 said against 100,000 offered had passed as “your numbers have met”."""
    for moves, values, words in (
        ([("me", "95k")], {}, "You wrote that you said $95,000, which is less than the $100,000"),
        ([("me", "120k"), ("them", "125k")], {}, "You wrote that they said $125,000"),
        ([("me", "1.2 million")], {}, "One of the moves is $1,200,000, and their offer is"),
        ([], {"target": "1.1 million"}, "Your target is $1,100,000 and their offer $100,000"),
        ([], {"market_high": "12k"}, "One of your figures is $12,000, and their offer is"),
    ):
        whole = report(*moves, **values)
        assert whole.announcement().startswith(words)
        assert not [block for block in whole.every_block() if isinstance(block, CopyText)]


def test_firm_employer_is_asked_once_and_cautiously_in_the_headline() -> None:
    """2.7: 100 + 1.5 x 10 = 115, said in the headline and in the words alike."""
    whole = report(firmness="firm")
    assert whole.announcement().startswith("They seem firm, so ask for $115,000, once.")
    assert "The cautious ask would suit that better." not in " ".join(notes(whole))
    bolder = report(firmness="firm", boldness="moderate")
    assert bolder.announcement().startswith("Ask for $120,000.")
    assert "The cautious ask would suit that better." in " ".join(notes(bolder))
    later = " ".join(notes(report(("me", "120k"), ("them", "100k"), firmness="firm")))
    assert "cautious" not in later
    assert "don’t lower your number without a real move of theirs" in later


def test_met_target_leaves_only_where_the_numbers_stand() -> None:
    """Nothing to bracket: no ask, no ladder, no gap."""
    whole = report(offer="112k")
    assert titles(whole) == ["Where the numbers stand", "How sure this is"]
    assert whole.figures()["gap"].text == "$0"


def test_opening_is_ready_to_copy() -> None:
    """The words to say, with the ask in them and nothing of the target."""
    (said,) = (block for block in report().every_block() if isinstance(block, CopyText))
    assert said.text == (
        "Thank you again for the offer. I’d love to join you. For what this role needs, and what "
        "I’d bring to it, I’d like to ask for a base salary of $120,000. Is there a way to get "
        "there?"
    )
    assert said.label == "Say it, then stop and let them think"


@pytest.mark.parametrize(
    ("values", "limit"),
    [
        ({"posted_high": "115k"}, "the advertised range"),
        ({"market_high": "115k"}, "your market figures"),
        ({"posted_high": "115k", "market_high": "130k"}, "the advertised range"),
    ],
)
def test_ask_that_was_held_back_says_why(values: dict[str, str], limit: str) -> None:
    """The reader learns what the sum would give, and what holds it."""
    assert (
        "To make your target the exact middle you would ask for $120,000. "
        f"The ask stops at $115,000, because {limit} cannot support more."
    ) in notes(report(**values))


def test_middle_of_the_walk_away_points_needs_a_guess_at_their_limit() -> None:
    """Nash's middle of 95 and 115 is 105; without the guess nothing is made up."""
    values = {"offer": "92k", "target": "105k", "walk_away": "95k"}
    assert report(ceiling="115k", **values).figures()["fair-middle"].text == "$105,000"
    assert "fair-middle" not in report(**values).figures()


def test_two_midpoints_are_told_apart() -> None:
    """Offer 75, your 94, walk-away 80: the latest numbers meet at 84.5, not at 87."""
    whole = report(("me", "94k"), offer="75k", target="85k", walk_away="80k")
    assert whole.figures()["next-midpoint"].text == "$84,500"


@pytest.mark.parametrize(
    ("moves", "middle"),
    [
        ([("me", "320k"), ("them", "310k")], "$315,000"),
        ([("me", "320k"), ("them", "310k"), ("me", "315k")], "$312,500"),
    ],
)
def test_split_that_was_offered_becomes_the_new_starting_point(
    moves: list[tuple[str, str]], middle: str
) -> None:
    """300 against 320: once 310 is named, the next middles are 315 and 312.5."""
    whole = report(*moves, offer="300k", target="320k", market_high="330k")
    assert whole.figures()["next-midpoint"].text == middle


@pytest.mark.parametrize(
    ("subject", "period"), [("base", "a year"), ("hourly", "an hour"), ("signing", "once")]
)
def test_every_money_figure_up_front_names_its_period(subject: str, period: str) -> None:
    """An amount without its period could be anything."""
    (figures,) = (b for b in report(subject=subject).blocks if isinstance(b, KeyFigures))
    periods = {item.label: item.period for item in figures.figures}
    assert periods["From their number to your target"] == period
    # Nobody names a range for a single payment.
    assert periods.get("Or name a range") == (None if subject == "signing" else period)
    tables = [b for b in report(subject=subject).every_block() if isinstance(b, Table)]
    assert all(period in table.caption for table in tables if "amounts" in table.caption)


def test_working_puts_the_readers_numbers_in() -> None:
    """The same sum that the reader could do on paper."""
    (working,) = (block for block in report().every_block() if isinstance(block, Working))
    sums = {formula.name: formula.lines[0] for formula in working.formulas}
    assert (
        sums["The moderate ask: it makes your target the middle"]
        == "2 × $110,000 − $100,000 = $120,000"
    )
    assert sums["The middle it makes"] == "($100,000 + $120,000) ÷ 2 = $110,000"
    assert sums["A signing bonus of the same worth"] == "$10,000 × 3 = $30,000"
    assert sums["Days of leave of the same worth"] == "$10,000 ÷ ($100,000 ÷ 260) = 26 days"
    assert "All amounts are before tax, in US dollars, a year." in working.conventions


def test_rate_of_an_hour_or_a_day_is_named_as_one() -> None:
    """2 × 44 − 40 = 48 an hour. The gap is 4 × 2,080 = 8,320 a year, said without cents."""
    whole = report(subject="hourly", offer="40", target="44")
    assert whole.announcement().startswith("Ask for $48.00 an hour. The middle between that and")
    assert whole.figures()["equity"].text == "$8,320"
    moves = [("me", "48"), ("them", "42.50")]
    again = report(*moves, subject="hourly", offer="40", target="44")
    assert re.match(r"Counter with \$\d+\.\d\d an hour\.", again.announcement())


def test_contractor_is_told_what_a_contract_has_instead() -> None:
    """Leave, bonus and equity are for staff."""
    by_day = notes(report(subject="daily", offer="450", target="500"))
    assert any("guaranteed days, paid expenses" in it for it in by_day)
    by_week = notes(report(subject="weekly", offer="900", target="950"))
    assert not any("guaranteed days" in it for it in by_week)


def test_review_makes_up_for_the_gap_only_from_then_on() -> None:
    """Until the sixth month half a year of it is lost."""
    tables = [b for b in report().every_block() if isinstance(b, Table)]
    [row] = [r for t in tables for r in t.rows if str(r.cells[0]).startswith("A raise to your")]
    assert row.cells[-1] == "all of it, from then on"


@pytest.mark.parametrize(
    ("moves", "words"),
    [
        ([], "They seem open: say your number once, and give the reason first."),
        ([("me", "120k")], "They seem open: ask again what else can move before you step down."),
    ],
)
def test_open_employer_is_met_openly(moves: list[tuple[str, str]], words: str) -> None:
    """Before the first number with a reason, and after it with a question."""
    assert any(words in note for note in notes(report(*moves, firmness="open")))


def test_firmness_no_longer_matters_once_the_target_is_met() -> None:
    """There is nothing left to ask for."""
    assert not any("They seem" in note for note in notes(report(offer="112k", firmness="open")))


def test_step_that_is_round_already_is_not_said_as_another_number() -> None:
    """128,000 − 28,000 × 4/7 is 112,000 exactly."""
    whole = report(("me", "128k"), ("them", "94k"), offer="90k", target="100k", market_high="130k")
    lines = [
        line
        for block in whole.blocks
        if isinstance(block, Working)
        for it in block.formulas
        if it.explains == ("counter",)
        for line in (it.with_numbers if isinstance(it.with_numbers, tuple) else (it.with_numbers,))
    ]
    assert lines == ["$128,000 − $28,000 × 4/7 = $112,000"]


def test_signing_bonus_that_meets_its_target_has_no_number_to_hand_over() -> None:
    """What goes on is the number to name next."""
    whole = report(subject="signing", offer="20k", target="15k")
    assert not [block for block in whole.blocks if isinstance(block, Handover)]
