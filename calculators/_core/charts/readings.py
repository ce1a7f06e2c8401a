"""Let single values of a chart be read: pointed at, tapped, or reached with the arrow keys.

Each value is a radio button over its place in the drawing, with its words. That is one stop for
the Tab key, works by touch, says its name to a screen reader, and needs no script. The tables
have all values too; this is for the one that the eye is on.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from calculators._core.markup import h

from .shapes import em, percent

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

# With this many, a drawing has room to tell every value beside its mark.
FEW = 8
_HINT = "Point, tap or use the arrow keys to read single values."


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """One value: its place in the drawing, in percent across and `em` down, and its words."""

    x: float
    y: float
    width: float
    height: float
    words: str


def readings_html(readings: tuple[Reading, ...], style: str, name: str) -> Element | None:
    """Write the readings of one drawing; `name` keeps them apart from those of others."""
    if not readings:
        return None
    places = [_place(one) for one in readings]
    # What is the same for all, as in a chart of lines, is said once: there may be a hundred.
    shared = {name: value for name, value in places[0].items() if _is_shared(name, value, places)}
    common = "".join(f";--so-{name}:{value}" for name, value in shared.items())
    return h(
        "fieldset",
        {"class": "so-readings so-on-screen", "style": style + common},
        h("legend", None, _HINT),
        *(
            h(
                "label",
                None,
                h("input", {"type": "radio", "name": name, "style": _own(place, shared)}),
                h("span", None, one.words),
            )
            for one, place in zip(readings, places, strict=True)
        ),
    )


def _place(one: Reading) -> dict[str, str]:
    return {
        "left": percent(one.x),
        "top": em(one.y),
        "width": percent(one.width),
        "height": em(one.height),
    }


def _is_shared(name: str, value: str, places: list[dict[str, str]]) -> bool:
    return all(place[name] == value for place in places)


def _own(place: dict[str, str], shared: dict[str, str]) -> str:
    return ";".join(f"{name}:{value}" for name, value in place.items() if name not in shared)
