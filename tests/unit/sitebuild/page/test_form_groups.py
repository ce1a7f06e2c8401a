"""Repeated groups of a form: items, the blank one, the buttons, and all ids."""

import re
from typing import Any

import html5lib
import pytest

from calculators._core.markup import h, to_html
from calculators._sitebuild.page.form import form_fields
from calculators.counter_offer import CALCULATOR as COUNTER_OFFER
from tests.sample.two_offers import CALCULATOR

ITEM = {"base": "1", "signing": [{"amount": "1"}]}


def draw(calculator: Any, values: dict[str, Any]) -> Any:
    """Draw a form, as a browser would read it."""
    html = to_html(h("form", None, *form_fields(calculator, "x", values)))
    return html5lib.parse(html, namespaceHTMLElements=False).find(".//form")


def items(group: Any) -> list[Any]:
    """List the items of a group that are on view."""
    return list(group.find("ol"))


def group_of(form: Any, name: str) -> Any:
    """Find the first group of this name."""
    return form.find(f".//fieldset[@data-group='{name}']")


def test_group_has_as_many_items_as_the_example_and_never_fewer_than_its_minimum() -> None:
    """One empty offer waits where none is given, because one is the least."""
    assert len(items(group_of(draw(CALCULATOR, {"offers": [ITEM, ITEM]}), "offers"))) == 2
    assert len(items(group_of(draw(CALCULATOR, {}), "offers"))) == 1
    assert items(group_of(draw(COUNTER_OFFER, {}), "rounds")) == []


def test_limits_stand_on_the_group_for_the_page_to_keep() -> None:
    """The browser code counts, and knows no number of its own."""
    form = draw(CALCULATOR, {})
    limits = {
        name: (group_of(form, name).get("data-minimum"), group_of(form, name).get("data-maximum"))
        for name in ("offers", "signing")
    }
    assert limits == {"offers": ("1", "4"), "signing": ("0", "2")}


def test_items_are_numbered_from_one() -> None:
    """People count from one, in the title of each item."""
    group = group_of(draw(CALCULATOR, {"offers": [ITEM, ITEM]}), "offers")
    titles = ["".join(item.find("details/fieldset/legend").itertext()) for item in items(group)]
    assert titles == ["Offer 1", "Offer 2"]


@pytest.mark.parametrize(
    ("calculator", "name", "acts"),
    [
        (CALCULATOR, "offers", ["up", "down", "copy", "remove"]),
        (COUNTER_OFFER, "rounds", ["up", "down", "remove"]),
    ],
)
def test_items_can_be_copied_only_where_that_makes_sense(
    calculator: Any, name: str, acts: list[str]
) -> None:
    """A second offer is much like the first; a second move is not."""
    group = group_of(draw(calculator, {}), name)
    own = group.find(".//li/details/fieldset/div[@class='so-item__buttons']")
    assert [button.get("data-act") for button in own] == acts
    assert all(button.get("type") == "button" and button.text for button in own)


def test_button_that_adds_names_what_it_adds() -> None:
    """With the right article: an offer, a payment, a move."""
    form = draw(CALCULATOR, {"offers": [ITEM]})
    added = [e.text for e in form.iter("button") if e.get("data-act") == "add"]
    assert set(added) == {"Add an offer", "Add a payment"}


def test_blank_items_carry_a_token_for_each_level() -> None:
    """The browser puts the numbers in: one token for a move, another for a payment of an offer."""
    rounds = group_of(draw(COUNTER_OFFER, {}), "rounds").find("template")
    ids = {e.get("id") for e in rounds.iter() if e.get("id")}
    assert "x-rounds-__n__-amount" in ids
    assert all("-__n__-" in name for name in ids)
    payments = group_of(draw(CALCULATOR, {}), "signing").find("template")
    assert "x-offers-0-signing-__nn__-amount" in {e.get("id") for e in payments.iter()}


def test_group_that_is_never_empty_has_no_blank_item_in_the_page() -> None:
    """The browser makes it from the first one, and the page is a quarter lighter."""
    assert group_of(draw(CALCULATOR, {"offers": [ITEM]}), "offers").find("template") is None


def test_example_in_an_item_tells_what_was_there_before() -> None:
    """Where that differs: a blank item made from this one has it."""
    values = {"offers": [{"name": "Acme", "base": "100k", "equity": "rsus", "grant": "40k"}]}
    (item,) = items(group_of(draw(CALCULATOR, values), "offers"))
    before = {
        e.get("id").removeprefix("x-offers-0-"): e.get("data-default")
        for e in item.iter()
        if e.get("data-default") is not None
    }
    assert before == {"name": "", "base": "", "equity": "none", "grant": ""}


def test_every_id_is_there_once_and_every_reference_leads_to_one() -> None:
    """Labels and hints find their field, in items, nested items and blanks."""
    form = draw(CALCULATOR, {"offers": [ITEM, ITEM]})
    ids = [e.get("id") for e in form.iter() if e.get("id")]
    wanted = {e.get("for") for e in form.iter("label")}
    for element in form.iter():
        wanted |= set(element.get("aria-describedby", "").split())
    assert len(ids) == len(set(ids))
    assert wanted <= set(ids)


def test_paths_of_the_page_and_of_messages_are_the_same() -> None:
    """`offers.1.signing.0.amount` in a message is `x-offers-1-signing-0-amount` on the page."""
    values = {"offers": [ITEM, {"base": "1", "signing": [{"amount": "abc"}]}]}
    form = draw(CALCULATOR, values)
    (problem,) = CALCULATOR.answer(values).problems
    wanted = "x-" + re.sub(r"[._]", "-", problem.paths[0])
    control = form.find(f".//*[@id='{wanted}']")
    assert control.get("value") == "abc"
