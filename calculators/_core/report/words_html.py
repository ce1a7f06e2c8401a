"""What every writer of a report's HTML needs: words with figures, classes, and ids."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators._core.formatting import Figure
from calculators._core.markup import append, h

from .why import Reasons

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from calculators._core.markup import Child

    from .blocks import Words
    from .why import Why


class Ids:
    """Makes ids that are unique on the page and the same in every run.

    It also knows the way from a figure to its formula.
    """

    def __init__(self, prefix: str, reasons: Reasons) -> None:
        self._prefix = prefix
        self._given = 0
        self._reasons = reasons
        self._first: dict[str, str] = {}

    def next(self) -> str:
        """Make one more."""
        self._given += 1
        return f"{self._prefix}-report-{self._given}"

    def named(self, name: str) -> str:
        """Make the id of a part that links lead to."""
        return f"{self._prefix}-report-{name}"

    def why(self, key: str) -> Why | None:
        """Find the formula of a figure."""
        return self._reasons.why(key) if key else None

    def of_formula(self, why: Why) -> str:
        """Make the id of a formula."""
        return f"{self._prefix}-why-{why.name}"

    def of_figure(self, key: str, why: Why) -> str:
        """Make the id of a figure's link, to come back to from the formula."""
        made = f"{self._prefix}-figure-{key}"
        self._first.setdefault(why.name, made)
        return made

    def came_from(self, why: Why) -> str | None:
        """Give the id of the first figure so far that leads to a formula."""
        return self._first.get(why.name)

    def of_working(self) -> str:
        """Make the id of the words that tell what a figure's link leads to."""
        return f"{self._prefix}-why"


def with_words(tag: str, css_class: str, words: Words, ids: Ids | None = None) -> Element:
    """Write words into a new element; each figure in them can be found by its key.

    With `ids`, a figure that has a formula leads to it.
    """
    element = h(tag, {"class": css_class or None})
    for part in words if isinstance(words, tuple) else (words,):
        append(element, _figure(part, ids) if isinstance(part, Figure) else part)
    return element


def _figure(figure: Figure, ids: Ids | None) -> Element:
    attributes = {"class": "so-figure", "data-figure": figure.key or None, "value": figure.value}
    data = h("data", {**attributes}, figure.text)
    why = ids.why(figure.key) if ids else None
    return why_link(figure.key, why, ids, data) if ids and why else data


def why_link(key: str, why: Why, ids: Ids, *children: Child) -> Element:
    """Write the link from a figure, or from what names it, to its formula.

    Its name stays as it is, so that a sentence can be read without a break: where the link leads is
    its description.
    """
    return h(
        "a",
        {
            "class": "so-why",
            "id": ids.of_figure(key, why),
            "href": f"#{ids.of_formula(why)}",
            "aria-describedby": ids.of_working(),
            "data-note": why.number or None,
        },
        *children,
    )


def classes(first: str, *, private: bool = False, strong: bool = False) -> str:
    """Put a class together with what is private or stands out."""
    return " ".join(
        name
        for name, wanted in ((first, True), ("so-row--strong", strong), ("so-private", private))
        if name and wanted
    )
