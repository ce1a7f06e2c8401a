"""Write how the figures were worked out: each formula at an address, with the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators._core.markup import h

from .words_html import classes

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from .blocks import Formula, Working
    from .words_html import Ids


def working_html(block: Working, ids: Ids) -> Element:
    """Write the part that closes a report; the figures before it lead to its formulas."""
    title = {"id": ids.of_working(), "class": "so-part__title"}
    return h(
        "details",
        {"class": "so-part so-working"},
        h("summary", None, h("h3", {**title}, "How this is worked out")),
        h(
            "div",
            {"class": "so-part__body"},
            *(_formula(it, ids) for it in block.formulas),
            h("ul", None, *(h("li", None, line) for line in block.conventions))
            if block.conventions
            else None,
        ),
    )


def _formula(formula: Formula, ids: Ids) -> Element:
    why = ids.why(formula.explains[0]) if formula.explains else None
    came_from = ids.came_from(why) if why else None
    return h(
        "div",
        {
            "class": classes("so-formula", private=formula.private),
            "id": ids.of_formula(why) if why else None,
            # So that it takes the focus from the figure, and the next stop is the way back.
            "tabindex": "-1" if why else None,
        },
        h(
            "p",
            {"class": "so-formula__name", "data-note": (why and why.number) or None},
            formula.name,
            h("a", {"class": "so-formula__back so-on-screen", "href": f"#{came_from}"}, "Back")
            if came_from
            else None,
        ),
        h("p", {"class": "so-formula__rule"}, formula.formula),
        *(h("p", {"class": "so-formula__numbers"}, line) for line in formula.lines),
    )
