"""An author's mistake in a declaration stops the build, and names the field."""

from dataclasses import dataclass
from decimal import Decimal

import pytest

from calculators._core import (
    Calculator,
    DeclarationError,
    Example,
    Headline,
    Report,
    Rule,
    When,
    choice,
    group,
    money,
    percent,
    whole_number,
)
from calculators._core.fields.declaration import check_form, parts_of
from tests.sample.two_offers import CALCULATOR, Inputs


@dataclass(frozen=True, kw_only=True, slots=True)
class Plain:
    """One amount."""

    amount: Decimal = money("Amount", required=True)


def plain_calculator(**changes: object) -> Calculator[Plain, Decimal]:
    """Make a sound calculator, but for the changes."""
    parts: dict[str, object] = {
        "title": "Plain",
        "question": "How much?",
        "inputs": Plain,
        "calculate": lambda inputs: inputs.amount,
        "report": lambda _inputs, amount: Report(blocks=(Headline(words=str(amount)),)),
        "examples": (Example(title="One", values={"amount": "1"}, shows={}),),
    }
    return Calculator(**{**parts, **changes})  # type: ignore[arg-type]


def test_sound_declaration_passes() -> None:
    """The sample calculator, with all its nesting, has nothing to complain about."""
    CALCULATOR.check()
    assert list(parts_of(Inputs)) == ["currency", "answer_by", "count_equity", "offers"]


def test_field_without_a_helper_is_refused() -> None:
    """A bare default would have no label and no limits."""

    @dataclass(frozen=True)
    class Bare:
        amount: int = 3

    with pytest.raises(DeclarationError, match=r"Bare\.amount is not declared with a field helper"):
        parts_of(Bare)


def test_default_that_cannot_be_read_is_refused() -> None:
    """A default goes through the same reader as the reader's own text."""
    with pytest.raises(DeclarationError, match="Years: the default 'four' cannot be read"):
        whole_number("Years", default="four")


def test_condition_on_an_unknown_field_is_refused() -> None:
    """A slip in `when` would hide a field for ever."""

    @dataclass(frozen=True, kw_only=True)
    class Form:
        bonus: Decimal | None = percent("Bonus", when=When(field="kindd", answers=("a",)))

    with pytest.raises(DeclarationError, match=r"Form\.bonus: `when` names 'kindd'"):
        check_form(Form)


def test_condition_on_an_unknown_answer_is_refused() -> None:
    """So would an answer that the choice does not have."""

    @dataclass(frozen=True, kw_only=True)
    class Form:
        kind: str = choice("Kind", {"a": "A", "b": "B"})
        bonus: Decimal | None = percent("Bonus", when=When(field="kind", answers=("c",)))

    with pytest.raises(DeclarationError, match=r"`when` names \['c'\], but kind has \['a', 'b'\]"):
        check_form(Form)


def test_condition_that_leads_back_to_itself_is_refused() -> None:
    """A field that waits for its own answer could never be shown."""

    @dataclass(frozen=True, kw_only=True)
    class Form:
        kind: str = choice("Kind", {"a": "A", "b": "B"}, when=When(field="sort", answers=("a",)))
        sort: str = choice("Sort", {"a": "A", "b": "B"}, when=When(field="kind", answers=("a",)))

    with pytest.raises(DeclarationError, match=r"Form\.kind: `when` leads back to itself"):
        check_form(Form)


def test_limits_of_a_group_must_fit() -> None:
    """At least two and at most one cannot be."""

    @dataclass(frozen=True, kw_only=True)
    class Form:
        items: tuple[Plain, ...] = group("Items", item="Item", of=Plain, minimum=2, maximum=1)

    with pytest.raises(DeclarationError, match=r"Form\.items: minimum and maximum do not fit"):
        check_form(Form)


def test_rule_on_an_unknown_field_is_refused() -> None:
    """A rule that names nothing could not point the reader anywhere."""
    rule = Rule(fields=("ammount",), broken=lambda _: False, message=lambda _: "")
    with pytest.raises(DeclarationError, match=r"a rule names unknown fields \['ammount'\]"):
        plain_calculator(rules=(rule,)).check()


def test_example_with_an_unknown_field_is_refused() -> None:
    """A worked example that misses its field would prove nothing."""
    example = Example(title="One", values={"ammount": "1"}, shows={})
    with pytest.raises(DeclarationError, match=r"there is no field \['ammount'\]"):
        plain_calculator(examples=(example,)).check()


def test_example_must_be_text_as_typed() -> None:
    """Examples go the reader's way, through the parser."""
    example = Example(title="One", values={"amount": 1}, shows={})
    with pytest.raises(DeclarationError, match="amount must be text, as a reader would type it"):
        plain_calculator(examples=(example,)).check()


def test_calculator_without_an_example_is_refused() -> None:
    """The page is built with one."""
    with pytest.raises(DeclarationError, match="declare at least one example"):
        plain_calculator(examples=()).check()
