"""Two calculators on one page, as a copy of the site may have them."""

import base64
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.person import Person
from tests.server import SiteServer


@pytest.fixture
def server(built_site: Path) -> Iterator[SiteServer]:
    """Serve a page that holds two calculators, as a copy of the site may have it."""
    first, second = (
        (built_site / "calculators" / slug / "index.html").read_text("utf-8")
        for slug in ("counter-offer", "deadline")
    )
    planner = second[second.index("<offer-calculator ") : second.index("</offer-calculator>")]
    end = "</offer-calculator>"
    page = first.replace(end, f"{end}{planner}{end}", 1)
    server = SiteServer(built_site, {"calculators/both/": page.encode()})
    yield server
    server.stop()


@pytest.mark.first_visit
def test_link_finds_its_calculator(page: Page, server: SiteServer) -> None:
    """Whichever of them reads the link, the other one is left alone."""
    both = server.address + "calculators/both/"
    counter, planner = (Person(page, both, slug) for slug in ("counter-offer", "deadline"))
    told = json.dumps(["deadline", {"company": "Northwind"}]).encode()
    data = base64.urlsafe_b64encode(told).decode().rstrip("=")
    page.goto(f"{both}#offer=1.0.{data}")
    expect(planner.notice("shared")).to_be_visible()
    expect(planner.control("company")).to_have_value("Northwind")
    for why in ("shared", "link-elsewhere", "link-refused"):
        expect(counter.notice(why)).to_be_hidden()
    assert page.url == both
    planner.press("Go back to mine")
    expect(planner.control("company")).to_have_value(
        planner.control("company").evaluate("it => it.defaultValue")
    )
    counter.type("target", "112k")
    expect(counter.figure("ask")).to_have_text("$124,000")
