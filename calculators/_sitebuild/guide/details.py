"""The reader's details for the scripts: the questions, what calculators handed over, forgetting it.

Hidden until its script runs: without JavaScript nothing could be filled in.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from calculators._core.handover_names import HANDOVER_NAMES, LONGEST, HandoverName
from calculators._core.markup import h

_TITLE = "your-details"


def details(switch: Element) -> Element:
    """Draw the form, the list of what calculators handed over, and the buttons."""
    return h(
        "offer-details",
        {
            "class": "so so-details so-on-screen",
            "data-search-exclude": True,
            "hidden": True,
        },
        h(
            "details",
            {"class": "so-section"},
            h("summary", {"id": _TITLE}, "Your details for the scripts"),
            h(
                "p",
                {"class": "so-section__hint"},
                "The marked places below then show them. They stay in this tab, and are gone when "
                "you close or reload it.",
            ),
            h(
                "form",
                {"class": "so-details__form", "aria-labelledby": _TITLE},
                *(_field(name, it) for name, it in HANDOVER_NAMES.items() if it.asked),
            ),
        ),
        h(
            "div",
            {"data-from-calculators": True, "hidden": True},
            h("p", {"class": "so-details__label"}, "From your calculators"),
            h("ul", {"class": "so-details__list", "data-handed-lines": True}),
        ),
        h(
            "p",
            {"class": "so-details__buttons"},
            switch,
            h(
                "button",
                {
                    "type": "button",
                    "class": "so-script__switch",
                    "data-act": "forget",
                    "data-forgotten-said": "Forgotten. The blanks are shown.",
                    "hidden": True,
                },
                "Forget all of this",
            ),
        ),
        h("p", {"class": "so-hidden", "role": "status", "data-announce": True}),
    )


def _field(name: str, handed: HandoverName) -> Element:
    field_id = f"details-{name}"
    return h(
        "div",
        None,
        h("label", {"class": "so-details__label", "for": field_id}, handed.asked),
        h(
            "input",
            {
                "class": "so-details__input",
                "id": field_id,
                "type": "text",
                "autocomplete": "off",
                "maxlength": str(LONGEST),
                "data-handed": name,
                "data-label": handed.label,
                "data-of": handed.of,
                "data-from": "From your details",
            },
        ),
    )
