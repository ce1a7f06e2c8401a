"""What the letter says without a number: conditions, covenants, who decides, which papers apply."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from calculators.letter.formulas.sentences import Sentence

from .finds import Find


@dataclass(frozen=True, slots=True)
class Clause:
    """A kind of clause: words of which one must be there, its shape, and what it is not."""

    kind: str
    words: tuple[str, ...]
    shape: re.Pattern[str]
    unless: re.Pattern[str] | None = None


def _clause(kind: str, words: str, shape: str, unless: str = "") -> Clause:
    never = re.compile(unless, re.IGNORECASE) if unless else None
    return Clause(kind, tuple(words.split("|")), re.compile(shape, re.IGNORECASE), never)


_CLAUSES = (
    _clause(
        "at_will",
        "at will|at-will|any time|whenever",
        r"\bat[- ]will\b|end (?:the |this |your )?(?:employment )?(?:relationship |it )?"
        r"(?:at any time|whenever)|(?:terminated|resign) (?:\w+ ){0,6}?at any time",
        r"contractor|withdrawn at any|modify|amend",
    ),
    _clause(
        "contingent",
        "contingent|conditional|conditioned|condition |subject to|depends|pre-employment|"
        "references",
        r"contingent (?:up)?on|conditional (?:up)?on|conditioned on|condition of (?:this|the|your) "
        r"offer|subject to (?:\w+ ){0,6}?(?:references?|reference checks?|background|checks?|"
        r"vetting|"
        r"right to work|work permit|medical|dbs|screening|fingerprint\w*|proof)|(?:offer|"
        r"employment) "
        r"depends (?:up)?on|take up (?:two )?references|offer is (?:subject|conditional)|"
        r"subject to two references|appointment is subject to (?:completion|satisf|receipt)",
        r"\bvest\b",
    ),
    _clause(
        "non_compete",
        "compet|rival|engaged by",
        r"non-?compet\w*|(?:not|can't|cannot) (?:\w+ ){0,6}?(?:work|write|act|be engaged)"
        r"[^.;]{0,50}?(?:compet|rival)|not (?:\w+ ){0,3}?compete",
    ),
    _clause(
        "non_solicit",
        "solicit|entice|poach",
        r"non-?solicit\w*|non-?solicitation|(?:not|nor|or) (?:\w+ ){0,8}?(?:solicit|entice|poach)",
    ),
    _clause(
        "ip",
        "invention|intellectual|work product|made for hire|patent|proprietary|rights in|ip |ip\b|"
        "property of the client",
        r"invention\w*|intellectual property|work product|mades? for hire|works? made for hire|"
        r"patent "
        r"policy|all rights in|\bIP being\b|become the property of",
    ),
    _clause(
        "confidentiality",
        "confiden|proprietary info|non-disclosure|nondisclosure|secret",
        r"confidential\w*|non-?disclosure|strict confidence|business secrets|proprietary "
        r"information",
        r"offer is confidential|this letter is confidential",
    ),
    _clause("arbitration", "arbitrat", r"\barbitrat\w*", r"not (?:be )?subject to arbitration"),
    _clause(
        "entire",
        "entire|supersede|replace|complete understanding|whole agreement",
        r"entire (?:agreement|understanding)|supersedes?|complete (?:agreement|understanding)|"
        r"whole "
        r"agreement|replaces? (?:all|any|anything)",
    ),
    _clause(
        "discretion",
        "discretion",
        r"discretion(?:ary)?\b",
    ),
    _clause(
        "paid_if_employed",
        "employed|payroll|under notice|given notice",
        r"(?:must|have to|are|be) (?:\w+ ){0,4}?(?:employed|on the payroll)[^.;]{0,60}?"
        r"(?:date|when|paid|payment)|not (?:\w+ ){0,2}?(?:given|under) notice",
        r"repay|pay back",
    ),
    _clause("garden", "garden", r"garden(?:ing)? leave"),
    _clause("pilon", "in lieu", r"in lieu of notice|payment in lieu|paid? you in lieu"),
    _clause(
        "board",
        "board",
        r"(?:approv\w+|signed off) (?:\w+ ){0,4}?board|board(?: of directors| of trustees)?(?:'s)? "
        r"(?:approv\w+|grants?)|recommend\w*[^.;]{0,30}?board|ask the board|board to grant|"
        r"once (?:our|the) board",
    ),
    _clause(
        "trigger",
        "exit|liquidity",
        r"(?:only|due)[^.;]{0,50}?\bexit\b|liquidity event|event of an exit",
    ),
    _clause("acceleration", "accelerat", r"\baccelerat\w+"),
    _clause(
        "enclosed",
        "enclose|attached|exhibit",
        r"(?:enclosed?|attached)\b (?:\w+ ){0,6}?(?:agreement|contract|copy|copies|document|form|"
        r"terms|nda)",
        r"agreement has a non",
    ),
    _clause(
        "mobility",
        "other|another| any |sites|different|transfer|move|reassign|location|mobility",
        r"(?:may|can|could|will) (?:also )?(?:be )?(?:asked|required|moved|transferred|reassigned|"
        r"assign|ask)[^.;]{0,60}?(?:other|another|different|any)[^.;]{0,30}?(?:location|place|site|"
        r"office|shift|depart)\w*|may change your work location|work at any of the company's|"
        r"mobility clause|be (?:moved|transferred|reassigned) to (?:another|other)|work from a "
        r"client's site",
    ),
    _clause(
        "change",
        "reserves|amend|modify|change",
        r"reserves? the right to (?:\w+ ){0,3}?(?:change|amend|modify|replace|vary|alter)|may "
        r"(?:amend|"
        r"modify|vary|change|alter|replace)[^.;]{0,40}?(?:plan|benefit|terms|polic|handbook)|can "
        r"be "
        r"changed at the",
        r"work location|discretion",
    ),
    _clause(
        "overtime",
        "exempt|overtime",
        r"\b(?:non-?)?exempt\b|\bovertime\b",
        r"exempt from (?:tax|vat)",
    ),
    _clause("optout", "opt out|opt-out|48", r"48[- ]hours?\b|opt[- ]out of (?:the )?working time"),
    _clause(
        "withdrawn",
        "withdraw|rescind|revoke",
        r"(?:withdrawn|rescinded|revoked|withdraw|rescind|revoke)[^.;]{0,30}?at any time|reserves? "
        r"the right to (?:withdraw|rescind|revoke)",
    ),
    _clause(
        "law",
        "governed by|governs|law applies|laws of",
        r"governed by (?:the )?(?:laws? of|\w+ law)|law governs|\w+ law applies",
    ),
    _clause(
        "collective",
        "collective|pay scale|salary scale|pay range|agenda for change|pay grade|step |spine|guild|"
        "pay agreements|agreement with the",
        r"collective (?:bargaining )?agreement|pay scale|salary scale|pay (?:range|spine)|agenda "
        r"for "
        r"change|pay grade|spine point|\bstep \d|covered by the agreement|pay agreements",
        r"collective pension",
    ),
    _clause(
        "contractor",
        "contractor|1099|ir35|limited company|b2b|freelance",
        r"independent contractor|1099|ir35|your own limited company|through your (?:own )?limited|"
        r"\bb2b\b",
    ),
    _clause(
        "health",
        "health|medical|dental|healthcare|vhi",
        r"(?:health|medical|dental|healthcare)\b[^.;]{0,40}?(?:insurance|plan|cover\w*|benefits)|"
        r"medical, dental|health, dental|private healthcare|health coverage|health plans?|medical:",
        r"occupational health|medical (?:examination|assessment|center)|health screening",
    ),
    _clause(
        "severance",
        "severance|as severance|without cause",
        r"\bseverance\b|(?:without cause|let you go)[^.;]{0,40}?(?:months?|weeks?)'?[^.;]{0,12}?"
        r"(?:salary|pay)",
    ),
    _clause(
        "commission",
        "commission",
        r"\bcommissions?\b",
        r"securities and exchange commission|european commission",
    ),
    _clause("draw", "draw", r"\b(?:non-)?(?:recoverable )?draw\b"),
    _clause(
        "extra_month",
        "thirteen|13|14|holiday allowance|fourteen|christmas",
        r"thirteen(?:th)? (?:instal|month|salary|payment)|13th (?:month|salary)|(?:13|14|fourteen) "
        r"(?:times|payments|instal\w+|months)|holiday allowance|christmas (?:bonus|pay)|in 1[34] "
        r"pay",
    ),
    _clause(
        "review",
        "review|look at salaries",
        r"(?:salar\w+|pay|compensation)[^.;]{0,40}?review\w*|review (?:of )?(?:your )?(?:salary|"
        r"pay|"
        r"compensation)|review your|look at salaries",
        r"reviewed and|performance review plan",
    ),
    _clause(
        "place",
        "office|based|remote|hybrid|location|place|home|site|campus|headquarters|facility|anywhere|"
        "wherever|premises|newsroom|warehouse|studio|plant|where:|in the department",
        r"\b(?:at|in|on|from|out of) (?:our|the|your)[^.;]{0,40}?\b(?:offices?|headquarters|"
        r"facility|campus|"
        r"newsroom|warehouse|plant|studio|site)\b|\bbased (?:at|in)\b|\bremote(?:ly)?\b|\bhybrid\b|"
        r"\b(?:work )?location\b|place of work|work from (?:home|wherever|anywhere|your own)|"
        r"days? a week "
        r"(?:in|on|from|at)|^(?:site|where|place|location)\b|normal place|\bhead office\b",
        r"may change your work|other locations|remote(?:ly)? possible",
    ),
)
_EQUITY = re.compile(r"option|equity|stock|share|\brsus?\b|units?\b|grant", re.IGNORECASE)
_PENSION = re.compile(r"\bpension\b|superannuation", re.IGNORECASE)
_PAID = (
    ("twice-monthly", r"semi-?monthly|twice (?:a|per) month|15th and (?:the )?last"),
    ("fortnightly", r"bi-?weekly|every (?:two|2|other) weeks?|fortnightly"),
    ("weekly", r"paid weekly|weekly,? (?:on|in arrears)|weekly pay(?:roll|day)|pay day: weekly"),
    (
        "monthly",
        (
            r"(?:paid|payable) (?:\w+ ){0,4}?monthly|twelve equal|monthly (?:in arrears|instal)|"
            r"of each month|monthly payroll"
        ),
    ),
)
_PAID_SHAPES = tuple((name, re.compile(shape, re.IGNORECASE)) for name, shape in _PAID)
_PAYS = re.compile(r"pa(?:id|y|yable|yroll)|instal", re.IGNORECASE)
_NOT_PAY = re.compile(
    r"commission|sign-on|signing|bonus|vest|invoice us|benefit|coverage", re.IGNORECASE
)


def find_clauses(sentence: Sentence) -> Iterator[Find]:
    """Find the clauses that the sentence has, each once."""
    text, low = sentence.text, sentence.low
    for clause in _CLAUSES:
        for word in clause.words:  # far faster than the shape, which few sentences get to
            if word in low:
                break
        else:
            continue
        found = clause.shape.search(text)
        if clause.kind == "board" and not _EQUITY.search(f"{sentence.heading} {text}"):
            continue
        if found and not (clause.unless and clause.unless.search(text)):
            yield _find(clause.kind, sentence, found)
    if (found := _PENSION.search(text)) and "%" not in text:
        yield _find("pension", sentence, found)


def find_rhythm(sentence: Sentence, periods: set[str]) -> Iterator[Find]:
    """Find how often pay is paid out, unless the amount itself is for such a period."""
    text = sentence.text
    if not _PAYS.search(text) or _NOT_PAY.search(text):
        return
    for name, shape in _PAID_SHAPES:
        found = shape.search(text)
        if found and not periods & {"fortnight", "half-month", "month", "week"}:
            yield _find("paid", sentence, found, name)
            return


def _find(kind: str, sentence: Sentence, found: re.Match[str], value: str = "") -> Find:
    return Find(kind=kind, sentence=sentence, start=found.start(), end=found.end(), value=value)
