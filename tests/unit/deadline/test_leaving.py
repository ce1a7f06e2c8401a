"""The days after the yes, by hand: notice, the last day to resign, the first day in the new job."""

import pytest

from calculators._core import Caution
from calculators._core.offer.months import month_end
from calculators.deadline.formulas.plan import months_on, notice_end, resign_by
from tests.unit.deadline.helpers import inputs, on, plan, report


@pytest.mark.parametrize(
    ("notice", "end"),
    [
        ({"notice": "weeks", "notice_weeks": "4"}, "2027-02-26"),
        ({"notice": "months", "notice_months": "1"}, "2027-02-28"),
        ({"notice": "months", "notice_months": "3"}, "2027-04-29"),
        ({"notice": "month_end", "notice_months": "2"}, "2027-03-31"),
        ({"notice": "german"}, "2027-02-28"),
        ({"notice": "days", "notice_days": "60"}, "2027-03-30"),
        ({"notice": "quarter_end", "notice_weeks": "6"}, "2027-03-31"),
        ({"notice": "quarter_end", "notice_weeks": "9"}, "2027-06-30"),
    ],
)
def test_notice_given_on_29_january(notice: dict[str, str], end: str) -> None:
    """Friday 29 January 2027: weeks from the day after, months to the same day or the last."""
    found = plan(
        today="2027-01-20", deadline="2027-01-28", checks="0", reply="0", reissue="0", **notice
    ).leaving
    assert found is not None
    assert found.resign == on("2027-01-29")
    assert found.last_day == on(end)
    assert found.earliest > on(end)


@pytest.mark.parametrize(
    ("given", "end"),
    [
        ("2026-12-01", "2026-12-31"),
        ("2026-12-03", "2026-12-31"),
        ("2026-12-04", "2027-01-15"),
        ("2026-12-18", "2027-01-15"),
        ("2026-12-19", "2027-01-31"),
    ],
)
def test_german_notice_ends_on_the_15th_or_the_last(given: str, end: str) -> None:
    """At least four weeks: 3 December + 28 days is the 31st itself (BGB 622(1))."""
    form = inputs(today="2026-11-23", deadline="2026-12-01", notice="german")
    assert notice_end(form, on(given)) == on(end)


def test_months_of_different_length() -> None:
    """A month too short ends on its last day; leap years count."""
    assert months_on(on("2028-01-31"), 1) == on("2028-02-29")
    assert months_on(on("2026-12-31"), 2) == on("2027-02-28")
    assert months_on(on("2026-11-15"), 14) == on("2028-01-15")
    assert month_end(on("2026-12-31")) == on("2026-12-31")


def test_wished_start_that_works_is_kept() -> None:
    """With nothing short, the first day is the wish, on a business day."""
    found = plan(today="2026-11-23", deadline="2026-12-04", wished="2027-01-01").leaving
    assert found is not None
    assert (found.start, found.short) == (on("2027-01-04"), 0)


@pytest.mark.parametrize(
    ("notice", "by", "later"),
    [
        # Resigning on 10 December ends on 31 March, as it does until the 31st.
        ({"notice": "month_end", "notice_months": "3"}, "2026-12-31", "2027-04-30"),
        # Four weeks before 15 January is 18 December, before the end of January the 3rd of it.
        ({"notice": "german"}, "2026-12-18", "2027-01-31"),
        # Six weeks before 31 March.
        ({"notice": "quarter_end", "notice_weeks": "6"}, "2027-02-17", "2027-06-30"),
    ],
)
def test_last_day_to_resign_is_told_where_a_day_costs_weeks(
    notice: dict[str, str], by: str, later: str
) -> None:
    """Deadline on Friday 11 December: resigning comes on Monday the 14th."""
    form = inputs(today="2026-11-30", deadline="2026-12-11", **notice)
    assert resign_by(form, on("2026-12-14")) == (on(by), on(later))
    said = str(report(today="2026-11-30", deadline="2026-12-11", checks="0", **notice))
    assert "Resign by " in said
    assert resign_by(inputs(today="2026-11-30", deadline="2026-12-11"), on("2026-12-14")) is None


def test_start_is_planned_only_for_those_who_tell_of_leaving() -> None:
    """Most readers have a job: without a word on it, no first day is in the plan or the file."""
    values = {"today": "2026-11-23", "deadline": "2026-12-04"}
    said = str(report(**values)).replace("\\xa0", " ")
    assert "First day in your new job" not in said
    # Yes on 3 December, five business days of checks: the 4th, 7th, 8th, 9th and 10th.
    assert "If you have no job to leave, you can start on ', Figure(text='Thu 10 Dec 2026'" in said
    for told in ({"wished": "2027-01-04"}, {"gap": "7"}, {"notice": "days", "notice_days": "30"}):
        assert "SUMMARY:First day in your new job" in str(report(**values, **told))


def test_start_that_is_too_soon_without_a_notice_names_checks_and_days_off() -> None:
    """There is no notice to wait for."""
    whole = report(
        today="2026-11-30",
        deadline="2026-12-11",
        notice="no",
        checks="5",
        gap="6",
        wished="2026-12-14",
    )
    [found] = [b for b in whole.every_block() if isinstance(b, Caution) and b.key == "start_early"]
    assert str(found.words).startswith("With 5 business days of checks and 6 days off, the first")
