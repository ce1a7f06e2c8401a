"""How the offer, the target and the ask stand against the advert and the market figures."""

from __future__ import annotations

from decimal import Decimal

from calculators._core import Caution
from calculators.counter_offer.formulas import Outcome
from calculators.counter_offer.formulas.asks import Ask
from calculators.counter_offer.inputs import Inputs
from calculators.counter_offer.words import Wording


def is_under_middle(inputs: Inputs, outcome: Outcome) -> bool:
    """Say whether what is aimed for is less than the middle of the reader's market figures."""
    middle = inputs.market_middle
    return middle is not None and outcome.aim < min(middle, inputs.posted_high or middle)


def evidence_first(inputs: Inputs, outcome: Outcome, words: Wording) -> str:
    """Say what the reader's own figures contradict, before any number is named."""
    m, theirs = words.money, outcome.talks.theirs
    if inputs.posted_low is not None and theirs < inputs.posted_low:
        return (
            f"Their {m(theirs)} is below {m(inputs.posted_low)}, where their own posting starts, "
            "so ask why first. "
        )
    if inputs.target < outcome.aim:
        posted = outcome.aim == inputs.posted_low
        source = "their posting starts" if posted else "your own market figures start"
        return f"Your target is below {m(outcome.aim)}, where {source}, so aim for that at least. "
    if outcome.unsupported:
        target = f"your target of {m(inputs.target)}"
        stop = "" if outcome.talks.mine else f", so stop at {m(outcome.goal)} for now"
        if inputs.subject == "signing":
            return f"A signing bonus is seldom more than 30% of base pay, and {target} is{stop}. "
        return f"Nothing you entered supports {target} yet{stop}. "
    return ""


def about_their_figures(inputs: Inputs, outcome: Outcome, words: Wording) -> list[Caution]:
    """Warn of an offer or a target below the advert's start or the reader's own market."""
    found, m, theirs = [], words.money, outcome.talks.theirs
    advert, market = inputs.posted_low, inputs.market_low or inputs.market_middle
    if advert is not None and theirs < advert:
        found.append(
            Caution(
                key="offer_below_advert",
                title="They offer less than they advertised",
                words=(
                    f"Their posting starts at {m(advert)}, and {m(theirs)} is {m(advert - theirs)} "
                    "under it. Ask what explains the difference, and don’t name less than their "
                    "own start. In some places they may have to stand by the range."
                ),
            )
        )
    if inputs.target < outcome.aim:
        start = "Their posting starts" if outcome.aim == advert else "Your market figures start"
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


def about_the_ask(inputs: Inputs, outcome: Outcome, words: Wording) -> list[Caution]:
    """Warn of an ask that nothing supports, or that goes above the figures or the guess."""
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
                    f"They advertised up to {words.money(inputs.posted_high)}. Asking for more can "
                    "work when the level or the job is larger than the posting: bring that reason, "
                    "or aim inside the range."
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
                    "support your target, or lower it: a number without a reason persuades nobody."
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
                "your target would support more: look them up and put them into the form, or "
                "lower the target."
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
