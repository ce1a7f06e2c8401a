"""In every engine: the first start, the next one, what stands in for a broken file, no network."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.returning import WHOLE
from tests.browser.test_offline import STATE
from tests.engines.reader import Reader
from tests.server import SiteServer

# Browsers with a private file system that a worker can write to. WebKitGTK has none so far.
KEEPS_SNAPSHOTS = {"chromium", "firefox"}
HAS_FILES = """async () => {
  try { return Boolean(await navigator.storage.getDirectory()) } catch { return false }
}"""


@pytest.fixture
def server(built_site: Path) -> Iterator[SiteServer]:
    """Serve files that the browser may not put into its cache: each start asks for them anew."""
    server = SiteServer(built_site, headers={"Cache-Control": "no-store"})
    yield server
    server.stop()


def kept(reader: Reader) -> None:
    """Wait until the pages and the program are kept for use without a network."""
    state = STATE.replace("return null", "return false")
    reader.until(f"async () => ((await ({state})()) || {{}}).whole", "never kept whole")


def test_second_visit_starts_from_what_the_first_one_kept(reader: Reader, engine: str) -> None:
    """With the program taken off the server, so that nothing else can have answered."""
    with reader.server.broken("sw.js", "missing"):
        reader.opens()
        reader.asks_for("112k", "$124,000")
        if engine in KEEPS_SNAPSHOTS or reader.tab.run(HAS_FILES):
            reader.until(WHOLE, "no snapshot is kept")
            with (
                reader.server.broken("*.wasm", "missing"),
                reader.server.broken("*python.pack", "missing"),
            ):
                reader.opens()
                reader.asks_for("111k", "$122,000")
        else:
            reader.opens()
            reader.asks_for("111k", "$122,000")


def test_whole_library_stands_in_for_ours(reader: Reader) -> None:
    """What we compiled does not come: Pyodide's own answers the same."""
    with reader.server.broken("*python.pack", "missing"):
        reader.opens()
        reader.asks_for("112k", "$124,000")
    assert reader.server.asked("*python_stdlib.zip")


def test_program_that_does_not_come_is_told_and_tried_again(reader: Reader) -> None:
    """One sentence, the worked example stays; one press once it is back."""
    with reader.server.broken("*.wasm", "missing"):
        reader.opens()
        reader.sees('[data-state="load"]', "could not be loaded")
        once = len(reader.server.asked("*.wasm"))  # a start asks again in another way
        reader.types("target", "112k")  # is a new try, which fails as well
        reader.until_asked("*.wasm", 2 * once)
        reader.sees('[data-state="load"]', "could not be loaded")
        assert reader.text('[data-report] [data-figure="ask"]') == "$120,000"
    reader.presses("Try again")
    reader.sees_figures({"ask": "$124,000"})


def test_pages_and_calculators_work_without_a_network(reader: Reader) -> None:
    """Another page and another calculator than those of the visit; the server is gone."""
    reader.opens()
    reader.asks_for("112k", "$124,000")
    kept(reader)
    reader.server.stop()
    reader.opens("faq/")
    reader.sees("h1")
    reader.opens("calculators/deadline/")
    reader.sees("offer-calculator")
    reader.opens()
    reader.asks_for("111k", "$122,000")
