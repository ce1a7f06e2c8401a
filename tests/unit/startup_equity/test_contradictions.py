"""What cannot be, or pays nothing: each has its own sentence, with the field and the way out."""

from typing import Any

import pytest

from calculators._core import Caution
from calculators._sitebuild.catalogue import checked

from .companies import GRANT, INVESTORS, LATER, report_for

WHOLE = {**GRANT, "investors": INVESTORS, "later": LATER}


@pytest.mark.parametrize(
    ("more", "paths", "words"),
    [
        (
            {"options": "20m"},
            ("options", "company_shares"),
            "Your grant is larger than the whole company",
        ),
        (
            {"investors": [{"invested": "3m", "part": "60"}, {"invested": "3m", "part": "40"}]},
            ("investors", "company_shares", "options"),
            "The investors’ shares and yours come to more than the company has",
        ),
        (
            {"investors": [{"invested": "3m", "shares": "9,980,001"}], "stakes_as": "shares"},
            ("investors", "company_shares", "options"),
            "Lower a stake",
        ),
        (
            {
                "investors": [
                    {
                        "invested": "3m",
                        "part": "10",
                        "multiple": "3",
                        "sharing": "capped",
                        "cap": "2",
                    }
                ]
            },
            ("investors.0.cap", "investors.0.multiple"),
            "Raise the cap",
        ),
        (
            {"later": [{"sold": "60", "pool": "40", "raised": "1m"}]},
            ("later.0.pool", "later.0.sold"),
            "would be the whole company",
        ),
        ({"pay_here": "100k"}, ("pay_here", "pay_there"), "Fill in the other one"),
        ({"pay_there": "100k"}, ("pay_here", "pay_there"), "Fill in the other one"),
        ({"cliff": "49"}, ("cliff", "vest_months"), "Lower the cliff"),
    ],
)
def test_contradiction_is_named_with_its_fields(
    more: dict[str, Any], paths: tuple[str, ...], words: str
) -> None:
    """One problem, at these fields, with these words in it."""
    answer = checked("startup-equity").answer({**WHOLE, **more})
    assert [it.paths for it in answer.problems] == [paths]
    assert words in answer.problems[0].message


def test_grant_of_all_that_investors_left_is_allowed() -> None:
    """9,980,000 of theirs and 20,000 are 10 million."""
    investors = [{"invested": "3m", "shares": "9,980,000"}]
    report = report_for(**{**WHOLE, "investors": investors, "stakes_as": "shares"})
    assert report.figures()["part-0"].text == "0.2%"


@pytest.mark.parametrize(
    ("more", "keys", "words"),
    [
        ({"sale_prices": "50 / 105"}, ("under_the_stack",), "Sale prices to look at"),
        ({"strike": "500"}, ("under_water",), "Add a higher price"),
        ({"later": []}, ("no_later_rounds",), "Rounds that may still come"),
        ({"investors": []}, ("no_investors",), "What investors put in so far"),
        ({"years": "1", "cliff": "24"}, ("nothing_vested",), "Years until you could sell"),
    ],
)
def test_answer_that_pays_nothing_or_lacks_something_says_so(
    more: dict[str, Any], keys: tuple[str, ...], words: str
) -> None:
    """One caution of its own, which names the field to change."""
    report = report_for(**{**WHOLE, **more})
    assert report.warnings() == keys
    (caution,) = [it for it in report.blocks if isinstance(it, Caution)]
    assert words in str(caution.words)
