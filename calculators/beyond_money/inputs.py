"""What the beyond money calculator asks, and which answers contradict each other.

Every label, hint, limit and default stands here. An offer has a fixed place, `offer_1` to
`offer_5`, so that no mark can come to belong to another offer when one is taken out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

from calculators._core import (
    Rule,
    Section,
    When,
    choice,
    decimal_number,
    group,
    plain,
    text,
    yes_no,
)

type Weighing = Literal["points", "order"]

MORE = Section(
    "More offers to compare",
    "Five in all. Old offers can stay: they show what you said no to, and are never the advice.",
)

PLACES = (1, 2, 3, 4, 5)
BEST = Decimal(10)
MOST_POINTS = Decimal(100)
LONGEST_NAME = 24
_NO_LONGER = "You can’t take it any more"


def _mark(place: int) -> Any:
    """Ask how one offer does on a factor; the offer's own name is the label."""
    return decimal_number(
        f"Offer {place}", required=True, maximum=BEST, unit="of 10", named_by=f"offer_{place}"
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Factor:
    """One thing besides money that matters to the reader, and how each offer does on it."""

    name: str = text(
        "What it is", required=True, longest=LONGEST_NAME, hint="Such as commute, growth or boss."
    )
    points: Decimal | None = decimal_number(
        "Points for the step from 0 to 10",
        required=True,
        maximum=MOST_POINTS,
        unit="points",
        when=When(field="weighing", answers=("points",)),
        hint="Give 100 to the step you’d want most, and compare the others with it.",
        term="swing weight",
    )
    mark_1: Decimal | None = _mark(1)
    mark_2: Decimal | None = _mark(2)
    mark_3: Decimal | None = _mark(3)
    mark_4: Decimal | None = _mark(4)
    mark_5: Decimal | None = _mark(5)
    least: Decimal | None = decimal_number(
        "You need at least",
        maximum=BEST,
        unit="of 10",
        hint="Only for a must-have: an offer below this is not advised, whatever else it has.",
    )

    @property
    def marks(self) -> tuple[Decimal, ...]:
        """What the offers get, in the order of those that have a name."""
        places = (self.mark_1, self.mark_2, self.mark_3, self.mark_4, self.mark_5)
        return tuple(mark for mark in places if mark is not None)


@dataclass(frozen=True, kw_only=True, slots=True)
class Inputs:
    """What the reader types. No money is in it."""

    offer_1: str = text(
        "An offer you can take", required=True, longest=LONGEST_NAME, hint="The company’s name."
    )
    offer_2: str = text(
        "Compare it with",
        required=True,
        longest=LONGEST_NAME,
        hint="Another offer, your job now, or an offer you turned down.",
    )
    gone_2: bool = yes_no(_NO_LONGER, hint="You turned it down, or it has run out.")
    offer_3: str | None = text("A third one", longest=LONGEST_NAME, section=MORE)
    gone_3: bool = yes_no(_NO_LONGER, section=MORE)
    offer_4: str | None = text("A fourth one", longest=LONGEST_NAME, section=MORE)
    gone_4: bool = yes_no(_NO_LONGER, section=MORE)
    offer_5: str | None = text("A fifth one", longest=LONGEST_NAME, section=MORE)
    gone_5: bool = yes_no(_NO_LONGER, section=MORE)
    weighing: Weighing = choice(
        "How you weigh what matters",
        {"points": "I give points", "order": "By the order of my list"},
    )
    factors: tuple[Factor, ...] = group(
        "What matters to you besides money",
        item="Factor",
        of=Factor,
        minimum=1,
        maximum=6,
        hint="Three to five are plenty. For each, 0 is the worst you’d put up with and 10 the best "
        "you could hope for.",
    )


def offers(inputs: Inputs) -> Iterator[tuple[int, str, bool]]:
    """Go through the offers that have a name: place, name, and whether it can't be taken.

    Where two have the same name, each gets its place with it.
    """
    named = {place: getattr(inputs, f"offer_{place}") for place in PLACES}
    folded = [plain(name or "").casefold() for name in named.values()]
    for place, name in named.items():
        if name:
            alone = folded.count(plain(name).casefold()) == 1
            gone = getattr(inputs, f"gone_{place}", False)
            yield place, name if alone else f"{name} {place}", gone


RULES = (
    Rule(
        fields=("factors", "weighing"),
        broken=lambda i: (
            i.weighing == "points" and bool(i.factors) and not any(f.points for f in i.factors)
        ),
        message="everything has 0 points, so nothing can lead. Give 100 points to what you’d want "
        "most, or weigh by the order of your list.",
        at=lambda i: (*(f"factors.{at}.points" for at in range(len(i.factors))), "weighing"),
    ),
)
