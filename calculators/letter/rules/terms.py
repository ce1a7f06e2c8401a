"""Lengths of time: notice, probation, hours, leave, a fixed term, the time to pay money back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from calculators._core.offer.handover import typed
from calculators.letter.formulas.sentences import Sentence

from .finds import Find
from .leave import find_holidays, find_leave
from .numbers import WEEK, Length, first_years, lengths

_NOTICE = re.compile(r"\bnotice\b", re.IGNORECASE)
_NOT_NOTICE = re.compile(
    r"work location|without notice|notice of (?:meeting|immunity|privacy)|"
    r"public notice",
    re.IGNORECASE,
)
_PROBATION = re.compile(
    r"probation\w*|trial period|\btrial\b|introductory period|evaluation period", re.IGNORECASE
)
_HOURS = re.compile(
    r"\b(?:hours|working time|work(?:ing)? week|schedule\w*|week|weekly hours)\b", re.IGNORECASE
)
_NO_HOURS = re.compile(
    r"paid time off|\bpto\b|vacation|leave|notice|accrue|overtime at|over 40|48|beyond|sick|"
    r"professional day is|after 40",
    re.IGNORECASE,
)
_OWE = re.compile(
    r"\brepa(?:y|id|yable|yment)\b|\bpa(?:y|ying|id) (?:\w+ ){0,4}?back\b|reimburse the|owe\b|"
    r"owe back|return the (?:\w+[ -]){0,4}?(?:bonus|amount|sum)|clawback|claw back|"
    r"will have to return|obligated to return",
    re.IGNORECASE,
)
_STAY = re.compile(
    r"leav\w*|resign\w*|terminat\w*|employ\w*|stay|anniversary|service|months?|year", re.IGNORECASE
)
_TERM = re.compile(
    r"fixed[- ]term|\bterm of|temporary|\bduration\b|^length\b|initial appointment|"
    r"employment agreement for|contract of|contract for|appointment is for",
    re.IGNORECASE,
)
_TERM_HEADING = re.compile(r"(?:duration|length|term)\b", re.IGNORECASE)
_NO_TERM = re.compile(r"review|no fixed term|after your employment|covenant", re.IGNORECASE)
_LEAST_WEEKLY, _MOST_WEEKLY = 5, 80


def find_terms(sentence: Sentence) -> Iterator[Find]:
    """Find every length of time that the sentence sets, by what it is about."""
    found = list(lengths(sentence.text))
    about = f"{sentence.heading} {sentence.text}".lower()
    for words, rule in _RULES:
        for word in words:  # one word is found faster than a shape, and few sentences have one
            if word in about:
                yield from rule(sentence, found)
                break


def _notice(sentence: Sentence, found: list[Length]) -> Iterator[Find]:
    text = sentence.text
    if not _NOTICE.search(f"{sentence.heading} {text}") or _NOT_NOTICE.search(text):
        return
    for it in found:
        if it.unit not in ("day", "week", "month"):
            continue
        after = text[it.end : it.end + 40].lower()
        before = text[max(0, it.start - 70) : it.start].lower()
        probation = re.match(r"['s]{0,2}[ -]*(?:probation|trial|introductory)", after) or (
            re.search(r"probation[^,;]*$", before)
            and "notice" not in before
            and "notice" not in after[:16]
        )
        if probation:
            continue
        follows = re.match(r"(?:'s?|s')?[ ](?:\w+[ ]){0,2}?notice\b", after)
        listed = re.match(r"(?:'s?)?[ ](?:during|after|thereafter|either|on either)", after)
        leads = re.search(r"notice\b(?: period)?[^.;]{0,50}$", before) and not re.search(
            r"non-?solicit|vest|place you|within|changes?|exercis|severance", before
        )
        headed = _NOTICE.search(sentence.heading)
        if follows or leads or (headed and (listed or not after.strip(" ."))):
            yield _find("notice", sentence, it)


def _probation(sentence: Sentence, found: list[Length]) -> Iterator[Find]:
    text = sentence.text
    if not _PROBATION.search(f"{sentence.heading} {text}"):
        return
    for it in found:
        after = text[it.end : it.end + 50].lower()
        before = text[max(0, it.start - 70) : it.start].lower()
        if it.unit == "hour" or re.match(r"(?:'s?)?[ ](?:\w+[ ]){0,2}?notice\b", after):
            continue
        follows = re.match(
            r"[ -]?(?:of employment )?(?:are|is|will be|serve as|as)? ?(?:a |an |your |under )?"
            r"(?:\w+ )?(?:probation|trial|introductory)",
            after,
        )
        leads = re.search(
            r"(?:probation\w*(?: period)?|trial(?: period)?|introductory period|evaluation period)"
            r"[^.;]{0,40}$",
            before,
        ) and not re.search(r"during|after (?:it|that|probation)|notice", before[-50:])
        if follows or leads:
            yield _find("probation", sentence, it)
            return


def _hours(sentence: Sentence, found: list[Length]) -> Iterator[Find]:
    text = sentence.text
    for it in found:
        if it.unit != "hour" or it.many > _MOST_WEEKLY or it.many < _LEAST_WEEKLY:
            continue
        after = text[it.end : it.end + 16]
        before = text[max(0, it.start - 40) : it.start]
        weekly = WEEK.match(after) or re.match(r"^,? (?:three|over|Sunday|Monday)", after)
        if _NO_HOURS.search(before[-24:]) or _NO_HOURS.search(after):
            continue
        if weekly or (
            _HOURS.search(before) and not re.match(r"^[ ]?(?:a|per) (?:day|year)", after)
        ):
            yield _find("hours", sentence, it, typed(it.many))
            return
    labeled = re.search(
        r"(?:hours|working hours)[ ]?(?:are|is|:)[ ](\d{1,2}(?:\.\d{1,2})?)\b(?!:)(?:$|[ "
        r"]?(?:per|a|each) week)",
        text,
        re.IGNORECASE,
    )
    if labeled and not any(it.unit == "hour" for it in found):
        yield Find(
            kind="hours",
            sentence=sentence,
            start=labeled.start(1),
            end=labeled.end(1),
            value=typed(Decimal(labeled[1])),
            amount=Decimal(labeled[1]),
        )


def _repayment(sentence: Sentence, found: list[Length]) -> Iterator[Find]:
    text = sentence.text
    owes = _OWE.search(text)
    if not owes or not _STAY.search(text) or "loan" in text.lower():
        return
    terms = [it for it in (*found, *first_years(text)) if it.is_long]
    if not terms and sentence.before:
        terms = [
            it
            for it in (*lengths(sentence.before), *first_years(sentence.before))
            if it.is_long and re.search(r"stay|earned after|repay", sentence.before, re.IGNORECASE)
        ]
        start, end = owes.span()
    else:
        start, end = (terms[0].start, terms[0].end) if terms else owes.span()
    months = terms[0].months if terms else None
    training = re.search(r"training", text, re.IGNORECASE) is not None
    yield Find(
        kind="repayment",
        sentence=sentence,
        start=start,
        end=end,
        value=f"{typed(months)} months" if months and not training else "",
        amount=None if training else months,
    )


def _fixed(sentence: Sentence, found: list[Length]) -> Iterator[Find]:
    text = sentence.text
    if not (_TERM.search(text) or _TERM_HEADING.match(sentence.heading)):
        return
    if _NO_TERM.search(text) and "renew" not in text.lower():
        return
    for it in found:
        if it.is_long and it.months and "notice" not in text[it.end : it.end + 14]:
            if re.search(r"review for reappoint", text):
                return
            months = it.months
            yield Find(
                kind="term",
                sentence=sentence,
                start=it.start,
                end=it.end,
                value=f"{typed(months)} months",
                amount=months,
            )
            return


def _find(kind: str, sentence: Sentence, it: Length, value: str = "") -> Find:
    return Find(
        kind=kind,
        sentence=sentence,
        start=it.start,
        end=it.end,
        value=value or str(it),
        amount=it.many,
        period=it.unit,
    )


_RULES = (
    (("notice",), _notice),
    (("probation", "trial", "introductory", "evaluation"), _probation),
    (("hour", "hrs"), _hours),
    (("vacation", "leave", "pto", "time off", " off", "holiday"), find_leave),
    (("repa", "back", "reimburse", "owe", "return"), _repayment),
    (("term", "temporary", "duration", "length", "initial", "contract", "agreement"), _fixed),
    (("holidays",), find_holidays),
)
