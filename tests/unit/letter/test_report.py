"""What the answer says and passes on: only what is sure, and only as values to tick."""

import pytest

from calculators._core import Card, CopyText, Handover, Part, Report, Table, ToPart
from calculators._core.report.blocks import Answers
from calculators._core.report.report import plain
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
    asked = ["By what day and time", "yearly bonus", "paid leave", "retirement", "“03/04/2027”"]
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


@pytest.mark.parametrize(
    ("letter", "values"),
    [
        ("We will pay up to $5,000 toward your move.", {"offer-relocation": "5000"}),
        (
            "You will get an annual bonus of $10,000.",
            {"offer-bonus": "10000", "offer-bonus-as": "amount"},
        ),
        (
            "We match 50% of the first 6% that you contribute to the 401(k).",
            {"offer-match-rate": "50%", "offer-match-of": "6%"},
        ),
        (
            "Your rate is £300 per day.",
            {"offer-base": "300", "offer-base-per": "day", "currency": "GBP"},
        ),
        (
            "Your pay is $20 per hour.",
            {
                "offer-base": "20",
                "offer-base-per": "hour",
                "currency": "USD",
                "pay-kind": "hourly",
                "their-offer": "20",
            },
        ),
    ],
)
def test_value_goes_along_with_what_a_form_needs_to_read_it(
    letter: str, values: dict[str, str]
) -> None:
    """A day is in no form for a year, as nobody said how many there are."""
    assert handed(letter) == values


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("You get a car allowance of £450 per month.", "£5,400"),
        ("You can earn a bonus of up to $5,000.", "up to $5,000"),
        ("We match 50% of the first 6% that you contribute to the 401(k).", "on the first 6%"),
        ("You are granted an option to purchase 10,000 shares.", "10,000 options"),
        ("You will be granted 1,200 RSUs.", "1,200 units"),
        ("If you leave early, you must repay the signing bonus.", "You may owe money if you leave"),
        ("This is a fixed-term contract of two years.", "2 years"),
        ("You have 11 paid holidays a year.", "11 days"),
    ],
)
def test_find_is_told_in_words(sentence: str, words: str) -> None:
    """What we take it for, beside its sentence."""
    cells = [
        row.cells[1]
        for block in report_for(sentence).every_block()
        if isinstance(block, Table)
        for row in block.rows
    ]
    assert any(words in plain(cell) for cell in cells), cells


@pytest.mark.parametrize(("before", "after"), [("", "and then "), ("and then ", "")])
def test_long_sentence_is_cut_only_where_it_is_long(before: str, after: str) -> None:
    """No dots stand before its beginning or after its end."""
    text = f"We {before * 60}pay you a salary of $90,000 a year{' ' * bool(after)}{after * 60}."
    (it,) = read_letter(text).of("base")
    words = quote(it)
    assert words.startswith("“… ") is bool(before)
    assert words.endswith(" …”") is bool(after)
    assert "$90,000" in words


COMPLETE = (
    "Your base salary is $120,000 a year. Your first day is January 11, 2027. This offer expires "
    "on December 4, 2026. You have a target bonus of 10% of base. You will work 40 hours per week. "
    "Either of us must give four weeks' notice. You have 25 days of paid vacation a year. We match "
    "100% of the first 4% that you contribute to the 401(k). You can join our health insurance "
    "from the first day. Your place of work is our office in Denver. "
)


@pytest.mark.parametrize(
    ("more", "part", "words"),
    [
        ("", "says", "See what was found"),
        ("You will begin on January 18, 2027.", "missing", "The email that asks for the rest"),
    ],
)
def test_complete_letter_leads_to_what_it_says_unless_it_leaves_a_doubt(
    more: str, part: str, words: str
) -> None:
    """Two first days are one too many, and then there is something to ask."""
    report = report_for(COMPLETE + more)
    [card] = [it for it in report.every_block() if isinstance(it, Card)]
    assert isinstance(card.next, ToPart)
    assert (card.next.part, card.next.label) == (part, words)
    parts = [it.title for it in report.blocks if isinstance(it, Part)]
    assert ("What to ask them" in parts) is bool(more)
