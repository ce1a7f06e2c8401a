"""Sentences to say aloud have round numbers, or exact ones where it matters."""

from decimal import Decimal

import pytest

from calculators._core import MoneyFormat
from calculators._core.currencies import CURRENCIES
from calculators.counter_offer.formulas import Action, Reply
from calculators.counter_offer.inputs import Inputs, Subject
from calculators.counter_offer.words import Wording, too_precise


def wording(subject: Subject = "base", offer: str = "100000", target: str = "110000") -> Wording:
    """Make the words for one form."""
    inputs = Inputs(subject=subject, offer=Decimal(offer), target=Decimal(target))
    return Wording.of(inputs, inputs.target)


def answer(action: Action, number: int, reply: int, mine: int = 120_000) -> Reply:
    """Make a reply to a number."""
    return Reply(
        number=Decimal(number),
        action=action,
        answer=Decimal(reply),
        midpoint=Decimal(number + reply) / 2,
        mine=Decimal(mine),
    )


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        ("114285.71", "$114,500"),  # half a percent is 571: steps of 500
        ("111428.57", "$111,500"),
        ("120000", "$120,000"),  # at the end of the range: as it is
        ("110040", "$110,040"),  # rounded it would fall onto the target
        ("119900", "$119,900"),  # and here onto the ask
    ],
)
def test_spoken_number_is_round_but_never_reaches_the_numbers_around_it(
    amount: str, said: str
) -> None:
    """A step at most half a percent wide, strictly between target and ask."""
    assert wording().spoken(Decimal(amount), Decimal(110_000), Decimal(120_000)) == said


def test_spoken_hourly_rate_is_rounded_to_ten_cents() -> None:
    """Half a percent of 45.71 is 0.23: the next step below is 0.10."""
    words = wording("hourly", "40", "44")
    assert words.spoken(Decimal(320) / 7, Decimal(44), Decimal(48)) == "$45.70"


@pytest.mark.parametrize(
    ("amount", "precise"),
    [
        ("113247", True),
        ("113200", False),
        ("110500", False),
        ("110050", True),  # a thousandth is 110: steps of 100
        ("98050", False),  # a thousandth is 98: steps of 50
        ("47.13", False),  # a thousandth is 0.047: steps of 0.01
        ("47.125", True),
        ("0", False),
    ],
)
def test_number_finer_than_a_thousandth_of_itself_is_too_precise(
    amount: str,
    precise: bool,  # noqa: FBT001
) -> None:
    """113,247 asks for a reason; 113,200 does not."""
    assert too_precise(Decimal(amount)) is precise


@pytest.mark.parametrize(
    ("reply", "said"),
    [
        (
            answer("accept", 110_000, 110_000),
            "Thank you, $110,000 works for me. Could you send me the updated letter?",
        ),
        (
            answer("counter", 105_000, 115_000),
            "Thank you, that is closer. If we can settle on $115,000, I am ready to say yes.",
        ),
        (
            answer("ask_what_is_fixed", 100_000, 120_000),
            "I understand there are limits. Which parts are fixed, and where is there room?",
        ),
        (
            answer("hold", 102_000, 120_000),
            (
                "Thank you for looking again. $102,000 is still some way off for me. "
                "What would it take to get closer to $120,000?"
            ),
        ),
    ],
)
def test_every_action_has_its_sentence(reply: Reply, said: str) -> None:
    """Polite, short, and with one number at most to answer."""
    assert wording().reply(reply) == said


@pytest.mark.parametrize(
    ("subject", "noun", "period", "basis"),
    [
        ("base", "a base salary of", "a year", "amounts a year"),
        ("total", "a total package of", "a year", "amounts a year"),
        ("signing", "a signing bonus of", "once", "amounts paid once"),
        ("hourly", "an hourly rate of", "an hour", "amounts an hour"),
    ],
)
def test_every_subject_has_its_words_and_its_period(
    subject: Subject, noun: str, period: str, basis: str
) -> None:
    """An amount without its period could be anything."""
    words = wording(subject)
    assert (words.noun, words.period, words.basis) == (noun, period, basis)
    assert f"I am asking for {noun} $120,000. Could you get there?" in words.opening(
        Decimal(120_000), Decimal(100_000)
    )


def test_cents_are_shown_where_the_smaller_amount_is_small() -> None:
    """999 and 1,200: both with cents, so that the figures line up."""
    assert wording(offer="999", target="1200").money == MoneyFormat(CURRENCIES["USD"], 2)
    assert wording(offer="1000", target="1200").money == MoneyFormat(CURRENCIES["USD"], 0)
