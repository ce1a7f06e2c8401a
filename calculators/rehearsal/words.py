"""How amounts and things are written, and what the other side says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from calculators._core import MoneyFormat
from calculators._core.offer.pay_kinds import PAY, Pay, PayKind

from .formulas import Exchange, Outcome
from .formulas.counterpart import Item
from .formulas.standing import Cue, Standing
from .inputs import Inputs, Line

# What people call the number on a call.
_NOUNS: dict[PayKind, str] = {
    "base": "the base",
    "monthly": "the salary",
    "weekly": "the pay",
    "daily": "the rate",
    "hourly": "the rate",
    "total": "the package",
}
ITEMS: dict[Item, str] = {
    "leave": "three more days of PTO",
    "review": "a salary review after six months",
    "remote": "two days a week from home",
}
# What they say, in two ways or three, so that nobody hears the same sentence twice in a row.
_SAY: Mapping[Cue, tuple[str, ...]] = {
    "greet": (
        (
            "Hi, thanks for calling. We’re all excited about you. As you saw, we’re offering "
            "{theirs}. How does that sound?"
        ),
        (
            "Hi, good to hear from you! So, the offer is {theirs}, and the team can’t wait. What "
            "do you think?"
        ),
    ),
    "push": (
        "I hear you, but {theirs} is already the top of our band.",
        "There isn’t much I can do about {noun}, I’m afraid. That’s our budget.",
        "Most people at this level are at about {theirs}.",
    ),
    "what": (
        "What did you have in mind?",
        "So what are you looking for?",
        "Give me something to work with. What would you need?",
    ),
    "earn": (
        "Can I ask what you’re earning at the moment?",
        "What are you making right now, if you don’t mind me asking?",
    ),
    "least": (
        "Help me out here. What’s the least you’d say yes to?",
        "What would you settle for, if we could sort this out today?",
    ),
    "check": (
        "I’d have to check that with my boss, and I’m not sure what I’ll hear.",
        "That isn’t my decision. I’d have to take it upstairs.",
    ),
    "move": (
        "Okay, I’ve made a call. We could go to {theirs}.",
        "Let me see. I think I can get you {theirs}.",
        "I’ve gone back once more. We’d be at {theirs} now.",
    ),
    "final": (
        "I’ve pushed as far as I can. {theirs} is our final offer.",
        "{theirs} is our best offer, and that’s final.",
    ),
    "came_off": (
        "Give me a second. All right, {theirs}, but that really is everything.",
        "Let me see what I can do. I can get you {theirs}, and then I’m out of room.",
    ),
    "item": (
        "There’s nothing more in {noun}. What I could add is {item}.",
        "I can’t touch {noun}. I could do {item}, though.",
    ),
    "last": (
        "I’ve given you everything I have. Is it a yes or a no?",
        "That’s all there is, I promise. What do you say?",
    ),
    "yes": (
        "Yes, {theirs} works. I’ll send you the new letter.",
        "We can do {theirs}. I’ll get the letter changed today.",
    ),
    "thanks": (
        "That’s great news. I’ll send the letter over today.",
        "Wonderful, welcome on board! You’ll have the letter today.",
    ),
    "goodbye": (
        "I understand. Thank you for being open about it, and all the best.",
        "That’s a pity, but I understand. Thanks for telling me.",
    ),
    "stands": (
        "Let’s leave it there for today. {theirs} stands, so think it over and let me know.",
        "I don’t think we’ll get further today. {theirs} stands. Call me when you’ve decided.",
    ),
}
SILENCE = ("Silence. Nobody says anything.", "They don’t say anything.")
# How they take a line before they go on.
_FIRST_THEY_SAY: Mapping[Line, str] = {
    "reason": "That’s helpful, thanks.",
    "range": "We do have a range, and you’re well inside it.",
    "fixed": "It’s mostly {noun} that’s fixed.",
    "private": "Fair enough.",
    "time": "Thanks, I appreciate that.",
    "sorry": "No need to be sorry.",
    "split": "The middle? Hm.",
    "earn": "Oh, then this is a nice step up already.",
    "least": "Good to know.",
    "ultimatum": "I’m sorry to hear you put it that way.",
    "vague": "Room? Hm.",
    "fill": "Glad to hear you’re flexible.",
}
# Where nothing comes first: they answer at once, or not at all.
_AT_ONCE: tuple[Cue, ...] = (
    *("silence", "item", "yes", "thanks", "goodbye", "stands"),
    *("came_off", "final"),
)


@dataclass(frozen=True, slots=True)
class Wording:
    """Writes amounts and sentences for one form's subject and currency."""

    inputs: Inputs
    outcome: Outcome
    money: MoneyFormat

    @classmethod
    def of(cls, inputs: Inputs, outcome: Outcome) -> Wording:
        """Pick the format by the smallest of the amounts that matter."""
        return cls(inputs, outcome, MoneyFormat.for_amounts(inputs.currency, inputs.offer))

    @property
    def pay(self) -> Pay:
        """What the numbers are."""
        return PAY[self.inputs.subject]

    @property
    def noun(self) -> str:
        """What people call it: `the base`."""
        return _NOUNS[self.inputs.subject]

    @property
    def all(self) -> str:
        """What people call all that is offered, beside that: `the whole package`."""
        return "every part of it" if self.inputs.subject == "total" else "the whole package"

    @property
    def item(self) -> str:
        """What they can give besides pay."""
        return ITEMS[self.outcome.them.item]

    def said(self, amount: Decimal) -> str:
        """Write an amount as it is said: `$120,000`, `$48 an hour`."""
        return self.pay.alone(amount, self.inputs.currency)

    def greeting(self) -> str:
        """Write what they say first."""
        return self._they(self.outcome.exchanges[0].before if self._begun else self._now, 0)

    def answer(self, one: Exchange) -> str:
        """Write what they say to a line."""
        said = self._they(one.after, one.turn + 1)
        first = _FIRST_THEY_SAY.get(one.line, "")
        if not first or one.after.cue in _AT_ONCE:
            return said
        return f"{first.format(noun=self.noun)} {said}"

    def latest(self) -> str:
        """Write what they said last."""
        return self.answer(self.outcome.exchanges[-1]) if self._begun else self.greeting()

    @property
    def _begun(self) -> bool:
        return bool(self.outcome.exchanges)

    @property
    def _now(self) -> Standing:
        return self.outcome.standing

    def _they(self, at: Standing, turn: int) -> str:
        ways = SILENCE if at.cue == "silence" else _SAY[at.cue]
        # The same thing said again is said in the next way.
        before = sum(one.after.cue == at.cue for one in self.outcome.exchanges[: max(0, turn - 1)])
        way = (self.outcome.them.wording(0, len(ways)) + before) % len(ways)
        return ways[way].format(theirs=self.said(at.theirs), noun=self.noun, item=self.item)


def spoken(words: str, cue: Cue) -> str:
    """Put what they say into quotation marks, unless they say nothing."""
    return words if cue == "silence" else f"“{words}”"
