"""Builds the site with one calculator more: the nested sample of tests/sample."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "tests" / "sample" / "two_offers.py"
SOURCES = (
    "calculators",
    "docs",
    "LICENSE",
    "README.md",
    "mkdocs.yml",
    "pyproject.toml",
    "requirements.txt",
)
PAGE = """---
title: Two offers
description: The nested sample.
---

# Two offers

/// calculator | two-offers
///
"""


def build(folder: Path) -> Path:
    """Copy the project's sources there, add the sample and its page, and give the built site."""
    for name in SOURCES:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / name)
    (folder / "node_modules").symlink_to(ROOT / "node_modules")
    shutil.copy(SAMPLE, folder / "calculators" / SAMPLE.name)
    (folder / "docs" / "calculators" / "two-offers.md").write_text(PAGE, "utf-8")
    settings = folder / "mkdocs.yml"
    nav = settings.read_text("utf-8")
    last = ": calculators/counter-offer.md\n"
    assert last in nav
    settings.write_text(
        nav.replace(last, f"{last}      - Two: calculators/two-offers.md\n"), "utf-8"
    )
    # The copy's own package, not the checkout's, which is installed.
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder), "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return folder / "site"
