"""Which line is a slip, and when; the moves among them are judged as the counter offer does."""

import pytest

from calculators._core import Facts
from calculators._core.report.report import plain
from tests.unit.rehearsal.calls import Said, call, report_of, slips_of

# Ordinary call 1: silence, push, check, move, earn, move, final. The move is to 103,500.
MOVED: tuple[Said, ...] = (120_000, "wait", "fixed", "time")
FINAL: tuple[Said, ...] = (*MOVED, "hold", "private", "hold")


@pytest.mark.parametrize(
    ("said", "slips"),
    [
        ((119_999,), ("opened_low",)),
        (("vague",), ("no_number",)),
        (("split",), ("no_number",)),
        (("sorry",), ("apologized",)),
        (("accept",), ("took_early",)),
        ((120_000, "fill"), ("filled_silence",)),
        ((120_000, "hold"), ("filled_silence",)),
        ((120_000, 119_000), ("filled_silence", "two_moves")),
        ((120_000, "wait", 118_000), ("two_moves",)),
        ((120_000, "wait", 121_000), ("you_moved_away",)),
        ((120_000, "wait", "split"), ("split_first", "two_moves")),
        ((120_000, "wait", "ultimatum"), ("ultimatum",)),
        ((*MOVED, "split"), ("split_first",)),
        # More than half of 120,000 − 103,500.
        ((*MOVED, 111_000), ("big_step",)),
        ((*MOVED, "hold", "earn"), ("told_pay",)),
        ((*MOVED, "hold", "least"), ("told_least",)),
        ((*MOVED, "accept"), ("took_early",)),
        ((*FINAL, "fixed", "hold"), ("kept_pushing",)),
        ((*FINAL, "fixed", "extra"), ("nibbled",)),
    ],
)
def test_slip(said: tuple[Said, ...], slips: tuple[str, ...]) -> None:
    """The last line has these, the ones before it none."""
    found = slips_of(call(*said))
    assert found[-1] == slips
    assert all(one == () for one in found[:-1])


@pytest.mark.parametrize(
    "said",
    [
        (120_000,),
        (125_000,),
        (120_000, "wait"),
        (120_000, "time"),
        (120_000, "wait", 120_000),  # the same number again is no move
        (120_000, "wait", "reason"),
        (*MOVED, 114_500),  # the next step of the ladder
        (*MOVED, "hold", "private"),
        (*FINAL, "accept"),
        (*FINAL, "extra"),
        (*FINAL, "fixed", "accept"),
        (*FINAL, "fixed", "decline"),
    ],
)
def test_no_slip(said: tuple[Said, ...]) -> None:
    """What the guide advises is never called a slip."""
    assert set(slips_of(call(*said))) == {()}


def test_taking_a_number_at_the_target_is_no_slip() -> None:
    """Friendly call 5 can go to 114,000; from 107,000 on half of the rest is 110,500."""
    said: tuple[Said, ...] = (120_000, "time", "wait", "hold", "hold", "accept")
    done = call(*said, difficulty="friendly", number=5)
    assert done.standing.theirs == 110_500
    assert set(slips_of(done)) == {()}


@pytest.mark.parametrize(
    ("said", "words"),
    [
        # "The number went up" has both numbers in it, and what to say instead.
        ((120_000, "wait", 121_000), "You went from $120,000 to $121,000."),
        ((*FINAL, "fixed", "hold"), "If they’ve told you twice that it’s final, believe them."),
        ((*FINAL, "fixed", "extra"), "works for me. Could you send me the updated letter?"),
        ((*MOVED, 111_000), "From $120,000 to $111,000, with them at $103,500. A large step"),
        (("least",), "Say instead: “I’d like to understand the job a little better"),
        (("least", "hold"), "I’d really like us to get there. What could you do on your side?"),
        ((120_000, "wait", "sorry"), "I’m so sorry to keep asking"),
        ((120_000, "wait", "hold"), "You stayed at your number and asked for their move."),
    ],
)
def test_debrief_says_why_and_what_to_say_instead(said: tuple[Said, ...], words: str) -> None:
    """Of a call that is over."""
    facts = [
        text
        for block in report_of(*said, "decline").every_block()
        if isinstance(block, Facts)
        for it in block.facts
        for text in (plain(it.words), *map(plain, it.more))
    ]
    assert any(words in text for text in facts), facts
