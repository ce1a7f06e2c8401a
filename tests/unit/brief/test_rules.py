"""Contradictions in a brief: at which fields they are shown, and how to resolve them."""

from typing import Any

import pytest

from tests.unit.brief.helpers import ask, problem


@pytest.mark.parametrize(
    ("values", "fields", "way_out"),
    [
        ({"walk_away": "111k"}, ["walk_away", "target"], "lower it, or raise the target"),
        ({"ideal": "109k"}, ["ideal", "target"], "Raise the ideal"),
        ({"opening": "105k"}, ["opening", "target"], "Open with the target or more"),
        ({"offer": "120k", "opening": "115k"}, ["opening", "offer"], "Raise it, or leave it empty"),
        (
            {"call_on": "2026-12-02", "answer_by": "2026-12-01"},
            ["call_on", "answer_by"],
            "Call earlier, or answer later.",
        ),
        (
            {"call_on": "2026-12-07", "deadline": "2026-12-04"},
            ["call_on", "deadline"],
            "Call before it is over.",
        ),
        (
            {"deadline": "2026-12-04", "extension": "2026-12-04"},
            ["deadline", "extension"],
            "Ask for a later day",
        ),
        (
            {"deadline": "2026-12-04", "answer_by": "2026-12-07"},
            ["answer_by", "deadline", "extension"],
            "Answer earlier, or ask for a later day.",
        ),
    ],
)
def test_contradiction_names_its_fields_and_the_way_out(
    values: dict[str, Any], fields: list[str], way_out: str
) -> None:
    """One problem at all fields that take part in it."""
    paths, message = problem(**values)
    assert paths == fields
    assert way_out in message


def test_answer_after_the_deadline_is_fine_with_more_time() -> None:
    """Whoever asks for the 9th may answer on the 8th."""
    days = {"deadline": "2026-12-04", "answer_by": "2026-12-08", "extension": "2026-12-09"}
    assert "report" in ask(**days)


def test_own_words_are_needed_where_nothing_was_chosen() -> None:
    """A reason without an ask is asked about, at its place."""
    paths, message = problem(asks=[{"what": "pay"}, {"why": "I need it"}])
    assert paths == ["asks.1.own"]
    assert message.startswith("Ask 2, What it is: this is needed.")
