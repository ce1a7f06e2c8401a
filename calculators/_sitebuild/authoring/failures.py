"""Turns an exception in a calculator's own code into a sentence: what, where, and the way out."""

from __future__ import annotations

import decimal
import linecache
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

import calculators
from calculators._core import CalculatorError, DeclarationError

_EMPTY = (
    "A field that is not required is None when it is left empty: "
    "check for None first, or make the field required."
)
_ZERO = "Give the field a `minimum` above 0, or handle 0 separately."
_FLOAT = 'Amounts are Decimal: write Decimal("0.5") instead of 0.5.'
_OTHERWISE = "A calculator must answer whatever its form accepts."


@contextmanager
def blamed_on(where: str) -> Iterator[None]:
    """Raise `DeclarationError`, beginning with `where`, for whatever goes wrong inside."""
    try:
        yield
    except CalculatorError as error:
        raise DeclarationError(f"{where}: {error}") from error
    except Exception as error:
        raise DeclarationError(f"{where}: {failure(error)}") from error


def failure(error: Exception) -> str:
    """Say what was raised, in which expression of which file, and how to mend it."""
    words = f"{type(error).__name__}: {str(error).rstrip('.')}"
    match error:
        case decimal.DivisionByZero() | decimal.DivisionUndefined() | ZeroDivisionError():
            words, way_out = "division by zero", _ZERO
        case SyntaxError(filename=file, lineno=line):
            place = f"{_short(file)}, line {line}" if file else ""
            return f"{words.partition(' (')[0]} ({place}). Python cannot read the file."
        case TypeError() | AttributeError() if "NoneType" in words:
            way_out = _EMPTY
        case TypeError() if "float" in words and "Decimal" in words:
            way_out = _FLOAT
        case _:
            way_out = _OTHERWISE
    return f"{words}{_place(error.__traceback__)}. {way_out}"


def _place(found: TracebackType | None) -> str:
    """Find the innermost line that the author wrote, as `in "a / b" (file, line 3)`."""
    for frame in reversed(traceback.extract_tb(found)):
        if not _is_authors(frame.filename):
            continue
        line = linecache.getline(frame.filename, frame.lineno or 0)
        whole = frame.lineno != frame.end_lineno or frame.colno is None
        code = line.strip() if whole else line[frame.colno : frame.end_colno]
        said = f" in `{code}`" if code else ""
        return f"{said} ({_short(frame.filename)}, line {frame.lineno})"
    return ""


def _is_authors(file: str) -> bool:
    """Tell an author's file from the vocabulary's and from Python's own."""
    inside = _inside(file)
    return inside is not None and not inside.parts[0].startswith("_")


def _inside(file: str) -> Path | None:
    for folder in calculators.__path__:
        if Path(file).is_relative_to(folder):
            return Path(file).relative_to(folder)
    return None


def _short(file: str) -> str:
    inside = _inside(file)
    return f"calculators/{inside.as_posix()}" if inside else Path(file).name
