"""Draws the whole calculator for a page: the form, the messages, the worked report.

Without JavaScript the page can still be read, printed and searched; the custom element makes it
live. Every sentence that the browser may have to show is already in the page, hidden.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import Element

from calculators._core import DeclarationError
from calculators._core.fields.declaration import parts_of
from calculators._core.markup import h, to_html
from calculators._core.report.example_figures import example_paths
from calculators._core.report.html import report_pieces
from calculators._core.report.text import report_text
from calculators._sitebuild.data.files import answer_with_data

from .form import form_fields
from .prefill import prefill_element
from .storage import news_element, storage_element, tab_storage_element

if TYPE_CHECKING:
    from calculators._core import Calculator, InShort

_ASLEEP = (
    "The form needs JavaScript and a browser from 2024 or later. What you see is a worked example "
    "with every step, to follow by hand."
)
_READY = "The answer follows as you type. Nothing leaves this browser."
_NO_WASM = (
    "This browser cannot run the calculator: it has no WebAssembly, or it is switched off. "
    "Open the page in another browser, or follow the worked example below by hand."
)
_NOT_LOADED = (
    "The calculator could not be loaded. A blocker, a weak connection, an old browser or a site "
    "update can cause this. What you typed is kept. Check the connection, then try again or reload "
    "the page."
)
_STALLED = (
    "The calculator is taking too long to load, so we stopped waiting. "
    "What you typed is kept. Try again where the connection is better."
)
_NO_ANSWER = (
    "The calculator stopped before it could answer. What you typed is kept, "
    "and the answer below may be out of date. Try again."
)
# For each reason of a failure, what the page says, and whether trying again can help.
_FAILURES = {
    "no-wasm": (_NO_WASM, False),
    "load": (_NOT_LOADED, True),
    "stalled": (_STALLED, True),
    "answer": (_NO_ANSWER, True),
}


TAG = "offer-calculator"
# Fewer characters than fill a phone's screen and the margin below it that still counts as near.
_FEW = 120


def in_view(page: str) -> str:
    """Name the calculator that is visible when the page opens, by the words above it; or give "".

    One of a few fields does not count: it starts only when it is touched.
    """
    above, found, rest = page.partition(f"<{TAG}")
    attributes = rest.partition(">")[0]
    if not found or "data-short" in attributes:
        return ""
    slug = re.search(r'name="([^"]+)"', attributes)
    return slug[1] if slug and len(re.sub(r"<[^>]*>", " ", above).split()) < _FEW else ""


def calculator_html(
    calculator: Calculator[Any, Any], slug: str, prefix: str, only: Collection[str] = ()
) -> str:
    """Write everything inside `<offer-calculator>`. `prefix` starts every id on the page.

    `only` names the fields to show, if not all; the others keep their defaults.
    """
    example = calculator.examples[0].values
    values = {name: example[name] for name in only if name in example} if only else example
    ours = example_paths(calculator.inputs, values)
    answer = answer_with_data(calculator, values, example=ours)
    if answer.report is None:
        message = f"{slug}: the first example has problems: {[p.message for p in answer.problems]}"
        raise DeclarationError(message)
    report = answer.report.cut_short() if only else answer.report
    card, parts = report_pieces(report, prefix)
    # How many links will come into it, so that they have their place from the beginning.
    count = 1 if only else len(calculator.hands_to)  # a short form leads to the whole one
    places = f' data-places="{count}"' if count else ""
    form = _form(calculator, prefix, form_fields(calculator, prefix, values, answer.told, only))
    if not only:
        form.append(_bar(report.shortest, prefix))
    takes = not only and any(
        getattr(it, "known_as", "") for it in parts_of(calculator.inputs).values()
    )
    storage = (
        tab_storage_element(calculator, slug, only)
        if only
        else storage_element(calculator, slug, prefix, report_text(answer.report))
    )
    return (
        (to_html(prefill_element(prefix)) if takes else "")
        + f'<div class="so-desk">{to_html(form)}'
        # What stands in the answer's place, and stays while the report is replaced.
        + f'<section class="so-report" tabindex="-1" aria-label="Result" data-report=""{places}>'
        + f'<div class="so-beside" id="{_answer_id(prefix)}" tabindex="-1">'
        + f'<div class="so-stays">{to_html(_status())}'
        # The report's own HTML is written by the same renderer as in the browser.
        + f"{card}{to_html(storage)}</div></div>{parts}</section></div>"
        + to_html(h("p", {"class": "so-hidden", "role": "status", "data-announce": True}))
    )


def _answer_id(prefix: str) -> str:
    return f"{prefix}-answer"


def _bar(short: InShort, prefix: str) -> Element:
    """Draw the answer in short, for screens without room for it beside the form."""
    return h(
        "a",
        # It repeats the answer, which is in the page and is read aloud as it changes.
        {
            "class": "so-bar so-on-screen",
            "href": f"#{_answer_id(prefix)}",
            "data-bar": True,
            "data-search-exclude": True,
        },
        h("span", {"class": "so-bar__answer", "data-glance": "answer"}, short.answer),
        " ",
        h("span", {"class": "so-bar__more", "data-glance": "more"}, short.more),
        " ",
        h("span", {"class": "so-bar__go"}, "See the answer"),
    )


def _form(calculator: Calculator[Any, Any], prefix: str, fields: list[Element]) -> Element:
    return h(
        "form",
        {
            "class": "so-form",
            "novalidate": True,
            "data-search-exclude": True,
            "aria-label": calculator.title,
        },
        news_element(),
        _whose(),
        _summary(prefix),
        h(
            "fieldset",
            {"class": "so-form__all", "disabled": True},
            h("legend", {"class": "so-hidden"}, "Your numbers"),
            *fields,
            h(
                "div",
                {"class": "so-form__buttons"},
                h(
                    "button",
                    {"type": "submit", "class": "md-button md-button--primary"},
                    "Work it out",
                ),
                _quiet("clear", "Clear the form"),
                _quiet("undo", "Bring it back", hidden=True),
            ),
        ),
    )


def _whose() -> Element:
    """Say whose figures the form holds, and offer to take the example's out."""
    sentences = (
        h("p", {"data-whose": name, "hidden": name != "all"}, words, _quiet("empty", label))
        for name, words, label in (
            ("all", "These are Sam’s numbers. Type over them with yours. ", "Start empty"),
            ("some", "What stands in italics is still Sam’s. ", "Take it out"),
        )
    )
    # Its place stays: typing the first number moves nothing.
    none = h("p", {"data-whose": "none", "hidden": True}, "Only you see what you type here.")
    undo = _quiet("undo", "Undo", hidden=True)
    return h("div", {"class": "so-whose", "data-search-exclude": True}, *sentences, none, undo)


def _quiet(act: str, label: str, *, hidden: bool = False) -> Element:
    return h(
        "button", {"type": "button", "class": "so-quiet", "data-act": act, "hidden": hidden}, label
    )


def _summary(prefix: str) -> Element:
    title = f"{prefix}-summary"
    return h(
        "div",
        {
            "class": "so-summary",
            "role": "group",
            "tabindex": "-1",
            "aria-labelledby": title,
            "data-title-prefix": "Error: ",
            "hidden": True,
        },
        h("p", {"class": "so-summary__title", "id": title}, "There is a problem"),
        h("ul"),
    )


def _status() -> Element:
    return h("div", {"class": "so-status"}, _states(), _stale())


def _states() -> Element:
    progress = h(
        "p",
        None,
        "Getting the calculator ready: ",
        h("span", {"data-loaded": True}, "0"),
        "%. Your answer follows by itself.",
    )
    bar = h("progress", {"aria-label": "Loading the calculator"})
    loading = h("div", {"data-state": "loading", "hidden": True}, bar, progress)
    failures = (
        h(
            "div",
            {"class": "so-failure", "data-state": reason, "hidden": True},
            h("p", None, words),
            _button("retry", "Try again") if can_retry else None,
        )
        for reason, (words, can_retry) in _FAILURES.items()
    )
    return h(
        "div",
        {"class": "so-state"},
        h("p", {"data-state": "asleep"}, _ASLEEP),
        h("p", {"data-state": "ready", "hidden": True}, _READY),
        loading,
        *failures,
    )


def _stale() -> Element:
    words = "Out of date: this answer belongs to the figures from before your change."
    failed = "A new one could not be worked out. The reason stands above; what you typed is kept."
    return h(
        "div",
        {"class": "so-stale", "tabindex": "-1", "data-stale": True, "hidden": True},
        h("p", None, words),
        h("p", {"data-stale-failed": True, "hidden": True}, failed),
    )


def _button(act: str, label: str, *, hidden: bool = False) -> Element:
    return h(
        "button", {"type": "button", "class": "md-button", "data-act": act, "hidden": hidden}, label
    )
