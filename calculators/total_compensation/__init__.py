"""Total compensation: what is each offer worth, which is better, and what would flip that?

The reader gives base pay; bonus, signing bonus, equity, benefits, time and costs are optional.
Tax is left out: it depends on the country and the person. Nothing here knows what a share
will be worth: the price cases are the reader's guesses, and nothing is one of them.
"""

from calculators._core import Calculator

from .examples import EXAMPLES
from .formulas import Outcome, calculate
from .formulas.years import limits_used
from .indexed import indexed
from .inputs import Inputs
from .report import report
from .rules import RULES


def _sheet(inputs: Inputs, outcome: Outcome, mark: str) -> bytes:
    from .sheet import sheet  # noqa: PLC0415 - few readers ask for it, so no start waits for it

    return sheet(inputs, outcome, mark)


CALCULATOR = Calculator(
    title="Total compensation",
    question="What is each offer worth, year by year, and which one is better?",
    you_need="The base pay of each offer; the rest as your letter names it",
    inputs=Inputs,
    calculate=calculate,
    report=report,
    examples=EXAMPLES,
    indexed=indexed,
    sheet=_sheet,
    rules=RULES,
    dated=limits_used,
    hands_to=("counter-offer", "trade-offs", "scripts", "brief"),
)
