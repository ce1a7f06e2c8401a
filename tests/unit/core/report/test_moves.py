"""Moves: buttons that fill in the form, one that takes an answer along, and a pause in words."""

import json
from typing import Any

import html5lib

from calculators._core import Card, Headline, Move, Moves, OwnMove, Report
from calculators._core.report.html import report_html
from calculators._core.report.text import report_text

HOSTILE = "\"'<b>&"
MOVES = Moves(
    label="What now?",
    moves=(Move(label="One", values={"a": HOSTILE}), Move(label="Two", values={"b": []})),
    own=OwnMove(label="Your own", go="Go", values={"b": [{"c": ""}]}, into="b.0.c"),
    quiet=(Move(label="Back", values={}),),
    pause="A moment.",
)


def drawn(moves: Moves) -> Any:
    """Write a card with the moves, and read it as a browser would."""
    report = Report(blocks=(Card(headline=Headline(words="So."), switch=moves),))
    return html5lib.parse(report_html(report, "x"), namespaceHTMLElements=False)


def test_each_move_has_its_values_as_typed() -> None:
    """Whatever is in them."""
    buttons = [it for it in drawn(MOVES).iter("button") if it.get("data-write")]
    assert [it.text for it in buttons] == ["One", "Two", "Go", "Back"]
    assert [json.loads(it.get("data-write")) for it in buttons] == [
        {"a": HOSTILE},
        {"b": []},
        {"b": [{"c": ""}]},
        {},
    ]
    assert [it.get("data-into") for it in buttons] == [None, None, "b.0.c", None]


def test_box_can_take_the_focus_and_has_a_name() -> None:
    """It keeps its id, so that the focus stays there when the moves are replaced."""
    page = drawn(MOVES)
    box = next(it for it in page.iter("div") if it.get("data-moves") is not None)
    assert (box.get("id"), box.get("tabindex"), box.get("role")) == (
        "x-report-moves",
        "-1",
        "group",
    )
    named = next(it for it in page.iter() if it.get("id") == box.get("aria-labelledby"))
    assert named.text == "What now?"


def test_own_answer_has_a_label_and_a_place_for_what_is_wrong() -> None:
    """The place is empty and hidden at first."""
    page = drawn(MOVES)
    own = next(it for it in page.iter("input") if it.get("data-own") is not None)
    label = next(it for it in page.iter("label") if it.get("for") == own.get("id"))
    assert label.text == "Your own"
    wrong = next(it for it in page.iter("p") if it.get("id") == own.get("aria-describedby"))
    assert (wrong.text, wrong.get("hidden")) == (None, "")


def test_pause_is_told_in_words_and_the_bar_is_not_read() -> None:
    """The bar is a picture of what the words say."""
    page = drawn(MOVES)
    pause = next(it for it in page.iter("div") if it.get("class") == "so-pause")
    assert pause[0].text == "A moment."
    assert pause[1].get("aria-hidden") == "true"
    plain = drawn(Moves(label="So?", moves=MOVES.moves))
    assert not [it for it in plain.iter("div") if it.get("class") == "so-pause"]


def test_moves_are_not_in_a_copy() -> None:
    """Nobody can press them there."""
    report = Report(blocks=(Card(headline=Headline(words="So."), switch=MOVES),))
    assert report_text(report) == "So."
