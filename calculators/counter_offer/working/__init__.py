"""How the counter-offer's figures are worked out, and what the evidence does and does not show."""

from __future__ import annotations

from calculators._core import Block, Note, Working
from calculators.counter_offer.formulas import Outcome
from calculators.counter_offer.inputs import Alternatives, Inputs
from calculators.counter_offer.words import Wording

from .asks import of_the_asks
from .talks import of_the_floor, of_the_talks
from .trades import of_the_trades

_ALTERNATIVES: dict[Alternatives, str] = {
    "active": (
        "You are in another process: tell both sides your dates. Do not call it an offer yet."
    ),
    "offer": "You have another written offer: you may say so, truthfully and without a threat.",
    "none": (
        "Without another offer, argue from the market and from what you bring. Never invent one."
    ),
}


def evidence(inputs: Inputs, outcome: Outcome) -> list[Block]:
    """Say how sure the method is, and what the reader's situation changes."""
    situation = [it] if (it := _about_firmness(inputs, outcome)) else []
    situation.append(_ALTERNATIVES[inputs.alternatives])
    return [
        Note(words=" ".join(situation)),
        Note(
            words=(
                "How sure is this? Meeting in the middle is a tendency, not a law: it was "
                "seen in millions of "
                "price talks for goods (Backus and others, 2020), not in pay talks. The "
                "ladder is a habit that "
                "fits what experiments found on shrinking steps (Tey and others, 2021)."
            )
        ),
    ]


def _about_firmness(inputs: Inputs, outcome: Outcome) -> str:
    """Say what their firmness changes, in words that fit the step which the answer names."""
    named = outcome.talks.mine is not None
    match inputs.firmness:
        case "unsure":
            return ""
        case _ if outcome.advice in ("accept", "agreed", "close", "check"):
            return ""
        case "open":
            return (
                "They seem open: ask again what else can move before you step down."
                if named
                else "They seem open: say your number once, and give the reason first."
            )
        case "some":
            return "They seem to have some room: have two other requests ready beside the number."
        case "firm" if named:
            return (
                "They seem firm: don’t lower your number without a real move of theirs, and ask "
                "which parts are fixed and which aren’t."
            )
        case "firm":
            bolder = outcome.ask is not None and outcome.ask.kind != "cautious"
            return "They seem firm: ask once, and early on ask what is fixed and what isn’t." + (
                " The cautious ask would suit that better." if bolder else ""
            )


def working(inputs: Inputs, outcome: Outcome, words: Wording) -> Working:
    """Show each formula with the reader's own numbers put in."""
    floor = of_the_floor(inputs, outcome, words)
    return Working(
        formulas=(
            *of_the_asks(inputs, outcome, words),
            *of_the_talks(inputs, outcome, words),
            *of_the_trades(inputs, outcome, words),
            *floor,
        ),
        conventions=_conventions(inputs, words),
        # Without a formula, the walk-away is what one field says.
        as_typed=() if floor else ("floor",),
    )


def _conventions(inputs: Inputs, words: Wording) -> tuple[str, ...]:
    asks = (
        "Cautious, moderate and bold add 1.5, 2 and 2.5 times the gap between their number and "
        "your target. With an ideal given, the bold ask makes your ideal the middle."
    )
    limit = (
        "An ask never goes above the advertised range or, without one, your market figures, "
        "and never below your target. Without figures it stops a quarter above their number, "
        "even where your target is higher. A target below the start of the posting or of your "
        "market figures counts from that start."
    )
    said = (
        "A number to say is rounded to half a percent of itself or finer. Nothing else is rounded "
        "before it is shown."
    )
    small_move = (
        "A number that comes back less than a quarter of the way to your target counts as a "
        "token move: hold. Less than 2% short of your target counts as there."
    )
    trades = (
        "Instead of pay: plain sums, without raises, interest or tax, on their latest number. A "
        f"day of leave is yearly base pay divided by {inputs.days_a_year}."
    )
    return (
        f"All amounts are before tax, in {inputs.currency.name}, {words.period}.",
        said,
        asks,
        limit,
        small_move,
        "A range to name starts at your ask and ends at most 5% above it, within your evidence.",
        trades,
    )
