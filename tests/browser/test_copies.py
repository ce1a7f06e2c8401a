"""Copies of the site on one host keep apart, and what older releases kept together comes along."""

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.person import Person
from tests.browser.test_keeping import FILL, agree, keys
from tests.server import KEYS, SiteServer

COPY = "second-offer-test/"
COUNTER_OFFER = "calculators/counter-offer/"
# As a release kept it whose keys had no path.
WITHOUT_PATHS = """own => {
  for (const storage of [localStorage, sessionStorage])
    for (const key of Object.keys(storage).filter((it) => it.startsWith(own))) {
      storage.setItem(key.replace(own, 'second-offer:'), storage.getItem(key))
      storage.removeItem(key)
    }
}"""


@pytest.fixture
def copy(page: Page, server: SiteServer) -> str:
    """Publish the site a second time on the same host, and give that address."""

    def serve(route: Route) -> None:
        inside = route.request.url.partition(COPY)[2]
        route.fulfill(response=route.fetch(url=server.address + inside))

    address = server.address.replace("second-offer/", COPY)
    page.context.route(f"{address}**", serve)
    return address


def erase(person: Person) -> None:
    """Erase everything, as a reader does."""
    person.show_more()
    person.press("Erase everything")
    person.press("Yes, erase everything")
    expect(person.notice("erased")).to_be_visible()


def test_copies_on_one_host_keep_apart(page: Page, server: SiteServer, copy: str) -> None:
    """What is typed, saved and erased in one is not the other's."""
    person = Person(page, server.address + COUNTER_OFFER)
    person.open()
    agree(person, "112k")
    other = Person(page, copy + COUNTER_OFFER)
    other.open()
    expect(other.example("target")).to_be_visible()
    agree(other, "120k")
    erase(other)
    person.open()
    expect(person.control("target")).to_have_value("112k")
    expect(person.saved).to_be_visible()


def kept_without_paths(page: Page, server: SiteServer) -> None:
    """Turn what is kept into what an older release would have kept."""
    page.goto(server.address + "llms.txt")  # runs nothing of ours
    page.evaluate(WITHOUT_PATHS, KEYS)
    assert not [key for key in keys(page) if key.startswith(KEYS)]


def test_what_was_kept_without_a_path_comes_along(page: Page, server: SiteServer) -> None:
    """The older keys stay, for tabs that run the older release, until all is erased."""
    person = Person(page, server.address + COUNTER_OFFER)
    person.open()
    agree(person, "112k")
    kept_without_paths(page, server)
    page.evaluate("sessionStorage.clear()")
    person.open()
    expect(person.control("target")).to_have_value("112k")
    expect(person.saved).to_be_visible()
    assert len(keys(page)) == 4  # the answer and the form, both in both ways
    erase(person)
    assert keys(page) == []


def test_tab_of_an_older_release_goes_on(page: Page, server: SiteServer) -> None:
    """Nothing was saved on the device: a reload after an update has what was typed."""
    person = Person(page, server.address + COUNTER_OFFER)
    person.open()
    person.type("target", "112k")
    kept_without_paths(page, server)
    person.open()
    expect(person.control("target")).to_have_value("112k")


def test_full_storage_goes_on_with_the_older_keys(page: Page, server: SiteServer) -> None:
    """There is no room for the same thing under a longer name: nothing is lost, nothing half."""
    person = Person(page, server.address + COUNTER_OFFER)
    person.open()
    agree(person, "112k")
    kept_without_paths(page, server)
    page.evaluate("sessionStorage.clear()")
    page.evaluate(FILL)
    before = keys(page)
    person.open()
    expect(person.control("target")).to_have_value("112k")
    assert keys(page) == before
