"""Compiles modules of the runtime's library; a program of its own, so that hashing is fixed.

    python compile_library.py python_stdlib.zip /lib/python313.zip out.zip <asked.json

`asked` has `files`, the names to take; `stubs`, the sources of those that replace the
library's own; `methods`, texts that `dataclasses` will want to compile, by the folder of the
package whose classes they are for, "" for all others. Run with PYTHONHASHSEED=0: the same files
then always give the same bytes.

Docstrings and assertions are left out (`-OO`), and so are the tables of line numbers: a fifth less
to download, and to unmarshal at each start, for tracebacks without lines inside the standard
library. The calculators' own modules keep theirs; they come from the wheel.
"""

import hashlib
import importlib.util
import json
import marshal
import sys
import zipfile
from types import CodeType

# The oldest time that a zip file can have.
ZIP_START = (1980, 1, 1, 0, 0, 0)
DATACLASSES = "dataclasses.py"
EXEC = "exec(txt,"
METHODS = "_dataclass_methods"  # the modules that have them: one of all, and one in each package
# How the first of them finds the code of a text, or else gives the text itself.
FIND = """
from _sha2 import sha256
from importlib import import_module

def find(text, module):
    sum = sha256(text.encode()).digest()
    if sum in CODE:
        return CODE[sum]
    try:
        return import_module('.'.join([*module.split('.')[:2], __name__])).CODE.get(sum, text)
    except ModuleNotFoundError:
        return text
"""
# The header of a hash-based, unchecked pyc (PEP 552): never compared with a source.
UNCHECKED = importlib.util.MAGIC_NUMBER + (1).to_bytes(4, "little") + bytes(8)


def compiled(source: bytes, name: str) -> bytes:
    """Compile one module without docstrings, assertions and line numbers."""
    code = compile(source, name, "exec", dont_inherit=True, optimize=2)
    return UNCHECKED + marshal.dumps(without_lines(code))


def without_lines(code: CodeType) -> CodeType:
    """Give every instruction no line, in the functions inside too.

    An empty table would be shorter, but then `traceback` fails when it should print an error.
    """
    inner = (without_lines(it) if isinstance(it, CodeType) else it for it in code.co_consts)
    units = len(code.co_code) // 2
    eights, rest = divmod(units, 8)
    # An entry is one byte: the top bit, 15 for "no location", and the number of units less one.
    table = b"\xff" * eights + (bytes([0xF8 + rest - 1]) if rest else b"")
    return code.replace(co_linetable=table, co_consts=tuple(inner))


def add(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    """Store a member uncompressed, without time and owner."""
    entry = zipfile.ZipInfo(name, ZIP_START)
    entry.external_attr = 0o644 << 16
    archive.writestr(entry, content, zipfile.ZIP_STORED)


def with_compiled_methods(source: str) -> str:
    """Let `dataclasses` look for its code among what is compiled already."""
    changed = source.replace(EXEC, "exec(_find(txt, self.globals.get('__name__', '__main__')),")
    if changed == source:
        raise SystemExit(f"dataclasses.py has no {EXEC!r}")
    return changed.replace("import re\n", f"import re\nfrom {METHODS} import find as _find\n", 1)


def compiled_methods(texts: list[str], source: str = "") -> bytes:
    """Make the module that has the compiled code of these texts, by their SHA-256."""
    codes = tuple(without_lines(compile(it, "<string>", "exec", optimize=2)) for it in texts)
    hashes = tuple(hashlib.sha256(it.encode()).digest() for it in texts)
    source = f"CODE = dict(zip('hashes', 'codes'))\n{source}"
    code = without_lines(compile(source, f"{METHODS}.py", "exec", optimize=2))
    # A constant that is code cannot be written as source.
    consts = ({"hashes": hashes, "codes": codes}.get(it, it) for it in code.co_consts)
    return UNCHECKED + marshal.dumps(code.replace(co_consts=tuple(consts)))


def main() -> None:
    """Compile what standard input lists."""
    source, place, out = sys.argv[1:]
    asked = json.load(sys.stdin)
    with zipfile.ZipFile(source) as library, zipfile.ZipFile(out, "w") as made:
        for name in asked["files"]:
            content = library.read(name)
            if name in asked["stubs"]:
                content = asked["stubs"][name].encode()
            elif name == DATACLASSES:
                content = with_compiled_methods(content.decode()).encode()
            if name.endswith(".py"):
                add(made, f"{name}c", compiled(content, f"{place}/{name}"))
            else:
                add(made, name, content)
        for package, texts in asked["methods"].items():
            name = f"{package}/{METHODS}.pyc" if package else f"{METHODS}.pyc"
            add(made, name, compiled_methods(texts, "" if package else FIND))


if __name__ == "__main__":
    main()
