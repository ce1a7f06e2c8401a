"""A source that nobody cites, that is not listed, or that was never checked is found."""

import datetime as dt
from pathlib import Path

import pytest

from tests.checks.cited import LIST, cited, faults, listed, main
from tests.site.reading import pages, read

SOURCE = """<div class="so-source" id="hart2024"><p class="so-source__cite">
<strong>Hart (2024)</strong>, <cite>Title</cite>, Journal</p><p>It shows.</p>
<p class="so-source__facts">B: good. Checked on 22 November 2026. \
Cited in: <a href="../faq/">FAQ</a></p>
</div>"""
NOTE = """<p>They asked.<sup><a href="#fn:hart2024">1</a></sup></p><ol><li id="fn:hart2024">
<p>Hart (2024). <a href="../sources/#hart2024">What it shows.</a></p></li></ol>"""


@pytest.fixture(autouse=True)
def _fresh() -> None:
    read.cache_clear()


def site(folder: Path, source: str = SOURCE, note: str = NOTE) -> Path:
    """Write a site of two pages."""
    for address, inside in ((LIST, source), ("faq/index.html", note)):
        (folder / address).parent.mkdir(exist_ok=True)
        (folder / address).write_text(f"<!doctype html><article>{inside}</article>", "utf-8")
    return folder


def found(folder: Path, today: dt.date | None = None) -> list[str]:
    """Check it."""
    return faults(listed(pages(folder)[LIST]), cited(folder), today)


def test_sound_site_has_no_fault(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And it is told how many sources there are, and from when."""
    assert main(site(tmp_path), None) == 0
    said = capsys.readouterr().out
    assert said == "1 sources, cited 1 times, checked from 2026-11-22 to 2026-11-22\n"


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        (' id="hart2024"', ' id="hart2023"', "hart2024: cited on faq/index.html, and not listed"),
        ("Checked on 22 November 2026. ", "", "hart2024: no year, or no day"),
        ("November 2026", "November 2023", "hart2024: checked in 2023, before it was published"),
        ('Cited in: <a href="../faq/">FAQ</a>', "", "hart2024: no page cites it"),
    ],
)
def test_fault_is_told_with_its_source(tmp_path: Path, right: str, wrong: str, said: str) -> None:
    """So that the author knows which table to mend."""
    assert SOURCE.count(right) == 1
    (first, *_) = found(site(tmp_path, SOURCE.replace(right, wrong)))
    assert first.startswith(said)


def test_source_without_a_footnote_is_not_cited(tmp_path: Path) -> None:
    """A link in the text is no citation."""
    assert found(site(tmp_path, note='<a href="../sources/#hart2024">See</a>')) == [
        "hart2024: no page cites it"
    ]


@pytest.mark.parametrize(
    ("today", "said"),
    [
        (dt.date(2026, 11, 21), "hart2024: checked on 2026-11-22, which is still to come"),
        (
            dt.date(2027, 11, 24),
            "hart2024: last checked on 2026-11-22: look whether it still holds",
        ),
    ],
)
def test_monthly_job_asks_for_the_age_of_a_check(tmp_path: Path, today: dt.date, said: str) -> None:
    """A year after it, somebody should look again."""
    assert found(site(tmp_path), today) == [said]
    assert found(site(tmp_path), dt.date(2027, 11, 22)) == []
