"""Paid leave and holidays: days, weeks or hours of it, or as much as you like."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from calculators._core.offer.handover import typed
from calculators.letter.formulas.sentences import Sentence

from .finds import Find
from .numbers import WEEK, Length

_LEAVE = re.compile(
    r"vacation|annual leave|\bleave\b|\bpto\b|paid time off|\btime off\b|holidays?\b|"
    r"\boff\b (?:a|per|plus)|days off|weeks off",
    re.IGNORECASE,
)
_NOT_LEAVE = re.compile(
    r"holiday allowance|garden leave|leave (?:us|the company|the firm|voluntarily|before|within|"
    r"sooner|of your|inside)|if you leave|you leave|after leaving|"
    r"(?:sick|parental|maternity|paternity|bereavement) leave|leave without|permission",
    re.IGNORECASE,
)
_HOLIDAYS = re.compile(
    r"\b(?P<many>\d{1,2})[ ](?:(?:paid|company|federal|public|bank|statutory|observed)[ ]){1,3}"
    r"holidays\b",
    re.IGNORECASE,
)
_THEN_NOTICE = re.compile(r"(?:'s?)?[ ](?:\w+[ ]){0,2}?notice\b", re.IGNORECASE)
_UNLIMITED = re.compile(
    r"unlimited (?:\w+ ){0,3}?(?:pto|vacation|time off|leave|holiday)|(?:pto|vacation|time off|"
    r"leave|holiday)s?: (?:unlimited|flexible)|(?:non-accrued|flexible) (?:vacation|time off|pto|"
    r"leave)|time off as you need",
    re.IGNORECASE,
)
_LEAST_DAYS, _MOST_HOURS = 5, 400


def find_leave(sentence: Sentence, found: list[Length]) -> Iterator[Find]:
    """Find how much paid leave there is."""
    text = sentence.text
    about = f"{sentence.heading} {text}"
    if unlimited := _UNLIMITED.search(text):
        yield Find(
            kind="leave",
            sentence=sentence,
            start=unlimited.start(),
            end=unlimited.end(),
            value="unlimited",
        )
        return
    if not _LEAVE.search(about):
        return
    counted = re.search(
        r"\b(?P<many>\d{2}) (?:holidays|vacation days)\b(?! and public)", text, re.IGNORECASE
    )
    if counted and not _HOLIDAYS.search(text):
        many = Decimal(counted["many"])
        yield Find(
            kind="leave", sentence=sentence, start=counted.start(), end=counted.end(),
            value=f"{many} days", amount=many, period="day",
        )  # fmt: skip
        return
    for it in found:
        if not _is_leave(sentence, it):
            continue
        yield Find(
            kind="leave",
            sentence=sentence,
            start=it.start,
            end=it.end,
            value=f"{typed(it.many)} {it.unit}{'' if it.many == 1 else 's'}",
            amount=it.many,
            period=it.unit,
        )
        return


def _is_leave(sentence: Sentence, it: Length) -> bool:
    text = sentence.text
    least = 2 if it.unit == "week" else _LEAST_DAYS
    if it.unit not in ("day", "week", "hour") or not least <= it.many <= _MOST_HOURS:
        return False
    after, before = text[it.end : it.end + 50], text[max(0, it.start - 60) : it.start]
    if _THEN_NOTICE.match(after) or re.search(r"within|first[ ]?$", before, re.IGNORECASE):
        return False
    if it.unit == "hour" and WEEK.match(after):
        return False
    follows = re.match(
        r"'?,?[ ](?:of )?(?:(?:paid|annual|annually|your|a year|per year|calendar|working|each "
        r"year|"
        r"company|pro rata|in the year|of)[ ]){0,3}"
        r"(?:vacation|annual leave|leave|holiday|pto|paid time off|time off|off\b)",
        after,
        re.IGNORECASE,
    )
    labels = [*_LEAVE.finditer(before)]
    gap = before[labels[-1].end() :] if labels else ""
    leads = (
        bool(labels)
        and not _NOT_LEAVE.search(before)
        and not re.search(r"notice|probation|bonus|hours?\b.*week", gap, re.IGNORECASE)
    )
    headed = bool(_LEAVE.search(sentence.heading)) and not _NOT_LEAVE.search(text)
    return bool(follows and not _NOT_LEAVE.search(before[-10:] + after)) or leads or headed


def find_holidays(sentence: Sentence, _: list[Length]) -> Iterator[Find]:
    """Find the paid holidays that come on top of the leave."""
    for found in _HOLIDAYS.finditer(sentence.text):
        if re.search(r"bank|public|statutory", found[0], re.IGNORECASE):
            continue  # part of the leave, as British letters count it
        many = Decimal(found["many"])
        yield Find(
            kind="holidays",
            sentence=sentence,
            start=found.start(),
            end=found.end(),
            value=f"{many}",
            amount=many,
        )
        return
