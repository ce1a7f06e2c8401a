"""Draw what a reader can do with what was typed: save it, share it, erase it.

Every sentence about that is in the page, hidden until the browser has a reason to show it. The
browser learns from `data-forms` which fields there are, so that it can refuse what fits none.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from calculators._core.fields.declaration import Group, parts_of
from calculators._core.fields.kinds import Choice, Date, Field, YesNo
from calculators._core.markup import h
from calculators._sitebuild.catalogue import checked, slugs
from calculators._sitebuild.guide.checklists import checklists

from . import storage_words as words

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from calculators._core import Calculator
    from calculators._core.fields.declaration import Part

_GAP = re.compile(r"\{(\w+)\}")


def news_element() -> Element:
    """Draw the place above the form for notices that nobody asked for."""
    return h("div", {"class": "so-news so-on-screen"}, *_notices(words.NEWS))


def storage_element(calculator: Calculator[Any, Any], slug: str, prefix: str) -> Element:
    """Draw the panel under the form, with its buttons and the notices that answer them."""
    every = {it: checked(it) for it in slugs()} | {slug: calculator}
    forms = {name: {"title": it.title, "fields": schema(it.inputs)} for name, it in every.items()}
    states = (
        h("p", {"data-saving": name, "hidden": name != "none"}, f"{sentence} ", _buttons(buttons))
        for name, (sentence, buttons) in words.STATES.items()
    )
    return h(
        "div",
        {
            "class": "so-storage so-on-screen",
            "role": "group",
            "aria-label": words.GROUP,
            "hidden": True,
            "data-storage": True,
            "data-search-exclude": True,
            "data-forms": json.dumps(forms, separators=(",", ":"), ensure_ascii=False),
            "data-lists": json.dumps(list(checklists())),
        },
        h("div", {"class": "so-storage__states", "tabindex": "-1"}, *states),
        h(
            "details",
            {"class": "so-storage__more"},
            h("summary", None, words.MORE),
            _buttons(words.BUTTONS),
            h("p", {"class": "so-storage__hint"}, words.HINT),
            h(
                "input",
                {
                    "type": "file",
                    "accept": ".json,application/json",
                    "aria-label": words.PICKER,
                    "hidden": True,
                },
            ),
            _link(prefix),
            *_notices(words.ANSWERS),
        ),
    )


def _link(prefix: str) -> Element:
    """Draw the share link, with the question whether it may contain private fields."""
    box = f"{prefix}-share-private"
    copy = {"type": "button", "data-act": "copy-text", "data-copied": words.LINK_COPIED}
    return h(
        "div",
        {"class": "so-notice", "tabindex": "-1", "data-notice": "link", "hidden": True},
        h("p", None, words.LINK),
        h(
            "p",
            {"data-private": True},
            h("input", {"type": "checkbox", "id": box}),
            " ",
            h("label", {"for": box}, words.LINK_PRIVATE),
        ),
        h(
            "div",
            {"data-copy": True},
            h("code", {"class": "so-storage__link", "data-copy-source": True}),
            h("button", {**copy}, words.LINK_COPY),
        ),
        h(
            "p",
            {"data-long": True, "hidden": True},
            words.LINK_LONG,
        ),
        _buttons((("dismiss", "Close"),)),
    )


def _notices(notices: words.Notices) -> Iterator[Element]:
    for name, (sentence, buttons) in notices.items():
        # Words and names of gaps take turns.
        pieces = enumerate(_GAP.split(sentence))
        said = (h("span", {"data-say": piece}) if at % 2 else piece for at, piece in pieces)
        yield h(
            "div",
            {"class": "so-notice", "tabindex": "-1", "data-notice": name, "hidden": True},
            h("p", None, *said),
            _buttons(buttons),
        )


def _buttons(buttons: words.Buttons) -> Element | None:
    if not buttons:
        return None
    drawn = (
        h(
            "button",
            {"type": "button", "class": "so-storage-button", "data-storage-act": act},
            label,
        )
        for act, label in buttons
    )
    return h("span", {"class": "so-storage__buttons"}, *drawn)


def schema(form: type) -> dict[str, Any]:
    """Describe for the browser which fields a form has, and what each accepts."""
    parts = parts_of(form)
    # The box that allows a private answer to be printed is private as well.
    asked = {part.private_unless for part in parts.values() if isinstance(part, Field)} - {""}
    return {name: _part(part, private=name in asked) for name, part in parts.items()}


def _part(part: Part, *, private: bool) -> dict[str, Any]:
    if isinstance(part, Group):
        return {"items": [part.minimum, part.maximum], "of": schema(part.of)}
    rules: dict[str, Any] = {}
    match part:
        case YesNo():
            rules = {"options": "yes", "default": "yes" if part.default == "yes" else ""}
        case Choice():
            rules = {"options": " ".join(dict(part.options)), "default": part.default}
        case Date():
            rules = {"date": True, "today": part.today, "default": part.default}
        case _:
            rules = {"default": part.default}
    rules["private"] = private or bool(part.private_unless)
    return {name: rule for name, rule in rules.items() if rule}
