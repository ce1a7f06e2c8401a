"""Draw the values that a report hands over, and the questions that may come first.

Use these numbers in …    Their offer $95,000    [Counter offer] [Scripts] [Brief]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators._core.formatting import upper_first
from calculators._core.handover_names import HANDOVER_NAMES
from calculators._core.markup import h

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from .blocks import HandedValue, Handover


_STALE = "This answer is out of date. Put the form right first, then use its numbers."
_EXAMPLE = (
    "Some figures in the form are still our example’s. They are marked there. Put in your own "
    "first, or use the numbers as they are."
)
_NONE_PICKED = "Tick at least one of these first. Nothing is passed on without a tick."
_OTHER_JOB = "What was kept so far is about another company: "


def handover_html(block: Handover, name: str) -> Element:
    """Draw the values, hidden until the page's script has links for them."""
    several = len(block.sets) > 1
    choice = h(
        "p",
        {"class": "so-handover__choice"},
        h("label", {"for": f"{name}-choice"}, "Which offer?"),
        " ",
        h(
            "select",
            {"id": f"{name}-choice"},
            *(h("option", {"value": str(at)}, label) for at, (label, _) in enumerate(block.sets)),
        ),
    )
    return h(
        "offer-handover",
        {
            "class": "so-handover so-on-screen",
            "role": "group",
            "aria-labelledby": name,
            "data-from": f"From {block.source}",
            "data-part": block.part or None,
            "data-search-exclude": True,
            "hidden": True,
        },
        h(
            "h3",
            {"id": name, "class": "so-handover__title"},
            "Use the ticked numbers in …" if block.picked else "Use these numbers in …",
        ),
        choice if several else None,
        *(
            _values(values, name if block.picked else "", hidden=at > 0)
            for at, (_, values) in enumerate(block.sets)
        ),
        h("p", {"class": "so-remark"}, block.remark) if block.remark else None,
        h("p", {"class": "so-handover__places", "data-handover-slot": True}),
        h(
            "div",
            {"role": "status", "class": "so-handover__questions"},
            _question("stale", _STALE),
            _question("none-picked", _NONE_PICKED) if block.picked else None,
            _question("example", _EXAMPLE, ("go", "Use them as they are")),
            _question(
                "other-job",
                (_OTHER_JOB, h("strong", {"data-other-job": True}), ". Are these for another job?"),
                ("another", "Another job: forget the rest"),
                ("same", "The same job"),
            ),
        ),
    )


def _values(values: tuple[HandedValue, ...], boxes: str, *, hidden: bool) -> Element:
    drawn = (_value(value, boxes) for value in values)
    return h("dl", {"class": "so-handover__values", "hidden": hidden}, *drawn)


def _value(value: HandedValue, boxes: str) -> Element:
    """Draw a value; `boxes` begins the ids of the boxes to tick, if there are any."""
    name = HANDOVER_NAMES[value.name]
    is_choice = name.kind in ("Choice", "CurrencyChoice")
    return h(
        "div",
        {
            "data-handed": value.name,
            "data-typed": value.typed,
            "data-of": name.of,
            "data-said": value.said and not is_choice,
            "data-label": name.label,
            "data-follows": value.follows or None,
            "hidden": not value.listed,
        },
        _named(value, f"{boxes}-{value.name}" if boxes else ""),
        h("dd", None, value.shown),
    )


def _named(value: HandedValue, box: str) -> Element:
    label = upper_first(HANDOVER_NAMES[value.name].label)
    if not box or value.follows:
        return h("dt", None, label)
    return h(
        "dt",
        {"class": "so-handover__pick"},
        h("input", {"type": "checkbox", "id": box, "data-pick": True}),
        h("label", {"for": box}, label),
    )


def _question(
    name: str, words: str | tuple[str | Element, ...], *buttons: tuple[str, str]
) -> Element:
    drawn = (
        h("button", {"type": "button", "class": "md-button", "data-go": act}, label)
        for act, label in buttons
    )
    said = (words,) if isinstance(words, str) else words
    return h("div", {"data-question": name, "hidden": True}, h("p", None, *said), *drawn)
