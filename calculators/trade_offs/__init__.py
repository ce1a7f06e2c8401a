"""Trade-offs: what are my asks worth, which packages are equal to me, what do I give for what?

The reader lists asks and says what each is worth to them in money a year, or once, or in days
of leave. What an ask costs the employer nobody outside knows: how hard it is for them stays a
word of three, and is never turned into money. Tax, raises and interest are left out.
"""

from calculators._core import Calculator

from .examples import EXAMPLES
from .formulas import calculate
from .indexed import indexed
from .inputs import Inputs
from .report import report

CALCULATOR = Calculator(
    title="Trade-offs",
    question="What are my asks worth to me, and which packages would I be equally happy with?",
    you_need="The base pay they offer, and two to eight asks",
    inputs=Inputs,
    calculate=calculate,
    report=report,
    examples=EXAMPLES,
    indexed=indexed,
)
