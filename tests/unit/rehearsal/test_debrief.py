"""What the debrief says of a line: why it was unwise, what to say instead, or what was good."""

import pytest

from calculators.rehearsal import lines
from calculators.rehearsal.debrief import keep, reasons, went_well, why
from calculators.rehearsal.formulas import Exchange, calculate
from calculators.rehearsal.words import Wording
from tests.unit.rehearsal.calls import Said, asked

# Ordinary call 1: silence, push, check, move, earn, move, final. The moves are to 103,500 and
# 105,000, and the last one to 107,000.
MOVED: tuple[Said, ...] = (120_000, "wait", "fixed", "time")
FINAL: tuple[Said, ...] = (*MOVED, "hold", "private", "hold")


def last(*said: Said) -> tuple[Wording, Exchange]:
    """Give the last line of a call, with the words for it."""
    inputs = asked(*said)
    outcome = calculate(inputs)
    return Wording.of(inputs, outcome), outcome.exchanges[-1]


@pytest.mark.parametrize(
    ("said", "begins"),
    [
        (
            (120_000, "wait", 118_000),
            "You went from $120,000 to $118,000 while they stayed at $100",
        ),
        ((*MOVED, "split"), "$111,750 is the middle of your $120,000 and their $103,500."),
        ((*MOVED, 111_000), "From $120,000 to $111,000, with them at $103,500."),
        ((120_000, "wait", 121_000), "You went from $120,000 to $121,000."),
        ((119_999,), "You’d planned $120,000 and said $119,999."),
        (("accept",), "$100,000 was below your target"),
        (("vague",), "A question without a number is easy to say no to"),
        ((*MOVED, "hold", "earn"), "What you earn becomes what they measure against"),
    ],
)
def test_slip_is_told_with_its_numbers(said: tuple[Said, ...], begins: str) -> None:
    """The reader's two numbers, and theirs."""
    words, one = last(*said)
    assert why(words, one, one.slips[0]).startswith(begins)


@pytest.mark.parametrize(
    ("said", "instead"),
    [
        ((119_999,), "get the base to $120,000?"),
        (("vague",), "get the base to $120,000?"),
        (("sorry",), "get the base to $120,000?"),
        (("accept",), "get the base to $120,000?"),
        # They moved to 103,500: the next step is 114,500.
        ((*MOVED, "split"), "If you could get to $114,500"),
        ((*MOVED, 111_000), "If you could get to $114,500"),
        ((*MOVED, "accept"), "If you could get to $114,500"),
        # They have not: the number stays.
        ((120_000, "wait", "split"), lines.HOLD),
        ((120_000, "wait", 118_000), lines.HOLD),
        ((*MOVED, "hold", "earn"), lines.PRIVATE),
        ((120_000, "fill"), lines.TIME),
        ((120_000, "wait", "ultimatum"), "Can you help me understand what’s fixed?"),
        ((*MOVED, "hold", "least"), lines.HOLD),
    ],
)
def test_slip_has_a_sentence_to_say_instead(said: tuple[Said, ...], instead: str) -> None:
    """At that moment: the ask, the next step, or what keeps the number."""
    words, one = last(*said)
    assert instead in keep(words, one.before, one.slips[0])


def test_least_that_was_told_before_any_number_is_a_question_about_the_range() -> None:
    """There is no number to stay at."""
    words, one = last("least")
    assert "told_least" in one.slips
    assert keep(words, one.before, "told_least") == lines.said(words, one.before, "range", None)


def test_after_the_last_word_only_a_yes_or_one_more_thing_is_left() -> None:
    """Something besides pay is on the table: say yes to it."""
    words, one = last(*FINAL, "fixed", "hold")
    assert one.slips == ("kept_pushing",)
    assert one.before.item
    assert keep(words, one.before, "kept_pushing") == lines.accept(words, one.before)
    words, bare = last(*FINAL, "reason")
    assert not bare.before.item
    assert keep(words, bare.before, "kept_pushing") == lines.extra(again=False)
    words, more = last(*FINAL, "fixed", "extra")
    assert keep(words, more.before, "nibbled") == lines.accept(words, more.before)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ((120_000,), "You named your number plainly: $120,000, the number you’d planned."),
        ((125_000,), "You named your number plainly: $125,000."),
        (
            (*MOVED, 114_500),
            "You answered their move with a small step, from $120,000 to $114,500.",
        ),
        ((120_000, "wait"), "You let the silence be a silence."),
        ((120_000, "time"), "You gave them time, and no lower number."),
        ((120_000, "wait", "hold"), "You stayed at your number and asked for their move."),
        ((120_000, "wait", "fixed"), "You asked what’s fixed before you moved."),
        ((120_000, "wait", "reason"), "You gave a reason that you could show them."),
        ((*MOVED, "hold", "private"), "You kept what you earn to yourself."),
        ((*FINAL, "fixed"), "You asked what “final” covers."),
        ((*FINAL, "extra"), "You closed with one small ask that isn’t pay."),
        ((*FINAL, "accept"), "You said yes once they’d said that it was final."),
        ((120_000, "fill"), ""),
        (("vague",), ""),
    ],
)
def test_good_line_is_named(said: tuple[Said, ...], told: str) -> None:
    """A line with a slip is never praised."""
    words, one = last(*said)
    assert went_well(words, one) == told


def test_reason_that_was_told_is_not_repeated() -> None:
    """The second time it is told in short."""
    inputs = asked(120_000, "fill", "fill", "ultimatum")
    outcome = calculate(inputs)
    slips = [one for one in outcome.exchanges if one.slips == ("ultimatum",)]
    told = reasons(Wording.of(inputs, outcome), [*slips, *slips])
    assert told[-1] == "The same again."
    assert told[0].startswith("It leaves neither of you a way forward.")
