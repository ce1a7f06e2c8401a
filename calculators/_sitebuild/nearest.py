"""Suggests the name that may be meant by one that does not exist."""

from __future__ import annotations

import difflib
from collections.abc import Collection


def suggest(kind: str, wrong: str, right: Collection[str]) -> str:
    """Say that the name does not exist, and which one may be meant."""
    near = difflib.get_close_matches(wrong, list(right), n=1, cutoff=0.4)
    hint = f"did you mean {near[0]!r}?" if near else f"there are: {', '.join(right) or 'none'}"
    return f"there is no {kind} {wrong!r}; {hint}"
