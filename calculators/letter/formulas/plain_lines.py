"""Make a pasted letter plain: lines without invisible signs, wide forms, marks and scanner's slips.

A page of a PDF comes with a break at the end of every line; such lines are joined again. A list, a
heading and the rows of a table stay lines of their own.
"""

from __future__ import annotations

import re

from calculators._core import plain

# Cells of a table, however they were pasted.
_CELLS = re.compile(r"[ \xa0]{0,40}(?:\t|\|)[ \xa0]{0,40}|[ \xa0]{4,40}")
_ALIKE = {
    "ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "ﬃ": "ffi", "ﬄ": "ffl", "½": ".5", "¼": ".25", "¾": ".75",
}  # fmt: skip
_EMPHASIS = re.compile(r"\*{1,3}|_{2,3}|^#{1,6} ")
_BULLET = re.compile(r"^(?:[-*•‣▪●o·–>]|\(?\d{1,2}[.)]|\(?[a-z][.)])[ ]", re.IGNORECASE)
_LABEL = re.compile(r"^[A-Z][\w()/&,' -]{1,38}:(?: |$)")
# A scanner takes 1 for l or I, and 0 for O: mended only within an amount that has other digits.
_SCANNED = re.compile(r"[$£€][ ]?(?=[\dlIO.,]{0,11}\d)[\dlIO][\dlIO.,]{1,11}")
_DIGITS = str.maketrans("lIO", "110")
# No line ends with one of these unless the page has cut it off.
_OPEN_ENDED = frozenset(
    [
        "a",
        "an",
        "and",
        "at",
        "be",
        "by",
        "for",
        "from",
        "in",
        "is",
        "it",
        "of",
        "on",
        "or",
        "our",
        "that",
        "the",
        "to",
        "with",
        "your",
    ]
)
_WRAPPED = 45  # a line that a page has cut off is at least so long
_LONGEST = 1_500  # no sentence is longer; a longer line is cut


def plain_lines(text: str) -> list[str]:
    """Give the lines of the text; an empty one stands between paragraphs."""
    for sign, letters in _ALIKE.items():
        text = text.replace(sign, letters)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    joined: list[str] = []
    last = ""
    for raw in re.split(r"[\n\v\f\x85\u2028\u2029]", text):
        line = _plain_line(raw)
        if joined and _goes_on(last, line) and len(joined[-1]) < _LONGEST:
            joined[-1] = f"{joined[-1]} {line}"
        else:
            joined.append(line)
        last = line
    return [
        line[at : at + _LONGEST] for line in joined for at in range(0, len(line) or 1, _LONGEST)
    ]


def _plain_line(raw: str) -> str:
    rows = [cell for cell in _CELLS.split(raw.strip(" \t|\xa0")) if cell.strip(" -:=+")]
    line = plain(f"{rows[0].rstrip(' :')}: {', '.join(rows[1:])}" if len(rows) > 1 else raw)
    line = _EMPHASIS.sub("", line).strip()
    return _SCANNED.sub(lambda found: found[0].translate(_DIGITS), line)


def _goes_on(line: str, following: str) -> bool:
    """Say whether a line is only a part of a sentence, which the next one goes on with."""
    if not line or not following or _BULLET.match(following) or _LABEL.match(following):
        return False
    if line[-1] in ".!?:;":
        return False
    if line.rsplit(" ", 1)[-1].lower() in _OPEN_ENDED:
        return True
    if following[0].islower() or following[0].isdigit() or len(line) >= _WRAPPED:
        return True
    # An amount that had no room on the line.
    return (line[-1] == "," or following[0] in "$£€") and len(line) >= _WRAPPED // 2
