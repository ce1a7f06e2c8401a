"""The walk-away stays off paper, out of scripts and out of what screen readers announce."""

import json
from typing import Any

import html5lib
import pytest

from calculators._bridge import answer

# An amount that no sum of the others can give.
WALK_AWAY = "91,357"
CASES: list[dict[str, Any]] = [
    {},
    {"ceiling": "115k"},
    {"ceiling": "90,001", "offer": "90k"},
    {"offer": "80k"},
    {"offer": "112k"},
    {"market_low": "95k", "market_middle": "105k", "market_high": "125k", "posted_high": "118k"},
    {"rounds": [{"who": "me", "amount": "120k"}, {"who": "them", "amount": "104k"}]},
    {"rounds": [{"who": "me", "amount": "90k"}], "offer": "80k"},
    {"subject": "hourly"},
]


def reply(case: dict[str, Any], **more: str) -> dict[str, str]:
    """Ask as the page does."""
    values = {"offer": "100k", "target": "110k", "walk_away": WALK_AWAY, **case, **more}
    request = json.dumps({"calculator": "counter-offer", "values": values})
    answered: dict[str, str] = json.loads(answer(request))
    assert "report" in answered
    return answered


def public(html: str) -> str:
    """Take out what is marked as private, and read what is left: words, attributes and all."""
    page = html5lib.parseFragment(html, namespaceHTMLElements=False)
    for parent in list(page.iter()):
        for child in list(parent):
            if "so-private" in child.get("class", "").split():
                parent.remove(child)
    return html5lib.serialize(page, quote_attr_values="always")


@pytest.mark.parametrize("case", CASES)
def test_walk_away_is_in_private_parts_alone(case: dict[str, Any]) -> None:
    """Print leaves those out; neither words nor values of anything else name the amount."""
    html = reply(case)["report"]
    assert WALK_AWAY in html
    for written in (WALK_AWAY, WALK_AWAY.replace(",", ""), "alk-away"):
        assert written not in public(html)


@pytest.mark.parametrize("case", CASES)
def test_walk_away_is_never_announced_or_scripted(case: dict[str, Any]) -> None:
    """Somebody may stand beside the reader, and scripts are for the other side."""
    for more in ({}, {"print_walk_away": "yes"}):
        answered = reply(case, **more)
        page = html5lib.parseFragment(answered["report"], namespaceHTMLElements=False)
        scripts = [
            "".join(e.itertext()) for e in page.iter() if e.get("data-copy-source") is not None
        ]
        for words in (answered["announcement"], *scripts):
            assert WALK_AWAY not in words
            assert "walk" not in words.casefold()


def test_walk_away_is_printed_when_the_reader_asks_for_it() -> None:
    """One tick, for a copy that nobody else will see."""
    html = reply({"offer": "80k", "ceiling": "115k"}, print_walk_away="yes")["report"]
    assert "so-private" not in html
    assert WALK_AWAY in public(html)
