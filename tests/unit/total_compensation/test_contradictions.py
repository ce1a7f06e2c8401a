"""Answers that contradict each other get a sentence on how to resolve it."""

from typing import Any

import pytest

from tests.unit.total_compensation.typed import messages

OPTIONS = {"equity": "options", "strike": "2", "fair_value": "5"}
CUSTOM = {"equity": "rsu_value", "grant_value": "10k", "vesting": "custom"}

CASES: list[tuple[dict[str, Any], dict[str, str], tuple[str, ...], str]] = [
    (
        {**CUSTOM, "custom_vesting": "25/25/25/20"},
        {},
        ("offers.0.custom_vesting",),
        "they come to 95: add 5",
    ),
    ({**CUSTOM, "custom_vesting": "60/60"}, {}, ("offers.0.custom_vesting",), "take away 20"),
    (
        {**CUSTOM, "custom_cliff": "36"},
        {"years": "2"},
        ("offers.0.custom_cliff", "years"),
        "after the 2 years",
    ),
    (
        {**CUSTOM, "custom_vesting": "50/50", "custom_cliff": "36"},
        {},
        ("offers.0.custom_cliff", "offers.0.custom_vesting"),
        "Lower the cliff, or add years",
    ),
    (OPTIONS, {}, ("offers.0.options",), "A strike price without a number of options"),
    (
        {"equity": "rsu_shares", "price": "3"},
        {},
        ("offers.0.shares",),
        "Ask for it if only a percentage is named",
    ),
    (
        {"repayment": "cliff"},
        {},
        ("offers.0.repayment", "offers.0.signing"),
        "no signing bonus. Add the payment",
    ),
    (
        {"signing": [{"amount": "5k", "month": "30"}]},
        {"years": "2"},
        ("offers.0.signing.0.month", "years"),
        "paid after the 2 years",
    ),
    (
        {"match_rate": "50", "deferral": "3"},
        {},
        ("offers.0.match_of", "offers.0.match_rate"),
        "both",
    ),
    (
        {"deferral": "3", "second_rate": "50", "second_of": "2"},
        {},
        ("offers.0.second_rate", "offers.0.match_rate"),
        "Fill in the first one",
    ),
    (
        {"match_rate": "50", "match_of": "6"},
        {},
        ("offers.0.deferral", "offers.0.match_rate"),
        "Write 0 if nothing",
    ),
    ({}, {"stay": "60"}, ("stay", "years"), "longer than the 4 years"),
    ({}, {"low": "10"}, ("low", "expected"), "Lower it, or raise the expected case"),
    (
        {},
        {"expected": "30", "high": "25"},
        ("expected", "high"),
        "Raise it, or lower the expected case",
    ),
]


@pytest.mark.parametrize(("offer", "whole", "paths", "words"), CASES)
def test_contradiction_has_its_sentence(
    offer: dict[str, Any], whole: dict[str, str], paths: tuple[str, ...], words: str
) -> None:
    """One problem, at the fields that take part, with the way out."""
    found = messages(offer, **whole)
    assert list(found) == [paths]
    assert words in found[paths]


def test_only_one_job_can_be_the_one_now() -> None:
    """A copied offer takes its tick along."""
    found = messages({"current": "yes"}, {"current": "yes"})
    both = ("offers.0.current", "offers.1.current")
    assert list(found) == [both]
    assert "Untick the others" in found[both]


def test_place_is_that_of_the_form_where_an_item_is_not_begun() -> None:
    """Offer 2 is still empty, so the third of the form is the second that counts."""
    late = {**CUSTOM, "custom_cliff": "36"}
    found = messages({}, {"base": ""}, {**late, "signing": [{"amount": ""}]}, years="2")
    assert list(found) == [("offers.2.custom_cliff", "years")]


def test_offer_that_holds_only_defaults_is_not_begun() -> None:
    """A new, untouched offer does not stop the answer: it shows only what stands for nothing."""
    assert not messages({}, {"base": "", "payout": "100", "first_share": "100", "discount": "0"})


def test_five_offers_are_too_many() -> None:
    """Four fit side by side."""
    assert "4 at most" in messages({}, {}, {}, {}, {})[("offers",)]
