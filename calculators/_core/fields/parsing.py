"""Turn what the reader typed into inputs, or into a list of all mistakes at once.

Takes anything at all: a missing value, a list where a text should be, ten thousand items.
It never raises for anything that a reader or a link can contain, and it never guesses.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from calculators._core.currencies import CURRENCIES
from calculators._core.errors import Problem, Unreadable
from calculators._core.formatting import upper_first
from calculators._core.markup import clean

from .data_kinds import FileChoice
from .declaration import Group, parts_of
from .kinds import CurrencyChoice, Field, OwnCurrency, Reading, YesNo
from .long_text import LongText
from .numeric_kinds import Money
from .plain_text import plain
from .read_amounts import PERIODS
from .rules import Rule

# No real answer is longer; such a text is not even looked at.
_LONGEST_TEXT = 2_000


@dataclass(slots=True)
class Parsed[Inputs]:
    """The inputs if all could be read, the problems if not, and how the texts were read."""

    reading: Reading
    inputs: Inputs | None = None
    problems: list[Problem] = field(default_factory=list)
    readings: dict[str, str] = field(default_factory=dict)
    # For each group, the indexes in the form of the items that count; those not begun are left out.
    places: dict[str, list[int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Scope:
    """A place in the form: the answers around it, its path, and its name in messages."""

    raw: Mapping[str, Any]
    parts: Mapping[str, Any]
    path: str = ""
    title: str = ""
    around: Scope | None = None

    def owner(self, name: str) -> Scope | None:
        """Find the nearest scope, from here outward, that declares the field."""
        scope: Scope | None = self
        while scope and name not in scope.parts:
            scope = scope.around
        return scope


def parse[Inputs](
    form: type[Inputs],
    raw: object,
    decimal_mark: str = ".",
    rules: tuple[Rule, ...] = (),
    data: Mapping[str, Any] | None = None,
) -> Parsed[Inputs]:
    """Read a whole form. `raw` maps names to texts, groups to lists of such maps.

    `data` holds the content of the files that `needed_files` names.
    """
    values = raw if isinstance(raw, Mapping) else {}
    parts = parts_of(form)
    reading = Reading(_currency(parts, values), "," if decimal_mark == "," else ".", data or {})
    parsed: Parsed[Inputs] = Parsed(reading)
    inputs = _Reader(reading, parsed).read(form, Scope(values, parts), rules)
    if not parsed.problems:
        parsed.inputs = inputs
    return parsed


def is_shown(scope: Scope, part: Field | Group) -> bool:
    """Say whether a part is shown: its condition holds, and so is the field that it depends on.

    One that goes by a name is shown once there is a name.
    """
    if isinstance(part, Field) and part.named_by and not given_name(scope, part):
        return False
    if part.when is None:
        return True
    owner = scope.owner(part.when.field)
    if owner is None:
        return False
    asked = owner.parts[part.when.field]
    return _answer(owner.raw, part.when.field, asked) in part.when.answers and is_shown(
        owner, asked
    )


def given_name(scope: Scope, part: Field) -> str:
    """Give the name that a field goes by: what the reader called something in another field."""
    owner = scope.owner(part.named_by)
    name = " ".join(clean(_text(owner.raw, part.named_by)).split()) if owner else ""
    return name if plain(name) else ""  # a pasted text can look empty, and not be


def label_of(scope: Scope, part: Field) -> str:
    """Give the label of a field, which may be a name that the reader gave."""
    return given_name(scope, part) or part.label


def _answer(raw: Mapping[str, Any], name: str, asked: Field) -> str:
    return _text(raw, name).strip() or _when_empty(raw, name, asked)


def _period(part: Money, scope: Scope) -> str:
    """Say for which period an amount is: as declared, as a choice has it, or as its label says."""
    if isinstance(part.per, str):
        return part.per or next((it for it, words in PERIODS.items() if words in part.label), "")
    owner = scope.owner(part.per.choice)
    if owner is None:
        return ""
    asked = owner.parts[part.per.choice]
    code = _answer(owner.raw, part.per.choice, asked)
    return part.per.periods.get(code, code)


def _when_empty(raw: Mapping[str, Any], name: str, part: Field) -> str:
    """Say what an empty field counts as: its default, but no for an unticked box."""
    return "no" if isinstance(part, YesNo) and name in raw else part.default


def _text(raw: Mapping[str, Any], name: str, longest: int = _LONGEST_TEXT) -> str:
    value = raw.get(name, "")
    return value[: longest + 1] if isinstance(value, str) else ""


def _currency(parts: Mapping[str, Any], raw: Mapping[str, Any]) -> Any:
    for name, part in parts.items():
        if isinstance(part, CurrencyChoice):
            try:
                return part.read(_answer(raw, name, part), Reading())
            except Unreadable:
                break  # the field itself will report it
    return Reading().currency


def _in_own_currency(reading: Reading, scope: Scope) -> Reading:
    """Give the currency of an item that has its own to the reading of its amounts."""
    for name, part in scope.parts.items():
        if isinstance(part, OwnCurrency):
            own = CURRENCIES.get(_answer(scope.raw, name, part))
            return dataclasses.replace(reading, currency=own) if own else reading
    return reading


class _Reader:
    """Walks through a form once and collects values, readings and problems."""

    def __init__(self, reading: Reading, parsed: Parsed[Any]) -> None:
        self._reading = reading
        self._parsed = parsed

    def read(self, form: type, scope: Scope, rules: tuple[Rule, ...]) -> Any:
        """Read one form or one item; give None where a value in it could not be read."""
        around = self._reading
        self._reading = _in_own_currency(around, scope)
        try:
            return self._read(form, scope, rules)
        finally:
            self._reading = around

    def _read(self, form: type, scope: Scope, rules: tuple[Rule, ...]) -> Any:
        values, unread = {}, set()
        for name, part in scope.parts.items():
            before = len(self._parsed.problems)
            if not is_shown(scope, part):
                values[name] = () if isinstance(part, Group) else None
            elif isinstance(part, Group):
                values[name] = self._group(name, part, scope)
            else:
                values[name] = self._field(name, part, scope)
            if len(self._parsed.problems) > before:
                unread.add(name)
        inputs = form(**values)
        for rule in rules:
            if not unread.intersection(rule.fields) and rule.broken(inputs):
                names = rule.fields if rule.at is None else rule.at(inputs)
                paths = tuple(self._as_typed(scope.path, name) for name in names)
                self._problem(paths, scope.title, rule.words(inputs))
        return inputs

    def _field(self, name: str, part: Field, scope: Scope) -> Any:
        path, title = scope.path + name, scope.title + label_of(scope, part)
        longest = part.longest if isinstance(part, LongText) else _LONGEST_TEXT
        typed = _text(scope.raw, name, longest)
        if not plain(typed):
            typed = ""  # a pasted text can look empty, and not be
        text = typed.strip() or _when_empty(scope.raw, name, part)
        if not text:
            if part.required:
                hint = part.hint or "Fill it in to get an answer."
                self._problem((path,), title, f"this is needed. {hint}")
            return None
        reading = self._reading
        if isinstance(part, Money):
            reading = dataclasses.replace(reading, period=_period(part, scope))
        try:
            value = part.read(text, reading)
        except Unreadable as error:
            self._problem((path,), title, str(error))
            return None
        echo = (
            part.echo(value, self._reading)
            if typed.strip()
            else _assumed(part, value, self._reading)
        )
        if echo:
            self._parsed.readings[path] = echo
        return value

    def _group(self, name: str, part: Group, scope: Scope) -> tuple[Any, ...]:
        items = scope.raw.get(name)
        items = items if isinstance(items, list | tuple) else ()
        parts = parts_of(part.of)
        # An item in which nothing was typed has not been begun, and does not count.
        begun = [
            (at, item)
            for at, item in enumerate(items[: part.maximum])
            if isinstance(item, Mapping) and _is_begun(parts, item)
        ]
        path, title = scope.path + name, scope.title + part.label
        if len(begun) < part.minimum:
            self._problem((path,), title, f"fill in at least {part.minimum}.")
        if len(items) > part.maximum:
            self._problem((path,), title, f"there can be {part.maximum} at most: remove some.")
        values = []
        self._parsed.places[path] = [at for at, _ in begun]
        for at, item in begun:
            item_title = f"{scope.title}{part.item} {at + 1}, "
            inner = Scope(item, parts, f"{path}.{at}.", item_title, scope)
            values.append(self.read(part.of, inner, part.rules))
        return tuple(values)

    def _as_typed(self, start: str, name: str) -> str:
        """Turn an item's index among those that count into its index in the form."""
        path, *rest = name.split(".")
        path = start + path
        for step in rest:
            path += f".{self._parsed.places[path][int(step)] if step.isdigit() else step}"
        return path

    def _problem(self, paths: tuple[str, ...], title: str, words: str) -> None:
        name = title.rstrip(", ")
        message = f"{name}: {words}" if name else words
        self._parsed.problems.append(Problem(paths, upper_first(message)))


def _is_begun(parts: Mapping[str, Any], item: Mapping[str, Any]) -> bool:
    """Say whether the reader typed anything: ticks, defaults and most choices do not count."""
    for name, part in parts.items():
        if isinstance(part, Group):
            inner = item.get(name)
            inner_parts = parts_of(part.of)
            if isinstance(inner, list | tuple) and any(
                isinstance(one, Mapping) and _is_begun(inner_parts, one)
                for one in inner[: part.maximum]
            ):
                return True
        elif (
            (getattr(part, "begins", False) or not hasattr(part, "options"))
            and not isinstance(part, YesNo)
            # Blank items come with their defaults filled in.
            and _text(item, name).strip() not in ("", part.default)
        ):
            return True
    return False


def _assumed(part: Field, value: Any, reading: Reading) -> str:
    if hasattr(part, "options") or isinstance(part, YesNo):
        return ""  # a list or a box always shows its value
    return f"Left empty: {part.shown(value, reading)} is used."


def needed_files(form: type, raw: object) -> tuple[str, ...]:
    """Name the files of the answers that were chosen or are the default."""
    values = raw if isinstance(raw, Mapping) else {}
    files = []
    for name, part in parts_of(form).items():
        if isinstance(part, FileChoice):
            typed = values.get(name)
            code = typed.strip() if isinstance(typed, str) else ""
            files.append(part.file_for(code or part.default))
    return tuple(file for file in files if file)
