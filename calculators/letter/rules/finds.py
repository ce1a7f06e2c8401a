"""What a rule gives back: what was found, its value, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.letter.formulas.sentences import Sentence


@dataclass(frozen=True, kw_only=True, slots=True)
class Find:
    """One thing that the letter says.

    `value` is written the same way whatever words the letter has for it: `USD 120000 year`,
    `15%`, `3 months`, `2027-01-11`; it is empty for a clause. `amount`, `currency`, `period` and
    `day` are the same for use elsewhere; `days` are those that 03/04/2027 could be, the European
    reading first. `doubt` says what else it could be: such a find is asked
    about, and handed over to nobody. `start` and `end` are places in the sentence.
    """

    kind: str
    sentence: Sentence
    start: int
    end: int
    value: str = ""
    amount: Decimal | None = None
    currency: str = ""
    period: str = ""
    day: date | None = None
    days: tuple[date, ...] = ()
    doubt: str = ""
