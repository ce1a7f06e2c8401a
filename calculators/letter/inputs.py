"""What the reader pastes: a letter, which is read here and stored only if they say so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from calculators._core import choice, long_text, yes_no

type Order = Literal["ask", "month", "day"]
LONGEST = 200_000


@dataclass(frozen=True, kw_only=True, slots=True)
class Inputs:
    """What the reader pastes and chooses."""

    letter: str = long_text(
        "Your offer letter",
        kept_if="keep",
        longest=LONGEST,
        paste="Paste the letter alone, without the plans and policies that came with it.",
        required=True,
        rows=14,
        hint="Paste its text here. It’s read on your device, and sent to nobody.",
    )
    order: Order = choice(
        "A date like 03/04/2027 means",
        {
            "ask": "it could be either",
            "month": "March 4, as in the US",
            "day": "3 April, as in Europe",
        },
    )
    keep: bool = yes_no(
        "Keep the letter, too",
        hint="Without a tick it’s gone when you leave the page, and no link or file has it.",
    )
