"""The asks and packages in index numbers, to be shown to strangers: the base offered counts as 100.

Every number in it is the ratio of two amounts, and every word stands here or is the name of a kind
of ask, so nothing that was typed is in it: no details, and nothing in the reader's own words.
"""

from __future__ import annotations

from collections.abc import Iterator

from calculators._core.formatting import Scale, listed

from .formulas import Outcome
from .formulas.packages import Package
from .formulas.values import Valued
from .inputs import EASE, KINDS, PAID_ONCE, Inputs

_ABOUT = (
    "I’m negotiating a job offer. I’ve left the amounts out: the base pay they offer for a year "
    "counts as 100, and every other number is on that scale."
)
_ASKS = (
    "What I could ask for, with what it’s worth to me a year and how hard I think it is for them:"
)


def indexed(inputs: Inputs, outcome: Outcome) -> str:
    """Write what each ask is worth, the packages, and a question to ask about them."""
    scale = Scale(inputs.base)
    return "\n\n".join(
        (
            _ABOUT,
            "\n".join(
                (
                    _ASKS,
                    *(_ask(one, scale) for one in outcome.asks),
                )
            ),
            *_packages(outcome, scale),
            "Which of these would an employer find easiest, and what would you ask for instead?",
        )
    )


def _ask(one: Valued, scale: Scale) -> str:
    once = " (paid once, spread over the years I expect to stay)"
    name = f"{KINDS[one.ask.what]}{once if one.ask.what in PAID_ONCE else ''}"
    must = ", and I must have it" if one.ask.must else ""
    return f"- {name}: {scale(one.worth)}, {EASE[one.ask.ease].lower()}{must}"


def _packages(outcome: Outcome, scale: Scale) -> Iterator[str]:
    if len(outcome.packages) > 1:
        yield "\n".join(
            (
                "The packages I’d offer them to choose from, each worth about the same to me:",
                *(_package(it, scale) for it in outcome.packages),
            )
        )


def _package(package: Package, scale: Scale) -> str:
    parts = [f"{KINDS[it.ask.what].lower()} ({scale(it.worth)})" for it in package.asks]
    if package.moved_worth:
        parts.insert(0, f"{KINDS[package.mover.kind].lower()} ({scale(package.moved_worth)})")
    together = f", together {scale(package.worth)}" if len(parts) > 1 else ""
    return f"- {listed(parts)}{together}"
