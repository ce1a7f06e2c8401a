"""The runtime that is published: ours or, with `SLIM=0`, Pyodide's own."""

import shutil
from pathlib import Path

import pytest

from calculators._sitebuild.paths import PYODIDE
from calculators._sitebuild.publish import release
from calculators._sitebuild.runtime.pin import RuntimeFileError, load_runtime
from calculators._sitebuild.runtime.served import plain_runtime, slim_wanted
from calculators._sitebuild.runtime.slim import SlimError

FILES = ("pyodide.mjs", "pyodide.asm.js", "pyodide.asm.wasm")


@pytest.mark.parametrize(("said", "wanted"), [(None, True), ("1", True), ("0", False)])
def test_cuts_are_made_unless_they_are_refused(
    monkeypatch: pytest.MonkeyPatch, said: str | None, wanted: object
) -> None:
    """Only `SLIM=0` asks for the plain site."""
    monkeypatch.delenv("SLIM", raising=False)
    if said is not None:
        monkeypatch.setenv("SLIM", said)
    assert slim_wanted() is wanted


def test_plain_runtime_is_the_pinned_one() -> None:
    """The very files of the package."""
    made = plain_runtime(load_runtime(), PYODIDE)
    assert made.files == {name: PYODIDE / name for name in FILES}
    assert made.folder == f"python-{made.key}"


def test_plain_runtime_is_checked_too(tmp_path: Path) -> None:
    """Another file than the pinned one is never published."""
    for name in load_runtime().sha256:
        shutil.copy(PYODIDE / name, tmp_path)
    (tmp_path / "pyodide.mjs").write_text("damaged")
    with pytest.raises(RuntimeFileError, match=r"pyodide\.mjs"):
        plain_runtime(load_runtime(), tmp_path)


def test_cuts_that_fail_do_not_hold_up_a_plain_release(monkeypatch: pytest.MonkeyPatch) -> None:
    """We may not know how to cut down the next Pyodide: it can be published all the same."""

    def fails(*_: object) -> None:
        raise SlimError("the script is not what we know")

    for cut in ("slim_runtime", "build_library"):
        monkeypatch.setattr(release, cut, fails)
    monkeypatch.setenv("SLIM", "1")
    with pytest.raises(SlimError):
        release.build_python_side()
    monkeypatch.setenv("SLIM", "0")
    files = release.collect_release(release.build_python_side()).files
    (place,) = {address.rpartition("/")[0] for address in files if "/python-" in address}
    assert {files[f"{place}/{name}"] for name in FILES} == {PYODIDE / name for name in FILES}
