"""Sentences to say aloud have round numbers, or exact ones where it matters."""

from decimal import Decimal
from typing import Any

import pytest

from calculators._core import MoneyFormat
from calculators._core.currencies import CURRENCIES
from calculators._core.offer.reply import Action, Reply
from calculators.counter_offer.inputs import Alternatives, Inputs, Subject
from calculators.counter_offer.words import Wording, too_precise


def wording(subject: Subject = "base", offer: str = "100000", target: str = "110000") -> Wording:
    """Make the words for one form."""
    inputs = Inputs(subject=subject, offer=Decimal(offer), target=Decimal(target))
    return Wording.of(inputs, inputs.target)


def answer(action: Action, number: str, reply: str, mine: str = "120000") -> Reply:
    """Make a reply to a number."""
    return Reply(number=Decimal(number), action=action, answer=Decimal(reply), mine=Decimal(mine))


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
            answer("accept", "110000", "110000"),
            "Thank you, $110,000 works for me. Could you send me the updated letter?",
        ),
        (
            answer("close", "108000", "108000"),
            (
                "Thank you, $108,000 is very close. Could you add one thing besides pay, such as "
                "two more days of paid leave or a pay review after six months?"
            ),
        ),
        (
            answer("counter", "105000", "114500"),
            "Thank you, that’s closer. Could you get to $114,500?",
        ),
        (
            answer("counter", "106000", "110000"),
            "Thank you, that’s closer. Could you get to $110,000? With that, I’m ready to say yes.",
        ),
        (
            answer("ask_what_is_fixed", "100000", "120000"),
            "I understand there are limits. Which parts are fixed, and where is there room?",
        ),
        (
            answer("other_things", "105000", "110000"),
            (
                "Thank you, that’s closer. I’d need $110,000 to make it work. If that’s out of "
                "reach, could a signing bonus or more paid leave make up the rest?"
            ),
        ),
        (
            answer("unsupported", "105000", "180000"),
            (
                "Thank you for looking again. Could you tell me how you got to $105,000, and "
                "where in the range you see me?"
            ),
        ),
        (
            answer("hold", "102000", "120000"),
            (
                "Thank you for looking again. $102,000 is still below what I was hoping for. "
                "What would it take to get closer to $120,000?"
            ),
        ),
    ],
)
def test_every_action_has_its_sentence(reply: Reply, said: str) -> None:
    """Polite, short, and with one number at most to answer."""
    assert wording().reply(reply) == said


@pytest.mark.parametrize("alternatives", ["active", "offer"])
def test_nobody_with_another_iron_in_the_fire_promises_to_say_yes(
    alternatives: Alternatives,
) -> None:
    """2.14: the sentence was said at every counter, whatever else the reader had."""
    inputs = Inputs(offer=Decimal(100_000), target=Decimal(110_000), alternatives=alternatives)
    said = Wording.of(inputs, inputs.target).reply(answer("counter", "106000", "110000"))
    assert said == "Thank you, that’s closer. Could you get to $110,000?"


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({}, "For what this role needs, and what I’d bring to it,"),
        ({"market_low": "100000"}, "For what this role needs"),  # it does not reach the ask
        ({"market_middle": "125000"}, "Based on my research, and on what I’d bring"),
        ({"posted_high": "125000"}, "Within the range you advertised,"),
        ({"posted_low": "105000"}, "The job was advertised from $105,000, so I was expecting"),
    ],
)
def test_research_is_quoted_only_where_some_was_entered(
    values: dict[str, str], reason: str
) -> None:
    """2.14: “Based on my research” was put into the mouth of people without a figure."""
    given: dict[str, Any] = {name: Decimal(value) for name, value in values.items()}
    inputs = Inputs(offer=Decimal(100_000), target=Decimal(110_000), **given)
    said = Wording.of(inputs, inputs.target).opening(Decimal(120_000), Decimal(100_000))
    assert reason in said


@pytest.mark.parametrize(
    ("subject", "wanted", "period", "basis"),
    [
        ("base", "a base salary of $120,000", "a year", "amounts a year"),
        ("monthly", "a salary of $120,000 a month", "a month", "amounts a month"),
        ("weekly", "pay of $120,000 a week", "a week", "amounts a week"),
        ("daily", "a day rate of $120,000", "a day", "amounts a day"),
        ("total", "a total package of $120,000", "a year", "amounts a year"),
        ("signing", "a signing bonus of $120,000", "once", "amounts paid once"),
        ("hourly", "$120,000 an hour", "an hour", "amounts an hour"),
    ],
)
def test_every_subject_has_its_words_and_its_period(
    subject: Subject, wanted: str, period: str, basis: str
) -> None:
    """An amount without its period could be anything."""
    words = wording(subject)
    assert (words.period, words.basis) == (period, basis)
    said = words.opening(Decimal(120_000), Decimal(100_000))
    assert ("To make the move work for me" in said) == (subject == "signing")
    assert said.endswith(f"I’d like to ask for {wanted}. Is there a way to get there?")


def test_cents_are_shown_where_the_smaller_amount_is_small() -> None:
    """999 and 1,200: both with cents, so that the figures line up."""
    assert wording(offer="999", target="1200").money == MoneyFormat(CURRENCIES["USD"], 2)
    assert wording(offer="1000", target="1200").money == MoneyFormat(CURRENCIES["USD"], 0)
