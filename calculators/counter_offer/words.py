"""The words of the counter-offer report: what to call things, what to say, what to know before.

The cautions are about unwise moves, and numbers that are hard to defend.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from calculators._core import Caution, MoneyFormat
from calculators._core.offer.ladder import (
    Boldness,
    most_without_figures,
    reach,
    spoken,
    step_at_most,
)

from .formulas import Action, Ask, Outcome, Reply, figures
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
    goal: Decimal

    @classmethod
    def of(cls, inputs: Inputs, goal: Decimal) -> Wording:
        """Pick the format by the smallest of the amounts that matter."""
        smallest = min(inputs.offer, inputs.target)
        return cls(inputs, MoneyFormat.for_amounts(inputs.currency, smallest), goal)

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
        """Write a counter as one would say it: between what you aim for and your last number."""
        return self.spoken(reply.answer, self.goal, reply.mine)

    def evidence_first(self, outcome: Outcome) -> str:
        """Say what the reader's own figures contradict, before any number is named."""
        inputs, theirs = self.inputs, outcome.talks.theirs
        if inputs.posted_low is not None and theirs < inputs.posted_low:
            return (
                f"Their {self.money(theirs)} is below {self.money(inputs.posted_low)}, where their "
                "own advert starts, so ask why first. "
            )
        if inputs.target < outcome.goal:
            source = "advert starts" if outcome.aim == inputs.posted_low else "market figures start"
            whose = "their" if outcome.aim == inputs.posted_low else "your own"
            return (
                f"Your target is below {self.money(outcome.goal)}, where {whose} {source}, so aim "
                "for that at least. "
            )
        if outcome.goal < outcome.aim:
            return (
                f"Nothing you entered supports your target of {self.money(inputs.target)} yet, so "
                f"stop at {self.money(outcome.goal)} for now. "
            )
        return ""

    def opening(self, ask: Decimal, theirs: Decimal) -> str:
        """Write the opening ask; an offer below their own advert is the reason for it."""
        posted = self.inputs.posted_low
        reason = (
            f"The job was advertised from {self.money(posted)}, so"
            if posted is not None and theirs < posted
            else "Based on my research and what I would bring to the role,"
        )
        return (
            f"Thank you again for the offer. I would love to join you. {reason} I am asking for "
            f"{self.noun} {self.money(ask)}. Could you get there?"
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
    """List the warnings that the figures call for: the reader's own evidence first."""
    found = _about_their_figures(inputs, outcome, words)
    found += [_slip(slip, words) for slip in outcome.talks.slips]
    found += _about_their_number(inputs, outcome, words)
    found += _about_the_ask(inputs, outcome, words)
    found += _about_your_numbers(inputs, outcome, words)
    return tuple(found)


type Held = Literal["evidence", "target", "quarter"]


def held_at(ask: Ask, outcome: Outcome) -> Held:
    """Say what an ask was held at: the figures behind it, the target, or a quarter above theirs."""
    if ask.amount == most_without_figures(outcome.talks.theirs):
        return "quarter"
    beyond = outcome.cap is None or ask.amount > outcome.cap
    return "target" if beyond and outcome.goal == outcome.aim else "evidence"


def is_under_middle(inputs: Inputs, outcome: Outcome) -> bool:
    """Say whether what is aimed for is less than the middle of the reader's market figures."""
    middle = inputs.market_middle
    return middle is not None and outcome.aim < min(middle, inputs.posted_high or middle)


def _about_their_figures(inputs: Inputs, outcome: Outcome, words: Wording) -> list[Caution]:
    """Warn of an offer or a target below the advert's start or the reader's own market."""
    found, m, theirs = [], words.money, outcome.talks.theirs
    advert, market = inputs.posted_low, inputs.market_low or inputs.market_middle
    if advert is not None and theirs < advert:
        found.append(
            Caution(
                key="offer_below_advert",
                title="They offer less than they advertised",
                words=(
                    f"Their advert starts at {m(advert)}, and {m(theirs)} is {m(advert - theirs)} "
                    "under it. Ask what explains the difference, and don’t name less than their "
                    "own start. In some places they may have to stand by the range."
                ),
            )
        )
    if inputs.target < outcome.aim:
        start = "Their advert starts" if outcome.aim == advert else "Your market figures start"
        found.append(
            Caution(
                key="target_below_figures",
                title="Your target is below your own figures",
                words=(
                    f"{start} at {m(outcome.aim)}, and your target is {m(inputs.target)}. Raise it "
                    f"to {m(outcome.aim)} at least. The numbers below count from there already."
                ),
            )
        )
    elif is_under_middle(inputs, outcome):
        found.append(
            Caution(
                key="target_below_middle",
                title="Your target is below the middle of your market figures",
                words=(
                    f"The middle you gave is {m(inputs.market_middle or Decimal(0))}, and your "
                    f"target is {m(inputs.target)}. Unless you are new to this level, aim for the "
                    "middle before you accept anything."
                ),
            )
        )
    if market is not None and theirs < market:
        found.append(
            Caution(
                key="offer_below_market",
                title="Their number is below your market figures",
                words=(
                    f"{m(theirs)} is {m(market - theirs)} under {m(market)}. That is your best "
                    "reason to ask for more: name the figures, and where they come from."
                ),
            )
        )
    return found


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
    if theirs >= outcome.goal and not outcome.talks.met and not is_under_middle(inputs, outcome):
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
    if outcome.goal < outcome.aim:
        return _about_what_is_unsupported(inputs, outcome, words)
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
    return []


def _about_what_is_unsupported(inputs: Inputs, outcome: Outcome, words: Wording) -> list[Caution]:
    goal = words.money(outcome.goal)
    found = [
        Caution(
            key="large_ask",
            title="Nothing you entered supports your target yet",
            words=(
                f"{words.money(outcome.aim)} is more than a quarter above their number and above "
                f"all figures you entered, so the ask stops at {goal}. Market figures or an "
                "advertised range that reach your target would support more: look them up and put "
                "them into the form, or lower the target."
            ),
        )
    ]
    if inputs.walk_away is not None and outcome.goal < inputs.walk_away:
        found.append(
            Caution(
                key="reach_below_walk_away",
                title="What you can support is below your walk-away",
                words=(
                    f"You would not accept {goal} yourself. Don’t name a number before you have "
                    "figures that support what you need."
                ),
                private=not inputs.print_walk_away,
            )
        )
    return found


def _about_your_numbers(inputs: Inputs, outcome: Outcome, words: Wording) -> list[Caution]:
    found, mine = [], outcome.talks.mine
    # A first ask that stopped at what was supported is no mistake of the reader's.
    supported = reach(inputs.target, inputs.offer, *figures(inputs))
    if mine is not None and mine < supported and not outcome.talks.met:
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
