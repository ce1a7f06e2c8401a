"""The list of everything that the site hands on, with the license of each part."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from calculators._core.markup import Child, h
from calculators._sitebuild.blocks.block import OnceAPageBlock
from calculators._sitebuild.data.licenses import CHANGES, Part, parts

_HEADS = ("Part", "What it does here", "License and source")


class AllLicensesBlock(OnceAPageBlock):
    """Every part, each followed by what comes inside it."""

    NAME = "all-licenses"
    ARGUMENT = False

    def make_once(self, name: str) -> Element:  # noqa: ARG002 - it takes none
        """Draw the table."""
        heads = h("tr", None, *(h("th", {"scope": "col"}, it) for it in _HEADS))
        rows = [_row(part) for outer in _outermost() for part in _with_inside(outer)]
        return h("table", None, h("thead", None, heads), h("tbody", None, *rows))


def _outermost() -> list[Part]:
    return [part for part in parts().values() if not part.inside]


def _with_inside(part: Part) -> list[Part]:
    inside = [it for it in parts().values() if it.inside == part.key]
    return [part, *(deeper for it in inside for deeper in _with_inside(it))]


def _row(part: Part) -> Element:
    name = f"{part.name} {part.released}".strip()
    within: Child = f" (in {parts()[part.inside].name})" if part.inside else None
    links: list[Child] = [h("a", {"href": part.address}, part.license)]
    if part.source:
        links += [h("br"), h("a", {"href": part.origin}, "Source code")]
    if part.key == "pyodide":
        links += [h("br"), h("a", {"href": CHANGES}, "How the smaller form is made")]
    return h(
        "tr",
        None,
        h("th", {"scope": "row"}, name, within),
        h("td", None, part.what[0].upper() + part.what[1:]),
        h("td", None, *links),
    )
