"""Plain raise: what does a raise come to? The tests put an author's slips into this one."""

from dataclasses import dataclass
from decimal import Decimal

from calculators._core import (
    Calculator,
    Caution,
    Currency,
    Example,
    Formula,
    Headline,
    MoneyFormat,
    Report,
    When,
    Working,
    at_most,
    choice,
    currency,
    decimal_number,
    group,
    money,
    whole_number,
    yes_no,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Payment:
    """One payment beside the raise."""

    amount: Decimal = money("Amount", required=True)


@dataclass(frozen=True, kw_only=True, slots=True)
class Inputs:
    """What the reader types."""

    currency: Currency = currency()
    raised: Decimal = money("Raise", required=True)
    bonus: Decimal | None = money("Bonus", private_unless="print_bonus")
    print_bonus: bool = yes_no("Print the bonus")
    kind: str = choice("Kind", {"salary": "Salary", "hourly": "Hourly"}, known_as="pay-kind")
    hours: Decimal | None = decimal_number("Hours", when=When(field="kind", answers=("hourly",)))
    years: int = whole_number("Years", default=4, maximum=15)
    payments: tuple[Payment, ...] = group("Payments", item="Payment", of=Payment, maximum=3)


def calculate(inputs: Inputs) -> Decimal:
    """Add up the raise."""
    return inputs.raised * inputs.years


def report(inputs: Inputs, total: Decimal) -> Report:
    """Say what it comes to."""
    write = MoneyFormat(inputs.currency)
    words = ("The raise comes to ", write.figure(total, "total"), ".")
    caution = Caution(key="taxed", title="Before tax", words="Tax is left out.")
    worked = working(inputs, total, write)
    return Report(blocks=(Headline(words=words), caution, worked))


def working(inputs: Inputs, total: Decimal, write: MoneyFormat) -> Working:
    """Show the formula."""
    told = f"{write(inputs.raised)} × {inputs.years} = {write(total)}"
    raises = Formula(name="All", formula="raise × years", with_numbers=told, explains=("total",))
    return Working(formulas=(raises,))


CALCULATOR = Calculator(
    title="Plain raise",
    question="What does a raise come to?",
    inputs=Inputs,
    calculate=calculate,
    report=report,
    rules=(at_most("bonus", "raised", "The bonus is above the raise. Lower it."),),
    examples=(
        Example(
            title="Four times 3,000",
            values={"raised": "3k", "payments": [{"amount": "1k"}]},
            shows={"total": "$12,000"},
            warns=("taxed",),
        ),
    ),
)
