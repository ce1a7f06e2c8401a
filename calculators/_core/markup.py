"""Build HTML as a tree of elements, so that every value is escaped by construction."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, tostring

type Child = Element | str | None
type Attribute = str | bool | None

# Characters that no HTML document may hold, and halves of a surrogate pair.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)


def h(tag: str, attributes: dict[str, Attribute] | None = None, *children: Child) -> Element:
    """Make one element: `h("p", {"class": "so-note"}, "Tax is left out.")`.

    An attribute that is None or False is left out; True writes it bare, as in `hidden`.
    A child that is None is left out, so that optional parts need no `if` around them.
    """
    element = Element(tag)
    for name, value in (attributes or {}).items():
        if value is True:
            element.set(name, "")
        elif value is not None and value is not False:
            element.set(name, clean(value))
    append(element, *children)
    return element


def append(element: Element, *children: Child) -> None:
    """Add children behind those that the element has."""
    for child in children:
        if isinstance(child, Element):
            element.append(child)
        elif child:
            _append_text(element, clean(child))


def to_html(element: Element) -> str:
    """Write the element as HTML."""
    return tostring(element, encoding="unicode", method="html")


def clean(text: str) -> str:
    """Drop the characters that no HTML document may hold."""
    if text.isascii() and text.isprintable():
        return text  # as nearly all are, and much faster to see
    return _FORBIDDEN.sub("", text)


def _append_text(element: Element, text: str) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text
