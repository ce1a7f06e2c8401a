"""Promises: is everything they told me in the letter, and what do I send if it isn't?

The reader lists what was promised, by whom, when and how, and says what the letter makes of each.
The email names just what is missing or reads differently. Whether a promise would hold without the
letter is left out: that depends on the place, on the letter and on what can be shown.
"""

from calculators._core import Calculator

from .examples import EXAMPLES
from .formulas import calculate
from .inputs import Inputs
from .report import report

CALCULATOR = Calculator(
    title="Promises",
    question="Is everything they promised me in the letter, and what do I send if it isn’t?",
    you_need="The letter, and your notes of what they told you",
    inputs=Inputs,
    calculate=calculate,
    report=report,
    examples=EXAMPLES,
    tells_answers=False,
    hands_to=("scripts", "brief"),
)
