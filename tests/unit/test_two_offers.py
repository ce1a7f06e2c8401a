"""The sample calculator of the tests, against hand calculations."""

from typing import Any

import pytest

from tests.sample.two_offers import CALCULATOR

EXAMPLE = CALCULATOR.examples[0]


def figures(*offers: dict[str, Any], **values: str) -> dict[str, str]:
    """Answer, and list the figures by key."""
    answer = CALCULATOR.answer({"offers": list(offers), **values})
    assert answer.report is not None, answer.problems
    return {key: figure.text for key, figure in answer.report.figures().items()}


def test_worked_example_shows_its_figures() -> None:
    """4 x 100,000 against 4 x 95,000 + 40,000 + 5,000 + 2,500."""
    assert figures(*EXAMPLE.values["offers"]) == EXAMPLE.shows


@pytest.mark.parametrize(
    ("offer", "total"),
    [
        ({}, "$400,000"),
        ({"equity": "rsus", "grant": "40k"}, "$440,000"),
        # 1,000 shares x (12 - 2)
        (
            {"equity": "options", "shares": "1,000", "strike": "2", "fair_value": "12"},
            "$410,000",
        ),
        # under water: worth nothing, never less
        (
            {"equity": "options", "shares": "1,000", "strike": "12", "fair_value": "2"},
            "$400,000",
        ),
        # typed before the equity was set to none
        ({"equity": "none", "grant": "40k", "shares": "1,000", "fair_value": "12"}, "$400,000"),
        ({"signing": [{"amount": "5k"}, {"amount": "2,500", "month": "13"}]}, "$407,500"),
    ],
)
def test_total_counts_what_is_on_view(offer: dict[str, Any], total: str) -> None:
    """Base, signing payments, and the equity of the chosen kind alone."""
    assert figures({"base": "100k", **offer})["total-1"] == total


def test_equity_is_left_out_when_its_box_is_unticked() -> None:
    """The box is ticked from the start; the page sends nothing once the tick is gone."""
    offer = {"base": "100k", "equity": "rsus", "grant": "40k"}
    assert figures(offer)["total-1"] == "$440,000"
    assert figures(offer, count_equity="")["total-1"] == "$400,000"


def test_vesting_that_misses_a_hundred_is_a_problem_of_its_offer() -> None:
    """The message names the offer, the field, and what to add."""
    offer = {"base": "100k", "equity": "rsus", "vesting": "custom", "percents": "25/25/25"}
    (problem,) = CALCULATOR.answer({"offers": [{"base": "1"}, offer]}).problems
    assert problem.paths == ("offers.1.percents",)
    assert problem.message == (
        "Offer 2, Percent each year: these must add up to 100, and they come to 75: add 25."
    )


def test_four_offers_stand_side_by_side_and_a_fifth_is_too_many() -> None:
    """The group's limits hold in the answer as on the page."""
    four = figures(*[{"base": f"{n}0k"} for n in (9, 8, 7, 6)], currency="EUR")
    # 4 x 90,000 - 4 x 60,000
    assert (four["best"], four["ahead"]) == ("€360,000", "€120,000")
    (problem,) = CALCULATOR.answer({"offers": [{"base": "90k"}] * 5}).problems
    assert problem.message == "Offers: there can be 4 at most: remove some."
