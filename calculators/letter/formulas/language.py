"""Whether a text is English: the share of the small words that no English text does without.

Words that other languages have as well, such as *is*, *of*, *in* and *we*, do not count.
"""

from __future__ import annotations

import re

_SMALL = frozenset(
    [
        "the",
        "and",
        "to",
        "your",
        "you",
        "will",
        "with",
        "this",
        "that",
        "for",
        "be",
        "are",
        "our",
        "if",
        "by",
        "from",
        "have",
        "been",
        "would",
        "please",
        "salary",
        "date",
        "bonus",
        "offer",
        "position",
        "start",
        "employment",
        "job",
    ]
)
# English letters have 25 to 45 of a hundred, tables of terms at least 10; other languages have 0
# to 3, from names of jobs and companies.
_LEAST_PERCENT = 6
# Fewer words say too little, such as one sentence that somebody tries out.
_FEWEST = 25
_WORD = re.compile(r"[^\W\d_]+")
_MANY = 20_000


def is_english(text: str) -> bool:
    """Say whether the text, or its first pages, has enough of these words."""
    words = _WORD.findall(text[:_MANY].lower())
    if len(words) < _FEWEST:
        return True
    return 100 * sum(word in _SMALL for word in words) >= _LEAST_PERCENT * len(words)
