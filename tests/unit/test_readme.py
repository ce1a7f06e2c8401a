"""The README's promises: its calculator is a whole one, and its commands exist."""

import re
import types
from pathlib import Path

from calculators._core import Calculator
from calculators._sitebuild.authoring.declarations import check_declaration
from calculators._sitebuild.authoring.examples import check_examples
from calculators._sitebuild.commands.new_calculator import Names, written

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_readme_shows_what_the_command_writes() -> None:
    """`make calculator NAME="raise or bonus"` makes the very module that is printed there."""
    (source,) = re.findall(r"```python\n(.*?)```", README, flags=re.DOTALL)
    assert source == written("calculator.py.txt", Names.of("raise or bonus"))


def test_readme_names_only_folders_that_are_there() -> None:
    """The table at its end is a map of the checkout."""
    named = set(re.findall(r"`((?:[\w.]+/)+)`", README))
    assert {"calculators/_core/", "docs/_data/", "tests/"} <= named
    made = {"site/"}  # by the build
    assert [name for name in sorted(named - made) if not (ROOT / name).is_dir()] == []


def test_readme_is_short() -> None:
    """A reader, a host and an author each find their way in on two screens."""
    assert len(README.splitlines()) <= 120


def _calculator() -> Calculator[object, object]:
    (source,) = re.findall(r"```python\n(.*?)```", README, flags=re.DOTALL)
    module = types.ModuleType("raise_or_bonus")
    exec(compile(source, "README.md", "exec"), module.__dict__)  # noqa: S102 - our own README
    calculator = module.__dict__["CALCULATOR"]
    assert isinstance(calculator, Calculator)
    return calculator


def test_readme_calculator_is_sound_and_shows_its_worked_example() -> None:
    """The calculator printed in the README declares itself rightly and answers as it says."""
    calculator = _calculator()
    check_declaration(calculator)
    check_examples(calculator)
    (example,) = calculator.examples
    report = calculator.answer(example.values).report
    assert report is not None
    assert {key: figure.text for key, figure in report.figures().items()} == dict(example.shows)


def test_readme_names_only_commands_that_the_makefile_has() -> None:
    """Every `make …` in the README is a target."""
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    named = set(re.findall(r"^make ([a-z-]+)|`make ([a-z-]+)`", README, re.MULTILINE))
    named = {name for pair in named for name in pair if name}
    assert named
    assert named <= targets
