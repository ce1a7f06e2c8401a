"""The words of the counter-offer report: what to call the thing, and what to say out loud."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from calculators._core import MoneyFormat
from calculators._core.offer.ladder import spoken, step_at_most

from .formulas import Reply
from .inputs import Inputs

_NOUNS = {
    "base": "a base salary of",
    "total": "a total package of",
    "signing": "a signing bonus of",
    "hourly": "an hourly rate of",
}
_PERIODS = {"base": "a year", "total": "a year", "signing": "once", "hourly": "an hour"}


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
            case _:
                return (
                    f"Thank you for looking again. {number} is still some way off for me. "
                    f"What would it take to get closer to {answer}?"
                )


def too_precise(amount: Decimal) -> bool:
    """Say whether an amount is finer than a thousandth of itself, such as 113,247."""
    return amount % step_at_most(amount / 1000) != 0 if amount else False


ASK_NAMES = {"cautious": "Cautious", "moderate": "Moderate", "bold": "Bold"}
ACTIONS = {
    "accept": "Accept",
    "counter": "Counter",
    "ask_what_is_fixed": "Ask what is fixed",
    "hold": "Hold",
}
WHO = {"me": "You said", "them": "They said"}
