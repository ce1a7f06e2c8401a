"""The days of the letter: the first one, the last one, and the one to answer by."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calculators._core.formatting import day as written
from calculators._core.formatting import listed
from calculators.letter.formulas.sentences import Sentence

from .finds import Find
from .numbers import Day, Length, days, lengths

_REPLY = re.compile(
    r"accept\w*|respon[ds]\w*|\breply\b|\bsign\w*|return|countersign|let (?:us|me) know|confirm\w*|"
    r"answer\b|decision|expires?\b|lapses?|open until|open for|hear from you|valid until|"
    r"offer (?:closes|ends)|tell us|email me|have until|agreement by|deadline",
    re.IGNORECASE,
)
_BY = re.compile(
    r"(?:\bby|before|until|no later than|not later than|on or before|lapses on|expires?(?: on)?:?|"
    r"through|closes on|ends on|deadline:?)"
    r"(?:[ ](?:the|noon|close of business|end of (?:day|business)|\d{1,2}(?:[:.]\d\d)?[ "
    r"]?(?:a\.?m|p\.?m)?"
    r"\.?|eastern|pacific|central|mountain|time|on|et|pt|gmt|midnight|at|friday|monday|tuesday|"
    r"wednesday|thursday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun))*,?[ ]?$",
    re.IGNORECASE,
)
_FIRST = re.compile(
    r"\bstart\w*|commenc\w*|begin\w*|first day|effective|with effect|entry on duty|"
    r"\bjoin\b|from\b|\bterm\b",
    re.IGNORECASE,
)
_NOT_FIRST = re.compile(
    r"vest\w*|bonus|eligib\w+|review|reappoint\w*|enroll?\w*|cover(?:age|ed)|plan\b|graduat\w+|"
    r"degree|pension|increment|letter dated|interview",
    re.IGNORECASE,
)
_LAST = re.compile(
    r"(?:\bto|until|till|through|ends?(?: on)?|ending(?: on)?|expir\w+(?: on)?|-|up to)[ ]?$",
    re.IGNORECASE,
)
_REPLY_STRICT = re.compile(
    r"offer|accept|respon|reply|answer|decision|let (?:us|me) know|sign|return|confirm|hear from",
    re.IGNORECASE,
)
_WITHIN = re.compile(r"(?:within|have|in)(?:[ ](?:the next|about))?[ ]?$", re.IGNORECASE)
_WANT = re.compile(
    r"accept\w*|respon[ds]\w*|\breply\b|\bsign\b|return it|let us know|confirm|answer\b|tell us|"
    r"expires?\b|lapses?",
    re.IGNORECASE,
)
_LATE = re.compile(
    r"after (?:the )?(?:start|terminat|leav)|repay|expens|claim|invoice|bonus|plan\b|enroll?|"
    r"payroll|"
    r"start date|insurance|paid|exercise|dispute",
    re.IGNORECASE,
)
_YEARLESS = "the letter gives no year"


def find_days(sentence: Sentence) -> Iterator[Find]:
    """Find the days that the sentence names, by what it says about them."""
    text = sentence.text
    found = list(days(text))
    told: set[str] = set()
    for at, it in enumerate(found):
        begin = found[at - 1].end if at else 0
        kind = _kind(sentence, it, begin, is_first=not at)
        if kind and kind not in told:
            told.add(kind)
            yield _find(sentence, it, kind)
    if "reply" not in told and not found:
        yield from _within(sentence)


def _kind(sentence: Sentence, it: Day, begin: int, *, is_first: bool) -> str:
    text = sentence.text
    before, all_before = text[begin : it.start], text[: it.start]
    heading = sentence.heading
    near = before[-60:].rstrip(" ,:") + " "
    weekdays = re.sub(
        r"[ ,(]*\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b[,]?[ ]*$",
        "", near.strip() + " ", flags=re.IGNORECASE,
    ).strip()  # fmt: skip
    asks = _REPLY.search(text) or _REPLY.search(heading) or _REPLY.search(sentence.before)
    if (
        asks
        and _BY.search(weekdays)
        and _REPLY_STRICT.search(f"{heading} {text}")
        and not (
            re.search(r"no later than|degree|ph\.?d|start\w* by", all_before, re.IGNORECASE)
            and _FIRST.search(before)
            and not _REPLY_STRICT.search(before)
        )
    ):
        return "reply"
    if not is_first and _LAST.search(weekdays):
        return "end"
    starts = list(_FIRST.finditer(before)) or (
        [] if not is_first else list(_FIRST.finditer(heading))
    )
    if starts and not _NOT_FIRST.search(before):
        # "… was dated 1 December" and other days that nothing begins on.
        after = before[starts[-1].end() :] if _FIRST.search(before) else before
        if len(after) <= 40:  # noqa: PLR2004 - about six words
            return "start"
    if _LAST.search(weekdays) and re.search(
        r"contract|appointment|employ|post\b|intern", text, re.IGNORECASE
    ):
        return "end"
    after = text[it.end : it.end + 30].lower()
    if re.match(r"[ ,]{0,2}(?:as|for|would be|is) (?:your|the) (?:first day|start)", after):
        return "start"
    return ""


def _find(sentence: Sentence, it: Day, kind: str) -> Find:
    doubt = ""
    if len(it.days) > 1:
        doubt = listed([written(day) for day in it.days], "or")
    elif not it.days:
        doubt = _YEARLESS
    return Find(
        kind=kind,
        sentence=sentence,
        start=it.start,
        end=it.end,
        value=it.days[0].isoformat() if len(it.days) == 1 else "?",
        day=it.days[0] if len(it.days) == 1 else None,
        days=it.days,
        doubt=doubt,
    )


def _within(sentence: Sentence) -> Iterator[Find]:
    """Find `within five business days of this letter`."""
    text = sentence.text
    if not _WANT.search(text) or _LATE.search(text):
        return
    for it in lengths(text):
        if it.unit in ("day", "week") and _WITHIN.search(text[max(0, it.start - 24) : it.start]):
            yield _reply_in(sentence, it)
            return


def _reply_in(sentence: Sentence, it: Length) -> Find:
    return Find(
        kind="reply",
        sentence=sentence,
        start=it.start,
        end=it.end,
        value=str(it),
        amount=it.many,
        period=it.unit,
        doubt="counted from the letter’s date or from the day you got it",
    )
