"""The report: words to say, warnings, and problems to correct."""

from calculators._core import Caution, CopyText, Note, Part
from calculators._core.report.report import plain
from calculators.trade_offs import CALCULATOR
from tests.unit.trade_offs.asked import SAM, ask, report, values


def said(*asks: dict[str, str], **whole: str) -> str:
    """Give the words to say."""
    (words,) = (b.text for b in report(*asks, **whole).every_block() if isinstance(b, CopyText))
    return words


def test_words_to_say_name_all_packages() -> None:
    """Each in one sentence, base pay first, and a question at the end."""
    words = said(*SAM)
    assert "three ways" in words
    assert "One: a base of $110,000. Two: a base of $105,000," in words
    assert "Three: the base as it stands," in words
    assert "a signing bonus of $12,000" in words
    assert "a pay review after six months" in words
    assert words.endswith("Which one is easiest for you?")


def test_words_to_say_keep_the_readers_own_words() -> None:
    """What was written under “What it is” is said as it was written."""
    asks = (ask("other", "4000", own="a quiet room"), ask("pay", "4000"))
    assert "Two: the base as it stands and a quiet room." in said(*asks)


def test_must_have_raise_is_in_the_base_that_is_named() -> None:
    """100,000 + 5,000; then the signing bonus moves."""
    words = said(ask("pay", "5000", must="yes"), ask("signing", "6000"), ask("title", "1500"))
    assert "One: a base of $105,000 and a signing bonus of $6,000." in words
    assert "Two: a base of $105,000, a signing bonus of $1,500 and a higher title." in words


def test_gap_and_what_fills_it_are_said() -> None:
    """2,000 of 6,000 is 66.7 % short; 4,000 more base pay fill it."""
    blocks = report(ask("remote", "6000"), ask("pay", "2000")).every_block()
    (words,) = (plain(block.words) for block in blocks if isinstance(block, Caution))
    assert "B is 66.7% short" in words
    assert "adds $4,000 more base pay" in words


def test_single_package_warns_and_has_no_words_to_say() -> None:
    """One package is no choice."""
    found = report(ask("pay", "10000"), ask("title", "500"))
    assert found.warnings() == ("one_package",)
    assert not [block for block in found.every_block() if isinstance(block, CopyText)]


def test_must_haves_alone_leave_nothing_to_trade() -> None:
    """One package; no swaps, no rates of exchange, no words for a choice."""
    found = report(ask("pay", "5000", must="yes"), ask("title", "500", must="yes"))
    assert found.warnings() == ("nothing_to_trade",)
    assert "worth-a" in found.figures()
    assert "worth-b" not in found.figures()
    assert not [block for block in found.every_block() if isinstance(block, CopyText)]
    titles = [block.title for block in found.every_block() if isinstance(block, Part)]
    assert "What to give for what" not in titles


def test_one_ask_is_too_few() -> None:
    """A trade takes two."""
    (problem,) = CALCULATOR.answer(values(ask("pay", "5000"))).problems
    assert problem.paths == ("asks",)
    assert "at least 2" in problem.message


def test_ask_without_its_worth_is_told_at_its_field() -> None:
    """The kind decides which field is asked: days for leave, one sum for a signing bonus."""
    asks = [{"what": "leave"}, {"what": "signing"}, {"what": "remote"}]
    problems = CALCULATOR.answer({"base": "100k", "asks": asks}).problems
    assert [p.paths for p in problems] == [("asks.0.days",), ("asks.1.once",), ("asks.2.a_year",)]


def test_reader_is_told_where_the_packages_start() -> None:
    """4.1: as listed, they may come back with less; and with room to come down, the list is it."""
    asks = ask("pay", "5000"), ask("remote", "3000")

    def notes(**whole: str) -> str:
        blocks = report(*asks, **whole).every_block()
        return " ".join(plain(b.words) for b in blocks if isinstance(b, Note))

    assert "Each package starts at what you listed" in notes()
    assert "The money in these packages is 100% above what you listed" in notes(above="100")
    assert "Each package starts" not in notes(above="100")
