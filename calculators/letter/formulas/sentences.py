"""Cut plain lines into sentences, each with the heading that it stands under."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_END = re.compile(r"[.!?;][\"')\]]{0,2}[ ]{1,3}(?=[A-Z0-9\"'(\[$£€])")
_SHORT = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "st",
        "no",
        "inc",
        "ltd",
        "co",
        "corp",
        "llc",
        "plc",
        "vs",
        "approx",
        "est",
        "dept",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "p.m",
        "a.m",
        "e.g",
        "i.e",
        "u.s",
        "u.k",
        "p.a",
        "ph.d",
        "b.v",
        "s.a",
        "hrs",
        "incl",
        "excl",
        "ca",
    ]
)
_LIST_MARK = re.compile(r"^(?:[-*•‣▪●·–>]|\(?\d{1,2}[.)]|\(?[a-z][.)])[ ]{1,3}")
_LONGEST_HEADING = 48
_MOST_WORDS = 6
_NUMBER = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve)\b", re.IGNORECASE
)
_REACH = 8  # a heading counts for so many sentences, or until the next one


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, where it begins in the plain text, the heading above it and what came before."""

    text: str
    start: int
    heading: str
    before: str

    @property
    def low(self) -> str:
        """The sentence in small letters."""
        return self.text.lower()


def sentences(lines: list[str]) -> Iterator[Sentence]:
    """Go through all sentences of the text in their order."""
    at, heading, since, before = 0, "", 0, ""
    for line in lines:
        if not line:
            before = ""
        for start, piece in _pieces(line):
            if _is_heading(piece):
                heading, since, before = piece, 0, ""
                continue
            since += 1
            yield Sentence(piece, at + start, heading if since <= _REACH else "", before)
            before = piece
        at += len(line) + 1


def _pieces(line: str) -> Iterator[tuple[int, str]]:
    mark = _LIST_MARK.match(line)
    begin = mark.end() if mark else 0
    for found in _END.finditer(line, begin):
        word = line[max(begin, found.start() - 12) : found.start()].rsplit(" ", 1)[-1].lower()
        if line[found.start()] == "." and (
            word.lstrip("(") in _SHORT or (len(word) == 1 and word.isalpha())
        ):
            continue
        yield begin, line[begin : found.end()].strip()
        begin = found.end()
    if line[begin:].strip():
        yield begin, line[begin:].strip()


def _is_heading(piece: str) -> bool:
    """Say whether a piece only names what follows: `Signing Bonus.`, `3. EQUITY`, `Benefits:`."""
    words = piece.split()
    return (
        len(piece) <= _LONGEST_HEADING
        and len(words) <= _MOST_WORDS
        and piece[0].isupper()
        and piece[-1] not in "!?,"
        and not any(sign.isdigit() for sign in piece)
        and not (piece.endswith(".") and len(words) > 4)  # noqa: PLR2004 - a short sentence
        and ": " not in piece
        and not _NUMBER.search(piece)
    )
