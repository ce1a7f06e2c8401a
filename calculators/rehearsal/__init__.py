"""Rehearse the call: what do I say when they push back, and what does each line cost me?

A scripted other side with a hidden limit, the reader's own numbers, and lines to choose from. It
leaves out everything that makes a person: tone, mood, and what two people know of each other. The
rules by which it answers are in `formulas/call.py`, and its limit in `formulas/counterpart.py`; the
limit is made up, and says nothing about what a real employer can pay.
"""

from calculators._core import Calculator

from .examples import EXAMPLES
from .formulas import calculate
from .inputs import RULES, Inputs
from .report import report

CALCULATOR = Calculator(
    title="Rehearse the call",
    question="What do I say when they push back, go quiet, or say that it’s final?",
    you_need="Their number and your target, and ten minutes alone",
    inputs=Inputs,
    calculate=calculate,
    report=report,
    examples=EXAMPLES,
    rules=RULES,
    hands_to=("counter-offer", "scripts", "brief"),
)
