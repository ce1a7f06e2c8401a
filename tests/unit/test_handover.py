"""What each calculator hands over: the number they named, the next one to say, the days."""

from typing import Any

import pytest

from calculators._core import Handover
from calculators._sitebuild.data.files import answer_with_data
from tests.conftest import CALCULATORS


def block(slug: str, **values: Any) -> Handover | None:
    """Give what a calculator hands over for these answers."""
    report = answer_with_data(CALCULATORS[slug], values).report
    assert report is not None
    return next((it for it in report.every_block() if isinstance(it, Handover)), None)


def shown(slug: str, **values: Any) -> dict[str, str]:
    """Map each name of the first set to what the reader sees."""
    found = block(slug, **values)
    return {it.name: it.shown for it in found.sets[0][1]} if found else {}


def said(slug: str, **values: Any) -> set[str]:
    """Name what may stand in a script."""
    found = block(slug, **values)
    return {it.name for it in found.sets[0][1] if it.said} if found else set()


def test_first_ask_and_a_modest_range() -> None:
    """2 x 110,000 - 100,000 = 120,000; a range starts there and ends a quarter above theirs."""
    assert shown("counter-offer", offer="100k", target="110k") == {
        "pay-kind": "Base salary (a year)",
        "currency": "US dollars",
        "their-offer": "$100,000",
        "base-pay": "$100,000",
        "target": "$110,000",
        "ask": "$120,000",
        "range-low": "$120,000",
        "range-high": "$125,000",
    }


def test_after_a_round_the_next_number_goes_and_theirs_is_their_latest() -> None:
    """120,000 less 4/7 of 10,000 is 114,286, said as 114,500."""
    moves = [{"who": "me", "amount": "120k"}, {"who": "them", "amount": "104k"}]
    found = shown("counter-offer", offer="100k", target="110k", rounds=moves)
    assert found["their-offer"] == "$104,000"
    assert found["next-ask"] == "$114,500"
    assert "ask" not in found


def test_market_is_named_from_end_to_end() -> None:
    """One end alone is no range."""
    values = {"offer": "100k", "target": "110k", "market_high": "125k"}
    assert "market-range" not in shown("counter-offer", **values)
    found = shown("counter-offer", **values, market_low="105k")
    assert found["market-range"] == "$105,000 to $125,000"


def test_total_pay_goes_to_the_brief_and_into_no_script() -> None:
    """The scripts speak of base pay: a total in its place would be untrue."""
    values = {"subject": "total", "offer": "150k", "target": "160k"}
    assert shown("counter-offer", **values)["ask"] == "$170,000"
    assert said("counter-offer", **values) == set()
    assert not {"their-offer", "target", "ask"} & said("brief", **values)


def test_signing_bonus_is_no_base_pay() -> None:
    """2 x 15,000 - 10,000 = 20,000, under its own name and no other."""
    found = shown("counter-offer", subject="signing", offer="10k", target="15k")
    assert found == {"signing": "$20,000"}
    beside = block("counter-offer", subject="signing", offer="10k", target="15k")
    assert beside is not None
    assert beside.part  # the numbers for base pay stay


def test_offers_but_not_the_present_job() -> None:
    """A month's pay is named by the year, 12 x 7,500 = 90,000; the job now gives only its name."""
    found = block(
        "total-compensation",
        offers=[
            {"name": "Oldfield", "base": "80k", "current": "yes"},
            {"name": "Northwind", "base": "7500", "base_per": "month", "bonus_percent": "10"},
            {"base": "45", "base_per": "hour"},
        ],
    )
    assert found is not None
    assert [name for name, _ in found.sets] == ["Northwind", "Offer 3"]
    first, second = ({it.name: it.typed for it in values} for _, values in found.sets)
    assert first == {
        "currency": "USD",
        "company": "Northwind",
        "pay-kind": "base",
        "their-offer": "90000",
        "base-pay": "90000",
        "bonus-percent": "10%",
        "current-company": "Oldfield",
    }
    assert second["pay-kind"] == "hourly"
    assert second["their-offer"] == "45"
    assert "company" not in second


def test_present_job_alone_hands_over_nothing() -> None:
    """There is no offer to answer."""
    assert block("total-compensation", offers=[{"base": "80k", "current": "yes"}]) is None


def test_days_of_an_offer_that_ends_on_a_sunday() -> None:
    """The day they named is 6 December; the last safe one is the Friday before."""
    found = shown("deadline", today="2026-11-23", deadline="2026-12-06", company="Northwind")
    assert found["deadline"] == "Sun 6\u00a0Dec\u00a02026"
    assert found["answer-by"] == "Fri 4\u00a0Dec\u00a02026"
    assert found["company"] == "Northwind"


@pytest.mark.parametrize("given", [{"deadline": "2026-11-20"}])
def test_deadline_that_has_passed_hands_over_nothing(given: dict[str, str]) -> None:
    """A day gone by is no day to promise."""
    assert block("deadline", today="2026-11-23", **given) is None


def test_no_deadline_hands_over_none() -> None:
    """The day to propose is the reader's, not theirs."""
    found = shown("deadline", today="2026-11-23", given="none")
    assert "deadline" not in found
    assert "answer-by" in found
