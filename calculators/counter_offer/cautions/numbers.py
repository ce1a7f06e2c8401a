"""Their latest number and the reader's own ones, against the limits that the reader has set."""

from __future__ import annotations

from calculators._core import Caution
from calculators.counter_offer.formulas import Outcome, supported_at_first
from calculators.counter_offer.inputs import Inputs
from calculators.counter_offer.words import Wording, too_precise

from .evidence import is_under_middle


def about_their_number(inputs: Inputs, outcome: Outcome, words: Wording) -> list[Caution]:
    """Warn of a number that is good already, or that is below what the reader would accept."""
    found, theirs = [], outcome.talks.theirs
    if outcome.advice == "accept" and not is_under_middle(inputs, outcome):
        found.append(
            Caution(
                key="at_or_above_target",
                title="Their number already meets your target",
                words=(
                    f"At {words.money(theirs)} there is no gap left to close. Accept it in "
                    "writing, or ask for something other than this number: start date, leave, a "
                    "review date."
                ),
            )
        )
    if inputs.walk_away is not None and theirs < inputs.walk_away:
        found.append(
            Caution(
                key="below_walk_away",
                title="Their number is below your walk-away",
                words=(
                    f"{words.money(theirs)} is {words.money(inputs.walk_away - theirs)} less than "
                    "the least you said you would accept. Whatever the answer says about it, "
                    "don’t accept it: if it stays there, no deal may be the better deal."
                ),
                private=not inputs.print_walk_away,
            )
        )
    if (
        inputs.ceiling is not None
        and inputs.walk_away is not None
        and inputs.ceiling < inputs.walk_away
    ):
        found.append(
            Caution(
                key="no_room",
                title="By your own guess there is no room for a deal",
                words=(
                    "The most you think they could pay is below your walk-away. Test the guess: "
                    "ask how pay is set and where in the band you sit."
                ),
                private=not inputs.print_walk_away,
            )
        )
    return found


def about_your_numbers(inputs: Inputs, outcome: Outcome, words: Wording) -> list[Caution]:
    """Warn of numbers that the reader named: too low, or more exact than anything supports."""
    found, mine = [], outcome.talks.mine
    # A first ask that stopped at what was supported is no mistake of the reader's.
    supported = min(inputs.target, supported_at_first(inputs, outcome))
    if mine is not None and mine < supported and not outcome.talks.met:
        found.append(
            Caution(
                key="under_target",
                title="Your last number is under your own target",
                words=(
                    f"You are at {words.money(mine)}, and your target is "
                    f"{words.money(inputs.target)}. Going back up rarely works: hold this number, "
                    "and ask for other things instead."
                ),
            )
        )
    if mine is not None and inputs.walk_away is not None and mine < inputs.walk_away:
        found.append(
            Caution(
                key="you_below_walk_away",
                title="You named less than your walk-away",
                words=(
                    "If they say yes, would you sign? If not, tell them soon, and honestly, that "
                    "you have looked at your needs again."
                ),
                private=not inputs.print_walk_away,
            )
        )
    no_figures = not (inputs.market_low or inputs.market_middle or inputs.market_high)
    named = [inputs.target, *(move.amount for move in inputs.rounds if move.who == "me")]
    if no_figures and (precise := next((n for n in named if too_precise(n)), None)) is not None:
        found.append(
            Caution(
                key="too_precise",
                title="A number this exact needs a reason",
                words=(
                    f"{words.money(precise)} looks worked out to the last digit. With people who "
                    "set pay for a living, that helps only if you can show where it comes from. "
                    "Otherwise round it."
                ),
            )
        )
    return found
