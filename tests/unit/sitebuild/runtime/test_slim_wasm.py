"""Cutting down a WebAssembly module: what Node's own reader says of what comes out."""

import base64
import json
from typing import Any

import pytest

from calculators._sitebuild.node import run_node
from calculators._sitebuild.runtime.slim import wasm
from calculators._sitebuild.runtime.slim.wasm import Export, WasmError

# Written by hand after the specification: (import "env" "log" (func (type 0)))
# (import "env" "memory" (memory 1)) (import "env" "base" (global i32))
# (func $one (result i32) i32.const 1) (func $two (result i32) i32.const 2)
# (data (global.get 0) "old") with both functions and the memory exported.
HEAD = b"\0asm\1\0\0\0"
TYPES = b"\x01\x08\x02\x60\0\0\x60\0\x01\x7f"
IMPORTS = b"\x02\x26\x03\x03env\x03log\0\0\x03env\x06memory\x02\0\x01\x03env\x04base\x03\x7f\0"
FUNCTIONS = b"\x03\x03\x02\x01\x01"
EXPORTS = b"\x07\x16\x03\x03one\0\x01\x03two\0\x02\x06memory\x02\0"
CODE = b"\x0a\x0b\x02\x04\0\x41\x01\x0b\x04\0\x41\x02\x0b"
DATA = b"\x0b\x0a\x01\0\x23\0\x0b\x03old"


def fitted(section: bytes) -> bytes:
    """Write the section's true length: counting bytes by hand is where slips happen."""
    return section[:1] + bytes([len(section) - 2]) + section[2:]


MODULE = HEAD + b"".join(map(fitted, (TYPES, IMPORTS, FUNCTIONS, EXPORTS, CODE, DATA)))
LOOK = """
const bytes = Buffer.from(process.argv[1], 'base64')
const module = new WebAssembly.Module(bytes)
const memory = new WebAssembly.Memory({ initial: 1 })
const base = 16
const { exports } = new WebAssembly.Instance(module, { env: { log() {}, memory, base } })
console.log(JSON.stringify({
  exports: WebAssembly.Module.exports(module).map(({ name }) => name),
  one: exports.one?.(), two: exports.two?.(),
  data: Buffer.from(memory.buffer, base, 3).toString(),
}))
"""


def seen(module: bytes) -> Any:
    """Let Node load it, and tell what is there."""
    return json.loads(run_node(["-e", LOOK, base64.b64encode(module).decode()]))


def test_module_of_the_tests_is_one() -> None:
    """Node reads it as it is meant."""
    exports = ["one", "two", "memory"]
    assert seen(MODULE) == {"exports": exports, "one": 1, "two": 2, "data": "old"}


def test_imports_and_exports_are_listed() -> None:
    """From where, by which name, of which kind."""
    assert wasm.imports(MODULE) == [
        ("env", "log", wasm.FUNCTION),
        ("env", "memory", wasm.MEMORY),
        ("env", "base", wasm.GLOBAL),
    ]
    assert wasm.exports(MODULE) == [
        Export("one", wasm.FUNCTION, 1),
        Export("two", wasm.FUNCTION, 2),
        Export("memory", wasm.MEMORY, 0),
    ]


def test_only_what_is_used_is_offered() -> None:
    """Nothing else of the module changes."""
    assert seen(wasm.with_exports(MODULE, {"two"})) == {"exports": ["two"], "two": 2, "data": "old"}


def test_function_that_does_nothing() -> None:
    """A body that gave a number would not be valid without one: of a function without result."""
    starts = MODULE.replace(fitted(FUNCTIONS), fitted(b"\x03\x03\x02\x01\0")).replace(
        fitted(CODE), fitted(b"\x0a\x0a\x02\x04\0\x41\x01\x0b\x03\0\0\x0b")
    )
    found = seen(wasm.without_body(starts, "two"))
    assert (found["one"], found.get("two")) == (1, None)


def test_data_are_those_of_the_memory() -> None:
    """As many bytes as before, from where the data begin."""
    assert seen(wasm.with_data(MODULE, 4, b"....new!"))["data"] == "new"


@pytest.mark.parametrize(
    "module",
    [
        b"PK\3\4",
        MODULE.replace(b"\x23\0\x0b\x03old", b"\x41\0\x0b\x03old"),  # at a fixed place
        MODULE.replace(b"\x03old", b"\x02old"),
    ],
    ids=["a zip", "other place", "more behind"],
)
def test_other_modules_are_refused(module: bytes) -> None:
    """A runtime that is built in another way stops the build, and is never cut at random."""
    with pytest.raises(WasmError):
        wasm.with_data(module, 0, b"whatever")
