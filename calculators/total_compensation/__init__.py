"""Total compensation: what is each offer worth, which is better, and what would flip that?

The reader gives base pay; bonus, signing bonus, equity, benefits, time and costs are optional.
Tax is left out: it depends on the country and the person. Nothing here knows what a share
will be worth: the price cases are the reader's guesses, and nothing is one of them.
"""

from calculators._core import Calculator

from .examples import EXAMPLES
from .formulas import calculate
from .formulas.years import limits_used
from .inputs import RULES, Inputs
from .report import report

CALCULATOR = Calculator(
    title="Total compensation",
    question="What is each offer worth, year by year, and which one is better?",
    you_need="The base pay of each offer; the rest as your letter names it",
    inputs=Inputs,
    calculate=calculate,
    report=report,
    examples=EXAMPLES,
    rules=RULES,
    dated=limits_used,
    hands_to=("counter-offer", "trade-offs", "scripts", "brief"),
)
