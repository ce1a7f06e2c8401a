"""Says which name may be meant by one that does not exist, in the same words everywhere."""

from __future__ import annotations

import difflib
from collections.abc import Collection


def suggest(kind: str, wrong: str, right: Collection[str]) -> str:
    """Say that there is no such thing, and which one may be meant."""
    near = difflib.get_close_matches(wrong, list(right), n=1, cutoff=0.4)
    hint = f"did you mean {near[0]!r}?" if near else f"there are: {', '.join(right) or 'none'}"
    return f"there is no {kind} {wrong!r}; {hint}"
