"""The words of the counter-offer report: what to call things, and what to say."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from calculators._core import MoneyFormat
from calculators._core.offer.ladder import Boldness, spoken, step_at_most
from calculators._core.offer.pay_kinds import PAY, SIGNING, Pay
from calculators._core.offer.reply import Action, Reply

from .inputs import Inputs, Who


@dataclass(frozen=True, slots=True)
class Wording:
    """Writes amounts and sentences for one form's subject and currency."""

    inputs: Inputs
    money: MoneyFormat
    goal: Decimal

    @classmethod
    def of(cls, inputs: Inputs, goal: Decimal) -> Wording:
        """Pick the format by the smallest of the amounts that matter."""
        smallest = min(it for it in (inputs.offer, inputs.target) if it)
        return cls(inputs, MoneyFormat.for_amounts(inputs.currency, smallest), goal)

    @property
    def pay(self) -> Pay:
        """What the numbers are."""
        return SIGNING if self.inputs.subject == "signing" else PAY[self.inputs.subject]

    @property
    def period(self) -> str:
        """The period that every amount is for."""
        return self.pay.period

    @property
    def each(self) -> str:
        """The period behind an amount in a sentence, where people would not take it for granted."""
        return "" if self.period in ("a year", "once") else f" {self.period}"

    @property
    def yearly(self) -> MoneyFormat:
        """The format for amounts a year or once, beside those of an hour, a day or a month."""
        return MoneyFormat(self.inputs.currency) if self.each else self.money

    @property
    def basis(self) -> str:
        """The period, for a table's caption: `amounts a year`."""
        return f"amounts {'paid once' if self.period == 'once' else self.period}"

    def said(self, amount: Decimal) -> str:
        """Write an amount as it is said to the other side: `$120,000`, `$48 an hour`."""
        return self.pay.alone(amount, self.inputs.currency)

    def spoken(self, amount: Decimal, lowest: Decimal, highest: Decimal) -> str:
        """Round an amount as one would say it, never past the numbers around it."""
        return self.money(spoken(amount, lowest, highest))

    def opening(self, ask: Decimal, theirs: Decimal) -> str:
        """Write the opening ask, with the reason that the reader's own entries give for it."""
        wanted = self.pay.said(ask, self.inputs.currency)
        return (
            f"Thank you again for the offer. I’d love to join you. {self._reason(ask, theirs)} "
            f"{wanted}. Is there a way to get there?"
        )

    def _reason(self, ask: Decimal, theirs: Decimal) -> str:
        """Begin the ask with what was entered: their own advert, or research that reaches it."""
        inputs, posted = self.inputs, self.inputs.posted_low
        if posted is not None and theirs < posted:
            return (
                f"The job was advertised from {self.said(posted)}, so I was expecting more. I’d "
                "like to ask for"
            )
        if inputs.posted_high is not None and inputs.posted_high >= ask:
            return "Within the range you advertised, I’d like to ask for"
        market = (inputs.market_low, inputs.market_middle, inputs.market_high)
        if any(it is not None and it >= ask for it in market):
            return "Based on my research, and on what I’d bring to the role, I’d like to ask for"
        if inputs.subject == "signing":
            return "To make the move work for me, I’d like to ask for"
        return "For what this role needs, and what I’d bring to it, I’d like to ask for"

    def reply(self, reply: Reply) -> str:
        """Write what to say when a number comes back."""
        number, answer = self.said(reply.number), self.said(reply.answer)
        said: dict[Action, str] = {
            "accept": f"Thank you, {number} works for me. Could you send me the updated letter?",
            "close": (
                f"Thank you, {number} is very close. Could you add one thing besides pay, such as "
                "two more days of paid leave or a pay review after six months?"
            ),
            "counter": f"Thank you, that’s closer. {self._counter(reply, answer)}",
            "ask_what_is_fixed": (
                "I understand there are limits. Which parts are fixed, and where is there room?"
            ),
            "other_things": (
                f"Thank you, that’s closer. I’d need {answer} to make it work. If that’s out of "
                "reach, could a signing bonus or more paid leave make up the rest?"
            ),
            "unsupported": (
                f"Thank you for looking again. Could you tell me how you got to {number}, and "
                "where in the range you see me?"
            ),
            "hold": (
                f"Thank you for looking again. {number} is still below what I was hoping for. "
                f"What would it take to get closer to {answer}?"
            ),
        }
        return said[reply.action]

    def _counter(self, reply: Reply, answer: str) -> str:
        """Promise to say yes only at the last step, and only without another iron in the fire."""
        if reply.answer == self.goal and self.inputs.alternatives == "none":
            return f"Could you get to {answer}? With that, I’m ready to say yes."
        return f"Could you get to {answer}?"


def too_precise(amount: Decimal) -> bool:
    """Say whether an amount is finer than a thousandth of itself, such as 113,247."""
    return amount % step_at_most(amount / 1000) != 0 if amount else False


ASK_NAMES: dict[Boldness, str] = {"cautious": "Cautious", "moderate": "Moderate", "bold": "Bold"}
ACTIONS: dict[Action, str] = {
    "accept": "Accept",
    "close": "Accept, or ask for one thing besides pay",
    "counter": "Counter",
    "ask_what_is_fixed": "Ask what is fixed",
    "hold": "Hold",
    "other_things": "Stay",
    "unsupported": "Ask how they got there",
}
WHO: dict[Who, str] = {"me": "You said", "them": "They said"}
