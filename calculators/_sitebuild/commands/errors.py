"""What a command says when it cannot be done as it was given."""

from calculators._core import CalculatorError


class CommandError(CalculatorError):
    """A command that cannot be done as it was given; the words say what to give instead."""
