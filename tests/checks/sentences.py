"""How the prose of a page sounds: its sentences, and what is measured of them.

Prose is what stands in paragraphs: lists, boxes of what to do now, scripts, tables and footnotes
may be terser. Words that somebody says belong to the sentence that quotes them; a sentence that is
nothing but a quote is speech, and is judged by ear.
"""

import copy
import re
from dataclasses import dataclass
from typing import Any

import textstat

SHORT = 7
_LEFT_OUT_TAGS = {
    *("ul", "ol", "dl", "table", "blockquote", "pre", "svg", "script", "template", "button", "sup"),
    *("aside", "nav", "summary", "h1", "h2", "h3", "h4"),
    *("offer-calculator", "offer-script", "offer-checklist", "offer-print", "offer-offline"),
}
_LEFT_OUT_CLASSES = {
    *("so", "so-now", "footnote", "headerlink", "so-hidden", "so-on-paper", "admonition-title"),
    *("md-button", "so-foot"),
}
# A law box names days on which a law begins, and the case has a calendar.
_DATED_CLASSES = {"law", "case"}
_QUOTE = re.compile(r"“[^”]*”")
_ENDS = re.compile(r"(?<=[.?!…])\s+(?=[A-Z0-9$£€“(\0])")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# Translated or worn phrases, and names for things that the field calls otherwise.
BANNED = (
    r"\b(?:answer|yes) that holds\b",
    r"\bwhat stands behind\b",
    r"\bhangs? on (?:a|the|checks|conditions?)\b",
    r"\bletter stays away\b",
    r"\b(?:study|studies|survey|experiments?|directive|act|paper|review|case) of (?:19|20)\d\d\b",
    r"\bteachers? call",
    r"\bteacher’s rules?\b",
    r"\bopen talks\b",
    r"\bhave the paper\b|\bwait for the paper\b",
    r"\bweak proof\b|\bbetter proof\b",
    r"\bclose your mouth\b",
    r"\bit is important to note\b|\bit’s worth noting\b",
    r"\bpractise\b|\bcheque\b|\bfavour|\bcolour|\bjudgement\b|\brecognise\b",
    r"\bcounter-offer\b(?![-/])",
)


@dataclass(frozen=True)
class Measures:
    """What is measured of one page."""

    grade: float
    mean: float
    short: float
    years: int
    banned: tuple[str, ...]

    def faults(self) -> list[str]:
        """Say in words which measures are out of bounds."""
        found = []
        if not 6 <= round(self.grade, 1) <= 8:
            found.append(f"grade {self.grade:.1f}, not 6 to 8")
        if not 12 <= round(self.mean, 1) <= 18:
            found.append(f"{self.mean:.1f} words a sentence, not 12 to 18")
        if self.short > 15:
            found.append(f"{self.short:.0f}% of sentences under {SHORT} words, not 15% at most")
        return found + self.everywhere()

    def everywhere(self) -> list[str]:
        """Say which measures are out of bounds that hold on every page."""
        years = f"{self.years} years in running prose, not 2 at most"
        return ([years] if self.years > 2 else []) + self.phrases()

    def phrases(self) -> list[str]:
        """Say which of the banned phrases are there."""
        return [f"says “{phrase}”" for phrase in self.banned]


def measured(article: Any) -> Measures | None:
    """Measure a page; give nothing if it has no prose."""
    sentences = [
        it for block in _paragraphs(article, _LEFT_OUT_CLASSES) for it in spoken_apart(block)
    ]
    if not sentences:
        return None
    lengths = [len(sentence.split()) for sentence in sentences]
    mean = sum(lengths) / len(lengths)
    syllables = sum(textstat.syllable_count(sentence) for sentence in sentences)
    undated = _paragraphs(article, _LEFT_OUT_CLASSES | _DATED_CLASSES)
    everything = " ".join("".join(article.itertext()).split())
    return Measures(
        # Flesch and Kincaid's formula, on these sentences: others count a quote's own full stops.
        grade=0.39 * mean + 11.8 * syllables / sum(lengths) - 15.59,
        mean=mean,
        short=100 * sum(length < SHORT for length in lengths) / len(lengths),
        years=len(_YEAR.findall(" ".join(undated))),
        banned=tuple(
            hit[0] for phrase in BANNED for hit in re.finditer(phrase, everything, re.IGNORECASE)
        ),
    )


def spoken_apart(paragraph: str) -> list[str]:
    """Split a paragraph into sentences; a quote is one piece of the sentence it stands in."""
    quotes: list[str] = []

    def kept(found: re.Match[str]) -> str:
        quotes.append(found[0])
        end = found[0][-2:-1]
        return f"\0{len(quotes) - 1}\0{end if end in '.?!' and end else ''}"

    sentences = []
    for piece in _ENDS.split(_QUOTE.sub(kept, paragraph)):
        if re.sub(r"\0\d+\0", "", piece).strip(" .?!,;:…") == "":
            continue
        whole = re.sub(
            r"\0(\d+)\0[.?!]?", lambda m: re.sub(r"[.?!…](?=[^”])", ",", quotes[int(m[1])]), piece
        )
        sentences.append(
            whole if whole.endswith((".", "?", "!", ":", "…", "”", ")")) else f"{whole}."
        )
    return sentences


def _paragraphs(element: Any, left_out: set[str]) -> list[str]:
    """List the paragraphs below an element, each without its notes."""
    if element.tag in _LEFT_OUT_TAGS or set((element.get("class") or "").split()) & left_out:
        return []
    if element.tag == "p":
        return [it] if (it := " ".join(_words(_without_heading(element)).split())) else []
    return [it for child in element for it in _paragraphs(child, left_out)]


def _without_heading(paragraph: Any) -> Any:
    """Leave out bold words that a paragraph begins with, as a heading does: **Day 1: choose.**"""
    first = next(iter(paragraph), None)
    if first is None or first.tag != "strong" or (paragraph.text or "").strip():
        return paragraph
    if not "".join(first.itertext()).endswith((".", ":")):
        return paragraph
    rest = copy.copy(paragraph)
    rest.text = first.tail
    rest.remove(first)
    return rest


def _words(element: Any) -> str:
    if element.tag in ("sup", "button") or "md-button" in (element.get("class") or ""):
        return ""
    inside = "".join(_words(child) + (child.tail or "") for child in element)
    return (element.text or "") + (" " if element.tag == "br" else "") + inside
