"""Scripts, checklists and sources on a page; a slip in one says how to fix it."""

from pathlib import Path
from typing import Any

import html5lib
import markdown
import pytest

from calculators._core.handover_names import HANDOVER_NAMES
from calculators._sitebuild.blocks import slips
from calculators._sitebuild.blocks.slips import SlipError
from calculators._sitebuild.guide.blocks import CITED_BY
from tests.unit.sitebuild.guide.sample_data import CHECKLISTS, write_data

EXTENSIONS = ["toc", "footnotes", "calculators._sitebuild.markdown_extension"]
SCRIPT = ("/// script | ask-for-time", "///", "")
CHECKLIST = ("/// checklist | prepare", "///", "")


@pytest.fixture(autouse=True)
def _data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_data(tmp_path, monkeypatch)


def page(*lines: str, path: str = "") -> Any:
    """Turn a page into HTML and read it as a browser would."""
    token = slips.PAGE.set(path)
    try:
        html = markdown.markdown("\n".join(lines), extensions=EXTENSIONS)
    finally:
        slips.PAGE.reset(token)
    return html5lib.parse(html, namespaceHTMLElements=False).find("body")


def words(inside: Any) -> str:
    """Read the words of an element."""
    return " ".join("".join(inside.itertext()).split())


def refusal(*lines: str) -> str:
    """Give the words that stop the build."""
    with pytest.raises(SlipError) as stopped:
        page(*lines)
    return str(stopped.value)


def of_class(inside: Any, name: str) -> list[Any]:
    """List the elements of a class."""
    return [e for e in inside.iter() if name in (e.get("class") or "").split()]


def test_script_has_both_forms_each_with_a_sleeping_button() -> None:
    """Without a program a button would do nothing, so it is hidden until one wakes it."""
    (script,) = page(*SCRIPT).iter("offer-script")
    assert script.get("id") == "ask-for-time"
    assert [words(e) for e in of_class(script, "so-script__label")] == ["On the phone", "By email"]
    buttons = list(script.iter("button"))
    assert [words(b) for b in buttons] == ["Copy the words", "Copy the email", "Show the blanks"]
    assert all(b.get("hidden") is not None and b.get("type") == "button" for b in buttons)


def test_words_of_a_script_are_not_read_as_markdown() -> None:
    """Stars and brackets stay as they are; empty lines make paragraphs, others line breaks."""
    phone, email = of_class(page(*SCRIPT), "so-script__text")
    assert words(phone) == (
        "Thank you, [their name]. *Truly.* May I answer on [day you will answer]?"
    )
    assert [child.tag for child in phone] == ["p", "p"]
    assert len(list(email.iter("br"))) == 1


def test_blanks_can_be_found_by_name() -> None:
    """They will be filled from the reader's own numbers."""
    phone, _ = of_class(page(*SCRIPT), "so-script__text")
    blanks = [(e.get("data-blank"), words(e)) for e in of_class(phone, "so-blank")]
    assert blanks == [("contact", "[their name]"), ("answer-by", "[day you will answer]")]


@pytest.mark.parametrize(
    ("path", "href"), [("guide/prepare.md", "../scripts.md"), ("faq.md", "scripts.md")]
)
def test_script_amid_a_page_leads_to_all_of_them(path: str, href: str) -> None:
    """The link is one that MkDocs can follow and check."""
    (more,) = of_class(page(*SCRIPT, path=path), "so-script__more")
    assert more.find("a").get("href") == href


def test_all_scripts_stand_under_their_situations() -> None:
    """Headings are real ones, so the table of contents has them."""
    body = page("/// all-scripts", "///")
    headings = [(e.tag, e.get("id"), words(e)) for e in body.iter() if e.tag in ("h2", "h3")]
    assert headings == [
        ("h2", "on-receipt", "On receipt"),
        ("h3", "ask-for-time-title", "Ask for time"),
        ("h2", "a-low-offer", "A low offer"),
        ("h3", "lowball-title", "Answer a lowball"),
    ]
    assert [e.get("id") for e in body.iter("offer-script")] == ["ask-for-time", "lowball"]
    assert of_class(body, "so-script__more") == []


def test_details_ask_for_what_no_calculator_does() -> None:
    """One labelled field for each name that has a question; all of it sleeps without script."""
    (details,) = page("/// all-scripts", "///").iter("offer-details")
    assert details.get("hidden") is not None
    labels = {e.get("for"): words(e) for e in details.iter("label")}
    fields = {e.get("data-handed"): labels[e.get("id")] for e in details.iter("input")}
    assert fields == {name: known.asked for name, known in HANDOVER_NAMES.items() if known.asked}


def test_prompt_keeps_its_words_as_they_are() -> None:
    """Brackets, stars and numbers are meant for another reader than Markdown."""
    lines = ["/// prompt | Ask *well*", "Say [job].", "1. *One*", "", "Then `stop`.", "///"]
    (prompt,) = page(*lines).iter("offer-script")
    (inside,) = of_class(prompt, "so-script__text")
    assert words(of_class(prompt, "so-script__title")[0]) == "Ask *well*"
    assert words(inside) == "Say [job]. 1. *One* Then `stop`."
    assert [words(b) for b in prompt.iter("button")] == ["Copy the prompt"]


def test_checklist_is_ten_boxes_with_labels() -> None:
    """It works, and prints, without a program."""
    (listed,) = page(*CHECKLIST).iter("offer-checklist")
    boxes = {e.get("id"): e.get("value") for e in listed.iter("input")}
    labels = {e.get("for"): words(e) for e in listed.iter("label")}
    assert len(set(boxes.values())) == 10
    assert list(boxes) == list(labels)
    assert list(labels.values())[::9] == ["Do thing 1.", "Do thing 10."]


def test_tick_is_kept_by_the_words_of_its_item(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Moving an item keeps its tick; writing it anew drops it."""

    def values() -> list[str]:
        return [e.get("value") for e in page(*CHECKLIST).iter("input")]

    before = values()
    moved = CHECKLISTS.replace("Do thing 1.", "x").replace("Do thing 2.", "Do thing 1.")
    write_data(tmp_path, monkeypatch, checklists=moved.replace("'x'", "'Do thing 2.'") + "\n")
    assert sorted(values()) == sorted(before)
    assert values()[:2] == before[1::-1]


def test_checklist_leads_to_its_own_page_from_all_others() -> None:
    """One list, one sheet of paper."""
    (more,) = of_class(page(*CHECKLIST, path="guide/prepare.md"), "so-checklist__more")
    assert more.find("a").get("href") == "../checklists/prepare.md"
    assert of_class(page(*CHECKLIST, path="checklists/prepare.md"), "so-checklist__more") == []


def test_all_checklists_can_be_printed_at_once() -> None:
    """A button above them, hidden until a program wakes it."""
    body = page("/// all-checklists", "///", path="checklists/index.md")
    assert [words(e) for e in body.iter("h2")] == ["Prepare"]
    assert [words(e) for e in body.iter("offer-print")] == ["Print them all"]


def test_sources_stand_by_grade_with_what_they_support(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each can be linked to, and leads to the pages that cite it."""
    monkeypatch.setitem(CITED_BY, "hart2024", {"guide/index.md": "Overview"})
    body = page("/// all-sources", "///", path="sources.md")
    assert [e.get("id") for e in body.iter("h2")] == ["grade-b", "grade-law"]
    hart, hyde = of_class(body, "so-source")
    assert hart.get("id") == "hart2024"
    assert words(hart) == (
        "Hart (2024), But what if I lose the offer?, A journal (example.org) Few offers are lost. "
        "Weak point: Told from memory. B: good. Checked on 22 November 2026. Cited in: Overview"
    )
    assert [a.get("href") for a in hart.iter("a")] == ["https://example.org/hart", "guide/index.md"]
    assert list(hyde.iter("a")) == []


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (
            ["/// script | ask-for-tim", "///"],
            "line 1: there is no script 'ask-for-tim'; did you mean 'ask-for-time'?",
        ),
        (
            ["", "/// checklist | prepar", "///"],
            "line 2: there is no checklist 'prepar'; did you mean 'prepare'?",
        ),
        (
            [*SCRIPT[:1], "", "Text."],
            "line 1: the script block is never closed: put /// on the next line",
        ),
        (
            ["/// prompt | Ask", "///"],
            "line 1: the prompt block is empty: write its words inside",
        ),
        (
            [*SCRIPT, *SCRIPT],
            (
                "line 1: the script 'ask-for-time' stands on this page already: "
                "take one of the two out"
            ),
        ),
        (
            ["/// all-scripts", "Text.", "///"],
            "line 1: the all-scripts block takes no text: close it with /// on the next line",
        ),
    ],
)
def test_slip_names_its_line_and_the_way_out(lines: list[str], said: str) -> None:
    """A wrong name gets the nearest right one; a wrong shape the right one."""
    assert refusal(*lines) == said
