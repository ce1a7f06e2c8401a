"""Write as HTML what a reader can press in a report: choose, copy, save, print, go to a part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators._core.markup import h

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from .blocks import CalendarFile, CopyText, PrintButton, Switch, ToPart
    from .words_html import Ids


def switch_html(block: Switch) -> Element:
    """Write a choice of the form, with what each option leads to."""
    # Hidden by the style sheet without JavaScript; paper shows what was chosen.
    return h(
        "div",
        {"class": "so-switch so-on-screen", "role": "group", "aria-label": block.label},
        *(
            h(
                "button",
                {
                    "type": "button",
                    "class": "so-switch__option",
                    "aria-pressed": "true" if code == block.chosen else "false",
                    "data-set": block.field,
                    "data-to": code,
                },
                h("span", {"class": "so-switch__label"}, label),
                " ",
                h("span", {"class": "so-switch__result"}, result),
            )
            for code, label, result in block.options
        ),
    )


def copy_html(block: CopyText) -> Element:
    """Write words to say, with the button that copies them."""
    return h(
        "div",
        {"class": "so-copy", "data-copy": True},
        h("p", {"class": "so-copy__label"}, block.label),
        h(
            "blockquote",
            {"class": "so-copy__text", "data-copy-source": True},
            h("span", {"class": "so-copy__mark"}, block.mark) if block.mark else None,
            block.text,
        ),
        h(
            "button",
            {
                "type": "button",
                "class": "md-button so-copy__button",
                "data-act": "copy-text",
                "data-copied": "Copied",
            },
            "Copy",
        ),
    )


def calendar_html(block: CalendarFile) -> Element:
    """Write the buttons that save or copy a calendar file."""
    # Both buttons use this text, and readers who may not save files can see it.
    save = {"type": "button", "class": "md-button", "data-act": "download"}
    copy = {"type": "button", "data-act": "copy-text", "data-copied": "Copied"}
    # HTML does not preserve line ends, and a calendar file needs these.
    what = {"data-filename": block.filename, "data-type": "text/calendar", "data-lines": "crlf"}
    if block.notes is not None:
        what |= dict(zip(("data-set", "data-to"), block.notes, strict=True))
    return h(
        "div",
        {"class": "so-copy so-file", "data-copy": True},
        h("p", {"class": "so-copy__label"}, block.label),
        h("button", {**save, **what}, "Save the calendar file"),
        h(
            "details",
            {"class": "so-file__text"},
            h("summary", None, "Or copy the text of the file"),
            h("button", {**copy}, "Copy"),
            # It scrolls, so it must be reachable by keyboard.
            h(
                "pre",
                {
                    "data-copy-source": True,
                    "tabindex": "0",
                    "role": "region",
                    "aria-label": "Text of the file",
                },
                block.text.replace("\r\n", "\n"),
            ),
        ),
    )


def print_html(block: PrintButton) -> Element:
    """Write the button that prints the page."""
    # As on checklists: the custom element shows the button.
    button = h(
        "button",
        {"type": "button", "class": "md-button", "data-act": "print", "hidden": True},
        block.label,
    )
    return h("offer-print", {"class": "so-print"}, button)


def to_part_html(block: ToPart, ids: Ids) -> Element:
    """Write the link that leads to a part of the report."""
    link = {"class": "md-button so-next__link", "href": f"#{ids.named(block.part)}"}
    return h("p", {"class": "so-next so-on-screen"}, h("a", {**link}, block.label))
