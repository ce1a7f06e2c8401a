"""Somebody who comes again, and what their browser kept from the last visit."""

from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.person import Person
from tests.browser.waiting import PATIENCE, until

# All code here runs in the page, on the one file that the browser keeps: a head, then the parts.
_FILES = """
  const PAGE = 4096, root = await navigator.storage.getDirectory()
  const folder = () => root.getDirectoryHandle('python of %2Fsecond-offer%2Fassets%2F')
  const fileOf = async (place, name) => (await place.getFileHandle(name)).getFile()
  const read = async (place, name) =>
    new Uint8Array(await (await fileOf(place, name)).arrayBuffer())
  // Its first page alone: the rest is 20 MB, and whoever waits asks ten times a second.
  const beginningOf = async (place, name) =>
    new Uint8Array(await (await fileOf(place, name)).slice(0, PAGE).arrayBuffer())
  const write = async (place, name, bytes) => {
    const stream = await (await place.getFileHandle(name, { create: true })).createWritable()
    await stream.write(bytes)
    await stream.close()
  }
  const headOf = (bytes) =>
    JSON.parse(new TextDecoder().decode(bytes.subarray(0, PAGE)).replace(/\\0.*/s, ''))
"""
# The name of the file that is whole, or nothing.
WHOLE = f"""async () => {{ {_FILES}
  try {{
    for await (const name of (await folder()).keys())
      if (name !== 'refused' && headOf(await beginningOf(await folder(), name)).parts.snapshot)
        return name
  }} catch {{ return null }}
  return null
}}"""
NAMES = f"""async () => {{ {_FILES}
  const names = []
  try {{ for await (const name of (await folder()).keys()) names.push(name) }} catch {{ }}
  return names.sort()
}}"""
# Away to where the site does not look, and back.
SAVE = f"""async (name) => {{ {_FILES}
  await write(root, 'saved', await read(await folder(), name))
}}"""
BRING_BACK = f"""async (name) => {{ {_FILES}
  for await (const other of (await folder()).keys()) await (await folder()).removeEntry(other)
  await write(await folder(), name, await read(root, 'saved'))
}}"""
REMOVE = f"""async (name) => {{ {_FILES} await (await folder()).removeEntry(name) }}"""
HOLDS = f"""async ([name, text]) => {{ {_FILES}
  return new TextDecoder('latin1').decode(await read(await folder(), name)).includes(text)
}}"""
_CHANGE = f"""async ([name, part, hash]) => {{ {_FILES}
  const all = await read(await folder(), name), head = headOf(all), fact = head.parts[part]
  let bytes = all.slice(fact.at, fact.at + fact.bytes)
  bytes = (await (HOW)(bytes)) ?? bytes
  all.set(bytes, fact.at)
  fact.bytes = bytes.length
  if (hash) {{
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
    fact.hash = `sha256-${{btoa(String.fromCharCode(...digest))}}`
  }}
  all.fill(0, 0, PAGE)
  all.set(new TextEncoder().encode(JSON.stringify(head)))
  await write(await folder(), name, all)
}}"""
# The whole file is cut short, as by a disk that failed.
CUT = f"""async (name) => {{ {_FILES}
  const all = await read(await folder(), name)
  await write(await folder(), name, all.slice(0, all.length >> 1))
}}"""


def alter(page: Page, name: str, part: str, how: str, *, with_hash: bool) -> None:
    """Change a part by a function in JavaScript; its hash with it, as no accident would, or not."""
    page.evaluate(_CHANGE.replace("HOW", how), [name, part, with_hash])


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
        person.type("target", "112k")
        expect(person.figure("ask")).to_have_text("$124,000")
        expect(person.state("ready")).to_be_visible()
        return page

    def said_of(self, words: str) -> int:
        """Count the console's lines that hold these words."""
        return len([line for line in self.said if words in line])


def wait_for_snapshot(page: Page) -> str:
    """Wait until the browser has put everything away, and give the file's name."""
    until(page, WHOLE)
    return str(page.evaluate(WHOLE))
