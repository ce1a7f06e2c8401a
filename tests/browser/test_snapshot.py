"""The next visit starts from a snapshot of Python's memory: only if it is whole, and answers right.

Whatever is wrong with what a browser kept, the calculator works, and never shows a wrong number.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Watch
from tests.browser.person import Person
from tests.browser.returning import (
    BRING_BACK,
    CUT,
    NAMES,
    REMOVE,
    SAVE,
    WHOLE,
    Visitor,
    alter,
    wait_for_snapshot,
)
from tests.server import SiteServer

PARTS = ("wasm", "library", "snapshot")
DAMAGE = "bytes => { bytes[bytes.length >> 1] ^= 1 }"
TRUNCATE = "bytes => bytes.slice(0, bytes.length >> 1)"
EMPTY = "bytes => new Uint8Array()"
# The first words of the memory's own head say which build of the runtime made it.
OTHER_BUILD = (
    "bytes => { const at = 16 + 4 * new Uint32Array(bytes.buffer)[1]; bytes[at + 20] ^= 1 }"
)
ENDLESS = "bytes => { bytes.fill(0, bytes.length >> 1) }"  # makes Python search for ever
NO_HEAD = "bytes => { bytes.fill(0, 0, 8) }"
# Of the rehearsal, whose answer is the shortest, so that every start from a snapshot asks for it.
OTHER_WORDS = """bytes => {
  const text = new TextEncoder().encode('Again, differently'); let found = 0
  for (let at = bytes.indexOf(text[0]); at >= 0; at = bytes.indexOf(text[0], at + 1))
    if (text.every((byte, i) => bytes[at + i] === byte)) { bytes[at + 5] = 120; found += 1 }
  if (!found) throw new Error('no such words')
}"""


@pytest.fixture(scope="module")
def regular(browser: Browser, _server: SiteServer) -> Iterator[Visitor]:
    """Give somebody whose browser has made a snapshot, and a copy of it for each test."""
    context = browser.new_context(locale="en-US", service_workers="block")
    visitor = Visitor(context, _server.address)
    page = visitor.visits()
    page.evaluate(SAVE, wait_for_snapshot(page))
    page.close()
    yield visitor
    context.close()


@pytest.fixture
def back(regular: Visitor, server: SiteServer) -> Iterator[tuple[Visitor, Page, str]]:
    """Give the visitor with a snapshot that is right, a page to change it from, and its name."""
    page = regular.context.new_page()
    page.goto(server.address)
    name = page.evaluate(WHOLE)
    if not name:
        pytest.fail("the test before this one left no snapshot")
    regular.said.clear()
    yield regular, page, name
    page.evaluate(BRING_BACK, name)
    for left in regular.context.pages:
        left.close()


def test_second_visit_starts_from_the_snapshot(back: tuple[Visitor, Page, str]) -> None:
    """No file of Python is compiled again, and nothing is said but a word for developers."""
    visitor, _, _ = back
    visitor.visits()
    assert visitor.said_of("started from the snapshot of an earlier visit") == 1
    assert visitor.said_of("does not work") == 0


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("change", [DAMAGE, TRUNCATE, EMPTY], ids=["damaged", "truncated", "empty"])
def test_part_that_is_not_what_was_kept(
    back: tuple[Visitor, Page, str], part: str, change: str
) -> None:
    """Found by its hash: the start goes without, and another snapshot is made."""
    visitor, page, name = back
    alter(page, name, part, change, with_hash=False)
    again = visitor.visits()
    assert visitor.said_of("does not work") == 1
    assert wait_for_snapshot(again) == name


@pytest.mark.parametrize(
    "change", [OTHER_BUILD, NO_HEAD, OTHER_WORDS], ids=["other build", "no head", "other words"]
)
def test_snapshot_that_is_whole_and_wrong(back: tuple[Visitor, Page, str], change: str) -> None:
    """Another runtime's, or one that answers otherwise: refused for good until the next release."""
    visitor, page, name = back
    alter(page, name, "snapshot", change, with_hash=True)
    again = visitor.visits()
    assert visitor.said_of("does not work") == 1
    assert page.evaluate(WHOLE) is None
    again.close()
    visitor.said.clear()
    visitor.visits()
    assert visitor.said_of("does not work") == visitor.said_of("started from") == 0


def test_snapshot_that_is_gone(back: tuple[Visitor, Page, str]) -> None:
    """The browser may take away what it likes: then it is made anew, without a word."""
    visitor, page, name = back
    page.evaluate(REMOVE, name)
    again = visitor.visits()
    assert visitor.said_of("does not work") == 0
    assert wait_for_snapshot(again) == name


def test_file_that_was_cut_short(back: tuple[Visitor, Page, str]) -> None:
    """Found by its hashes."""
    visitor, page, name = back
    page.evaluate(CUT, name)
    again = visitor.visits()
    assert visitor.said_of("does not work") == 1
    assert wait_for_snapshot(again) == name


def test_snapshot_of_another_release_goes_and_strangers_stay(
    back: tuple[Visitor, Page, str],
) -> None:
    """What other sites of the origin keep, and this one under another path, is not ours."""
    visitor, page, name = back
    page.evaluate(
        "async ([name, old]) => { const root = await navigator.storage.getDirectory();"
        " await root.getDirectoryHandle('python of %2Fanother%2Fassets%2F', { create: true });"
        " const ours = await root.getDirectoryHandle('python of %2Fsecond-offer%2Fassets%2F');"
        " await ours.getFileHandle(old, { create: true }); await ours.removeEntry(name) }",
        [name, "0123456789ab"],
    )
    wait_for_snapshot(visitor.visits())
    assert page.evaluate(NAMES) == [name]
    stranger = "navigator.storage.getDirectory().then((it) => it.getDirectoryHandle("
    assert page.evaluate(f"{stranger}'python of %2Fanother%2Fassets%2F').then((it) => it.kind))")


def test_snapshot_that_never_answers(back: tuple[Visitor, Page, str], watch: Watch) -> None:
    """A start without end is ended and told; the next one takes nothing over."""
    watch.expects_errors = True
    visitor, page, name = back
    alter(page, name, "snapshot", ENDLESS, with_hash=True)
    again = visitor.context.new_page()
    again.clock.install(time="2026-05-12T10:00:00Z")
    person = Person(again, visitor.address)
    person.open()
    person.control("target").focus()
    expect(person.state("loading")).to_be_visible()
    again.clock.run_for(31_000)
    expect(person.state("stalled")).to_be_visible()
    person.type("target", "112k")
    expect(person.figure("ask")).to_have_text("$124,000")
    assert page.evaluate(WHOLE) is None


def test_python_from_a_snapshot_that_breaks_down(
    back: tuple[Visitor, Page, str], watch: Watch
) -> None:
    """It may have been the snapshot: the worker after it starts from the files."""
    watch.expects_errors = True
    visitor, _, _ = back
    page = visitor.visits()
    (worker,) = (it for it in page.workers if it.url.endswith("/worker.mjs"))
    worker.evaluate("() => { self.onmessage = () => { throw new RangeError('memory') } }")
    person = Person(page, "")
    person.type("target", "111k")
    expect(person.state("answer")).to_be_visible()
    person.press("Try again")
    expect(person.figure("ask")).to_have_text("$122,000")
    assert visitor.said_of("started from") == 1
    assert page.evaluate(WHOLE) is None
