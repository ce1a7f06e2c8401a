"""What the README and CONTRIBUTING print works, and what they name exists."""

import re
import types
from collections.abc import Iterator
from pathlib import Path

import pytest

from calculators._core import Calculator
from calculators._sitebuild.authoring.declarations import check_declaration
from calculators._sitebuild.authoring.examples import check_examples
from calculators._sitebuild.commands.new_calculator import Names, written

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / ".github" / "CONTRIBUTING.md").read_text(encoding="utf-8")
# By set-up and by the build.
MADE = {".venv/", "node_modules/", ".cache/", "site/", "sw.js"}


def files() -> Iterator[Path]:
    """Go through the checkout's own files, as far as the two texts speak of them."""
    for folder in ("calculators", "docs", "tests", ".ci", ".github"):
        yield from (path for path in (ROOT / folder).rglob("*") if path.is_file())
    yield from (path for path in ROOT.iterdir() if path.is_file())


def test_readme_shows_what_the_command_writes() -> None:
    """`make calculator NAME="raise or bonus"` makes the very module that is printed there."""
    (source,) = re.findall(r"```python\n(.*?)```", README, flags=re.DOTALL)
    assert source == written("calculator.py.txt", Names.of("raise or bonus"))


@pytest.mark.parametrize("text", [README, CONTRIBUTING], ids=["README", "CONTRIBUTING"])
def test_files_and_folders_that_are_named_are_there(text: str) -> None:
    """Each is named by its whole path, or by its end where the folder is clear from around it."""
    paths = {f"/{path.relative_to(ROOT).as_posix()}" for path in files()}
    paths |= {f"{Path(path).parent}/" for path in paths}
    named = set(
        re.findall(r"`((?:[\w.-]+/)*(?:[\w.-]+\.(?:py|mjs|js|css|toml|md|yml)|[\w.-]+/))`", text)
    )
    named -= {name for name in named if "NAME" in name or "KEY" in name or "raise" in name}
    assert named - MADE
    assert [n for n in sorted(named - MADE) if not any(p.endswith(f"/{n}") for p in paths)] == []


@pytest.mark.parametrize(
    ("package", "row"),
    [("_core", "| `calculators/_core/{}/` |"), ("_sitebuild", "| `{}/` |")],
)
def test_contributing_has_every_folder_of(package: str, row: str) -> None:
    """The map is complete: a new folder gets a row."""
    folders = [path.parent for path in (ROOT / "calculators" / package).glob("*/__init__.py")]
    assert folders
    assert [it.name for it in folders if row.format(it.name) not in CONTRIBUTING] == []


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
