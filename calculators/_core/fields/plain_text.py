"""Make plain what people type and paste: invisible characters, wide forms, digits of any script.

The table of all characters (`unicodedata`) would be downloaded for this alone, and its general
folding reads too much: it would turn `10²` into `102`. A test holds what is here against it.
"""

from __future__ import annotations

import re

# All of category Cf (directions, joiners, marks of byte order), and what only picks a font or
# fills a space: pasted text is full of them, and nobody can see them.
_INVISIBLE = re.compile(
    "[\xad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160\u180b-\u180f"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb"
    "\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0001\U000e0020-\U000e007f\U000e0100-\U000e01ef]"
)
_FIRST_WIDE, _LAST_WIDE, _TO_PLAIN = 0xFF01, 0xFF5E, 0xFEE0
_ALIKE = str.maketrans(
    {chr(code): chr(code - _TO_PLAIN) for code in range(_FIRST_WIDE, _LAST_WIDE + 1)}
    | dict(zip("￠￡￢￣￤￥￦", "¢£¬¯¦¥₩", strict=True))
    | dict(
        zip("﹐﹒﹔﹕﹖﹗﹟﹠﹡﹢﹣﹤﹥﹦﹨﹩﹪﹫﹙﹚﹛﹜", ",.;:?!#&*+-<>=\\$%@(){}", strict=True)
    )
    | dict.fromkeys("−–‐‑‒﹘", "-")
    | dict.fromkeys("’‘ʼʹ′´`", "'")
    | {"٫": ".", "٬": ",", "٪": "%", "⁄": "/", "〜": "~", "～": "~"}
)


def plain(text: str) -> str:
    """Fold a text for reading: no invisible signs, plain digits, spaces, dashes and marks."""
    if text.isascii():
        return " ".join(text.split())
    text = _INVISIBLE.sub("", text).translate(_ALIKE)
    folded = (str(int(sign)) if sign.isdecimal() else sign for sign in text)
    return " ".join("".join(folded).split())
