"""The contact sheet has every kind of page, whole, in every mode."""

from pathlib import Path

import pytest

from calculators._sitebuild.paper.contact_sheet import Shot, columns, write_sheet
from calculators._sitebuild.paper.screenshots import NoSuchPageError, pages, take


def test_tall_pages_are_cut_into_columns_without_a_gap() -> None:
    """4,000 = 1,700 + 1,700 + 600."""
    assert columns(4000) == [(0, 1700), (1700, 1700), (3400, 600)]
    assert columns(1700) == [(0, 1700)]


def test_sheet_shows_every_photograph_under_its_page(tmp_path: Path) -> None:
    """A page's photographs stand together, each with the state and the mode it was taken in."""
    shots = [
        Shot(page=page, state="plain", mode=mode, file=f"{page}-{mode}.jpg", width=390, height=900)
        for mode in ("phone", "paper")
        for page in ("home", "faq")
    ]
    html = write_sheet(tmp_path, shots).read_text("utf-8")
    order = [
        html.index(f'href="{page}-{mode}.jpg"')
        for page in ("faq", "home")
        for mode in ("phone", "paper")
    ]
    assert order == sorted(order)
    assert html.count("<section") == 2
    assert "plain, paper (900 px)" in html


def test_every_calculator_is_photographed_and_what_a_fork_took_out_is_not(tmp_path: Path) -> None:
    """Pages are found in the site, not on a list that would have to be kept."""
    for address in ("", "calculators/deadline/", "brief/"):
        (tmp_path / address).mkdir(parents=True, exist_ok=True)
        (tmp_path / address / "index.html").write_text("")
    assert list(pages(tmp_path)) == ["home", "brief", "deadline", "not-found"]


def test_page_that_is_not_there_is_answered_with_the_nearest(tmp_path: Path) -> None:
    """Before a browser is started."""
    (tmp_path / "index.html").write_text("")
    with pytest.raises(NoSuchPageError, match="'hone'; did you mean 'home'"):
        take(tmp_path, tmp_path / "out", ["hone"])
