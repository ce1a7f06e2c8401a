"""An author's slip in a calculator is one sentence: which calculator, what, why, the way out."""

import sys
from pathlib import Path

import pytest

from calculators._core import DeclarationError
from calculators._sitebuild import catalogue
from calculators._sitebuild.catalogue import checked

SOUND = '''
"""Plain raise: what does a raise come to?"""

from dataclasses import dataclass
from decimal import Decimal

from calculators._core import (
    Calculator,
    Caution,
    Example,
    Headline,
    MoneyFormat,
    Report,
    money,
    whole_number,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Inputs:
    """What the reader types."""

    raised: Decimal = money("Raise", required=True)
    bonus: Decimal | None = money("Bonus")
    years: int = whole_number("Years", default="4", minimum=0, maximum=15)


def calculate(inputs: Inputs) -> Decimal:
    """Add up the raise."""
    return inputs.raised * inputs.years


def report(inputs: Inputs, total: Decimal) -> Report:
    """Say what it comes to."""
    words = ("The raise comes to ", MoneyFormat().figure(total, "total"), ".")
    caution = Caution(key="taxed", title="Before tax", words="Tax is left out.")
    return Report(blocks=(Headline(words=words), caution))


CALCULATOR = Calculator(
    title="Plain raise",
    question="What does a raise come to?",
    inputs=Inputs,
    calculate=calculate,
    report=report,
    examples=(
        Example(
            title="Four times 3,000",
            values={"raised": "3k"},
            shows={"total": "$12,000"},
            warns=("taxed",),
        ),
    ),
)
'''
EXAMPLE = "plain-raise: example 'Four times 3,000': "
FIX = " Fix the formula, or the example if the mistake is there."


def write(folder: Path, *changes: tuple[str, str]) -> None:
    """Save the calculator, with slips in it."""
    source = SOUND
    for right, slip in changes:
        assert source.count(right) == 1
        source = source.replace(right, slip)
    (folder / "plain_raise.py").write_text(source, "utf-8")


def told(folder: Path, *changes: tuple[str, str]) -> str:
    """Give what the author of such slips reads."""
    write(folder, *changes)
    with pytest.raises(DeclarationError) as stopped:
        checked("plain-raise")
    return str(stopped.value)


def test_sound_calculator_passes(folder: Path) -> None:
    """The calculator that the slips are made in has none."""
    write(folder)
    assert checked("plain-raise").title == "Plain raise"


@pytest.mark.parametrize(
    ("right", "slip", "said"),
    [
        pytest.param(
            '"$12,000"',
            '"$13,000"',
            "figure 'total' reads '$12,000', but `shows` expects '$13,000'." + FIX,
            id="wrong figure",
        ),
        pytest.param(
            '{"total":',
            '{"totla":',
            "`shows`: there is no figure 'totla'; did you mean 'total'?" + FIX,
            id="unknown figure",
        ),
        pytest.param(
            'warns=("taxed",)',
            "warns=()",
            "the warnings are taxed, but `warns` expects none." + FIX,
            id="warning left out",
        ),
        pytest.param(
            'warns=("taxed",)',
            'warns=("taxed", "odd")',
            "the warnings are taxed, but `warns` expects taxed, odd." + FIX,
            id="warning that does not come",
        ),
        pytest.param(
            '{"raised": "3k"}',
            '{"bonus": "3k"}',
            "its values are refused. Raise: this is needed. Fill it in to get an answer.",
            id="example without a required field",
        ),
        pytest.param(
            "inputs.raised * inputs.years",
            "inputs.raised / (inputs.years - 4)",
            "division by zero in `inputs.raised / (inputs.years - 4)` "
            "(calculators/plain_raise.py, line LINE). "
            "Give the field a `minimum` above 0, or handle 0 separately.",
            id="division by zero",
        ),
        pytest.param(
            "inputs.raised * inputs.years",
            "inputs.raised + inputs.bonus",
            "TypeError: unsupported operand type(s) for +: 'decimal.Decimal' and 'NoneType' "
            "in `inputs.raised + inputs.bonus` (calculators/plain_raise.py, line LINE). "
            "A field that is not required is None when it is left empty: "
            "check for None first, or make the field required.",
            id="optional field used without a check",
        ),
        pytest.param(
            "inputs.raised * inputs.years",
            "inputs.raised * 1.5",
            "TypeError: unsupported operand type(s) for *: 'decimal.Decimal' and 'float' "
            "in `inputs.raised * 1.5` (calculators/plain_raise.py, line LINE). "
            'Amounts are Decimal: write Decimal("0.5") instead of 0.5.',
            id="float in a formula",
        ),
        pytest.param(
            "inputs.raised * inputs.years",
            "inputs.rised * inputs.years",
            "AttributeError: 'Inputs' object has no attribute 'rised' "
            "in `inputs.rised` (calculators/plain_raise.py, line LINE). "
            "A calculator must answer whatever its form accepts.",
            id="misspelled field in a formula",
        ),
    ],
)
def test_slip_in_an_example_or_a_formula(folder: Path, right: str, slip: str, said: str) -> None:
    """The example is named, and what differs, or the expression that failed with its line."""
    words = told(folder, (right, slip))
    line = 1 + SOUND[: SOUND.index(right)].count("\n")
    assert words == EXAMPLE + said.replace("LINE", str(line))


def test_all_that_differs_in_an_example_is_told_at_once(folder: Path) -> None:
    """One round of mending for one example."""
    said = told(folder, ('"$12,000"', '"$13,000"'), ('warns=("taxed",)', "warns=()"))
    assert said == (
        f"{EXAMPLE}figure 'total' reads '$12,000', but `shows` expects '$13,000'; "
        f"the warnings are taxed, but `warns` expects none.{FIX}"
    )


def test_examples_are_answered_once_for_each_calculator(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every page asks for its calculators again; another one of that name is checked anew."""
    found: list[object] = []
    monkeypatch.setattr(catalogue, "check_examples", found.append)
    write(folder)
    first = checked("plain-raise")
    assert checked("plain-raise") is first
    assert found == [first]
    del sys.modules["calculators.plain_raise"]
    second = checked("plain-raise")
    assert found == [first, second]
