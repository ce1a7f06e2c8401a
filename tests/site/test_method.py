"""The page on the method has every worked example, as the calculators declare it."""

from pathlib import Path

from calculators._core.dated_figures import DATED_FIGURES
from calculators._sitebuild.catalogue import checked, slugs
from tests.site.reading import read, text


def test_every_example_is_there_with_its_figures_and_its_sum_by_hand(built_site: Path) -> None:
    """An example whose sum nobody wrote down would have come from our own program."""
    page = read(built_site / "method/index.html")
    drawn = {
        text(e.find("summary")): e for e in page.iter("details") if e.find("table") is not None
    }
    examples = [example for slug in slugs() for example in checked(slug).examples]
    assert len(drawn) == len(examples)
    for example in examples:
        box = drawn[" ".join(example.title.split())]
        cells = [text(e) for e in box.iter("td")]
        for shown in example.shows.values():
            assert " ".join(shown.split()) in cells, example.title
        assert [e for e in box.iter("p") if text(e).startswith("By hand: ")], example.title


def test_every_dated_figure_is_there(built_site: Path) -> None:
    """With each of its periods, old ones too."""
    page = read(built_site / "method/index.html")
    rows = [text(e) for e in page.iter("tr")]
    for figure in DATED_FIGURES.values():
        found = [row for row in rows if row.startswith(figure.title)]
        assert len(found) == len(figure.periods)
