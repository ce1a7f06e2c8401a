"""What the answer says and passes on: only what is sure, and only as values to tick."""

import pytest

from calculators._core import CopyText, Handover, Report
from calculators._core.report.blocks import Answers
from calculators._sitebuild.catalogue import checked
from calculators.letter.formulas import read_letter
from calculators.letter.words import quote

CALCULATOR = checked("letter")
SAM = CALCULATOR.examples[0].values["letter"]


def report_for(letter: str, **more: str) -> Report:
    """Answer a letter."""
    report = CALCULATOR.answer({"letter": letter, **more}).report
    assert report
    return report


def handed(letter: str, **more: str) -> dict[str, str]:
    """Give what can be ticked, and what goes along, as a field takes it."""
    found = [it for it in report_for(letter, **more).every_block() if isinstance(it, Handover)]
    return {value.name: value.typed for block in found for value in block.sets[0][1]}


def email(letter: str) -> str:
    """Give the email."""
    found = [it.text for it in report_for(letter).every_block() if isinstance(it, CopyText)]
    return "".join(found)


def test_sams_letter_can_be_passed_on() -> None:
    """Everything that other forms ask for, each with what goes along with its tick."""
    assert handed(SAM) == {
        "offer-base": "100000",
        "offer-base-per": "year",
        "currency": "USD",
        "pay-kind": "base",
        "their-offer": "100000",
        "base-pay": "100000",
        "bonus-percent": "10%",
        "offer-bonus-as": "percent",
        "offer-signing": "10000",
        "offer-repay-months": "24",
        "offer-repayment": "pro_rata",
        "offer-grant": "80000",
        "offer-equity": "rsu_value",
        "offer-leave": "20",
        "deadline": "2026-12-04",
        "first-day": "2027-01-11",
    }


def test_each_value_has_a_tick_of_its_own_or_goes_with_another() -> None:
    """None is ticked, and what goes along follows a value that can be."""
    (block,) = (it for it in report_for(SAM).every_block() if isinstance(it, Handover))
    assert block.picked
    values = block.sets[0][1]
    names = {it.name for it in values if not it.follows}
    assert all(it.follows in names for it in values if it.follows)
    html = CALCULATOR.answer({"letter": SAM}).as_data("x")["report"]
    assert html.count('data-pick=""') == len(names)
    assert " checked" not in html


@pytest.mark.parametrize(
    ("letter", "name"),
    [
        ("You can earn a bonus of up to 15% a year.", "bonus-percent"),
        ("Your start date is 03/04/2027.", "first-day"),
        ("Your salary is $90,000 a year. Your salary is $95,000 a year.", "offer-base"),
        ("Your salary is €2,500 per month in 14 payments.", "offer-base"),
        ("We match your 401(k) contributions up to 4%.", "offer-match-rate"),
        ("We pay a signing bonus of $5,000. We pay a signing bonus of $4,000.", "offer-signing"),
    ],
)
def test_what_could_be_two_things_cannot_be_ticked(letter: str, name: str) -> None:
    """It is asked about instead."""
    assert name not in handed(letter)


def test_a_month_is_passed_on_as_a_month_and_named_by_the_year() -> None:
    """12 x 3,000 = 36,000, for places that speak of a year."""
    found = handed("Your salary is £3,000 per month.")
    assert (found["offer-base"], found["offer-base-per"]) == ("3000", "month")
    assert (found["their-offer"], found["currency"]) == ("36000", "GBP")


@pytest.mark.parametrize(
    ("letter", "year"),
    [
        ("Your salary is $4,807.69 bi-weekly.", "$124,999.94"),  # 26 times
        ("Your salary is $5,208.33 semi-monthly.", "$124,999.92"),  # 24 times
        ("Your pay is $20 per hour. You work 30 hours per week.", "$31,200"),  # 20 x 30 x 52
    ],
)
def test_a_year_is_worked_out(letter: str, year: str) -> None:
    """The number of times stands in the working."""
    assert report_for(letter).figures()["base-year"].text == year


def test_email_asks_for_what_is_missing_in_its_order_and_for_doubts_last() -> None:
    """A letter with a base and a doubtful day: the day to answer by comes before the leave."""
    text = email("Your salary is $90,000 a year, and your start date is 03/04/2027.")
    assert text.startswith("Subject: Your offer")
    asked = ["Until which day", "yearly bonus", "paid leave", "retirement", "“03/04/2027”"]
    places = [text.index(words) for words in asked]
    assert places == sorted(places)
    assert "base salary" not in text


def test_repayment_is_asked_for_only_where_money_could_be_owed() -> None:
    """A letter without a signing bonus or moving costs needs no such clause."""
    assert "paid back" not in email("Your salary is $90,000 a year.")
    assert "paid back" in email("Your salary is $90,000 a year. You get a $5,000 signing bonus.")


def test_a_long_sentence_is_quoted_around_the_find() -> None:
    """The find is in the quote, which is cut between words."""
    text = f"We {'really ' * 60}pay you a salary of $90,000 a year {'and then ' * 60}."
    (it,) = read_letter(text).of("base")
    words = quote(it)
    assert "$90,000" in words
    assert words.startswith("“… ")
    assert words.endswith(" …”")
    assert len(words) < 200


def test_the_letter_is_not_among_the_answers_on_paper() -> None:
    """Nor is the box that keeps it, ticked or not."""
    for keep in ("", "yes"):
        (block,) = (it for it in report_for(SAM, keep=keep).blocks if isinstance(it, Answers))
        assert [question for question, _ in block.pairs] == ["A date like 03/04/2027 means"]
