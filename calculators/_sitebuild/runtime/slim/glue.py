"""Cuts from the runtime's script what only packages loaded later could call.

The script offers 9,700 functions and 1,360 services to modules that may be linked while Python
runs, such as numpy. We load none. What the rest of the script mentions and what the WebAssembly
module imports is kept, by name; the bundler then drops everything else.
"""

import re
from collections import Counter
from collections.abc import Collection, Mapping

_WORD = re.compile(r"[A-Za-z_$][\w$]*")
# `var _free=Module["_free"]=wasmExports["free"];`, or the address of a global in its place.
_EXPORTED = re.compile(
    r'var (\w+)=(?:Module\["(\w+)"\]=(?:wasmExports\["(\w+)"\]|-?\d[\de]*)|wasmExports\["(\w+)"\]);'
)
_MENTIONED = re.compile(r'wasmExports(?:\["(\w+)"\]|\.(\w+))')
_SIGNATURE = re.compile(r'(?<=[;}])(\w+)\.sig="\w*";')
_OFFERED = re.compile(r'(?<=[;}])Module\["(\w+)"\]=\w+;')
_SERVICES = "var wasmImports={"
_ASKED = ("env", "wasi_snapshot_preview1")
_LINKED = "GOT."  # the addresses of functions and globals

# What a WebAssembly module imports, as JavaScript lists it: `module`, `name`, `kind`.
type Import = Mapping[str, str]


class GlueError(Exception):
    """The script is not one that we know how to cut down."""


def slim_glue(script: str, loader: str, imports: Collection[Import]) -> str:
    """Cut down the runtime's script.

    `loader` is the script that starts it, `imports` what the WebAssembly module imports.
    """
    script = _without_unused_exports(script, loader)
    script, services = _without_unused_services(script, imports)
    script = _SIGNATURE.sub(lambda it: it[0] if it[1] in services else "", script)
    return _without_unused_offers(script, loader)


def used_exports(script: str) -> set[str]:
    """List what a script uses of the WebAssembly module's exports."""
    return {first or second for first, second in _MENTIONED.findall(script)}


def _without_unused_exports(script: str, loader: str) -> str:
    uses = Counter(_WORD.findall(_EXPORTED.sub("", script)))
    uses.update(_WORD.findall(loader))
    kept, dropped = 0, 0

    def looked_at(found: re.Match[str]) -> str:
        nonlocal kept, dropped
        if uses[found[1]] or uses[found[2]]:
            kept += 1
            return found[0]
        dropped += 1
        return ""

    script = _EXPORTED.sub(looked_at, script)
    if not kept or dropped < kept:
        raise GlueError(f"{kept} of the exports seem to be used, {dropped} not")
    return script


def _without_unused_services(script: str, imports: Collection[Import]) -> tuple[str, set[str]]:
    before, found, rest = script.partition(_SERVICES)
    if not found:
        raise GlueError("the script has no table of services")
    entries, end, after = rest.partition("};")
    table = {}
    for entry in entries.split(","):
        name, _, value = entry.partition(":")
        table[name] = value or name
    asked = {it["name"] for it in imports if it["module"] in _ASKED}
    if missing := asked - {*table}:
        raise GlueError(f"the script lacks {sorted(missing)}")
    # Addresses are looked up among the services and among the module's own exports.
    linked = {it["name"] for it in imports if it["module"].startswith(_LINKED)}
    kept = {name: value for name, value in table.items() if name in asked | linked}
    written = ",".join(f"{name}:{value}" for name, value in kept.items())
    return f"{before}{found}{written}{end}{after}", {*kept.values()}


def _without_unused_offers(script: str, loader: str) -> str:
    both = script + loader
    properties = Counter(re.findall(r"\.(\w+)", both))
    texts = Counter(re.findall(r'"(\w+)"', both))
    return _OFFERED.sub(lambda it: it[0] if properties[it[1]] or texts[it[1]] > 1 else "", script)
