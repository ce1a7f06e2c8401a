"""What each percentage is: bonus, match, the employer's contribution, share of the company."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calculators.letter.formulas.sentences import Sentence

from .finds import Find
from .numbers import Percent, percents

_CUES = (
    (
        "_",
        (
            r"vest\w*|shift premium|premium\w*|commission\w*|billings|accelerat\w+|interest|"
            r"discount|"
            r"compensation of|in return for|holiday allowance|quota|travel\w*|remote\w*|insurance|"
            r"working time|\bfte\b|full[- ]time|overtime|rais(?:e|ing)|increase\w*|split|"
            r"attainment|"
            r"sick|of the time|payable on|vat\b|tax\b|severance"
        ),
    ),
    ("match", r"match\w*"),
    ("bonus", r"bonus\w*|incentive\w*|target award"),
    (
        "pension",
        (
            r"pension\w*|contribut\w+|retirement|403\(b\)|401\(?k\)?|superannuation|"
            r"thrift savings|\bprsa\b"
        ),
    ),
    (
        "stake",
        (
            r"of the company|fully[- ]diluted|equity stake|ownership|of our (?:shares|equity)|"
            r"stock options|options\b"
        ),
    ),
)
_CUE = re.compile(
    "|".join(f"(?P<k{at}>{pattern})" for at, (_, pattern) in enumerate(_CUES)), re.IGNORECASE
)
_NAMES = {f"k{at}": name for at, (name, _) in enumerate(_CUES)}
_JOINS = re.compile(
    r"^[ ]?(?:(?:of|as|to|into|in|on|from)[ ])?(?:(?:your|the|a|an|base|basic|eligible|annual|"
    r"yearly|target|discretionary|employer|company|performance|salary|pay|our|for)[ ]){0,4}"
    r"(?:(?:of|as|to|into|on)[ ])?(?:(?:your|the|a|an)[ ])?$",
    re.IGNORECASE,
)
_UP_TO = re.compile(
    r"(?:up to|maximum(?: of)?|not (?:to )?exceed(?:ing)?|as much as|max\.?)[ ]?(?:a[ ])?$",
    re.IGNORECASE,
)
_WHOLE_MATCH = re.compile(r"dollar[- ]for[- ]dollar|full match|match\w* in full", re.IGNORECASE)
_FROM_YOU = re.compile(r"^[ ]?(?:from you\b|employee\b|by you\b|of your own)", re.IGNORECASE)
_MOST_BONUS = 200
_MOST_STAKE = 25


def find_percents(sentence: Sentence) -> Iterator[Find]:
    """Find what the sentence's percentages are."""
    text = sentence.text
    found = list(percents(text))
    if not found:
        return
    cues = [(it.start(), it.end(), _NAMES[it.lastgroup or ""]) for it in _CUE.finditer(text)]
    above = [_NAMES[it.lastgroup or ""] for it in _CUE.finditer(sentence.heading)][:1]
    kinds = [_kind(it, cues, above, text) for it in found]
    if any(name == "match" for _, _, name in cues):
        kinds = ["match" if kind == "pension" else kind for kind in kinds]
    matched = [it for it, kind in zip(found, kinds, strict=True) if kind == "match"]
    if matched:
        yield _match(sentence, matched)
    for points, kind in zip(found, kinds, strict=True):
        before = text[max(0, points.start - 20) : points.start]
        most = bool(_UP_TO.search(before))
        if kind == "bonus" and points.points <= _MOST_BONUS:
            doubt = "a maximum, so the usual bonus is somewhere below it" if most else ""
            yield _find(sentence, points, kind, f"{'up to ' * most}{points}", doubt)
        elif kind == "pension" and not _FROM_YOU.match(text[points.end : points.end + 20]):
            doubt = "a maximum, which may depend on what you pay in" if most else ""
            yield _find(sentence, points, kind, f"{'up to ' * most}{points}", doubt)
        elif kind == "stake" and points.points <= _MOST_STAKE:
            yield _find(sentence, points, kind, str(points))


def _kind(points: Percent, cues: list[tuple[int, int, str]], above: list[str], text: str) -> str:
    for start, _, name in cues:
        if start >= points.end and _JOINS.match(text[points.end : start]):
            return name
    before = [name for _, end, name in cues if end <= points.start]
    return before[-1] if before else above[0] if above else ""


def _match(sentence: Sentence, found: list[Percent]) -> Find:
    """Read `50% of the first 6%`, `dollar for dollar up to 4%` and `up to 4%`."""
    first, last = found[0], found[-1]
    doubt = ""
    if len(found) > 1:
        value = f"{first} of {last}"
    elif _WHOLE_MATCH.search(sentence.text):
        value = f"100% of {first}"
    else:
        value, doubt = f"up to {first}", "what they add, or the share of your pay that they match"
    return Find(
        kind="match",
        sentence=sentence,
        start=first.start,
        end=last.end,
        value=value,
        amount=first.points,
        doubt=doubt,
    )


def _find(sentence: Sentence, points: Percent, kind: str, value: str, doubt: str = "") -> Find:
    return Find(
        kind=kind,
        sentence=sentence,
        start=points.start,
        end=points.end,
        value=value,
        amount=points.points,
        doubt=doubt,
    )
