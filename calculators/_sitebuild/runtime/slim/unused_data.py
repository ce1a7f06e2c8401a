"""Empties the data of the runtime that only modules read which no calculator imports.

They are a third of what a browser downloads of the WebAssembly module: the tables of East Asian
character sets, once for Python's codecs and once for the C library's, and the names and
compositions of all characters. Zeros pack to almost nothing, and every address stays as it is.

Python's list of built-in modules loses those that read the tables, so that an import of them fails
instead of giving wrong characters.
"""

import hashlib
import re
import struct
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

MODULES = (
    *("_codecs_cn", "_codecs_hk", "_codecs_iso2022", "_codecs_jp", "_codecs_kr", "_codecs_tw"),
    "unicodedata",
)
# A codec has many tables: fewer than these are none that we know.
_ENOUGH = 20
_CHAIN = 4
_SLOTS = 256  # in a table of a codec: one for each first byte
_NAME = re.compile(rb"[A-Za-z_]\w*\Z")


class UnusedDataError(Exception):
    """The data are not those that we know how to empty."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Region:
    """Data known byte for byte: how they begin, their size, and their SHA-256 (hex)."""

    what: str
    begins: bytes
    size: int
    sha256: str


REGIONS = (
    Region(
        what="how characters are composed, and their names",
        begins=bytes.fromhex("00000000010100002000000002020000"),
        size=494_232,
        sha256="a7c8466808e0205804f29da297263241a7d11e81d6934bfd9c438682bd696ae4",
    ),
    Region(
        what="iconv's tables of Chinese, Korean and Japanese",
        begins=bytes.fromhex("024e044e054e064e0f4e124e174e1f4e"),
        size=119_468,
        sha256="372909a505ff823abc2e8d77f07a9f1ee456f0382769706dcad587c16a770d53",
    ),
    Region(
        what="iconv's way back to Japanese",
        begins=bytes.fromhex("1f005000510057000e002b014a003d00"),
        size=13_758,
        sha256="6f7ed6cc4818c8a96f054674908f149e140af762c7af1b6659281c6d5ebf3131",
    ),
)


def without_unused_data(
    memory: bytes,
    modules: Iterable[str] = MODULES,
    regions: Iterable[Region] = REGIONS,
    enough: int = _ENOUGH,
) -> bytes:
    """Give the same memory with zeros in place of those data.

    All addresses in `memory` are the final ones. `enough` is the least number of tables of codecs.
    Raises `UnusedDataError` if something of it is not there.
    """
    changed = bytearray(memory)
    _unlist(changed, [name.encode() for name in modules])
    spans = [*_codec_tables(memory)]
    if len(spans) < 2 * enough:
        raise UnusedDataError(f"only {len(spans) // 2} tables of codecs were found")
    spans += (_place(memory, region) for region in regions)
    for start, size in spans:
        changed[start : start + size] = bytes(size)
    return bytes(changed)


def _unlist(memory: bytearray, names: list[bytes]) -> None:
    """Take these out of the list of built-in modules: pairs of a name's and a function's address.

    The list keeps its length: each of their places gets the name that the list begins with.
    """
    lists = [it for it in _lists(memory, names[0]) if {*names} <= {*it.values()}]
    if len(lists) != 1:
        raise UnusedDataError(f"{len(lists)} lists of built-in modules were found")
    (listed,) = lists
    first = memory[min(listed) : min(listed) + 4]
    for place, name in listed.items():
        if name in names:
            memory[place : place + 4] = first


def _lists(memory: bytearray, name: bytes) -> Iterator[dict[int, bytes]]:
    """Find the lists with this name in them: the place of each name's address, and the name."""
    for found in re.finditer(re.escape(name) + rb"\0", memory):
        address = struct.pack("<I", found.start())
        for site in re.finditer(re.escape(address), memory):
            if site.start() % 4 == 0:
                yield _list_around(memory, site.start())


def _list_around(memory: bytearray, site: int) -> dict[int, bytes]:
    listed = {}
    for step in (-8, 8):
        place = site if step < 0 else site + step
        while 0 <= place <= len(memory) - 8 and (name := _listed(memory, place)):
            listed[place] = name
            place += step
    return listed


def _listed(memory: bytearray, place: int) -> bytes | None:
    address, function = struct.unpack_from("<II", memory, place)
    if not address or not function or address >= len(memory):
        return None
    name = bytes(memory[address : memory.find(b"\0", address, address + 64)])
    return name if _NAME.match(name) else None


def _codec_tables(memory: bytes) -> Iterator[tuple[int, int]]:
    """Find the tables of Python's codecs, each with what it refers to: start and size of both.

    A table has a slot for each first byte: where the characters for the second bytes are, the
    lowest and the highest of these, and two bytes of nothing. The characters of a slot, two bytes
    each, follow those of the slot before.
    """
    words = array("I", memory[: len(memory) // 4 * 4])
    place = 0
    while place < len(words) - 1:
        slots, size = _chain(words, place) if words[place] else (0, 0)
        if slots:
            yield 4 * place, 8 * slots
            yield words[place], size
        place += 2 * slots or 1


def _chain(words: "array[int]", place: int) -> tuple[int, int]:
    """Count the slots of a table from its first used one on, and the bytes they refer to."""
    start, size, used, slots = words[place], 0, 0, 0
    for slot in range(_SLOTS):
        at = place + 2 * slot
        if at + 1 >= len(words):
            break
        address, told = words[at], words[at + 1]
        if not address and not told:
            continue
        lowest, highest = told & 0xFF, told >> 8
        if address != start + size or not start or not lowest <= highest <= 0xFF:  # noqa: PLR2004
            break
        size += 2 * (highest - lowest + 1)
        used, slots = used + 1, slot + 1
    fits = used >= _CHAIN and start + size <= 4 * len(words)
    return (slots, size) if fits else (0, 0)


def _place(memory: bytes, region: Region) -> tuple[int, int]:
    for found in re.finditer(re.escape(region.begins), memory):
        start = found.start()
        content = memory[start : start + region.size]
        if hashlib.sha256(content).hexdigest() == region.sha256:
            return start, region.size
    raise UnusedDataError(f"it has not the same data any more: {region.what}")
