"""From one release to the next: whole, when nobody has the old one open, and never two at once."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from calculators._sitebuild.publish.service_worker import write_service_worker
from tests.browser.person import Person
from tests.browser.test_offline import CACHES, Guide, kept, waits
from tests.server import SiteServer

WAITING = "navigator.serviceWorker.getRegistration().then(it => it?.waiting?.state ?? null)"
# What the open page, its style and a page and a style that it asks for say about their release.
RELEASES = """async (path) => {
  const style = document.querySelector('link[href*="/site.css"]').href
  const text = async (address) => {
    const response = await fetch(address).catch(() => null)
    return response?.ok ? (await response.text()).match(/release-(one|two)/)?.[1] : 'refused'
  }
  return {
    page: document.documentElement.dataset.release?.slice(8),
    style: getComputedStyle(document.documentElement).getPropertyValue('--release').slice(8),
    another: await text(new URL(path, document.querySelector('link[rel=manifest]').href)),
    sheet: await text(style),
  }
}"""
ALL_ONE = dict.fromkeys(("page", "style", "another", "sheet"), "one")
ALL_TWO = dict.fromkeys(ALL_ONE, "two")


def make_release(site: Path, name: str) -> Path:
    """Mark every page and a style; the folder of the scripts gets another name, too."""
    (app,) = site.glob("assets/app-*")
    renamed = app.with_name(f"app-{name * 4}")
    app.rename(renamed)
    for path in [*site.rglob("*.html"), renamed / "manifest.mjs"]:
        text = path.read_text("utf-8").replace(app.name, renamed.name)
        text = text.replace(app.name.removeprefix("app-"), name * 4)
        path.write_text(
            text.replace('<html lang="en"', f'<html lang="en" data-release="release-{name}"')
        )
    with (renamed / "site.css").open("a", encoding="utf-8") as sheet:
        sheet.write(f":root {{ --release: release-{name} }}")
    write_service_worker(site)
    return site


@pytest.fixture(scope="module")
def releases(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Give two releases of the site."""
    folder = tmp_path_factory.mktemp("releases")
    return {
        name: make_release(Path(shutil.copytree(built_site, folder / name)), name)
        for name in ("one", "two")
    }


@pytest.fixture
def guide(
    releases: dict[str, Path], browser: Browser, browser_context_args: dict[str, Any]
) -> Iterator[Guide]:
    """Serve the first release."""
    server = SiteServer(releases["one"])
    context = browser.new_context(**{**browser_context_args, "service_workers": "allow"})
    yield Guide(server, context)
    context.close()
    server.stop()


def wait_for_newer(guide: Guide, releases: dict[str, Path], page: Page) -> None:
    """Publish the second release, and let the browser look for it."""
    guide.server.root = releases["two"]
    page.evaluate("navigator.serviceWorker.getRegistration().then(it => it.update())")
    waits(page, WAITING)


def visit_anew(guide: Guide) -> Page:
    """Open a page once all tabs are closed, as a reader comes back: the new release has taken over.

    The browser takes a moment to see that a tab is gone, and a page that opens within it is still
    the older release's. That reader gets the new one at the visit after.
    """
    for _ in range(8):
        page = guide.open("faq/")
        for _ in range(10):
            if len(page.evaluate(CACHES)) == 1:
                return page
            page.wait_for_timeout(200)
        page.close()
    pytest.fail("the older release never goes")


def test_open_tab_keeps_its_release_and_the_next_visit_gets_the_new_one(
    guide: Guide, releases: dict[str, Path]
) -> None:
    """Every answer is of one release, before, while the new one waits, and after."""
    kept(guide.open())
    page = guide.open("guide/")
    assert page.evaluate(RELEASES, "faq/") == ALL_ONE
    wait_for_newer(guide, releases, page)
    assert page.evaluate(RELEASES, "scripts/") == ALL_ONE
    other = guide.open("before/ai-tools/")
    assert other.evaluate(RELEASES, "scripts/") == ALL_ONE
    assert len(other.evaluate(CACHES)) == 2
    for open_page in guide.context.pages:
        open_page.close()
    page = visit_anew(guide)
    page = guide.open("guide/", page)
    assert page.evaluate(RELEASES, "faq/") == ALL_TWO
    guide.cut_off()
    assert guide.open("sources/", page).evaluate(RELEASES, "scripts/") == ALL_TWO


def test_only_what_changed_is_brought(guide: Guide, releases: dict[str, Path]) -> None:
    """The runtime and the data, under the new address, are copied from what is there."""
    page = guide.open("calculators/counter-offer/")
    kept(page, program=True)
    guide.open("guide/", page)
    guide.server.forget()
    wait_for_newer(guide, releases, page)
    asked = [r.path for r in guide.server.requests if r.status == 200]
    assert [
        it
        for it in asked
        if "/pyodide-" in it or "/python-" in it or "/data/" in it or ".pack" in it
    ] == []
    assert [it for it in asked if "/stylesheets/" in it] == []
    assert "/second-offer/faq/" in asked
    page.close()
    page = visit_anew(guide)
    guide.cut_off()
    person = Person(page, guide.server.address + "calculators/counter-offer/")
    person.open()
    person.type("target", "112k")
    expect(person.figure("ask")).to_have_text("$124,000")  # 2 x 112 - 100, by hand
    assert page.evaluate(RELEASES, "faq/") == ALL_TWO


def test_calculator_of_a_newer_release_under_the_older_worker(
    guide: Guide, releases: dict[str, Path]
) -> None:
    """Its program was never kept, and the old one is no longer there: page and files are new."""
    page = guide.open()
    kept(page)
    with guide.server.broken("sources/", "missing"):  # the new release cannot be kept yet
        guide.server.root = releases["two"]
        guide.open("guide/", page)
        assert page.evaluate(RELEASES, "faq/") == ALL_ONE
        # The old page may not show the new calculator: the theme then opens it anew.
        assert page.evaluate(RELEASES, "calculators/counter-offer/")["another"] == "refused"
        person = Person(page, guide.server.address + "calculators/counter-offer/")
        person.open()
        person.type("target", "112k")
        expect(person.figure("ask")).to_have_text("$124,000")
        assert page.evaluate(RELEASES, "faq/") == ALL_TWO
        # And back to what is kept.
        assert guide.open("guide/", page).evaluate(RELEASES, "faq/") == ALL_ONE


def test_newer_release_that_does_not_arrive_whole_changes_nothing(
    guide: Guide, releases: dict[str, Path]
) -> None:
    """The server fails in the middle: the old release goes on, and later the new one is whole."""
    page = guide.open()
    kept(page)
    with guide.server.broken("scripts/", "cut"):
        guide.server.root = releases["two"]
        page.evaluate("navigator.serviceWorker.getRegistration().then(it => it.update())")
        waits(page, "navigator.serviceWorker.getRegistration().then(it => !it.installing)")
        assert page.evaluate(WAITING) is None
        assert guide.open("guide/", page).evaluate(RELEASES, "faq/") == ALL_ONE
    wait_for_newer(guide, releases, page)
    page.close()
    page = visit_anew(guide)
    assert guide.open("guide/", page).evaluate(RELEASES, "scripts/") == ALL_TWO


def test_reader_changes_to_the_newer_release_by_a_button(
    guide: Guide, releases: dict[str, Path]
) -> None:
    """Not while another tab shows the old one; what is typed stays until then."""
    page = guide.open()
    kept(page)
    guide.open("guide/", page)
    other = guide.open("faq/")
    expect(page.locator("offer-update")).to_be_hidden()
    wait_for_newer(guide, releases, page)
    expect(page.locator("offer-update")).to_be_hidden()
    page.reload()
    button = page.get_by_role("button", name="Show the newer version")
    button.click()
    expect(page.locator("offer-update").get_by_role("status")).to_contain_text("Other tabs")
    assert page.evaluate(RELEASES, "faq/") == ALL_ONE
    other.close()
    with page.expect_navigation():
        button.click()
    expect(page.locator("offer-update")).to_be_hidden()
    assert page.evaluate(RELEASES, "faq/") == ALL_TWO


def test_what_was_typed_outlasts_the_change_to_the_newer_release(
    guide: Guide, releases: dict[str, Path]
) -> None:
    """Though nothing was to be kept: the tab remembers it, and the newer release answers it."""
    page = guide.open("calculators/counter-offer/")
    kept(page, program=True)
    page.reload()  # from now on the worker serves this tab, and the newer release waits for it
    person = Person(page, guide.server.address + "calculators/counter-offer/")
    person.type("target", "112k")
    expect(person.figure("ask")).to_have_text("$124,000")
    wait_for_newer(guide, releases, page)
    page.reload()
    expect(page.locator("offer-update")).to_be_visible()
    expect(page.locator("offer-update")).to_contain_text("What you typed stays.")
    with page.expect_navigation():
        page.get_by_role("button", name="Show the newer version").click()
    expect(person.control("target")).to_have_value("112k")
    expect(person.figure("ask")).to_have_text("$124,000")
    assert page.evaluate(RELEASES, "faq/") == ALL_TWO
