"""What can go wrong: in an author's declaration, or in what a reader typed."""

from __future__ import annotations

from dataclasses import dataclass


class CalculatorError(Exception):
    """The base of every exception that this package raises on purpose."""


class DeclarationError(CalculatorError):
    """An author's mistake in a declaration: it names the field and stops the build."""


class Unreadable(CalculatorError):  # noqa: N818 - a reader's slip, not a program error
    """A reader's text that a field cannot take; the message says what would be accepted."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake in what the reader typed: where it is, and how to correct it.

    `paths` name fields from the form's root, such as `offer` or `rounds.0.amount`.
    The message is shown at the first one; the others contradict it.
    """

    paths: tuple[str, ...]
    message: str
