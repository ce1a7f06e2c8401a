"""How long a test waits, and how it waits for what Playwright has no words for."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

# Starting Python takes a busy machine a while. No test is about time: this only ends a wait.
PATIENCE = 40_000  # milliseconds
expect.set_options(timeout=PATIENCE)


def until(page: Page, expression: str, argument: object = None) -> None:
    """Wait until something holds in the page, whose policy lets no text become a program."""
    for _ in range(PATIENCE // 100):
        if page.evaluate(expression, argument):
            return
        page.wait_for_timeout(100)
    pytest.fail(f"never true: {expression}")
