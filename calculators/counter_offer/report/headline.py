"""The answer in a sentence or two: what the reader's own figures contradict, and the next step."""

from __future__ import annotations

from decimal import Decimal

from calculators._core import Figure, Headline, InShort
from calculators.counter_offer.cautions.evidence import evidence_first, is_under_middle
from calculators.counter_offer.cautions.moves import doubted
from calculators.counter_offer.formulas import Outcome
from calculators.counter_offer.formulas.asks import Ask
from calculators.counter_offer.inputs import Inputs
from calculators.counter_offer.words import Wording

type Sentence = tuple[str | Figure, ...]


def headline(inputs: Inputs, outcome: Outcome, words: Wording) -> Headline:
    """Ask a mistyped number back, or say what to do now."""
    if outcome.doubt is not None:
        return Headline(words=doubted(outcome.doubt, words))
    first = (it,) if (it := evidence_first(inputs, outcome, words)) else ()
    return Headline(words=(*first, *_next_step(inputs, outcome, words)))


def in_short(outcome: Outcome, words: Wording) -> InShort:  # noqa: PLR0911 - one return a step
    """Say the next step in as few words as fit the foot of a phone's screen."""
    theirs = words.money(outcome.talks.theirs)
    if outcome.doubt is not None:
        return InShort(answer="Check your numbers first")
    match outcome.advice:
        case "agreed":
            return InShort(answer=f"You have met at {theirs}", more="get it in writing")
        case "accept":
            return InShort(answer=f"{theirs} meets your target")
        case "close":
            return InShort(answer=f"Take {theirs}", more="within 2% of your aim")
        case "ask" if outcome.ask is not None:
            middle = f"middle {words.money(outcome.ask.midpoint)}"
            return InShort(answer=f"Ask for {words.money(outcome.ask.amount)}", more=middle)
        case "counter" if outcome.next_number is not None:
            return InShort(
                answer=f"Counter with {words.money(outcome.next_number)}",
                more=f"they are at {theirs}",
            )
        case "wait":
            return InShort(answer="It is their turn", more="wait for their number")
        case "other_things":
            stay = words.money(outcome.talks.mine or outcome.goal)
            return InShort(answer=f"Stay at {stay}", more="ask for something besides pay")
        case "unsupported":
            return InShort(answer="Find figures first", more="then name a number")
        case _:
            return InShort(answer="Hold your number", more="ask what is fixed")


def _next_step(inputs: Inputs, outcome: Outcome, words: Wording) -> Sentence:
    theirs = words.money.figure(outcome.talks.theirs)
    match outcome.advice:
        case "agreed":
            return ("Your numbers have met at ", theirs, ". Ask for it in writing.")
        case "accept" | "close":
            return (theirs, _about_accepting(inputs, outcome, words))
        case "ask" if outcome.ask is not None:
            return _first_ask(inputs, outcome, outcome.ask, words)
        case "counter" if outcome.next_number is not None:
            return (
                "Counter with ",
                words.money.figure(outcome.next_number, "counter"),
                f"{words.each}. They are at {theirs.text} now, and your target is ",
                f"{words.money(inputs.target)}.",
            )
        case _:
            return (_without_a_number(outcome, words),)


def _without_a_number(outcome: Outcome, words: Wording) -> str:
    match outcome.advice:
        case "wait":
            return "It is their turn. Wait for their number before you name another one."
        case "other_things":
            return (
                f"Stay at {words.money(outcome.talks.mine or outcome.goal)}, and ask for something "
                "besides pay to make up the rest."
            )
        case "unsupported":
            return (
                "Don’t name another number before you have figures behind it: ask how they got to "
                f"{words.money(outcome.talks.theirs)}, and look up what the job pays."
            )
        case _:
            return "Hold your number, and ask which parts are fixed and where there is room."


def _first_ask(inputs: Inputs, outcome: Outcome, ask: Ask, words: Wording) -> Sentence:
    """Name the ask, and how it suits a firm employer; none offered is no number to meet."""
    amount = words.money.figure(ask.amount, "ask")
    middle = words.money.figure(ask.midpoint, "midpoint")
    firm = inputs.firmness == "firm" and inputs.boldness == "auto"
    start, once = ("They seem firm, so ask for ", ", once") if firm else ("Ask for ", "")
    if not outcome.talks.theirs:
        none = f"{words.each}{once}. They have offered none so far, and half of that would be "
        return (start, amount, none, middle, ".")
    return (
        start,
        amount,
        f"{words.each}{once}. The middle between that and their ",
        f"{words.money(outcome.talks.theirs)} is ",
        middle,
        ", your target." if ask.midpoint == inputs.target else ".",
    )


def _about_accepting(inputs: Inputs, outcome: Outcome, words: Wording) -> str:
    if outcome.advice == "close":
        return (
            " is within 2% of what you aim for, which isn’t worth another round. Take it, or ask "
            "for one thing besides pay, such as leave or a review date."
        )
    if is_under_middle(inputs, outcome):
        middle = words.money(inputs.market_middle or Decimal(0))
        return (
            " meets your target, but your target is below the middle of your own market figures, "
            f"{middle}. Think about raising it before you answer."
        )
    return " meets your target. Ask for the letter, or for something else."
