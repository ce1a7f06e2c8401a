"""Every sum that is written out in an answer comes to what stands behind its equals sign."""

import re
from fractions import Fraction

import pytest

from calculators._core import Report, Working
from tests.unit.test_every_figure import EXPLAINED, answers

# A sum of amounts, numbers and percentages, and its result. What has words in it is left out.
_SUM = re.compile(
    r"(?:^|: |; |, )(?P<sum>[-−(]*[$€£₹]?\d[\d.,()%$€£₹ +−×÷/]*)"
    r" = (?P<result>[+−]?[$€£₹]?\d[\d.,]*+%?+)(?! million)"
)
_TOKEN = re.compile(r"[\d,]+(?:\.\d+)?%?|[()+−×÷/]")
_PYTHON = {"−": "-", "×": "*", "÷": "/"}


def value(written: str, *, points: bool) -> Fraction:
    """Work out a written sum exactly; a percentage is a part, or so many points."""

    def python(token: str) -> str:
        if not token[0].isdigit():
            return _PYTHON.get(token, token)
        number = Fraction(token.replace(",", "").rstrip("%"))
        if token.endswith("%") and not points:
            number /= 100
        return f"Fraction({number.numerator}, {number.denominator})"

    source = "".join(map(python, _TOKEN.findall(written)))
    found: Fraction = eval(source, {"Fraction": Fraction})  # noqa: S307 - digits and signs alone
    return found


def lines(report: Report) -> list[str]:
    """List what a report writes with the reader's own numbers."""
    return [
        line.replace("\N{NO-BREAK SPACE}", " ")
        for block in report.every_block()
        if isinstance(block, Working)
        for formula in block.formulas
        for line in formula.lines
    ]


def sums(report: Report) -> list[tuple[str, str]]:
    """List the sums of a report, each with its result."""
    found = (it for line in lines(report) for it in _SUM.finditer(line))
    return [(it["sum"], it["result"].rstrip(".,")) for it in found]


def comes_to(written: str, result: str, *, points: bool) -> bool:
    """Say whether a sum comes to its result, as far as its rounded parts allow."""
    told = value(result, points=points)
    last_digit = Fraction(1, 10 ** len(result.rstrip("%").partition(".")[2]))
    if result.endswith("%") and not points:
        last_digit /= 100
    parts = len(re.findall(r"\d[\d.,]*", written))
    spare = last_digit * (1 + Fraction(parts, 2)) + abs(told) / 100
    return abs(value(written, points=points) - told) <= spare


@pytest.mark.parametrize("slug", EXPLAINED)
def test_every_sum_comes_to_its_result(slug: str) -> None:
    """Of all worked examples: what a reader would get on a pocket calculator."""
    found = [(title, *it) for title, report in answers(slug) for it in sums(report)]
    assert found
    wrong = [
        (title, f"{written} = {result}")
        for title, written, result in found
        # Where a number in percent moves an amount, it is counted in points.
        if not any(comes_to(written, result, points=points) for points in (False, True))
    ]
    assert wrong == []


def test_sum_that_is_wrong_is_noticed() -> None:
    """By hand: 96,000 × 50% is 48,000; 6 + 0.41 ÷ 45.5% is 6.9."""
    assert not comes_to("$96,000 × 50% × (1 + 0%)", "$24,000", points=False)
    assert comes_to("$96,000 × 25% × (1 + 0%)", "$24,000", points=False)
    assert comes_to("6 + 0.41 ÷ 45.5%", "6.9", points=False)
    assert comes_to("0% + $51,600 ÷ 800", "64.5%", points=True)
    assert not comes_to("$4,000 − $3,000", "$1,100", points=False)


@pytest.mark.parametrize("slug", EXPLAINED)
def test_no_line_has_a_hole(slug: str) -> None:
    """Each of them has a number or a word where one belongs."""
    written = [line for _, report in answers(slug) for line in lines(report)]
    assert written
    # “None in 9 lines” is a word of the rehearsal's.
    assert [line for line in written if re.search(r"None(?! in \d)|^\s*$", line)] == []


def test_weight_that_turns_the_order_is_put_back() -> None:
    """`x × 2 + (1 − x) × −0.92` is nothing at x, as far as the rounded numbers allow."""
    turn = re.compile(r"x × (−?[\d.]+) \+ \(1 − x\) × (−?[\d.]+) = 0 gives x = ([\d.]+)%")
    written = [line for _, report in answers("beyond-money") for line in lines(report)]
    turns = [it.groups() for line in written if (it := turn.search(line))]
    assert turns
    for each in turns:
        here, rest, percent = (float(it.replace("−", "-")) for it in each)
        assert abs(percent / 100 * here + (1 - percent / 100) * rest) < 0.02
