"""The files of a release fit together: addresses, hashes, and no file too many."""

import base64
import gzip
import hashlib
import json
import re
import zipfile
from pathlib import Path
from typing import Any

from calculators._sitebuild.paths import BROWSER
from calculators._sitebuild.publish.release import MANIFEST, PREFIX, integrity
from tests.site.reading import attributes, pages


def app(site: Path) -> Path:
    """Find the folder of the release."""
    (folder,) = site.glob("assets/app-*")
    return folder


def manifest(site: Path) -> Any:
    """Read what the worker reads first."""
    return json.loads((app(site) / MANIFEST).read_text("utf-8").removeprefix(PREFIX))


def sum_of(path: Path) -> str:
    """Sum up a file as browsers do."""
    return "sha256-" + base64.b64encode(hashlib.sha256(path.read_bytes()).digest()).decode()


def test_folder_is_named_after_the_release(built_site: Path) -> None:
    """One folder, twelve hexadecimal digits, the same as in the manifest."""
    release = manifest(built_site)["release"]
    assert re.fullmatch(r"[0-9a-f]{12}", release)
    assert app(built_site).name == f"app-{release}"


def test_only_what_a_page_loads_is_published(built_site: Path) -> None:
    """Few scripts, one style, two workers: the short files that they are made of stay here."""
    (wheel,) = app(built_site).glob("*.whl")
    assert {path.name for path in app(built_site).iterdir()} == {
        *("site.mjs", "controller.mjs", "shared.mjs", "site.css"),
        *("early.js", "worker.mjs", "snapshot_worker.mjs"),
        *("data", "calculators"),
        MANIFEST,
        "python.pack",
        wheel.name,
    }
    assert not (built_site / "assets" / "app").exists()


def test_every_element_and_style_is_in_the_joined_files(built_site: Path) -> None:
    """A file that nobody imports would be missed by readers only."""
    for kind, pattern, wanted in (
        ("mjs", r"customElements.define\('([a-z-]+)'", "'{}'"),
        ("css", r"\.(so-[\w-]+)", ".{}"),
    ):
        made = "".join(it.read_text("utf-8") for it in app(built_site).glob(f"*.{kind}"))
        made = made.replace('"', "'")
        names = [
            (name, source)
            for source in BROWSER.rglob(f"*.{kind}")
            for name in re.findall(pattern, source.read_text("utf-8"))
        ]
        assert names
        assert [it for it in names if wanted.format(it[0]) not in made] == []


def test_sums_and_sizes_in_the_manifest_are_those_of_the_files(built_site: Path) -> None:
    """A browser that checks them would otherwise refuse our own files."""
    told = manifest(built_site)
    files = {
        app(built_site) / told[which]["base"] / name: facts
        for which in ("python", "pyodide")
        for name, facts in told[which]["files"].items()
    }
    files[app(built_site) / told["wheel"]["name"]] = told["wheel"]
    assert len(files) == 9
    for path, facts in files.items():
        assert path.stat().st_size == facts["bytes"], path.name
        assert sum_of(path) == facts["integrity"], path.name
    assert len(told["calculators"]) >= 5
    for facts in (told["library"], *told["calculators"].values()):
        content = gzip.decompress((app(built_site) / facts["name"]).read_bytes())
        assert len(content) == facts["bytes"]
        assert integrity(hashlib.sha256(content).hexdigest()) == facts["integrity"]


def test_runtime_is_of_one_version(built_site: Path) -> None:
    """Its folder, its manifest and the Python that it speaks for say the same."""
    told = manifest(built_site)
    (folder,) = built_site.glob("assets/pyodide-*")
    assert folder.name == f"pyodide-{told['pyodide']['version']}"
    lock = json.loads((folder / "pyodide-lock.json").read_text("utf-8"))
    assert lock["info"] == told["lock_info"]
    assert re.match(r"3\.13\.", lock["info"]["python"])


def test_wheel_carries_the_calculators_and_not_the_site_builder(built_site: Path) -> None:
    """What draws forms has no business in the reader's browser."""
    with zipfile.ZipFile(app(built_site) / manifest(built_site)["wheel"]["name"]) as wheel:
        names = wheel.namelist()
    assert "calculators/_bridge.pyc" in names
    assert "calculators/counter_offer/__init__.pyc" in names
    assert not [name for name in names if "_sitebuild" in name or name.startswith("tests")]


def test_first_visit_stays_within_its_bytes(slim_site: Path) -> None:
    """What comes before the first answer, packed as the host packs it."""
    told = manifest(slim_site)
    base = app(slim_site) / told["python"]["base"]
    ours = [
        app(slim_site) / name
        for name in (
            *("site.mjs", "controller.mjs", "shared.mjs", "site.css", "early.js"),
            *("worker.mjs", MANIFEST),
        )
    ]
    files = [*(base / name for name in told["python"]["files"]), *ours]
    packed = sum(len(gzip.compress(path.read_bytes(), 6)) for path in files)
    packed += (app(slim_site) / told["library"]["name"]).stat().st_size
    # The largest calculator; the page and the theme come on top.
    packed += max(
        (app(slim_site) / it["name"]).stat().st_size for it in told["calculators"].values()
    )
    assert packed < 3_400_000


def test_pages_ask_for_this_release_and_for_no_other(built_site: Path) -> None:
    """Scripts and styles of two releases can never meet on one page."""
    wanted = f"assets/{app(built_site).name}/"
    for address, page in pages(built_site).items():
        ours = [
            value
            for tag, value in attributes(page, "src", "href")
            if tag in ("script", "link") and "assets/app" in value
        ]
        assert [value for value in ours if wanted not in value] == [], address
        assert [v for v in ours if v.endswith("site.mjs")], address
        assert [v for v in ours if v.endswith("site.css")], address


def test_scripts_import_only_each_other(built_site: Path) -> None:
    """Every import is a file of the same release."""
    modules = list(app(built_site).glob("*.mjs"))
    assert modules
    for module in modules:
        code = re.sub(r"/\*.*?\*/|//[^\n]*", "", module.read_text("utf-8"), flags=re.DOTALL)
        for name in re.findall(r"""(?<![\w."'])(?:from|import)\s*\(?\s*['"]([^'"]+)['"]""", code):
            assert name.startswith("./"), (module.name, name)
            assert (app(built_site) / name).is_file(), (module.name, name)


def test_our_scripts_and_styles_name_no_other_host(built_site: Path) -> None:
    """Nothing is fetched, counted or reported elsewhere."""
    for path in app(built_site).iterdir():
        if path.suffix in (".mjs", ".css"):
            found = re.findall(r"(?:https?:)?//[a-z0-9.-]+\.[a-z]{2,}", path.read_text("utf-8"))
            assert [it for it in found if "www.w3.org" not in it] == [], path.name
