"""Which calculators there are: every module of the package without a leading underscore."""

from __future__ import annotations

import pkgutil
from typing import TYPE_CHECKING, Any

import calculators
from calculators._bridge import load
from calculators._core import DeclarationError

if TYPE_CHECKING:
    from calculators._core import Calculator


def slugs() -> tuple[str, ...]:
    """List the calculators by slug, such as `counter-offer`."""
    names = (module.name for module in pkgutil.iter_modules(calculators.__path__))
    return tuple(sorted(name.replace("_", "-") for name in names if not name.startswith("_")))


def checked(slug: str) -> Calculator[Any, Any]:
    """Load one calculator; raise `DeclarationError` for an author's mistake in it."""
    try:
        calculator = load(slug)
        calculator.check()
    except DeclarationError as error:
        raise DeclarationError(f"{slug}: {error}") from error
    return calculator
