"""The pinned Pyodide: one version everywhere, and every file verified."""

import json
import re
import sys
from pathlib import Path

import pytest

from calculators._sitebuild.paths import PYODIDE, ROOT
from calculators._sitebuild.runtime.pin import Runtime, RuntimeFileError, load_runtime

# printf hello | sha256sum
HELLO = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"
# Where a reader of the code, or a tool, could meet a second version number.
MENTIONS = re.compile(r"pyodide[-/@ v\":=^~]{1,5}(\d+\.\d+\.\d+)", re.IGNORECASE)


def pin(**sums: str) -> Runtime:
    """Make a runtime of the given files."""
    return Runtime(version="1.2.3", python="3.13", sha256=sums)


def test_pin_names_the_five_files_that_a_browser_needs() -> None:
    """Pyodide starts from these five, and a sixth would be bytes for nothing."""
    assert set(load_runtime().sha256) == {
        "pyodide.mjs",
        "pyodide.asm.js",
        "pyodide.asm.wasm",
        "python_stdlib.zip",
        "pyodide-lock.json",
    }


def test_installed_files_are_the_pinned_ones() -> None:
    """What `npm ci` brought is what the pin means."""
    files = load_runtime().verified(PYODIDE)
    assert files["pyodide.mjs"] == PYODIDE / "pyodide.mjs"


def test_folder_changes_with_the_version() -> None:
    """A browser keeps files by address, so each version has its own."""
    assert pin().folder == "pyodide-1.2.3"


def test_file_with_the_right_sum_is_given(tmp_path: Path) -> None:
    """An intact file passes."""
    (tmp_path / "a").write_text("hello")
    assert pin(a=HELLO).verified(tmp_path) == {"a": tmp_path / "a"}


def test_damaged_file_is_named_with_the_way_out(tmp_path: Path) -> None:
    """One wrong byte stops the build, and the message says which file and what to do."""
    (tmp_path / "a").write_text("hullo")
    with pytest.raises(RuntimeFileError) as caught:
        pin(a=HELLO).verified(tmp_path)
    message = str(caught.value)
    assert f"The runtime file {tmp_path / 'a'} is not the one that pyodide.toml pins" in message
    assert f"not {HELLO}" in message
    assert message.endswith("rm -rf node_modules && make setup")


def test_file_damaged_after_a_first_look_is_refused(tmp_path: Path) -> None:
    """A sum is remembered for one state of the file only."""
    file = tmp_path / "a"
    file.write_text("hello")
    pin(a=HELLO).verified(tmp_path)
    file.write_text("hello!")
    with pytest.raises(RuntimeFileError, match="is not the one"):
        pin(a=HELLO).verified(tmp_path)


def test_missing_file_is_named_with_the_way_out(tmp_path: Path) -> None:
    """Nothing is published without every file."""
    with pytest.raises(RuntimeFileError) as caught:
        pin(a=HELLO).verified(tmp_path)
    assert str(caught.value) == (
        f"The runtime file {tmp_path / 'a'} is missing."
        " Fetch it anew with: rm -rf node_modules && make setup"
    )


def test_one_python_for_tests_build_and_browser() -> None:
    """Compiled modules run on one minor version only."""
    python = load_runtime().python
    lock = json.loads((PYODIDE / "pyodide-lock.json").read_text())
    assert lock["info"]["python"].startswith(f"{python}.")
    assert (ROOT / ".python-version").read_text().strip() == python
    assert f'requires-python = "=={python}.*"' in (ROOT / "pyproject.toml").read_text()
    assert ".".join(map(str, sys.version_info[:2])) == python


def test_npm_installs_the_pinned_version() -> None:
    """package.json and its lock mean the same Pyodide as the pin."""
    version = load_runtime().version
    package = json.loads((ROOT / "package.json").read_text())
    lock = json.loads((ROOT / "package-lock.json").read_text())
    installed = json.loads((PYODIDE / "package.json").read_text())
    assert package["dependencies"]["pyodide"] == version
    assert lock["packages"]["node_modules/pyodide"]["version"] == version
    assert installed["version"] == version


@pytest.mark.parametrize("suffix", ["md", "py", "mjs", "toml", "yml", "json"])
def test_no_other_mention_of_a_pyodide_version_differs(suffix: str) -> None:
    """Whoever reads a version anywhere in the project reads the pinned one."""
    files = [*ROOT.glob(f"*.{suffix}")]
    for folder in (".github", "calculators", "docs"):
        files += (ROOT / folder).rglob(f"*.{suffix}")
    mentions = {
        (path.relative_to(ROOT).as_posix(), version)
        for path in files
        for version in MENTIONS.findall(path.read_text(encoding="utf-8"))
    }
    assert {version for _, version in mentions} <= {load_runtime().version}, mentions
