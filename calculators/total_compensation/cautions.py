"""What to know before choosing: what the order depends on, and each offer's traps."""

from __future__ import annotations

from decimal import Decimal

from calculators._core import Caution
from calculators._core.formatting import listed, percent

from .formulas import Outcome
from .formulas.certainty import hopes_for_refreshers_alone
from .formulas.level import is_close
from .formulas.worth import Worth, horizon_months, owed
from .formulas.years import match_steps, unmatched_percent
from .words import Wording, counted_by_year, months

_AS_IF_YEARLY = (
    " The 33/33/22/12 plan is counted as if it vested once a year. If the letter says monthly, "
    "put that in as “my own plan” first: the order may not change then."
)


_ASK = {
    True: "Ask how often they are given and how large they were, and don’t count on them.",
    False: "Ask for it in writing before you count on it.",
}


def cautions(outcome: Outcome, words: Wording) -> tuple[Caution, ...]:
    """List the warnings that the figures call for, those about the order first."""
    found = _hoped_for_by_nobody(outcome, words)
    found += _about_the_order(outcome, words) if len(outcome.worths) > 1 else []
    for worth in outcome.worths:
        found += _about_one(worth, outcome, words)
    return tuple(found)


def _hoped_for_by_nobody(outcome: Outcome, words: Wording) -> list[Caution]:
    """Ask which offer an amount belongs to. That stops no answer: it may come from elsewhere."""
    amount = words.inputs.hoped_equity
    if not amount or any(worth.hoped for worth in outcome.worths):
        return []
    return [
        Caution(
            key="hoped_nowhere",
            title="The startup equity you hope for is in no offer yet",
            words=(
                f"Its {words.money(amount)} a year count nowhere so far. Say which offer it is "
                "part of, under “Startup equity that you only hope for”, or clear the amount."
            ),
        )
    ]


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
    # Where the offers are too close to call in all, there is no lead that could depend on a part.
    lead = (best,) if not outcome.close else None
    likely = outcome.ahead_if_only(outcome.likely)
    promised, bare = outcome.ahead_if_only(outcome.promised), outcome.ahead("zero")
    if lead and likely != lead:
        refreshers = hopes_for_refreshers_alone(best.offer) and not best.hoped
        hope = "refreshers that nobody has promised" if refreshers else "what you hope for"
        without = "a new grant each year" if refreshers else "what is only hoped for"
        found.append(
            Caution(
                key="hopes_decide",
                title=f"{best.name} is only ahead because of {hope}",
                words=f"Without {without}, {_lead(likely)}. {_ASK[refreshers]}",
            )
        )
    alone = f"By what is promised alone, {_lead(promised)}."
    # Where all of its equity is hoped for, that has been said.
    granted = best.offer.equity != "none" or not best.hoped
    if lead and bare != lead and granted:
        found.append(
            Caution(
                key="equity_decides",
                title=f"{best.name} is only ahead because of its equity",
                words=(
                    f"If the shares come to nothing, {_lead(bare)}. Ask how the shares are priced "
                    f"and when you could sell them.{f' {alone}' * (promised not in (lead, bare))}"
                ),
            )
        )
    elif lead and likely == lead and promised != lead:
        found.append(
            Caution(
                key="promise_decides",
                title=f"{best.name} is only ahead because of what is likely, not promised",
                words=f"{alone} Ask how the bonus turned out in the last three years.",
            )
        )
    early = outcome.ahead_at(outcome.stay)
    if outcome.stay < horizon_months(words.inputs) and best not in early:
        kept = max(worth.leaving[outcome.stay].kept for worth in early)
        more = words.money(kept - best.leaving[outcome.stay].kept)
        ahead = (
            f"{early[0].name} is then ahead of {best.name} by {more}"
            if len(early) == 1
            else f"{_names(early)} are then ahead of {best.name}, by up to {more}"
        )
        found.append(
            Caution(
                key="stay_decides",
                title=f"If you leave after {months(outcome.stay)}, the order changes",
                words=(
                    f"{ahead}, because of what comes late or must be paid back."
                    + (
                        _AS_IF_YEARLY
                        if any(counted_by_year(w.offer) for w in outcome.worths)
                        else ""
                    )
                ),
            )
        )
    taxed = _ahead_by(outcome, [w.after_tax for w in outcome.worths])
    if taxed and best not in taxed:
        found.append(
            Caution(
                key="tax_decides",
                title="After tax, the order changes",
                words=(
                    f"With the part of your pay that you would keep at each place, {_lead(taxed)}. "
                    "One figure for a whole year’s pay is rough, so check it with a tax calculator."
                ),
            )
        )
    buying = _ahead_by(outcome, [w.buying_power for w in outcome.worths])
    if buying and best not in buying:
        found.append(
            Caution(
                key="prices_decide",
                title=f"The money of {_names(buying)} buys more",
                words=(
                    f"At the price levels that you gave, {_names(buying)} "
                    f"{'buys' if len(buying) == 1 else 'buy'} more than {best.name}. Price levels "
                    "are averages: check rent and tax for your case."
                ),
            )
        )
    return found


def _about_one(worth: Worth, outcome: Outcome, words: Wording) -> list[Caution]:
    offer, end, found = worth.offer, worth.leaving[outcome.stay], []
    of_signing = owed(offer, outcome.stay)
    if end.owed > of_signing:
        found.append(
            Caution(
                key="draw",
                title=f"{worth.name}: you would owe a part of the draw",
                words=(
                    f"If you leave after {months(outcome.stay)}, "
                    f"{words.money(end.owed - of_signing)} of the draw has not been earned back. "
                    "Ask whether it is really to be repaid then, and get that in writing."
                ),
            )
        )
    if of_signing:
        unsure = offer.repay_as != "net"
        paid = sum(p.amount for p in offer.signing if p.month <= outcome.stay)
        share = "all" if of_signing == paid else "part"
        found.append(
            Caution(
                key="repay",
                title=f"{worth.name}: you would pay back {share} of the signing bonus",
                words=(
                    f"If you leave after {months(outcome.stay)}, you owe {words.money(of_signing)}."
                    + (
                        " If it is the sum before tax, that may be more than you received: ask "
                        "for “after tax” in the letter."
                        if unsure
                        else ""
                    )
                ),
            )
        )
    if offer.equity == "options" and (offer.strike or 0) > (offer.fair_value or 0):
        found.append(
            Caution(
                key="no_gain",
                title=f"{worth.name}: the options have no gain today",
                words=(
                    "The strike price is above the value of a share, so they are worth something "
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
    if worth.total <= Decimal(0):
        found.append(
            Caution(
                key="costs_more",
                title=f"{worth.name}: the costs eat up the pay",
                words="Check the costs: they are as high as all that this offer brings.",
            )
        )
    return found


def _ahead_by(outcome: Outcome, amounts: list[Decimal | None]) -> tuple[Worth, ...]:
    """List who is ahead by some figure of the reader's, or nobody if it is not known of all."""
    known = [amount for amount in amounts if amount is not None]
    if len(known) < len(amounts):
        return ()
    top = max(known)
    return tuple(
        worth for worth, amount in zip(outcome.worths, known, strict=True) if is_close(top, amount)
    )


def _names(worths: tuple[Worth, ...]) -> str:
    return listed([worth.name for worth in worths])


def _lead(worths: tuple[Worth, ...]) -> str:
    """Say who is ahead: `A is ahead`, or `A and B are too close to call`."""
    return f"{_names(worths)} {'is ahead' if len(worths) == 1 else 'are too close to call'}"
