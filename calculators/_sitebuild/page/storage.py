"""Draw what a reader can do with what was typed: save it, share it, erase it.

Every sentence about that is in the page, hidden until the browser has a reason to show it. The
browser learns from `data-forms` which fields there are, so that it can refuse what fits none.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, Any

from calculators._core.fields.data_kinds import FileChoice
from calculators._core.fields.declaration import Group, parts_of
from calculators._core.fields.device_kinds import FormMarkField, TimeOfDay
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


def storage_element(
    calculator: Calculator[Any, Any], slug: str, prefix: str, text: str = ""
) -> Element:
    """Draw the toolbar of the answer, with the notices that answer its buttons.

    `text` is the whole answer in plain text, to be copied.
    """
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
            "div",
            {"class": "so-storage__tools"},
            _buttons(words.TOOLS),
            _print_button(),
            h(
                "details",
                {"class": "so-storage__more"},
                h("summary", None, words.MORE),
                h(
                    "div",
                    {"class": "so-storage__menu"},
                    _buttons(words.BUTTONS),
                    _as_text(text),
                    _buttons(words.INDEXED_BUTTONS) if calculator.indexed else None,
                    _buttons(words.SHEET_BUTTONS) if calculator.sheet else None,
                    _buttons(words.ERASE),
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
                ),
            ),
        ),
        h(
            "div",
            {"class": "so-storage__notices"},
            _link(prefix),
            _indexed() if calculator.indexed else None,
            *_notices(_answers(calculator)),
        ),
    )


def _print_button() -> Element:
    # As on checklists: the custom element shows the button.
    button = h("button", {"type": "button", "data-act": "print", "hidden": True}, words.PRINT)
    return h("offer-print", {"class": "so-print"}, button)


def _as_text(text: str) -> Element:
    """Draw the button that copies the whole answer, with the text of the answer in the page.

    The text of a live answer is made when the button is pressed.
    """
    copy = {
        "type": "button",
        "data-act": "copy-text",
        "data-copied": "Copied",
        "data-failed": "Not copied. Please try again.",
    }
    return h(
        "div",
        {"class": "so-whole-text", "data-copy": True},
        h("button", {**copy}, "Copy all of this as text"),
        h("pre", {"data-copy-source": True, "data-text": True, "hidden": True}, text),
    )


def tab_storage_element(
    calculator: Calculator[Any, Any], slug: str, only: Collection[str]
) -> Element:
    """Draw what a form of a few fields needs: the tab remembers it, and nothing else does."""
    fields = {name: it for name, it in schema(calculator.inputs).items() if name in only}
    forms = {slug: {"title": calculator.title, "fields": fields}}
    return h(
        "div",
        {
            "class": "so-on-screen",
            "hidden": True,
            "data-storage": True,
            "data-forms": json.dumps(forms),
            "data-lists": "[]",
        },
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


def _answers(calculator: Calculator[Any, Any]) -> words.Notices:
    """Leave out the answers to buttons that this calculator has not."""
    left_out = set() if calculator.sheet else {"sheet", "not-saved"}
    if not calculator.sheet and not calculator.indexed:
        left_out |= {"wait", "not-made"}
    return {name: it for name, it in words.ANSWERS.items() if name not in left_out}


def _indexed() -> Element:
    """Draw the preview of the text in index numbers, which is made when its button is pressed."""
    copy = {"type": "button", "data-act": "copy-text", "data-copied": words.INDEXED_COPIED}
    # It scrolls, so it must be reachable by keyboard.
    region = {"tabindex": "0", "role": "region", "aria-label": words.INDEXED_TEXT}
    return h(
        "div",
        {"class": "so-notice", "tabindex": "-1", "data-notice": "indexed", "hidden": True},
        h("p", None, words.INDEXED),
        h(
            "div",
            {"data-copy": True},
            h("pre", {"class": "so-storage__preview", "data-copy-source": True, **region}),
            h("button", {**copy}, words.INDEXED_COPY),
        ),
        h("p", None, words.INDEXED_HINT),
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
    fields = [part for part in parts.values() if isinstance(part, Field)]
    asked = {part.private_unless for part in fields} - {""}
    drawn = {name: _part(part, private=name in asked) for name, part in parts.items()}
    for name, box in ((name, getattr(part, "kept_if", "")) for name, part in parts.items()):
        if box:
            # Neither the answer nor the box that lets it be stored is for anybody else.
            drawn[name] |= {"keptIf": box, "unshared": True}
            drawn[box] |= {"unshared": True}
    return drawn


def _part(part: Part, *, private: bool) -> dict[str, Any]:
    if isinstance(part, Group):
        return {"items": [part.minimum, part.maximum], "of": schema(part.of)}
    rules: dict[str, Any] = {}
    match part:
        case YesNo():
            rules = {"options": "yes", "default": "yes" if part.default == "yes" else ""}
        case FileChoice() if part.own_with:
            rules = {"options": " ".join(dict(part.options)), "today": True}
        case Choice():
            rules = {"options": " ".join(dict(part.options)), "default": part.default}
        case Date():
            rules = {"date": True, "today": part.today, "default": part.default}
        case TimeOfDay():
            rules = {"today": part.now}
        case FormMarkField():
            rules = {"unshared": True}
        case _:
            rules = {"default": part.default}
    rules["private"] = private or bool(part.private_unless)
    return {name: rule for name, rule in rules.items() if rule}
