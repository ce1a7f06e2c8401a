"""The words of the brief: names, the first sentence, and our replies to what they may say."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from calculators._core import Figure, MoneyFormat
from calculators._core.formatting import day, exact_money

from .inputs import ASKS, OBJECTIONS, Ask, Inputs, Objection

_PERIODS = {"base": "a year", "total": "a year", "hourly": "an hour"}
_PAY = {"base": "Base pay", "total": "Total pay", "hourly": "Pay an hour"}
_NOUNS = {
    "base": "a base salary of",
    "total": "a total package of",
    "hourly": "an hourly rate of",
}
# What is left to talk about if pay is fixed, as it stands inside a sentence.
_INSTEAD = {
    "signing": "a signing bonus",
    "equity": "more equity",
    "leave": "more leave",
    "remote": "remote days",
    "review": "an early pay review",
    "title": "the title",
    "start": "the start date",
    "relocation": "the moving costs",
}
# Understand first, then ask: none of them says no.
_REPLIES = {
    "budget": (
        "I understand that there are limits. Is it the pay that is fixed, or the whole offer? "
        "Could there be room in {instead}?"
    ),
    "never": (
        "I respect that, and I like that you treat people alike. Is that so for pay alone, or "
        "for {instead} as well?"
    ),
    "best": (
        "Thank you, I can tell that you worked on it. If the pay is fixed, could we look at "
        "{instead}?"
    ),
    "level": (
        "Thank you, that helps. Could the next level be right for this work? What would you need "
        "to see for it?"
    ),
    "fairness": (
        "I want it to be fair as well. What puts a person higher in the range, and where in it "
        "do you see me?"
    ),
    "timing": (
        "I see. When would be the right time? Could we set a pay review now, with its date in "
        "the letter?"
    ),
    "rush": "I want to give you a yes that holds. Could I answer by {later}?",
    "other": "I see. Help me understand it: which parts are fixed, and where is there room?",
}


@dataclass(frozen=True, slots=True)
class Wording:
    """Writes amounts and sentences for one brief."""

    inputs: Inputs
    money: MoneyFormat

    @classmethod
    def of(cls, inputs: Inputs) -> Wording:
        """Pick the format by the smallest of the amounts that matter."""
        smallest = min(inputs.offer, inputs.target)
        return cls(inputs, MoneyFormat.for_amounts(inputs.currency, smallest))

    @property
    def period(self) -> str:
        """The period that pay is for."""
        return _PERIODS[self.inputs.subject]

    @property
    def job(self) -> str:
        """The company and the role, as far as they are known."""
        return ", ".join(part for part in (self.inputs.company, self.inputs.role) if part)

    def name(self, ask: Ask) -> str:
        """Name an ask as a heading does."""
        if ask.what == "pay":
            return _PAY[self.inputs.subject]
        return ask.own or "" if ask.what == "other" else ASKS[ask.what]

    def typed(self, amount: Decimal, key: str) -> Figure:
        """Write an amount as the reader gave it: a small one would be rounded away."""
        return Figure(exact_money(amount, self.inputs.currency), f"{amount:f}", key)

    def opening(self, first: Decimal | None) -> str:
        """Write the first sentence: thanks, the wish to join, one clear question."""
        if self.inputs.first_words:
            return self.inputs.first_words
        person = f", {self.inputs.person}" if self.inputs.person else ""
        where = self.inputs.company or "you"
        start = f"Thank you again for the offer{person}. I would love to join {where}."
        if first is not None:
            return (
                f"{start} From what I have found, and with what I bring, would you be able to "
                f"come to {_NOUNS[self.inputs.subject]} {self.money(first)}?"
            )
        if self._instead:
            return f"{start} The pay works for me. Could we talk about {self._instead}?"
        return f"{start} The pay works for me. Could you send me the whole offer in writing?"

    def said(self, objection: Objection) -> str:
        """Write what they may say."""
        own = objection.what == "other"
        return f"“{objection.own if own else OBJECTIONS[objection.what]}”"

    def reply(self, objection: Objection) -> str:
        """Write the reader's reply, or ours."""
        if objection.reply:
            return objection.reply
        instead = self._instead or "a pay review after six months"
        return _REPLIES[objection.what].format(instead=instead, later=self._later)

    @property
    def _instead(self) -> str:
        """The first thing on the list that is not pay."""
        others = (ask for ask in self.inputs.asks if ask.what not in ("pay", "other"))
        first = next(others, None)
        return _INSTEAD[first.what] if first else ""

    @property
    def _later(self) -> str:
        """The day to ask for when they press, as far as one is known."""
        later = self.inputs.extension or self.inputs.answer_by or self.inputs.deadline
        return day(later) if later else "the end of the week"
