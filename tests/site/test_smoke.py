"""The smoke test of the published site, run on the built one."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.server import TYPES, Fault, SiteServer

SMOKE = Path(__file__).parents[2] / ".ci" / "smoke"


@pytest.fixture(scope="module")
def server(built_site: Path) -> Iterator[SiteServer]:
    """Serve the site as the public host does."""
    server = SiteServer(built_site)
    yield server
    server.stop()


def smoke(server: SiteServer) -> subprocess.CompletedProcess[str]:
    """Look at the served site, asking for each file once."""
    return subprocess.run(
        [sys.executable, str(SMOKE), server.address, "1"],
        capture_output=True,
        text=True,
        check=False,
    )


def test_good_site_passes_and_the_runtime_that_readers_load_was_asked_for(
    server: SiteServer,
) -> None:
    """The trimmed runtime, its spare, the library, the wheel, and all scripts that a page names."""
    server.forget()
    done = smoke(server)
    assert done.returncode == 0, done.stdout + done.stderr
    for pattern in (
        "*/assets/app-*/site.mjs",
        "*/assets/app-*/site.css",
        "*/assets/app-*/worker.mjs",
        "*/assets/app-*/python.pack",
        "*/assets/app-*/*.whl",
        "*/assets/python-*/pyodide.asm.wasm",
        "*/assets/python-*/pyodide.asm.js",
        "*/assets/pyodide-*/python_stdlib.zip",
    ):
        assert len(server.asked(pattern)) == 1, pattern


@pytest.mark.parametrize(
    ("pattern", "fault", "said"),
    [
        ("assets/app-*/site.mjs", "missing", "site.mjs does not come: HTTP Error 404"),
        ("assets/app-*/worker.mjs", "missing", "worker.mjs does not come: HTTP Error 404"),
        ("assets/app-*/python.pack", "missing", "python.pack does not come: HTTP Error 404"),
        ("assets/python-*/*.wasm", "missing", "pyodide.asm.wasm does not come: HTTP Error 404"),
        ("assets/python-*/*.wasm", "damaged", "pyodide.asm.wasm is not the file that was built"),
        ("assets/app-*/python.pack", "damaged", "python.pack is not the file that was built"),
        ("assets/app-*/*.whl", "cut", ".whl does not come: IncompleteRead"),
        ("assets/app-*/*.whl", "damaged", ".whl is not the file that was built"),
    ],
)
def test_site_that_lacks_a_file_or_changes_one_fails_and_says_which(
    server: SiteServer, pattern: str, fault: Fault, said: str
) -> None:
    """What a calculator needs is missing, or is other bytes than those that were built."""
    with server.broken(pattern, fault):
        done = smoke(server)
    assert done.returncode == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_host_that_calls_webassembly_something_else_fails(
    server: SiteServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Browsers compile such a file only as a whole, later; some hosts still do it."""
    monkeypatch.setitem(TYPES, ".wasm", "application/octet-stream")
    done = smoke(server)
    assert done.returncode == 1
    assert "comes as application/octet-stream, not as application/wasm" in done.stderr
