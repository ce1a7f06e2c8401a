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
from calculators._sitebuild.guide.scripts import SITUATION_PAGES, Script
from calculators._sitebuild.guide.situations import (
    pages_in_place,
    situation_pages,
    without_page,
)
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


def test_two_forms_are_two_tabs_that_need_no_script() -> None:
    """A group of radio buttons, named by the script's title; the words to say come first."""
    (script,) = page(*SCRIPT).iter("offer-script")
    (picks,) = of_class(script, "so-script__picks")
    assert (picks.get("role"), picks.get("aria-labelledby")) == ("radiogroup", "ask-for-time-title")
    boxes = [(e.get("name"), e.get("value"), e.get("checked")) for e in picks.iter("input")]
    assert boxes == [
        ("ask-for-time-form", "phone", ""),
        ("ask-for-time-form", "email", None),
    ]
    labels = {e.get("for"): words(e) for e in picks.iter("label")}
    assert [labels[e.get("id")] for e in picks.iter("input")] == ["Phone", "Email"]


def test_one_form_needs_no_tabs() -> None:
    """There is nothing to choose."""
    assert of_class(page("/// script | lowball", "///"), "so-script__picks") == []


@pytest.mark.parametrize(
    ("path", "href"),
    [("guide/prepare.md", "../scripts/on-receipt.md"), ("faq.md", "scripts/on-receipt.md")],
)
def test_script_amid_a_page_leads_to_its_situation(
    path: str, href: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The link is one that MkDocs can follow and check."""
    monkeypatch.setitem(SITUATION_PAGES, "On receipt", "scripts/on-receipt.md")
    (more,) = of_class(page(*SCRIPT, path=path), "so-script__more")
    assert (more.find("a").get("href"), words(more.find("a"))) == (href, "More words: On receipt")


def test_index_has_a_line_for_each_script_with_the_anchors_of_old(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """One page had all scripts once: what led there leads on to the script."""
    monkeypatch.setitem(SITUATION_PAGES, "On receipt", "scripts/on-receipt.md")
    monkeypatch.setitem(SITUATION_PAGES, "A low offer", "scripts/low.md")
    (index,) = page("/// all-scripts", "///", path="scripts.md").iter("offer-script-index")
    headings = [(e.get("id"), words(e)) for e in index.iter("h2")]
    assert headings == [("on-receipt", "On receipt"), ("a-low-offer", "A low offer")]
    lines = [
        (it.get("id"), it.find("a").get("id"), it.find("a").get("href"), words(it))
        for listed in of_class(index, "so-script-lines")
        for it in listed.iter("li")
    ]
    assert lines == [
        (
            "ask-for-time",
            "ask-for-time-title",
            "scripts/on-receipt.md#ask-for-time",
            "Ask for time They want an answer now.",
        ),
        (
            "lowball",
            "lowball-title",
            "scripts/low.md#lowball",
            "Answer a lowball The number is low.",
        ),
    ]


def test_situation_has_its_scripts_alone_under_the_details() -> None:
    """Headings are real ones, so the table of contents has them."""
    body = page("/// scripts | A low offer", "///")
    headings = [(e.tag, e.get("id"), words(e)) for e in body.iter() if e.tag in ("h2", "h3")]
    assert headings == [("h2", "lowball-title", "Answer a lowball")]
    assert [e.get("id") for e in body.iter("offer-script")] == ["lowball"]
    assert of_class(body, "so-script__more") == []
    assert len(list(body.iter("offer-details"))) == 1


@pytest.mark.parametrize(
    ("path", "written", "led"),
    [
        ("faq.md", "scripts.md#lowball", "scripts/low.md#lowball"),
        ("guide/prepare.md", "../scripts.md#lowball", "../scripts/low.md#lowball"),
        ("faq.md", "scripts.md", "scripts.md"),
        ("faq.md", "scripts.md#a-low-offer", "scripts.md#a-low-offer"),
        ("faq.md", "other/scripts.md#lowball", "other/scripts.md#lowball"),
    ],
)
def test_link_to_a_script_leads_to_the_page_that_has_it(
    path: str, written: str, led: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An author need not know which page that is."""
    monkeypatch.setitem(SITUATION_PAGES, "A low offer", "scripts/low.md")
    (link,) = page(f"See [it]({written}).", path=path).iter("a")
    assert link.get("href") == led


def test_situation_is_found_on_the_page_that_takes_it() -> None:
    """By what the page says, not by the name of its file; an example in code does not count."""
    taken = "# A\n\n/// scripts | On receipt\n///\n"
    shown = "```\n/// scripts | Closing\n///\n```\n"
    pages = situation_pages([("scripts/a.md", taken), ("b.md", shown)])
    assert pages == {"On receipt": "scripts/a.md"}
    assert without_page(["On receipt"], pages) == ""
    assert without_page(["On receipt", "Closing"], pages) == (
        "docs/_data/scripts.toml: no page has the scripts of 'Closing'. "
        "Write one with '/// scripts | …', or with each of them in its text as '/// script | …', "
        "and add it to nav in mkdocs.yml."
    )


def test_situation_may_have_its_scripts_in_the_text_of_a_page() -> None:
    """A page that has only some of them is not the situation's."""
    every = {
        key: Script(key=key, situation=situation, title="T", when="W", phone="P")
        for key, situation in (("a", "Hourly"), ("b", "Hourly"), ("c", "Visa"))
    }
    some = "/// script | a\n///\n"
    both = f"{some}\nWords.\n\n/// script | b\n///\n"
    pages = [("some.md", some), ("hourly.md", both), ("again.md", both)]
    assert pages_in_place(pages, every) == {"Hourly": "hourly.md"}


def test_script_does_not_lead_to_the_page_that_it_is_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor does it say so: there are no more words elsewhere."""
    monkeypatch.setitem(SITUATION_PAGES, "On receipt", "situations/here.md")
    here, there = (page(*SCRIPT, path=path) for path in ("situations/here.md", "faq.md"))
    assert "More words" not in words(here)
    assert "More words: On receipt" in words(there)


def test_details_ask_for_what_no_calculator_does() -> None:
    """One labeled field for each name that has a question; all of it sleeps without script."""
    (details,) = page("/// scripts | On receipt", "///").iter("offer-details")
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


def test_reworded_item_keeps_the_ticks_of_its_first_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`was` names them; an item that says something new starts without a tick."""

    def values() -> list[str]:
        return [e.get("value") for e in page(*CHECKLIST).iter("input")]

    before = values()
    was = ["Do thing 1.", *[""] * 9]
    reworded = CHECKLISTS.replace("'Do thing 1.'", "'Do the first.'") + f"was = {was}\n"
    write_data(tmp_path, monkeypatch, checklists=reworded.replace("'Do thing 10.'", "'New.'"))
    assert values()[:9] == before[:9]
    assert values()[9] not in before


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
            ["/// scripts | On receit", "///"],
            "line 1: there is no scripts 'On receit'; did you mean 'On receipt'?",
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
