"""Nothing typed is lost, and no number is shown as the reader's that is not."""

from __future__ import annotations

import random
import re
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserType, CDPSession, Page, expect

from calculators._sitebuild.node import run_node
from calculators._sitebuild.paper import chromium
from tests.amount import examples
from tests.browser.conftest import Watch
from tests.browser.paper import printed
from tests.browser.person import Person, follow, wait_for_form
from tests.conftest import CALCULATORS
from tests.server import SiteServer

SLOW = 4  # times slower than this machine


@pytest.fixture
def slow(page: Page) -> Iterator[CDPSession]:
    """Slow the processor down, as a cheap phone has it."""
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOW})
    yield session
    session.send("Emulation.setCPUThrottlingRate", {"rate": 1})


def address(server: SiteServer, slug: str) -> str:
    """Tell where a calculator is."""
    return server.address + ("brief/" if slug == "brief" else f"calculators/{slug}/")


def fields(person: Person) -> list[str]:
    """List the paths of all fields that one can type in, by the form itself.

    Less those of a long text, which is not kept on purpose.
    """
    found: list[str] = person.calculator.evaluate(
        """root => {
          const paths = (scope, start) => [...scope.querySelectorAll('[data-field], [data-group]')]
            .filter((part) => part.parentElement.closest('[data-item], form') === scope)
            .flatMap((part) => part.dataset.field !== undefined
              ? (part.closest('[hidden]') || part.dataset.kind === 'long-text' ? []
                : [start + part.dataset.field])
              : [...part.querySelectorAll(':scope > .so-group__items > [data-item]')]
                  .flatMap((item, at) => paths(item, `${start}${part.dataset.group}.${at}.`)))
          return paths(root.querySelector('form'), '')
        }"""
    )
    return found


def value(person: Person, path: str) -> str:
    """Read what a field holds."""
    control = person.control(path)
    if person.part(path).get_attribute("data-kind") == "yes-no":
        return "yes" if control.is_checked() else ""
    return control.input_value()


# ---- 1. Back, forward, reload, crash ----


@pytest.mark.parametrize("way", ["back", "menu", "reload", "whole load"])
def test_typed_numbers_survive_leaving_without_a_yes(person: Person, way: str) -> None:
    """Nothing is kept on the device for it."""
    person.fill_in({"offer": "98k", "target": "110000", "rounds": [{"amount": "118k"}]})
    page = person.page
    if way == "reload":
        page.reload()
    elif way == "whole load":
        page.goto(person.address + "../../scripts/")
        page.goto(person.address)
    else:
        follow(page, "scripts/")
        expect(person.calculator).to_have_count(0)
        if way == "back":
            page.go_back()
        else:
            follow(page, "calculators/counter-offer/")
    expect(person.control("offer")).to_have_value("98k")
    expect(person.control("target")).to_have_value("110000")
    expect(person.control("rounds.0.amount")).to_have_value("118k")
    # The reader typed the example's own target: it is the reader's, here too.
    expect(person.example("target")).to_have_count(0)
    expect(person.figure("next-midpoint")).to_have_text("$108,000")  # (98 + 118) / 2
    kept = page.evaluate("Object.keys(localStorage).filter(it => it.startsWith('second-offer:'))")
    assert kept == []


def test_typed_numbers_survive_a_crash(
    server: SiteServer, tmp_path: Path, browser_type: BrowserType
) -> None:
    """The tab's process dies, and the page is loaded anew in the same tab."""
    options = chromium.launch_options()
    program = str(options.get("executable_path") or browser_type.executable_path)
    flags = [*options.get("args", []), "--headless=new", "--remote-debugging-port=0"]
    browser = subprocess.Popen(
        [program, *flags, f"--user-data-dir={tmp_path}", "about:blank"], stderr=subprocess.DEVNULL
    )
    try:
        told = tmp_path / "DevToolsActivePort"
        for _ in range(300):
            if told.exists() and told.read_text():
                break
            time.sleep(0.1)
        port = told.read_text().split()[0]
        page, field = address(server, "counter-offer"), "[data-field=target] [data-input]"
        script = str(Path(__file__).with_name("crash.mjs"))
        found = run_node([script, port, page, field, "107k"])
    finally:
        browser.terminate()
        browser.wait()
    assert found == "107k"


def test_another_tab_knows_nothing_of_it(person: Person) -> None:
    """What a tab remembers is that tab's."""
    person.type("target", "107k")
    other = Person(person.page.context.new_page(), person.address)
    other.open()
    expect(other.control("target")).to_have_value("110000")


def test_erasing_everything_ends_what_the_tab_remembers(person: Person) -> None:
    """A reload brings the example, and no key of ours is left."""
    person.type("target", "107k")
    person.show_more()
    person.press("Erase everything")
    person.press("Yes, erase everything")
    expect(person.notice("erased")).to_be_visible()
    left = person.page.evaluate(
        "Object.keys(sessionStorage).filter(it => it.startsWith('second-offer:'))"
    )
    assert left == []
    person.page.reload()
    expect(person.control("target")).to_have_value("110000")
    expect(person.example("target")).to_have_count(1)


def test_forbidden_session_storage_loses_nothing_within_the_site(
    visitor: Callable[..., Page], server: SiteServer
) -> None:
    """The page itself remembers, as far as it lives."""
    page = visitor()
    page.add_init_script(
        "Object.defineProperty(window, 'sessionStorage', "
        "{ get() { throw new DOMException('denied', 'SecurityError') } })"
    )
    person = Person(page, address(server, "counter-offer"))
    person.open()
    person.type("target", "107k")
    follow(page, "scripts/")
    expect(person.calculator).to_have_count(0)
    page.go_back()
    expect(person.control("target")).to_have_value("107k")


# ---- 2. A value that equals the example is handed over ----


def test_offer_that_equals_the_example_reaches_the_brief(person: Person) -> None:
    """100,000 is the commonest number there is."""
    page = person.page
    person.fill_in({"offer": "100000", "target": "107k"})
    person.sees({"ask": "$114,000"})
    expect(person.example("offer")).to_have_count(0)
    page.locator("offer-handover").get_by_role("link", name="Your brief for the call").click()
    brief = Person(page, "", "brief")
    expect(brief.control("offer")).to_have_value("100000")
    expect(brief.example("offer")).to_have_count(0)
    expect(brief.control("target")).to_have_value("107000")
    expect(brief.control("opening")).to_have_value("114000")
    expect(brief.control("company")).to_have_value("")
    brief.sees({"offer": "$100,000", "ask": "$114,000"})


def test_link_pressed_before_the_answer_goes_on_with_it(person: Person) -> None:
    """Who types and goes on at once arrives with the last number, and presses only once."""
    person.fill_in({"target": "107k", "offer": "98k"})
    person.page.locator("offer-handover").get_by_role("link", name="Trade-offs").click()
    other = Person(person.page, "", "trade-offs")
    expect(other.calculator.locator(".so-form__all:enabled")).to_be_visible()
    expect(other.calculator.locator("[data-prefill]")).to_contain_text("$98,000")


HANDED = [
    (slug, place)
    for slug, calculator in CALCULATORS.items()
    for place in calculator.hands_to
    if place in CALCULATORS
]


@pytest.mark.parametrize(("slug", "place"), HANDED)
def test_every_handed_value_arrives(page: Page, server: SiteServer, slug: str, place: str) -> None:
    """Each stands in every field that is asked for it, though it is the example's own value."""
    person = Person(page, address(server, slug), slug)
    person.open()
    for field in person.calculator.locator("form [data-handed]:not([hidden])").all():
        if field.get_attribute("data-kind") in ("money", "percent", "text"):
            path = field.get_attribute("data-field") or ""
            if text := value(person, path):
                person.type(path, text)
    expect(person.stale).to_have_attribute("hidden", "")
    block = page.locator("offer-handover")
    for box in block.get_by_role("checkbox").all():  # where values are picked
        box.check()
    rows = block.locator("dl:not([hidden]) > [data-handed]")
    handed: dict[str, str] = dict(
        rows.evaluate_all("rows => rows.map((row) => [row.dataset.handed, row.dataset.typed])")
    )
    assert handed
    block.locator(f'[data-handover-slot] a[data-place="{place}"]').click()
    other = Person(page, "", place)
    question = block.locator("[data-question]:not([hidden])")
    expect(question.or_(other.calculator.locator(".so-form__all:enabled")).first).to_be_visible()
    if question.count():
        expect(question).to_have_attribute("data-question", "example")
        question.get_by_role("button", name="Use them as they are").click()
    expect(other.calculator.locator("[data-prefill]")).to_be_focused()
    for field in other.calculator.locator("form [data-handed]").all():
        name = field.get_attribute("data-handed") or ""
        options = field.locator("option").evaluate_all("them => them.map((it) => it.value)")
        if name not in handed or (options and handed[name] not in options):
            continue
        expect(field.locator("[data-input]"), name).to_have_value(handed[name])
        expect(field, name).not_to_have_class(re.compile("so-field--example"))


# ---- 3. Example figures say so wherever they go ----


@pytest.mark.parametrize("slug", CALCULATORS)
def test_untouched_answer_says_that_it_is_an_example(
    page: Page, server: SiteServer, slug: str
) -> None:
    """On the screen, on every sheet of paper, and in the text that is copied."""
    person = Person(page, address(server, slug), slug)
    person.open()
    words = "These are example figures, not yours."
    expect(person.report.locator(".so-example")).to_contain_text(words)
    for sheet in printed(page).sheets:
        assert words in sheet


def test_brief_prints_lines_in_place_of_invented_people(page: Page, server: SiteServer) -> None:
    """Neither the company nor the person of the example is on paper."""
    person = Person(page, address(server, "brief"), "brief")
    person.open()
    (sheet,) = printed(page).sheets
    assert "Northfield" not in sheet
    assert "Robin" not in sheet
    assert "________" in sheet
    person.fill_in({"company": "Birch", "person": "Ada"})
    expect(person.report.locator(".so-headline")).to_contain_text("Birch")
    expect(person.report).to_contain_text("Ada")  # the second answer, on a slow machine
    (sheet,) = printed(page).sheets
    assert "Birch" in sheet
    assert "Ada" in sheet


def test_copied_words_say_which_figures_are_the_examples(person: Person) -> None:
    """And no more once all of them are the reader's."""
    mark = "[Example figures, not mine]"
    copied = person.report.locator(".so-copy [data-copy-source]").first
    expect(copied).to_contain_text(mark)
    person.type("target", "107k")
    expect(person.report.locator(".so-example")).to_contain_text("“Their offer” is still our")
    expect(copied).to_contain_text(mark)
    person.type("offer", "100000")
    expect(person.report.locator(".so-example")).to_have_count(0)
    expect(copied).not_to_contain_text(mark)


def test_copied_item_of_the_example_stays_the_examples(page: Page, server: SiteServer) -> None:
    """Two made-up offers out of one are no offers of the reader's."""
    person = Person(page, address(server, "total-compensation"), "total-compensation")
    person.open()
    before = person.items("offers").count()
    person.items("offers").first.get_by_role("button", name="Copy", exact=True).click()
    expect(person.items("offers")).to_have_count(before + 1)
    expect(person.example("offers.1.base")).to_have_count(1)


# ---- 4. An old answer is marked from the first key on ----


def _is_marked(person: Person) -> None:
    expect(person.stale).to_be_visible()
    expect(person.report).to_have_class(re.compile("so-report--stale"))


def _is_marked_while_it_loads(person: Person) -> None:
    """See the mark around the answer; the words in its place tell of the loading."""
    expect(person.state("loading")).to_be_visible()
    expect(person.state("loading")).to_contain_text("Your answer follows by itself")
    expect(person.stale).not_to_have_attribute("hidden", "")
    expect(person.report).to_have_class(re.compile("so-report--stale"))
    expect(person.report.locator(".so-card")).to_have_css("outline-style", "dashed")


@pytest.mark.first_visit
def test_answer_is_marked_while_the_runtime_is_slow(
    page: Page, server: SiteServer, slow: CDPSession
) -> None:
    """From the first key, until there is an answer to just these values."""
    assert slow is not None
    person = Person(page, address(server, "counter-offer"))
    with server.broken("*.wasm", "held"):
        person.open()
        person.type("target", "107k")
        _is_marked_while_it_loads(person)
        expect(person.part("target").locator("[data-reading]")).to_have_text("")
        page.wait_for_timeout(2500)  # longer than anything waits for the end of the typing
        _is_marked_while_it_loads(person)
    person.sees({"ask": "$114,000"})
    expect(person.stale).to_have_attribute("hidden", "")
    expect(person.part("target").locator("[data-reading]")).to_have_text("$107,000")


@pytest.mark.first_visit
def test_paper_marks_the_answer_while_the_runtime_loads(page: Page, server: SiteServer) -> None:
    """Paper does not tell of the loading: there the mark has its own words."""
    person = Person(page, address(server, "counter-offer"))
    with server.broken("*.wasm", "held"):
        person.open()
        person.type("target", "107k")
        _is_marked_while_it_loads(person)
        assert "Out of date" in printed(page).sheets[0]
    person.sees({"ask": "$114,000"})
    assert "Out of date" not in printed(page).text


@pytest.mark.first_visit
@pytest.mark.parametrize("slug", ["counter-offer", "deadline"])
def test_answer_stays_marked_where_the_runtime_is_blocked(
    page: Page, server: SiteServer, watch: Watch, slug: str
) -> None:
    """Failed: in the answer's place it says so. Dates that moved have lost their old readings."""
    watch.expects_errors = True
    page.context.route("**/*.wasm", lambda route: route.abort())
    person = Person(page, address(server, slug), slug)
    person.open()
    path, text = ("target", "140k") if slug == "counter-offer" else ("deadline", "2027-03-01")
    person.type(path, text)
    _is_marked(person)
    expect(person.stale.locator("[data-stale-failed]")).to_be_visible()
    page.wait_for_timeout(2500)
    _is_marked(person)
    expect(person.part(path).locator("[data-reading]")).to_have_text("")
    if slug == "deadline":
        expect(person.part("today").locator("[data-reading]")).to_have_text("")
    sheet = printed(page).sheets[0]
    assert "Out of date" in sheet


def test_values_that_are_taken_back_fit_the_answer_again(person: Person) -> None:
    """Before any answer came, the old one is the right one for the old values."""
    person.type("target", "107k")
    person.type("offer", "98k")
    person.sees({"ask": "$116,000"})
    expect(person.stale).to_have_attribute("hidden", "")
    person.control("target").press("End")
    person.page.keyboard.type("x")
    _is_marked(person)
    person.page.keyboard.press("Backspace")
    expect(person.stale).to_have_attribute("hidden", "")


# ---- 5. One ask, which the reader chooses ----


def test_chosen_ask_is_the_one_that_everything_names(person: Person) -> None:
    """Headline, words to say, ladder, chart, hand-over; by the keyboard, and kept."""
    person.fill_in({"offer": "98k", "target": "108k"})
    person.sees({"ask": "$118,000"})
    switch = person.report.locator(".so-switch")
    for name, ask in (("Cautious", "$113,000"), ("Bold", "$122,500"), ("Moderate", "$118,000")):
        button = switch.get_by_role("button", name=name)
        button.focus()
        person.page.keyboard.press("Enter")
        person.sees({"ask": ask, "ladder-1": ask})
        expect(switch.get_by_role("button", name=name)).to_have_attribute("aria-pressed", "true")
        expect(switch.get_by_role("button", name=name)).to_be_focused()
        expect(person.report.locator(".so-copy__text").first).to_contain_text(ask)
        handed = person.page.locator('offer-handover [data-handed="ask"] dd')
        expect(handed).to_have_text(ask)
    switch.get_by_role("button", name="Bold").click()
    person.page.reload()
    person.sees({"ask": "$122,500"})  # 98 + 2.5 x 10 = 123, held at 98 x 1.25
    expect(person.control("boldness")).to_have_value("bold")


# ---- The whole kind: walk at random, and find everything again ----

TEXTS = ("100000", "110000", "98k", "1", "105,500", "x y z", "7")
PLACES = ("scripts/", "guide/mistakes/", "privacy/")


@pytest.mark.parametrize("seed", range(examples(1)))
@pytest.mark.parametrize("slug", CALCULATORS)
def test_whatever_is_typed_is_found_again(
    page: Page, server: SiteServer, watch: Watch, slug: str, seed: int
) -> None:
    """Any texts, the example's own among them, in any fields; then away and back, in any way."""
    watch.expects_errors = True
    chance = random.Random(f"{slug} {seed}")  # noqa: S311 - the same walk on every run
    person = Person(page, address(server, slug), slug)
    person.open()
    typed: dict[str, str] = {}
    for _ in range(4):
        paths = fields(person)
        for path in chance.sample(paths, min(3, len(paths))):
            typed[path] = _type_something(person, path, chance)
        _leave_and_come_back(person, chance)
        for path, text in typed.items():
            assert value(person, path) == text, path
            expect(person.example(path)).to_have_count(0)


def _type_something(person: Person, path: str, chance: random.Random) -> str:
    built = value(person, path)
    person.show(path)
    match person.part(path).get_attribute("data-kind"):
        case "yes-no":
            text = chance.choice(["yes", ""])
            person.control(path).set_checked(text == "yes")
        case "choice":
            # Only what hides no other field: a hidden one keeps its text, but cannot be typed in.
            text = built
            person.control(path).select_option(text)
        case "date":
            text = chance.choice([built or "2027-01-15", "2027-02-01"])
            person.control(path).fill(text)
        case _:
            text = chance.choice([built, *TEXTS])
            person.type(path, text)
    return text


def _leave_and_come_back(person: Person, chance: random.Random) -> None:
    page = person.page
    match chance.choice(["reload", "back", "whole", "menu"]):
        case "reload":
            page.reload()
        case "whole":
            here = page.url
            page.goto(re.sub(r"(calculators/[a-z-]+|brief)/$", "scripts/", here))
            page.goto(here)
        case "back":
            follow(page, chance.choice(PLACES))
            expect(person.calculator).to_have_count(0)
            page.go_back()
        case _:
            here = page.title()
            follow(page, chance.choice(PLACES))
            expect(person.calculator).to_have_count(0)
            page.evaluate("history.back()")
            expect(page).to_have_title(here)
    wait_for_form(person.calculator)
