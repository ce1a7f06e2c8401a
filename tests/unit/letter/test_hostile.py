"""Text that nobody would call a letter: it ends in words, and nothing of it becomes markup."""

import pytest

from calculators._sitebuild.catalogue import checked
from calculators.letter.formulas import read_letter
from calculators.letter.inputs import LONGEST

CALCULATOR = checked("letter")
SALARY = "Your base salary is $120,000 per year."


def base(text: str) -> list[str]:
    """Give the base pay found."""
    return [it.value for it in read_letter(text).of("base")]


def test_markup_in_a_letter_is_shown_as_text() -> None:
    """The sentence is quoted as it is written, with its signs escaped."""
    text = "Your base salary is <img src=x onerror=alert(1)> $120,000 <script>x</script> per year."
    html = CALCULATOR.answer({"letter": text}).as_data("x")["report"]
    assert "&lt;img src=x onerror=alert(1)&gt;" in html
    assert "<img" not in html
    assert "<script" not in html


def test_a_megabyte_is_refused_in_words() -> None:
    """The message names the field, the limit, and what to paste instead."""
    (problem,) = CALCULATOR.answer({"letter": "a" * 1_000_000}).problems
    assert problem.paths == ("letter",)
    assert problem.message == (
        "Your offer letter: this has more than 200,000 characters. Paste the letter alone, without "
        "the plans and policies that came with it."
    )
    assert CALCULATOR.answer({"letter": (SALARY + " " * LONGEST)[:LONGEST]}).report


@pytest.mark.parametrize(
    "text",
    [
        "Your base sal\u200bary is $120\u200b,000 per\u00a0year.",  # nothing, and no break
        "Your base sal\u00adary is $120,000 per year.",  # a hyphen that shows only at a break
        "\u202eYour base salary is $120,000 per year.\u202c",  # turned around
        "\u2067Your base salary is\u2069 $120,000 per year.",
        "Your base salary is ＄１２０，０００ per year.",
        "Base salary\t$120,000 per year",
        "| Base salary | $120,000 | per year |",
        "Base salary       $120,000 per year",
        "Your base salary will be\n$120,000 per year.",
        "• Base salary: $120,000 per year",
        "**Base salary:** $120,000 per year",
        "Your base salary is $l20,OOO per year.",  # as a scanner reads it
        "YOUR BASE SALARY IS $120,000 PER YEAR.",
    ],
)
def test_base_pay_is_read_through_it(text: str) -> None:
    """However it was pasted, it is 120,000 a year."""
    assert base(text) == ["USD 120000 year"]


def test_a_scanners_slip_outside_of_an_amount_stays() -> None:
    """Words are nobody's number."""
    assert base("Your base salary is $IO per year.") == []


@pytest.mark.parametrize(
    "text",
    [
        (
            "Wir freuen uns, Ihnen die Stelle als Ingenieur anbieten zu können. Ihr Gehalt beträgt "
            "65.000 € im Jahr, zahlbar in zwölf Raten, und die Probezeit dauert sechs Monate."
        ),
        (
            "Nous avons le plaisir de vous proposer le poste de chargé de projet. Votre "
            "rémunération brute annuelle sera de 45 000 €, versée en douze mensualités, et la "
            "période d'essai est de trois mois, renouvelable une fois."
        ),
        (
            "We bieden je graag de functie van ontwikkelaar aan in ons team. Je salaris is "
            "€ 4.000 bruto per maand en de proeftijd is een maand, met een contract van een jaar."
        ),
    ],
)
def test_another_language_is_named_and_not_read(text: str) -> None:
    """It says so in the answer, and finds nothing in it."""
    report = CALCULATOR.answer({"letter": text}).report
    assert report
    assert report.warnings() == ("not_english",)
    assert not read_letter(text).finds


@pytest.mark.parametrize("text", ["\x00\x01", "...", "$", "%", "1/1/1", "99/99/2027", "0" * 5000])
def test_nonsense_is_answered(text: str) -> None:
    """With a report or with a problem, and never with an error."""
    answer = CALCULATOR.answer({"letter": f"a {text}"})
    assert answer.report or answer.problems


def test_a_day_that_does_not_exist_is_no_day() -> None:
    """30 February is asked about, not moved."""
    (it,) = read_letter("Your start date is February 30, 2027.").of("start")
    assert it.day is None
    assert it.doubt
