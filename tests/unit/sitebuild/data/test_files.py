"""The data files are complete, cached by what decides their content, and listed."""

import hashlib
from pathlib import Path

import pytest

from calculators._sitebuild.data import holidays
from calculators._sitebuild.data.files import data_folder, load_data
from calculators._sitebuild.publish.release import PythonSide, make_release
from calculators._sitebuild.runtime.library import Library, Pack
from calculators._sitebuild.runtime.pin import Runtime
from calculators._sitebuild.runtime.served import ServedRuntime
from calculators.deadline.choices import CALENDARS


def test_form_offers_exactly_the_calendars_that_there_are() -> None:
    """A country that the package gains or loses is noticed, and so is a changed name."""
    files = {path.stem for path in (data_folder() / "holidays").glob("*.json")}
    assert files == set(CALENDARS)
    own = {code for code in CALENDARS if len(code) == 2 and code != "US"}
    assert {code: CALENDARS[code] for code in own} == {
        code: holidays.country_name(code) for code in own
    }


def test_every_file_has_its_days_in_its_years() -> None:
    """Five years ahead of the build, with names and a weekend."""
    years = holidays.years()
    assert len(years) >= 6
    for code in CALENDARS:
        (content,) = load_data([f"holidays/{code}.json"]).values()
        assert content["years"] == [years[0], years[-1]]
        assert all(0 <= day <= 6 for day in content["weekend"])
        assert all(name and int(day[:4]) in years for day, name in content["holidays"].items())
        assert code == "NONE" or content["holidays"]


def test_years_follow_the_day_of_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    """A build of 2030 knows 2035, and still the years of the examples."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1900000000")  # 17 March 2030
    assert holidays.years() == range(2026, 2036)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert holidays.years() == range(2026, 2032)


def test_files_are_kept_and_made_anew_when_something_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second build finds them; another year, package or rule gets a folder of its own."""
    monkeypatch.setattr(holidays, "make_holidays", lambda folder: folder.mkdir(parents=True))
    first = data_folder(tmp_path)
    assert data_folder(tmp_path) == first
    monkeypatch.setattr(holidays, "state", lambda: "another")
    assert data_folder(tmp_path) != first
    assert sorted(tmp_path.iterdir()) == sorted([first, data_folder(tmp_path)])


def test_release_holds_the_files_and_is_named_after_them(tmp_path: Path) -> None:
    """A browser never gets the holidays of another release."""
    for name in ("app/a.mjs", "w.whl", "data/holidays/US.json"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("1")
    (tmp_path / "pyodide-lock.json").write_text('{"info": {}}')
    lock = hashlib.sha256((tmp_path / "pyodide-lock.json").read_bytes()).hexdigest()

    def published() -> tuple[str, set[str], str]:
        runtime = Runtime(version="1.2.3", python="3.13", sha256={"pyodide-lock.json": lock})
        python = PythonSide(
            served=ServedRuntime("0123456789ab", {}),
            library=Library(
                shared=Pack(name="w.pack", path=tmp_path / "w.whl", size=1, sha256="00"),
                calculators={},
            ),
            samples={},
            wheel=tmp_path / "w.whl",
            runtime=runtime,
            runtime_source=tmp_path,
        )
        made = make_release(tmp_path / "app", python, tmp_path / "data")
        return made.name, set(made.files), made.manifest

    release, files, manifest = published()
    assert f"assets/app-{release}/data/holidays/US.json" in files
    assert "holidays" not in manifest
    (tmp_path / "data/holidays/US.json").write_text("2")
    assert published()[0] != release
