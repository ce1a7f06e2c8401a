"""Startup equity: what would my options pay at a sale, and at which price do I draw level?

The reader gives the grant, the company's shares, what investors put in and the rounds that may
still come. Nobody knows what the company will be sold for, so nothing here is weighed by a chance:
$0 comes first, and the prices are the reader's. Tax is left out, and so is what money is worth
later.
"""

from calculators._core import Calculator

from .examples import EXAMPLES
from .formulas import calculate
from .inputs import RULES, Inputs
from .report import report

CALCULATOR = Calculator(
    title="Startup equity",
    question="What would my options or shares pay at a sale, and what must happen to make up for "
    "a lower salary?",
    you_need="The number, the strike price, and how many shares the company has in all",
    inputs=Inputs,
    calculate=calculate,
    report=report,
    examples=EXAMPLES,
    rules=RULES,
    hands_to=("total-compensation",),
)
