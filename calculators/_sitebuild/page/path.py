"""Draws the path from the letter to the signature: the calculators in the order of an offer.

`/// path` is an ordered list of links, whole without a script; `/// path | counter-offer` says
which of the steps the page belongs to. Only calculators that have a page are in it. In the browser,
guide/path.mjs marks the steps that hold the reader's own answers and names the numbers that a step
can take over; what it needs for that stands at each step.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any
from xml.etree.ElementTree import Element

from calculators._core.fields.declaration import Group, parts_of
from calculators._core.fields.kinds import Choice, Field
from calculators._core.handover_names import HANDOVER_NAMES
from calculators._core.markup import h
from calculators._core.report.example_figures import is_of_device
from calculators._sitebuild.blocks.block import GeneratedBlock
from calculators._sitebuild.blocks.slips import link_to
from calculators._sitebuild.catalogue import checked

from .calculator_list import OWN_PAGES

TITLE = "From the letter to the signature"
STEPS = {
    "letter": "Read the letter",
    "total-compensation": "What it’s worth",
    "counter-offer": "What to ask for",
    "deadline": "Your days",
    "rehearsal": "Rehearse the call",
    "brief": "One page for the call",
    "promises": "What they promised",
}


def steps() -> tuple[str, ...]:
    """List the calculators of the path that there are."""
    return tuple(slug for slug in STEPS if slug in OWN_PAGES)


class PathBlock(GeneratedBlock):
    """The path, with the page's own step, if it has one, marked as the current one."""

    NAME = "path"
    ARGUMENT = None

    def names(self) -> Collection[str]:
        """List the steps; a page that belongs to none, such as the home page, names none."""
        return ("", *steps())

    def make(self, name: str, place: str) -> Element:  # noqa: ARG002 - there are no other slips
        """Draw the list of links."""
        return h(
            "offer-path",
            {"class": "so-way so-on-screen"},
            h(
                "nav",
                {"aria-label": TITLE},
                h("p", {"class": "so-way__title"}, TITLE),
                h("ol", None, *(_step(slug, is_current=slug == name) for slug in steps())),
            ),
        )


def _step(slug: str, *, is_current: bool) -> Element:
    form = checked(slug).inputs
    about = {"data-step": slug, "data-needs": " ".join(needed(form))}
    return h(
        "li",
        {**about, "data-takes": " ".join(taken(form))},
        h(
            "a",
            {"href": link_to(OWN_PAGES[slug]), "aria-current": "step" if is_current else None},
            STEPS[slug],
        ),
        h("span", {"class": "so-way__more", "data-filled": True, "hidden": True}, " Filled in"),
        h(
            "span",
            {"class": "so-way__more", "data-knows": True, "hidden": True},
            " Knows: ",
            h("span", {"data-handed-lines": True}),
        ),
    )


def needed(form: type[Any]) -> Iterator[str]:
    """List the fields that an answer cannot do without: one of the reader's own is a beginning.

    `offers.base` is that of each item of a group that must have one.
    """
    for name, part in parts_of(form).items():
        if isinstance(part, Field) and _is_asked_for(part):
            yield name
        elif isinstance(part, Group) and part.minimum:
            inside = parts_of(part.of).items()
            yield from (f"{name}.{it}" for it, field in inside if _is_asked_for(field))


def _is_asked_for(part: Field | Group) -> bool:
    if isinstance(part, Group | Choice):
        return False
    return part.required and not is_of_device(part)


def taken(form: type[Any]) -> Iterator[str]:
    """List the handed values that the form takes and that say something by themselves."""
    for part in parts_of(form).values():
        if isinstance(part, Field) and part.known_as:
            kind = HANDOVER_NAMES[part.known_as].kind
            if kind not in ("Choice", "CurrencyChoice"):
                yield part.known_as
