"""The words of the counter-offer report: what to call things, what to say, what to know before.

The cautions are about unwise moves, and numbers that are hard to defend.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from calculators._core import Caution, MoneyFormat
from calculators._core.offer.ladder import Boldness, most_without_figures, spoken, step_at_most

from .formulas import Action, Outcome, Reply
from .formulas.talks import Slip
from .inputs import Inputs, Subject, Who

_NOUNS: dict[Subject, str] = {
    "base": "a base salary of",
    "total": "a total package of",
    "signing": "a signing bonus of",
    "hourly": "an hourly rate of",
}
_PERIODS: dict[Subject, str] = {
    "base": "a year",
    "total": "a year",
    "signing": "once",
    "hourly": "an hour",
}


@dataclass(frozen=True, slots=True)
class Wording:
    """Writes amounts and sentences for one form's subject and currency."""

    inputs: Inputs
    money: MoneyFormat

    @classmethod
    def of(cls, inputs: Inputs) -> Wording:
        """Pick the format by the smallest of the amounts that matter."""
        return cls(
            inputs, MoneyFormat.for_amounts(inputs.currency, min(inputs.offer, inputs.target))
        )

    @property
    def period(self) -> str:
        """The period that every amount is for."""
        return _PERIODS[self.inputs.subject]

    @property
    def basis(self) -> str:
        """The period, for a table's caption: `amounts a year`."""
        return f"amounts {'paid once' if self.period == 'once' else self.period}"

    @property
    def noun(self) -> str:
        """What is asked for: `a base salary of`."""
        return _NOUNS[self.inputs.subject]

    def spoken(self, amount: Decimal, lowest: Decimal, highest: Decimal) -> str:
        """Round an amount as one would say it, never past the numbers around it."""
        return self.money(spoken(amount, lowest, highest))

    def counter(self, reply: Reply) -> str:
        """Write a counter as one would say it: between your target and your last number."""
        return self.spoken(reply.answer, self.inputs.target, reply.mine)

    def opening(self, ask: Decimal) -> str:
        """Write the opening ask."""
        return (
            "Thank you again for the offer. I would love to join you. "
            f"Based on my research and what I would bring to the role, I am asking for {self.noun} "
            f"{self.money(ask)}. Could you get there?"
        )

    def reply(self, reply: Reply) -> str:
        """Write what to say when a number comes back."""
        number, answer = self.money(reply.number), self.money(reply.answer)
        match reply.action:
            case "accept":
                return f"Thank you, {number} works for me. Could you send me the updated letter?"
            case "counter":
                return (
                    "Thank you, that is closer. "
                    f"If we can settle on {self.counter(reply)}, I am ready to say yes."
                )
            case "ask_what_is_fixed":
                return (
                    "I understand there are limits. Which parts are fixed, and where is there room?"
                )
            case "hold":
                return (
                    f"Thank you for looking again. {number} is still some way off for me. "
                    f"What would it take to get closer to {answer}?"
                )


def too_precise(amount: Decimal) -> bool:
    """Say whether an amount is finer than a thousandth of itself, such as 113,247."""
    return amount % step_at_most(amount / 1000) != 0 if amount else False


ASK_NAMES: dict[Boldness, str] = {"cautious": "Cautious", "moderate": "Moderate", "bold": "Bold"}
ACTIONS: dict[Action, str] = {
    "accept": "Accept",
    "counter": "Counter",
    "ask_what_is_fixed": "Ask what is fixed",
    "hold": "Hold",
}
WHO: dict[Who, str] = {"me": "You said", "them": "They said"}


def cautions(inputs: Inputs, outcome: Outcome, words: Wording) -> tuple[Caution, ...]:
    """List the warnings that the figures call for, the moves first."""
    found = [_slip(slip, words) for slip in outcome.talks.slips]
    found += _about_their_number(inputs, outcome, words)
    found += _about_the_ask(inputs, outcome, words)
    found += _about_your_numbers(inputs, outcome, words)
    return tuple(found)


def _slip(slip: Slip, words: Wording) -> Caution:
    before, after, theirs = (words.money(n) for n in (slip.before, slip.after, slip.theirs))
    match slip.kind:
        case "two_moves":
            return Caution(
                key="two_moves",
                title="You moved twice in a row",
                words=(
                    f"You went from {before} to {after} while they stayed at {theirs}. "
                    "That is bidding against yourself: it tells them that waiting pays. "
                    "Stop here, and ask what they can do before you name another number."
                ),
            )
        case "split_first":
            return Caution(
                key="split_first",
                title="You offered to split the difference",
                words=(
                    f"{after} is the exact middle of your {before} and their {theirs}. The one who "
                    "offers the split first makes it the new starting point, and the next "
                    "middle is lower. "
                    "Let them offer it."
                ),
            )
        case "big_step":
            return Caution(
                key="big_step",
                title="You gave more than half of the gap in one move",
                words=(
                    f"From {before} to {after}, with them at {theirs}. Large steps suggest "
                    "that more will "
                    "follow. Keep each step smaller than the one before."
                ),
            )
        case "you_moved_away":
            return Caution(
                key="you_moved_away",
                title="Your number went up",
                words=(
                    f"You went from {before} to {after}. A number that moves away from "
                    "agreement can end "
                    "the talks. Do it only if the job itself has changed, and say so."
                ),
            )
        case "they_moved_away":
            return Caution(
                key="they_moved_away",
                title="Their number went down",
                words=(
                    f"They went from {before} to {after}. Ask calmly what has changed, and "
                    "ask for the "
                    "first number in writing. Terms that shrink are a warning sign."
                ),
            )


def _about_their_number(inputs: Inputs, outcome: Outcome, words: Wording) -> list[Caution]:
    found, theirs = [], outcome.talks.theirs
    if theirs >= inputs.target and not outcome.talks.met:
        found.append(
            Caution(
                key="at_or_above_target",
                title="Their number already meets your target",
                words=(
                    f"At {words.money(theirs)} there is nothing left to bracket. Accept it in "
                    "writing, or "
                    "ask for something other than this number: start date, leave, a review date."
                ),
            )
        )
    if inputs.walk_away is not None and theirs < inputs.walk_away:
        found.append(
            Caution(
                key="below_walk_away",
                title="Their number is below your walk-away",
                words=(
                    f"{words.money(theirs)} is {words.money(inputs.walk_away - theirs)} less "
                    "than the least "
                    "you said you would accept. If it stays there, no deal may be the better deal."
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
                    "The most you think they could pay is below your walk-away. Test the "
                    "guess: ask how pay "
                    "is set and where in the band you sit."
                ),
                private=not inputs.print_walk_away,
            )
        )
    return found


def _about_the_ask(inputs: Inputs, outcome: Outcome, words: Wording) -> list[Caution]:
    ask, cap = outcome.ask, outcome.cap
    if ask is None:
        return []
    if inputs.posted_high is not None and ask.amount > inputs.posted_high:
        return [
            Caution(
                key="ask_above_posted",
                title="Your target is above the advertised range",
                words=(
                    f"They advertised up to {words.money(inputs.posted_high)}. Asking for "
                    "more can work when "
                    "the level or the job is larger than the advert: bring that reason, or "
                    "aim inside the range."
                ),
            )
        ]
    if cap is not None and ask.amount > cap:
        return [
            Caution(
                key="target_above_market",
                title="Your target is above your market figures",
                words=(
                    f"The top of the market you gave is {words.money(cap)}. Find figures that "
                    "support "
                    "your target, or lower it: a number without a reason persuades nobody."
                ),
            )
        ]
    if (
        cap is None
        and inputs.subject != "signing"
        and ask.amount > most_without_figures(outcome.talks.theirs)
    ):
        return [
            Caution(
                key="large_ask",
                title="This ask is more than a quarter above their number",
                words=(
                    "Your target alone is that far above it, and nothing you entered supports it "
                    "yet. Before you ask, look up market figures and put them into the form, or "
                    "lower the target."
                ),
            )
        ]
    return []


def _about_your_numbers(inputs: Inputs, outcome: Outcome, words: Wording) -> list[Caution]:
    found, mine = [], outcome.talks.mine
    if mine is not None and mine < inputs.target and not outcome.talks.met:
        found.append(
            Caution(
                key="under_target",
                title="Your last number is under your own target",
                words=(
                    f"You are at {words.money(mine)}, and your target is "
                    f"{words.money(inputs.target)}. Going back up "
                    "rarely works: hold this number, and ask for other things instead."
                ),
            )
        )
    if mine is not None and inputs.walk_away is not None and mine < inputs.walk_away:
        found.append(
            Caution(
                key="you_below_walk_away",
                title="You named less than your walk-away",
                words=(
                    "If they say yes, would you sign? If not, tell them soon, and honestly, "
                    "that you have "
                    "looked at your needs again."
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
                    f"{words.money(precise)} looks worked out to the last digit. With people "
                    "who set pay for a "
                    "living, that helps only if you can show where it comes from. Otherwise "
                    "round it."
                ),
            )
        )
    return found
