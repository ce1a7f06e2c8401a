"""The switch for use without a network, and every sentence about what is kept."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from calculators._core.markup import h

_STATES = {
    "kept": (
        "Kept on this device for use without a network: {size} MB, with the calculators."
        " It is all here."
    ),
    "pages": (
        "Kept on this device for use without a network: {size} MB, the pages."
        " The calculators follow once you have opened one."
    ),
    "working": "Nothing is kept yet. Your browser is at it, or could not do it.",
    "off": "Switched off: nothing is kept on this device for use without a network.",
    "sparing": "Nothing is kept, as your browser asks sites to save data.",
    "impossible": "Your browser does not let this site keep anything for use without a network.",
}


def offline_switch() -> Element:
    """Draw the state and its button; without JavaScript, it says that nothing is kept."""
    words = {f"data-words-{state}": text for state, text in _STATES.items()}
    return h(
        "offer-offline",
        {"class": "so so-offline"},
        h(
            "p",
            {"data-offline-state": True, "role": "status", **words},
            "This part needs script. Without it, nothing is kept for use without a network.",
        ),
        h(
            "button",
            {
                "type": "button",
                "class": "md-button",
                "hidden": True,
                "data-words-switch-off": "Switch off and erase",
                "data-words-switch-on": "Keep it on this device",
            },
            "Switch off and erase",
        ),
    )
