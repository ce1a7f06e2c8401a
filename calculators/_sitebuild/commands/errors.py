"""The error of a command that was called with something it cannot use."""

from calculators._core import CalculatorError


class CommandError(CalculatorError):
    """A command was called with something it cannot use; the message says what to write instead."""
