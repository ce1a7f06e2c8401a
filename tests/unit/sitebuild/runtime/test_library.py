"""The compiled library: its content, that it is reproducible, and what is refused."""

import dataclasses
import gzip
import hashlib
import importlib.util
import marshal
import shutil
import traceback
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from types import CodeType, SimpleNamespace
from typing import Any

import pytest

from calculators._sitebuild.paths import PYODIDE, ROOT
from calculators._sitebuild.runtime import needed_modules
from calculators._sitebuild.runtime.compile_library import (
    compiled,
    compiled_methods,
    with_compiled_methods,
)
from calculators._sitebuild.runtime.library import (
    STOCK,
    build_library,
    dataclass_methods,
    plain_library,
)
from calculators._sitebuild.runtime.needed_modules import MARGIN, LibraryError, needed_files
from calculators._sitebuild.runtime.pin import load_runtime
from calculators._sitebuild.runtime.stubs import stubs
from calculators._sitebuild.runtime.wheel import build_wheel

FAILS = b'''
def fails(number):
    """Divides by nothing."""
    assert number == 0, "goes"
    for _ in range(9):
        number = number + 1
    return [one / 0 for one in [number]]
'''


@pytest.fixture
def answered(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Let Node answer something else, at once."""

    def set_answer(magic: str = importlib.util.MAGIC_NUMBER.hex(), **more: Any) -> None:
        told = {"replies": [], "modules": ["json/__init__.py"], "magic": magic} | more
        monkeypatch.setattr(needed_modules, "ask", lambda *_, **__: told)

    return set_answer


def test_compiled_module_runs_and_its_errors_can_be_told() -> None:
    """Without docstrings, assertions and line numbers, a traceback still names every frame."""
    content = compiled(FAILS, "/lib/fails.py")
    assert content[:4] == importlib.util.MAGIC_NUMBER
    code = marshal.loads(content[16:])  # noqa: S302 - our own bytes
    assert isinstance(code, CodeType)
    names: dict[str, Any] = {}
    exec(code, names)  # noqa: S102 - our own code
    assert names["fails"].__doc__ is None
    with pytest.raises(ZeroDivisionError) as caught:
        names["fails"](1)
    words = "".join(traceback.format_exception(caught.value))
    assert 'File "/lib/fails.py", line None, in fails' in words


def test_library_is_the_same_when_made_twice(tmp_path: Path, answered: Callable[..., None]) -> None:
    """Chance leaves no trace in it; the calculators are in it, and the wheel's facts are not."""
    answered(modules=["json/__init__.py", "json/decoder.py", "enum.py"])
    made = [
        build_library(load_runtime(), PYODIDE, build_wheel(), cache=tmp_path / name)
        for name in ("one", "two")
    ]
    first, second = (gzip.decompress(it.packed.read_bytes()) for it in made)
    assert first == second
    assert (made[0].size, made[0].sha256) == (len(first), made[1].sha256)
    with zipfile.ZipFile(BytesIO(first)) as file:
        names = file.namelist()
        assert {entry.compress_type for entry in file.infolist()} == {zipfile.ZIP_STORED}
    ours = [name for name in names if name.startswith("calculators/")]
    assert "calculators/_bridge.pyc" in ours
    theirs = ["_dataclass_methods.pyc", "enum.pyc", "json/__init__.pyc", "json/decoder.pyc"]
    assert sorted({*names} - {*ours}) == theirs


def test_kept_library_is_given_again(tmp_path: Path, answered: Callable[..., None]) -> None:
    """Serving stays quick."""
    answered()
    arguments = (load_runtime(), PYODIDE, build_wheel())
    first = build_library(*arguments, cache=tmp_path).packed
    made = first.stat().st_mtime_ns
    assert build_library(*arguments, cache=tmp_path).packed.stat().st_mtime_ns == made


def test_runtime_of_another_python_is_refused(
    tmp_path: Path, answered: Callable[..., None]
) -> None:
    """Its Python could not load what ours compiles: 3531 is Python 3.12."""
    answered(magic="cb0d0d0a")
    with pytest.raises(LibraryError, match="cb0d0d0a"):
        needed_files(PYODIDE, "", build_wheel(), cache=tmp_path)
    assert [*tmp_path.iterdir()] == []


def test_new_name_in_our_code_is_looked_into(tmp_path: Path, answered: Callable[..., None]) -> None:
    """A wording keeps the list; an import, or a method that may import, makes it anew."""
    root = tmp_path / "root"
    (root / "calculators").mkdir(parents=True)
    module = root / "calculators" / "sum.py"
    cache = tmp_path / "cache"

    def lists(code: str) -> int:
        module.write_text(code)
        needed_files(PYODIDE, "", build_wheel(), root, cache)
        return len([*cache.iterdir()])

    answered()
    assert lists("import json\n") == 1
    assert lists('import json\n\n"""Other words."""\n') == 1
    assert lists("import json, re\n") == 2
    assert lists("import json\njson.loads\n") == 3


def test_own_imports_and_the_margin_are_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is imported only when something goes wrong is in the library too."""
    asked: list[str] = []

    def listen(*_: Any, imports: list[str], **__: Any) -> Any:
        asked.extend(imports)
        return {"replies": [], "modules": [], "magic": importlib.util.MAGIC_NUMBER.hex()}

    monkeypatch.setattr(needed_modules, "ask", listen)
    needed_files(PYODIDE, "", build_wheel(), ROOT, tmp_path)
    assert {*MARGIN, "decimal", "dataclasses", "json"} <= {*asked}
    assert not [name for name in asked if name.startswith("calculators")]


def test_node_that_fails_says_why(tmp_path: Path) -> None:
    """In its words, and not with the line of a megabyte that failed."""
    for name in ("pyodide.mjs", "pyodide-lock.json"):
        shutil.copy(PYODIDE / name, tmp_path)
    with pytest.raises(LibraryError, match="did not answer under Node") as caught:
        needed_modules.ask(tmp_path, requests=[])
    assert len(str(caught.value)) < 1000


def test_dataclasses_find_their_methods_compiled() -> None:
    """By the text that they would have compiled, and only by exactly that text."""
    text = "def __create_fn__(one):\n def __init__(self, a):\n  self.a=a+one\n return __init__"
    names: dict[str, Any] = {}
    exec(marshal.loads(compiled_methods([text])[16:]), names)  # noqa: S102, S302 - our own
    ((sum_, code),) = names["CODE"].items()
    assert sum_ == hashlib.sha256(text.encode()).digest()
    exec(code, names)  # noqa: S102 - our own code
    made = SimpleNamespace()
    names["__create_fn__"](1)(made, 2)
    assert made.a == 3


def test_plain_library_is_the_one_of_the_runtime_with_ours_in_it(tmp_path: Path) -> None:
    """`SLIM=0`: every file that Pyodide ships, letter for letter, and the calculators."""
    made = plain_library(load_runtime(), PYODIDE, build_wheel(), tmp_path)
    content = gzip.decompress(made.packed.read_bytes())
    assert (made.size, made.sha256) == (len(content), hashlib.sha256(content).hexdigest())
    with (
        zipfile.ZipFile(PYODIDE / STOCK) as stock,
        zipfile.ZipFile(build_wheel()) as wheel,
        zipfile.ZipFile(BytesIO(content)) as library,
    ):
        ours = {name for name in wheel.namelist() if name.startswith("calculators/")}
        assert {*library.namelist()} == {*stock.namelist()} | ours
        assert all(library.read(name) == stock.read(name) for name in stock.namelist())
        assert all(library.read(name) == wheel.read(name) for name in ours)


def test_texts_are_those_of_our_dataclasses() -> None:
    """Each calculator is imported, and nothing of the site builder."""
    texts = "".join(dataclass_methods(ROOT))
    for field in ("walk_away", "offers", "deadline"):  # each in another calculator's form
        assert f"__dataclass_type_{field}__" in texts
    assert "lock_info" not in texts


def test_other_dataclasses_module_is_refused() -> None:
    """A new Python may write it otherwise: then the build says so."""
    with pytest.raises(SystemExit, match="exec"):
        with_compiled_methods("import re\neval(txt)\n")
    assert "_compiled.get" in with_compiled_methods(Path(dataclasses.__file__).read_text("utf-8"))


def test_stand_ins_take_the_place_of_modules_that_exist() -> None:
    """A module that the runtime renames would otherwise come back unseen, with all it imports."""
    with zipfile.ZipFile(PYODIDE / STOCK) as stock:
        assert {*stubs()} <= {*stock.namelist()}
