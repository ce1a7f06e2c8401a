"""The wheel is reproducible, and has nothing in it that must not ship."""

import shutil
import zipfile
from pathlib import Path

import pytest

from calculators._sitebuild.paths import ROOT
from calculators._sitebuild.runtime.wheel import (
    SETTINGS,
    WheelError,
    build_wheel,
    check_wheel,
    shipped_sources,
)

# The first bytes of every module that Python 3.13 compiled: 3571, low byte first, then CR LF.
MAGIC_OF_3_13 = bytes([3571 % 256, 3571 // 256]) + b"\r\n"
MAGIC_OF_3_12 = bytes([3531 % 256, 3531 // 256]) + b"\r\n"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Make a checkout of one calculator at another path."""
    root = tmp_path / "elsewhere"
    (root / "calculators" / "_sitebuild").mkdir(parents=True)
    (root / "calculators" / "__init__.py").write_text('"""Nothing."""\n')
    (root / "calculators" / "sum.py").write_text('"""Adds."""\n\nKNOWN = {"a", "b", "c"}\n')
    (root / "calculators" / "_sitebuild" / "hook.py").write_text('"""Never ships."""\n')
    for name in SETTINGS:
        shutil.copy(ROOT / name, root / name)
    return root


def wheel_of(folder: Path, **members: bytes) -> Path:
    """Write a zip with the given members; `__` in a name stands for `/`, `_DOT_` for a dot."""
    path = folder / "x.whl"
    with zipfile.ZipFile(path, "w") as file:
        for name, content in members.items():
            file.writestr(name.replace("__", "/").replace("_DOT_", "."), content)
    return path


def test_wheel_holds_compiled_modules_of_what_ships_and_no_more(
    checkout: Path, tmp_path: Path
) -> None:
    """The site builder stays at home, and no module is left for the browser to compile."""
    wheel = build_wheel(checkout, tmp_path / "cache")
    with zipfile.ZipFile(wheel) as file:
        modules = {name for name in file.namelist() if ".dist-info/" not in name}
        assert modules == {"calculators/__init__.pyc", "calculators/sum.pyc"}
        assert {file.read(name)[:4] for name in modules} == {MAGIC_OF_3_13}


def test_wheel_is_the_same_when_built_twice_at_two_places(checkout: Path, tmp_path: Path) -> None:
    """Time, place and chance leave no trace in it."""
    copy = tmp_path / "a folder with spaces"
    shutil.copytree(checkout, copy)
    first = build_wheel(checkout, tmp_path / "cache 1")
    second = build_wheel(copy, tmp_path / "cache 2")
    assert first.name == second.name
    assert first.read_bytes() == second.read_bytes()


def test_wheel_of_unchanged_sources_is_kept(checkout: Path, tmp_path: Path) -> None:
    """Serving stays quick: only an edit of what ships builds anew."""
    first = build_wheel(checkout, tmp_path / "cache")
    made = first.stat().st_mtime_ns
    (checkout / "calculators" / "_sitebuild" / "hook.py").write_text('"""Still never."""\n')
    second = build_wheel(checkout, tmp_path / "cache")
    assert (second, second.stat().st_mtime_ns) == (first, made)


def test_edit_of_what_ships_gives_another_wheel(checkout: Path, tmp_path: Path) -> None:
    """A kept wheel never stands for other sources."""
    first = build_wheel(checkout, tmp_path / "cache")
    (checkout / "calculators" / "sum.py").write_text('"""Adds."""\n\nKNOWN = {"d"}\n')
    assert build_wheel(checkout, tmp_path / "cache") != first


def test_broken_module_stops_the_build_and_is_named(checkout: Path, tmp_path: Path) -> None:
    """The message is the compiler's own, with the file and the line."""
    (checkout / "calculators" / "sum.py").write_text("def (\n")
    with pytest.raises(WheelError, match=r'File "calculators/sum\.py", line 1'):
        build_wheel(checkout, tmp_path / "cache")


def test_wheel_of_this_project_has_every_module_that_ships() -> None:
    """Nothing that a calculator imports is forgotten."""
    with zipfile.ZipFile(build_wheel()) as file:
        compiled = {name for name in file.namelist() if name.endswith(".pyc")}
    sources = {f"{path.relative_to(ROOT).as_posix()}c" for path in shipped_sources(ROOT)}
    assert compiled == {name for name in sources if name.endswith(".pyc")}


def test_site_builder_in_a_wheel_is_refused(tmp_path: Path) -> None:
    """A slip in the packaging settings cannot publish it."""
    wheel = wheel_of(tmp_path, calculators___sitebuild__hook_DOT_pyc=MAGIC_OF_3_13)
    with pytest.raises(WheelError) as caught:
        check_wheel(wheel)
    assert (
        str(caught.value) == "x.whl holds calculators/_sitebuild/hook.pyc, which must never ship."
    )


def test_source_in_a_wheel_is_refused(tmp_path: Path) -> None:
    """A module left uncompiled would be compiled at every start, in every browser."""
    with pytest.raises(WheelError) as caught:
        check_wheel(wheel_of(tmp_path, calculators__sum_DOT_py=b""))
    assert str(caught.value) == "x.whl holds calculators/sum.py uncompiled."


def test_module_of_another_python_is_refused(tmp_path: Path) -> None:
    """The browser's Python could not load it."""
    with pytest.raises(WheelError) as caught:
        check_wheel(wheel_of(tmp_path, calculators__sum_DOT_pyc=MAGIC_OF_3_12))
    assert (
        str(caught.value)
        == "x.whl holds calculators/sum.pyc, compiled by another version of Python."
    )
