"""The walk-away that is worked out: from needs and the best alternative, and for nobody else."""

import json
from typing import Any

import html5lib
import pytest

from calculators._bridge import answer
from calculators._core import Caution, Report, Working
from calculators._core.fields.declaration import Group, parts_of
from calculators._core.report.report import plain
from calculators.counter_offer import CALCULATOR
from calculators.counter_offer.inputs import Inputs
from tests.unit.counter_offer.test_privacy import public


def report(**values: Any) -> Report:
    """Answer 100,000 against a target of 110,000, with what is needed and what else there is."""
    found = CALCULATOR.answer({"offer": "100k", "target": "110k", **values})
    assert found.report, found.problems
    return found.report


def words(html: str) -> list[str]:
    """Read what a page says."""
    return "".join(html5lib.parseFragment(html, namespaceHTMLElements=False).itertext()).split()


def keys(whole: Report) -> set[str]:
    """List the warnings."""
    return {it.key for it in whole.every_block() if isinstance(it, Caution)}


@pytest.mark.parametrize(
    ("values", "floor"),
    [
        ({"needs": "80k"}, "$80,000"),
        ({"needs": "80k", "best": "96k", "sure": "offer"}, "$96,000"),
        ({"best": "96k", "sure": "offer"}, "$96,000"),
        ({"needs": "80k", "best": "96k", "sure": "process"}, "$88,000"),  # halfway
        ({"needs": "80k", "best": "96k", "sure": "hope"}, "$80,000"),  # a hope is no floor
        ({"needs": "80k", "best": "96k"}, "$80,000"),  # and that is what nothing said means
        ({"needs": "99k", "best": "96k", "sure": "offer"}, "$99,000"),  # less than is needed
        ({"needs": "80k", "best": "70k", "sure": "process"}, "$80,000"),
    ],
)
def test_walk_away_counts_what_is_sure(values: dict[str, str], floor: str) -> None:
    """Needs at least; an offer in full, a running process by half, a hope not at all."""
    assert report(**values).figures()["floor"].text == floor


def test_year_is_turned_into_the_period_of_the_form() -> None:
    """83,200 a year over 2,080 hours are 40 an hour, and over 1,040 hours 80."""
    hourly = {"subject": "hourly", "offer": "100", "target": "110", "needs": "83,200"}
    assert report(**hourly).figures()["floor"].text == "$40.00"
    assert report(**hourly, hours="20").figures()["floor"].text == "$80.00"
    monthly = {"subject": "monthly", "offer": "8,000", "target": "8,800", "needs": "84,000"}
    assert report(**monthly).figures()["floor"].text == "$7,000"  # ÷ 12


@pytest.mark.parametrize("sure", ["process", "hope"])
def test_alternative_in_the_air_alone_is_no_walk_away(sure: str) -> None:
    """Without needs there is nothing to fall back on."""
    whole = report(best="96k", sure=sure)
    assert "floor" not in whole.figures()
    assert keys(whole) == {"no_floor"}


def test_signing_bonus_has_no_yearly_floor() -> None:
    """The questions are not asked there, so that their answers count for nothing."""
    assert "floor" not in report(subject="signing", needs="80k").figures()


def test_worked_out_walk_away_guards_like_one_that_was_typed() -> None:
    """104,000 is needed and 100,000 offered; 112,000 is more than the target of 110,000."""
    assert "below_walk_away" in keys(report(needs="104k"))
    assert "target_below_walk_away" in keys(report(needs="112k"))
    typed = keys(report(needs="104k", walk_away="101k"))
    assert {"walk_away_too_low", "below_walk_away"} <= typed
    assert report(needs="90k", ceiling="120k").figures()["fair-middle"].text == "$105,000"


@pytest.mark.parametrize(
    "values",
    [
        {"needs": "91,357"},
        {"best": "91,357", "sure": "offer"},
        {"needs": "81,357", "best": "101,357", "sure": "process", "ceiling": "115k"},
        {"needs": "91,357", "walk_away": "90,001"},
        {"needs": "111,357"},
        {"best": "91,357", "sure": "hope"},
    ],
)
def test_nobody_else_sees_it(values: dict[str, str]) -> None:
    """Paper, copies, scripts and what is read aloud are those of a form without it."""

    def asked(**more: Any) -> dict[str, Any]:
        form = {"offer": "100k", "target": "110k", **more}
        reply = answer(json.dumps({"calculator": "counter-offer", "values": form}))
        text = answer(json.dumps({"calculator": "counter-offer", "values": form, "as": "text"}))
        found: dict[str, Any] = json.loads(reply) | json.loads(text)
        return found

    bare = asked(ceiling=values["ceiling"]) if "ceiling" in values else asked()
    found = asked(**values)
    assert words(public(found["report"])) == words(public(bare["report"]))
    assert (found["announcement"], found["text"]) == (bare["announcement"], bare["text"])
    assert "alk-away" not in public(found["report"])


def test_it_is_printed_when_the_reader_asks_for_it() -> None:
    """The tick that prints the walk-away prints what it was worked out from."""
    found = CALCULATOR.answer(
        {"offer": "100k", "target": "110k", "needs": "91,357", "print_walk_away": "yes"}
    )
    assert "$91,357" in str(found.as_text())


def test_all_of_it_is_private_and_opens_only_when_asked() -> None:
    """Four fields are seen at first, as before; links leave out whatever has `private_unless`."""
    parts = parts_of(Inputs)
    for name in ("needs", "best", "sure"):
        part = parts[name]
        assert not isinstance(part, Group)
        assert part.private_unless == "print_walk_away"
        assert part.section is not None
        assert part.section.folded
    first = [name for name, part in parts.items() if part.section is None]
    assert first == ["offer", "target"]
    assert [name for name, part in parts.items() if part.section and part.section.row] == [
        "subject",
        "currency",
    ]


def test_sure_alternative_of_a_year_is_turned_into_an_hour_in_the_working() -> None:
    """83,200 ÷ 2,080 hours are 40."""
    hourly = {"subject": "hourly", "offer": "100", "target": "110"}
    whole = report(**hourly, best="83,200", sure="offer")
    assert whole.figures()["floor"].text == "$40.00"
    formulas = [it for b in whole.blocks if isinstance(b, Working) for it in b.formulas]
    [formula] = [it for it in formulas if it.explains == ("floor",)]
    assert plain(formula.formula).startswith("your best alternative ÷ hours")
