"""The list for use without a network: what is on it, in which part, and what the release's name is.

The hashes come from `sha256sum`.
"""

from pathlib import Path

import pytest

from calculators._sitebuild.publish.service_worker import (
    Precache,
    precache_of,
    size,
    worker_script,
    write_service_worker,
)

# printf hello | sha256sum, and the same for nothing.
HELLO = ("2cf24dba5fb0a30e26e83b2ac5b9e29e", 5)
EMPTY = ("e3b0c44298fc1c149afbf4c8996fb924", 0)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Give a small built site."""
    files = {
        "index.html": "hello",
        "faq/index.html": "",
        "404.html": "hello",
        "sum/index.html": "<offer-calculator>",
        "sitemap.xml": "left out",
        "sitemap.xml.gz": "left out",
        "robots.txt": "left out",
        "llms.txt": "left out",
        "index.md": "left out",
        "faq/index.md": "left out",
        "assets/cards/0123.png": "left out",
        "downloads/guide-a4.pdf": "left out",
        "assets/javascripts/bundle.js": "hello",
        "licenses/pyodide.txt": "left out",
        "assets/app-0123/element.mjs": "hello",
        "assets/app-0123/python.pack": "hello",
        "assets/app-0123/ours.whl": "left out",
        "assets/app-0123/data/holidays/US.json": "hello",
        "assets/python-0123/pyodide.asm.wasm": "hello",
        "assets/pyodide-1.2.3/pyodide.asm.wasm": "left out",
        "assets/pyodide-1.2.3/python_stdlib.zip": "left out",
        ".nojekyll": "",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path


def test_pages_and_program_are_two_parts(site: Path) -> None:
    """Pages by the address that browsers ask for; what is left out is in neither."""
    precache = precache_of(site)
    assert {k: v for k, v in precache.pages.items() if k != "sum/"} == {
        "": HELLO,
        "faq/": EMPTY,
        "404.html": HELLO,
        "assets/javascripts/bundle.js": HELLO,
        "assets/app-0123/element.mjs": HELLO,
    }
    assert precache.program == {
        "assets/app-0123/data/holidays/US.json": HELLO,
        "assets/app-0123/python.pack": HELLO,
        "assets/python-0123/pyodide.asm.wasm": HELLO,
    }
    assert precache.calculators == ("sum/",)
    assert size(precache.program) == 15


def test_list_does_not_hold_itself(site: Path) -> None:
    """Written twice, as with the PDFs, it is the same."""
    write_service_worker(site)
    first = (site / "sw.js").read_bytes()
    write_service_worker(site)
    assert (site / "sw.js").read_bytes() == first


def test_release_is_named_after_every_file_and_the_worker() -> None:
    """One other byte anywhere is another release."""
    one = Precache(pages={"": HELLO}, program={}, calculators=())
    other = Precache(pages={"": EMPTY}, program={}, calculators=())
    names = {
        worker_script(precache, source).splitlines()[1]
        for precache in (one, other)
        for source in ("work()", "rest()")
    }
    assert len(names) == 4
    assert all(name.startswith("const RELEASE = '") for name in names)
