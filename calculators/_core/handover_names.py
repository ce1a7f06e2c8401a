"""What one part of the site can learn from the reader, and the others may use: names, once.

A field says `known_as="target"`, a script has a blank `[[target]]`, a report hands `target` over:
all mean the same thing, because it is declared here. Nothing moves unless the reader says so.
The walk-away is not among them, and never will be: it is nobody else's business.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Known:
    """One thing to know: what to call it, what kind of answer it is, whose it is.

    `of` is `you`, `job`, or `name` for that which tells one job from another. `asked` is the
    question for it where no calculator has one.
    """

    label: str
    kind: str = "Text"
    of: str = "job"
    asked: str = ""


KNOWN = {
    "you": Known("your name", of="you", asked="Your name"),
    "phone": Known("your phone number", of="you", asked="Your phone number"),
    "current-company": Known("company you work for", of="you", asked="The company you work for"),
    "company": Known("company", of="name", asked="The company that made the offer"),
    "role": Known("role", asked="The role"),
    "contact": Known("their name", asked="Who you talk to there"),
    "pay-kind": Known("what the numbers are", "Choice"),
    "currency": Known("currency", "CurrencyChoice"),
    "their-offer": Known("their offer", "Money"),
    "base-pay": Known("base pay a year", "Money"),
    "target": Known("your target", "Money"),
    "ideal": Known("your ideal", "Money"),
    "ask": Known("your ask", "Money"),
    "next-ask": Known("your next number", "Money"),
    "range-low": Known("low end of your range", "Money"),
    "range-high": Known("high end of your range", "Money"),
    "market-range": Known("market range"),
    "signing": Known("signing bonus you ask for", "Money"),
    "bonus-percent": Known("yearly bonus", "Percent"),
    "deadline": Known("their deadline", "Date"),
    "answer-by": Known("day you will answer", "Date"),
    "extension": Known("later day you ask for", "Date"),
}
# Of what is typed without a calculator: the shortest of the fields that take it.
LONGEST = 40
