"""Counter-offer: what should I ask for, what will the middle be, and what do I say next?

The reader gives the offer and a target; market figures, limits and the rounds so far are
optional. Tax is left out: it depends on the country and shrinks both sides alike. Nothing
here predicts what an employer will do: the midpoint is a tendency, the ladder a habit.
"""

from calculators._core import Calculator

from .examples import EXAMPLES
from .formulas import calculate
from .indexed import indexed
from .inputs import RULES, Inputs
from .report import report

CALCULATOR = Calculator(
    title="Counter offer",
    question="What should I ask for, what will the middle be, and what do I say to each number?",
    you_need="Their number and your target",
    inputs=Inputs,
    calculate=calculate,
    report=report,
    examples=EXAMPLES,
    indexed=indexed,
    rules=RULES,
    hands_to=("trade-offs", "rehearsal", "scripts", "brief"),
)
