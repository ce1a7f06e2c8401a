"""When the compiled library does not come or lacks something: the whole one, unseen."""

import gzip
import hashlib
import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from calculators._sitebuild.publish.release import MANIFEST, PREFIX, integrity
from tests.browser.conftest import Watch
from tests.browser.person import Person, follow, wait_for_form
from tests.server import Fault, SiteServer

pytestmark = pytest.mark.first_visit
PACK = "python.pack"
OWN = "counter-offer.pack"


def _answers(page: Page, address: str) -> list[str]:
    """Use the calculator, and give what the console says of it."""
    said: list[str] = []
    page.on("console", lambda m: said.append(m.text) if m.text.startswith("calculators:") else None)
    person = Person(page, address + "calculators/counter-offer/")
    person.open()
    person.type("target", "112k")
    expect(person.figure("ask")).to_have_text("$124,000")
    expect(person.state("ready")).to_be_visible()
    return said


def test_first_visit_asks_for_the_compiled_library_alone(page: Page, server: SiteServer) -> None:
    """Seven files of Python, the large ones once: neither the whole library nor the wheel."""
    assert _answers(page, server.address) == []
    names = [path.rpartition("/")[2] for path in server.asked("*")]
    for name in (PACK, OWN, "pyodide.mjs", "pyodide.asm.js", "pyodide.asm.wasm"):
        assert names.count(name) == 1
    assert server.asked("*.whl") + server.asked("*.zip") + server.asked("*lock.json") == []


def _goes_on(page: Page) -> Person:
    """Go to another calculator in the same tab, as the theme does it."""
    follow(page, "calculators/startup-equity/")
    person = Person(page, page.url, "startup-equity")
    wait_for_form(person.calculator)
    return person


def test_modules_of_a_calculator_come_when_it_is_asked(page: Page, server: SiteServer) -> None:
    """No other calculator's before: they come when a reader goes on to it, in the same tab."""
    with server.broken("*snapshot_worker.mjs", "hanging"):
        _answers(page, server.address)
        assert len(server.asked("*/calculators/*.pack")) == 1
        equity = _goes_on(page)
    equity.type("options", "7000")
    expect(equity.report).to_contain_text("Not all of these figures are yours")
    assert len(server.asked("*/startup-equity.pack")) == 1
    assert len(server.asked(f"*{PACK}")) == 1


@pytest.mark.parametrize("fault", ["missing", "truncated", "damaged", "cut"])
def test_modules_of_the_next_calculator_that_are_not_whole(
    page: Page, server: SiteServer, watch: Watch, fault: Fault
) -> None:
    """It answers all the same; nothing but the console tells the difference."""
    watch.expects_errors = True
    no_snapshot = server.broken("*snapshot_worker.mjs", "hanging")
    with server.broken("*/startup-equity.pack", fault), no_snapshot:
        said = _answers(page, server.address)
        equity = _goes_on(page)
        equity.type("options", "7000")
        expect(equity.report).to_contain_text("Not all of these figures are yours")
    assert [it.partition("library")[0] for it in said] == ["calculators: using the whole "]


@pytest.mark.parametrize("pack", [PACK, OWN])
@pytest.mark.parametrize("fault", ["missing", "truncated", "damaged", "cut"])
def test_library_that_is_not_whole(
    page: Page, server: SiteServer, watch: Watch, fault: Fault, pack: str
) -> None:
    """The calculator works; only the console tells the difference."""
    watch.expects_errors = True
    with server.broken(f"*{pack}", fault):
        said = _answers(page, server.address)
    assert [it.partition("library")[0] for it in said] == ["calculators: using the whole "]
    assert len(server.asked("*python_stdlib.zip")) == 1
    assert len(server.asked("*.whl")) == 1


@pytest.mark.parametrize("name", ["pyodide.mjs", "pyodide.asm.js", "pyodide.asm.wasm"])
@pytest.mark.parametrize("fault", ["missing", "truncated", "damaged"])
def test_runtime_of_ours_that_is_not_whole(
    page: Page, server: SiteServer, watch: Watch, name: str, fault: Fault
) -> None:
    """The one that we cut down is not needed: the runtime as it comes takes over."""
    watch.expects_errors = True
    with server.broken(f"assets/python-*/{name}", fault):
        said = _answers(page, server.address)
    assert [it.partition("library")[0] for it in said] == ["calculators: using the whole "]
    assert len(server.asked(f"*/pyodide-*/{name}")) == 1


def test_script_of_ours_that_comes_late_is_in_nobodys_way(
    page: Page, server: SiteServer, watch: Watch
) -> None:
    """One of the two is missing; the other comes only while the runtime as it comes is loading."""
    watch.expects_errors = True
    ours, spare = "assets/python-*", "assets/pyodide-*"
    person = Person(page, server.address + "calculators/counter-offer/")
    with server.broken(f"{spare}/pyodide.asm.wasm", "held"):
        with (
            server.broken(f"{ours}/pyodide.mjs", "missing"),
            server.broken(f"{ours}/pyodide.asm.js", "held"),
        ):
            person.open()
            person.type("target", "112k")
            page.wait_for_timeout(1500)
            assert server.asked(f"*{ours}/pyodide.mjs")
        page.wait_for_timeout(500)
    expect(person.figure("ask")).to_have_text("$124,000")
    expect(person.state("ready")).to_be_visible()


def test_nothing_of_it_comes(page: Page, server: SiteServer, watch: Watch) -> None:
    """Neither the compiled library nor the whole one: said plainly, and Try again works."""
    watch.expects_errors = True
    person = Person(page, server.address + "calculators/counter-offer/")
    with server.broken(f"*{PACK}", "damaged"), server.broken("*python_stdlib.zip", "truncated"):
        person.open()
        person.type_and_ask("target", "112k")
        expect(person.state("load")).to_be_visible()
        expect(person.figure("ask")).to_have_text("$120,000")
    person.press("Try again")
    expect(person.figure("ask")).to_have_text("$124,000")


class Altered:
    """The site with another library, whose sum the manifest has: a slip of the build."""

    def __init__(self, site: Path) -> None:
        (app,) = site.glob("assets/app-*")
        self._place = app.relative_to(site).as_posix()
        self._app = app
        self._manifest = (app / MANIFEST).read_text("utf-8")

    def without(self, left_out: str) -> dict[str, bytes | Path]:
        """Leave one module out."""
        manifest = json.loads(self._manifest.removeprefix(PREFIX))
        own = manifest["calculators"]["counter-offer"]
        facts = own if left_out.startswith("calculators/counter_offer/") else manifest["library"]
        whole = io.BytesIO(gzip.decompress((self._app / facts["name"]).read_bytes()))
        made = io.BytesIO()
        with zipfile.ZipFile(whole) as old, zipfile.ZipFile(made, "w") as new:
            assert left_out in old.namelist()
            for name in old.namelist():
                if name != left_out:
                    new.writestr(name, old.read(name))
        content = made.getvalue()
        sum_ = integrity(hashlib.sha256(content).hexdigest())
        facts |= {"bytes": len(content), "integrity": sum_}
        return {
            f"{self._place}/{facts['name']}": gzip.compress(content, 1),
            f"{self._place}/{MANIFEST}": f"{PREFIX}{json.dumps(manifest)}".encode(),
        }


@pytest.fixture(
    params=[
        "encodings/__init__.pyc",
        "pyodide/webloop.pyc",
        "calculators/counter_offer/report/tables.pyc",
    ]
)
def lacking(request: pytest.FixtureRequest, built_site: Path) -> Iterator[SiteServer]:
    """Serve a library that lacks what starts Python, what starts Pyodide, what answers."""
    server = SiteServer(built_site, Altered(built_site).without(request.param))
    yield server
    server.stop()


def test_module_that_is_missing_after_all(page: Page, lacking: SiteServer) -> None:
    """At the start or in the middle of an answer: the reader sees the answer."""
    context = page.context.browser
    assert context is not None
    own = context.new_context(locale="en-US", service_workers="block")
    said = _answers(own.new_page(), lacking.address)
    own.close()
    assert len(said) == 1
    assert len(lacking.asked("*python_stdlib.zip")) == 1
