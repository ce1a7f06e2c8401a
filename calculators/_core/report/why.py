"""Which formula explains which figure: its name in addresses, and its number on paper."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from .blocks import Working

if TYPE_CHECKING:
    from .blocks import Block, Formula


@dataclass(frozen=True, slots=True)
class Why:
    """A formula as a figure leads to it.

    `name` is the first that it explains, without the hyphen of a beginning. A private formula has
    no `number`, because paper leaves it out.
    """

    name: str
    number: str


class Reasons:
    """Finds what explains a figure by the figure's key, in the `Working` of a report."""

    def __init__(self, blocks: Iterable[Block] = ()) -> None:
        self._by_key: dict[str, Why] = {}
        self._found: dict[str, Why | None] = {}
        self._typed: tuple[str, ...] = ()
        count = 0
        for working in blocks:
            if not isinstance(working, Working):
                continue
            self._typed += working.as_typed
            for formula in working.formulas:
                count += not formula.private
                why = Why(name_of(formula), "" if formula.private else str(count))
                self._by_key |= dict.fromkeys(formula.explains, why)

    def why(self, key: str) -> Why | None:
        """Find what explains a figure: by its whole key, or else by the longest beginning."""
        if key not in self._found:  # a table asks for its figures by column and by row
            found = _longest(key, self._by_key)
            self._found[key] = self._by_key[found] if found else None
        return self._found[key]

    def is_typed(self, key: str) -> bool:
        """Say whether a figure only repeats what the reader typed."""
        return _longest(key, self._typed) is not None

    def used_by(self, keys: Iterable[str]) -> set[str]:
        """List the names of the formulas that figures with these keys lead to."""
        return {why.name for key in keys if (why := self.why(key))}


def name_of(formula: Formula) -> str:
    """Give the name that the formula has in addresses: its own, or that of which it is a step."""
    return (formula.explains[0] if formula.explains else formula.step_of).rstrip("-")


def only_used(working: Working, names: Collection[str]) -> Working:
    """Leave out what has another name than these: a formula with its steps."""
    kept = tuple(it for it in working.formulas if name_of(it) in ("", *names))
    return replace(working, formulas=kept)


def _longest(key: str, names: Iterable[str]) -> str | None:
    fit = (it for it in names if it == key or (it.endswith("-") and key.startswith(it)))
    return max(fit, key=len, default=None)
