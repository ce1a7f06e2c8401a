"""The words of the brief: names, the first sentence, and our replies to what they may say."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from calculators._core import BLANK, Figure, MoneyFormat
from calculators._core.formatting import day, exact_money, upper_first
from calculators._core.offer.pay_kinds import PAY, Pay

from .inputs import ASKS, OBJECTIONS, Ask, Inputs, Objection, ObjectionKind

# What is left to ask for if pay is fixed, as it stands inside a sentence.
_INSTEAD = {
    "signing": "a signing bonus",
    "equity": "more equity",
    "leave": "more paid leave",
    "remote": "some remote days",
    "review": "an early pay review",
    "title": "a higher title",
    "start": "a different start date",
    "relocation": "help with the moving costs",
}
# Understand first, then ask: none of them says no.
_REPLIES = {
    "budget": (
        "I understand there are limits. Is it only the pay that’s fixed, or the whole offer? If "
        "it’s the pay, would {instead} be possible instead?"
    ),
    "never": (
        "I respect that, and I like that you treat people alike. Is it only the pay that’s fixed? "
        "I was also hoping for {instead}."
    ),
    "best": (
        "Thank you, I can tell you worked on it. If the pay is fixed, would {instead} be possible "
        "instead?"
    ),
    "level": (
        "Thank you, that helps. Could the next level be right for this work? What would you need "
        "to see for it?"
    ),
    "fairness": (
        "I’d want it to be fair as well. What puts a person higher in the range, and where in it "
        "do you see me?"
    ),
    "timing": (
        "I see. When would be the right time? Could we set a pay review now, with its date in "
        "the letter?"
    ),
    "rush": (
        "I want to think it through properly, so that when I say yes, I mean it. Could I answer "
        "by {later}?"
    ),
    "other": "I see. Can you help me understand which parts are fixed, and where there’s room?",
}
# Where the list has too little besides pay, so that two replies do not ask for the same.
_OTHERWISE = {
    "review": "a pay review after six months",
    "signing": "a signing bonus",
    "leave": "a few more days of paid leave",
}
# What employers say most, for those who have not thought about it yet.
_LIKELY: tuple[ObjectionKind, ...] = ("budget", "best", "rush")


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
    def pay(self) -> Pay:
        """What the numbers are."""
        return PAY[self.inputs.subject]

    @property
    def period(self) -> str:
        """The period that pay is for."""
        return self.pay.period

    @property
    def job(self) -> str:
        """The company and the role, as far as they are known; a line to write on is not."""
        parts = (self.inputs.company, self.inputs.role)
        return ", ".join(part for part in parts if part and part != BLANK)

    def name(self, ask: Ask) -> str:
        """Name an ask as a heading does."""
        if ask.what == "pay":
            return self.pay.name
        return upper_first(ask.own or "") if ask.what == "other" else ASKS[ask.what]

    def typed(self, amount: Decimal, key: str) -> Figure:
        """Write an amount as the reader gave it: a small one would be rounded away."""
        return Figure(exact_money(amount, self.inputs.currency), f"{amount:f}", key)

    def opening(self, first: Decimal | None) -> str:
        """Write the first sentence: thanks, the wish to join, one clear question.

        It never says that the pay is fine: whatever is asked for next would be weaker for it.
        """
        if self.inputs.first_words:
            return self.inputs.first_words
        person = f", {self.inputs.person}" if self.inputs.person else ""
        where = self.inputs.company or "you"
        start = f"Thank you again for the offer{person}. I’d love to join {where}."
        if first is not None:
            reason = "From what I’ve found, and given" if self.inputs.market else "Given"
            wanted = self.pay.said(first, self.inputs.currency)
            return (
                f"{start} {reason} what I’d bring to the role, is there a way to get to {wanted}?"
            )
        if listed := self._besides_pay:
            return f"{start} Before I answer, could we talk about {_INSTEAD[listed[0]]}?"
        return (
            f"{start} Could you send me the whole offer in writing, so that I can go through it "
            "properly?"
        )

    @property
    def closing(self) -> str:
        """Write the last sentence of the call: what was agreed in writing, and when to answer."""
        by = self.inputs.answer_by
        answer = f" You’ll have my answer by {day(by)}." if by else ""
        return f"Thank you. Could you send me what we talked about in writing?{answer}"

    @property
    def objections(self) -> tuple[Objection, ...]:
        """List what they may say: the reader's own, filled up to three with the most likely."""
        own = self.inputs.objections
        others = [it for it in _LIKELY if it not in {objection.what for objection in own}]
        missing = max(0, len(_LIKELY) - len(own))
        return (*own, *(Objection(what=it, own=None) for it in others[:missing]))

    def said(self, objection: Objection) -> str:
        """Write what they may say."""
        own = objection.what == "other"
        return f"“{objection.own if own else OBJECTIONS[objection.what]}”"

    def reply(self, objection: Objection) -> str:
        """Write the reader's reply, or ours."""
        if objection.reply:
            return objection.reply
        return _REPLIES[objection.what].format(
            instead=self._instead_of_pay(objection.what), later=self._later
        )

    @property
    def _besides_pay(self) -> list[str]:
        """The kinds of asks on the list that are not pay, in their rank."""
        return list(dict.fromkeys(it.what for it in self.inputs.asks if it.what in _INSTEAD))

    def _instead_of_pay(self, objection: ObjectionKind) -> str:
        """Choose what to ask for if pay is fixed: the next thing in each of our replies."""
        listed = self._besides_pay
        kinds = [*listed, *(kind for kind in _OTHERWISE if kind not in listed)]
        asking = [it.what for it in self.objections if not it.reply]
        places = [it for it in dict.fromkeys(asking) if "{instead}" in _REPLIES[it]]
        kind = kinds[places.index(objection) if objection in places else 0]
        return _INSTEAD[kind] if kind in listed else _OTHERWISE[kind]

    @property
    def _later(self) -> str:
        """The day to ask for when they press, as far as one is known."""
        later = self.inputs.extension or self.inputs.answer_by or self.inputs.deadline
        return day(later) if later else "the end of the week"
