"""Links from a calculator to the pages that may use its numbers, or that say more.

They are in the page, hidden: a report is also made in the browser, where no pages are known.
"""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import Element

from calculators._core import Calculator, DeclarationError
from calculators._core.markup import h
from calculators._sitebuild.blocks.slips import link_to
from calculators._sitebuild.nearest import suggest

_PLACES = {
    "counter-offer": ("calculators/counter-offer.md", "Counter offer"),
    "total-compensation": ("calculators/total-compensation.md", "Total compensation"),
    "deadline": ("calculators/deadline.md", "Deadline planner"),
    "trade-offs": ("calculators/trade-offs.md", "Trade-offs"),
    "rehearsal": ("calculators/rehearsal.md", "Rehearse the call"),
    "scripts": ("scripts.md", "Scripts"),
    "brief": ("brief.md", "Your brief for the call"),
}


def handover_links(calculator: Calculator[Any, Any]) -> Element:
    """Draw links to every place that the calculator hands its numbers to."""
    for name in calculator.hands_to:
        if name not in _PLACES:
            raise DeclarationError(
                f"{calculator.title}: `hands_to`: {suggest('place', name, _PLACES)}"
            )
    links = (
        h("a", {"class": "md-button", "href": link_to(_PLACES[name][0]), "data-place": name}, label)
        for name in calculator.hands_to
        for label in (_PLACES[name][1],)
    )
    return h("div", {"data-handover-links": True, "hidden": True}, *links)


def page_links(calculator: Calculator[Any, Any]) -> Element:
    """Draw links to the pages of the guide that rows of its report lead to."""
    links = (h("a", {"href": link_to(page), "data-page": page}, page) for page in calculator.pages)
    return h("div", {"data-page-links": True, "hidden": True}, *links)


def whole_calculator_link(slug: str, page: str) -> Element:
    """Draw the link from a few fields of a calculator to all of it, on its own page."""
    where = {"href": link_to(page), "data-place": slug}
    link = h("a", {"class": "md-button", **where}, "Go on with all the details")
    return h("div", {"data-handover-links": True, "hidden": True}, link)
