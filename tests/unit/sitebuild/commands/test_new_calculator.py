"""`make calculator` writes four things into a checkout, and never overwrites one."""

import shutil
from pathlib import Path

import pytest

from calculators._sitebuild.commands.errors import CommandError
from calculators._sitebuild.commands.new_calculator import Names, main, write_calculator

ROOT = Path(__file__).parents[4]


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Give a checkout that has the folders, the menu and one calculator."""
    for folder in ("calculators/counter_offer", "docs/calculators", "tests/unit"):
        (tmp_path / folder).mkdir(parents=True)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    return tmp_path


def test_module_page_test_and_menu_line_are_written(checkout: Path) -> None:
    """All under one name; the menu keeps its order, with the new page behind the others."""
    assert write_calculator("relocation  break-even", checkout) == Names(
        "Relocation break-even", "relocation-break-even", "relocation_break_even"
    )
    made = [
        checkout / "calculators" / "relocation_break_even.py",
        checkout / "docs" / "calculators" / "relocation-break-even.md",
        checkout / "tests" / "unit" / "test_relocation_break_even.py",
    ]
    for path in made:
        text = path.read_text("utf-8")
        assert "Relocation break-even" in text
        assert "{{" not in text
    assert "/// calculator | relocation-break-even\n///\n" in made[1].read_text("utf-8")
    before = (ROOT / "mkdocs.yml").read_text("utf-8").splitlines()
    after = (checkout / "mkdocs.yml").read_text("utf-8").splitlines()
    line = "      - Relocation break-even: calculators/relocation-break-even.md"
    assert [it for it in after if it != line] == before
    assert ": calculators/" in after[after.index(line) - 1]
    assert ": calculators/" not in after[after.index(line) + 1]


def test_second_calculator_goes_behind_the_first(checkout: Path) -> None:
    """One at a time."""
    write_calculator("one", checkout)
    write_calculator("two", checkout)
    menu = (checkout / "mkdocs.yml").read_text("utf-8")
    assert "      - One: calculators/one.md\n      - Two: calculators/two.md\n" in menu


@pytest.mark.parametrize(
    "name", ["", "offer 2", "two_offers", "a  - b", "Zürich", "../x", "import"]
)
def test_name_that_is_no_words_is_refused(checkout: Path, name: str) -> None:
    """It would be no address, or no module."""
    with pytest.raises(CommandError, match="A calculator's name is made of words"):
        write_calculator(name, checkout)
    assert list((checkout / "docs" / "calculators").iterdir()) == []


@pytest.mark.parametrize(
    ("name", "there"),
    [
        ("counter offer", "calculators/counter_offer"),
        ("one", "calculators/one.py"),
        ("one", "docs/calculators/one.md"),
        ("one", "tests/unit/test_one.py"),
    ],
)
def test_nothing_is_written_over(checkout: Path, name: str, there: str) -> None:
    """The menu stays as it was, too."""
    if not (checkout / there).exists():
        (checkout / there).write_text("mine", "utf-8")
    with pytest.raises(CommandError, match=f"{there} is there already: choose another name"):
        write_calculator(name, checkout)
    menu = (checkout / "mkdocs.yml").read_text("utf-8")
    assert menu == (ROOT / "mkdocs.yml").read_text("utf-8")


def test_command_ends_with_the_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    """No traceback for a name that cannot be."""
    assert main(["offer", "2"]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("A calculator's name is made of words")
