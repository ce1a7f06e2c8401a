"""Each kind of field reads its text, checks its limits, and says how it read the text."""

from decimal import Decimal

import pytest

from calculators._core.currencies import CURRENCIES
from calculators._core.errors import Unreadable
from calculators._core.fields.kinds import Choice, Field, Reading, Text, YesNo
from calculators._core.fields.numeric_kinds import Money, Number, NumberList, Percent, WholeNumber

DOLLARS = Reading()
POUNDS = Reading(CURRENCIES["GBP"])


@pytest.mark.parametrize("text", ["£1 250", "GBP 1,250", "1250 £", "1,250gbp", "1.25k"])
def test_money_may_be_written_with_its_currency(text: str) -> None:
    """The sign, the code, in front or behind: all are taken off."""
    assert Money(label="Pay").read(text, POUNDS) == 1250


def test_money_in_another_currency_is_refused_by_name() -> None:
    """Pounds typed into a dollar form would be a wrong number."""
    with pytest.raises(Unreadable) as refused:
        Money(label="Pay").read("£90k", DOLLARS)
    assert str(refused.value) == (
        "“£” means British pounds or the money of 4 other countries, but this form is set to "
        "US dollars. Change the currency, or write the number alone."
    )


@pytest.mark.parametrize("code", ["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN"])
def test_plain_dollar_sign_stands_for_every_dollar(code: str) -> None:
    """People write $ at home, whichever dollar is theirs."""
    assert Money(label="Pay").read("$90k", Reading(CURRENCIES[code])) == 90_000


def test_money_is_echoed_in_full() -> None:
    """A slip of a zero shows when 120k is written out."""
    field = Money(label="Pay")
    assert field.echo(Decimal(120_000), DOLLARS) == "$120,000"
    assert field.echo(Decimal("32.5"), POUNDS) == "£32.50"


def test_number_outside_its_limits_names_the_limit() -> None:
    """The message says what would be accepted."""
    field = Number(label="Hours", minimum=Decimal(1), maximum=Decimal(80))
    with pytest.raises(Unreadable, match=r"this must be 80 or less\."):
        field.read("81", DOLLARS)
    with pytest.raises(Unreadable, match=r"this must be 1 or more\."):
        field.read("0", DOLLARS)
    assert field.read("80", DOLLARS) == 80


@pytest.mark.parametrize("text", ["12", "12%", "12 %", "12.0"])
def test_percent_is_read_in_points(text: str) -> None:
    """With the sign or without, 12 is twelve in a hundred."""
    assert Percent(label="Bonus").read(text, DOLLARS) == 12


def test_percent_below_one_without_a_sign_is_refused_with_both_readings() -> None:
    """0.15 may be a share: 15 percent."""
    with pytest.raises(Unreadable, match=r"“0\.15” can be read in two ways\. Write 15% or 0\.15%"):
        Percent(label="Bonus").read("0.15", DOLLARS)
    assert Percent(label="Bonus").read("0.15%", DOLLARS) == Decimal("0.15")


def test_whole_number_refuses_a_fraction() -> None:
    """Three and a half rounds do not exist; four point nought years are four."""
    field = WholeNumber(label="Years")
    assert field.read("4.0", DOLLARS) == 4
    with pytest.raises(Unreadable, match="this must be a whole number"):
        field.read("3.5", DOLLARS)


@pytest.mark.parametrize(
    "text",
    ["5/15/40/40", "5, 15, 40, 40", "5 15 40 40", "5;15;40;40", "5,15,40,40", "5%/15%/40%/40%"],
)
def test_list_may_be_parted_by_what_people_use(text: str) -> None:
    """Slashes, commas, semicolons or spaces."""
    field = NumberList(label="Vesting", total=Decimal(100))
    assert field.read(text, DOLLARS) == (5, 15, 40, 40)


def test_list_that_misses_its_sum_says_by_how_much() -> None:
    """The way out is a number to add or to take away."""
    field = NumberList(label="Vesting", total=Decimal(100))
    with pytest.raises(Unreadable, match=r"must add up to 100, and they come to 95: add 5\."):
        field.read("25/25/25/20", DOLLARS)
    with pytest.raises(Unreadable, match="come to 110: take away 10"):
        field.read("50/60", DOLLARS)


def test_list_with_decimal_commas_needs_clear_separators() -> None:
    """Where the comma is the decimal mark it cannot part the numbers as well."""
    field = NumberList(label="Vesting")
    reading = Reading(decimal_mark=",")
    assert field.read("33,5 / 66,5", reading) == (Decimal("33.5"), Decimal("66.5"))
    with pytest.raises(Unreadable, match="Put a slash between the numbers"):
        field.read("33,66", reading)


@pytest.mark.parametrize("text", ["/", " ; ", ","])
def test_list_without_a_number_is_refused(text: str) -> None:
    """A separator alone is not an empty plan."""
    with pytest.raises(Unreadable) as refused:
        NumberList(label="Vesting").read(text, DOLLARS)
    assert str(refused.value) == (
        f"“{text.strip()}” is not a list of numbers. Write it like 50 / 50."
    )


@pytest.mark.parametrize(
    ("field", "text", "like"),
    [
        (Money(label="Pay"), "$", "120000 or 120k"),
        (Percent(label="Bonus"), "%", "15 or 12.5%"),
        (Number(label="Hours"), "-", "10"),
        (Number(label="Years", maximum=Decimal(6)), "six", "6"),
    ],
)
def test_sign_without_a_number_is_quoted_as_it_was_typed(
    field: Number, text: str, like: str
) -> None:
    """The reader must find what stands in the field, and advice that fits the field."""
    with pytest.raises(Unreadable) as refused:
        field.read(text, DOLLARS)
    assert str(refused.value) == f"“{text}” is not a number. Write it like {like}."


@pytest.mark.parametrize(
    "text", ["15％", "15٪", "15 percent", "15 per cent", "15 pct", "15 pct.", "%15", "١٥٪", "15 ﹪"]
)
def test_percent_sign_of_every_script_and_place(text: str) -> None:
    """In front in Turkish, wide in Japanese, in words in English."""
    assert Percent(label="Bonus").read(text, DOLLARS) == 15


def test_percent_below_one_with_any_sign_is_no_question() -> None:
    """The sign says that it is in points."""
    for text in ("0.5％", "%0.5", "0.5 percent"):
        assert Percent(label="Bonus").read(text, DOLLARS) == Decimal("0.5")


@pytest.mark.parametrize(
    ("unit", "text"),
    [("hours", "10 hours"), ("hours", "10h"), ("years", "10 yrs"), ("days", "10 days")],
)
def test_number_is_read_with_its_own_unit(unit: str, text: str) -> None:
    """As the field shows it, or in short."""
    assert Number(label="Time", unit=unit).read(text, DOLLARS) == 10


def test_number_with_decimals_is_read_with_its_own_unit() -> None:
    """The unit comes after the last digit."""
    assert Number(label="Time", unit="hours").read("37.5 hours", DOLLARS) == Decimal("37.5")


def test_number_with_another_unit_is_refused() -> None:
    """Ten days are not ten hours."""
    with pytest.raises(Unreadable, match="leave out “days”"):
        Number(label="Time", unit="hours").read("10 days", DOLLARS)


def test_even_thirds_are_told_how_to_be_written() -> None:
    """They add up, and are accepted as the message writes them."""
    field = NumberList(label="Vesting", total=Decimal(100), unit="%")
    for text in ("33 1/3 / 33 1/3 / 33 1/3", "33⅓/33⅓/33⅓", "33 1/3% / 33 1/3% / 33 1/3%"):
        with pytest.raises(Unreadable) as refused:
            field.read(text, DOLLARS)
        assert str(refused.value) == ("thirds are written with decimals: 33.33 / 33.33 / 33.34.")
    assert sum(field.read("33.33 / 33.33 / 33.34", DOLLARS)) == 100


def test_list_is_parted_by_dashes_where_nothing_is_negative() -> None:
    """25-25-25-25 has one reading."""
    field = NumberList(label="Vesting", total=Decimal(100), unit="%")
    assert field.read("25-25-25-25", DOLLARS) == (25, 25, 25, 25)
    assert field.read("25% – 25% – 50%", DOLLARS) == (25, 25, 50)
    assert field.echo((Decimal(25), Decimal("37.5")), DOLLARS) == "25% / 37.5%"


def test_shares_of_one_are_proposed_in_points() -> None:
    """Instead of the advice to add 99."""
    field = NumberList(label="Vesting", total=Decimal(100), unit="%")
    with pytest.raises(Unreadable, match=r"must add up to 100\. Write 25 / 25 / 25 / 25\."):
        field.read("0.25/0.25/0.25/0.25", DOLLARS)


def test_choice_takes_its_codes_and_names_its_labels() -> None:
    """Anything else is answered with the labels that the reader sees."""
    field = Choice(label="Who", options=(("me", "I said"), ("them", "They said")))
    assert field.read("me", DOLLARS) == "me"
    with pytest.raises(Unreadable, match="choose one of I said or They said"):
        field.read("you", DOLLARS)


def test_yes_no_takes_yes_or_nothing_else() -> None:
    """A box has two states."""
    assert YesNo(label="Print").read("yes", DOLLARS) is True
    with pytest.raises(Unreadable):
        YesNo(label="Print").read("maybe", DOLLARS)


def test_text_is_put_in_one_line_and_kept_short() -> None:
    """Line breaks and control characters have no place in an answer."""
    field = Text(label="Name", longest=10)
    assert field.read("  two\nlines\x00 ", DOLLARS) == "two lines"
    with pytest.raises(Unreadable, match="use 10 characters or fewer"):
        field.read("eleven char", DOLLARS)


def test_list_of_too_many_numbers_is_refused() -> None:
    """It says how many it takes."""
    with pytest.raises(Unreadable, match="this takes at most 2 numbers"):
        NumberList(label="Vesting", longest=2).read("30 / 30 / 40", DOLLARS)


def test_kind_without_a_way_to_read_is_no_kind() -> None:
    """Each kind of answer says how it is read."""
    with pytest.raises(NotImplementedError):
        Field(label="Anything").read("1", DOLLARS)
