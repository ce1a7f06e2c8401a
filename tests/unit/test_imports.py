"""The import rules apply to a new calculator, which no list names."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LINT = Path(sys.executable).with_name("lint-imports")
DOWN = "Imports point down: site builder, bridge, calculators, vocabulary"
ROOMS = "Calculators import from `_core`, its `dated_figures`, `formatting`, `offer` and `workbook`"
PURE = "What answers a reader is pure: no clock, no chance, no files, no network"
LIGHT = "What ships needs the standard library and nothing else"


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy the package and its rules."""
    folder = tmp_path_factory.mktemp("imports")
    ignore = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "calculators", folder / "calculators", ignore=ignore)
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def broken(folder: Path) -> list[str]:
    """Name the rules that do not hold there."""
    done = subprocess.run(
        [LINT, "--no-cache", "--no-logo"], cwd=folder, capture_output=True, text=True, check=False
    )
    lines = " ".join(line.strip() for line in done.stdout.splitlines())
    rules = {rule: f"{rule} BROKEN" in lines for rule in (DOWN, PURE, LIGHT)}
    rules[ROOMS] = f"{ROOMS}, and no other room of it BROKEN" in lines
    found = [rule for rule, is_broken in rules.items() if is_broken]
    assert bool(found) == bool(done.returncode), done.stdout + done.stderr
    return found


@pytest.mark.parametrize(
    ("file", "line", "rule"),
    [
        ("new_one.py", "from calculators._core import money", None),
        ("new_one.py", "from calculators._core.formatting import number", None),
        ("new_one.py", "from calculators.brief import CALCULATOR", DOWN),
        ("new_one.py", "from calculators import _bridge", DOWN),
        ("new_one.py", "from calculators._sitebuild import catalogue", DOWN),
        ("_core/new_one.py", "from calculators.brief import CALCULATOR", DOWN),
        ("_core/fields/new_one.py", "from calculators import _bridge", DOWN),
        ("new_one.py", "from calculators._core.fields import kinds", ROOMS),
        ("new_one.py", "import random", PURE),
        ("new_one.py", "from pathlib import Path", PURE),
        ("_core/fields/new_one.py", "import time", PURE),
        ("new_one.py", "import markdown", LIGHT),
        ("_sitebuild/page/new_one.py", "import random, markdown", None),
    ],
)
def test_rule_holds_for_a_new_module(copied: Path, file: str, line: str, rule: str | None) -> None:
    """Nothing is registered: what a rule forbids, it forbids to every calculator."""
    path = copied / "calculators" / file
    path.write_text(f'"""New."""\n\n{line}\n', "utf-8")
    try:
        assert broken(copied) == ([rule] if rule else [])
    finally:
        path.unlink()
