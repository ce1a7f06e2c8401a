"""Somebody who comes again, and what their browser kept from the last visit."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import PATIENCE
from tests.browser.person import Person

# All code here runs in the page. The cache whose parts are all there, or nothing.
WHOLE = """async () => {
  for (const name of await caches.keys()) {
    if (!name.startsWith('python of ')) continue
    const kept = await (await caches.open(name)).keys()
    if (kept.some(({ url }) => url.endsWith('/image'))) return name
  }
  return null
}"""
COPY = """async ([from, to]) => {
  await caches.delete(to)
  const [source, target] = [await caches.open(from), await caches.open(to)]
  for (const key of await source.keys()) await target.put(key, await source.match(key))
}"""
# Change a part; `sum` says whether its sum is changed with it, as no accident would.
CHANGE = """async ([name, part, change, sum]) => {
  const cache = await caches.open(name)
  const [key] = (await cache.keys()).filter(({ url }) => url.endsWith(`/${part}`))
  const response = await cache.match(key)
  let bytes = new Uint8Array(await response.arrayBuffer())
  bytes = (await eval(change)(bytes)) ?? bytes
  const headers = new Headers(response.headers)
  if (sum) {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
    headers.set('integrity', `sha256-${btoa(String.fromCharCode(...digest))}`)
  }
  await cache.put(key, new Response(bytes, { headers }))
}"""


class Visitor:
    """Somebody who comes again with the same browser."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.context = context
        self.address = address + "calculators/counter-offer/"
        self.said: list[str] = []

    def visits(self) -> Page:
        """Open the page in a new tab, and get the right answer."""
        page = self.context.new_page()
        page.set_default_timeout(PATIENCE)
        page.on("console", lambda message: self.said.append(message.text))
        person = Person(page, self.address)
        person.open()
        person.type("target", "115k")
        expect(person.figure("ask")).to_have_text("$130,000")
        expect(person.state("ready")).to_be_visible()
        return page

    def said_of(self, words: str) -> int:
        """Count the console's lines that hold these words."""
        return len([line for line in self.said if words in line])


def wait_for_image(page: Page) -> str:
    """Wait until the browser has put everything away, and give the cache's name."""
    for _ in range(PATIENCE // 200):
        if name := page.evaluate(WHOLE):
            return str(name)
        page.wait_for_timeout(200)
    pytest.fail("no image was made")
