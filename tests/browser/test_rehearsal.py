"""Having the call: by clicks on a phone, by keyboard alone, through a silence, and once more."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.person import Person
from tests.browser.waiting import until
from tests.server import SiteServer

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
# Call 1 with most people, begun with Sam's numbers: a line, and what they then say.
ASK = "Is there any way you could get the base to $120,000?"
CLEAN = (
    (ASK, "They don’t say anything"),
    ("I’ll wait it out.", "$100,000"),
    ("Can you help me understand what’s fixed?", "take it upstairs"),
    ("Take your time.", "$103,500"),
    ("If you could get to $114,500", "What are you making right now"),
    ("I’d rather keep that private", "$105,000"),
    ("If you could get to $111,500", "$107,000"),
    ("Just so I have it right", "three more days of PTO"),
    ("$107,000 with three more days of PTO works for me", "You got $107,000"),
)


class Caller(Person):
    """Someone on the call."""

    @property
    def headline(self) -> Locator:
        """What they say now."""
        return self.report.locator(".so-headline")

    @property
    def box(self) -> Locator:
        """The lines to choose from."""
        return self.report.locator("[data-moves]")

    def say(self, words: str) -> None:
        """Press a line by a part of its words."""
        self.box.get_by_role("button").filter(has_text=words).click()


@pytest.fixture
def caller(visitor: Callable[..., Page], server: SiteServer) -> Caller:
    """Put a person at a desk."""
    return at(visitor(viewport={"width": 1280, "height": 900}), server)


def at(page: Page, server: SiteServer) -> Caller:
    """Open the page."""
    caller = Caller(page, server.address + "calculators/rehearsal/")
    caller.open()
    return caller


def test_whole_call_by_clicks_on_a_phone(visitor: Callable[..., Page], server: SiteServer) -> None:
    """Each line brings what they say into sight and is said once; the debrief ends it."""
    caller = at(visitor(**PHONE), server)
    for line, then in CLEAN:
        caller.say(line)
        expect(caller.headline).to_contain_text(then)
        expect(caller.headline).to_be_in_viewport()
        expect(caller.box).to_be_focused()
    caller.sees({"got": "$107,000", "limit": "$107,000", "left": "$0", "slips": "0"})
    expect(caller.announcement).to_contain_text("You got $107,000")
    expect(caller.items("turns")).to_have_count(len(CLEAN))
    assert caller.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_whole_call_by_keyboard_with_a_number_of_ones_own(caller: Caller) -> None:
    """Enter says what was typed; what is no number stays where it is, with the way out."""
    keys = caller.page.keyboard
    caller.box.get_by_label("Or name a number of your own").focus()
    keys.type("<b id=x>a lot")
    keys.press("Enter")
    own = caller.box.get_by_label("Or name a number of your own")
    expect(caller.box.locator("[data-refused]")).to_contain_text("number")
    expect(own).to_be_focused()
    expect(own).to_have_value("<b id=x>a lot")
    expect(caller.calculator.locator("#x")).to_have_count(0)
    expect(caller.items("turns")).to_have_count(0)
    keys.press("ControlOrMeta+a")
    keys.type("120k")
    keys.press("Enter")
    expect(caller.headline).to_contain_text("They don’t say anything")
    expect(caller.control("turns.0.amount")).to_have_value("120k")
    for line, then in CLEAN[1:]:
        expect(caller.box).to_be_focused()
        for _ in range(9):
            keys.press("Tab")
            if line in caller.page.evaluate("document.activeElement.textContent"):
                break
        keys.press("Enter")
        expect(caller.headline).to_contain_text(then)
    caller.sees({"got": "$107,000", "slips": "0"})


def test_number_half_typed_outlasts_a_new_answer(caller: Caller) -> None:
    """An answer that comes meanwhile leaves text, focus and caret; what was said is gone then."""
    own = caller.box.get_by_label("Or name a number of your own")
    own.focus()
    caller.page.keyboard.type("1k")
    caller.page.keyboard.press("ArrowLeft")
    old = own.element_handle()
    caller.set_unfocused("difficulty", "tough")
    until(caller.page, "own => !own.isConnected", old)
    expect(own).to_be_focused()
    caller.page.keyboard.type("20")
    expect(own).to_have_value("120k")
    caller.page.keyboard.press("Enter")
    expect(caller.control("turns.0.amount")).to_have_value("120k")
    expect(caller.items("turns")).to_have_count(1)
    expect(own).to_have_value("")


def test_silence_waits_for_nobody(caller: Caller) -> None:
    """It says how long it is; whoever speaks into it finds that in the debrief, and can go back."""
    caller.say(ASK)
    pause = caller.box.locator(".so-pause")
    expect(pause).to_contain_text("about ten seconds")
    expect(pause.locator(".so-pause__bar")).to_be_hidden()  # the reader wants nothing to move
    caller.say("I’m flexible, honestly")
    expect(caller.headline).to_contain_text("Glad to hear you’re flexible")
    expect(pause).to_have_count(0)
    caller.say("Take back my last line")
    expect(pause).to_be_visible()
    caller.say("I’ll wait it out.")
    expect(caller.headline).not_to_contain_text("flexible")
    expect(caller.items("turns")).to_have_count(2)


def test_again_the_same_or_differently_and_a_reload_keeps_the_call(caller: Caller) -> None:
    """The lines go, the numbers stay; a reload in the same tab goes on where one was."""
    caller.type("offer", "90k")
    caller.type("target", "100k")
    caller.say("get the base to $110,000")
    expect(caller.box.locator(".so-pause")).to_be_visible()
    caller.page.reload()
    expect(caller.items("turns")).to_have_count(1)
    expect(caller.box.locator(".so-pause")).to_be_visible()
    caller.say("Start again")
    expect(caller.items("turns")).to_have_count(0)
    expect(caller.headline).to_contain_text("$90,000")
    caller.say("Again, differently")
    expect(caller.control("call")).to_have_value("2")
    expect(caller.control("offer")).to_have_value("90k")


def test_line_that_is_changed_in_the_form_changes_the_call(caller: Caller) -> None:
    """Everything that the buttons do can be done and undone in the fields."""
    caller.say(ASK)
    expect(caller.box.locator(".so-pause")).to_be_visible()
    caller.show("turns.0.line")
    caller.type("turns.0.line", "accept")
    caller.sees({"got": "$100,000", "slips": "1"})
    caller.part("turns").get_by_role("button", name="Remove").click()
    expect(caller.box.get_by_role("button").filter(has_text=ASK)).to_be_visible()


def test_counter_offers_numbers_come_along(page: Page, server: SiteServer) -> None:
    """Offer, target and ask, at the press of a link."""
    counter = Person(page, server.address + "calculators/counter-offer/")
    counter.open()
    counter.press("Clear the form")
    counter.fill_in({"offer": "80k", "target": "86k"})
    counter.sees({"ask": "$92,000"})
    counter.report.get_by_role("link", name="Rehearse the call").click()
    caller = Caller(page, "", "rehearsal")
    expect(caller.control("offer")).to_have_value("80000")
    expect(caller.control("ask")).to_have_value("92000")
    expect(caller.headline).to_contain_text("$80,000")
    expect(caller.box.get_by_role("button").filter(has_text="$92,000")).not_to_have_count(0)
