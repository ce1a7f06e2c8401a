"""Which calculators there are: every module of the package without a leading underscore."""

from __future__ import annotations

import pkgutil
from typing import TYPE_CHECKING, Any

import calculators
from calculators._bridge import load

from .authoring.examples import check_examples
from .authoring.failures import blamed_on

if TYPE_CHECKING:
    from calculators._core import Calculator

# Every page asks again; to answer all examples each time would take longer than to build the page.
_sound: dict[str, Calculator[Any, Any]] = {}


def slugs() -> tuple[str, ...]:
    """List the calculators by slug, such as `counter-offer`."""
    names = (module.name for module in pkgutil.iter_modules(calculators.__path__))
    return tuple(sorted(name.replace("_", "-") for name in names if not name.startswith("_")))


def checked(slug: str) -> Calculator[Any, Any]:
    """Load one calculator; raise `DeclarationError` for an author's mistake in it."""
    with blamed_on(slug):
        calculator = load(slug)
        if _sound.get(slug) is not calculator:
            calculator.check()
            check_examples(calculator)
            _sound[slug] = calculator
    return calculator
