"""Options, units, and when they become yours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from calculators.letter.formulas.sentences import Sentence

from .finds import Find
from .numbers import first_years, lengths, percents

_COUNT = re.compile(
    r"(?<![\d.,$£€%-])(?P<many>\d{1,3}(?:,\d{3}){1,3}|\d{2,8})(?![\d.,]?\d|%)[ ]"
    r"(?:(?:stock|share|virtual|emi|nonqualified|non-qualified|incentive|nso|iso|phantom|"
    r"restricted|additional|new|employee|ordinary|common|csop|of)[ ]){0,3}"
    r"(?P<what>options?|rsus?|stock units|restricted stock|units|shares)\b",
    re.IGNORECASE,
)
_COUNT_AFTER = re.compile(
    r"(?P<what>options?|rsus?|restricted stock units?)(?:[ ](?:granted|grant|award))?: "
    r"(?P<many>\d{1,3}(?:,\d{3}){1,3}|\d{2,8})(?![\d.,]?\d|%)",
    re.IGNORECASE,
)
_OPTION = re.compile(r"option|exercise|strike|priced at", re.IGNORECASE)
_UNIT = re.compile(r"rsus?\b|restricted stock|stock unit", re.IGNORECASE)
_VEST = re.compile(r"\bvest", re.IGNORECASE)
_CLIFF = re.compile(r"\bcliff\b", re.IGNORECASE)
_STRIKE = re.compile(
    r"(?:exercise|strike|purchase) price|priced at (?:the )?fair|(?:exercise|strike)d? (?:price "
    r")?at "
    r"(?:the )?fair market",
    re.IGNORECASE,
)
_WINDOW = re.compile(r"\bexercise\b", re.IGNORECASE)
_LEAVE = re.compile(r"after you leave|terminat|leav|ends", re.IGNORECASE)
_ONE_YEAR = re.compile(
    r"nothing vests before|(?:first|one|1)[- ]year|anniversary|after (?:twelve|12|one)|"
    r"end of the first",
    re.IGNORECASE,
)
_PARTS = re.compile(r"one[- ](?P<how>third|quarter|half)|1/(?P<of>[2346])\b(?!\d)", re.IGNORECASE)
_FROM_THEN = re.compile(r"remain\w+|\brest\b|balance", re.IGNORECASE)
_ANNIVERSARIES = re.compile(
    r"each of the (?:first|next) (?P<many>two|three|four|five|2|3|4|5) anniversar", re.IGNORECASE
)
_EACH_YEAR = re.compile(r"\b(?:after|in|at the end of) year (?P<year>[2-6])\b", re.IGNORECASE)
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5}
_LEAST, _MOST = 12, 120


def find_equity(sentence: Sentence) -> Iterator[Find]:
    """Find counts of options and units, vesting, the cliff, and what exercising takes."""
    text = sentence.text
    yield from _counts(sentence)
    if found := _STRIKE.search(text):
        yield Find(kind="strike", sentence=sentence, start=found.start(), end=found.end())
    about = f"{sentence.heading} {text}"
    if _VEST.search(about) or _CLIFF.search(text):
        yield from _vesting(sentence)
    elif _WINDOW.search(text) and _LEAVE.search(text):
        yield from _window(sentence)


def _counts(sentence: Sentence) -> Iterator[Find]:
    text = sentence.text
    for found in (*_COUNT.finditer(text), *_COUNT_AFTER.finditer(text)):
        what = found["what"].lower()
        around = f"{sentence.heading} {text}"
        if what.startswith(("rsu", "restricted", "stock unit")):
            kind = "rsus"
        elif what.startswith("option") or _OPTION.search(around):
            kind = "options"
        elif _UNIT.search(around):
            kind = "rsus"
        else:
            continue
        many = Decimal(found["many"].replace(",", ""))
        yield Find(
            kind=kind,
            sentence=sentence,
            start=found.start("many"),
            end=found.end(),
            value=f"{many}",
            amount=many,
        )


def _vesting(sentence: Sentence) -> Iterator[Find]:
    text = sentence.text
    if _WINDOW.search(text) and _LEAVE.search(text):
        yield from _window(sentence)
        return
    found = list(lengths(text))
    cliff = _CLIFF.search(text)
    first = None
    if cliff:
        # "a one-year cliff" and "a cliff of 12 months".
        after = [
            it for it in found if it.months and 0 <= it.start - cliff.end() <= len(" period of ")
        ]
        before = [it for it in found if it.months and 0 <= cliff.start() - it.end <= 1]
        first = next(iter(before or after), None)
    whole = [it for it in found if it.months and it is not first]
    if first is None and _ONE_YEAR.search(text):
        years = list(first_years(text))
        early = [it for it in (*years, *found) if it.months == _LEAST]
        told = bool(percents_or_parts(text)) or "nothing vests" in text.lower()
        first = early[0] if early and told and not _ANNIVERSARIES.search(text) else None
        whole = [it for it in whole if it is not first]
    longest = max(whole, key=lambda it: it.months or 0, default=None)
    total, start, end = None, 0, 0
    if found_all := _ANNIVERSARIES.search(text):
        many = found_all["many"].lower()
        total = Decimal(12 * (_NUMBERS.get(many) or int(many)))
        start, end = found_all.span()
    elif longest and longest.months and longest.months >= _LEAST:
        total, start, end = longest.months, longest.start, longest.end
        rest = first and _FROM_THEN.search(text) and total in (36, 24)
        if rest and first and first.months:
            total += first.months
    elif each := list(_EACH_YEAR.finditer(text)):
        last = max(each, key=lambda it: it["year"])
        total, (start, end) = Decimal(12 * int(last["year"])), last.span()
    if total and _LEAST <= total <= _MOST:
        yield _months("vesting", sentence, total, start, end)
    if first and first.months:
        yield _months("cliff", sentence, first.months, first.start, first.end)


def percents_or_parts(text: str) -> bool:
    """Say whether the sentence tells which part vests first."""
    return bool(_PARTS.search(text)) or any(True for _ in percents(text))


def _window(sentence: Sentence) -> Iterator[Find]:
    for it in lengths(sentence.text):
        if it.unit in ("day", "month", "year"):
            yield Find(
                kind="window",
                sentence=sentence,
                start=it.start,
                end=it.end,
                value=str(it),
                amount=it.many,
                period=it.unit,
            )
            return


def _months(kind: str, sentence: Sentence, months: Decimal, start: int, end: int) -> Find:
    value = f"{months} months"
    return Find(kind=kind, sentence=sentence, start=start, end=end, value=value, amount=months)
