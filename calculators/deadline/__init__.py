"""Decision deadline: how long do I really have, what do I do on which day, what about the others?

The reader gives today and the deadline; the holidays come from a file for the employer's country.
Nothing here is law: how days are counted, and how long each side needs, are stated proposals.
What the others will decide, and whether an employer grants more time, nobody can compute.
"""

from calculators._core import Calculator

from .examples import EXAMPLES
from .formulas import calculate
from .inputs import Inputs
from .report import report
from .rules import RULES

CALCULATOR = Calculator(
    title="Decision deadline",
    question="How long do I really have, and what do I do on which day?",
    you_need="Today and their deadline",
    inputs=Inputs,
    calculate=calculate,
    report=report,
    examples=EXAMPLES,
    rules=RULES,
    hands_to=("scripts", "brief"),
)
