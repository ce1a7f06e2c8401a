"""Negotiation brief: what do I want in front of me, on one page, when I make the call?

The reader gives the offer and a target; the rest is optional and is printed in the reader's own
words. The numbers to name are those of the counter-offer. Tax is left out, as it is there. The
walk-away is used to find contradictions, and is in the answer only if the reader asks for it.
"""

from calculators._core import Calculator

from .examples import EXAMPLES
from .formulas import calculate
from .inputs import RULES, Inputs
from .report import report

CALCULATOR = Calculator(
    title="Negotiation brief",
    question="What do I want in front of me, on one page, when I make the call?",
    you_need="Their number, your target, and what you will ask for",
    inputs=Inputs,
    calculate=calculate,
    report=report,
    examples=EXAMPLES,
    rules=RULES,
    tells_answers=False,
    hands_to=("rehearsal", "scripts"),
)
