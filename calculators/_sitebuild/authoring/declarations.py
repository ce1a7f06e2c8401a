"""Checks a declaration for mistakes that would otherwise show only when readers use it.

None of this ships: the browser gets calculators that the build has checked.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from types import NoneType
from typing import Any, get_args, get_type_hints

from calculators._core import Calculator, DeclarationError, Group
from calculators._core.fields.data_kinds import FileChoice
from calculators._core.fields.declaration import Part, parts_of
from calculators._core.fields.kinds import Choice, Field, Text, When, YesNo
from calculators._core.fields.numeric_kinds import Number
from calculators._core.fields.rules import Rule
from calculators._core.handover_names import HANDOVER_NAMES
from calculators._sitebuild.nearest import suggest

from .types import mismatch

_DATACLASS = "@dataclass(frozen=True, kw_only=True, slots=True)"


def check_declaration(calculator: Calculator[Any, Any]) -> None:
    """Stop on the first mistake in a calculator's declaration that needs no answer to be found."""
    if words := mismatch(calculator):
        raise DeclarationError(words)
    check_form(calculator.inputs)
    _check_rules(calculator.inputs.__name__, calculator.rules, parts_of(calculator.inputs))
    if not calculator.examples:
        raise DeclarationError("declare at least one example: the page opens with the first one")
    names = [example.name for example in calculator.examples if example.name]
    if twice := sorted({name for name in names if names.count(name) > 1}):
        raise DeclarationError(f"two examples are named {twice[0]!r}: give each a name of its own")
    for example in calculator.examples:
        where = f"example {example.title!r}"
        check_values(where, parts_of(calculator.inputs), example.values)


def check_form(form: type, around: Mapping[str, Part] | None = None) -> None:
    """Stop on the first mistake in a form or in a group of it; `around` are the fields outside."""
    if not dataclasses.is_dataclass(form):
        raise DeclarationError(f"{form.__name__} is not a dataclass: put {_DATACLASS} above it")
    parts = parts_of(form)
    in_sight = {**(around or {}), **parts}
    for name, part in parts.items():
        where = f"{form.__name__}.{name}"
        if words := mismatch(part):
            raise DeclarationError(f"{where}: {words}")
        if part.when:
            _check_when(where, part.when, in_sight)
            _check_end(where, part.when, in_sight)
        if isinstance(part, Group):
            _check_limits(where, 0, part.minimum, part.maximum)
            check_form(part.of, in_sight)
            _check_rules(where, part.rules, parts_of(part.of))
        else:
            _check_name(where, part, in_sight)
            _check_field(where, part, parts, outermost=around is None)
    _check_annotations(form, parts)


def _check_field(where: str, part: Field, beside: Mapping[str, Part], *, outermost: bool) -> None:
    if isinstance(part, Number):
        _check_limits(where, None, part.minimum, part.maximum)
    if part.required and part.default:
        raise DeclarationError(
            f"{where} is required and has a default, so it can never be empty: take one away"
        )
    if part.private_unless:
        # In the same form, so that the box of another item cannot put it on paper.
        boxes = [name for name, it in beside.items() if isinstance(it, YesNo)]
        if part.private_unless not in boxes:
            there = suggest("yes/no field beside it called", part.private_unless, boxes)
            raise DeclarationError(f"{where}: `private_unless`: {there}")
    if part.kept_if:
        boxes = [name for name, it in beside.items() if isinstance(it, YesNo)]
        if not outermost or part.kept_if not in boxes:
            there = suggest("yes/no field of the form called", part.kept_if, boxes)
            raise DeclarationError(f"{where}: `kept_if`: {there}")
    if part.known_as:
        _check_known(where, part)
    if isinstance(part, FileChoice) and not outermost:
        raise DeclarationError(
            f"{where}: a choice with data files cannot be in a group: move it out of it"
        )


def _check_annotations(form: type, parts: Mapping[str, Part]) -> None:
    """Stop on an annotation without None for a field that a reader may leave empty."""
    hints = get_type_hints(form)
    for name, part in parts.items():
        if isinstance(part, Group) or part.required or part.default:
            continue
        if NoneType not in get_args(hints[name]):
            written = form.__annotations__[name]
            written = written if isinstance(written, str) else getattr(written, "__name__", written)
            raise DeclarationError(
                f"{form.__name__}.{name} is None when it is left empty: write "
                f"`{name}: {written} | None`, or give it required=True or a default"
            )


def _check_limits(where: str, least: int | None, minimum: Any, maximum: Any) -> None:
    if minimum > maximum or (least is not None and minimum < least):
        raise DeclarationError(
            f"{where}: no answer lies between the minimum {minimum} and the maximum {maximum}: "
            "correct one of them"
        )


def _check_known(where: str, part: Field) -> None:
    handed = HANDOVER_NAMES.get(part.known_as)
    if handed is None:
        there = suggest("handover name", part.known_as, HANDOVER_NAMES)
        raise DeclarationError(f"{where}: `known_as`: {there}")
    if handed.kind != type(part).__name__:
        raise DeclarationError(
            f"{where}: {part.known_as!r} is a {handed.kind} in HANDOVER_NAMES, and this field is a "
            f"{type(part).__name__}: take another name, or the helper that belongs to it"
        )
    if part.private_unless or part.kept_if:
        raise DeclarationError(f"{where}: what is private stays here: take `known_as` away")


def _check_when(where: str, when: When, in_sight: Mapping[str, Part]) -> None:
    choices = {name: it for name, it in in_sight.items() if isinstance(it, Choice | YesNo)}
    asked = choices.get(when.field)
    if asked is None:
        there = suggest("choice or yes/no field in sight called", when.field, choices)
        raise DeclarationError(f"{where}: `when`: {there}")
    answers = list(dict(asked.options)) if isinstance(asked, Choice) else ["yes", "no"]
    for answer in when.answers:
        if answer not in answers:
            there = suggest(f"answer of {when.field}", answer, answers)
            raise DeclarationError(f"{where}: `when`: {there}")


def _check_name(where: str, part: Field, in_sight: Mapping[str, Part]) -> None:
    if not part.named_by:
        return
    texts = {name: it for name, it in in_sight.items() if isinstance(it, Text)}
    if part.named_by not in texts:
        there = suggest("text field in sight called", part.named_by, texts)
        raise DeclarationError(f"{where}: `named_by`: {there}")
    if part.when or not part.required:
        # Its label is written anew with the name, and the name alone shows it.
        raise DeclarationError(f"{where} has `named_by`: make it required, without `when`")


def _check_end(where: str, when: When, in_sight: Mapping[str, Part]) -> None:
    met: list[str] = []
    asked: When | None = when
    while asked and asked.field in in_sight:
        if asked.field in met:
            raise DeclarationError(
                f"{where}: `when` leads back to itself, by way of {', '.join(met)}: "
                "one of them must always be shown"
            )
        met.append(asked.field)
        asked = in_sight[asked.field].when


def _check_rules(where: str, rules: tuple[Rule, ...], parts: Mapping[str, Part]) -> None:
    for rule in rules:
        for name in rule.fields:
            if name not in parts:
                raise DeclarationError(f"{where}: a rule: {suggest('field', name, parts)}")


def check_values(where: str, parts: Mapping[str, Part], values: object) -> None:
    """Stop on a value for a field that is not there, or that a reader could not type."""
    if not isinstance(values, Mapping):
        raise DeclarationError(f'{where}: `values` must map fields to texts: {{"offer": "100k"}}')
    for name, value in values.items():
        if name not in parts:
            raise DeclarationError(f"{where}: `values`: {suggest('field', name, parts)}")
        part = parts[name]
        if isinstance(part, Group):
            if not isinstance(value, list | tuple):
                raise DeclarationError(
                    f"{where}: `values`: {name} repeats, so give a list of items: [{{…}}, {{…}}]"
                )
            for item in value:
                check_values(where, parts_of(part.of), item)
        elif not isinstance(value, str):
            raise DeclarationError(
                f"{where}: `values`: {name} is {value!r}: write it as text, as a reader would "
                f'type it: "{value}"'
            )
