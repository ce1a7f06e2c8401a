"""What to know before trusting the answer: must-haves, old offers, and lists that say little."""

from __future__ import annotations

from collections.abc import Iterator

from calculators._core import Caution
from calculators._core.formatting import listed

from .formulas import Option, Outcome
from .words import OF_BEST, Wording, mark

# Names by which people call pay; what it is worth has calculators of its own.
_MONEY = {
    *("pay", "salary", "money", "base", "bonus", "wage", "wages", "income", "compensation"),
    *("equity", "shares", "options", "stock", "benefits", "401k", "pension", "cash"),
}


def cautions(outcome: Outcome, words: Wording) -> tuple[Caution, ...]:
    """List the warnings that the answers call for: what rules offers out first."""
    return (
        *_must_haves(outcome, words),
        *_old_offers(outcome),
        *_alike(outcome),
        *_nowhere_better(outcome),
        *_lists(outcome, words),
    )


def _must_haves(outcome: Outcome, words: Wording) -> Iterator[Caution]:
    missing = [it for it in outcome.options if it.misses and not it.gone]
    if not missing:
        return
    said = " ".join(_missing(it, words) for it in missing)
    if not any(not it.misses for it in outcome.choices):
        yield Caution(
            key="none_reaches",
            title="No offer that you can take has all your must-haves",
            words=f"{said} Ask for what’s missing before you choose between them, or look again at "
            "whether you really need it.",
        )
        return
    yield Caution(
        key="must_have",
        title=f"{listed([it.name for it in missing])} "
        f"{'misses' if len(missing) == 1 else 'miss'} a must-have",
        words=f"{said} So it isn’t advised, however well it does otherwise. If they can change "
        "that, ask before you say no.",
    )


def _missing(option: Option, words: Wording) -> str:
    parts = [
        f"{words.factor(at)} {mark(option.marks[at])}, and you need {words.least(at)}"
        for at in option.misses
    ]
    return f"{option.name}: {'; '.join(parts)}."


def _old_offers(outcome: Outcome) -> Iterator[Caution]:
    advised = max(outcome.choices, key=lambda it: it.score)
    ahead = [it for it in outcome.options if it.gone and it.score > advised.score]
    if ahead:
        best = max(ahead, key=lambda it: it.score)
        yield Caution(
            key="old_offer_ahead",
            title=f"{best.name} would have done better, and you can’t take it any more",
            words=(
                f"It comes to {mark(best.score)} {OF_BEST} by your weights, and {advised.name} to "
                f"{mark(advised.score)}. That’s no reason to say no now. It shows what to ask for, "
                "and what to look for if you keep looking."
            ),
        )


def _alike(outcome: Outcome) -> Iterator[Caution]:
    for option in outcome.compared:
        same = [it.name for it in outcome.compared if it.marks == option.marks]
        if len(same) > 1 and same[0] == option.name:
            yield Caution(
                key="alike",
                title=f"{listed(same)} are the same on everything you list",
                words="No weights can tell them apart. Add what differs between them, or let the "
                "money decide.",
            )


def _nowhere_better(outcome: Outcome) -> Iterator[Caution]:
    for worse, better in outcome.dominated:
        if not worse.gone:
            yield Caution(
                key="nowhere_better",
                title=f"{worse.name} is nowhere better than {better.name}",
                words="However you weigh these things, it can’t come out ahead. Unless something "
                "is missing from your list, only more money would speak for it.",
            )


def _lists(outcome: Outcome, words: Wording) -> Iterator[Caution]:
    factors = words.inputs.factors
    if len(factors) == 1:
        yield Caution(
            key="one_factor",
            title="With one thing there’s nothing to weigh",
            words="The offer that does best on it leads, so there are no weights to try. Add one "
            "or two more things that you’d miss.",
        )
    names = [it.name.casefold() for it in factors]
    twice = [it.name for at, it in enumerate(factors) if names[at] in names[:at]]
    if twice:
        yield Caution(
            key="listed_twice",
            title=f"{listed(list(dict.fromkeys(twice)))} is listed more than once",
            words="What is listed twice counts twice. Remove one, or write what differs.",
        )
    idle = [words.factor(at) for at, weight in enumerate(outcome.weights) if not weight]
    if idle:
        yield Caution(
            key="no_weight",
            title=f"{listed(idle)} {'counts' if len(idle) == 1 else 'count'} for nothing in your "
            "score",
            words=f"You gave {'it' if len(idle) == 1 else 'them'} 0 points. “All ways to weigh "
            "these” still has those in which it counts, so remove what you’re sure about.",
        )
    money = [it.name for it in factors if _MONEY & set(it.name.casefold().split())]
    if money:
        yield Caution(
            key="money_inside",
            title=f"{listed(money)} sounds like money",
            words=(
                "Total compensation counts that exactly, and a mark from 0 to 10 would count it a "
                "second time. Take it out here, and look at the two answers side by side."
            ),
        )
