"""The ways from a calculator to the places that may use its numbers, as links of the page.

They are drawn here, asleep: a report is made in the browser as well, where no page is known.
"""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import Element

from calculators._core import Calculator, DeclarationError
from calculators._core.markup import h
from calculators._sitebuild.blocks.slips import link_to, suggest

_PLACES = {
    "counter-offer": ("calculators/counter-offer.md", "Counter-offer"),
    "trade-offs": ("calculators/trade-offs.md", "Trade-offs"),
    "scripts": ("scripts.md", "Scripts"),
    "brief": ("brief.md", "Your brief for the call"),
}


def ways(calculator: Calculator[Any, Any]) -> Element:
    """Link every place that the calculator hands its numbers to."""
    for name in calculator.hands_to:
        if name not in _PLACES:
            raise DeclarationError(f"{calculator.title}: {suggest('place', name, _PLACES)}")
    links = (
        h("a", {"class": "md-button", "href": link_to(_PLACES[name][0]), "data-place": name}, label)
        for name in calculator.hands_to
        for label in (_PLACES[name][1],)
    )
    return h("div", {"data-all-ways": True, "hidden": True}, *links)
