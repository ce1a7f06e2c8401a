"""Stubs: modules that replace some of the runtime's own, each with no more than a start asks for.

Nothing here waits, serves or installs anything, so the calculators' Python needs no event loop and
no package manager; the real ones bring 80 modules with them. Names and order of imports are those
that the runtime's script and its memory snapshot count on. The untouched library, published as the
spare, has the real ones.
"""

from pathlib import Path

# The library's file, and the one here that stands in for it.
STUBS = {
    "asyncio/__init__.py": "event_loop.py",
    "importlib/resources/__init__.py": "resources.py",
    "pyodide/_package_loader.py": "package_loader.py",
    "pyodide/webloop.py": "webloop.py",
}


def stubs() -> dict[str, str]:
    """Give the source of every stub, by the name of the file that it replaces."""
    folder = Path(__file__).parent
    return {name: (folder / ours).read_text("utf-8") for name, ours in STUBS.items()}
