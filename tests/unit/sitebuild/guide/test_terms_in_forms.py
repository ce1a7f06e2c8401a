"""A word of the trade in a form has an entry in the glossary, or the build stops."""

from pathlib import Path
from xml.etree.ElementTree import tostring

import pytest

from calculators._core import DeclarationError
from calculators._core.fields.declaration import Group, parts_of
from calculators._sitebuild.blocks import slips
from calculators._sitebuild.catalogue import declared
from calculators._sitebuild.guide import toml_tables
from calculators._sitebuild.guide.glossary.in_forms import check_terms
from calculators._sitebuild.guide.glossary.marks import PAGE_OF_TERMS
from calculators._sitebuild.page.form import form_fields
from tests.conftest import CALCULATORS

SOUND = (Path(__file__).parents[3] / "sample" / "plain_raise.py").read_text("utf-8")
TERMS = """
[rsu]
term = "RSU"
meaning = "Shares that become yours as you stay."

[vesting]
term = "vesting"
also = ["vesting schedule"]
meaning = "How shares become yours."

[match-401k]
term = "401(k) match"
also = ["401(k)"]
meaning = "What the employer adds."
"""
WAY_OUT = "Take that name, or add an entry to docs/_data/glossary.toml."


@pytest.fixture(autouse=True)
def _data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "glossary.toml").write_text(TERMS, "utf-8")
    monkeypatch.setattr(toml_tables, "GUIDE_DATA", tmp_path)
    toml_tables._read.clear()


def check(folder: Path, right: str, changed: str) -> None:
    """Check the sample with one change, as the build does."""
    assert SOUND.count(right) == 1
    (folder / "plain_raise.py").write_text(SOUND.replace(right, changed), "utf-8")
    check_terms("plain-raise", declared("plain-raise"))


@pytest.mark.parametrize(
    ("right", "changed", "said"),
    [
        (
            "default=4, maximum=15",
            'default=4, maximum=15, term="vestin"',
            "field 'Years': `term`: there is no term 'vestin'; did you mean 'vesting'?",
        ),
        (
            "default=4, maximum=15",
            'default=4, maximum=15, hint="As long as RSX vest."',
            "field 'Years' says RSX: there is no term 'RSX'; did you mean 'RSU'?",
        ),
        (
            '"hourly": "Hourly"',
            '"hourly": "Hourly, with a 403(b)"',
            "field 'Kind' says 403(b): there is no term '403(b)'; did you mean '401(k)'?",
        ),
    ],
)
def test_word_without_an_entry_stops_the_build(
    folder: Path, right: str, changed: str, said: str
) -> None:
    """With the calculator, the field, the term and the nearest name."""
    with pytest.raises(DeclarationError) as stopped:
        check(folder, right, changed)
    assert str(stopped.value) == f"plain-raise: {said} {WAY_OUT}"


@pytest.mark.parametrize(
    "written",
    [
        'term="Vesting schedule"',  # by any of its names
        'term="match-401k"',  # or by its key
        'hint="RSUs and a 401(k), in USD or EUR, in the US."',
        'hint="A year, such as 2026."',
    ],
)
def test_word_with_an_entry_passes(folder: Path, written: str) -> None:
    """So do places and currencies."""
    check(folder, "default=4, maximum=15", f"default=4, maximum=15, {written}")


@pytest.mark.parametrize(
    ("page", "address"),
    [("calculators/x.md", "../../words/#vesting"), ("index.md", "words/#vesting")],
)
def test_form_explains_the_term_at_its_field(folder: Path, page: str, address: str) -> None:
    """As on every page: a link that carries the meaning, and leads to the glossary."""
    check(folder, "default=4, maximum=15", 'default=4, maximum=15, term="vesting"')
    tokens = slips.PAGE.set(page), PAGE_OF_TERMS.set("words.md")
    try:
        drawn = form_fields(declared("plain-raise"), "it", {}, only=["years"])
    finally:
        slips.PAGE.reset(tokens[0])
        PAGE_OF_TERMS.reset(tokens[1])
    (link,) = drawn[0].iter("a")
    assert link.get("href") == address
    assert link.get("data-meaning") == "How shares become yours."
    assert link.get("class") == "so-term"
    (hint,) = (it for it in drawn[0].iter("p") if it.get("class") == "so-field__hint")
    assert "".join(hint.itertext()) == "In the glossary: vesting."
    answer = next(it for it in drawn[0].iter("input"))
    assert answer.get("aria-describedby") == hint.get("id")


def test_without_a_glossary_page_there_is_nothing_to_lead_to(folder: Path) -> None:
    """As in a checkout whose author took the page out."""
    check(folder, "default=4, maximum=15", 'default=4, maximum=15, term="vesting"')
    (drawn,) = form_fields(declared("plain-raise"), "it", {}, only=["years"])
    assert "<a" not in tostring(drawn, "unicode")


def declared_terms(form: type) -> list[str]:
    """List the terms that the fields of a form declare."""
    found = []
    for part in parts_of(form).values():
        if isinstance(part, Group):
            found += declared_terms(part.of)
        elif part.term:
            found.append(part.term)
    return found


@pytest.mark.parametrize(
    ("slug", "terms"),
    [
        ("counter-offer", {"walk-away", "pay band", "target bonus", "401(k) match"}),
        ("total-compensation", {"clawback", "vesting", "OTE", "409A valuation", "CTC", "HSA"}),
        ("deadline", {"notice period", "background check"}),
        ("brief", {"walk-away"}),
    ],
)
def test_hard_words_of_the_forms_are_explained(slug: str, terms: set[str]) -> None:
    """What a reader meets for the first time in a letter, and then in the form."""
    assert terms <= {*declared_terms(CALCULATORS[slug].inputs)}
