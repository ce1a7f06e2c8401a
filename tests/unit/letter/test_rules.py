"""What single sentences are taken for: the shapes that letters have, and their traps."""

import pytest

from calculators.letter.formulas import read_letter
from calculators.letter.rules.finds import Find


def found(text: str, kind: str) -> Find | None:
    """Find the one thing of a kind in a text."""
    (*_, last) = (None, *read_letter(text).of(kind))
    return last


def value(text: str, kind: str) -> str | None:
    """Give the value of what was found."""
    it = found(text, kind)
    return it.value if it else None


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Your base salary is at an annual rate of $120,000.", "base", "USD 120000 year"),
        ("You will be paid $4,807.69 bi-weekly.", "base", "USD 4807.69 fortnight"),
        ("Your pay is $5,208.33 semi-monthly.", "base", "USD 5208.33 half-month"),
        ("Your salary is £4,333.33 per month, in arrears.", "base", "GBP 4333.33 month"),
        ("You will receive a salary of 60.000 € per year.", "base", "EUR 60000 year"),
        ("Your salary: EUR 4.250,50 a month", "base", "EUR 4250.5 month"),
        ("We offer a salary of £65k.", "base", "GBP 65000 year"),
        ("Your salary is Sixty Thousand Dollars ($60,000) a year.", "base", "USD 60000 year"),
        ("Your base is CAD 90,000 per annum.", "base", "CAD 90000 year"),
        ("On-target earnings are €60k.", "ote", "EUR 60000"),
        ("Your total compensation is $150,000 in the first year.", "total", "USD 150000"),
        ("You have a target bonus of 15% of base.", "bonus", "15%"),
        ("You can earn a bonus of up to 15%.", "bonus", "up to 15%"),
        ("We pay a sign-on bonus of $20,000 once you start.", "signing", "USD 20000"),
        ("There is a $7,500 signing bonus.", "signing", "USD 7500"),
        ("We will pay up to $5,000 toward your move.", "relocation", "USD 5000"),
        ("You get a car allowance of £450 per month.", "allowance", "GBP 5400"),
        ("You are granted an option to purchase 10,000 shares.", "options", "10000"),
        ("You will be granted 1,200 RSUs.", "rsus", "1200"),
        ("You will receive RSUs with a value of $80,000.", "grant", "USD 80000"),
        ("You get options on 0.5% of our fully diluted capital.", "stake", "0.5%"),
        ("It comes to options equal to 0.5% of the company.", "stake", "0.5%"),
        ("Your start date is 6 January 2027.", "start", "2027-01-06"),
        ("You will begin on January 6th, 2027.", "start", "2027-01-06"),
        ("Please reply by 15.12.2026.", "reply", "2026-12-15"),
        ("Please accept within 5 business days.", "reply", "5 business days"),
        ("This offer expires on December 4, 2026.", "reply", "2026-12-04"),
        ("There is a probationary period of six (6) months.", "probation", "6 months"),
        ("The notice period is three months.", "notice", "3 months"),
        ("Either of us must give four weeks' notice.", "notice", "4 weeks"),
        (
            "If you leave with two weeks' notice, you can exercise for 90 days.",
            "notice",
            "2 weeks",
        ),
        (
            "If we let you go without cause, on a month's notice, severance is three months' pay.",
            "notice",
            "1 month",
        ),
        ("You will work 37½ hours per week.", "hours", "37.5"),
        ("You have 25 days' holiday plus bank holidays.", "leave", "25 days"),
        ("We offer unlimited paid time off.", "leave", "unlimited"),
        ("We match 50% of the first 6% that you contribute to the 401(k).", "match", "50% of 6%"),
        ("We match your contributions dollar for dollar up to 4%.", "match", "100% of 4%"),
        ("We pay 5% of basic salary into your pension.", "pension", "5%"),
        ("It vests over four years with a one-year cliff.", "vesting", "48 months"),
        ("It vests over four years with a one-year cliff.", "cliff", "12 months"),
        ("5% vest after year 1, 15% after year 2 and 80% after year 3.", "vesting", "36 months"),
        ("If you leave within two years, you must repay the bonus.", "repayment", "24 months"),
        ("It vests over four years with a cliff of 12 months.", "cliff", "12 months"),
        ("25% vests after the first year and the rest over 36 months.", "cliff", "12 months"),
        ("25% vests after the first year and the rest over 36 months.", "vesting", "48 months"),
        ("One third vests after one year and the rest over 24 months.", "vesting", "36 months"),
        ("You have 2 weeks of vacation.", "leave", "2 weeks"),
        ("You have 5 days of vacation.", "leave", "5 days"),
        ("You get 11 paid holidays each year.", "holidays", "11"),
        ("You will receive RSUs with a value of $1.2 million.", "grant", "USD 1200000"),
        ("Please reply by 12/13/26.", "reply", "2026-12-13"),
        ("Your contract ends on 30 June 2027.", "end", "2027-06-30"),
        ("You have 90 days to exercise your options after you leave.", "window", "90 days"),
        ("Leavers on 40 hours a week have 90 days to exercise them.", "window", "90 days"),
        ("You will get 500 units under the restricted stock plan.", "rsus", "500"),
        ("You are entitled to 28 holidays per year.", "leave", "28 days"),
        ("Your start date is 03/04/2027, a day in April.", "start", "2027-04-03"),
    ],
)  # fmt: skip
def test_a_sentence_is_taken_for_what_it_says(text: str, kind: str, expected: str) -> None:
    """By hand: thousands and decimals of both kinds, words for numbers, and what is named where."""
    it = found(text, kind)
    assert it is not None
    assert it.value == expected
    # The page marks the place in the sentence.
    assert 0 <= it.start < it.end <= len(it.sentence.text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Your base salary will be $120,000 and the sign-on bonus $10,000.", "bonus"),
        ("We pay tuition of up to $5,000 a year.", "base"),
        ("A fine of $1,000 may apply.", "base"),
        ("25% of the shares vest after a year.", "bonus"),
        ("The quota is $900,000.", "base"),
        ("The company may change your work location with 60 days' notice.", "notice"),
        ("You may read our public notice.", "notice"),
        ("Either of us may end it with 24 hours' notice.", "notice"),
        ("You may buy 1,000 shares.", "options"),
        ("You may exercise them when your employment ends.", "window"),
        ("The trial lesson comes after one month's notice.", "probation"),
        ("This is a fixed-term contract, with one month's notice.", "term"),
        ("It is for a term of three years, with a review for reappointment and renewal.", "term"),
        ("The introductory course takes three months.", "probation"),
        ("Garden leave lasts for 3 months.", "leave"),
        ("The holiday allowance is 8%.", "leave"),
        ("You have 4 days of vacation.", "leave"),
        ("Besides your vacation, you work 40 hours per week.", "leave"),
    ],
)
def test_a_trap_is_not_walked_into(text: str, kind: str) -> None:
    """What stands near a word is not always what the word names."""
    assert found(text, kind) is None


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Your start date is 03/04/2027.", "start", "Sat 3\u00a0Apr\u00a02027 or Thu 4\u00a0Mar"),
        ("Your start date is 03/04/2027, not in May.", "start", "Sat 3\u00a0Apr\u00a02027 or Thu"),
        ("Please reply by December 11.", "reply", "no year"),
        ("You can earn a bonus of up to 15%.", "bonus", "maximum"),
        ("Your salary is between $90,000 and $110,000 a year.", "base", "another one"),
        ("Your salary is $3,000.", "base", "a year, a month or an hour"),
        ("We match your 401(k) contributions up to 4%.", "match", "share of your pay"),
        ("Please reply within seven days.", "reply", "the day you got it"),
    ],
)
def test_what_could_be_two_things_is_asked(text: str, kind: str, words: str) -> None:
    """Each is shown with its doubt, and the doubt keeps it from being passed on."""
    assert any(words in it.doubt for it in read_letter(text).of(kind))


def test_a_weekday_settles_which_day_it_is() -> None:
    """12 February 2026 was a Thursday, and 2 December 2026 is a Wednesday."""
    assert value("Please reply by Wednesday, 12/2/2026.", "reply") == "2026-12-02"
    assert value("Please reply by 12/2/2026 (Wednesday).", "reply") == "2026-12-02"


def test_the_reader_settles_it_for_the_whole_letter() -> None:
    """03/04/2027 is 3 April in Europe and March 4 in the US."""
    text = "Your start date is 03/04/2027."
    for order, day in (("day", "2027-04-03"), ("month", "2027-03-04")):
        (it,) = read_letter(text, order).of("start")  # type: ignore[arg-type]
        assert (it.value, it.doubt) == (day, "")


def test_a_heading_says_what_the_sentence_does_not() -> None:
    """Under "Signing Bonus." an amount is the signing bonus."""
    text = (
        "Signing Bonus. You will be paid $9,000 in your first month.\n\nVacation\nFour weeks a year"
    )
    assert value(text, "signing") == "USD 9000"
    assert value(text, "leave") == "4 weeks"


def test_what_is_said_twice_is_found_once() -> None:
    """A letter repeats itself on its second page, and that is no second salary."""
    page = "Your base salary is $120,000 a year. You report to Ann. "
    [base] = read_letter(page + page + page).of("base")
    assert (base.value, base.doubt) == ("USD 120000 year", "")
