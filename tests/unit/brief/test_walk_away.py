"""The walk-away is not in the brief unless the reader asks for it there."""

import json
from typing import Any

import pytest

from tests.unit.brief.helpers import ask, first_sentence, report, words

# An amount that no sum of the others can give.
WALK_AWAY = "91,357"
FULL: dict[str, Any] = {
    "ideal": "118k",
    "asks": [{"what": "pay"}, {"what": "signing", "amount": "5k"}],
    "objections": [{"what": "budget"}, {"what": "rush"}],
    "deadline": "2026-12-04",
}


@pytest.mark.parametrize(
    "case", [{}, FULL, {"offer": "80k"}, {"offer": "120k"}, {"subject": "hourly"}]
)
def test_walk_away_is_nowhere_in_the_answer(case: dict[str, Any]) -> None:
    """Not hidden by a style, not in an attribute, not read aloud: not there."""
    reply = ask(walk_away=WALK_AWAY, **case)
    whole = json.dumps({name: reply[name] for name in ("report", "announcement")})
    for written in (WALK_AWAY, WALK_AWAY.replace(",", ""), "alk-away", "so-private"):
        assert written not in whole


def test_walk_away_changes_nothing_else() -> None:
    """The page is letter for letter the one without it: nobody can tell that there is one."""
    assert ask(walk_away=WALK_AWAY, **FULL)["report"] == ask(**FULL)["report"]


def test_walk_away_is_printed_when_the_reader_asks_for_it() -> None:
    """One tick, for a copy that nobody else will see; it is still in no sentence to say."""
    page = report(walk_away=WALK_AWAY, print_walk_away="yes", **FULL)
    (label,) = (e for e in page.iter("dt") if words(e) == "Your walk-away")
    assert label is not None
    assert "$91,357" in words(page)
    assert "91,357" not in first_sentence(page)


def test_tick_without_a_walk_away_prints_nothing() -> None:
    """Nothing to print is not a zero."""
    assert "alk-away" not in ask(print_walk_away="yes", **FULL)["report"]
