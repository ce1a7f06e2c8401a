"""The site builder finds every calculator, and stops on an author's mistake in one."""

from pathlib import Path

import pytest

from calculators._core import Calculator, CalculatorError, DeclarationError
from calculators._sitebuild.catalogue import checked, slugs

SAMPLE = Path(__file__).parents[2] / "sample" / "two_offers.py"


def test_calculators_of_the_project_are_listed_by_slug() -> None:
    """The builder's own modules start with an underscore and are none."""
    assert "counter-offer" in slugs()
    assert all(not slug.startswith(("-", "_")) and "_" not in slug for slug in slugs())
    assert list(slugs()) == sorted(slugs())


def test_new_file_is_a_new_calculator(folder: Path) -> None:
    """Nothing has to be registered: the file's name is the slug."""
    before = set(slugs())
    (folder / "two_offers.py").write_text(SAMPLE.read_text("utf-8"), "utf-8")
    (folder / "_notes.py").write_text("", "utf-8")
    assert set(slugs()) - before == {"two-offers"}
    found = checked("two-offers")
    assert isinstance(found, Calculator)
    assert found.title == "Two offers"


def test_mistake_in_a_declaration_stops_with_its_field(folder: Path) -> None:
    """The author reads which field, before anything is built."""
    source = SAMPLE.read_text("utf-8").replace('field="vesting"', 'field="vestign"')
    (folder / "two_offers.py").write_text(source, "utf-8")
    with pytest.raises(DeclarationError, match=r"Offer\.percents: `when`: .* 'vestign'; did you"):
        checked("two-offers")


def test_module_without_a_calculator_is_refused_by_name(folder: Path) -> None:
    """A file that forgot to declare `CALCULATOR` cannot be put on a page."""
    (folder / "empty_one.py").write_text("", "utf-8")
    with pytest.raises(CalculatorError, match="empty-one: its module declares no calculator"):
        checked("empty-one")


def test_slip_in_an_import_is_not_mistaken_for_a_missing_calculator(folder: Path) -> None:
    """The author must read the name of the module that is missing, not of the one that is there."""
    (folder / "slipped.py").write_text("import decimall\n", "utf-8")
    with pytest.raises((CalculatorError, ModuleNotFoundError), match="decimall"):
        checked("slipped")
