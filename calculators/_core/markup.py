"""Build HTML as a tree of elements, so that every value is escaped by construction."""

from __future__ import annotations

import re
from collections.abc import Callable
from xml.etree.ElementTree import Element

type Child = Element | str | None
type Attribute = str | bool | None

# Characters that are not allowed in HTML, and halves of a surrogate pair.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)

# Elements without an end tag, by the HTML standard (13.1.2, void elements).
_VOID = {
    *("area", "base", "br", "col", "embed", "hr", "img"),
    *("input", "link", "meta", "source", "track", "wbr"),
}


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
    """Add children after those that the element has."""
    for child in children:
        if isinstance(child, Element):
            element.append(child)
        elif child:
            _append_text(element, clean(child))


def to_html(element: Element) -> str:
    """Write the element as HTML.

    The library's own writer looks for namespaces in every name, which took a third of the time of
    an answer.
    """
    parts: list[str] = []
    _write(element, parts.append)
    return "".join(parts)


def clean(text: str) -> str:
    """Drop the characters that are not allowed in HTML."""
    if text.isascii() and text.isprintable():
        return text  # true of nearly all, and fast to check
    return _FORBIDDEN.sub("", text)


def _write(element: Element, put: Callable[[str], None]) -> None:
    tag = element.tag
    put(f"<{tag}")
    for name, value in element.items():
        put(f' {name}="{_escaped(value).replace('"', "&quot;")}"')
    put(">")
    if element.text:
        put(_escaped(element.text))
    for child in element:
        _write(child, put)
        if child.tail:
            put(_escaped(child.tail))
    if tag not in _VOID:
        put(f"</{tag}>")


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _append_text(element: Element, text: str) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text
