"""What the reader should know before choosing: what the answer hangs on, what is missed."""

from __future__ import annotations

from decimal import Decimal

from calculators._core import Caution
from calculators._core.formatting import listed, percent

from .benefits import match_steps, unmatched_percent
from .formulas import Outcome
from .months import horizon_months
from .wording import Wording, months
from .worth import Worth

_DOLLARS = "USD"


def cautions(outcome: Outcome, words: Wording) -> tuple[Caution, ...]:
    """List the warnings that the figures call for, those about the order first."""
    found = _about_the_order(outcome, words) if len(outcome.worths) > 1 else []
    for worth in outcome.worths:
        found += _about_one(worth, outcome, words)
    return tuple(found)


def _about_the_order(outcome: Outcome, words: Wording) -> list[Caution]:
    best, found = outcome.best, []
    if outcome.close:
        names = listed([best.name, *(worth.name for worth in outcome.close)])
        found.append(
            Caution(
                key="close_call",
                title="Too close to call",
                words=(
                    f"{names} are less than 2% apart. The guesses in these sums are larger than "
                    "that. Choose by the work, the people and the risk, or ask for one thing more."
                ),
            )
        )
    bare = outcome.ahead("zero")
    if best not in bare and outcome.ahead("expected") == (best,):
        found.append(
            Caution(
                key="equity_decides",
                title=f"{best.name} is only ahead because of its equity",
                words=(
                    f"If the shares come to nothing, {_names(bare)} is ahead. Ask how the shares "
                    "are priced and when you could sell them."
                ),
            )
        )
    early = outcome.ahead_at(outcome.stay)
    if outcome.stay < horizon_months(words.inputs) and best not in early:
        kept = early[0].leaving[outcome.stay].kept - best.leaving[outcome.stay].kept
        found.append(
            Caution(
                key="stay_decides",
                title=f"If you leave after {months(outcome.stay)}, the order changes",
                words=(
                    f"{_names(early)} is then ahead of {best.name} by {words.money(kept)}, because "
                    "of what comes late or must be paid back."
                ),
            )
        )
    powers = [(w.buying_power, w) for w in outcome.worths if w.buying_power is not None]
    if len(powers) == len(outcome.worths):
        most = max(powers, key=lambda pair: (pair[0], pair[1] is best))[1]
        if most is not best:
            found.append(
                Caution(
                    key="prices_decide",
                    title=f"The money of {most.name} buys more",
                    words=(
                        f"At the price levels that you gave, {most.name} buys more than "
                        f"{best.name}. Price levels are averages: check rent and tax for your case."
                    ),
                )
            )
    return found


def _about_one(worth: Worth, outcome: Outcome, words: Wording) -> list[Caution]:
    offer, end, found = worth.offer, worth.leaving[outcome.stay], []
    if end.owed:
        unsure = offer.repay_as != "net"
        found.append(
            Caution(
                key="repay",
                title=f"{worth.name}: you would pay back part of the signing bonus",
                words=(
                    f"If you leave after {months(outcome.stay)}, you owe {words.money(end.owed)}."
                    + (
                        " If it is the sum before tax, that may be more than you received: ask "
                        "for “after tax” in the letter."
                        if unsure
                        else ""
                    )
                ),
            )
        )
    if offer.equity == "options" and (offer.strike or 0) >= (offer.fair_value or 0):
        found.append(
            Caution(
                key="no_gain",
                title=f"{worth.name}: the options have no gain today",
                words=(
                    "The strike price is not below the value of a share. They are worth something "
                    "only if the price rises above it. Check that you have not swapped the two."
                ),
            )
        )
    missed = unmatched_percent(offer)
    if match_steps(offer) and missed > 0:
        found.append(
            Caution(
                key="match_missed",
                title=f"{worth.name}: there is more match to be had",
                words=(
                    f"The employer would match {percent(missed, 2)} more of your pay. You can "
                    "change what you pay in, so compare the offers with the full match."
                ),
            )
        )
    if match_steps(offer) and words.inputs.caps == "us" and words.inputs.currency.code != _DOLLARS:
        found.append(
            Caution(
                key="us_limits",
                title=f"{worth.name}: the match is held to US limits",
                words=(
                    "Your amounts are not in dollars. Under “Limits of the retirement match”, "
                    "choose “no limits”, or put in those of your country."
                ),
            )
        )
    if worth.total <= Decimal(0):
        found.append(
            Caution(
                key="costs_more",
                title=f"{worth.name}: the costs eat up the pay",
                words="Check the costs: they are as high as all that this offer brings.",
            )
        )
    return found


def _names(worths: tuple[Worth, ...]) -> str:
    return listed([worth.name for worth in worths], "or")
