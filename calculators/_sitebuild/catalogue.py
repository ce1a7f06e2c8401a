"""Finds the calculators: every module of the package without a leading underscore."""

from __future__ import annotations

import importlib
import pkgutil
import sys
from typing import Any

import calculators
from calculators._bridge import SLUG, load
from calculators._core import Calculator, DeclarationError

from .authoring.declarations import check_declaration
from .authoring.examples import check_examples
from .authoring.failures import blamed_on

# Cached, because answering all examples takes longer than building a page, and every page asks.
_sound: dict[str, Calculator[Any, Any]] = {}


def slugs() -> tuple[str, ...]:
    """List the calculators by slug, such as `counter-offer`."""
    names = (module.name for module in pkgutil.iter_modules(calculators.__path__))
    return tuple(sorted(name.replace("_", "-") for name in names if not name.startswith("_")))


def checked(slug: str) -> Calculator[Any, Any]:
    """Load one calculator; raise `DeclarationError` for an author's mistake in it."""
    sound = _sound.get(slug)
    if sound is not None and _declared_by(sys.modules.get(_module(slug))) is sound:
        return sound
    calculator = _loaded(slug)
    if sound is not calculator:
        with blamed_on(slug):
            check_declaration(calculator)
            check_examples(calculator)
        _sound[slug] = calculator
    return calculator


def declared(slug: str) -> Calculator[Any, Any]:
    """Load one calculator whose declaration is sound; its examples may still be wrong."""
    calculator = _loaded(slug)
    with blamed_on(slug):
        check_declaration(calculator)
    return calculator


def _loaded(slug: str) -> Calculator[Any, Any]:
    with blamed_on(slug, "Python cannot load the file."):
        if slug in slugs():
            _check_module(slug)
        return load(slug)


def _check_module(slug: str) -> None:
    """Tell a module with a mistake from a calculator that does not exist."""
    if not SLUG.fullmatch(slug):
        raise DeclarationError(
            "the name of a calculator's file has lower-case letters and single underscores only, "
            "like relocation_break_even.py: rename it"
        )
    if not isinstance(_declared_by(importlib.import_module(_module(slug))), Calculator):
        raise DeclarationError(
            "its module declares no calculator: end it with CALCULATOR = Calculator(…)"
        )


def _module(slug: str) -> str:
    return f"calculators.{slug.replace('-', '_')}"


def _declared_by(module: object) -> object:
    return getattr(module, "CALCULATOR", None)
