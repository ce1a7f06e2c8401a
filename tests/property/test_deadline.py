"""What must hold for every plan: the steps are in order, or the conflict is named."""

import datetime as dt
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from calculators._core.fields.parsing import parse
from calculators._sitebuild.data.files import load_data
from calculators.deadline import CALCULATOR
from calculators.deadline.formulas import Outcome
from calculators.deadline.inputs import Inputs

ORDER = ("thank", "tell", "ask", "counter", "reply", "letter", "review", "accept", "deadline")
AFTER = ("resign", "last_day", "start")
DAY = dt.timedelta(days=1)

days = st.dates(dt.date(2026, 6, 1), dt.date(2027, 12, 31))
waits = st.integers(0, 20).map(str)


@st.composite
def cases(draw: st.DrawFn) -> dict[str, Any]:
    """Draw forms that have no contradiction in them, of every shape."""
    today = draw(days)

    def near(first: int, last: int) -> str:
        return str(today + draw(st.integers(first, last)) * DAY)

    values: dict[str, Any] = {
        "today": str(today),
        "given": draw(st.sampled_from(["date", "date", "business", "calendar", "later", "none"])),
        "deadline": near(-9, 60),
        "days": str(draw(st.integers(1, 60))),
        "weeks": str(draw(st.integers(1, 6))),
        "calendar": draw(
            st.sampled_from(["US", "US-FRB", "GB-SCT", "DE", "JP", "SA", "CN", "NONE"])
        ),
        "weekend": draw(st.sampled_from(["calendar", "calendar", "sun", "fri_sat", "none"])),
        "reply": draw(waits),
        "reissue": draw(waits),
        "review": draw(waits),
        "checks": draw(waits),
        "gap": draw(waits),
        "notice": draw(
            st.sampled_from(["no", "days", "weeks", "months", "month_end", "quarter_end", "german"])
        ),
        "notice_weeks": str(draw(st.integers(1, 12))),
        "notice_days": str(draw(st.integers(1, 90))),
        "notice_months": str(draw(st.integers(1, 6))),
    }
    if draw(st.booleans()):
        values["offered"] = near(-30, -9)
    if draw(st.booleans()):
        values["wished"] = near(0, 120)
    if draw(st.booleans()):
        values["now"] = f"{draw(st.times()):%H:%M}"
    if draw(st.booleans()):
        values |= {
            "hour": "09:00",
            "zone": "UTC+13:00",
            "my_zone": draw(st.sampled_from(["UTC-10:00", "UTC+13:00"])),
        }
    stages = st.sampled_from(["early", "final", "offer"])
    values["processes"] = [
        {
            "company": f"Company {at}",
            "stage": draw(stages),
            "expected": near(-5, 60),
            "until": near(-5, 60),
            "sure": draw(st.sampled_from(["told", "guess"])),
        }
        for at in range(draw(st.integers(0, 3)))
    ]
    return values


def read(values: Mapping[str, Any]) -> Inputs:
    """Read a form that is in order."""
    parsed = parse(
        CALCULATOR.inputs, values, ".", CALCULATOR.rules, load_data(CALCULATOR.needs(values))
    )
    assume(parsed.inputs is not None)
    assert parsed.inputs is not None
    found: Inputs = parsed.inputs
    return found


def plan(values: Mapping[str, Any]) -> Outcome:
    """Work out the plan of a form."""
    outcome: Outcome = CALCULATOR.calculate(read(values))
    return outcome


def by_key(outcome: Outcome) -> dict[str, dt.date]:
    """Give the day of each step, those after the yes included."""
    after = outcome.leaving.steps() if outcome.leaving else ()
    return {step.key: step.day for step in (*outcome.steps, *after)}


@given(values=cases())
def test_steps_stand_in_order_or_the_deadline_has_passed(values: dict[str, Any]) -> None:
    """Thanks, telling, asking, counter, reply, letter, check, yes, deadline; then resign, start."""
    outcome = plan(values)
    found = by_key(outcome)
    if outcome.window.passed:
        assert [one.key for one in outcome.conflicts] == ["passed"]
        assert set(found) == {"call"}
        return
    before = [found[key] for key in ORDER if key in found]
    after = [found[key] for key in AFTER if key in found]
    assert before == sorted(before)
    assert found["thank"] <= found["research"] <= found["decide"] <= found["counter"]
    assert all(one < other for one, other in pairwise([found["deadline"], *after]))


@given(values=cases())
def test_what_does_not_fit_is_named_and_counted(values: dict[str, Any]) -> None:
    """A counter keeps all its days, or the conflict says how many are missing."""
    form, outcome = read(values), plan(values)
    if outcome.window.passed:
        return
    found, work = by_key(outcome), outcome.work
    needed = form.reply + form.reissue + form.review
    had = work.count(found["counter"], found["review"])
    conflict = outcome.conflict("no_time")
    if conflict is None:
        assert had == needed
    else:
        assert 0 < conflict.missing == needed - had
        assert found["accept"] == found["deadline"]
    late = [one for one in outcome.rivals if one.late]
    assert bool(late and outcome.window.named) == (outcome.conflict("rival_late") is not None)


@given(values=cases())
def test_no_step_is_in_the_past_and_every_step_is_on_a_business_day(values: dict[str, Any]) -> None:
    """Only where no business day is left at all do the steps fall on today."""
    outcome, today = plan(values), dt.date.fromisoformat(values["today"])
    exempt = "last_day"  # a notice may end on any day
    for key, day in by_key(outcome).items():
        assert day >= today
        closed = not outcome.work.is_open(day)
        assert not closed or key == exempt or outcome.conflict("no_working_day") is not None, key
    for step in outcome.steps:
        assert step.latest is None or step.latest >= step.day
        assert step.missed is None or step.missed < today


@given(values=cases(), later=st.integers(1, 30))
def test_later_deadline_never_moves_a_step_earlier(values: dict[str, Any], later: int) -> None:
    """One day more, and every step stays or moves on, the first day in the new job included."""
    values |= {"given": "date"}
    moved = {**values, "deadline": str(dt.date.fromisoformat(values["deadline"]) + later * DAY)}
    first, second = by_key(plan(values)), by_key(plan(moved))
    for key in first.keys() & second.keys():
        assert second[key] >= first[key], key


@given(values=cases(), closed=st.integers(0, 90))
def test_more_holidays_never_make_more_business_days(values: dict[str, Any], closed: int) -> None:
    """Nor a later deadline, except where that is counted in business days."""
    day = dt.date.fromisoformat(values["today"]) + closed * DAY
    fewer = {**values, "also_closed": str(day)}
    if values["given"] == "business":
        assert plan(fewer).window.last >= plan(values).window.last
        return
    assume(values["given"] != "none")
    one, other = plan(values).window, plan(fewer).window
    assert other.left <= one.left
    assert other.last <= one.last


@given(values=cases())
def test_extension_covers_the_decision_it_is_for_and_is_never_long(values: dict[str, Any]) -> None:
    """What is asked for is enough for one likely decision, and two weeks at the most."""
    outcome = plan(values)
    more, work = outcome.extension, outcome.work
    if more is None:
        return
    assert more.days == work.count(outcome.window.last, more.until) > 0
    assert more.days <= 10
    assert more.rival is not None or more.for_counter
    if more.rival is not None:
        assert more.rival.sure != "guess"
        assert work.count(more.rival.day, more.until) >= more.rival.spare > 0
    assert [step.key for step in outcome.agreed][-1] == "deadline"
    assert outcome.agreed[-1].day == more.until


@given(values=cases())
def test_skipped_and_counted_days_add_up(values: dict[str, Any]) -> None:
    """Every day after today up to the last safe one either counts or has its reason."""
    found, today = plan(values).window, dt.date.fromisoformat(values["today"])
    if found.passed:
        return
    skipped = [day for day, _ in found.skipped if day <= found.last]
    assert (found.last - today).days == found.left + len(skipped)
