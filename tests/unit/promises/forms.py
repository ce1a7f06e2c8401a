"""Lists of promises as a reader types them, and what the page answers."""

from __future__ import annotations

from typing import Any

from calculators._core import CalendarFile, CopyText, Report
from calculators._sitebuild.catalogue import checked

NO, ELSE, YES, LATER = "missing", "different", "same", "unseen"


def promise(what: str, letter: str = LATER, **more: str) -> dict[str, str]:
    """Fill in one promise, made by Robin on the call."""
    return {"what": what, "letter": letter, "who": "Robin", "how": "call", **more}


def form(*promises: dict[str, str], **more: Any) -> dict[str, Any]:
    """Fill in a form of 2 December 2026."""
    return {"today": "2026-12-02", "promises": list(promises), **more}


def report_for(*promises: dict[str, str], **more: Any) -> Report:
    """Answer the form as the page would."""
    answer = checked("promises").answer(form(*promises, **more))
    assert answer.report is not None, answer.problems
    return answer.report


def email_in(report: Report) -> str:
    """Give the email of a report; empty if there is none."""
    found = (it.text for it in report.every_block() if isinstance(it, CopyText))
    return next(found, "")


def file_in(report: Report) -> str:
    """Give the calendar file of a report; empty if there is none."""
    found = (it.text for it in report.every_block() if isinstance(it, CalendarFile))
    return next(found, "")
