"""What decides it: where each number would turn the order, against hand work."""

from typing import Any

import pytest

from calculators._core import Chart, Note, NumberLine, Part
from calculators._core.fields.declaration import parts_of
from calculators._core.fields.kinds import Choice
from calculators.total_compensation import CALCULATOR
from calculators.total_compensation.formulas.decides import DOUBTS
from calculators.total_compensation.inputs import Inputs


def part(*offers: dict[str, Any], **whole: str) -> tuple[Part | None, dict[str, str]]:
    """Give the part of the report, and the texts of its figures."""
    report = CALCULATOR.answer({"offers": list(offers), **whole}).report
    assert report is not None
    parts = [it for it in report.blocks if isinstance(it, Part) and it.name == "decides"]
    of_the_part = ("turns-", "least-", "most-", "doubts-")
    shown = {key: it.text for key, it in report.figures().items() if key.startswith(of_the_part)}
    return (parts[0] if parts else None), shown


def test_base_pay_of_both_turns_at_the_other_ones() -> None:
    """100,000 against 120,000, and nothing else."""
    found, shown = part({"base": "100k"}, {"base": "120k"})
    assert found is not None
    assert (shown["turns-1-base"], shown["turns-2-base"]) == ("$120,000", "$100,000")
    assert found.result == "Base pay a year at Offer 2: level at $100,000"


def test_bonus_turns_at_its_payout() -> None:
    """110,000 × 4 = 440,000; 100,000 × 1.2 × 4 = 480,000. At 50% of the bonus they are level."""
    bonus = {"name": "Bonus", "base": "100k", "bonus_percent": "20"}
    found, shown = part(bonus, {"name": "Plain", "base": "110k"})
    assert found is not None
    assert shown["turns-1-payout"] == "50%"
    assert shown["turns-1-bonus-percent"] == "10%"
    # 10,000 ÷ 1.2 = 8,333.33 less base, and 10,000 more of the other.
    assert shown["turns-1-base"] == "$91,667"
    assert shown["turns-2-base"] == "$120,000"
    words = next(str(it.words) for it in found.blocks if isinstance(it, Note))
    assert words == (
        "The number closest to tipping it is base pay a year at Bonus. If it were below $91,667 "
        "instead of $100,000, Plain would be ahead of Bonus."
    )


def test_options_turn_at_a_strike_a_value_and_a_count() -> None:
    """10,000 × (5 − 2) = 30,000 a grant, against 20,000 in base over 4 years.

    Level where they bring 20,000: 2 a share, so at a strike of 3 or a value of 4, and at
    20,000 ÷ 3 = 6,667 options.
    """
    startup = {
        "base": "100k",
        "equity": "options",
        "options": "10000",
        "strike": "2",
        "fair_value": "5",
        "vesting": "even_yearly",
    }
    _, shown = part(startup, {"base": "105k"})
    assert shown["turns-1-strike"] == "$3.00"
    assert shown["turns-1-fair-value"] == "$4.00"
    assert shown["turns-1-options"] == "6,666"  # at 6,667 it is still ahead, by a dollar


def test_other_currency_is_named_in_its_own() -> None:
    """€100,000 at 1.1 is $110,000; the other pays $121,000, so €110,000, or a rate of 1.21."""
    euros = {
        "base": "100k",
        "paid_in": "EUR",
        "exchange": "1.1",
        "exchange_day": "2026-11-20",
    }
    _, shown = part(euros, {"base": "121k"})
    assert shown["turns-1-base"] == "€110,000"
    assert shown["turns-1-exchange"] == "1.21"
    assert shown["turns-2-base"] == "$110,000"


def test_signing_bonus_and_hope_turn_by_the_whole_gap() -> None:
    """10,000 × 4 = 40,000 more signing bonus, or 20,000 − 10,000 a year of hope."""
    signed = {"base": "100k", "signing": [{"amount": "5k"}, {"amount": "5k", "month": "12"}]}
    _, shown = part(signed, {"base": "112,500"})
    assert shown["turns-1-amount-1"] == "$45,000"
    assert shown["turns-1-amount-2"] == "$45,000"
    _, shown = part({"base": "100k"}, {"base": "110k"}, hoped_equity="20k", hoped_by="1")
    assert shown["turns-0-hoped-equity"] == "$10,000"


@pytest.mark.parametrize("offers", [[{"base": "100k"}], [{"base": "100k"}, {"base": "101k"}]])
def test_nothing_decides_between_one_offer_or_two_that_are_level(
    offers: list[dict[str, str]],
) -> None:
    """Less than 2% apart, any number would do."""
    assert part(*offers)[0] is None


# 100,000 + 25% × 80% = 120,000 a year against 115,000: 20,000 ahead, level at a payout of 60%.
BONUS = {"name": "Bonus", "base": "100k", "bonus_percent": "25", "payout": "80"}
PLAIN = {"name": "Plain", "base": "115k"}


def drawn(found: Part) -> list[NumberLine]:
    """List the number lines of a part."""
    charts = [it for it in found.blocks if isinstance(it, Chart)]
    return [it.drawing for it in charts if isinstance(it.drawing, NumberLine)]


def test_doubt_moves_a_number_by_what_the_reader_chose() -> None:
    """80% by half of it is 40% to 120%: 110,000 − 115,000 and 130,000 − 115,000, times four."""
    found, shown = part(BONUS, PLAIN, doubt_payout="large")
    assert found is not None
    assert (shown["least-1-payout"], shown["most-1-payout"]) == ("−$20,000", "$60,000")
    assert found.result == "Bonus: expected payout: below 60% Bonus is behind"
    words = next(str(it.words) for it in found.blocks if isinstance(it, Note))
    assert words == (
        "One of your doubts is enough to turn the order. With your doubt, expected payout at Bonus "
        "lies between 40% and 120%, and below 60% Bonus is behind."
    )
    [line] = drawn(found)
    assert [row.label for row in line.rows] == ["Bonus: expected payout", "Level", "Lead now"]


def test_doubts_that_turn_nothing_alone_may_do_so_together() -> None:
    """Base ± 5% is 5,000 + 1,000 of bonus and 5,750 a year; payout ± 10% is 2,000: 20,000 − 51,000.

    The target bonus by 5% is 1.25% of 100,000 at 80%, 1,000 a year. At worst all of it at once:
    95,000 × (1 + 23.75% × 72%) = 111,245 against 120,750, four times, less 5% of the first bonus,
    which is 16,245.
    """
    found, shown = part(BONUS, PLAIN, doubt_payout="small", doubt_named="small")
    assert found is not None
    assert shown["least-1-base"] == "−$4,000"
    assert shown["least-1-payout"] == "$12,000"
    assert shown["least-1-bonus-percent"] == "$16,000"
    assert shown["least-2-base"] == "−$3,000"
    assert shown["doubts-at-worst"] == "−$38,832"
    [line] = drawn(found)
    assert [row.label for row in line.rows][:2] == [
        "Bonus: base pay a year",
        "Plain: base pay a year",
    ]


def test_doubt_stays_within_the_limits_and_moves_rates_by_points() -> None:
    """A raise of 0% is doubted down to 0% and up to 5%: (1.05 + 1) × 5,000 more over two years."""
    found, shown = part(BONUS, PLAIN, doubt_rates="large", years="2")
    assert found is not None
    assert (shown["least-0-growth"], shown["most-0-growth"]) == ("$10,000", "$10,250")


@pytest.mark.parametrize("doubt", ["unsaid", "sure"])
def test_nothing_is_moved_by_a_doubt_that_nobody_gave(doubt: str) -> None:
    """Neither by default, nor where the reader is sure."""
    found, shown = part(BONUS, PLAIN, **dict.fromkeys(DOUBTS, doubt))
    assert found is not None
    assert not drawn(found)
    assert not [key for key in shown if not key.startswith("turns-")]
    words = [str(it.words) for it in found.blocks if isinstance(it, Note)]
    assert "“How sure you are of your numbers”" in words[-1]


@pytest.mark.parametrize("name", DOUBTS)
def test_choice_says_how_far_each_doubt_goes(name: str) -> None:
    """What stands beside the reader's choice is what is moved by."""
    asked, (ranges, _) = parts_of(Inputs)[name], DOUBTS[name]
    assert isinstance(asked, Choice)
    assert asked.default == "unsaid"
    for doubt, by in (("small", ranges.small), ("some", ranges.some), ("large", ranges.large)):
        unit = (f" {ranges.unit}" if by > 1 else f" {ranges.unit[:-1]}") if ranges.unit else "%"
        assert f"{by}{unit} up or down" in dict(asked.options)[doubt]
