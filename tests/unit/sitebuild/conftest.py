"""A folder for a test's own calculators, which are found like the project's."""

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import calculators


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give an empty folder that the package reads as well, for calculators of the test's own."""
    monkeypatch.setattr(calculators, "__path__", [*calculators.__path__, str(tmp_path)])
    before = set(sys.modules)
    importlib.invalidate_caches()
    yield tmp_path
    for name in set(sys.modules) - before:
        if name.startswith("calculators."):
            del sys.modules[name]
            vars(calculators).pop(name.removeprefix("calculators."), None)
