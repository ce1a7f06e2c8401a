"""Which figures of an answer are still the worked example's, and how the answer says so.

A page opens with a worked example in its form. Fields that the reader has not touched still have
the example's figures, which nobody may mistake for their own: on screen, on paper, in a copy or in
a calendar. The page knows which fields these are and sends their paths, such as `offers.0.base`.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from calculators._core.fields.declaration import Group, parts_of
from calculators._core.fields.device_kinds import FormMarkField
from calculators._core.fields.kinds import Choice, Date, Field, Text, YesNo
from calculators._core.formatting import listed
from calculators._core.handover_names import HANDOVER_NAMES

from .blocks import BLANK, ExampleNote

if TYPE_CHECKING:
    from calculators._core.fields.declaration import Part

# Added to an example's answer where paper repeats the form.
MARK = " (example)"

_WHOLE = "These are example figures, not yours. Type over them in the form to get your own answer."
# A line with more names than this would not be read.
_MOST_NAMES = 6


def is_example_figure(part: Part, value: object) -> bool:
    """Say whether a value of a worked example is a made-up figure: filled in, and not a default."""
    return isinstance(part, Field) and bool(value) and value != part.default


def is_of_device(part: Field) -> bool:
    """Say whether the page fills a field in for every reader: their day, their hour, its mark."""
    now = getattr(part, "today", False) or getattr(part, "now", False)
    return bool(now) or isinstance(part, FormMarkField)


def example_paths(form: type, values: Mapping[str, Any]) -> frozenset[str]:
    """List the paths of all made-up figures of a worked example."""
    return frozenset(
        path for path, part, value in _leaves(form, values) if is_example_figure(part, value)
    )


def example_note(
    form: type, values: Mapping[str, Any], example: Collection[str]
) -> ExampleNote | None:
    """Write the line above an answer to `values`, of which those at `example` are the example's."""
    filled = [
        (path, part)
        for path, part, value in _leaves(form, values)
        if is_example_figure(part, value)
    ]
    ours = [path for path, part in filled if path in example and _is_telling(part)]
    if not ours:
        return None
    theirs = [path for path, part in filled if path not in example and not is_of_device(part)]
    if not theirs:
        return ExampleNote(words=_WHOLE)
    names = [_name(form, path) for path in ours]
    if len(names) > _MOST_NAMES:
        rest = len(names) - _MOST_NAMES + 1
        names = [*names[: _MOST_NAMES - 1], f"{rest} more"]
    words = "is still our example’s" if len(ours) == 1 else "are still our example’s"
    return ExampleNote(
        words=f"Not all of these figures are yours: {listed(names)} {words}. "
        "Type over them in the form, or clear them."
    )


def with_blanks[Inputs](inputs: Inputs, example: Collection[str]) -> Inputs:
    """Replace every name that the example made up by a line to write on."""
    parts = parts_of(type(inputs))
    names = {
        name: BLANK
        for name, part in parts.items()
        if name in example
        and isinstance(part, Text)
        and part.known_as
        and HANDOVER_NAMES[part.known_as].asked
        and getattr(inputs, name)
    }
    return dataclasses.replace(inputs, **names) if names else inputs  # type: ignore[type-var]


def _leaves(
    form: type, values: Mapping[str, Any], start: str = ""
) -> Iterator[tuple[str, Field, object]]:
    """Go through everything that is filled in, with its path; `values` may be anything."""
    for name, part in parts_of(form).items():
        value = values.get(name)
        if not isinstance(part, Group):
            yield start + name, part, value
        elif isinstance(value, list | tuple):
            for at, item in enumerate(value[: part.maximum]):
                if isinstance(item, Mapping):
                    yield from _leaves(part.of, item, f"{start}{name}.{at}.")


def _is_telling(part: Field) -> bool:
    """Say whether a field is worth naming: lists and boxes are not."""
    is_choice = isinstance(part, Choice | YesNo)
    return not is_choice and not (isinstance(part, Date) and part.today)


def _name(form: type, path: str) -> str:
    """Name a field as a reader finds it: `Offer 2, Base pay`."""
    parts, words = parts_of(form), ""
    steps = path.split(".")
    for name, at in zip(steps[:-1:2], steps[1::2], strict=True):
        group = parts[name]
        assert isinstance(group, Group)  # noqa: S101 - the path comes from `_leaves`
        words += f"{group.item} {int(at) + 1}, "
        parts = parts_of(group.of)
    return f"{words}“{parts[steps[-1]].label}”"
