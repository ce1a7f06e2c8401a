"""Large calculators have the same parts, and no folder of what ships has too many files."""

from pathlib import Path

import pytest

from calculators._sitebuild.paths import ROOT
from tests.conftest import CALCULATORS

PACKAGE = ROOT / "calculators"
FOLDERS = {slug: PACKAGE / slug.replace("-", "_") for slug in CALCULATORS}
LARGE = [pytest.param(slug, at, id=slug) for slug, at in FOLDERS.items() if at.is_dir()]
ALWAYS = ("inputs", "formulas", "report", "words", "working", "examples")
MOST_IN_A_ROOM = 16


def modules(folder: Path) -> list[Path]:
    """List the modules of a folder and of those inside it."""
    return sorted(folder.rglob("*.py"))


@pytest.mark.parametrize(("slug", "folder"), LARGE)
def test_large_calculator_has_every_part(slug: str, folder: Path) -> None:
    """A part is a file or a folder, and whoever gives numbers away has a `handover`."""
    wanted = (*ALWAYS, "handover") if CALCULATORS[slug].hands_to else ALWAYS
    found = {path.stem for path in folder.iterdir()}
    assert set(wanted) <= found
    assert 8 <= len(modules(folder)) <= 26


def test_no_room_is_too_full() -> None:
    """Sixteen modules can be taken in at a glance; the site builder has rooms of its own kind."""
    ships = [path for path in modules(PACKAGE) if "_sitebuild" not in path.parts]
    counts = {path.parent: 0 for path in ships}
    for path in ships:
        counts[path.parent] += 1
    assert len(counts) > len(CALCULATORS)
    assert [folder.name for folder, count in counts.items() if count > MOST_IN_A_ROOM] == []
