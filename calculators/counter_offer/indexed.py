"""The negotiation in index numbers, to be shown to strangers: their first offer counts as 100.

Every number in it is the ratio of two amounts, and every word stands here, so nothing that was
typed is in it. The walk-away, what is needed and the alternative's pay are left out as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from calculators._core.formatting import Scale
from calculators._core.offer.pay_kinds import PAY, SIGNING

from .formulas import Advice, Outcome
from .formulas.talks import Step
from .inputs import Alternatives, Firmness, Inputs, Who

_FIRMNESS: dict[Firmness, str] = {
    "unsure": "I can’t tell how firm they are.",
    "open": "They seem open to talking.",
    "some": "They seem to have some room, but not much.",
    "firm": "They seem firm.",
}
_ALTERNATIVES: dict[Alternatives, str] = {
    "none": "I have nothing else right now.",
    "active": "I’m in another hiring process.",
    "offer": "I have another written offer.",
}
_MOVES: dict[Who, str] = {"me": "I said", "them": "they said"}


def indexed(inputs: Inputs, outcome: Outcome) -> str:
    """Write the numbers of the negotiation, what is next, and a question to ask about it."""
    # For a signing bonus nothing may have been offered yet.
    hundred, name = (
        (inputs.offer, "their first offer") if inputs.offer else (inputs.target, "my target")
    )
    scale = Scale(hundred)
    pay = SIGNING if inputs.subject == "signing" else PAY[inputs.subject]
    about = (
        f"I’m negotiating a job offer, and this is about the {pay.name.lower()}. I’ve left the "
        f"amounts out: {name} counts as 100, and every other number is on that scale."
    )
    situation = f"{_FIRMNESS[inputs.firmness]} {_ALTERNATIVES[inputs.alternatives]}"
    return "\n\n".join(
        (
            about,
            "\n".join(_numbers(inputs, scale)),
            *_talks(outcome, scale),
            " ".join((situation, *_next(outcome, scale))),
            "Does that look reasonable to you, and what would you say next?",
        )
    )


def _numbers(inputs: Inputs, scale: Scale) -> Iterator[str]:
    yield f"- Their first offer: {scale(inputs.offer)}"
    yield f"- My target: {scale(inputs.target)}"
    if inputs.ideal is not None:
        yield f"- The best I could argue for: {scale(inputs.ideal)}"
    yield from _span("The advertised range", scale, inputs.posted_low, None, inputs.posted_high)
    market = (inputs.market_low, inputs.market_middle, inputs.market_high)
    yield from _span("The market, as far as I know", scale, *market)
    if inputs.ceiling is not None:
        yield f"- The most I think they could pay: {scale(inputs.ceiling)}"


def _span(
    name: str, scale: Scale, low: Decimal | None, middle: Decimal | None, high: Decimal | None
) -> Iterator[str]:
    ends = (("from", low), ("middle", middle), ("to", high))
    said = [f"{word} {scale(amount)}" for word, amount in ends if amount is not None]
    if said:
        yield f"- {name}: {', '.join(said)}"


def _talks(outcome: Outcome, scale: Scale) -> Iterator[str]:
    talks = outcome.talks
    if talks.steps:
        said = "; ".join(_move(step, scale) for step in talks.steps)
        yield f"So far, in this order: {said}."


def _move(step: Step, scale: Scale) -> str:
    return f"{_MOVES[step.who]} {scale(step.amount)}"


# Where no number is to be named.
_WITHOUT_A_NUMBER: dict[Advice, str] = {
    "wait": "It’s their turn to name a number.",
    "hold": "They’ve hardly moved, so I’d keep my number and ask which parts are fixed.",
    "other_things": "I’d keep my number and ask for something besides pay to make up the rest.",
    "unsupported": "I have no figures behind a higher number yet.",
}


def _next(outcome: Outcome, scale: Scale) -> Iterator[str]:
    """Say what is next; nothing where a number looks mistyped."""
    talks, theirs = outcome.talks, scale(outcome.talks.theirs)
    match outcome.advice:
        case "ask" if outcome.ask is not None:
            yield (
                f"I’m thinking of asking for {scale(outcome.ask.amount)}. If we met in the middle, "
                f"that would be {scale(outcome.ask.midpoint)}."
            )
        case "counter" if outcome.next_number is not None:
            yield f"The next number I’d name is {scale(outcome.next_number)}."
        case "close":
            yield (
                f"They’re at {theirs}, close to what I want, so I’d accept or ask for one thing "
                "besides pay."
            )
        case "accept":
            yield f"They’re at {theirs}, which is what I wanted, so I’d accept."
        case "agreed":
            yield f"Our numbers have met at {theirs}."
        case other:
            yield from filter(None, (_WITHOUT_A_NUMBER.get(other),))
    if talks.midpoint is not None and not talks.met:
        yield f"The middle of our two latest numbers is {scale(talks.midpoint)}."
