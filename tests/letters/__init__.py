"""Letters of our own writing with the truth beside them, and how well the rules read them.

`read_while_writing` was in sight while the rules were written. `held_apart` was written before
any rule and has never been looked at to change one: its figures are the ones to believe. A line of
truth is written as a find is: its kind, and its value if it has one.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from calculators.letter.formulas import read_letter

HALVES = ("read_while_writing", "held_apart")


@dataclass(frozen=True, kw_only=True, slots=True)
class Letter:
    """A letter and everything that it says."""

    name: str
    text: str
    truth: Counter[str]


@dataclass(frozen=True, kw_only=True, slots=True)
class Measured:
    """How many finds were right, how many were not, and how much was missed."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """Which share of the finds is right."""
        return self.right / (self.right + self.wrong)

    @property
    def recall(self) -> float:
        """Which share of what the letters say was found."""
        return self.right / (self.right + self.missed)


def letters(half: str) -> Iterator[Letter]:
    """Go through one half of the letters."""
    for file in sorted((Path(__file__).parent / half).glob("*.toml")):
        for it in tomllib.loads(file.read_text(encoding="utf-8"))["letter"]:
            truth = Counter(line.strip() for line in it["truth"].split(";"))
            yield Letter(name=it["name"], text=it["text"], truth=truth)


def found(text: str) -> Counter[str]:
    """Read a letter, and write each find as the truth is written."""
    return Counter(f"{it.kind} {it.value}".strip() for it in read_letter(text).finds)


def measured(half: str) -> Measured:
    """Read all letters of one half, and count."""
    right = wrong = missed = 0
    for letter in letters(half):
        got = found(letter.text)
        right += (got & letter.truth).total()
        wrong += (got - letter.truth).total()
        missed += (letter.truth - got).total()
    return Measured(right=right, wrong=wrong, missed=missed)
