"""The compiled library: its content, that it is reproducible, and what is refused."""

import dataclasses
import gzip
import hashlib
import importlib.util
import json
import marshal
import shutil
import subprocess
import sys
import traceback
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from types import CodeType, SimpleNamespace
from typing import Any

import pytest

import calculators
from calculators._bridge import add_modules
from calculators._sitebuild.catalogue import slugs
from calculators._sitebuild.paths import PYODIDE, ROOT
from calculators._sitebuild.runtime import needed_modules
from calculators._sitebuild.runtime.compile_library import (
    FIND,
    METHODS,
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
from calculators._sitebuild.runtime.sample_requests import sample_requests
from calculators._sitebuild.runtime.stubs import stubs
from calculators._sitebuild.runtime.wheel import build_wheel, shipped_sources

TEXT = "def __create_fn__(one):\n def __init__(self, a):\n  self.a=a+one\n return __init__"
OWN_TEXT = TEXT.replace("a+one", "a*one*2")
ASK_ALL = """
import json, sys
from calculators._bridge import answer
for request in json.load(sys.stdin):
    answer(request)
json.dump([*sys.modules], sys.stdout)
"""
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
    first, second = ([it.path.read_bytes() for it in one.packs] for one in made)
    assert first == second
    content = gzip.decompress(first[0])
    assert (made[0].shared.size, made[0].shared.sha256) == (len(content), made[1].shared.sha256)
    with zipfile.ZipFile(BytesIO(content)) as file:
        names = file.namelist()
        assert {entry.compress_type for entry in file.infolist()} == {zipfile.ZIP_STORED}
    ours = [name for name in names if name.startswith("calculators/")]
    assert "calculators/_bridge.pyc" in ours
    assert {name.split("/")[1] for name in ours if name.count("/") > 1} == {"_core"}
    theirs = ["_dataclass_methods.pyc", "enum.pyc", "json/__init__.pyc", "json/decoder.pyc"]
    assert sorted({*names} - {*ours}) == theirs


def test_kept_library_is_given_again(tmp_path: Path, answered: Callable[..., None]) -> None:
    """Serving stays quick."""
    answered()
    arguments = (load_runtime(), PYODIDE, build_wheel())
    first = build_library(*arguments, cache=tmp_path).shared.path
    made = first.stat().st_mtime_ns
    assert build_library(*arguments, cache=tmp_path).shared.path.stat().st_mtime_ns == made


def test_each_calculator_has_its_own_modules_in_a_pack(
    tmp_path: Path, answered: Callable[..., None]
) -> None:
    """Under their own names, with the methods of their classes, and none of another's."""
    answered()
    made = build_library(load_runtime(), PYODIDE, build_wheel(), cache=tmp_path)
    assert [*made.calculators] == [*slugs()]
    for slug, pack in made.calculators.items():
        assert pack.name == f"calculators/{slug}.pack"
        with zipfile.ZipFile(BytesIO(gzip.decompress(pack.path.read_bytes()))) as file:
            names = file.namelist()
        folder = f"calculators/{slug.replace('-', '_')}/"
        assert {f"{folder}__init__.pyc", f"{folder}_dataclass_methods.pyc"} <= {*names}
        assert all(name.startswith(folder) for name in names)


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


def test_import_of_what_was_emptied_stops_the_build(
    tmp_path: Path, answered: Callable[..., None]
) -> None:
    """Rather than make every reader's browser fall back to the whole runtime."""
    answered()
    (tmp_path / "calculators").mkdir()
    (tmp_path / "calculators" / "sum.py").write_text("from unicodedata import normalize\n")
    with pytest.raises(LibraryError, match=r"imports unicodedata, .*/slim/unused_data\.py\."):
        needed_files(PYODIDE, "", build_wheel(), tmp_path, tmp_path / "cache")


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


@pytest.fixture
def methods(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """Compile one text for all, and one for the package `calculators.own`; give the first module.

    The package is in a zip beside the others, as in the browser.
    """
    package = "calculators/own/"
    with zipfile.ZipFile(tmp_path / "own.zip", "w") as pack:
        pack.writestr(f"{package}__init__.py", "")
        pack.writestr(f"{package}{METHODS}.pyc", compiled_methods([OWN_TEXT]))
    monkeypatch.setattr(calculators, "__path__", [*calculators.__path__])
    add_modules(str(tmp_path / "own.zip"))
    names: dict[str, Any] = {"__name__": METHODS}
    exec(marshal.loads(compiled_methods([TEXT], FIND)[16:]), names)  # noqa: S102, S302 - our own
    return names


def _made_with(code: CodeType) -> Any:
    names: dict[str, Any] = {}
    exec(code, names)  # noqa: S102 - our own code
    made = SimpleNamespace()
    names["__create_fn__"](1)(made, 2)
    return made.a


def test_dataclasses_find_their_methods_compiled(methods: dict[str, Any]) -> None:
    """By the text that they would have compiled, and only by exactly that text."""
    code = methods["find"](TEXT, "calculators._core.report")
    assert isinstance(code, CodeType)
    assert _made_with(code) == 3
    assert methods["find"](f"{TEXT} ", "calculators._core.report") == f"{TEXT} "


def test_methods_of_a_calculator_are_found_in_its_own_pack(methods: dict[str, Any]) -> None:
    """By the name of the module that has the class; others compile the text."""
    code = methods["find"](OWN_TEXT, "calculators.own.inputs")
    assert isinstance(code, CodeType)
    assert _made_with(code) == 4
    for module in ("calculators.unknown.inputs", "calculators._core", "json", "__main__"):
        assert methods["find"](OWN_TEXT, module) == OWN_TEXT


def test_plain_library_is_the_one_of_the_runtime_with_ours_in_it(tmp_path: Path) -> None:
    """`SLIM=0`: every file that Pyodide ships, letter for letter, and the calculators."""
    made = plain_library(load_runtime(), PYODIDE, build_wheel(), tmp_path)
    content = gzip.decompress(made.shared.path.read_bytes())
    sum_ = hashlib.sha256(content).hexdigest()
    assert (made.shared.size, made.shared.sha256) == (len(content), sum_)
    with (
        zipfile.ZipFile(PYODIDE / STOCK) as stock,
        zipfile.ZipFile(build_wheel()) as wheel,
        zipfile.ZipFile(BytesIO(content)) as library,
    ):
        ours = {name for name in wheel.namelist() if name.startswith("calculators/_")}
        assert {*library.namelist()} == {*stock.namelist()} | ours
        assert all(library.read(name) == stock.read(name) for name in stock.namelist())
        assert all(library.read(name) == wheel.read(name) for name in ours)


def test_texts_are_those_of_our_dataclasses() -> None:
    """Each calculator is imported, and nothing of the site builder."""
    texts = {folder: "".join(it) for folder, it in dataclass_methods(ROOT).items()}
    for field, folder in (
        ("walk_away", "counter_offer"),
        ("offers", "total_compensation"),
        ("deadline", "deadline"),
    ):
        assert f"__dataclass_type_{field}__" in texts[f"calculators/{folder}"]
    assert "__dataclass_type_decimals__" in texts[""]  # of `_core`, which all of them share
    assert "lock_info" not in "".join(texts.values())


def test_other_dataclasses_module_is_refused() -> None:
    """A new Python may write it otherwise: then the build says so."""
    with pytest.raises(SystemExit, match="exec"):
        with_compiled_methods("import re\neval(txt)\n")
    assert "exec(_find(txt," in with_compiled_methods(Path(dataclasses.__file__).read_text("utf-8"))


def test_stand_ins_take_the_place_of_modules_that_exist() -> None:
    """A module that the runtime renames would otherwise come back unseen, with all it imports."""
    with zipfile.ZipFile(PYODIDE / STOCK) as stock:
        assert {*stubs()} <= {*stock.namelist()}


def test_samples_import_every_module_of_ours() -> None:
    """A start from a snapshot has no file to import one from: the samples did it before."""
    names = (path.relative_to(ROOT) for path in shipped_sources(ROOT) if path.suffix == ".py")
    modules = {".".join(name.with_suffix("").parts).removesuffix(".__init__") for name in names}
    assert "calculators.total_compensation.sheet" in modules
    done = subprocess.run(
        [sys.executable, "-c", ASK_ALL],
        input=json.dumps(sample_requests()),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert modules - {*json.loads(done.stdout)} == set()
