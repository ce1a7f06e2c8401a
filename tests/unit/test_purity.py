"""What ships computes exactly and reads no clock, by a look at the code itself."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "calculators"
SHIPS = sorted(p for p in PACKAGE.rglob("*.py") if "_sitebuild" not in p.parts)
# Rounding has one home; the place of a mark in a drawing is no amount.
FORMATTING = PACKAGE / "_core" / "formatting.py"
DRAWS = {*(PACKAGE / "_core" / "charts").glob("*.py")}
CLOCKS = {"today", "now", "utcnow", "fromtimestamp"}


def called(path: Path) -> Iterator[tuple[str, int]]:
    """Go through the names of all functions and methods that a file calls."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Name):
                yield node.func.id, node.lineno
            elif isinstance(node.func, ast.Attribute):
                yield node.func.attr, node.lineno


def named(path: Path) -> str:
    """Name a file in a test's title."""
    return path.relative_to(PACKAGE).as_posix()


def test_files_that_round_are_found() -> None:
    """The search itself works: the one home of rounding does round, and charts use floats."""
    assert "quantize" in dict(called(FORMATTING))
    assert any("float" in dict(called(path)) for path in DRAWS)


@pytest.mark.parametrize("path", SHIPS, ids=named)
def test_rounding_happens_in_one_place(path: Path) -> None:
    """Nothing is rounded before it is shown, and always half up."""
    if path != FORMATTING:
        assert [it for it in called(path) if it[0] in ("round", "quantize")] == []


@pytest.mark.parametrize("path", SHIPS, ids=named)
def test_money_never_becomes_a_float(path: Path) -> None:
    """No conversion and no literal: 0.1 + 0.2 would not be 0.3."""
    if path in DRAWS:
        return
    literals = [
        node.lineno
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, float)
    ]
    assert [it for it in called(path) if it[0] == "float"] == []
    assert literals == []


@pytest.mark.parametrize("path", SHIPS, ids=named)
def test_no_clock_is_read(path: Path) -> None:
    """The same words in bring the same answer out, on every day."""
    assert [it for it in called(path) if it[0] in CLOCKS] == []
