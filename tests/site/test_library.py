"""Under Node, the published Python answers as CPython does, and lacks nothing."""

import gzip
import json
import re
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from calculators._bridge import answer
from calculators._sitebuild.paths import PYODIDE
from calculators._sitebuild.runtime.needed_modules import ask
from calculators._sitebuild.runtime.sample_requests import (
    BROKEN_REQUESTS,
    answer_fully,
    good_requests,
)

GOOD = [*good_requests()]


@pytest.fixture(scope="session")
def library(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Unpack the published library, and put the calculators into what they share."""
    path = tmp_path_factory.mktemp("library") / "python.zip"
    with zipfile.ZipFile(path, "w") as joined:
        for packed in [
            *built_site.glob("assets/app-*/python.pack"),
            *built_site.glob("assets/app-*/calculators/*.pack"),
        ]:
            with zipfile.ZipFile(BytesIO(gzip.decompress(packed.read_bytes()))) as part:
                for name in part.namelist():
                    joined.writestr(name, part.read(name))
    return path


def ask_published(site: Path, library: Path, requests: list[str]) -> Any:
    """Ask of the runtime that is published, with this library."""
    (runtime,) = site.glob("assets/python-*")
    lock = PYODIDE / "pyodide-lock.json"
    return ask(runtime, lock=lock, library=library, requests=requests)


@pytest.fixture(scope="session")
def answered(built_site: Path, library: Path) -> Any:
    """Ask everything of it, in one go."""
    return ask_published(built_site, library, [*GOOD, *BROKEN_REQUESTS])


def test_every_reply_is_the_one_of_cpython(answered: Any) -> None:
    """Each worked example, each slip: the same text to the last character."""
    assert len(GOOD) > 40
    for request, reply in zip(GOOD, answered["replies"], strict=False):
        assert reply == answer_fully(request), request[:200]


@pytest.mark.parametrize("at", range(len(BROKEN_REQUESTS)))
def test_every_error_is_the_one_of_cpython(answered: Any, at: int) -> None:
    """Also in words: its traceback names our lines, and nothing was missing to write it."""
    with pytest.raises(Exception) as caught:  # noqa: PT011 - whatever CPython raises
        answer(BROKEN_REQUESTS[at])
    kind, words = answered["replies"][len(GOOD) + at]
    assert kind == type(caught.value).__name__
    assert words.startswith("Traceback (most recent call last):\n")
    assert words.strip().endswith(str(caught.value))
    assert re.search(r'File "calculators/_bridge\.py", line \d+, in answer', words)


def test_library_carries_the_calculators_and_no_site_builder(library: Path) -> None:
    """Ours are all there, and none of them twice."""
    with zipfile.ZipFile(library) as file:
        names = file.namelist()
    assert [name for name in names if "_sitebuild" in name] == []
    assert {"calculators/_bridge.pyc", "calculators/counter_offer/__init__.pyc"} <= {*names}
    assert len(names) == len({*names})


@pytest.mark.usefixtures("slim_site")
def test_library_is_compiled(library: Path) -> None:
    """No module is left for the browser to compile."""
    with zipfile.ZipFile(library) as file:
        names = file.namelist()
    assert [name for name in names if name.endswith(".py")] == []
    assert {"json/decoder.pyc", "traceback.pyc"} <= {*names}


def test_library_misses_a_module_and_the_test_notices(
    built_site: Path, library: Path, tmp_path: Path
) -> None:
    """The comparison above does look: without one module, an answer is an error."""
    small = tmp_path / "small.zip"
    with zipfile.ZipFile(library) as full, zipfile.ZipFile(small, "w") as made:
        for name in full.namelist():
            if name != "calculators/_core/report/html.pyc":
                made.writestr(name, full.read(name))
    asked = json.dumps({"calculator": "counter-offer", "values": {}})
    with pytest.raises(Exception, match="ModuleNotFoundError"):
        ask_published(built_site, small, [asked])
