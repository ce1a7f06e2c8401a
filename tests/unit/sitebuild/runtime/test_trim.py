"""Cutting down a WebAssembly module: the result, as Node itself reads it."""

import base64
import json
from pathlib import Path
from typing import Any

import pytest

from calculators._sitebuild.node import NodeError, run_node
from calculators._sitebuild.runtime.slim.build import TRIM

# Written by hand after the specification: (import "env" "log" (func (type 0)))
# (import "env" "memory" (memory 1)) (import "env" "__memory_base" (global i32))
# (func $one (result i32) i32.const 1) (func $two call 0)
# (data (global.get 0) "old") with both functions exported.
HEAD = b"\0asm\1\0\0\0"
TYPES = b"\x01\x08\x02\x60\0\0\x60\0\x01\x7f"
IMPORTS = (
    b"\x02\x2f\x03\x03env\x03log\0\0\x03env\x06memory\x02\0\x01\x03env\x0d__memory_base\x03\x7f\0"
)
FUNCTIONS = b"\x03\x03\x02\x01\0"
EXPORTS = b"\x07\x0d\x02\x03one\0\x01\x03two\0\x02"
CODE = b"\x0a\x0b\x02\x04\0\x41\x01\x0b\x04\0\x10\0\x0b"
DATA = b"\x0b\x0a\x01\0\x23\0\x0b\x03old"


def fitted(section: bytes) -> bytes:
    """Write the section's true length: counting bytes by hand is where slips happen."""
    return section[:1] + bytes([len(section) - 2]) + section[2:]


MODULE = HEAD + b"".join(map(fitted, (TYPES, IMPORTS, FUNCTIONS, EXPORTS, CODE, DATA)))
LOOK = """
const bytes = Buffer.from(process.argv[1], 'base64')
const module = new WebAssembly.Module(bytes)
const memory = new WebAssembly.Memory({ initial: 1 })
let logged = 0
const env = { log: () => logged++, memory, __memory_base: 16 }
const { exports } = new WebAssembly.Instance(module, { env })
exports.two?.()
console.log(JSON.stringify({
  exports: WebAssembly.Module.exports(module).map(({ name }) => name),
  one: exports.one?.(), logged,
  data: Buffer.from(memory.buffer, 16, 3).toString(),
}))
"""


def seen(module: bytes) -> Any:
    """Let Node load it and call what it offers, and tell what is there."""
    return json.loads(run_node(["-e", LOOK, base64.b64encode(module).decode()]))


class Trimmed:
    """A module that was cut down."""

    def __init__(self, folder: Path, module: bytes, *exports: str, memory: bytes = b"") -> None:
        before, self.path = folder / "before.wasm", folder / "after.wasm"
        before.write_bytes(module)
        asked = {"module": str(before), "out": str(self.path), "exports": exports}
        if memory:
            (folder / "memory").write_bytes(memory)
            asked |= {"memory": str(folder / "memory"), "relocate": "two"}
        told = json.loads(run_node([str(TRIM)], stdin=json.dumps(asked)))
        self.imports = {it["name"] for it in told}

    def seen(self) -> Any:
        """Tell what Node finds in it."""
        return seen(self.path.read_bytes())


def test_module_of_the_tests_is_one() -> None:
    """Node reads it as it is meant."""
    assert seen(MODULE) == {"exports": ["one", "two"], "one": 1, "logged": 1, "data": "old"}


def test_what_is_reached_stays(tmp_path: Path) -> None:
    """With all that it asks for, and the data."""
    trimmed = Trimmed(tmp_path, MODULE, "two")
    assert trimmed.imports == {"log", "memory", "__memory_base"}
    assert trimmed.seen() == {"exports": ["two"], "logged": 1, "data": "old"}


def test_what_nothing_reaches_goes(tmp_path: Path) -> None:
    """The other function, and what only that one asked for."""
    trimmed = Trimmed(tmp_path, MODULE, "one")
    assert trimmed.imports == {"memory", "__memory_base"}
    assert trimmed.seen() == {"exports": ["one"], "one": 1, "logged": 0, "data": "old"}


def test_data_are_those_of_the_memory(tmp_path: Path) -> None:
    """As many bytes as before, from where the data begin; what put them there does nothing more."""
    memory = bytes(1024) + b"new!"
    trimmed = Trimmed(tmp_path, MODULE, "one", "two", memory=memory)
    assert trimmed.seen() == {"exports": ["one", "two"], "one": 1, "logged": 0, "data": "new"}


@pytest.mark.parametrize(
    "module",
    [b"PK\3\4", MODULE.replace(b"__memory_base", b"another_place")],
    ids=["a zip", "data at another place"],
)
def test_other_modules_are_refused(tmp_path: Path, module: bytes) -> None:
    """A runtime that is built in another way stops the build, and is never cut at random."""
    with pytest.raises(NodeError):
        Trimmed(tmp_path, module, "two", memory=bytes(1024) + b"new!")
