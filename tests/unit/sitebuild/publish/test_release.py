"""The release: every file has an address, and the name depends on the content."""

import json
from pathlib import Path

import pytest

from calculators._sitebuild.publish.release import (
    PREFIX,
    PythonSide,
    Release,
    integrity,
    make_release,
)
from calculators._sitebuild.runtime.library import Library, Pack
from calculators._sitebuild.runtime.pin import Runtime
from calculators._sitebuild.runtime.served import ServedRuntime

# printf hello | sha256sum; printf hello | openssl dgst -sha256 -binary | base64
HELLO = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"
HELLO_INTEGRITY = "sha256-LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ="
LOCK = '{"info":{"python":"3.13.2"},"packages":{"numpy":{}}}'
# As above, for LOCK.
LOCK_SUM = "82b9e701e201e1bd2fa3d0d55099263118819c4d016da17e7cb27a15b018437f"
LOCK_INTEGRITY = "sha256-grnnAeIB4b0vo9DVUJkmMRiBnE0BbaF+fLJ6FbAYQ38="


class Site:
    """A small project: one script, one style, a library, a wheel, two runtimes."""

    def __init__(self, folder: Path) -> None:
        self.app = folder / "app"
        self.runtime_source = folder / "runtime"
        self.wheel = folder / "second_offer.whl"
        self.library = folder / "kept" / "python.pack"
        self.sums = folder / "kept" / "calculators" / "sums.pack"
        self.slim = folder / "slim" / "pyodide.mjs"
        for path, text in {
            self.app / "element.mjs": "export {}",
            self.app / "calculators.css": "a {}",
            self.app / ".DS_Store": "not ours",
            self.runtime_source / "pyodide.mjs": "hello",
            self.runtime_source / "pyodide-lock.json": LOCK,
            self.wheel: "hello",
            self.library: "packed",
            self.sums: "packed too",
            self.slim: "hello",
        }.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)

    def release(self, version: str = "1.2.3") -> Release:
        """Release it as it is now."""
        python = PythonSide(
            served=ServedRuntime("0123456789ab", {"pyodide.mjs": self.slim}),
            library=Library(
                shared=Pack(name="python.pack", path=self.library, size=5, sha256=HELLO),
                calculators={
                    "sums": Pack(name="calculators/sums.pack", path=self.sums, size=5, sha256=HELLO)
                },
            ),
            samples={"asked": "hello"},
            wheel=self.wheel,
            runtime=Runtime(
                version=version,
                python="3.13",
                sha256={"pyodide.mjs": HELLO, "pyodide-lock.json": LOCK_SUM},
            ),
            runtime_source=self.runtime_source,
        )
        return make_release(self.app, python)


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """Give the small project."""
    return Site(tmp_path)


def test_every_file_has_an_address_and_hidden_ones_have_none(site: Site) -> None:
    """Ours go into the release's folder, the runtimes into their own."""
    release = site.release()
    assert release.files == {
        f"assets/app-{release.name}/calculators.css": site.app / "calculators.css",
        f"assets/app-{release.name}/calculators/sums.pack": site.sums,
        f"assets/app-{release.name}/element.mjs": site.app / "element.mjs",
        f"assets/app-{release.name}/python.pack": site.library,
        f"assets/app-{release.name}/second_offer.whl": site.wheel,
        "assets/pyodide-1.2.3/pyodide-lock.json": site.runtime_source / "pyodide-lock.json",
        "assets/pyodide-1.2.3/pyodide.mjs": site.runtime_source / "pyodide.mjs",
        "assets/python-0123456789ab/pyodide.mjs": site.slim,
    }


def test_manifest_tells_where_everything_is_and_how_to_check_it(site: Site) -> None:
    """The worker needs this one file to find and to check all others."""
    release = site.release()
    assert json.loads(release.manifest.removeprefix(PREFIX)) == {
        "python": {
            "base": "../python-0123456789ab/",
            "files": {"pyodide.mjs": {"bytes": 5, "integrity": HELLO_INTEGRITY}},
        },
        "pyodide": {
            "version": "1.2.3",
            "base": "../pyodide-1.2.3/",
            "files": {
                "pyodide.mjs": {"bytes": 5, "integrity": HELLO_INTEGRITY},
                "pyodide-lock.json": {"bytes": 52, "integrity": LOCK_INTEGRITY},
            },
        },
        "lock_info": {"python": "3.13.2"},
        # As unpacked: that is what the worker counts and checks.
        "library": {"name": "python.pack", "bytes": 5, "integrity": HELLO_INTEGRITY},
        "calculators": {
            "sums": {"name": "calculators/sums.pack", "bytes": 5, "integrity": HELLO_INTEGRITY}
        },
        "samples": [{"request": "asked", "reply": HELLO_INTEGRITY}],
        "wheel": {"name": "second_offer.whl", "bytes": 5, "integrity": HELLO_INTEGRITY},
        "release": release.name,
    }


def test_integrity_is_written_as_browsers_want_it() -> None:
    """The algorithm's name, a dash, and base64 with padding."""
    assert integrity(HELLO) == HELLO_INTEGRITY


def test_release_is_twelve_hexadecimal_digits_and_stays_without_a_change(site: Site) -> None:
    """The same files make the same release, at any time."""
    first, second = site.release().name, site.release().name
    assert first == second
    assert len(first) == 12
    assert set(first) <= set("0123456789abcdef")


@pytest.mark.parametrize(
    "name",
    [
        *("app/element.mjs", "app/calculators.css", "second_offer.whl", "slim/pyodide.mjs"),
        "kept/calculators/sums.pack",
    ],
)
def test_release_changes_with_every_file(site: Site, name: str) -> None:
    """A browser can never mix two releases, because they share no address."""
    before = site.release().name
    (site.app.parent / name).write_text("another")
    assert site.release().name != before


def test_release_changes_with_the_runtime(site: Site) -> None:
    """Our code is tested with one runtime, and released with it."""
    assert site.release("1.2.3").name != site.release("1.2.4").name


def test_release_changes_with_a_file_name(site: Site) -> None:
    """Names are part of what scripts rely on."""
    before = site.release().name
    (site.app / "element.mjs").rename(site.app / "elements.mjs")
    assert site.release().name != before


@pytest.mark.parametrize(
    ("uri", "address"),
    [
        ("assets/app/element.mjs", "assets/app-0123456789ab/element.mjs"),
        ("assets/app/deep/x.mjs", "assets/app-0123456789ab/deep/x.mjs"),
        ("assets/picture.svg", "assets/picture.svg"),
        ("assets/apple.css", "assets/apple.css"),
    ],
)
def test_only_the_app_folder_moves(uri: str, address: str) -> None:
    """Other scripts and styles keep the address that mkdocs.yml gives them."""
    release = Release(name="0123456789ab", manifest="", files={})
    assert release.address(uri) == address
