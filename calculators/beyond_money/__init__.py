"""Beyond money: which offer is better for me apart from the pay, and how sure is that?

The reader lists what matters besides money, weighs it, and says how each offer does. The answer is
not a score alone: it tells in which share of all ways to weigh these things an offer leads, and
which weight would turn the order. Money is left out and never added: it has calculators of its own.
"""

from calculators._core import Calculator

from .examples import EXAMPLES
from .formulas import calculate
from .inputs import RULES, Inputs
from .report import report

CALCULATOR = Calculator(
    title="Beyond money",
    question="Which offer is better for me apart from the pay, and how easily would that turn?",
    you_need="Two offers, or one and your job now, and what matters to you",
    inputs=Inputs,
    calculate=calculate,
    report=report,
    examples=EXAMPLES,
    rules=RULES,
)
