"""Which lines of a pasted letter go on with each other, and which stand alone."""

import pytest

from calculators.letter.formulas.plain_lines import plain_lines


@pytest.mark.parametrize(
    "text",
    [
        "We are glad to offer you the\nPosition of analyst",  # no sentence ends with “the”
        "You will receive\n25 days of leave",
        "You will receive\nmore than that",
        "Your base salary for the year,\nPayable monthly",
        "Your annual base salary then\n$120,000 a year",  # an amount that had no room
        "This line has been cut by the page it stands on\nHere it goes on",  # 47 letters
    ],
)
def test_line_that_was_cut_goes_on(text: str) -> None:
    """The page of a PDF breaks lines where there is no room."""
    assert plain_lines(text) == [text.replace("\n", " ")]


@pytest.mark.parametrize(
    "text",
    [
        "It is done.\nand more",
        "These are your benefits:\nhealth insurance",
        "Dear Sam,\nWelcome",
        "Base salary\n$120,000",
        "Your base salary each year\nPayable monthly",
        "You will receive\n- 25 days of leave",
        "You will receive\n1. leave",
        "You will receive\nSalary: a lot",
        "You will receive\n",
    ],
)
def test_line_that_stands_alone_stays_so(text: str) -> None:
    """Headings, lists, rows, short lines and ends of sentences."""
    assert plain_lines(text) == text.split("\n")


@pytest.mark.parametrize(
    "row",
    ["Base salary\t$120,000", "Base salary:\t$120,000", "| Base salary | $120,000 |"],
)
def test_cells_of_a_row_are_told_apart(row: str) -> None:
    """The first one names the others, however the table was pasted."""
    assert plain_lines(row) == ["Base salary: $120,000"]


def test_more_cells_are_a_list() -> None:
    """A column a year."""
    assert plain_lines("Vesting\t25%\t25%\t50%") == ["Vesting: 25%, 25%, 50%"]
