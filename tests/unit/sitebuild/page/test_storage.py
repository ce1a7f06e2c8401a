"""The schema that the browser gets, and the words about saving."""

import json
import re
from pathlib import Path
from typing import Any

import html5lib
import pytest

from calculators._core import Calculator
from calculators._core.fields.declaration import parts_of
from calculators._core.fields.kinds import Choice
from calculators._core.markup import to_html
from calculators._sitebuild.page import storage_words as words
from calculators._sitebuild.page.storage import news_element, schema, storage_element
from calculators._sitebuild.paths import BROWSER
from tests.conftest import CALCULATORS
from tests.sample.two_offers import CALCULATOR

STORAGE = BROWSER / "storage"


def drawn(calculator: Calculator[Any, Any] = CALCULATOR) -> Any:
    """Draw both places, as a browser would read them."""
    html = to_html(news_element()) + to_html(storage_element(calculator, "two-offers", "two"))
    return html5lib.parse(html, namespaceHTMLElements=False).find("body")


def test_browser_knows_every_calculator_of_the_site() -> None:
    """A file holds all of them, whichever page it is opened on."""
    (panel,) = (e for e in drawn().iter() if e.get("data-forms"))
    forms = json.loads(panel.get("data-forms"))
    assert set(forms) == {*CALCULATORS, "two-offers"}
    assert forms["counter-offer"]["title"] == CALCULATORS["counter-offer"].title
    assert "prepare" in json.loads(panel.get("data-lists"))


@pytest.mark.parametrize(
    ("slug", "worked_out_from"), [("counter-offer", {"needs", "best", "sure"}), ("brief", set())]
)
def test_walk_away_and_the_box_about_it_are_private(slug: str, worked_out_from: set[str]) -> None:
    """So is what it is worked out from, and no more: a link without the rest is of no use."""
    fields = schema(CALCULATORS[slug].inputs)
    private = {name for name, part in fields.items() if part.get("private")}
    assert private == {"walk_away", "print_walk_away", *worked_out_from}


def test_shape_says_what_may_stand_in_a_field() -> None:
    """Answers of a choice, a box that is ticked, groups inside groups with their limits."""
    fields = schema(CALCULATOR.inputs)
    offers = fields["offers"]
    assert fields["count_equity"] == {"options": "yes", "default": "yes"}
    assert fields["answer_by"]["date"] is True
    assert offers["of"]["equity"]["options"].split() == ["none", "rsus", "options"]
    assert offers["of"]["signing"]["of"]["month"] == {"default": "1"}
    assert offers["items"] == [1, 4]


def test_answers_of_a_choice_can_be_told_apart() -> None:
    """They cross to the browser with spaces between them; one of them may be empty."""
    for calculator in CALCULATORS.values():
        told = schema(calculator.inputs)
        for name, part in parts_of(calculator.inputs).items():
            if isinstance(part, Choice):
                assert told[name]["options"].split(" ") == [code for code, _ in part.options]


def test_everything_waits_hidden_until_there_is_a_reason() -> None:
    """Without script nothing is offered that would not work."""
    body = drawn()
    notices = [e for e in body.iter() if e.get("data-notice")]
    (panel,) = (e for e in body.iter() if e.get("data-storage") is not None)
    assert all(e.get("hidden") is not None for e in (*notices, panel))
    names = [e.get("data-notice") for e in notices]
    # This calculator has no text for strangers and no spreadsheet.
    made = {"wait", "not-made", "sheet", "not-saved"}
    assert sorted(names) == sorted({*words.NEWS, *words.ANSWERS, "link"} - made)


def test_browser_asks_only_for_words_that_are_there() -> None:
    """Each state, notice and button that the scripts name stands in the page, and none is idle."""
    scripts = "".join(
        (STORAGE / name).read_text("utf-8")
        for name in ("autosave.mjs", "panel.mjs", "sharing.mjs", "notices.mjs")
    )
    scripts += (STORAGE.parent / "calculator" / "take_along.mjs").read_text("utf-8")
    states = set(re.findall(r"\.state\('([a-z-]+)'\)", scripts)) | {"saved", "will", "off", "none"}
    assert states == set(words.STATES)
    acts = {act for _, buttons in _every() for act, _ in buttons} | {
        act
        for act, _ in (
            *words.TOOLS,
            *words.BUTTONS,
            *words.INDEXED_BUTTONS,
            *words.SHEET_BUTTONS,
            *words.ERASE,
        )
    }
    assert acts == set(re.findall(r"act === '([a-z-]+)'", scripts))
    controller = STORAGE.parent / "calculator" / "controller.mjs"
    scripts += controller.read_text("utf-8")  # it tells of a new day
    shown = set(re.findall(r"\.(?:show|answer)\(\s*'([a-z-]+)'", scripts))
    notices = {*words.NEWS, *words.ANSWERS, "link", "indexed"}
    assert shown <= notices
    assert {name for name in notices if f"'{name}'" not in scripts} == set()


@pytest.mark.parametrize("what", ["indexed", "sheet"])
def test_what_can_be_taken_along_is_offered_where_there_is_such_a_thing(what: str) -> None:
    """A button that finds nothing would be idle."""
    for calculator in (*CALCULATORS.values(), CALCULATOR):
        body = drawn(calculator)
        buttons = [e for e in body.iter() if e.get("data-storage-act") == what]
        places = [e for e in body.iter() if e.get("data-notice") == what]
        wanted = 1 if getattr(calculator, what) else 0
        assert (len(buttons), len(places)) == (wanted, wanted), calculator.title


def test_what_says_nothing_in_index_numbers_has_no_text_for_strangers() -> None:
    """Nothing is left without dates, share counts and names; without money nothing is hidden."""
    without = {slug for slug, it in CALCULATORS.items() if it.indexed is None}
    gone = {"deadline", "startup-equity", "beyond-money", "brief"}
    assert without == gone | {"letter", "promises", "rehearsal"}


REFUSALS = {
    "not-made": ("try again", "reload"),
    "not-saved": ("another browser", "“Copy all of this as text”"),
    "link-refused": ("reload", "another browser", "a new link", "a file"),
    "link-elsewhere": ("the right one: {calculator}",),
    "file-refused": ("second-offer-", "reload", "another copy"),
    "file-shown": ("Keep the file",),
    "unread": ("Reload", "save it to a file", "throw it away"),
    "refused": ("“Save to a file”",),
    "long": ("Shorten it",),
    "not-erased": ("settings",),
}


def test_every_refusal_names_the_ways_out() -> None:
    """Whoever is refused something is told what helps, whichever of the causes it was."""
    every = {**words.NEWS, **words.ANSWERS}
    for name, ways in REFUSALS.items():
        sentence, _ = every[name]
        assert [way for way in ways if way.lower() not in sentence.lower()] == [], name
    refusing = re.compile("(?i)nothing was|couldn’t make|not saved|can’t read|didn’t let")
    assert {name for name, (sentence, _) in every.items() if refusing.search(sentence)} == {
        *REFUSALS
    }


def _every() -> list[tuple[str, words.Buttons]]:
    return [*words.STATES.values(), *words.NEWS.values(), *words.ANSWERS.values()]


def test_words_stand_in_one_place() -> None:
    """The browser's side has no sentence of its own about them."""
    for path in (
        STORAGE / f"{name}.mjs" for name in ("autosave", "panel", "sharing", "notices", "backup")
    ):
        assert not _sentences(path), path.name


def _sentences(path: Path) -> list[str]:
    code = re.sub(r"/\*.*?\*/|//[^\n]*", "", path.read_text("utf-8"), flags=re.DOTALL)
    code = re.sub(r"console\.debug\([^\n]*|Error\([^\n]*", "", code)
    return re.findall(r"'[A-Z][a-z]+ [a-z]+ [^'\n]*'", code)
