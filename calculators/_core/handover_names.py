"""The names of the values that one part of the site can hand over to another.

A field has `known_as="target"`, a script has a blank `[[target]]`, a report hands `target` over:
all mean the same, because the name is declared here. Nothing is handed over unless the reader says
so. The walk-away is not among them, and never will be: it is nobody else's business.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class HandoverName:
    """One value: its label, its kind of answer, and what it is about.

    `of` is `you`, `job`, or `name` for the one that tells one job from another. `asked` is the
    question for it if no calculator asks one.
    """

    label: str
    kind: Literal[
        "Text", "Choice", "CurrencyChoice", "Money", "Percent", "Date", "WholeNumber", "Number"
    ] = "Text"
    of: Literal["you", "job", "name"] = "job"
    asked: str = ""


HANDOVER_NAMES = {
    "you": HandoverName("your name", of="you", asked="Your name"),
    "phone": HandoverName("your phone number", of="you", asked="Your phone number"),
    "current-company": HandoverName(
        "company you work for", of="you", asked="The company you work for"
    ),
    "company": HandoverName("company", of="name", asked="The company that made the offer"),
    "role": HandoverName("role", asked="The role"),
    "contact": HandoverName("their name", asked="Who you talk to there"),
    "pay-kind": HandoverName("what the numbers are", "Choice"),
    "currency": HandoverName("currency", "CurrencyChoice"),
    "their-offer": HandoverName("their offer", "Money"),
    "base-pay": HandoverName("base pay a year", "Money"),
    "target": HandoverName("your target", "Money"),
    "ideal": HandoverName("your ideal", "Money"),
    "ask": HandoverName("your ask", "Money"),
    "next-ask": HandoverName("your next number", "Money"),
    "range-low": HandoverName("low end of your range", "Money"),
    "range-high": HandoverName("high end of your range", "Money"),
    "market-range": HandoverName("market range"),
    "signing": HandoverName("signing bonus you ask for", "Money"),
    "bonus-percent": HandoverName("yearly bonus", "Percent"),
    # What a letter says of an offer, as it says it: a month's pay stays a month's.
    "offer-base": HandoverName("base pay in the letter", "Money"),
    "offer-base-per": HandoverName("what that base pay is for", "Choice"),
    "offer-hours": HandoverName("hours a week", "Number"),
    "offer-bonus-as": HandoverName("how the bonus is given", "Choice"),
    "offer-bonus": HandoverName("yearly bonus as an amount", "Money"),
    "offer-signing": HandoverName("signing bonus they offer", "Money"),
    "offer-repayment": HandoverName("how it is paid back", "Choice"),
    "offer-repay-months": HandoverName("months until nothing is owed", "WholeNumber"),
    "offer-relocation": HandoverName("moving costs they pay", "Money"),
    "offer-equity": HandoverName("kind of equity", "Choice"),
    "offer-grant": HandoverName("value of the grant", "Money"),
    "offer-shares": HandoverName("number of shares", "WholeNumber"),
    "offer-options": HandoverName("number of options", "WholeNumber"),
    "offer-match-rate": HandoverName("match: they add", "Percent"),
    "offer-match-of": HandoverName("match: on this much of your pay", "Percent"),
    "offer-pension": HandoverName("pension they pay", "Percent"),
    "offer-leave": HandoverName("paid days off", "Number"),
    "offer-holidays": HandoverName("paid holidays", "Number"),
    "first-day": HandoverName("first day of work", "Date"),
    "hoped-equity": HandoverName("startup equity that you hope for, a year", "Money"),
    "deadline": HandoverName("their deadline", "Date"),
    "answer-by": HandoverName("day you will answer", "Date"),
    "extension": HandoverName("later day you ask for", "Date"),
    "open-promises": HandoverName("still to get in writing"),
}
# For values typed outside calculators: the length of the shortest field that takes them.
LONGEST = 40
