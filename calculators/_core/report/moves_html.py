"""Write as HTML what a reader can do next in an answer: moves that fill in the form."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from calculators._core.markup import h

if TYPE_CHECKING:
    from collections.abc import Mapping
    from xml.etree.ElementTree import Element

    from .blocks import Move, Moves, OwnMove
    from .words_html import Ids


def moves_html(block: Moves, ids: Ids) -> Element:
    """Write the moves as buttons; the browser fills in the form and asks again."""
    # Hidden by the style sheet without JavaScript; paper has what was said.
    title = ids.next()
    return h(
        "div",
        {
            "class": "so-moves so-on-screen",
            "role": "group",
            "aria-labelledby": title,
            # Takes the focus after a move: the button that was pressed is gone then.
            "id": ids.named("moves"),
            "tabindex": "-1",
            "data-moves": True,
            "data-search-exclude": True,
        },
        _pause(block.pause) if block.pause else None,
        h("p", {"class": "so-moves__label", "id": title}, block.label),
        h("ul", {"class": "so-moves__list"}, *(h("li", None, _move(it)) for it in block.moves)),
        _own(block.own, ids) if block.own else None,
        h("p", {"class": "so-moves__quiet"}, *(_quiet(it) for it in block.quiet))
        if block.quiet
        else None,
    )


def _move(move: Move) -> Element:
    write = _values(move.values)
    return h(
        "button", {"type": "button", "class": "so-moves__move", "data-write": write}, move.label
    )


def _quiet(move: Move) -> Element:
    write = _values(move.values)
    return h("button", {"type": "button", "class": "so-quiet", "data-write": write}, move.label)


def _own(own: OwnMove, ids: Ids) -> Element:
    """Write the move that the reader finishes; in the field, Enter presses its button."""
    field, error = ids.next(), ids.next()
    return h(
        "div",
        {"class": "so-moves__own"},
        h("label", {"class": "so-moves__label", "for": field}, own.label),
        h(
            "p",
            {"class": "so-field__error", "id": error, "data-refused": True, "hidden": True},
        ),
        h(
            "span",
            {"class": "so-moves__row"},
            h(
                "input",
                {
                    "type": "text",
                    "class": "so-moves__input",
                    "id": field,
                    "inputmode": "decimal",
                    "autocomplete": "off",
                    "aria-describedby": error,
                    "data-own": True,
                },
            ),
            h(
                "button",
                {
                    "type": "button",
                    "class": "md-button",
                    "data-write": _values(own.values),
                    "data-into": own.into,
                },
                own.go,
            ),
        ),
    )


def _pause(words: str) -> Element:
    """Draw the time that nobody speaks: a bar that fills by the style sheet alone."""
    return h(
        "div",
        {"class": "so-pause"},
        h("p", {"class": "so-pause__words"}, words),
        h("span", {"class": "so-pause__bar", "aria-hidden": "true"}, h("span")),
    )


def _values(values: Mapping[str, Any]) -> str:
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))
