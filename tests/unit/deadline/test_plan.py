"""The plan, by hand: the last safe day, the steps, other applications."""

import pytest

from tests.unit.deadline.helpers import on, plan, report


@pytest.mark.parametrize(
    ("days", "kind"),
    [("1", "exploding"), ("2", "short"), ("3", "usual"), ("10", "usual"), ("11", "generous")],
)
def test_kind_hangs_on_the_days_given(days: str, kind: str) -> None:
    """Under 2 business days exploding, under 3 short, over 10 generous."""
    found = plan(today="2026-11-02", offered="2026-11-02", given="business", days=days).window
    assert (found.kind, found.given) == (kind, int(days))


def test_days_run_from_the_written_offer() -> None:
    """The clock starts on the letter, or else on the day of the offer, or else today."""
    dates = {"today": "2026-11-06", "given": "calendar", "days": "7"}
    assert plan(**dates).window.named == on("2026-11-13")
    assert plan(**dates, offered="2026-11-02").window.named == on("2026-11-09")
    both = plan(**dates, offered="2026-11-02", written="2026-11-04")
    assert both.window.named == on("2026-11-11")
    # 11 November is Veterans Day: the last safe day is the one before.
    assert both.window.last == on("2026-11-10")


def test_later_of_takes_the_later() -> None:
    """A date beyond the weeks wins."""
    found = plan(today="2026-11-02", given="later", deadline="2026-11-25", weeks="3").window
    assert found.named == on("2026-11-25")


def test_day_is_proposed_where_they_named_none() -> None:
    """Five business days: the 3rd, 4th, 5th, 6th and 9th. For others who decide later, ten at most.

    10, 12, 13, 16 and 17 November follow, as the 11th is off.
    """
    quick = {"today": "2026-11-02", "given": "none", "reply": "0", "reissue": "0", "review": "1"}
    found = plan(**quick).window
    assert (found.named, found.last) == (None, on("2026-11-09"))
    process = {"company": "Harbor", "expected": "2026-12-15", "sure": "told"}
    assert plan(**quick, processes=[process]).window.last == on("2026-11-17")
    soon = {**process, "expected": "2026-11-10"}
    # Two business days after the 10th.
    assert plan(**quick, processes=[soon]).window.last == on("2026-11-13")


def test_a_deadline_on_sunday_seen_on_saturday_means_today() -> None:
    """Nothing is proposed in the past, even though the last business day has gone."""
    found = plan(today="2026-12-05", deadline="2026-12-06")
    assert found.window.last == on("2026-12-05")
    assert {step.day for step in found.steps} == {on("2026-12-05")}
    assert [one.key for one in found.conflicts] == ["no_working_day", "no_time", "ask_late"]


def test_missed_steps_say_by_when_they_were_due() -> None:
    """Offer on Monday, today Thursday: the thanks were due on Tuesday, and come today."""
    found = plan(today="2026-11-05", offered="2026-11-02", deadline="2026-11-06")
    thank = found.step("thank")
    counter = found.step("counter")
    assert thank is not None
    assert counter is not None
    assert (thank.day, thank.missed) == (on("2026-11-05"), on("2026-11-03"))
    # Five business days before Friday 6 November is Friday 30 October, before the offer came.
    assert (counter.day, counter.missed) == (on("2026-11-05"), None)
    # Three weeks late: a day to prepare, and out it goes.
    late = plan(today="2026-11-23", offered="2026-11-02", deadline="2027-06-30").step("counter")
    assert late is not None
    assert late.day == on("2026-11-24")
    shown = str(report(today="2026-11-05", offered="2026-11-02", deadline="2026-11-06"))
    assert "This was due by Tue" in shown


@pytest.mark.parametrize(
    ("expected", "sure", "until", "days", "size"),
    [
        ("2026-11-18", "told", "2026-11-19", 4, "modest"),
        ("2026-11-18", "likely", "2026-11-20", 5, "modest"),
        ("2026-11-19", "likely", "2026-11-23", 6, "stretch"),
        ("2026-11-21", "told", "2026-11-24", 7, "stretch"),
    ],
)
def test_extension_is_the_likely_decision_and_a_day_or_two(
    expected: str, sure: str, until: str, days: int, size: str
) -> None:
    """From Friday 13 November; a decision on a Saturday comes on the Monday."""
    process = {"company": "Harbor", "stage": "middle", "expected": expected, "sure": sure}
    earlier = {"company": "Brook", "expected": "2026-11-16", "sure": "told"}
    more = plan(today="2026-11-02", deadline="2026-11-13", processes=[earlier, process]).extension
    assert more is not None
    assert (more.until, more.days, more.size) == (on(until), days, size)


@pytest.mark.parametrize(("expected", "sure"), [("2026-11-19", "guess"), ("2026-12-01", "told")])
def test_no_time_is_asked_for_a_guess_or_for_weeks(expected: str, sure: str) -> None:
    """Twelve business days more are beyond two weeks; the page says that nobody will wait."""
    process = {"company": "Harbor", "expected": expected, "sure": sure}
    values = {"today": "2026-11-02", "deadline": "2026-11-13", "processes": [process]}
    assert plan(**values).extension is None
    assert set(report(**values).warnings()) == {"rival_late", "unlikely"}


ALPHA = {"company": "Alpha", "stage": "final", "expected": "2026-12-29", "sure": "told"}
BETA = {"company": "Beta", "stage": "middle", "expected": "2027-01-08", "sure": "likely"}
GAMMA = {"company": "Gamma", "stage": "early", "expected": "2027-01-20", "sure": "guess"}


def test_two_day_offer_asks_for_the_best_likely_decision_alone() -> None:
    """Offered on 23 December until Christmas: 28, 29 and 30 December, not a month."""
    came = {"today": "2026-12-23", "offered": "2026-12-23", "written": "2026-12-23"}
    values = {**came, "deadline": "2026-12-25", "processes": [GAMMA, BETA, ALPHA]}
    more = plan(**values).extension
    assert more is not None
    # The counter alone would take until 31 December: 24, 28, 29, 30, 31 are five.
    assert (more.until, more.rival and more.rival.name) == (on("2026-12-31"), "Alpha")
    fast = {**values, "reply": "0", "reissue": "0", "review": "1"}
    asked = plan(**fast).extension
    assert asked is not None
    assert (asked.until, asked.days) == (on("2026-12-30"), 3)
    said = str(report(**fast)).replace("\\xa0", " ")
    # One date in the text, the key figure, the plan and the file; none of the guess.
    assert said.count("Wed 30 Dec 2026") >= 3
    assert "22 Jan 2027" not in said


@pytest.mark.parametrize(("deadline", "short"), [("2026-11-04", None), ("2026-11-03", 1)])
def test_two_business_days_are_enough_to_ask_for_more(deadline: str, short: int | None) -> None:
    """From Monday 2 November the 3rd and the 4th are two; with one, a day is missing."""
    found = plan(today="2026-11-02", deadline=deadline)
    assert found.extension is not None
    late = found.conflict("ask_late")
    assert (late and late.missing) == short


def test_more_time_is_asked_for_when_half_of_it_is_gone() -> None:
    """Five days from the 2nd: the 3rd, 4th, 5th, 6th and 9th. After the 4th three are left.

    The next day would leave two, and the counter goes out on the 5th.
    """
    process = {"company": "Harbor", "expected": "2026-11-12", "sure": "told"}
    quick = {"reply": "0", "reissue": "0", "review": "1", "processes": [process]}
    found = plan(today="2026-11-03", offered="2026-11-02", deadline="2026-11-09", **quick)
    asked, counter = found.step("ask"), found.step("counter")
    assert asked is not None
    assert counter is not None
    assert (asked.day, counter.day) == (on("2026-11-04"), on("2026-11-05"))


def test_reading_and_deciding_can_wait_as_long_as_the_counter() -> None:
    """Five business days before Friday 13: the 12th, 10th, 9th, 6th and 5th, as the 11th is off."""
    found = plan(today="2026-11-02", deadline="2026-11-13")
    latest = {step.key: step.latest for step in found.steps}
    assert latest["research"] == latest["decide"] == latest["counter"] == on("2026-11-05")


def test_nothing_was_due_before_the_offer_came() -> None:
    """A phone call on 20 November cannot have been answered on the 16th."""
    found = plan(today="2026-11-23", offered="2026-11-23", deadline="2026-11-25")
    assert [step.key for step in found.steps if step.missed] == []


def test_counter_goes_out_within_three_business_days_of_the_offer() -> None:
    """However long they give: an open offer can be taken back."""
    for deadline in ("2026-12-11", "2027-06-30", "2027-11-30"):
        found = plan(today="2026-11-02", offered="2026-11-02", deadline=deadline)
        counter, answer = found.step("counter"), found.step("accept")
        assert counter is not None
        assert answer is not None
        assert counter.day == on("2026-11-05")
        # The answer may still wait for others.
        assert answer.day > on("2026-12-01")


def test_offer_in_hand_that_ends_sooner_pulls_the_plan_forward() -> None:
    """Held until 27 November: the counter goes out today, and they are asked for more time."""
    held = {"company": "Held", "stage": "offer", "until": "2026-11-27"}
    values = {"today": "2026-11-23", "deadline": "2026-12-11", "processes": [held]}
    found = plan(**values)
    counter, other = found.step("counter"), found.step("ask_other")
    assert counter is not None
    assert other is not None
    assert counter.day == other.day == on("2026-11-23")
    assert "Ask Held for more time" in str(report(**values))
    # One that lasts as long as this one needs no more time.
    same = {**held, "until": "2026-12-11"}
    assert plan(**{**values, "processes": [same]}).step("ask_other") is None


@pytest.mark.parametrize("deadline", ["2026-11-24", "2026-11-25", "2026-11-27", "2026-11-30"])
def test_one_to_four_days_are_enough_for_a_counter_by_phone(deadline: str) -> None:
    """Two days to a week is usual: nobody is told that it is too short to counter."""
    found = report(today="2026-11-23", offered="2026-11-23", deadline=deadline)
    assert "make your counter by phone today" in found.announcement()
    assert "too short for a counter" not in str(found)


def test_thanks_do_not_promise_what_the_next_text_asks_to_move() -> None:
    """Either a date or a request for another one."""
    asks = {"today": "2026-12-23", "deadline": "2026-12-30", "processes": [ALPHA]}
    assert "I’ll get back to you about the timing" in str(report(**asks))
    assert "You’ll have my answer by" not in str(report(**asks))
    plain = report(today="2026-11-02", deadline="2026-11-13")
    assert "You’ll have my answer by" in str(plain)


def test_deadline_most_of_a_year_off_is_asked_about() -> None:
    """28 December 2027 instead of 2026, typed on 30 November 2026."""
    assert report(today="2026-11-30", deadline="2027-12-28").warnings() == ("far_off",)
    assert report(today="2026-11-30", deadline="2026-12-28").warnings() == ()
    # 120 days after it is 30 March.
    assert "far_off" not in report(today="2026-11-30", deadline="2027-03-30").warnings()
    assert "far_off" in report(today="2026-11-30", deadline="2027-03-31").warnings()


def test_no_extension_where_all_decide_in_time() -> None:
    """A decision three business days before the deadline calls for nothing."""
    process = {"company": "Harbor", "expected": "2026-11-09", "sure": "told"}
    found = plan(today="2026-11-02", deadline="2026-11-13", processes=[process])
    assert found.extension is None
    assert found.conflicts == ()
    assert found.overlap is not None
    # 9, 10, 12 and 13 November: the 11th is Veterans Day.
    assert found.overlap.days == 4


def test_decision_in_the_last_two_days_is_tight() -> None:
    """12 November, a business day before Friday 13."""
    process = {"company": "Harbor", "expected": "2026-11-12", "sure": "told"}
    found = plan(today="2026-11-02", deadline="2026-11-13", processes=[process])
    assert [one.key for one in found.conflicts] == ["rival_tight"]


def test_overdue_decision_counts_from_today() -> None:
    """Expected last week: the plan goes on from today, and says so."""
    process = {"company": "Harbor", "expected": "2026-10-28", "sure": "told"}
    values = {"today": "2026-11-02", "deadline": "2026-11-13", "processes": [process]}
    assert plan(**values).rivals[0].day == on("2026-11-02")
    assert report(**values).warnings() == ("overdue",)


def test_report_says_the_hour_on_both_clocks() -> None:
    """Or that none was said, and what is assumed."""
    values = {"today": "2026-11-23", "deadline": "2026-12-04"}
    assert "They didn’t say what time, so count on 17:00" in str(report(**values))
    both = {"hour": "17:00", "zone": "UTC-05:00", "my_zone": "UTC+01:00"}
    assert "23:00 in UTC+01:00 (Berlin in winter" in str(report(**values, **both))
