"""How the comparison writes its amounts, and what the reader should know before choosing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from calculators._core import Caution, MoneyFormat
from calculators._core.formatting import counted, listed, percent
from calculators._core.offer.ladder import spoken

from .formulas import Outcome
from .formulas.certainty import hopes_for_refreshers_alone
from .formulas.exchange import rate_of
from .formulas.level import is_close
from .formulas.worth import Worth, horizon_months, owed
from .formulas.years import Year, match_steps, unmatched_percent
from .inputs import Inputs
from .offer import BasePer, Offer
from .offer.periods import yearly_base

# The parts of a year, in the order in which tables and bars show them.
PARTS: tuple[tuple[str, Callable[[Year], Decimal]], ...] = (
    ("Base", lambda year: year.base),
    ("Other fixed cash", lambda year: year.other),
    ("Overtime", lambda year: year.overtime),
    ("Signing, relocation", lambda year: year.one_off),
    ("Bonus", lambda year: year.bonus),
    ("Equity", lambda year: year.equity),
    ("Benefits", lambda year: year.benefits),
    ("Days off", lambda year: year.leave),
    ("Costs", lambda year: -year.costs),
)


# How a letter names the period of base pay, after an amount.
NAMED_PERIODS: dict[BasePer, str] = {
    "year": "a year",
    "month": "a month",
    "two_weeks": "every two weeks",
    "week": "a week",
    "day": "a day",
    "hour": "an hour",
}


_NO_LIMIT = Decimal("Infinity")


@dataclass(frozen=True, slots=True)
class Letter:
    """Writes amounts, given in the form's currency, in that of one offer."""

    rate: Decimal
    money: MoneyFormat
    small: MoneyFormat

    def spoken(self, amount: Decimal, most: Decimal = _NO_LIMIT) -> str:
        """Write an amount rounded as one says it, and no more than `most`."""
        own = spoken(amount / self.rate, Decimal(0), _NO_LIMIT)
        return self.money(min(own, most / self.rate))

    def spoken_rate(self, amount: Decimal, most: Decimal = _NO_LIMIT) -> str:
        """Write a rate of pay, such as that of an hour, in the same way but with cents."""
        own = spoken(amount / self.rate, Decimal(0), _NO_LIMIT)
        return self.small(min(own, most / self.rate))

    def exactly(self, amount: Decimal) -> str:
        """Write an amount as it is in the letter."""
        return self.money(amount / self.rate)

    def rate_exactly(self, amount: Decimal) -> str:
        """Write a rate of pay as it is in the letter."""
        return self.small(amount / self.rate)


@dataclass(frozen=True, slots=True)
class Wording:
    """Writes amounts and periods for one form."""

    inputs: Inputs
    money: MoneyFormat
    small: MoneyFormat

    @classmethod
    def of(cls, inputs: Inputs) -> Wording:
        """Pick the format by the smallest base; hourly pay always shows cents."""
        smallest = min(yearly_base(offer) for offer in inputs.offers)
        return cls(
            inputs,
            MoneyFormat.for_amounts(inputs.currency, smallest),
            MoneyFormat(inputs.currency, inputs.currency.decimals),
        )

    def of_letter(self, offer: Offer) -> Letter:
        """Write amounts as the letter of an offer does: in the currency that it pays in."""
        own = offer.paid_in or self.inputs.currency
        return Letter(
            rate_of(offer), MoneyFormat(own, self.money.places), MoneyFormat(own, own.decimals)
        )

    @property
    def span(self) -> str:
        """The years compared: `4 years`."""
        return counted(self.inputs.years, "year")

    @property
    def over(self) -> str:
        """The period of totals that are held against each other."""
        return f"over {self.span}{', in today’s money' if self.inputs.rate else ''}"


def has_equity(outcome: Outcome) -> bool:
    """Say whether any offer has equity, so that its price matters."""
    return any(worth.offer.equity != "none" for worth in outcome.worths)


def months(count: int) -> str:
    """Write a number of months: `1 month`, `18 months`."""
    return counted(count, "month")


def counted_by_year(offer: Offer) -> bool:
    """Say whether a grant is counted once a year only because no more is known of its plan."""
    return offer.equity != "none" and offer.vesting == "front_loaded"


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
    # Where the offers are too close to call in all, there is no lead that could depend on a part.
    lead = (best,) if not outcome.close else None
    likely = outcome.ahead_if_only(outcome.likely)
    promised, bare = outcome.ahead_if_only(outcome.promised), outcome.ahead("zero")
    if lead and likely != lead:
        refreshers = hopes_for_refreshers_alone(best.offer)
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
    if lead and bare != lead:
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
