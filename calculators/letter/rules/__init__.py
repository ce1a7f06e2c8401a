"""The rules, applied to every sentence of a letter."""

from __future__ import annotations

import re
from collections.abc import Iterable

from calculators.letter.formulas.sentences import Sentence

from .clauses import find_clauses, find_rhythm
from .days import find_days
from .equity import find_equity
from .finds import Find
from .money import find_money
from .percents import find_percents
from .terms import find_terms

_DIGIT = re.compile(r"\d")


def find_all(sentences: Iterable[Sentence]) -> tuple[Find, ...]:
    """Find everything, each thing once, in the order of the letter."""
    found: dict[tuple[str, str], Find] = {}
    known: set[tuple[str, str, str]] = set()
    for sentence in sentences:
        key = (sentence.heading, sentence.text, sentence.before)
        if key in known:
            continue
        known.add(key)
        for find in _find(sentence):
            found.setdefault((find.kind, find.value), find)
    return _without_repeats(tuple(found.values()))


def _find(sentence: Sentence) -> list[Find]:
    finds: list[Find] = []
    if _DIGIT.search(sentence.text):  # no amount, percentage or day is written without one
        finds += find_money(sentence)
        finds += find_percents(sentence)
    finds += find_equity(sentence)
    finds += find_days(sentence)
    finds += find_terms(sentence)
    finds += find_clauses(sentence)
    periods = {find.period for find in finds if find.kind == "base"}
    return [*finds, *find_rhythm(sentence, periods)]


def _without_repeats(finds: tuple[Find, ...]) -> tuple[Find, ...]:
    """Leave out a find without a value where another one of its kind has one."""
    valued = {find.kind for find in finds if find.value}
    kept = [find for find in finds if find.value or find.kind not in valued]
    return tuple(kept)
