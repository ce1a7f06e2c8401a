"""How much of the form a reader meets at first."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from calculators._sitebuild.page.form import form_fields
from calculators.total_compensation import CALCULATOR


def seen(element: Element) -> Iterator[str]:
    """List the fields in sight: none in a closed part, in a template, or that a choice hides."""
    is_closed = element.tag == "details" and "open" not in element.attrib
    if is_closed or element.tag == "template" or "data-later" in element.attrib:
        return
    if "data-field" in element.attrib:
        yield element.attrib["data-field"]
    for child in element:
        yield from seen(child)


def test_few_fields_are_in_sight_at_first() -> None:
    """Four of the first offer, and the currency; what else there is waits in a closed part."""
    values = CALCULATOR.examples[0].values
    told = CALCULATOR.answer(values).told
    drawn = form_fields(CALCULATOR, "total", values, told)
    fields = [name for part in drawn for name in seen(part)]
    assert fields == ["name", "current", "base", "base_per", "currency"]


def test_period_asks_for_what_it_needs_and_no_more() -> None:
    """An hourly rate needs hours and weeks, a day rate days and weeks, a month its payments."""
    more = {"hour": ["paid_hours", "paid_weeks"], "day": ["paid_days", "paid_weeks"]}
    more |= {"week": ["paid_weeks"], "month": ["payments"], "two_weeks": [], "year": []}
    for period, asked in more.items():
        values = {"offers": [{"base": "100", "base_per": period}]}
        fields = [name for part in form_fields(CALCULATOR, "total", values) for name in seen(part)]
        assert fields == ["name", "current", "base", "base_per", *asked, "currency"]
