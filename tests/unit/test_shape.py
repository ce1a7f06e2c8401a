"""Large calculators have the same parts, and no folder has too many files."""

from pathlib import Path

import pytest

from calculators._sitebuild.paths import ROOT
from tests.conftest import CALCULATORS

PACKAGE = ROOT / "calculators"
FOLDERS = {slug: PACKAGE / slug.replace("-", "_") for slug in CALCULATORS}
LARGE = [pytest.param(slug, at, id=slug) for slug, at in FOLDERS.items() if at.is_dir()]
ALWAYS = ("inputs", "formulas", "report", "words", "working", "examples")
MOST_IN_A_FOLDER = 16
CODE = (".py", ".mjs", ".js", ".css")


def modules(folder: Path) -> list[Path]:
    """List the modules of a folder and of those inside it."""
    return sorted(folder.rglob("*.py"))


@pytest.mark.parametrize(("slug", "folder"), LARGE)
def test_large_calculator_has_every_part(slug: str, folder: Path) -> None:
    """A part is a file or a folder, and those that give numbers away have a `handover`."""
    wanted = (*ALWAYS, "handover") if CALCULATORS[slug].hands_to else ALWAYS
    found = {path.stem for path in folder.iterdir()}
    assert set(wanted) <= found
    assert 8 <= len(modules(folder)) <= 40


def test_no_folder_is_too_full() -> None:
    """Sixteen files of code can be taken in at a glance."""
    folders = [path for path in PACKAGE.rglob("*") if path.is_dir() and path.name != "__pycache__"]
    counts = {
        folder: sum(path.suffix in CODE for path in folder.iterdir())
        for folder in (PACKAGE, *folders)
    }
    assert counts[PACKAGE / "_browser" / "styles"] > 1
    assert [folder.name for folder, count in counts.items() if count > MOST_IN_A_FOLDER] == []
