"""The form made from a declaration: every control is labeled, described and filled."""

import dataclasses
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import html5lib
import pytest

from calculators._core import When, decimal_number, yes_no
from calculators._core import text as short_text
from calculators._core.markup import h, to_html
from calculators._sitebuild.page.form import form_fields
from tests.sample.two_offers import CALCULATOR

VALUES = CALCULATOR.examples[0].values


def draw(values: dict[str, Any] | None = None) -> Any:
    """Draw the sample's form, as a browser would read it."""
    fields = form_fields(CALCULATOR, "two-offers", VALUES if values is None else values)
    html = to_html(h("form", None, *fields))
    return html5lib.parse(html, namespaceHTMLElements=False).find(".//form")


def field(form: Any, control: str) -> Any:
    """Find the field around a control."""
    (found,) = (
        e for e in form.iter("div") if e.get("data-field") and by_id(e, control) is not None
    )
    return found


def by_id(inside: Any, name: str) -> Any:
    """Find an element by its id."""
    return inside.find(f".//*[@id='{name}']")


def text(element: Any) -> str:
    """Read the words of an element."""
    return " ".join("".join(element.itertext()).split())


def test_controls_hold_what_the_example_says() -> None:
    """The page opens with the worked example typed in, nested payments included."""
    form = draw()
    values = {
        name: by_id(form, f"two-offers-{name}").get("value")
        for name in (
            "offers-0-name",
            "offers-1-base",
            "offers-1-percents",
            "offers-1-signing-1-amount",
        )
    }
    assert list(values.values()) == ["Acme", "95k", "5/15/40/40", "2,500"]


def test_choice_marks_the_answer_and_lists_every_label() -> None:
    """A list shows the words, and sends the code."""
    select = by_id(draw(), "two-offers-offers-1-equity")
    options = [(o.get("value"), o.text, o.get("selected")) for o in select.iter("option")]
    assert options == [
        ("none", "None", None),
        ("rsus", "RSUs", ""),
        ("options", "Options", None),
    ]


def test_default_stands_in_a_field_that_the_example_leaves_out() -> None:
    """A default is a value that the reader can see and change, and no example figure."""
    form = draw()
    month = by_id(form, "two-offers-offers-1-signing-0-month")
    assert month.get("value") == "1"
    assert by_id(form, "two-offers-count-equity").get("checked") == ""
    assert field(form, "two-offers-offers-1-signing-0-month").get("data-example") is None
    same = draw({"offers": [{"base": "1", "signing": [{"amount": "1", "month": "1"}]}]})
    assert field(same, "two-offers-offers-0-signing-0-month").get("data-example") is None


def test_figure_of_the_example_says_that_it_is_one() -> None:
    """Nobody should take the made-up offer for their own."""
    form = draw()
    made_up = field(form, "two-offers-offers-0-base")
    assert made_up.get("data-example") == ""
    assert "so-field--example" in made_up.get("class")
    assert field(draw({}), "two-offers-offers-0-base").get("data-example") is None


def test_every_kind_has_the_control_that_fits_it() -> None:
    """A date has its picker, a box its tick, and numbers open a phone's digits."""
    form = draw()
    found = {
        name: (control.tag, control.get("type"), control.get("inputmode"))
        for name in ("currency", "answer-by", "count-equity", "offers-0-base", "offers-1-percents")
        if (control := by_id(form, f"two-offers-{name}")) is not None
    }
    assert found == {
        "currency": ("select", None, None),
        "answer-by": ("input", "date", None),
        "count-equity": ("input", "checkbox", None),
        "offers-0-base": ("input", "text", "decimal"),
        "offers-1-percents": ("input", "text", "text"),
    }


def test_required_and_optional_fields_say_so() -> None:
    """What may stay empty is called optional; what may not tells a screen reader."""
    form = draw()
    base, name = (by_id(form, f"two-offers-offers-0-{n}") for n in ("base", "name"))
    labels = {e.get("for"): text(e) for e in form.iter("label")}
    assert (base.get("aria-required"), name.get("aria-required")) == ("true", None)
    assert labels["two-offers-offers-0-base"] == "Base a year"
    assert labels["two-offers-offers-0-name"] == "Name optional"


def test_reading_stands_under_the_field_from_the_start() -> None:
    """100k is written out, so that a reader learns what the form understands."""
    form = draw()
    for name, reading in (("base", "$100,000"), ("name", "")):
        (line,) = field(form, f"two-offers-offers-0-{name}").findall("p[@data-reading]")
        assert text(line) == reading


def test_unit_is_shown_beside_the_field() -> None:
    """Percents are percents without typing the sign."""
    unit = field(draw(), "two-offers-offers-1-percents").find(".//span[@class='so-field__unit']")
    assert (unit.text, unit.get("aria-hidden")) == ("%", "true")


@pytest.mark.parametrize(
    ("control", "condition"),
    [
        ("offers-0-grant", ("equity", "rsus")),
        ("offers-0-vesting", ("equity", "rsus options")),
        ("offers-0-percents", ("vesting", "custom")),
        ("offers-0-base", (None, None)),
    ],
)
def test_condition_is_written_for_the_page(control: str, condition: tuple[str, str]) -> None:
    """The browser code knows no field: it reads which answer opens it."""
    drawn = field(draw(), f"two-offers-{control}")
    assert (drawn.get("data-when"), drawn.get("data-when-is")) == condition


def test_what_no_answer_of_the_example_opens_is_marked() -> None:
    """It need not show up for a moment: one offer has no equity, the other has shares."""
    later = ("offers-0-grant", "offers-0-vesting", "offers-0-percents")
    at_once = ("offers-1-grant", "offers-1-vesting", "offers-1-percents")
    drawn = draw()
    marked = [field(drawn, f"two-offers-{it}").get("data-later") for it in (*later, *at_once)]
    assert marked == ["", "", "", None, None, None]


def test_field_that_waits_for_an_unticked_box_can_open() -> None:
    """The declared answer is written as it is: the page reads a box without its tick as no."""

    @dataclass(frozen=True, kw_only=True)
    class Form:
        sure: bool = yes_no("Sure")
        reason: str | None = short_text("Reason", when=When(field="sure", answers=("no",)))

    asking = dataclasses.replace(CALCULATOR, inputs=Form)  # type: ignore[arg-type]
    (_, reason) = form_fields(asking, "x", {})
    assert reason.get("data-when-is") == "no"


def test_field_goes_by_the_name_that_a_reader_gave() -> None:
    """Its label is the name, the page learns where that stands, and without one it waits."""

    @dataclass(frozen=True, kw_only=True)
    class Form:
        first: str = short_text("First", required=True)
        second: str | None = short_text("Second")
        one: Decimal | None = decimal_number("Offer 1", required=True, named_by="first")
        two: Decimal | None = decimal_number("Offer 2", required=True, named_by="second")

    asking = dataclasses.replace(CALCULATOR, inputs=Form)  # type: ignore[arg-type]
    drawn = form_fields(asking, "x", {"first": "Acme <1>"})[2:]
    assert [it.find("label").text for it in drawn] == ["Acme <1>", "Offer 2"]  # type: ignore[union-attr]
    assert [it.get("data-named-by") for it in drawn] == ["first", "second"]
    assert [it.get("data-later") for it in drawn] == [None, ""]


def test_sections_are_folded_where_declared() -> None:
    """Equity waits closed; “More” is open."""
    form = draw()
    folded = {
        e.find("summary").text for e in form.iter("details") if e.get("class") == "so-section"
    }
    titles = [text(e.find("legend")) for e in form.iter("fieldset")]
    assert folded == {"Equity"}
    assert "More" in titles


def test_text_of_several_lines_gets_room_for_them() -> None:
    """A sentence is not squeezed into one line; what the example says stands in it."""

    @dataclass(frozen=True, kw_only=True, slots=True)
    class Inputs:
        why: str | None = short_text("Why", rows=3)

    calculator: Any = dataclasses.replace(CALCULATOR, inputs=Inputs)  # type: ignore[arg-type]
    html = to_html(h("form", None, *form_fields(calculator, "x", {"why": "<b> & so"})))
    (area,) = html5lib.parse(html, namespaceHTMLElements=False).iter("textarea")
    assert (area.get("rows"), area.text, area.get("id")) == ("3", "<b> & so", "x-why")
