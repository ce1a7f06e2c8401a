"""A link takes the numbers of one calculator along; a report is copied as text."""

import datetime as dt
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import until
from tests.browser.person import Person, follow, wait_for_theme
from tests.browser.test_keeping import agree, kept
from tests.server import SiteServer


def link_of(person: Person) -> str:
    """Read the link that is offered."""
    slot = person.notice("link").locator("[data-copy-source]")
    expect(slot).to_contain_text("#offer=2.")
    return slot.inner_text()


def share(person: Person) -> str:
    """Ask for a link, and take no earlier one for it."""
    slot = person.notice("link").locator("[data-copy-source]")
    slot.evaluate("it => { it.textContent = '' }")
    person.press("Share")
    return link_of(person)


@pytest.fixture
def friend(visitor: Callable[..., Page], server: SiteServer) -> Person:
    """Put somebody else at another device."""
    return Person(visitor(), server.address + "calculators/counter-offer/")


def test_link_shows_whose_numbers_these_are(person: Person, friend: Person) -> None:
    """On another device the answer is the same; nothing is kept, the address is clean."""
    person.fill_in({"offer": "200k", "rounds": [{"who": "me", "amount": "260k"}]})
    person.type("target", "230k")
    link = share(person)
    assert len(link) < 2000
    friend.page.goto(link)
    expect(friend.notice("shared")).to_be_visible()
    expect(friend.notice("shared")).to_be_focused()
    expect(friend.control("rounds.0.amount")).to_have_value("260k")
    expect(friend.figure("next-midpoint")).to_have_text("$230,000")
    assert friend.page.url == friend.address
    assert friend.page.evaluate("Object.keys(localStorage).filter(it => it.startsWith('s'))") == []


def test_own_numbers_are_untouched_until_the_reader_says_so(person: Person, friend: Person) -> None:
    """Go back: mine are there. Use them: they are kept in place of mine."""
    person.type("target", "140k")
    link = share(person)
    friend.open()
    agree(friend, "112k")
    friend.page.goto(link)  # only the fragment changes: the page is not loaded anew
    expect(friend.control("target")).to_have_value("140k")
    friend.type("target", "145k")
    friend.page.wait_for_timeout(600)  # longer than it takes to save
    assert kept(friend.page)["target"] == "112k"
    friend.press("Go back to mine")
    expect(friend.control("target")).to_have_value("112k")
    expect(friend.saved).to_be_visible()
    friend.page.goto("about:blank")
    friend.page.goto(link)
    expect(friend.control("target")).to_have_value("140k")
    friend.page.reload()
    expect(friend.control("target")).to_have_value("112k")
    friend.page.goto(link)
    friend.press("Use them in place of mine")
    expect(friend.saved).to_be_visible()
    expect(friend.notice("shared")).to_be_hidden()
    assert kept(friend.page)["target"] == "140k"


def test_link_outlasts_a_step_within_the_page(person: Person, friend: Person) -> None:
    """To an anchor and back: the page in sight stays, and is not asked for again."""
    person.type("target", "140k")
    link = share(person)
    friend.open()
    asked: list[str] = []
    friend.page.on("request", lambda request: asked.append(request.url))
    friend.page.goto(link)
    expect(friend.control("target")).to_have_value("140k")
    place = friend.page.evaluate("scrollY")
    # Not by the mouse, which would bring the link into view first.
    friend.page.locator("#next-step .headerlink").evaluate("it => it.click()")
    until(friend.page, "place => scrollY > place + 100", place)
    friend.page.wait_for_timeout(300)  # the theme writes down where a page stands
    friend.page.go_back()
    until(friend.page, "place => Math.abs(scrollY - place) < 2", place)
    expect(friend.control("target")).to_have_value("140k")
    expect(friend.notice("shared")).to_be_visible()
    assert friend.address not in asked


def test_example_dates_stay_the_examples_after_a_look_at_a_link(
    visitor: Callable[..., Page], server: SiteServer
) -> None:
    """The link is from another day, and so are the dates of the example in it."""
    place = server.address + "calculators/deadline/"
    sender = Person(visitor(day=dt.date(2026, 5, 12)), place)
    sender.open()
    sender.type("company", "Birch")
    link = share(sender)
    friend = Person(visitor(day=dt.date(2026, 6, 2)), place)
    friend.open()
    expect(friend.report.locator(".so-headline")).to_contain_text("Jun")
    before = friend.control("deadline").input_value()
    friend.page.goto(link)
    expect(friend.control("company")).to_have_value("Birch")
    expect(friend.control("deadline")).not_to_have_value(before)
    friend.press("Go back to mine")
    expect(friend.control("deadline")).to_have_value(before)
    expect(friend.example("deadline")).to_have_count(1)


def test_walk_away_is_in_a_link_only_when_asked_for(person: Person, friend: Person) -> None:
    """The box is there only for who has one, and never ticked by itself."""
    share(person)
    box = person.notice("link").get_by_label("Include my walk-away")
    person.type("walk_away", "98,765")
    without = share(person)
    expect(box).not_to_be_checked()
    friend.page.goto(without)
    expect(friend.notice("shared")).to_be_visible()
    expect(friend.control("walk_away")).to_have_value("")
    box.check()
    expect(person.notice("link").locator("code")).not_to_have_text(without)
    friend.page.goto(link_of(person))
    expect(friend.control("walk_away")).to_have_value("98,765")
    person.type("target", "120k")
    share(person)
    expect(box).not_to_be_checked()


@pytest.mark.parametrize(
    ("fragment", "why"),
    [
        ("#offer=1.AAAA", "refused"),
        ("#offer=<img src=x onerror=alert(1)>", "refused"),
        ("#offer=3.AAAA", "refused"),
        # ["deadline",{}] and ["counter-offer",{"offer":"<b>1</b>","salary":"2"}], not packed.
        ("#offer=1.0.WyJkZWFkbGluZSIse31d", "elsewhere"),
        (
            "#offer=1.0.WyJjb3VudGVyLW9mZmVyIix7Im9mZmVyIjoiPGI-MTwvYj4iLCJzYWxhcnkiOiIyIn1d",
            "refused",
        ),
    ],
)
def test_link_that_does_not_fit_fills_in_nothing(friend: Person, fragment: str, why: str) -> None:
    """One sentence, and the form as it was; never half of it."""
    friend.page.goto(friend.address + fragment)
    expect(friend.notice(f"link-{why}")).to_be_visible()
    assert friend.page.url == friend.address
    expect(friend.control("offer")).to_have_value(
        friend.control("offer").evaluate("it => it.defaultValue")
    )
    friend.type("target", "112k")
    expect(friend.figure("ask")).to_have_text("$124,000")


def test_nobodys_numbers_stay_in_the_form_after_leaving(person: Person, friend: Person) -> None:
    """Whoever looks at a link and goes on through the site comes back to their own."""
    person.type("target", "140k")
    link = share(person)
    friend.open()
    friend.type("target", "112k")
    friend.page.goto(link)
    expect(friend.control("target")).to_have_value("140k")
    follow(friend.page, "faq/")
    expect(friend.calculator).to_have_count(0)
    follow(friend.page, "calculators/counter-offer/")
    expect(friend.control("target")).to_have_value("112k")


@pytest.mark.first_visit
def test_no_request_is_made_by_keeping_sharing_and_copying(
    person: Person, server: SiteServer
) -> None:
    """Nothing is asked of any server, ours included, from the first change on."""
    person.type("target", "111k")
    expect(person.figure("ask")).to_have_text("$122,000")
    wait_for_theme(person.page)
    seen = -1
    while len(server.requests) != seen:  # the copy for the next start is being made
        seen = len(server.requests)
        person.page.wait_for_timeout(2000)
    server.forget()
    agree(person)
    share(person)
    expect(person.figure("ask")).to_have_text("$124,000")
    assert server.requests == []


COPY = "Copy all of this as text"


def copy_all(person: Person) -> None:
    """Press the button in the menu that copies the whole answer."""
    person.show_more()
    person.press(COPY)


def test_report_is_copied_as_text(friend: Person) -> None:
    """The words of the page, a line a figure, as they would be read out."""
    friend.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    friend.open()
    friend.type("target", "112k")
    expect(friend.figure("ask")).to_have_text("$124,000")
    copy_all(friend)
    expect(friend.calculator.get_by_role("button", name="Copied")).to_be_visible()
    text = friend.page.evaluate("navigator.clipboard.readText()")
    assert "$124,000" in text
    assert not re.search(r"<[a-z]|\n\n\n", text)
    # Their offer is still the example's: that is said first.
    note, headline = (
        friend.report.locator(it).inner_text() for it in (".so-example", ".so-headline")
    )
    assert text.startswith(f"{note}\n\n{headline}")


def pasted(person: Person) -> str:
    """Paste what was copied, as a reader would: no permission to read is given to the page."""
    person.page.evaluate(
        "document.querySelector('main').append(document.createElement('textarea'))"
    )
    box = person.page.locator("main > textarea").last
    box.press("ControlOrMeta+v")
    return box.input_value()


def another_answer(person: Person) -> str:
    """Type something else, and read the first sentence of the new answer."""
    headline = person.report.locator(".so-headline")
    before = headline.inner_text()
    person.type("target", "111k")
    expect(headline).not_to_have_text(before)
    return headline.inner_text()


@pytest.mark.parametrize("lacks", ["nothing", "ClipboardItem"])
def test_text_that_is_made_for_the_press_is_still_of_that_press(friend: Person, lacks: str) -> None:
    """It is asked of Python only then, and the browser lets the page write it all the same."""
    friend.page.add_init_script(f"delete window.{lacks}")
    # A browser without windows asks even where a press has allowed it.
    friend.page.context.grant_permissions(["clipboard-write"])
    friend.open()
    expect(friend.state("ready")).to_be_visible()
    expect(friend.stale).to_have_attribute("hidden", "")
    copy_all(friend)
    assert friend.report.locator(".so-headline").inner_text() in pasted(friend)
    headline = another_answer(friend)
    expect(friend.calculator.locator("[data-text]")).to_be_empty()
    copy_all(friend)
    expect(friend.calculator.get_by_role("button", name="Copied")).to_be_visible()
    assert headline in pasted(friend)


def test_text_is_there_to_select_where_copying_is_refused(friend: Person) -> None:
    """It comes into sight, selected, so that one key copies it; the next answer takes it away."""
    friend.page.add_init_script("delete Navigator.prototype.clipboard")
    friend.open()
    source = friend.calculator.locator(".so-whole-text [data-copy-source]")

    def is_selected_after_the_press(words: str) -> None:
        copy_all(friend)
        expect(source).to_be_visible()
        expect(source).to_contain_text(words)
        selected = friend.page.evaluate("getSelection().toString()")
        assert selected.strip() == source.inner_text().strip()

    is_selected_after_the_press(friend.report.locator(".so-headline").inner_text())
    headline = another_answer(friend)
    expect(source).to_be_hidden()
    is_selected_after_the_press(headline)
    friend.type("target", "no number")
    expect(friend.stale).to_be_visible()
    is_selected_after_the_press("Out of date")
    expect(source).to_contain_text(headline)
