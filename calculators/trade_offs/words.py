"""The words of the trade-offs report: how asks are named and said, and what to know before."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from calculators._core import Caution, MoneyFormat
from calculators._core.formatting import exact_money, listed, number, percent
from calculators._core.offer.ladder import LARGE_ASK_PERCENT, LARGEST_SIGNING_PERCENT

from .formulas import Outcome
from .formulas.packages import Lead, Package, named_base
from .formulas.values import Valued, level
from .inputs import IN_OWN_WORDS, KINDS, Ask, AskKind, Inputs, Movable

_FILLED: dict[Movable, str] = {
    "pay": "base pay",
    "signing": "signing bonus",
    "bonus": "yearly bonus",
    "equity": "equity a year",
}
LETTERS = "ABC"
LEADS: dict[Lead, str] = {
    "money": "the most money",
    "time": "the most time and flexibility",
    "ease": "the easiest for them",
    "rest": "the most growth and extras",
    "mix": "another way",
}
_SAID: dict[AskKind, tuple[str, str]] = {
    "remote": ("remote work", "remote work {}"),
    "review": ("an early pay review", "a pay review {}"),
    "title": ("a higher title", "the title {}"),
    "start": ("another start date", "a start {}"),
}
_IN_MONEY: dict[AskKind, str] = {
    "signing": "a signing bonus of {}",
    "bonus": "an extra {} in yearly bonus",
    "equity": "an extra {} in equity a year",
    "learning": "a learning budget of {} a year",
    "relocation": "a relocation payment of {}",
}


@dataclass(frozen=True, slots=True)
class Wording:
    """Writes amounts, names and sentences for one form."""

    inputs: Inputs
    money: MoneyFormat

    @classmethod
    def of(cls, inputs: Inputs) -> Wording:
        """Pick the format by the base pay."""
        return cls(inputs, MoneyFormat.for_amounts(inputs.currency, inputs.base))

    def short_name(self, one: Valued) -> str:
        """Name an ask, without its details."""
        return self.name_of(one.ask)

    def name_of(self, ask: Ask) -> str:
        """Name an ask that has not been valued."""
        return ask.own or KINDS[ask.what]

    def name(self, one: Valued) -> str:
        """Name an ask, as a heading in a table."""
        ask, name = one.ask, self.short_name(one)
        if ask.days is not None:
            return f"{name}: {number(ask.days, 2)} days"
        return f"{name}: {ask.detail}" if ask.detail else name

    def amount(self, amount: Decimal) -> str:
        """Write an amount as it was typed, or rounded to be said."""
        return exact_money(amount, self.inputs.currency)

    def contents(self, package: Package) -> str:
        """List what a package holds, base pay first."""
        asks = [one for one in package.asks if one.ask.what != "pay"]
        base = named_base(self.inputs, package.asks)
        parts = [self._said(one, one.amount) for one in asks]
        if package.mover.kind == "pay":
            base += package.moved
        elif package.mover.ask is not None and package.moved:
            parts.insert(0, self._said(package.mover.ask, package.moved))
        if base == self.inputs.base:
            return listed(["the base as it stands", *parts])
        return listed([f"a base of {self.amount(base)}", *parts])

    def _said(self, one: Valued, amount: Decimal) -> str:
        ask = one.ask
        if ask.what in IN_OWN_WORDS:
            return ask.own or "something else"
        if ask.days is not None:
            return f"{number(ask.days, 2)} more days of leave"
        if ask.what in _IN_MONEY:
            return _IN_MONEY[ask.what].format(self.amount(amount))
        bare, with_detail = _SAID[ask.what]
        return with_detail.format(ask.detail) if ask.detail else bare

    def to_say(self, packages: tuple[Package, ...]) -> str:
        """Write the sentences that put the packages on the table."""
        count = ("two", "three")[len(packages) - 2]
        ways = " ".join(
            f"{start}: {self.contents(package)}."
            for start, package in zip(("One", "Two", "Three"), packages, strict=False)
        )
        return (
            f"I’d love to join you, and I see {count} ways that would work for me. "
            f"{ways} I’d be equally happy with each. Which one is easiest for you?"
        )


def title(package: Package, letter: str) -> str:
    """Name a package: its letter and what it leads with."""
    return f"{letter}: {LEADS[package.lead]}"


def cautions(outcome: Outcome, words: Wording) -> tuple[Caution, ...]:
    """List the warnings that the figures call for."""
    found = []
    if not outcome.traded:
        found.append(
            Caution(
                key="nothing_to_trade",
                title="There is nothing to give",
                words=(
                    "If all of it is a must-have, they can only say yes or no. Untick what you "
                    "could do without for something else of the same worth."
                ),
            )
        )
    elif len(outcome.packages) == 1:
        found.append(
            Caution(
                key="one_package",
                title="These asks make one package only",
                words=(
                    "A choice needs something to trade. Add an ask or two that you would be glad "
                    "of, or untick a must-have."
                ),
            )
        )
    for letter, package in zip(LETTERS, outcome.packages, strict=False):
        if level(package.over):
            found.append(_over(letter, package, outcome, words))
    if outcome.beyond_reason:
        found.append(
            Caution(
                key="beyond_reason",
                title="That is more than anyone is asked for",
                words=(
                    f"One of the packages has a raise of more than {LARGE_ASK_PERCENT}%, or a "
                    f"signing bonus of more than {LARGEST_SIGNING_PERCENT}% of base pay. There are "
                    "no words to copy for it. If the market really pays that, show the figures in "
                    "the counter offer calculator, or look for a larger job."
                ),
            )
        )
    elif outcome.aim * 100 > words.inputs.base * LARGE_ASK_PERCENT:
        found.append(
            Caution(
                key="large_ask",
                title="That is a lot to ask for",
                words=(
                    f"Each package is worth {percent(outcome.aim / words.inputs.base * 100)} of "
                    "base pay. Have figures from the market at hand, or lower your largest ask."
                ),
            )
        )
    return tuple(found)


def _over(letter: str, package: Package, outcome: Outcome, words: Wording) -> Caution:
    bare = package.worth - package.over
    short = (outcome.aim - bare) / outcome.aim * 100
    amount = words.amount(package.over / package.mover.rate)
    return Caution(
        key="over_ask",
        title=f"Package {letter} needs more money than you listed",
        words=(
            f"Your asks alone do not come out level: without more, {letter} is "
            f"{percent(short)} short. To make it equal, it adds {amount} more "
            f"{_FILLED[package.mover.kind]} than your list has."
        ),
    )
