"""The slim runtime: the script loses what nothing calls, and the build is reproducible."""

from pathlib import Path

import pytest

from calculators._sitebuild.node import minified
from calculators._sitebuild.paths import PYODIDE
from calculators._sitebuild.runtime.pin import load_runtime
from calculators._sitebuild.runtime.slim import SlimError, build, slim_runtime
from calculators._sitebuild.runtime.slim.glue import GlueError, slim_glue, used_exports

SCRIPT = (
    '(()=>{var _used=Module["_used"]=wasmExports["used"];'
    'var _free=Module["_free"]=wasmExports["free"];'
    'var _idle=Module["_idle"]=wasmExports["idle"];'
    'var _table=Module["_table"]=12345;'
    'function asked(){return _used()}asked.sig="v";'
    'function linked(){}linked.sig="v";'
    'function nobody(){}nobody.sig="v";Module["nobody"]=nobody;'
    "var wasmImports={asked,linked,nobody};run(wasmImports);})()"
)
IMPORTS = (
    {"module": "env", "name": "asked", "kind": "function"},
    {"module": "GOT.func", "name": "linked", "kind": "global"},
    {"module": "GOT.mem", "name": "of_the_module_itself", "kind": "global"},
)


def slimmed(script: str = SCRIPT) -> str:
    """Cut down the sample, whose loader calls `_free`."""
    return slim_glue(script, "module._free(1)", IMPORTS)


def test_only_what_somebody_calls_stays() -> None:
    """What the script or its loader mention, and what the module asks for or looks up."""
    script = slimmed()
    assert used_exports(script) == {"used", "free"}
    assert "wasmImports={asked:asked,linked:linked}" in script
    assert 'asked.sig="v"' in script
    assert "nobody.sig" not in script
    short = minified(script)
    assert "nobody" not in short
    assert "_idle" not in short


@pytest.mark.parametrize(
    "script",
    [
        SCRIPT.replace("asked,linked", "linked"),
        SCRIPT.replace("var wasmImports", "var services"),
        "var wasmImports={asked};",
    ],
    ids=["a service is missing", "no services", "no exports"],
)
def test_script_of_another_make_is_refused(script: str) -> None:
    """The build stops and says so, before a reader's browser does."""
    with pytest.raises(GlueError):
        slimmed(script)


def test_runtime_is_the_same_when_made_twice(tmp_path: Path) -> None:
    """Its folder is named after its content: readers would fetch it anew for nothing.

    One is the build's, made by another process; where there was no build, it is made here.
    """
    built = slim_runtime(load_runtime(), PYODIDE)
    again = slim_runtime(load_runtime(), PYODIDE, tmp_path)
    assert built.key == again.key
    assert built.files["pyodide.asm.wasm"] != again.files["pyodide.asm.wasm"]
    for name, path in built.files.items():
        assert path.read_bytes() == again.files[name].read_bytes(), name


def test_cut_that_fails_names_its_cause(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And leaves nothing half made."""
    broken = tmp_path / "broken.mjs"
    broken.write_text("throw new Error('no memory today')")
    monkeypatch.setattr(build, "RELOCATE", broken)
    cache = tmp_path / "cache"
    with pytest.raises(SlimError, match="no memory today") as caught:
        slim_runtime(load_runtime(), PYODIDE, cache)
    assert "SLIM=0 make build" in str(caught.value)
    assert [*cache.iterdir()] == []
