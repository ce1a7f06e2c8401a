"""Draws the whole calculator for a page: the form, the messages, the worked report.

Without JavaScript the page can still be read, printed and searched; the custom element makes it
live. Every sentence that the browser may have to show is already in the page, hidden.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import Element

from calculators._core import DeclarationError
from calculators._core.fields.declaration import parts_of
from calculators._core.markup import h, to_html
from calculators._core.report.example_figures import example_paths
from calculators._core.report.html import report_html
from calculators._core.report.text import report_text
from calculators._sitebuild.data.files import answer_with_data

from .form import form_fields
from .prefill import prefill_element
from .storage import news_element, storage_element

if TYPE_CHECKING:
    from calculators._core import Calculator

_ASLEEP = (
    "This form needs JavaScript to work with your numbers. What you see below is a worked "
    "example with every step, so the page can still be read and followed by hand."
)
_READY = "Change any figure: the answer follows as you type. Nothing you type leaves this browser."
_NO_WASM = (
    "This browser cannot run the calculator: it has no WebAssembly, or it is switched off. "
    "Open the page in another browser, or follow the worked example below by hand."
)
_NOT_LOADED = (
    "The calculator could not be loaded. A blocker, a weak connection or a site update can "
    "cause this. What you typed is kept. Check the connection, then try again or reload the page."
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


def is_near_the_top(page: str) -> bool:
    """Say whether a calculator is visible when the page opens, by the words above it."""
    above, found, _ = page.partition(f"<{TAG}")
    return bool(found) and len(re.sub(r"<[^>]*>", " ", above).split()) < _FEW


def calculator_html(calculator: Calculator[Any, Any], slug: str, prefix: str) -> str:
    """Write everything inside `<offer-calculator>`. `prefix` starts every id on the page."""
    example = calculator.examples[0]
    ours = example_paths(calculator.inputs, example.values)
    answer = answer_with_data(calculator, example.values, example=ours)
    if answer.report is None:
        message = f"{slug}: the first example has problems: {[p.message for p in answer.problems]}"
        raise DeclarationError(message)
    report = report_html(answer.report, prefix)
    form = _form(calculator, prefix, form_fields(calculator, prefix, example.values))
    takes = any(getattr(it, "known_as", "") for it in parts_of(calculator.inputs).values())
    storage = storage_element(calculator, slug, prefix)
    parts = (*([prefill_element(prefix)] if takes else []), form, _states(), storage, _stale())
    return (
        "".join(map(to_html, parts))
        # The report's own HTML is written by the same renderer as in the browser.
        + '<section class="so-report" tabindex="-1" aria-label="Result" data-report="">'
        + f"{report}</section>"
        + to_html(_as_text(report_text(answer.report)))
        + to_html(h("p", {"class": "so-hidden", "role": "status", "data-announce": True}))
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
                _button("clear", "Clear the form"),
                _button("undo", "Bring it back", hidden=True),
            ),
        ),
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


def _states() -> Element:
    progress = h(
        "p",
        None,
        "Getting the calculator ready: ",
        h("span", {"data-loaded": True}, "0"),
        " of ",
        h("span", {"data-total": True}, "0"),
        " MB. It is kept for your next visit.",
    )
    bar = h("progress", {"aria-label": "Loading the calculator"})
    loading = h("div", {"data-state": "loading", "hidden": True}, progress, bar)
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
    failed = (
        "A new one could not be worked out. The reason is below the form; what you typed is kept."
    )
    return h(
        "div",
        {"class": "so-stale", "tabindex": "-1", "data-stale": True, "hidden": True},
        h("p", None, words),
        h("p", {"data-stale-failed": True, "hidden": True}, failed),
    )


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
        # Else a search would find every word twice.
        {"class": "so-whole-text so-on-screen", "data-copy": True, "data-search-exclude": True},
        h("button", {**copy}, "Copy all of this as text"),
        h("pre", {"data-copy-source": True, "data-text": True, "hidden": True}, text),
    )


def _button(act: str, label: str, *, hidden: bool = False) -> Element:
    return h(
        "button", {"type": "button", "class": "md-button", "data-act": act, "hidden": hidden}, label
    )
