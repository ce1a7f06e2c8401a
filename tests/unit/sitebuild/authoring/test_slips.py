"""An author's slip in a calculator is one sentence: which calculator, what, why, how to fix it."""

import sys
import tomllib
from pathlib import Path

import pytest

from calculators._core import DeclarationError
from calculators._sitebuild import catalogue
from calculators._sitebuild.catalogue import checked

SOUND = (Path(__file__).parents[3] / "sample" / "plain_raise.py").read_text("utf-8")
SLIPS = tomllib.loads(Path(__file__).with_name("slips.toml").read_text("utf-8"))
EXAMPLE = "example 'Four times 3,000':"


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


@pytest.mark.parametrize("name", SLIPS)
def test_slip_is_told_in_one_sentence(folder: Path, name: str) -> None:
    """The sentence names the field or the example, the reason and the way out."""
    right, slip = SLIPS[name]["right"], SLIPS[name]["slip"]
    line = 1 + SOUND[: SOUND.index(right)].count("\n")
    said = SLIPS[name]["told"].replace("LINE", str(line)).replace("EXAMPLE", EXAMPLE)
    assert told(folder, (right, slip)) == f"plain-raise: {said}"


def test_all_that_differs_in_an_example_is_told_at_once(folder: Path) -> None:
    """One round of corrections for one example."""
    said = told(folder, ('"$12,000"', '"$13,000"'), ('warns=("taxed",)', "warns=()"))
    assert said == (
        f"plain-raise: {EXAMPLE} "
        "figure 'total' reads '$12,000', but `shows` expects '$13,000'; "
        "the warnings are taxed, but `warns` expects none. "
        "Fix the formula, or the example if the mistake is there."
    )


def test_file_that_no_address_can_have_is_told_how_to_be_named(folder: Path) -> None:
    """A slug is made of the file's name."""
    (folder / "offer2.py").write_text(SOUND, "utf-8")
    with pytest.raises(DeclarationError, match="offer2: the name of a calculator's file has"):
        checked("offer2")


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
