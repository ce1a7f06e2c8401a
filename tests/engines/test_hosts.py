"""In every engine: hosts that compress nothing, send no types, or the wrong ones."""

from __future__ import annotations

import pytest

from tests import server as serving
from tests.engines.reader import Reader

NO_TYPE = "application/octet-stream"


def test_host_that_compresses_nothing(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    """Slower, and all there."""
    monkeypatch.setattr(serving, "ZIPPED", set())
    reader.opens()
    reader.asks_for("112k", "$124,000")


@pytest.mark.parametrize("kind", [NO_TYPE, "text/plain", "text/html"])
def test_host_that_does_not_know_webassembly(
    reader: Reader, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    """Browsers compile what comes as another type only if they are told to."""
    monkeypatch.setitem(serving.TYPES, ".wasm", kind)
    reader.opens()
    reader.asks_for("112k", "$124,000")


def test_host_that_knows_only_what_it_must(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages, styles and scripts have their types; all else is bytes, data and packed files too."""
    for suffix in serving.TYPES.keys() - {".css", ".html", ".js", ".mjs"}:
        monkeypatch.setitem(serving.TYPES, suffix, NO_TYPE)
    reader.opens()
    reader.asks_for("112k", "$124,000")
    reader.opens("calculators/deadline/")
    reader.sees('[data-state="ready"]')


def test_host_that_does_not_know_modules(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    """No browser runs them then: the page reads, and says what the form would need."""
    monkeypatch.setitem(serving.TYPES, ".mjs", NO_TYPE)
    reader.tab.open(reader.server.address + "calculators/counter-offer/")
    reader.sees('[data-state="asleep"]', "worked example")
    assert reader.text('[data-report] [data-figure="ask"]') == "$120,000"
    assert reader.tab.run(
        "() => document.querySelector('#counter-offer-target').matches(':disabled')"
    )
