"""A slip in a data file of the guide stops the build; the message names file and table."""

from pathlib import Path

import markdown
import pytest

from calculators._sitebuild.blocks.slips import SlipError
from tests.unit.sitebuild.guide.sample_data import CHECKLISTS, SCRIPTS, SOURCES, write_data


def refusal(name: str) -> str:
    """Give the words that stop the build of the page that lists them all."""
    with pytest.raises(SlipError) as stopped:
        markdown.markdown(
            f"/// all-{name}\n///", extensions=["calculators._sitebuild.markdown_extension"]
        )
    return str(stopped.value)


@pytest.mark.parametrize(
    ("name", "text", "old", "new", "said"),
    [
        ("scripts", SCRIPTS, "[[contact]]", "[[contac]]", "did you mean 'contact'?"),
        ("scripts", SCRIPTS, "[[you]]", "[[you", "a blank is written [[name]]"),
        ("scripts", SCRIPTS, "Subject: ", "", "an email begins with a line 'Subject: …'"),
        ("scripts", SCRIPTS, 'phone = "I need [[range-low]]."', "", "write 'phone' or 'email'"),
        ("scripts", SCRIPTS, "A low offer", "", "is missing"),
        ("scripts", SCRIPTS, "tip =", "tipp =", "no entry 'tipp'; did you mean 'tip'?"),
        ("scripts", SCRIPTS, "[lowball]", "[Low ball]", "is no TOML"),
        ("checklists", CHECKLISTS, ", 'Do thing 10.'", "", "it has 9 items"),
        ("checklists", CHECKLISTS, "'Do thing 10.'", "10", "'items' must be a list of texts"),
        ("checklists", CHECKLISTS, "Do thing 10.", "Do thing 9.", "two items are the same"),
        ("checklists", CHECKLISTS, "Do thing 10.", "x" * 91, "90 characters at most"),
        ("checklists", CHECKLISTS, "[prepare]", "[prepare]\nwas = ['x']", "'was' has 1 texts"),
        ("sources", SOURCES, '"B"', '"E"', "there is no grade of evidence 'E'"),
        ("sources", SOURCES, "year = 1840", "year = 2840", "2840 is no year"),
        ("sources", SOURCES, "https://example.org/hart", "example", "is no web address"),
        ("sources", SOURCES, "1840\n", '"1840"\n', "'year' must be a whole number"),
    ],
)
def test_slip_in_a_data_file_names_its_place(  # noqa: PLR0913, PLR0917 - one row of the table
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    text: str,
    old: str,
    new: str,
    said: str,
) -> None:
    """File and table, so that an author finds it."""
    if said == "is missing":
        old, new = 'situation = "A low offer"\n', ""
    assert old in text
    write_data(tmp_path, monkeypatch, **{name: text.replace(old, new, 1)})
    words = refusal(name)
    assert words.startswith(f"docs/_data/{name}.toml")
    assert said in words


def test_situation_is_told_in_one_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two headings of the same words would confuse."""
    again = SCRIPTS + '[more]\nsituation = "On receipt"\ntitle = "T"\nwhen = "W"\nphone = "P"\n'
    write_data(tmp_path, monkeypatch, scripts=again)
    assert "keep the scripts of situation 'On receipt' together" in refusal("scripts")
