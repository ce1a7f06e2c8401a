"""A worried reader finds the way by the search.

`tests/site/search.toml` has what readers type, and the page that answers it.
"""

import tomllib
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.server import SiteServer

TABLE = Path(__file__).parents[1] / "site" / "search.toml"
QUERIES: dict[str, str] = {
    asked: address
    for part in tomllib.loads(TABLE.read_text("utf-8")).values()
    for asked, address in part.items()
}
# Asks the theme's own worker as the page does: the settings first, then each query.
# A hit is a page, with its sections that fit.
ASK = """async (queries) => {
  const { base, search } = JSON.parse(document.getElementById('__config').textContent)
  const site = new URL(base + '/', location.href)
  const worker = new Worker(new URL(search, site))
  const ask = (message) => new Promise((resolve) => {
    worker.onmessage = ({ data }) => { if (data.type === message.type + 1) resolve(data.data) }
    worker.postMessage(message)
  })
  const index = await (await fetch(new URL('search/search_index.json', site))).json()
  await ask({ type: 0, data: { ...index, options: { suggest: true } } })
  const found = {}
  for (const query of queries) {
    const { items } = await ask({ type: 2, data: query })
    found[query] = items.map(([first]) => first.location.split('#')[0])
  }
  worker.terminate()
  return found
}"""


def test_the_page_that_answers_is_the_first_or_second_hit(page: Page, server: SiteServer) -> None:
    """For the words of the trade, and for what somebody writes who doesn't know them."""
    page.goto(server.address)
    found: dict[str, list[str]] = page.evaluate(ASK, [*QUERIES])
    missed = {
        asked: f"{address} is not among {found[asked][:2]}"
        for asked, address in QUERIES.items()
        if address not in found[asked][:2]
    }
    assert missed == {}


def test_there_are_as_many_queries_as_promised() -> None:
    """Nineteen words of the trade, and forty more."""
    parts = tomllib.loads(TABLE.read_text("utf-8"))
    assert len(parts["words"]) == 19
    assert len(parts["worries"]) >= 40


@pytest.mark.parametrize(
    "asked", ["they gave me 24 hours to decide", "Can they take the offer back if I negotiate?"]
)
def test_search_box_leads_to_the_answer(page: Page, server: SiteServer, asked: str) -> None:
    """A whole sentence in the box; the page that opens marks the words that were found."""
    page.goto(server.address)
    box = page.get_by_role("textbox", name="Search")
    box.click()
    expect(page.locator(".md-search-result__meta")).to_contain_text("Type to start")
    # The search listens to keys, not to values.
    box.press_sequentially(asked)
    wanted = QUERIES[asked.removesuffix("?").replace("Can", "can")]
    first_two = page.locator(
        f".md-search-result__item:nth-child(-n+2) > a.md-search-result__link[href*='{wanted}']"
    )
    expect(first_two).to_have_count(1)
    first_two.click()
    page.wait_for_url(f"**/{wanted}*")
    marks = page.locator("article mark[data-md-highlight]")
    expect(marks.first).to_be_visible()
    assert "" not in marks.all_text_contents()


@pytest.mark.parametrize("asked", ["lowball", "vesting", "unemployed"])
def test_first_hit_has_the_very_word(page: Page, server: SiteServer, asked: str) -> None:
    """A reader sees at once why it was found."""
    page.goto(server.address)
    box = page.get_by_role("textbox", name="Search")
    box.click()
    expect(page.locator(".md-search-result__meta")).to_contain_text("Type to start")
    box.press_sequentially(asked)
    first = page.locator(".md-search-result__item").first
    expect(first).to_be_visible()
    expect(first).to_contain_text(asked, ignore_case=True)
