"""What each amount of money is for: the nearest thing that the sentence or its heading names.

"a signing bonus of $10,000" names it before, "a $10,000 signing bonus" directly after.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from calculators._core.offer.handover import typed
from calculators.letter.formulas.sentences import Sentence

from .finds import Find
from .numbers import Money, amounts

# In this order where two begin at the same place. What is called `_` is known and left alone.
_CUES = (
    (
        "signing",
        (
            r"sign(?:ing)?[ -]?on\b(?: bonus| payment| award)?|signing (?:bonus|payment|award)|"
            r"(?:joining|hiring|starting|welcome|start) bonus|golden hello|second-year sign-on"
        ),
    ),
    (
        "relocation",
        (
            r"relocat\w+(?: expenses?| costs?| allowance| payment| stipend| package)?|"
            r"moving (?:expenses|costs|allowance)|toward (?:the cost of )?(?:your )?mov\w+|"
            r"cost of your move|removal (?:costs|expenses)"
        ),
    ),
    (
        "_",
        (
            r"retention bonus|referral bonus|shift premium|severance|research funds?|start-?up "
            r"(?:research )?funds|tuition|training|learning|education|wellness|quota|threshold|"
            r"deductible|insur\w+|premium|cobra|vat\b|fine of|penalt\w+|revenue of|billings|"
            r"life assurance|death in service|actual salary|equates to|equivalent to|works out|"
            r"net worth|budget|valuation|minimum wage|market value|fee of|qualifying earnings"
        ),
    ),
    ("draw", r"\bdraw\b"),
    ("ote", r"\bote\b|on[- ]target earnings"),
    (
        "total",
        (
            r"total (?:\w+[ -]){0,3}?(?:compensation|remuneration|package|cash|pay|earnings)|"
            r"package (?:of|worth|is)|\bctc\b|cost to company"
        ),
    ),
    ("_strike", r"(?:exercise|strike) price|per share"),
    (
        "allowance",
        (
            r"(?:(?:car|vehicle|phone|home[- ]office|meal|travel|internet|housing|clothing|"
            r"expense|location|london|lunch|cell phone|equipment) ){0,3}(?:allowance|stipend)\b|"
            r"home office"
        ),
    ),
    (
        "grant",
        (
            r"\brsus?\b|restricted stock(?: units?)?|stock (?:award|grant)|equity (?:award|"
            r"grant)|"
            r"grant(?: date)? value|new[- ]hire grant|stock units"
        ),
    ),
    ("bonus", r"bonus\w*|incentive|profit[- ]shar\w+"),
    (
        "base",
        (
            r"base (?:salary|pay|compensation)|basic (?:salary|pay)|\bbase\b|salary|"
            r"(?:rate of pay|pay rate|hourly (?:rate|pay|wage)|day rate|daily rate|\brate\b)|"
            r"remuneration|\bwages?\b|\bpay is\b|\bpay\b(?= ?:)"
        ),
    ),
    # Verbs that say nothing about what for: a heading knows better.
    ("~", r"you'll be paid|(?:be|pay) (?:you|paid)|will earn|compensation\b|\bpay\b"),
)
_CUE = re.compile(
    "|".join(f"(?P<k{at}>{pattern})" for at, (_, pattern) in enumerate(_CUES)), re.IGNORECASE
)
_NAMES = {f"k{at}": name for at, (name, _) in enumerate(_CUES)}
# "a $3,000 housing stipend", "$25,000 for relocation", "$2,500 in moving costs", "£450 a month car
# allowance".
_JOINS = re.compile(
    r"^[ ]?(?:\(?(?:gross|before taxes?|net)\)?[ ])?(?:(?:a|per|each)[ ](?:year|month)[ ])?"
    r"(?:(?:for|as|in|to cover|toward|towards)[ ])?(?:(?:your|the|a|an|one-time|target|annual|"
    r"yearly|guaranteed|clerkship|lump sum|first-year|new|cash)[ ]){0,3}$",
    re.IGNORECASE,
)
_PERIODS = (
    ("hour", r"(?:an|per|each|/|a|every)[ ]?(?:hour|hr)\b|hourly|/h\b|ph\b"),
    ("day", r"(?:a|per|each|/)[ ]?(?:working )?day\b|daily\b|\bday rate"),
    ("fortnight", r"bi-?weekly|every (?:two|2) weeks|every other week|fortnight\w*"),
    ("half-month", r"semi-?monthly|twice (?:a|per) month|twice monthly"),
    ("week", r"(?:a|per|each|/|every)[ ]?(?:week|wk)\b|weekly"),
    ("month", r"(?:a|per|each|/|every)[ ]?(?:calendar )?(?:month|mo)\b|monthly|pcm\b|p\.m\.?$"),
    ("year", r"(?:a|per|each|/|every)[ ]?(?:annum|year|yr)\b|annual\w*|yearly|\bp\.?a\b|\bpa\b"),
)
_PERIOD = re.compile(
    "|".join(f"(?P<p{at}>{pattern})" for at, (_, pattern) in enumerate(_PERIODS)), re.IGNORECASE
)
_PERIOD_NAMES = {f"p{at}": name for at, (name, _) in enumerate(_PERIODS)}
_UP_TO = re.compile(
    r"(?:up to|maximum(?: of)?|not (?:to )?exceed(?:ing)?|as much as|max\.?)[ ]?(?:a[ ])?$",
    re.IGNORECASE,
)
_RANGE = re.compile(r"^[ ]?(?:-|to|and|or)[ ]?$")
# What comes after these is about something else, or about how often pay is paid out.
_CUT = re.compile(
    r";|, (?:and|with|plus)|\bbonus\b|\bpa(?:id|yable)\b|instal|\bbased on\b|\d[ -]?hours?\b|\.[ ]",
    re.IGNORECASE,
)
_ONCE = ("signing", "relocation")
_LARGE = 10_000
_WITHOUT = re.compile(r"\b(?:not|no|never|n't)\b", re.IGNORECASE)


def find_money(sentence: Sentence) -> Iterator[Find]:
    """Find what the sentence's amounts are for."""
    text = sentence.text
    found = list(amounts(text))
    if not found:
        return
    cues = [(it.start(), it.end(), _NAMES[it.lastgroup or ""]) for it in _CUE.finditer(text)]
    above = [_NAMES[it.lastgroup or ""] for it in _CUE.finditer(sentence.heading)][:1]
    last: tuple[Money, str] | None = None
    for money in found:
        kind = _kind(money, cues, above, text)
        if last and text[last[0].end : money.start].endswith("("):
            continue  # the same again in other words
        period = _period(text, money, found)
        if not kind and period and (period != "year" or money.amount >= _LARGE):
            kind = "base"
        between = text[last[0].end : money.start] if last else ""
        last = (money, kind)
        if kind.startswith("_") or kind in ("", "draw"):
            continue
        yield _find(sentence, money, kind, period, ranged=bool(_RANGE.match(between)))


def _kind(money: Money, cues: list[tuple[int, int, str]], above: list[str], text: str) -> str:
    for start, _, name in cues:
        if start >= money.end and _JOINS.match(text[money.end : start]):
            return name
    before = [name for _, end, name in cues if end <= money.start]
    named = before[-1] if before else ""
    if named == "~":
        return above[0] if above and above[0] != "~" else "base"
    return named or (above[0].replace("~", "base") if above else "")


def _period(text: str, money: Money, found: list[Money]) -> str:
    """Find the period of an amount: right after it, named before it, or how it is paid out."""
    following = next((it.start for it in found if it.start > money.end), len(text))
    after = text[money.end : min(following, money.end + 60)]
    cut = _CUT.search(after)
    if near := _PERIOD.search(after, 0, cut.start() if cut else len(after)):
        return _PERIOD_NAMES[near.lastgroup or ""]
    begin = max((it.end for it in found if it.end <= money.start), default=0)
    names = [_PERIOD_NAMES[it.lastgroup or ""] for it in _PERIOD.finditer(text, begin, money.start)]
    if names:
        return names[-1]
    paid = _PERIOD.search(after) if money.amount < _LARGE else None
    return _PERIOD_NAMES[paid.lastgroup or ""] if paid else ""


def _find(sentence: Sentence, money: Money, kind: str, period: str, *, ranged: bool) -> Find:
    amount, doubt = money.amount, ""
    before = sentence.text[max(0, money.start - 24) : money.start]
    value = f"{money.currency} {typed(amount)}"
    if kind == "base":
        period = period or ("year" if amount >= _LARGE else "")
        value = f"{value} {period}".strip()
        if not period:
            doubt = "pay for a year, a month or an hour: the sentence doesn’t say which"
    elif kind == "allowance" and period == "month":
        amount *= 12
        value = f"{money.currency} {typed(amount)}"
    elif kind == "bonus" and _UP_TO.search(before):
        value = f"up to {value}"
        doubt = "a maximum, so the usual bonus is somewhere below it"
    if ranged:
        doubt = "either end of a range"
    return Find(
        kind=kind,
        sentence=sentence,
        start=money.start,
        end=money.end,
        value=value,
        amount=amount,
        currency=money.currency,
        period="" if kind in _ONCE else period,
        doubt=doubt,
    )
