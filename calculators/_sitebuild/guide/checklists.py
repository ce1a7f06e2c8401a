"""Lists of ten things to tick, from docs/_data/checklists.toml; the browser saves the ticks."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from calculators._core.markup import append, h
from calculators._sitebuild.blocks.slips import PAGE, SITE, SlipError, link_to

from .toml_tables import load

_COUNT = 10
_LONGEST = 90
# As many as fit on US Letter, the shorter of the two papers, when items take two lines.
_LINES = 9
_FULL = (
    "This browser does not let the page keep your ticks. They work, "
    "but they are gone when you leave."
)


@dataclass(frozen=True, slots=True)
class Checklist:
    """Ten things to do, or not to do, that fit on one printed page.

    `was` has the words that each item began with, if they differ: ticks are saved under them.
    """

    key: str
    title: str
    intro: str
    items: tuple[str, ...]
    was: tuple[str, ...] = ("",) * _COUNT

    def __post_init__(self) -> None:
        if len(self.items) != _COUNT:
            raise SlipError(f"it has {len(self.items)} items: a checklist has {_COUNT}")
        for item in self.items:
            if not 0 < len(item) <= _LONGEST:
                raise SlipError(f"{item!r}: an item is a text of {_LONGEST} characters at most")
        if len(self.was) != _COUNT:
            raise SlipError(f"'was' has {len(self.was)} texts: one for each item, or \"\"")
        if len(set(self.items)) < _COUNT or len(set(self.saved_under())) < _COUNT:
            raise SlipError("two items are the same")

    def saved_under(self) -> list[str]:
        """Give the words under which each tick is saved, the first ones that the item had."""
        return [was or item for was, item in zip(self.was, self.items, strict=True)]

    @property
    def page(self) -> str:
        """The page that has the list to itself."""
        return f"checklists/{self.key}.md"


def checklists() -> dict[str, Checklist]:
    """Give all checklists by key."""
    return load("checklists.toml", Checklist)


def checklist_element(checklist: Checklist, *, heading: bool = False) -> Element:
    """Draw one list: boxes to tick, on the screen or on paper."""
    name = f"checklist-{checklist.key}"
    title = f"{name}-title"
    alone = PAGE.get() == checklist.page
    # On its own page the list prints as a sheet.
    style = "so so-checklist so-sheet" if alone or heading else "so so-checklist"
    element = h(
        "offer-checklist",
        {"class": style, "id": name, "name": checklist.key},
        h("h2", {"id": title}, checklist.title)
        if heading
        else h("p", {"class": "so-checklist__title", "id": title}, checklist.title),
        h("p", {"class": "so-checklist__intro"}, checklist.intro),
        h(
            "ul",
            {"class": "so-checklist__items", "aria-labelledby": title},
            *(
                _item(name, at, text, saved)
                for at, (text, saved) in enumerate(
                    zip(checklist.items, checklist.saved_under(), strict=True), start=1
                )
            ),
        ),
        h(
            "p",
            {"class": "so-checklist__foot"},
            h(
                "button",
                {"type": "button", "data-act": "untick", "hidden": True},
                "Untick all",
            ),
            h("span", {"data-count": f"of {_COUNT} done", "role": "status"}),
        ),
        h("p", {"class": "so-checklist__note", "data-not-saved": True, "hidden": True}, _FULL),
    )
    if not alone:
        link = h("a", {"href": link_to(checklist.page)}, "This list alone, to print")
        append(element, h("p", {"class": "so-checklist__more"}, link))
    if alone or heading:
        append(element, *_paper())
    if alone:
        append(element, downloads_place(name))
    return element


def all_checklists(every: dict[str, Checklist]) -> Element:
    """Draw every list, each on its own sheet when printed, under a button that prints them."""
    return h(
        "div",
        {"class": "so-checklists"},
        print_button("Print them all"),
        downloads_place("all-checklists"),
        *(checklist_element(checklist, heading=True) for checklist in every.values()),
    )


def print_button(words: str) -> Element:
    """Draw a button that prints the page; it stays hidden without JavaScript."""
    button = h(
        "button",
        {"type": "button", "class": "md-button", "data-act": "print", "hidden": True},
        words,
    )
    return h("offer-print", {"class": "so so-print"}, button)


def downloads_place(name: str) -> Element:
    """Draw a place for links to the page as a file; `downloads` fills it once there is one."""
    return h("p", {"class": "so-downloads", "data-downloads": name})


def _paper() -> tuple[Element, Element]:
    """Draw what a printed sheet has below the list: lines to write on, and the site's address."""
    lines = (h("div", {"class": "so-notes__line"}) for _ in range(_LINES))
    notes = h("div", {"class": "so-notes so-on-paper"}, h("p", None, "Notes"), *lines)
    return notes, h("p", {"class": "so-sheet__from so-on-paper"}, SITE.get())


def _item(name: str, at: int, text: str, saved: str) -> Element:
    box = f"{name}-{at}"
    return h(
        "li",
        None,
        h(
            "input",
            {
                "type": "checkbox",
                "id": box,
                # Ticks are saved under it: items may move, and be said in other words.
                "value": hashlib.sha256(saved.encode()).hexdigest()[:8],
            },
        ),
        h("label", {"for": box}, text),
    )
