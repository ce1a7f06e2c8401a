"""Whatever the site hands on has its license beside it, and nothing is handed on without a use."""

import re
from pathlib import Path

import pytest

from calculators._sitebuild.data.licenses import CHANGES, FOLDER, parts
from tests.site.reading import pages, read

# A holder or a title that stands in each text, as the projects themselves publish it.
SAYS = {
    "second-offer": "Copyright (c) 2026 The Second Offer contributors",
    "second-offer-text": "Creative Commons Attribution 4.0",
    "material": "Martin Donath",
    "theme-scripts": "Oliver Nightingale",
    "material-icons": "Pictogrammers",
    "octicons": "GitHub Inc.",
    "fontawesome": "Fonticons, Inc.",
    "pyodide": "Mozilla Public License Version 2.0",
    "stackframe": "Eric Wendelin",
    "python": "PYTHON SOFTWARE FOUNDATION LICENSE VERSION 2",
    "python-parts": "Stefan Krah",  # mpdecimal
    "hacl-star": "INRIA",
    "expat": "Expat maintainers",
    "zlib": "Jean-loup Gailly",
    "bzip2": "Julian R Seward",
    "libffi": "Anthony Green",
    "emscripten": "Emscripten authors",
    "musl": "Rich Felker",
    "llvm": "LLVM Exceptions to the Apache 2.0 License",
    "holidays": "Vacanza Team",
    "babel": "UNICODE LICENSE V3",
    "tzdata": "Paul Ganssle",
}
# What the wasm module tells about itself: the part whose code says so.
INSIDE = {
    b"deflate 1.3.1 Copyright 1995-2024 Jean-loup Gailly": "zlib",
    b"libbzip2": "bzip2",
    b"expat_2.": "expat",
    b"libmpdec": "python-parts",
    b"HACL": "hacl-star",
    b"emscripten/system/lib/libcxxabi": "llvm",
    b"mimalloc": "python-parts",
    b"JsProxy": "pyodide",
}
# Named piece by piece in scripts: by country, by city, by release, by what stands before it.
PIECED = (
    *("assets/app-*/data/*", "assets/python-*/*", "assets/pyodide-*/*"),
    "assets/javascripts/workers/search.*",
)
# Asked for by robots, hosts and people who type the address.
BY_NAME = {"404.html", "CNAME", "llms.txt", "robots.txt", "sitemap.xml", "sitemap.xml.gz", "sw.js"}


def files(site: Path) -> list[str]:
    """List the addresses of all files, the hidden ones of hosts left out."""
    return sorted(
        address
        for path in site.rglob("*")
        if path.is_file() and not (address := path.relative_to(site).as_posix()).startswith(".")
    )


def test_every_file_falls_under_one_license(built_site: Path) -> None:
    """Nobody has to guess; a new file needs a part before it can be published."""
    owners = {
        address: [key for key, part in parts().items() if part.has(address)]
        for address in files(built_site)
    }
    assert {address: keys for address, keys in owners.items() if len(keys) != 1} == {}
    used = {key for keys in owners.values() for key in keys}
    assert used == {key for key, part in parts().items() if part.files}


def test_every_part_that_has_no_files_is_inside_one_that_has() -> None:
    """A path of parts leads to what is published."""
    for part in parts().values():
        assert bool(part.files) or part.inside in parts(), part.key


@pytest.mark.parametrize("key", SAYS)
def test_text_is_that_of_the_part(built_site: Path, key: str) -> None:
    """It names who holds the copyright, or itself."""
    text = (built_site / FOLDER / f"{key}.txt").read_text("utf-8")
    assert SAYS[key] in text


def test_every_text_is_known_here_and_linked_from_the_page(built_site: Path) -> None:
    """The page has a row for each part, and a link to each text."""
    assert set(SAYS) == set(parts())
    page = read(built_site / "licenses" / "index.html")
    links = {e.get("href") for e in page.iter("a")}
    texts = {path.name for path in (built_site / FOLDER).glob("*.txt")}
    assert texts == {f"{key}.txt" for key in SAYS} | {Path(CHANGES).name}
    assert texts <= links


@pytest.mark.parametrize("folder", ["pyodide-*", "python-*"])
def test_parts_of_the_module_are_listed(built_site: Path, folder: str) -> None:
    """What the WebAssembly tells of its own origin has a license text beside it."""
    (module,) = built_site.glob(f"assets/{folder}/pyodide.asm.wasm")
    content = module.read_bytes()
    found = {key for mark, key in INSIDE.items() if mark in content}
    assert "pyodide" in found
    assert "python-parts" in found  # without decimals there is no calculator
    assert found <= set(parts())


def test_source_of_the_smaller_runtime_is_there(built_site: Path) -> None:
    """The Mozilla Public License asks for it: the published source, and all that changes it."""
    told = (built_site / CHANGES).read_text("utf-8")
    (folder,) = built_site.glob("assets/pyodide-*")
    version = folder.name.removeprefix("pyodide-")
    assert f"https://github.com/pyodide/pyodide/tree/{version}" in told
    for name in ("slim/glue.py", "slim/trim.mjs", "slim/relocate.mjs", "stubs/webloop.py"):
        source = Path("calculators/_sitebuild/runtime", name)
        assert source.read_text("utf-8") in told, name
    for script in built_site.glob("assets/python-*/pyodide.asm.js"):
        assert "MPL-2.0" in script.read_text("utf-8")[:200]


def test_every_page_leads_to_the_licenses(built_site: Path) -> None:
    """From its foot."""
    for address, page in pages(built_site).items():
        (foot,) = page.iter("footer")
        links = [e.get("href") for e in foot.iter("a") if "licenses" in (e.text or "")]
        assert len(links) == 1, address


def test_no_file_is_published_that_nothing_uses(built_site: Path) -> None:
    """Every style, script and picture is named by a page, a style, a script or the manifest."""
    kinds = {".html", ".css", ".js", ".mjs", ".json", ".webmanifest"}
    paths = {address: built_site / address for address in files(built_site)}
    said = {
        address: path.read_text("utf-8") for address, path in paths.items() if path.suffix in kinds
    }
    # The list for offline use names everything, used or not; a map is named by what it maps.
    said.pop("sw.js", None)
    named = {
        word
        for text in said.values()
        for word in re.findall(r"[\w.-]+\.\w+", re.sub(r"sourceMappingURL=\S+", "", text))
    }
    loose = [
        address
        for address, path in paths.items()
        if path.name not in named
        and address not in BY_NAME
        and path.suffix not in {".html", ".md"}
        and not any(path.match(pattern) or _under(address, pattern) for pattern in PIECED)
    ]
    assert loose == []
    assert list(built_site.rglob("*.map")) == []


def _under(address: str, pattern: str) -> bool:
    head = re.escape(pattern.removesuffix("*")).replace(r"\*", "[^/]*")
    return bool(re.match(head, address))
