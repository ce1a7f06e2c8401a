"""Repeated items: add, remove, move, limits, keyboard only; clear everything and bring it back."""

from playwright.sync_api import Locator, expect

from tests.browser.person import Person

MOVES = [
    {"who": "me", "amount": "120k", "extras": "first"},
    {"who": "them", "amount": "104k", "extras": "second"},
    {"who": "me", "amount": "114k", "extras": "third"},
]


def _button(person: Person, index: int, words: str) -> Locator:
    return person.items("rounds").nth(index).get_by_role("button", name=words, exact=True)


def _sees_order(person: Person, *words: str) -> None:
    """Wait for these texts, in this order, numbered from one."""
    expect(person.items("rounds")).to_have_count(len(words))
    for index, word in enumerate(words):
        expect(person.control(f"rounds.{index}.extras")).to_have_value(word)
        number = person.items("rounds").nth(index).locator("[data-number]").first
        expect(number).to_have_text(str(index + 1))


def test_added_move_takes_the_focus_and_counts(person: Person) -> None:
    """Add leads into the new move; an amount that is not there yet is no reason to scream."""
    person.add("rounds")
    expect(person.control("rounds.0.who")).to_be_focused()
    expect(person.error("rounds.0.amount")).to_be_hidden()
    person.fill_in({"rounds": MOVES})
    expect(person.figure("next-midpoint")).to_have_text("$109,000")


def test_moves_change_places_and_the_button_keeps_the_focus(person: Person) -> None:
    """Up and down swap neighbors, again and again from the same button."""
    person.fill_in({"rounds": MOVES})
    _button(person, 2, "Move up").click()
    _sees_order(person, "first", "third", "second")
    expect(_button(person, 1, "Move up")).to_be_focused()
    person.page.keyboard.press("Enter")
    _sees_order(person, "third", "first", "second")
    person.page.keyboard.press("Enter")  # at the top: nothing happens, the focus stays
    _sees_order(person, "third", "first", "second")
    expect(_button(person, 0, "Move up")).to_be_focused()
    expect(_button(person, 0, "Move up")).to_have_attribute("aria-disabled", "true")
    _button(person, 0, "Move down").click()
    _sees_order(person, "first", "third", "second")


def test_removed_move_is_gone_from_the_answer(person: Person) -> None:
    """Remove takes that one, numbers the rest anew, and the focus stays nearby."""
    person.fill_in({"rounds": MOVES})
    expect(person.figure("next-midpoint")).to_have_text("$109,000")
    _button(person, 1, "Remove").click()
    _sees_order(person, "first", "third")
    expect(person.items("rounds").nth(1).locator(".so-item__title")).to_be_focused()
    expect(person.report.locator('[data-warning="two_moves"]')).to_be_visible()
    _button(person, 0, "Remove").click()
    _button(person, 0, "Remove").click()
    expect(person.items("rounds")).to_have_count(0)
    expect(person.part("rounds").get_by_role("button", name="Add a move")).to_be_focused()
    expect(person.figure("next-midpoint")).to_have_count(0)


def test_no_more_moves_than_the_limit(person: Person) -> None:
    """After twelve, Add is switched off; removing one switches it on."""
    for _ in range(12):
        person.add("rounds")
    add = person.part("rounds").get_by_role("button", name="Add a move")
    expect(add).to_be_disabled()
    _button(person, 11, "Remove").click()
    expect(add).to_be_enabled()
    ids = person.calculator.locator("[id]").evaluate_all("all => all.map(one => one.id)")
    assert len(ids) == len(set(ids))


def test_keyboard_is_enough(person: Person) -> None:
    """Tab, Enter, space and arrows open a section, fill in two moves and swap them."""
    keyboard = person.page.keyboard
    summary = person.part("rounds").locator("xpath=ancestor::details/summary")

    def tab_to(goal: Locator, key: str = "Tab") -> None:
        for _ in range(40):
            if goal.evaluate("it => it === document.activeElement"):
                return
            keyboard.press(key)
        expect(goal).to_be_focused()

    person.control("offer").focus()
    tab_to(summary)
    keyboard.press("Enter")
    for who, amount in (("ArrowDown", "104k"), ("Home", "114k")):
        tab_to(person.part("rounds").get_by_role("button", name="Add a move"))
        keyboard.press("Space")
        keyboard.press(who)
        keyboard.press("Tab")
        keyboard.type(amount)
    expect(person.figure("next-midpoint")).to_have_text("$109,000")
    tab_to(_button(person, 1, "Move up"))
    keyboard.press("Enter")
    expect(person.control("rounds.0.amount")).to_have_value("114k")


def test_cleared_form_can_be_brought_back(person: Person) -> None:
    """Clear empties everything without a word of blame; Bring it back restores it, moves too."""
    person.fill_in({"offer": "150k", "target": "160k", "walk_away": "140k", "rounds": MOVES})
    expect(person.figure("gap")).to_be_visible()
    person.press("Clear the form")
    expect(person.control("offer")).to_have_value("")
    expect(person.items("rounds")).to_have_count(0)
    expect(person.calculator.locator("[data-error]:visible")).to_have_count(0)
    expect(person.summary).to_be_hidden()
    expect(person.stale).to_be_visible()
    person.press("Bring it back")
    expect(person.control("offer")).to_have_value("150k")
    expect(person.control("walk_away")).to_have_value("140k")
    _sees_order(person, "first", "second", "third")
    expect(person.stale).to_have_attribute("hidden", "")
    expect(person.calculator.get_by_role("button", name="Clear the form")).to_be_focused()
    expect(person.calculator.get_by_role("button", name="Bring it back")).to_be_hidden()
