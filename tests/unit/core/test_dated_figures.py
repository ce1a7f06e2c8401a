"""Dated figures: what an answer says after their last day, and when the job asks for new ones."""

import datetime as dt
import json
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest

from calculators._bridge import answer
from calculators._core.dated_figures import DATED_FIGURES, DatedFigure, Period
from tests.checks.dated import due

# Made up: a tax year that begins in April, and the next one.
LIMIT = DatedFigure(
    title="The limit",
    periods=(
        Period(
            value=Decimal(1_000),
            first=dt.date(2026, 4, 6),
            last=dt.date(2027, 4, 5),
            source="Act 1",
        ),
        Period(
            value=Decimal(2_000),
            first=dt.date(2027, 4, 6),
            last=dt.date(2028, 4, 5),
            source="Act 2",
        ),
    ),
)
LAST_DAY, NEXT_DAY = dt.date(2027, 4, 5), dt.date(2027, 4, 6)


def test_figure_applies_to_the_end_of_its_last_day() -> None:
    """The day after, it is out of date, and the next one is named."""
    assert LIMIT.out_of_date(Decimal(1_000), LAST_DAY) == ""
    assert LIMIT.out_of_date(Decimal(1_000), NEXT_DAY).replace("\N{NO-BREAK SPACE}", " ") == (
        "The limit, 1,000, applied until Mon 5 Apr 2027 (Act 1). For 2027/28 it is 2,000."
    )
    # The next one is named to the end of its own last day as well.
    assert "it is 2,000" in LIMIT.out_of_date(Decimal(1_000), dt.date(2028, 4, 5))
    assert "it is 2,000" not in LIMIT.out_of_date(Decimal(1_000), dt.date(2028, 4, 6))


def test_figure_whose_successor_nobody_knows() -> None:
    """It says what it can."""
    said = LIMIT.out_of_date(Decimal(2_000), dt.date(2029, 1, 1))
    assert said.replace("\N{NO-BREAK SPACE}", " ") == (
        "The limit, 2,000, applied until Wed 5 Apr 2028 (Act 2)."
    )


@pytest.mark.parametrize("value", ["1000.01", "0", "999"])
def test_figure_that_the_reader_chose_is_never_out_of_date(value: str) -> None:
    """We do not know for how long it applies."""
    assert LIMIT.out_of_date(Decimal(value), dt.date(2099, 1, 1)) == ""


def test_figure_that_stays_the_same_still_applies() -> None:
    """A limit that is set each year may stay what it was."""
    first, second = LIMIT.periods
    same = DatedFigure(
        title="The limit",
        periods=(
            first,
            Period(value=first.value, first=second.first, last=second.last, source="Act 2"),
        ),
    )
    assert same.out_of_date(first.value, NEXT_DAY) == ""


@pytest.mark.parametrize(("today", "found"), [((2028, 3, 5), 0), ((2028, 3, 6), 1)])
def test_job_asks_a_month_before(today: tuple[int, int, int], found: int) -> None:
    """Thirty-one days before the last one the figure still counts as known."""
    assert len(due({"limit": LIMIT}, dt.date(*today))) == found


@pytest.mark.parametrize("name", DATED_FIGURES)
def test_periods_follow_each_other(name: str) -> None:
    """Each begins the day after the one before has ended, and says who set it."""
    periods = DATED_FIGURES[name].periods
    assert all(it.first <= it.last and it.source for it in periods)
    for one, other in pairwise(periods):
        assert other.first - one.last == dt.timedelta(days=1)


# A match of 50% on 6% of pay, of which the reader adds 6%.
OFFER = {"base": "100k", "match_rate": "50", "match_of": "6", "deferral": "6"}
LIMITS = {"pay_cap": "360,000", "deferral_cap": "24,500"}  # of 2026, IRS Notice 2025-67
MATCHED_PAY = "The US limit on pay that counts for a match, 360,000, applied until"
DEFERRAL = "The US limit on what you may pay in, 24,500, applied until"


def text(today: object, **values: object) -> str:
    """Ask total compensation for its answer in plain text, on a day."""
    asked = {
        "calculator": "total-compensation",
        "values": {"offers": [OFFER], **LIMITS, **values},
        "today": today,
        "as": "text",
    }
    reply = json.loads(answer(json.dumps(asked)))
    assert "text" in reply, reply
    return str(reply["text"])


def test_answer_says_that_its_limits_are_out_of_date() -> None:
    """From New Year's Day on, both of them, with the way out."""
    assert MATCHED_PAY not in text("2026-12-31")
    late = text("2027-01-01")
    assert MATCHED_PAY in late
    assert DEFERRAL in late
    assert "Look up the current figure and change it in the form." in late


def test_limit_that_was_looked_up_is_not_warned_of() -> None:
    """The reader changed one of the two."""
    late = text("2027-01-01", pay_cap="370000")
    assert MATCHED_PAY not in late
    assert DEFERRAL in late


@pytest.mark.parametrize(
    "values",
    [{"caps": "none"}, {"offers": [{"base": "100k"}]}],
    ids=["no limits", "no match"],
)
def test_answer_that_uses_no_limit_says_nothing(values: dict[str, object]) -> None:
    """A warning about what did not matter would be noise at every answer."""
    assert "out of date" not in text("2027-01-01", **values)


@pytest.mark.parametrize("today", [None, "", "tomorrow", "2027-02-30", 20270101, ["2027-01-01"]])
def test_what_is_not_a_day_is_ignored(today: object) -> None:
    """Whatever a page sends, the reader gets an answer."""
    assert "out of date" not in text(today)


def test_calculators_name_no_such_figure_themselves() -> None:
    """They are in one place: no module of a calculator has the number."""
    root = Path(__file__).parents[3] / "calculators"
    values = {str(p.value) for it in DATED_FIGURES.values() for p in it.periods}
    named = []
    for path in root.glob("[!_]*/**/*.py"):
        digits = path.read_text("utf-8").replace("_", "").replace(",", "")
        if path.stem != "examples" and any(value in digits for value in values):
            named.append(path.name)
    assert named == []
