"""Turns an exception in a calculator's own code into a sentence: where, what, and how to fix it."""

from __future__ import annotations

import decimal
import linecache
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import calculators
from calculators._core import CalculatorError, DeclarationError
from calculators._sitebuild.nearest import suggest

_EMPTY = (
    "A field that is not required is None when it is left empty: "
    "check for None first, or make the field required."
)
_ZERO = "Give the field a `minimum` above 0, or handle 0 separately."
_FLOAT = 'Amounts are Decimal: write Decimal("0.5") instead of 0.5.'
_KEYWORDS = "Its docstring lists what it takes."
_ORDER = "Write @dataclass(frozen=True, kw_only=True, slots=True), and the order is free."
_OTHERWISE = "A calculator must answer whatever its form accepts."


@contextmanager
def blamed_on(where: str, otherwise: str = _OTHERWISE) -> Iterator[None]:
    """Raise `DeclarationError`, beginning with `where`, for whatever goes wrong inside.

    `otherwise` says how to fix it if the exception itself does not suggest anything.
    """
    try:
        yield
    except CalculatorError as error:
        place = _place(error)
        said = str(error).rstrip(".") + f" ({place})." if place else str(error)
        raise DeclarationError(f"{where}: {said}") from error
    except Exception as error:
        raise DeclarationError(f"{where}: {_failure(error, otherwise)}") from error


def _failure(error: Exception, otherwise: str) -> str:
    # Python's own message, with the name that it suggests.
    words = traceback.TracebackException.from_exception(error)
    said = list(words.format_exception_only())[-1].strip().removeprefix("decimal.").rstrip(".")
    way_out = otherwise
    match error:
        case ImportError(name_from=str(wrong), name=str(module)) if module in sys.modules:
            # Python itself suggests names of the outermost package only.
            said = suggest(f"name in {module} called", wrong, vars(sys.modules[module]))
        case decimal.DivisionByZero() | decimal.DivisionUndefined() | ZeroDivisionError():
            said, way_out = "division by zero", _ZERO
        case TypeError() | AttributeError() if "NoneType" in said:
            way_out = _EMPTY
        case TypeError() if "float" in said and "Decimal" in said:
            way_out = _FLOAT
        case TypeError() if "keyword argument" in said:
            way_out = _KEYWORDS
        case TypeError() if "follows default argument" in said:
            way_out = _ORDER
    if said.endswith("?"):
        return f"{_expression(error)}{said}"
    return f"{_expression(error)}{said}. {way_out}"


def _expression(error: Exception) -> str:
    """Quote what failed, with its place: "`a / b` (calculators/x.py, line 3): "."""
    if isinstance(error, SyntaxError):
        return f"{_short(error.filename or '')}, line {error.lineno}: "
    frame = _authors_frame(error)
    if frame is None:
        return ""
    line = linecache.getline(frame.filename, frame.lineno or 0)
    whole = frame.lineno != frame.end_lineno or frame.colno is None
    code = line.strip() if whole else line[frame.colno : frame.end_colno]
    return f"`{code}` ({_place(error)}): "


def _place(error: Exception) -> str:
    """Name the innermost of the author's own lines in the traceback, if there is one."""
    frame = _authors_frame(error)
    return f"{_short(frame.filename)}, line {frame.lineno}" if frame else ""


def _authors_frame(error: Exception) -> traceback.FrameSummary | None:
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        inside = _inside(frame.filename)
        if inside and not inside.parts[0].startswith("_"):
            return frame
    return None


def _inside(file: str) -> Path | None:
    """Give the path of a file relative to the calculators' folder, if it is in it."""
    for folder in calculators.__path__:
        if Path(file).is_relative_to(folder):
            return Path(file).relative_to(folder)
    return None


def _short(file: str) -> str:
    inside = _inside(file)
    return f"calculators/{inside.as_posix()}" if inside else Path(file).name
