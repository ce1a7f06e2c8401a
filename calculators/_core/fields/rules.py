"""Contradictions between the answers of a form, each with a sentence on how to resolve it."""

from __future__ import annotations

import operator
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

type Message = str | Callable[[Any], str]


@dataclass(frozen=True, kw_only=True, slots=True)
class Rule:
    """A contradiction between answers of one form or of one item of a group.

    `broken` gets the inputs and says whether they contradict each other; `message` says how to
    resolve it, and may be made from the inputs. It is asked only if all its fields could be read.
    `at` finds the fields to correct if they are inside groups: `offers.1.base` is in the second of
    `inputs.offers`. Without it they are the `fields` themselves.
    """

    fields: tuple[str, ...]
    broken: Callable[[Any], bool]
    message: Message
    at: Callable[[Any], tuple[str, ...]] | None = None

    def words(self, inputs: Any) -> str:
        """Write the message for these inputs."""
        return self.message if isinstance(self.message, str) else self.message(inputs)


def at_most(field: str, limit: str, message: Message) -> Rule:
    """Refuse an answer that is above another one, if both are given; shown at the first."""
    return _compared(field, limit, operator.gt, message)


def at_least(field: str, limit: str, message: Message) -> Rule:
    """Refuse an answer that is below another one, if both are given; shown at the first."""
    return _compared(field, limit, operator.lt, message)


def _compared(field: str, limit: str, wrong: Callable[[Any, Any], bool], message: Message) -> Rule:
    def broken(inputs: Any) -> bool:
        value, other = getattr(inputs, field), getattr(inputs, limit)
        return value is not None and other is not None and wrong(value, other)

    return Rule(fields=(field, limit), broken=broken, message=message)
