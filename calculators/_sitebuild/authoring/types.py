"""Compares what an author wrote with the annotations of the classes in `_core`.

Python does not check annotations, so a missing comma or a bare number would otherwise fail deep
inside the code that draws a report, with a message about drawing.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cache
from types import NoneType, UnionType
from typing import (
    Any,
    Literal,
    TypeAliasType,
    Union,
    get_args,
    get_origin,
    get_protocol_members,
    get_type_hints,
    is_protocol,
)

from calculators._core import Figure

_FORMAT = 'format it first, like write.figure(total, "total") with write = MoneyFormat()'
_WORDS: dict[object, str] = {str: "text", int: "a whole number", bool: "True or False"}


def mismatch(thing: object) -> str:
    """Say what does not fit its annotation in a dataclass, or in one inside it, if anything."""
    return next(_mismatches(thing), "")


def _mismatches(thing: object) -> Iterator[str]:
    if isinstance(thing, tuple):
        for one in thing:
            yield from _mismatches(one)
    elif dataclasses.is_dataclass(thing) and not isinstance(thing, type):
        hints = _hints(type(thing))
        for field in dataclasses.fields(thing):
            value = getattr(thing, field.name)
            if _fits(value, hints[field.name]):
                yield from _mismatches(value)
            else:
                complaint = _complaint(value, hints[field.name])
                yield f"{type(thing).__name__}.{field.name} {complaint}"


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _complaint(value: object, hint: Any) -> str:
    wanted = f"must be {_described(hint)}, not {_a(value)}"
    if _fits((value,), hint):
        return f"{wanted}: put a comma behind the only one, like (headline,)"
    culprit = value
    if isinstance(value, tuple):
        culprit = next((one for one in value if not _fits((one,), hint)), value)
        if culprit is not value:
            wanted = f"must be {_described(hint)}, and holds {_a(culprit)}"
    if isinstance(culprit, Decimal | int | float) and not isinstance(culprit, bool):
        if _fits(Figure("", ""), hint):
            return f"{wanted}: {_FORMAT}"
        return f'{wanted}: write it as text, "{culprit}"' if _fits("", hint) else wanted
    if culprit is None:
        return f"{wanted}: leave it out where there is nothing to say"
    return wanted


def _fits(value: object, hint: Any) -> bool:  # noqa: PLR0911 - one return a kind of annotation
    if isinstance(hint, TypeAliasType):
        return _fits(value, hint.__value__)
    inner, origin = get_args(hint), get_origin(hint)
    if origin in (Union, UnionType):
        return any(_fits(value, one) for one in inner)
    if origin is Literal:
        return value in inner
    if origin is tuple:
        if not isinstance(value, tuple):
            return False
        kinds = inner[:1] * len(value) if inner[-1] is Ellipsis else inner
        return len(kinds) == len(value) and all(map(_fits, value, kinds))
    if origin is Callable:
        return callable(value)
    kind = origin or (NoneType if hint is None else hint)
    if not isinstance(kind, type):
        return True  # a type variable, Any
    if is_protocol(kind):
        return all(hasattr(value, name) for name in get_protocol_members(kind))
    if isinstance(value, bool) and kind is not bool:
        return kind is object
    return isinstance(value, kind)


def _described(hint: Any) -> str:
    if isinstance(hint, TypeAliasType):
        return "text or figures" if hint.__name__ == "Words" else _article(hint.__name__)
    inner, origin = get_args(hint), get_origin(hint)
    if origin in (Union, UnionType):
        return " or ".join(_described(one) for one in inner if one is not NoneType)
    if origin is tuple:
        return f"a tuple of {_plural(inner[0])}"
    if origin is Literal:
        return " or ".join(map(repr, inner))
    if origin is Callable:
        return "a function"
    return _WORDS.get(hint) or _article(getattr(origin or hint, "__name__", str(hint)))


def _plural(hint: Any) -> str:
    if hint is str:
        return "texts"
    return f"{hint.__name__}s" if hasattr(hint, "__name__") else _described(hint)


def _a(value: object) -> str:
    match value:
        case None:
            return "None"
        case str():
            return f"the text {value!r}"
        case Decimal():
            return f"the Decimal {value:f}"
        case int() | float():
            return f"the {type(value).__name__} {value}"
        case _:
            return _article(type(value).__name__)


def _article(name: str) -> str:
    return f"{'an' if name[:1].lower() in 'aeiou' else 'a'} {name}"
