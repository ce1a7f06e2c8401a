"""What to know before acting on the counter-offer's figures: the reader's own evidence first.

The cautions are about unwise moves, and numbers that are hard to defend.
"""

from __future__ import annotations

from decimal import Decimal

from calculators._core import Caution

from .formulas import Ask, Outcome, supported_at_first
from .formulas.doubts import Doubt
from .formulas.talks import Slip
from .inputs import Inputs
from .words import Wording, too_precise


def cautions(inputs: Inputs, outcome: Outcome, words: Wording) -> tuple[Caution, ...]:
    """List the warnings that the figures call for: the reader's own evidence first."""
    found = [] if outcome.doubt is None else [_doubt(outcome.doubt, words)]
    found += _about_their_figures(inputs, outcome, words)
    found += [_slip(slip, words) for slip in outcome.talks.slips]
    found += _about_their_number(inputs, outcome, words)
    found += _about_the_ask(inputs, outcome, words)
    found += _about_your_numbers(inputs, outcome, words)
    return tuple(found)


def is_under_middle(inputs: Inputs, outcome: Outcome) -> bool:
    """Say whether what is aimed for is less than the middle of the reader's market figures."""
    middle = inputs.market_middle
    return middle is not None and outcome.aim < min(middle, inputs.posted_high or middle)


def evidence_first(inputs: Inputs, outcome: Outcome, words: Wording) -> str:
    """Say what the reader's own figures contradict, before any number is named."""
    m, theirs = words.money, outcome.talks.theirs
    if inputs.posted_low is not None and theirs < inputs.posted_low:
        return (
            f"Their {m(theirs)} is below {m(inputs.posted_low)}, where their own advert starts, so "
            "ask why first. "
        )
    if inputs.target < outcome.aim:
        posted = outcome.aim == inputs.posted_low
        source = "their advert starts" if posted else "your own market figures start"
        return f"Your target is below {m(outcome.aim)}, where {source}, so aim for that at least. "
    if outcome.unsupported:
        target = f"your target of {m(inputs.target)}"
        stop = "" if outcome.talks.mine else f", so stop at {m(outcome.goal)} for now"
        if inputs.subject == "signing":
            return f"A signing bonus is seldom more than 30% of base pay, and {target} is{stop}. "
        return f"Nothing you entered supports {target} yet{stop}. "
    return ""


def doubted(doubt: Doubt, words: Wording) -> str:
    """Ask a number back that looks like a slip of typing."""
    number, other = words.money(doubt.number), words.money(doubt.other)
    match doubt.kind:
        case "target":
            times = _times(doubt)
            return (
                f"Your target is {number} and their offer {other}, which is {times} apart. Is "
                "there a zero too many or too few, or is one of the two for another period?"
            )
        case "figure":
            return (
                f"One of your figures is {number}, and their offer is {other}, which is "
                f"{_times(doubt)} apart. Is there a zero too many or too few, or is it for another "
                "period?"
            )
        case "move":
            return (
                f"One of the moves is {number}, and their offer is {other}, which is "
                f"{_times(doubt)} apart. Is there a zero too many or too few?"
            )
        case "mine_below_theirs":
            return (
                f"You wrote that you said {number}, which is less than the {other} they had "
                "offered. Is one of the two mistyped? If you did say it, ask for their "
                f"{other} in writing."
            )
        case "theirs_above_mine":
            return (
                f"You wrote that they said {number}, which is more than the {other} you asked for. "
                "Is one of the two mistyped? If they did say it, accept it in writing."
            )


def _times(doubt: Doubt) -> str:
    ratio = max(doubt.number, doubt.other) / min(doubt.number, doubt.other)
    return f"{ratio:,.0f} times"


def _doubt(doubt: Doubt, words: Wording) -> Caution:
    return Caution(
        key="mistyped",
        title="Check this number first",
        words=f"{doubted(doubt, words)} What follows takes it as you wrote it.",
    )


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
    if outcome.advice == "accept" and not is_under_middle(inputs, outcome):
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
                    f"{words.money(theirs)} is {words.money(inputs.walk_away - theirs)} less than "
                    "the least you said you would accept. Whatever the answer says about it, don’t "
                    "accept it: if it stays there, no deal may be the better deal."
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
    if outcome.unsupported:
        return _about_what_is_unsupported(inputs, outcome, words)
    if ask is None:
        return []
    return _above_their_figures(inputs, ask, cap, words) + _above_the_guess(inputs, ask, words)


def _above_the_guess(inputs: Inputs, ask: Ask, words: Wording) -> list[Caution]:
    """Hold the ask against the reader's own guess at the most that they could pay."""
    ceiling, m = inputs.ceiling, words.money
    if ceiling is None or ask.amount <= ceiling:
        return []
    target = (
        f" Your target of {m(inputs.target)} is above it as well, so plan what to ask for besides "
        "pay, or check the guess."
        if inputs.target > ceiling
        else " That can be fine, as an ask leaves them room to come back with less."
    )
    return [
        Caution(
            key="ask_above_ceiling",
            title="The ask is above what you think they can pay",
            words=f"Your own guess at the most they could pay is {m(ceiling)}.{target}",
        )
    ]


def _above_their_figures(
    inputs: Inputs, ask: Ask, cap: Decimal | None, words: Wording
) -> list[Caution]:
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
    stop = "" if outcome.talks.mine else f", so the ask stops at {goal}"
    if inputs.subject == "signing":
        return [
            Caution(
                key="large_signing",
                title="That is a large signing bonus",
                words=(
                    f"{words.money(outcome.aim)} is more than 30% of base pay{stop}. Ask for the "
                    "rest in base pay or equity, or show what you leave behind."
                ),
            )
        ]
    found = [
        Caution(
            key="large_ask",
            title="Nothing you entered supports your target yet",
            words=(
                f"{words.money(outcome.aim)} is more than a quarter above their number and above "
                f"all figures you entered{stop}. Market figures or an advertised range that reach "
                "your target would support more: look them up and put them into the form, or lower "
                "the target."
            ),
        )
    ]
    if inputs.walk_away is not None and outcome.goal < inputs.walk_away:
        found.append(
            Caution(
                key="reach_below_walk_away",
                title="What you can support is below your walk-away",
                words=(
                    f"You wouldn’t accept {goal} yourself. Don’t name a number before you have "
                    "figures that support what you need."
                ),
                private=not inputs.print_walk_away,
            )
        )
    return found


def _about_your_numbers(inputs: Inputs, outcome: Outcome, words: Wording) -> list[Caution]:
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
