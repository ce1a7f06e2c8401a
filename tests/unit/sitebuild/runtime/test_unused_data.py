"""Data that no calculator reads are emptied, and nothing else of the runtime's memory."""

import json
import struct
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from calculators._sitebuild.node import run_node
from calculators._sitebuild.paths import PYODIDE
from calculators._sitebuild.runtime.pin import load_runtime
from calculators._sitebuild.runtime.slim import slim_runtime
from calculators._sitebuild.runtime.slim.unused_data import (
    MODULES,
    Region,
    UnusedDataError,
    without_unused_data,
)

# A memory of our own, by hand. Names at 4, the list of modules at 64, characters at 128, the table
# that refers to them at 192, what is known byte for byte at 256.
NAMES = b"\0\0\0\0marshal\0codecs_x\0time\0"
MARSHAL, CODECS, TIME = 4, 12, 21
LISTED = struct.pack("<8I", MARSHAL, 901, CODECS, 902, TIME, 903, 0, 0)
CHARACTERS = b"".join(struct.pack("<H", 0x4E00 + at) for at in range(10))
# Slots of 3, 1, none, 4 and 2 characters.
SLOTS = struct.pack(
    "<IBBH IBBH II IBBH IBBH".replace(" ", ""),
    *(128, 0x40, 0x42, 0),
    *(134, 0x50, 0x50, 0),
    *(0, 0),
    *(136, 0x41, 0x44, 0),
    *(144, 0xFE, 0xFF, 0),
)
KNOWN = b"known by heart"
MEMORY = b"".join(
    part.ljust(size, filler)
    for part, size, filler in (
        (NAMES, 64, b"\0"),
        (LISTED, 64, b"\0"),
        (CHARACTERS, 64, b"k"),
        (SLOTS, 64, b"\xff"),
        (KNOWN, 32, b"k"),
    )
)
REGION = Region(what="known", begins=b"kn", size=14, sha256=sha256(KNOWN).hexdigest())


def emptied(
    memory: bytes = MEMORY, modules: tuple[str, ...] = ("codecs_x",), region: Region = REGION
) -> bytes:
    """Empty the memory of the tests."""
    return without_unused_data(memory, modules, [region], enough=1)


def test_tables_and_what_is_known_become_zeros() -> None:
    """All addresses stay, and whatever lies between."""
    made = emptied()
    assert len(made) == len(MEMORY)
    assert made[:64] == MEMORY[:64]
    assert made[128:192] == bytes(20) + 44 * b"k"
    assert made[192:256] == bytes(40) + 24 * b"\xff"
    assert made[256:] == bytes(14) + 18 * b"k"


def test_module_is_no_longer_listed() -> None:
    """The first name of the list takes the place of its name, and nothing else moves."""
    assert struct.unpack_from("<8I", emptied(), 64) == (4, 901, 4, 902, 21, 903, 0, 0)


@pytest.mark.parametrize(
    ("memory", "modules", "region", "said"),
    [
        (MEMORY, ("nothing",), REGION, "0 lists of built-in modules"),
        (MEMORY + LISTED, ("codecs_x",), REGION, "2 lists of built-in modules"),
        (MEMORY.replace(SLOTS, bytes(40)), ("codecs_x",), REGION, "only 0 tables"),
        (MEMORY.replace(b"heart", b"h3art"), ("codecs_x",), REGION, "same data any more: known"),
    ],
    ids=["no list", "two lists", "no table", "other data"],
)
def test_other_memory_is_refused(
    memory: bytes, modules: tuple[str, ...], region: Region, said: str
) -> None:
    """The next Pyodide may be laid out differently: the build stops and says so."""
    with pytest.raises(UnusedDataError, match=said):
        emptied(memory, modules, region)


RUN = """
import { readFileSync } from 'node:fs'
const [folder, library, lock] = process.argv.slice(1)
const { loadPyodide } = await import(`file://${folder}/pyodide.mjs`)
const { info } = JSON.parse(readFileSync(lock, 'utf8'))
const python = await loadPyodide({
  indexURL: `${folder}/`, lockFileContents: { info, packages: {} }, stdLibURL: library,
})
console.log(python.runPython(readFileSync(0, 'utf8')))
"""
# What Python itself knows of characters, the codecs that are left, and every built-in module.
PROGRAM = f"""
import importlib, json, sys, _sha2
characters = _sha2.sha256()
said = ('isalpha', 'isdecimal', 'isdigit', 'isidentifier', 'islower', 'isnumeric', 'isprintable',
        'isspace', 'istitle', 'isupper', 'casefold', 'lower', 'swapcase', 'title', 'upper')
for code in (*range(0x20000), *range(0xe0000, 0xe0200)):
    it = chr(code)
    told = repr([getattr(it, name)() for name in said])
    characters.update(told.encode('utf-8', 'surrogatepass'))
every = ''.join(map(chr, (*range(0xd800), *range(0xe000, 0x20000))))
codecs = _sha2.sha256()
for name in ('utf-8', 'utf-16', 'utf-32', 'utf-7', 'raw_unicode_escape'):
    codecs.update(every.encode(name))
for name in ('latin-1', 'cp1252', 'koi8-r', 'cp437'):
    codecs.update(bytes(range(256)).decode(name, 'replace').encode('utf-8'))
missing = []
for name in sorted({{*sys.builtin_module_names, *{MODULES!r}}}):
    try:
        importlib.import_module(name)
    except ModuleNotFoundError:
        missing.append(name)
json.dumps([characters.hexdigest(), codecs.hexdigest(), missing])
"""


@lru_cache
def told_by(runtime: Path) -> Any:
    """Run the program with the library as it is published."""
    more = [str(PYODIDE / name) for name in ("python_stdlib.zip", "pyodide-lock.json")]
    arguments = ["--input-type=module", "-e", RUN, str(runtime), *more]
    return json.loads(run_node(arguments, stdin=PROGRAM))


@pytest.mark.slow
def test_every_character_and_every_other_module_is_as_before() -> None:
    """Zeros in the wrong place would show here: in letters, codecs, or a module's start."""
    slim = slim_runtime(load_runtime(), PYODIDE).files["pyodide.mjs"].parent
    *before, nothing_missing = told_by(PYODIDE)
    *after, missing = told_by(slim)
    assert after == before
    assert nothing_missing == []
    assert missing == sorted(MODULES)
