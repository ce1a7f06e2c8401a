"""Draws the panel that offers to prefill the form with handed values, and to undo that."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from calculators._core.markup import h

_OFFERED = "These numbers of yours would fit here."
_REPLACE = "They would replace what you typed here: "
_FILLED = "They are in the form now. Check them, and add what is missing."


def prefill_element(prefix: str) -> Element:
    """Draw it hidden; the browser lists the values, and shows the sentences that apply."""
    title = f"{prefix}-prefill"
    return h(
        "div",
        {
            "class": "so-prefill so-on-screen",
            "role": "group",
            "tabindex": "-1",
            "aria-labelledby": title,
            "data-prefill": True,
            "data-search-exclude": True,
            "hidden": True,
        },
        h("p", {"class": "so-prefill__title", "id": title}, "Your numbers from elsewhere"),
        h("div", {"data-handed-lines": True}),
        h(
            "div",
            {"role": "status"},
            h("p", {"data-prefill-when": "offered", "hidden": True}, _OFFERED),
            h(
                "p",
                {"data-prefill-when": "replace", "hidden": True},
                _REPLACE,
                h("strong", {"data-replaced": True}),
                ".",
            ),
            h("p", {"data-prefill-when": "filled", "hidden": True}, _FILLED),
        ),
        h(
            "p",
            {"class": "so-prefill__buttons"},
            _button("fill", "Fill them in"),
            _button("leave", "Not here"),
            _button("give-back", "Undo"),
        ),
    )


def _button(act: str, label: str) -> Element:
    return h("button", {"type": "button", "class": "md-button", "data-prefill-act": act}, label)
