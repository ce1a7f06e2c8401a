"""A person at a calculator: finds things by their words, types, opens, presses, reads."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from playwright.sync_api import FrameLocator, Locator, Page, expect

from tests.browser.waiting import until
from tests.server import SUB_PATH

_FOLLOW = """address => {
  for (const link of document.querySelectorAll('.md-sidebar--primary a'))
    if (link.href === address) return link.click()
  throw new Error(`the menu has no link to ${address}`)
}"""
_HAS_THEME = """!document.querySelector('script[data-held]') &&
  performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/sitemap.xml'))"""
ITEMS = "> .so-group__items > [data-item]"


def wait_for_theme(page: Page) -> None:
    """Wait for the theme's script: where a calculator is in view, it comes after the answer.

    It takes a step to another page upon itself once it knows which pages there are.
    """
    until(page, _HAS_THEME)


def follow(page: Page, path: str) -> None:
    """Follow a link of the menu, by the page's path; the menu may keep it out of sight."""
    wait_for_theme(page)
    root = page.url.partition(SUB_PATH)[0] + SUB_PATH
    page.evaluate(_FOLLOW, root + path)


def wait_for_form(around: Page | FrameLocator | Locator) -> None:
    """Wait until the form takes what is typed. Playwright calls every `fieldset` enabled."""
    expect(around.locator(".so-form__all")).to_have_js_property("disabled", value=False)


class Person:
    """Someone who uses one calculator on one page."""

    def __init__(self, page: Page, address: str, slug: str | None = None) -> None:
        self.page = page
        self.address = address
        name = f'[name="{slug}"]' if slug else ""
        self.calculator = page.locator(f"offer-calculator{name}")
        self.report = self.calculator.locator("[data-report]")
        self.summary = self.calculator.locator(".so-summary")
        # It has `hidden` as soon as the report fits the form; it shows only after a moment without.
        self.stale = self.calculator.locator("[data-stale]")
        self.announcement = self.calculator.locator("[data-announce]")
        self.saved = self.calculator.locator('[data-saving="saved"]')

    def open(self) -> None:
        """Go to the page, and wait until the form takes what is typed."""
        self.page.goto(self.address)
        wait_for_form(self.calculator)

    def part(self, path: str) -> Locator:
        """Find a field or a group by its path, such as `offer` or `rounds.0.amount`."""
        scope = self.calculator.locator("form")
        *outer, name = path.split(".")
        for group, index in zip(outer[::2], outer[1::2], strict=True):
            items = scope.locator(f'[data-group="{group}"]').first.locator(ITEMS)
            scope = items.nth(int(index))
        return scope.locator(f'[data-field="{name}"], [data-group="{name}"]').first

    def control(self, path: str) -> Locator:
        """Find the control of a field."""
        return self.part(path).locator("[data-input]")

    def set_unfocused(self, path: str, value: str) -> None:
        """Change a control as the page itself would: the focus stays where it is."""
        change = """(control, value) => {
          control.value = value
          control.dispatchEvent(new Event('input', { bubbles: true }))
        }"""
        self.control(path).evaluate(change, value)

    def items(self, group: str) -> Locator:
        """Find the items of a group."""
        return self.part(group).locator(ITEMS)

    def example(self, path: str) -> Locator:
        """Find a field if it is set off as one that still holds the example's figure."""
        return self.part(path).and_(self.page.locator(".so-field--example"))

    def error(self, path: str) -> Locator:
        """Find the place for the message beside a field."""
        return self.part(path).locator("[data-error]").first

    def state(self, name: str) -> Locator:
        """Find a sentence about the calculator's own state, such as `ready` or `load`."""
        return self.calculator.locator(f'[data-state="{name}"]')

    def notice(self, name: str) -> Locator:
        """Find a notice about what is saved or shared, such as `other` or `erased`."""
        return self.calculator.locator(f'[data-notice="{name}"]')

    def show_more(self) -> None:
        """Open what can be done with the numbers, unless it is open."""
        more = self.calculator.locator(".so-storage__more")
        if more.get_attribute("open") is None:
            more.locator("> summary").click()

    def figure(self, key: str) -> Locator:
        """Find a figure of the report by its key; the first where it stands twice."""
        return self.report.locator(f'[data-figure="{key}"]').first

    def warnings(self) -> Locator:
        """Find the warnings of the report."""
        return self.report.locator("[data-warning]")

    def press(self, words: str) -> None:
        """Press a button of the calculator by its words."""
        self.calculator.get_by_role("button", name=words, exact=True).click()

    def add(self, group: str) -> None:
        """Press the button that adds an item to a group."""
        self.show(group)
        before = self.items(group).count()
        self.part(group).locator('> [data-act="add"]').click()
        expect(self.items(group)).to_have_count(before + 1)

    def show(self, path: str) -> None:
        """Open the sections that a field or group stands in, from the outside in.

        By the keyboard: the lines about what is in closed sections come with an answer, and after a
        return to the page they move what a mouse would aim at.
        """
        for section in self.part(path).locator("xpath=ancestor::details").all():
            if section.get_attribute("open") is None:
                section.locator("> summary").press("Enter")
                expect(section).to_have_attribute("open", "")

    def show_all(self) -> None:
        """Open every section of the form and of the report."""
        closed = self.calculator.locator("details:not([open]):visible > summary")
        while closed.count():
            closed.first.click()

    def type(self, path: str, text: str, *, keys: bool = False) -> None:
        """Put `text` into a field in place of what is there: at once, or key by key.

        On a slow machine each key has an answer of its own, so that is for tests of typing; words
        are never read in another way than they stand there, and always come at once.
        """
        self.show(path)
        control = self.control(path)
        match self.part(path).get_attribute("data-kind"):
            case "choice":
                control.select_option(text)
            case "yes-no":
                control.set_checked(text == "yes")
            case kind if keys and kind not in {"date", "text"}:
                control.click()
                control.press("ControlOrMeta+a")
                control.press("Delete")
                control.press_sequentially(text)
            case _:
                control.fill(text)

    def type_and_ask(self, path: str, text: str) -> None:
        """Type, and wait until the page has put its question, which is a new try after a failure.

        It does so after a pause; a timer of the same page that is longer comes later.
        """
        self.type(path, text)
        self.page.evaluate("() => new Promise((done) => setTimeout(done, 500))")

    def fill_in(self, values: Mapping[str, Any], inside: str = "", *, keys: bool = False) -> None:
        """Type a whole form, adding the items that its groups need."""
        for name, value in values.items():
            if isinstance(value, str):
                self.type(inside + name, value, keys=keys)
                continue
            for index, item in enumerate(value):
                if self.items(inside + name).count() <= index:
                    self.add(inside + name)
                self.fill_in(item, f"{inside}{name}.{index}.", keys=keys)

    def sees(self, shows: Mapping[str, str]) -> None:
        """Wait until the report holds these figures."""
        for key, text in shows.items():
            expect(self.figure(key)).to_have_text(text)
