"""How well are letters read, and how long does it take?

The letters are those of `tests/letters`. A long text is made of them, with a word more in every
sentence, so that no sentence comes twice; the others are made to be slow.
"""

from __future__ import annotations

import time

from calculators.letter.formulas import read_letter
from calculators.letter.inputs import LONGEST
from tests.letters import HALVES, letters, measured

RUNS = 5


def show() -> None:
    """Print both tables."""
    print(f"{'letters':<22}{'right':>7}{'wrong':>7}{'missed':>8}{'precision':>11}{'recall':>9}")
    for half in HALVES:
        it = measured(half)
        counts = f"{it.right:>7}{it.wrong:>7}{it.missed:>8}"
        print(f"{half:<22}{counts}{it.precision:>11.3f}{it.recall:>9.3f}")
    print()
    for name, text in texts().items():
        times = []
        for _ in range(RUNS):
            begin = time.perf_counter()
            read_letter(text)
            times.append(time.perf_counter() - begin)
        print(f"{name:<34}{len(text):>9,} characters {min(times) * 1000:>7.0f} ms")


def texts() -> dict[str, str]:
    """Make the texts to time: one letter, many, and some that are hostile."""
    real = [letter.text for half in HALVES for letter in letters(half)]
    lines = "\n".join(real).split("\n")
    many: list[str] = []
    size = turn = 0
    while size < LONGEST:
        turn += 1
        more = [line.replace(". ", f" x{turn}. ").replace(": ", f": x{turn} ") for line in lines]
        many += more
        size += sum(len(line) + 1 for line in more)
    english = "The salary and the date that you will have with this offer. " * 20
    dense = (
        f"Your base salary is ${at},000 per year, a bonus of {at % 90}% is paid by {at % 28 + 1} "
        f"March 2027, and {at} months' notice vests within {at} days\n"
        for at in range(LONGEST)
    )
    return {
        "the longest of our letters": max(real, key=len),
        "letters, no sentence twice": "\n".join(many)[:LONGEST],
        "a number in every other word": _filled(english, "".join(next(dense) for _ in range(2000))),
        "one long word": _filled(english, "a" * LONGEST),
        "digits in threes": _filled(english, "111 " * LONGEST),
        "dates without an end": _filled(english, "12/12/" * LONGEST),
        "amounts without an end": _filled(english, "$1 bonus " * LONGEST),
        "periods of time": _filled(english, "one year notice, " * LONGEST),
    }


def _filled(begin: str, more: str) -> str:
    return (begin + more)[:LONGEST]
