"""Saved on this device: only after the question, without loss, and gone when it is erased."""

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Watch, until
from tests.browser.person import Person
from tests.server import KEYS, SiteServer

KEPT = f"{KEYS}offer:1:counter-offer"
SAVING = f"{KEYS}saving:1"
# As a browser does it whose settings forbid storage: the property itself throws.
FORBID = """Object.defineProperty(window, 'localStorage', {
    get() { throw new DOMException('denied', 'SecurityError') } })"""
FILL = """() => {
  for (let size = 1 << 20; size >= 1; size >>= 1) {
    try { for (let at = 0; ; at++) localStorage.setItem(`x${size} ${at}`, 'x'.repeat(size)) }
    catch { /* as much as fits, and then less */ }
  }
}"""


def keys(page: Page) -> list[str]:
    """List our keys in this browser."""
    every: list[str] = page.evaluate("Object.keys(localStorage)")
    return sorted(key for key in every if key.startswith("second-offer:"))


def kept(page: Page) -> dict[str, Any]:
    """Read what is kept of the counter-offer."""
    text = page.evaluate("key => localStorage.getItem(key)", KEPT)
    found: dict[str, Any] = json.loads(text)["values"]
    return found


def agree(person: Person, target: str = "112k") -> None:
    """Type something, and answer the question with yes."""
    person.type("target", target)
    person.press("Yes, keep it")
    expect(person.saved).to_be_visible()


def another_tab(person: Person) -> Person:
    """Open the same page in a second tab of the same browser."""
    other = Person(person.page.context.new_page(), person.address)
    other.open()
    return other


def test_nothing_is_kept_before_the_question_is_answered(person: Person) -> None:
    """Typing alone leaves no trace; the question comes with the first change, in the page."""
    question = person.calculator.locator('[data-saving="ask"]')
    expect(question).to_be_hidden()
    person.type("target", "112k")
    expect(question).to_be_visible()
    expect(person.figure("ask")).to_have_text("$124,000")
    assert keys(person.page) == []


def test_yes_keeps_what_is_typed_and_a_reload_brings_it_back(person: Person) -> None:
    """Also what is typed later, and the items of a list."""
    agree(person)
    person.fill_in({"offer": "200k", "rounds": [{"who": "me", "amount": "260k"}]})
    person.type("target", "230k")
    until(
        person.page, "key => JSON.parse(localStorage.getItem(key)).values.target === '230k'", KEPT
    )
    assert keys(person.page) == [KEPT, SAVING]
    person.page.reload()
    expect(person.saved).to_be_visible()
    expect(person.control("offer")).to_have_value("200k")
    expect(person.control("rounds.0.amount")).to_have_value("260k")
    expect(person.figure("next-midpoint")).to_have_text("$230,000")


def test_last_letter_before_leaving_is_kept(person: Person) -> None:
    """Nobody has to wait for a pause before the page is closed."""
    agree(person)
    person.type("target", "117k")
    person.page.reload()
    expect(person.control("target")).to_have_value("117k")


def test_no_keeps_nothing_and_is_not_asked_again(person: Person) -> None:
    """The answer itself is all that is kept."""
    person.type("target", "112k")
    person.press("No")
    expect(person.calculator.locator('[data-saving="off"]')).to_be_visible()
    person.type("offer", "99k")
    expect(person.figure("gap")).to_have_text("$13,000")  # 112,000 - 99,000
    assert keys(person.page) == [SAVING]
    person.page.goto(person.address)
    person.type("target", "116k")
    expect(person.calculator.locator('[data-saving="ask"]')).to_be_hidden()
    assert keys(person.page) == [SAVING]


def test_other_tabs_newer_numbers_are_offered(person: Person) -> None:
    """Neither tab overwrites the other: each choice does what it says."""
    agree(person)
    other = another_tab(person)
    expect(other.control("target")).to_have_value("112k")
    other.type("target", "140k")
    expect(person.notice("other")).to_be_visible()
    expect(person.saved).to_be_hidden()
    person.type("offer", "95k")
    person.page.wait_for_timeout(600)  # longer than it takes to save
    assert (kept(person.page)["target"], kept(person.page)["offer"]) == ("140k", "100000")
    person.press("Use those")
    expect(person.control("target")).to_have_value("140k")
    expect(person.control("offer")).to_have_value("100000")
    expect(person.saved).to_be_visible()
    person.type("target", "150k")
    expect(other.notice("other")).to_be_visible()
    other.press("Keep mine")
    expect(other.saved).to_be_visible()
    assert kept(person.page)["target"] == "140k"
    expect(person.notice("other")).to_be_visible()


def test_write_that_no_event_told_of_is_not_overwritten(person: Person) -> None:
    """What is kept is compared before each write, whatever the events say."""
    agree(person)
    person.page.evaluate(
        """key => { const it = JSON.parse(localStorage.getItem(key))
        it.values.target = '177k'; localStorage.setItem(key, JSON.stringify(it)) }""",
        KEPT,
    )
    person.type("target", "111k")
    expect(person.notice("other")).to_be_visible()
    assert kept(person.page)["target"] == "177k"


def test_full_storage_keeps_the_page_working(person: Person) -> None:
    """The reader is told, the answer comes, and what was kept before stays."""
    agree(person)
    person.page.evaluate(FILL)
    person.type("target", "1150000000")
    expect(person.notice("refused")).to_be_visible()
    expect(person.saved).to_be_hidden()
    assert kept(person.page)["target"] == "112k"
    person.page.evaluate(
        "() => { for (const key of Object.keys(localStorage)) "
        "if (key.startsWith('x')) localStorage.removeItem(key) }"
    )
    person.type("target", "111k")
    expect(person.saved).to_be_visible()
    expect(person.notice("refused")).to_be_hidden()
    expect(person.figure("ask")).to_have_text("$122,000")


def test_forbidden_storage_keeps_the_page_working(
    visitor: Callable[..., Page], server: SiteServer, watch: Watch
) -> None:
    """No question that could not be answered; the answer comes as ever."""
    watch.expects_errors = True  # the theme's own, which reads its colors there
    page = visitor()
    page.add_init_script(FORBID)
    person = Person(page, server.address + "calculators/counter-offer/")
    person.open()
    person.type("target", "112k")
    expect(person.notice("refused")).to_be_visible()
    expect(person.calculator.locator('[data-saving="ask"]')).to_be_hidden()
    expect(person.figure("ask")).to_have_text("$124,000")


@pytest.mark.parametrize("text", ["{", '{"version":1,"values":{"offer":5}}', "null", "\\u0000"])
def test_damaged_data_is_put_aside_and_can_be_saved(person: Person, text: str) -> None:
    """The form starts afresh, and the text itself is still there to be had."""
    agree(person)
    person.page.goto("about:blank")
    person.page.goto(person.address + "../")
    person.page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEPT, text])
    person.open()
    expect(person.notice("unread")).to_be_visible()
    with person.page.expect_download() as saved:
        person.press("Save it to a file")
    assert saved.value.path().read_text("utf-8") == text
    person.type("target", "111k")
    expect(person.saved).to_be_visible()
    assert keys(person.page) == [KEPT, f"{KEPT}:unread", SAVING]
    person.press("Throw it away")
    assert keys(person.page) == [KEPT, SAVING]


def test_damaged_data_stays_in_its_place_where_there_is_no_room_to_put_it_aside(
    person: Person,
) -> None:
    """Storage is full to the last letter: nothing is lost, nor written over, until the reader says.

    Then there is room again, and what was typed meanwhile is saved.
    """
    text = '{"version":1,"values":{"target":"' + 4000 * "1"
    agree(person)
    person.page.goto(person.address + "../")
    person.page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEPT, text])
    person.page.evaluate(FILL)
    person.open()
    expect(person.notice("unread")).to_be_visible()
    person.type("target", "111k")
    expect(person.figure("ask")).to_have_text("$122,000")
    person.page.wait_for_timeout(600)  # longer than it takes to save
    assert person.page.evaluate("key => localStorage.getItem(key)", KEPT) == text
    assert keys(person.page) == [KEPT, SAVING]
    with person.page.expect_download() as saved:
        person.press("Save it to a file")
    assert saved.value.path().read_text("utf-8") == text
    person.press("Throw it away")
    expect(person.saved).to_be_visible()
    assert kept(person.page)["target"] == "111k"


def test_newer_data_stays_where_it_is(person: Person) -> None:
    """An old page, from a cache, does not touch what a newer one wrote."""
    newer = '{"version":3,"saved":"2027-01-01T00:00:00.000Z","values":{"salary":"1"}}'
    agree(person)
    person.page.goto(person.address + "../")
    person.page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEPT, newer])
    person.open()
    expect(person.notice("unread")).to_be_visible()
    person.type("target", "111k")
    expect(person.figure("ask")).to_have_text("$122,000")
    person.page.wait_for_timeout(600)  # longer than it takes to save
    assert person.page.evaluate("key => localStorage.getItem(key)", KEPT) == newer
    with person.page.expect_download() as saved:
        person.press("Save it to a file")
    assert saved.value.path().read_text("utf-8") == newer
    person.page.reload()
    expect(person.notice("unread")).to_be_visible()
    person.type("target", "112k")
    person.page.wait_for_timeout(600)  # longer than it takes to save
    expect(person.notice("other")).to_be_hidden()
    assert person.page.evaluate("key => localStorage.getItem(key)", KEPT) == newer
    person.press("Throw it away")
    expect(person.saved).to_be_visible()
    assert kept(person.page)["target"] == "112k"


def test_newer_data_from_another_tab_is_not_overwritten(person: Person) -> None:
    """It cannot be read here, so there is nothing to choose: not at its second write, either."""
    agree(person)
    other = person.page.context.new_page()
    other.goto(person.address + "../")
    for salary in "12":
        newer = f'{{"version":9,"saved":"2027-01-01T00:00:00.000Z","values":{{"x":"{salary}"}}}}'
        other.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEPT, newer])
        expect(person.notice("unread")).to_be_visible()
        expect(person.notice("other")).to_be_hidden()
        person.type("target", f"11{salary}k")
        person.page.wait_for_timeout(600)  # longer than it takes to save
        assert person.page.evaluate("key => localStorage.getItem(key)", KEPT) == newer


def test_example_dates_left_alone_go_on_moving(
    newcomer: Callable[..., Page], server: SiteServer
) -> None:
    """A week later, the plan begins on that day, not on the day of the last visit."""
    page = newcomer()
    page.clock.set_fixed_time("2026-11-23T12:00:00-05:00")
    person = Person(page, server.address + "calculators/deadline/")
    person.open()
    today = page.locator("input[data-today]")
    expect(today).to_have_value("2026-11-23")
    person.type("given", "business")
    person.press("Yes, keep it")
    expect(person.saved).to_be_visible()
    page.clock.set_fixed_time("2026-11-30T12:00:00-05:00")
    page.reload()
    expect(person.control("given")).to_have_value("business")
    expect(today).to_have_value("2026-11-30")


def test_export_erase_and_import(person: Person, server: SiteServer) -> None:
    """The way to another device: all is saved, all is gone, all is back, ticks too."""
    page = person.page
    page.goto(server.address + "checklists/prepare/")
    page.locator("offer-checklist input").first.check()
    person.open()
    agree(person)
    person.show_more()
    with page.expect_download() as saved:
        person.press("Save to a file")
    assert re.fullmatch(r"second-offer-\d{4}-\d\d-\d\d\.json", saved.value.suggested_filename)
    file = saved.value.path().read_bytes()
    person.show_more()
    person.press("Erase everything")
    assert len(keys(page)) == 3
    person.press("Yes, erase everything")
    erased = person.notice("erased")
    expect(erased).to_contain_text(
        "Calculators: Counter offer. Ticked boxes: 1. Numbers for scripts: 0."
    )
    expect(person.control("target")).not_to_have_value("112k")
    assert keys(page) == []
    page.goto(person.address)
    expect(person.control("target")).not_to_have_value("112k")
    person.show_more()
    choose(person, file)
    expect(person.notice("file")).to_contain_text("Calculators: Counter offer.")
    expect(person.notice("file")).to_contain_text("Ticked boxes: 1.")
    assert keys(page) == []
    person.press("Open it")
    expect(person.notice("file-opened")).to_be_visible()
    expect(person.control("target")).to_have_value("112k")
    expect(person.figure("ask")).to_have_text("$124,000")
    assert len(keys(page)) == 3
    page.goto(server.address + "checklists/prepare/")
    expect(page.locator("offer-checklist input").first).to_be_checked()


def test_erase_in_one_tab_does_not_come_back_from_another(person: Person) -> None:
    """The other tab keeps nothing either, until it is asked anew."""
    agree(person)
    other = another_tab(person)
    other.type("target", "111k")
    person.show_more()
    person.press("Erase everything")
    person.press("Yes, erase everything")
    expect(person.notice("erased")).to_be_visible()
    expect(other.saved).to_be_hidden()
    other.type("target", "121k")
    expect(other.calculator.locator('[data-saving="ask"]')).to_be_visible()
    other.page.wait_for_timeout(600)  # longer than it takes to save
    assert keys(person.page) == []


@pytest.mark.parametrize(
    "content",
    [
        b"\x89PNG\r\n\x1a\n",
        b'{"format":"second-offer","version":9}',
        (
            b'{"format":"second-offer","version":1,"saved":"2026-11-23T10:00:00.000Z",'
            b'"offers":{"counter-offer":{"__proto__":{"x":"y"}}},"checklists":{}}'
        ),
    ],
    ids=["damaged", "newer", "foreign"],
)
def test_file_that_does_not_fit_changes_nothing(person: Person, content: bytes) -> None:
    """One sentence, and everything stays as it was."""
    agree(person)
    before = kept(person.page)
    person.show_more()
    choose(person, content)
    expect(person.notice("file-refused")).to_be_visible()
    assert kept(person.page) == before
    expect(person.control("target")).to_have_value("112k")


def choose(person: Person, content: bytes) -> None:
    """Choose a file, as a reader does in the browser's own window."""
    with person.page.expect_file_chooser() as chooser:
        person.press("Open a file")
    chooser.value.set_files(
        {"name": "second-offer.json", "mimeType": "application/json", "buffer": content}
    )
