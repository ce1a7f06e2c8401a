"""Reads and writes the sections of a WebAssembly module, as far as cutting one down takes.

Format: WebAssembly Core Specification 2.0, section 5.5.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

HEADER = b"\0asm\1\0\0\0"
IMPORT, EXPORT, CODE, DATA = 2, 7, 10, 11
FUNCTION, TABLE, MEMORY, GLOBAL, TAG = range(5)
MORE = 0x80  # of a number (LEB128), whose bytes have seven bits each
NOTHING = b"\0\x0b"  # the body of a function: no locals, and the end


class WasmError(Exception):
    """The module is not what we know how to cut down."""


@dataclass(frozen=True, slots=True)
class Export:
    """Something that the module offers by name: a function, a global…"""

    name: str
    kind: int
    index: int


def read_sections(module: bytes) -> list[tuple[int, bytes]]:
    """Split a module into its sections, each with its number, in their order."""
    if not module.startswith(HEADER):
        raise WasmError("this is no WebAssembly module")
    found, at = [], len(HEADER)
    while at < len(module):
        size, start = _number(module, at + 1)
        found.append((module[at], module[start : start + size]))
        at = start + size
    return found


def join_sections(sections: list[tuple[int, bytes]]) -> bytes:
    """Put a module together again."""
    return HEADER + b"".join(bytes([kind]) + _encoded(len(body)) + body for kind, body in sections)


def the(kind: int, module: bytes) -> bytes:
    """Give the one section of a kind."""
    return next(body for found, body in read_sections(module) if found == kind)


def changed(module: bytes, kind: int, change: Callable[[bytes], bytes]) -> bytes:
    """Give the module with one section changed."""
    return join_sections(
        [(it, change(body) if it == kind else body) for it, body in read_sections(module)]
    )


def imports(module: bytes) -> list[tuple[str, str, int]]:
    """List what the module asks for: from where, by which name, and its kind."""
    body = the(IMPORT, module)
    count, at = _number(body, 0)
    found = []
    for _ in range(count):
        source, at = _text(body, at)
        name, at = _text(body, at)
        kind, at = body[at], at + 1
        found.append((source, name, kind))
        at = _after_type(body, at, kind)
    return found


def exports(module: bytes) -> list[Export]:
    """List what the module offers."""
    body = the(EXPORT, module)
    count, at = _number(body, 0)
    found = []
    for _ in range(count):
        name, at = _text(body, at)
        index, after = _number(body, at + 1)
        found.append(Export(name, body[at], index))
        at = after
    return found


def with_exports(module: bytes, names: Collection[str]) -> bytes:
    """Offer these alone: every other name costs bytes, and the glue a wrapper and a table slot."""
    kept = [it for it in exports(module) if it.name in names]
    body = _encoded(len(kept)) + b"".join(
        _encoded(len(it.name.encode())) + it.name.encode() + bytes([it.kind]) + _encoded(it.index)
        for it in kept
    )
    return changed(module, EXPORT, lambda _: body)


def without_body(module: bytes, name: str) -> bytes:
    """Let an exported function do nothing."""
    (wanted,) = (it.index for it in exports(module) if it.name == name)
    place = wanted - sum(kind == FUNCTION for _, _, kind in imports(module))

    def emptied(body: bytes) -> bytes:
        count, at = _number(body, 0)
        bodies = []
        for _ in range(count):
            size, at = _number(body, at)
            bodies.append(body[at : at + size])
            at += size
        bodies[place] = NOTHING
        return _encoded(count) + b"".join(_encoded(len(it)) + it for it in bodies)

    return changed(module, CODE, emptied)


def with_data(module: bytes, base: int, memory: bytes) -> bytes:
    """Begin with the data that stands in `memory`, where the module's own begins at `base`."""

    def replaced(body: bytes) -> bytes:
        # One segment, placed at the global `__memory_base`: that is how Emscripten links.
        if body[:5] != b"\1\0\x23\0\x0b":
            raise WasmError("the data are not in one segment at the memory's base")
        size, start = _number(body, 5)
        if start + size != len(body):
            raise WasmError("the data end in an unknown way")
        return body[:start] + memory[base : base + size]

    return changed(module, DATA, replaced)


def _after_type(body: bytes, at: int, kind: int) -> int:
    if kind == FUNCTION:
        return _number(body, at)[1]
    if kind == GLOBAL:
        return at + 2
    if kind == TAG:
        return _number(body, at + 1)[1]
    limits = at + (kind == TABLE)  # a table tells first what it holds
    after = _number(body, limits + 1)[1]
    return _number(body, after)[1] if body[limits] & 1 else after


def _text(body: bytes, at: int) -> tuple[str, int]:
    size, start = _number(body, at)
    return body[start : start + size].decode(), start + size


def _number(body: bytes, at: int) -> tuple[int, int]:
    """Read a number (LEB128) and tell where it ends."""
    found = shift = 0
    while True:
        byte = body[at]
        at += 1
        found |= (byte % MORE) << shift
        if not byte & MORE:
            return found, at
        shift += 7


def _encoded(number: int) -> bytes:
    found = bytearray()
    while number >= MORE:
        found.append(number % MORE | MORE)
        number >>= 7
    return bytes([*found, number])
