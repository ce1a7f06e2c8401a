"""A license text comes from what is installed, and a missing one stops the build."""

import dataclasses

import pytest

from calculators._sitebuild.data.licenses import LicenseError, license_files, parts


def test_versions_are_those_of_the_installed_packages() -> None:
    """As the lock files have them."""
    locked = {part.key: part.released for part in parts().values() if part.version}
    assert set(locked) == {"material", "pyodide", "holidays", "babel", "tzdata"}
    assert all(version[0].isdecimal() for version in locked.values())
    assert locked["pyodide"] in parts()["pyodide"].origin


def test_first_text_that_is_here_is_taken() -> None:
    """Some machines' Python comes without its own."""
    python = parts()["python"]
    elsewhere = dataclasses.replace(python, texts=[["stdlib:none", *python.texts[0][1:]]])
    assert "PYTHON SOFTWARE FOUNDATION LICENSE VERSION 2" in elsewhere.text()


@pytest.mark.parametrize(
    "source", ["dist:none/LICENSE", "dist:tzdata/NONE", "package:none/LICENSE", "kept:none.txt"]
)
def test_text_that_is_nowhere_stops_the_build(source: str) -> None:
    """A page of licenses without one of them would be false."""
    part = dataclasses.replace(parts()["zlib"], texts=[[source]])
    with pytest.raises(LicenseError, match=f"zlib is not here: {source}"):
        part.text()


def test_files_lie_in_one_folder() -> None:
    """Each has an address of its own."""
    found = license_files()
    assert len(found) == len(parts()) + 1
    assert all(address.startswith("licenses/") for address in found)
