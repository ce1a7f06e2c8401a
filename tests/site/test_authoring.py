"""An author at work, in a copy of the project: what a slip says, and how a newcomer adds one."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "tests" / "sample" / "two_offers.py"
PARTS = ("calculators", "docs", "mkdocs.yml", "pyproject.toml", "requirements.txt", "LICENSE")
PAGE = """---
title: Two offers
description: Which of two offers pays more over four years, with equity and signing bonus counted.
---

# Two offers

/// calculator | two-offers
///
"""


class Project:
    """A copy of the project that can be broken."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name in (*PARTS, "README.md"):
            source = ROOT / name
            if source.is_dir():
                ignore = shutil.ignore_patterns("__pycache__")
                shutil.copytree(source, folder / name, ignore=ignore)
            else:
                shutil.copy(source, folder / name)
        (folder / "node_modules").symlink_to(ROOT / "node_modules")
        # What is kept there is found by its content: the copy need not ask Node again.
        (folder / ".cache").mkdir()
        for name in ("library", "runtime"):
            (folder / ".cache" / name).symlink_to(ROOT / ".cache" / name)

    def write(self, name: str, text: str) -> None:
        """Put a file into the copy."""
        (self.folder / name).write_text(text, "utf-8")

    def change(self, name: str, old: str, new: str) -> None:
        """Change one place of a file."""
        text = (self.folder / name).read_text("utf-8")
        assert text.count(old) == 1
        self.write(name, text.replace(old, new))

    def build(self) -> subprocess.CompletedProcess[str]:
        """Build the copy, as `make build` does."""
        return subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "--strict"],
            cwd=self.folder,
            # The copy goes before the checkout that is installed.
            env=os.environ | {"PYTHONPATH": str(self.folder), "NO_MKDOCS_2_WARNING": "1"},
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Give a fresh copy."""
    return Project(tmp_path)


def test_newcomer_adds_a_calculator_with_one_file_and_two_lines(project: Project) -> None:
    """Nothing is registered: a module, a page with the block, and a line in the menu."""
    shutil.copy(SAMPLE, project.folder / "calculators" / "two_offers.py")
    project.write("docs/calculators/two-offers.md", PAGE)
    menu = "      - Counter-offer: calculators/counter-offer.md\n"
    project.change("mkdocs.yml", menu, f"{menu}      - Two offers: calculators/two-offers.md\n")
    done = project.build()
    assert done.returncode == 0, done.stdout + done.stderr
    site = project.folder / "site"
    page = (site / "calculators" / "two-offers" / "index.html").read_text("utf-8")
    assert page.count("<offer-calculator") == 1
    assert '<data class="so-figure" data-figure="best" value="427500">$427,500</data>' in page
    (wheel,) = site.glob("assets/app-*/*.whl")
    names = subprocess.run(
        [sys.executable, "-m", "zipfile", "--list", str(wheel)],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert "calculators/two_offers.pyc" in names


def test_slips_on_pages_stop_the_build_with_page_and_line(project: Project) -> None:
    """The sentence comes first and no traceback follows; what else is wrong is told before.

    The front matter counts, so that an editor jumps to the right line.
    """
    project.change("docs/sources.md", "/// all-sources\n", "/// all-source\n")
    lines = (project.folder / "docs" / "sources.md").read_text("utf-8").splitlines()
    line = lines.index("/// all-source") + 1
    assert line > 4  # behind the front matter
    page = project.folder / "docs" / "privacy.md"
    project.write("docs/privacy.md", re.sub(r"description: .*\n", "", page.read_text("utf-8")))
    sources = project.folder / "docs" / "_data" / "sources.toml"
    entry = sources.read_text("utf-8").partition("[hart2024]")[2].partition("\n\n[")[0]
    sources.write_text(f"{sources.read_text('utf-8')}\n[unused2026]{entry}\n", "utf-8")
    done = project.build()
    slip = f"line {line}: there is no block 'all-source'; did you mean 'all-sources'?"
    assert done.returncode == 1
    assert [line for line in done.stderr.splitlines() if not line.startswith("INFO")] == [
        (
            "WARNING -  docs/_data/sources.toml: no page cites unused2026. "
            "Cite each as [^key], or take it out."
        ),
        "WARNING -  privacy.md has no description: write one atop the page",
        f"ERROR   -  Error reading page 'sources.md': {slip}",
    ]
    assert done.stdout.strip() == f"Stopped at docs/sources.md: {slip}"
