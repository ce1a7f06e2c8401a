"""A form is read as a whole: all mistakes are reported together, and nothing is guessed."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pytest

from calculators._core import PeriodOf, When, money
from calculators._core.fields.parsing import Parsed, parse
from tests.sample.two_offers import Inputs


def read(**values: Any) -> Parsed[Inputs]:
    """Read the sample form."""
    return parse(Inputs, values)


def messages(parsed: Parsed[Inputs]) -> list[tuple[tuple[str, ...], str]]:
    """List what is wrong, and where."""
    return [(problem.paths, problem.message) for problem in parsed.problems]


def test_all_mistakes_are_reported_together() -> None:
    """A reader mends the form once, not once a mistake."""
    parsed = read(
        answer_by="5/6/2026",
        offers=[{"name": "Acme", "base": "abc"}, {"base": "90k", "signing": [{"amount": "x"}]}],
    )
    assert [problem.paths for problem in parsed.problems] == [
        ("answer_by",),
        ("offers.0.base",),
        ("offers.1.signing.0.amount",),
    ]


def test_message_names_item_and_field_and_the_way_out() -> None:
    """In a list of offers, “Base” alone would not tell which one."""
    parsed = read(offers=[{"base": "90k"}, {"base": "abc", "signing": [{"amount": "-1"}]}])
    assert messages(parsed) == [
        (
            ("offers.1.base",),
            "Offer 2, Base a year: “abc” is not a number. Write it like 120000 or 120k.",
        ),
        (
            ("offers.1.signing.0.amount",),
            "Offer 2, Payment 1, Amount: this must be $0 or more.",
        ),
    ]


def test_nested_groups_and_lists_become_values() -> None:
    """Offers hold payments, and a custom vesting plan is a tuple of percents."""
    parsed = read(
        offers=[
            {
                "base": "95k",
                "equity": "rsus",
                "grant": "40k",
                "vesting": "custom",
                "percents": "5/15/40/40",
                "signing": [{"amount": "5k"}, {"amount": "2,500", "month": "13"}],
            }
        ]
    )
    assert parsed.inputs is not None
    (offer,) = parsed.inputs.offers
    assert offer.percents == (5, 15, 40, 40)
    assert [(payment.amount, payment.month) for payment in offer.signing] == [(5000, 1), (2500, 13)]


def test_hidden_field_is_not_asked_and_not_blamed() -> None:
    """What was typed before the choice changed stays in the form, and counts for nothing."""
    parsed = read(offers=[{"base": "90k", "equity": "none", "grant": "abc", "strike": "1"}])
    assert parsed.problems == []
    assert parsed.inputs is not None
    assert parsed.inputs.offers[0].grant is None


def test_hidden_chain_closes_as_a_whole() -> None:
    """Custom percents hang on the vesting choice, which hangs on having equity at all."""
    parsed = read(
        offers=[{"base": "90k", "equity": "none", "vesting": "custom", "percents": "1/2"}]
    )
    assert parsed.problems == []
    shown = read(offers=[{"base": "90k", "equity": "rsus", "vesting": "custom", "percents": "1/2"}])
    assert [problem.paths for problem in shown.problems] == [("offers.0.percents",)]


def test_contradiction_inside_an_item_names_both_fields() -> None:
    """A strike price without shares: the message stands at the first, both are marked."""
    parsed = read(offers=[{"base": "90k", "equity": "options", "strike": "1"}])
    assert messages(parsed) == [
        (
            ("offers.0.strike", "offers.0.shares"),
            "Offer 1: a strike price needs a number of shares. Fill in the shares.",
        )
    ]


def test_contradiction_waits_until_its_fields_can_be_read() -> None:
    """Unreadable shares are one mistake, not two."""
    parsed = read(offers=[{"base": "90k", "equity": "options", "strike": "1", "shares": "x"}])
    assert [problem.paths for problem in parsed.problems] == [("offers.0.shares",)]


def test_item_not_begun_does_not_count() -> None:
    """An offer that was added and left empty is no mistake; the next keeps its number."""
    parsed = read(offers=[{"base": "90k"}, {"base": " ", "equity": "rsus"}, {"base": "x"}])
    assert [problem.paths for problem in parsed.problems] == [("offers.2.base",)]


def test_group_keeps_its_limits() -> None:
    """At least one offer, at most four."""
    assert messages(read(offers=[])) == [(("offers",), "Offers: fill in at least 1.")]
    too_many = read(offers=[{"base": "90k"}] * 5)
    assert messages(too_many) == [(("offers",), "Offers: there can be 4 at most: remove some.")]


def test_required_field_left_empty_says_what_is_needed() -> None:
    """An offer that was begun needs its base."""
    assert messages(read(offers=[{"name": "Acme"}])) == [
        (("offers.0.base",), "Offer 1, Base a year: this is needed. Fill it in to get an answer.")
    ]


def test_empty_field_with_a_default_takes_it_and_says_so() -> None:
    """Nothing is assumed in silence."""
    parsed = read(offers=[{"base": "90k", "signing": [{"amount": "5k"}]}])
    assert parsed.readings == {
        "offers.0.base": "$90,000",
        "offers.0.signing.0.amount": "$5,000",
        "offers.0.signing.0.month": "Left empty: 1 is used.",
    }


def test_readings_come_along_with_problems() -> None:
    """What could be read is echoed even while something else is wrong."""
    assert read(offers=[{"base": "90k"}, {"base": "x"}]).readings == {"offers.0.base": "$90,000"}


def test_currency_of_the_form_holds_for_every_amount() -> None:
    """The choice is read first, wherever it stands."""
    parsed = read(currency="GBP", offers=[{"base": "£90k"}, {"base": "$90k"}])
    assert parsed.readings == {"offers.0.base": "£90,000"}
    (problem,) = parsed.problems
    assert "this form is set to British pounds" in problem.message


@pytest.mark.parametrize(
    "raw", [None, 3, "x", [], {"offers": "x"}, {"offers": {"0": {}}}, {"offers": [None, 3, "x"]}]
)
def test_junk_is_a_problem_and_never_an_error(raw: object) -> None:
    """A damaged link may bring anything."""
    parsed = parse(Inputs, raw)
    assert parsed.inputs is None
    assert [problem.paths for problem in parsed.problems] == [("offers",)]


def test_item_is_begun_by_what_is_in_its_own_list() -> None:
    """A payment makes an offer of an item that is otherwise blank, and its base is asked for."""
    parsed = read(offers=[{"base": "90k"}, {"signing": [{"amount": "5k"}]}])
    assert [paths for paths, _ in messages(parsed)] == [("offers.1.base",)]


@dataclass(frozen=True, kw_only=True)
class Loose:
    """Fields that hang on one that is not in the form."""

    hidden: Decimal | None = money("Hidden", when=When(field="absent", answers=("yes",)))
    shown: Decimal | None = money("Shown", per=PeriodOf(choice="absent", periods={}))


def test_field_that_hangs_on_none_is_hidden_or_has_no_period() -> None:
    """A form that is used by itself, without the one around it, is read all the same."""
    found = parse(Loose, {"hidden": "5", "shown": "7"}).inputs
    assert found is not None
    assert (found.hidden, found.shown) == (None, 7)
