"""Stubs: short modules that replace some of the runtime's own, with just what a start needs.

The calculators wait for nothing and install nothing, so their Python needs no event loop and no
package manager; the real ones import 80 more modules. The runtime's script and its memory snapshot
depend on the names here and on the order of imports. The library published as the fallback has the
real ones.
"""

from pathlib import Path

# The library's file, and the stub that replaces it.
STUBS = {
    "asyncio/__init__.py": "event_loop.py",
    "importlib/resources/__init__.py": "resources.py",
    "importlib/resources/abc.py": "resources_abc.py",
    "pyodide/_package_loader.py": "package_loader.py",
    "pyodide/webloop.py": "webloop.py",
}


def stubs() -> dict[str, str]:
    """Give the source of every stub, by the name of the file that it replaces."""
    folder = Path(__file__).parent
    return {name: (folder / ours).read_text("utf-8") for name, ours in STUBS.items()}
