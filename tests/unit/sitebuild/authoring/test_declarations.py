"""Mistakes between the parts of a form, which the list of slips cannot show."""

from dataclasses import dataclass
from decimal import Decimal

import pytest

from calculators._core import (
    DataFile,
    DeclarationError,
    Rule,
    When,
    choice,
    decimal_number,
    file_choice,
    group,
    long_text,
    money,
    text,
    yes_no,
)
from calculators._sitebuild.authoring.declarations import check_declaration, check_form
from tests.sample.two_offers import CALCULATOR


@dataclass(frozen=True, kw_only=True, slots=True)
class Plain:
    """One amount."""

    amount: Decimal = money("Amount", required=True)


def refusal(form: type) -> str:
    """Give the words that stop the build."""
    with pytest.raises(DeclarationError) as stopped:
        check_form(form)
    return str(stopped.value)


def test_sound_declaration_passes() -> None:
    """The sample calculator, with all its nesting, has nothing to complain about."""
    check_declaration(CALCULATOR)


def test_condition_that_leads_back_to_itself_is_refused() -> None:
    """A field that waits for its own answer could never be shown."""

    @dataclass(frozen=True, kw_only=True)
    class Form:
        kind: str = choice("Kind", {"a": "A", "b": "B"}, when=When(field="sort", answers=("a",)))
        sort: str = choice("Sort", {"a": "A", "b": "B"}, when=When(field="kind", answers=("a",)))

    assert refusal(Form) == (
        "Form.kind: `when` leads back to itself, by way of sort, kind: "
        "one of them must always be shown"
    )


def test_condition_may_ask_a_field_outside_the_group_and_none_inside_another() -> None:
    """In sight is what stands in the same item or around it."""

    @dataclass(frozen=True, kw_only=True)
    class Item:
        sort: str = choice("Sort", {"a": "A", "b": "B"})
        pay: Decimal | None = money("Pay", when=When(field="kind", answers=("a",)))

    @dataclass(frozen=True, kw_only=True)
    class Outside:
        kind: str = choice("Kind", {"a": "A", "b": "B"})
        items: tuple[Item, ...] = group("Items", item="Item", of=Item)

    @dataclass(frozen=True, kw_only=True)
    class Inside:
        kind: str = choice("Kind", {"a": "A"}, when=When(field="sort", answers=("a",)))
        items: tuple[Item, ...] = group("Items", item="Item", of=Item)

    check_form(Outside)
    assert refusal(Inside) == (
        "Inside.kind: `when`: there is no choice or yes/no field in sight called 'sort'; "
        "there are: kind"
    )


def test_name_of_a_field_comes_from_a_text_in_sight() -> None:
    """It is the name alone that shows such a field, so it is required and has no condition."""

    @dataclass(frozen=True, kw_only=True)
    class Item:
        mark: Decimal | None = decimal_number("Offer 1", required=True, named_by="first")

    @dataclass(frozen=True, kw_only=True)
    class Sound:
        first: str = text("First", required=True)
        items: tuple[Item, ...] = group("Items", item="Item", of=Item)

    @dataclass(frozen=True, kw_only=True)
    class Unknown:
        firsts: str = text("First", required=True)
        mark: Decimal | None = decimal_number("Offer 1", required=True, named_by="first")

    @dataclass(frozen=True, kw_only=True)
    class Optional:
        first: str = text("First", required=True)
        mark: Decimal | None = decimal_number("Offer 1", named_by="first")

    check_form(Sound)
    assert refusal(Unknown) == (
        "Unknown.mark: `named_by`: there is no text field in sight called 'first'; "
        "did you mean 'firsts'?"
    )
    assert refusal(Optional) == ("Optional.mark has `named_by`: make it required, without `when`")


def test_rule_of_a_group_names_fields_of_the_item() -> None:
    """A rule that names nothing could not point the reader anywhere."""
    rule = Rule(fields=("ammount",), broken=lambda _: False, message="Lower it.")

    @dataclass(frozen=True, kw_only=True)
    class Form:
        items: tuple[Plain, ...] = group("Items", item="Item", of=Plain, rules=(rule,))

    assert refusal(Form) == (
        "Form.items: a rule: there is no field 'ammount'; did you mean 'amount'?"
    )


def test_choice_with_files_stays_outside_of_groups() -> None:
    """The files are named before the form is read, so the answer must always be in sight."""

    @dataclass(frozen=True, kw_only=True)
    class Item:
        place: DataFile = file_choice("Place", {"A": "Aland"}, "places")

    @dataclass(frozen=True, kw_only=True)
    class Form:
        items: tuple[Item, ...] = group("Items", item="Item", of=Item)

    assert refusal(Form) == (
        "Item.place: a choice with data files cannot be in a group: move it out of it"
    )


def test_what_is_private_is_not_handed_over() -> None:
    """Nobody but the reader says where a private number goes. In a group, the first item takes."""

    @dataclass(frozen=True, kw_only=True)
    class Private:
        pay: Decimal | None = money("Pay", known_as="target", private_unless="show")
        show: bool = yes_no("Show it")

    @dataclass(frozen=True, kw_only=True)
    class Item:
        pay: Decimal | None = money("Pay", known_as="target")

    @dataclass(frozen=True, kw_only=True)
    class Several:
        items: tuple[Item, ...] = group("Items", item="Item", of=Item)

    words = "what is private stays here: take `known_as` away"
    assert refusal(Private) == f"Private.pay: {words}"
    check_form(Several)


def test_what_is_kept_with_a_tick_has_its_box_beside_it() -> None:
    """In the form itself: a box in an item could not speak for the whole text."""

    @dataclass(frozen=True, kw_only=True)
    class NoBox:
        words: str = long_text("Words", kept_if="keeep", longest=9, paste="Less.", required=True)
        keep: bool = yes_no("Keep")

    @dataclass(frozen=True, kw_only=True)
    class Item:
        words: str = long_text("Words", kept_if="keep", longest=9, paste="Less.", required=True)
        keep: bool = yes_no("Keep")

    @dataclass(frozen=True, kw_only=True)
    class Several:
        items: tuple[Item, ...] = group("Items", item="Item", of=Item)

    assert refusal(NoBox).startswith("NoBox.words: `kept_if`: there is no yes/no field of the form")
    assert refusal(Several).startswith("Item.words: `kept_if`:")


def test_the_walk_away_has_no_name_to_be_handed_over_by() -> None:
    """It is nobody else's business, so no form can declare it."""

    @dataclass(frozen=True, kw_only=True)
    class Form:
        limit: str | None = text("Limit", known_as="walk-away")

    assert refusal(Form).startswith("Form.limit: `known_as`: there is no handover name 'walk-away'")
