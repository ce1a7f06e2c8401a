"""When a page was published and changed, in small repositories."""

import datetime as dt
import os
import subprocess
from pathlib import Path

import pytest

from calculators._sitebuild.guide.around.page_dates import PageDates, page_dates


class Repository:
    """A repository whose commits are made on the days that a test names."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.docs = folder, folder / "docs"
        self.docs.mkdir(parents=True)
        self.git("init", "--quiet")

    def git(self, *command: str, day: str = "2026-01-01") -> None:
        """Run git as somebody, at noon of a day, without the settings of this machine."""
        when = f"{day}T12:00:00+00:00"
        settings = {
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_SYSTEM": os.devnull,
            **{f"GIT_{who}_NAME": "Sam" for who in ("AUTHOR", "COMMITTER")},
            **{f"GIT_{who}_EMAIL": "sam@example.org" for who in ("AUTHOR", "COMMITTER")},
            **{f"GIT_{who}_DATE": when for who in ("AUTHOR", "COMMITTER")},
        }
        git = ["git", *command]
        subprocess.run(git, cwd=self.folder, env=os.environ | settings, check=True)

    def commit(self, day: str, **pages: str) -> None:
        """Write pages by their names, and commit."""
        for name, words in pages.items():
            (self.docs / f"{name}.md").write_text(words)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "x", day=day)


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """Make an empty repository."""
    return Repository(tmp_path / "here")


def dates(first: str, last: str) -> PageDates:
    """Write two days as the result has them."""
    return PageDates(published=dt.date.fromisoformat(first), modified=dt.date.fromisoformat(last))


def test_first_and_last_commit_tell(repository: Repository) -> None:
    """Of each page its own; other files and a change that is not committed do not count."""
    repository.commit("2026-01-31", a="one", b="one")
    repository.commit("2026-02-28", a="two")
    (repository.folder / "README.md").write_text("no page")
    repository.commit("2026-03-01", c="one")
    (repository.docs / "b.md").write_text("not committed")
    assert page_dates(repository.docs) == {
        "a.md": dates("2026-01-31", "2026-02-28"),
        "b.md": dates("2026-01-31", "2026-01-31"),
        "c.md": dates("2026-03-01", "2026-03-01"),
    }


def test_page_that_moved_keeps_its_first_day(repository: Repository) -> None:
    """Twice, and with a sentence more."""
    repository.commit("2026-01-31", a="one\ntwo\nthree\nfour\n")
    for day, old, new in (("2026-02-01", "a", "b"), ("2026-02-02", "b", "c")):
        repository.git("mv", f"docs/{old}.md", f"docs/{new}.md")
        repository.commit(day)
    repository.commit("2026-02-03", c="one\ntwo\nthree\nfour\nfive\n")
    assert page_dates(repository.docs) == {"c.md": dates("2026-01-31", "2026-02-03")}


def test_clone_without_history_tells_nothing(repository: Repository, tmp_path: Path) -> None:
    """Its one commit is younger than most pages."""
    repository.commit("2026-01-31", a="one")
    repository.commit("2026-02-28", b="one")
    shallow = tmp_path / "there"
    address = repository.folder.as_uri()
    repository.git("clone", "--quiet", "--depth=1", address, str(shallow))
    assert page_dates(shallow / "docs") == {}
    assert len(page_dates(repository.docs)) == 2


def test_folder_that_is_no_repository_tells_nothing(tmp_path: Path) -> None:
    """A copy of the files, unpacked somewhere."""
    assert page_dates(tmp_path) == {}
