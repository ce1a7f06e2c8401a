"""Read my letter: what does it say, what doesn't it say, and what should I look at twice?

The reader pastes an offer letter. Rules find amounts, percentages, days, lengths of time and
clauses in US, UK, Irish and European English; each comes with its sentence, and nothing is passed
on without a tick. It does not say what a clause is worth in law, and it reads no other documents.
"""

from calculators._core import Calculator

from .examples import EXAMPLES
from .formulas import calculate
from .inputs import Inputs
from .report import report
from .rules.kinds import PAGES

CALCULATOR = Calculator(
    title="Read my letter",
    question="What does my offer letter say, and what doesn’t it say?",
    you_need="The text of your offer letter",
    inputs=Inputs,
    calculate=calculate,
    report=report,
    examples=EXAMPLES,
    hands_to=("total-compensation", "deadline", "brief"),
    pages=tuple(dict.fromkeys(PAGES.values())),
)
