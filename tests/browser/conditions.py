"""What every browser of the tests is told: which day it is, and how slow its processor is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch
from zoneinfo import ZoneInfo

from playwright.sync_api import Browser, BrowserContext, Page

# Chromium compiles WebAssembly once, and not again for speed: that takes minutes to pay, and was a
# quarter of the processor's time in a run of the browser tests.
COMPILE_ONCE = "--js-flags=--liftoff-only"
# An ordinary Tuesday that no worked example names.
DAY = dt.date(2026, 5, 12)
# The days on which sums with dates go wrong, if they do.
TELLING_DAYS = (
    dt.date(2026, 11, 1),  # summer time ends in the tests' time zone
    dt.date(2026, 11, 24),  # the brief of the worked case is held on the day after
    dt.date(2026, 11, 25),
    dt.date(2026, 11, 27),
    dt.date(2026, 12, 25),
    dt.date(2026, 12, 31),
    dt.date(2027, 2, 28),
    dt.date(2027, 3, 14),  # summer time begins
    dt.date(2027, 4, 30),
    dt.date(2028, 2, 29),
)
TIME_ZONE = "America/New_York"
# Playwright's own clock puts timers and frames of its making in place of the browser's; this one
# moves the date and nothing else. Where a test wants the other, this one stands back.
_MOVE_DATE = """(() => {
  const { now } = Date
  Date.now = () => now() + ('__pwClock' in globalThis ? 0 : SHIFT)
  globalThis.Date = new Proxy(Date, {
    construct: (date, given, as) =>
      Reflect.construct(date, given.length ? given : [date.now()], as),
    apply: (date) => new date(date.now()).toString(),
  })
})()"""


def _morning(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(10), ZoneInfo(TIME_ZONE))


def _moved(begin: dt.datetime, now: dt.datetime) -> str:
    """Write the script that lets a page begin at another time."""
    shift = begin.astimezone(dt.UTC) - now.astimezone(dt.UTC)
    return _MOVE_DATE.replace("SHIFT", str(round(shift.total_seconds() * 1000)))


def move(page: Page, usual: dt.date, day: dt.date) -> None:
    """Let one page of a context that has the usual day begin on another."""
    script = _moved(_morning(day), _morning(usual))
    page.add_init_script(script)
    page.evaluate(script)  # what is open now is not loaded again


@contextmanager
def every_context(usual: dt.date, throttle: float) -> Iterator[None]:
    """Give each context of each browser its day: the usual one, unless it asks for another.

    Its pages run `throttle` times slower, in the thread that draws and hears the reader.
    """
    new_context = Browser.new_context

    def slow(page: Page) -> None:
        session = page.context.new_cdp_session(page)
        session.send("Emulation.setCPUThrottlingRate", {"rate": throttle})

    def new(browser: Browser, day: dt.date | None = None, **properties: Any) -> BrowserContext:
        context = new_context(browser, **{"timezone_id": TIME_ZONE, **properties})
        context.add_init_script(_moved(_morning(day or usual), dt.datetime.now(tz=dt.UTC)))
        if throttle > 1:
            context.on("page", slow)
        return context

    with patch.object(Browser, "new_context", new):
        yield


if __name__ == "__main__":
    print(*TELLING_DAYS)  # noqa: T201 - for `make test-days`
