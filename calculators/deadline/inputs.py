"""What the deadline planner asks, and which answers contradict each other.

Every label, hint, limit and default stands here, and every rule with its way out.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from calculators._core import (
    DataFile,
    Rule,
    Section,
    When,
    at_least,
    at_most,
    choice,
    date,
    date_list,
    file_choice,
    group,
    text,
    whole_number,
)
from calculators._core.formatting import day, listed

from .choices import CALENDARS, FIXED, ZONES
from .workdays import WeekendChoice, find_region, region_names

OFFER = Section(
    "When the offer came, and the hour it ends",
    "Days given in numbers run from the written offer, or else from the day the offer came.",
)
DAYS = Section(
    "Regions, weekends and days that are also closed",
    "Many offices close on days that are no public holiday, such as 24 December.",
)
PACE = Section(
    "How long each side needs",
    "Business days. Leave them as they are if you do not know better.",
)
OTHERS = Section(
    "Your other applications",
    "The plan shows which of them can decide in time, and how much more time to ask for.",
)
LEAVING = Section(
    "Leaving your job and starting the new one",
    "Do not resign before the new offer is in writing and free of conditions.",
)
KEPT = Section(
    "Dates to keep after you sign",
    "What the offer promises for later, or asks of you, goes into the list and the calendar file.",
)
STARTS_AT = tuple((f"{hour:02}:00", f"{hour:02}:00") for hour in range(7, 24))
type Stage = Literal["early", "middle", "final", "offer"]
type Sureness = Literal["told", "likely", "guess"]
type Given = Literal["date", "business", "calendar", "later", "none"]
type Notice = Literal["no", "days", "weeks", "months", "month_end", "quarter_end", "german"]
type Promised = Literal["vest", "repayment", "review", "probation", "benefits", "exercise", "other"]
MONTHLY: tuple[Notice, ...] = ("months", "month_end")


@dataclass(frozen=True, kw_only=True, slots=True)
class Process:
    """Another application, from the first talk to an offer in hand."""

    company: str = text("Company", required=True, hint="Any name will do.", longest=40)
    stage: Stage = choice(
        "Where it stands",
        {
            "early": "First talks",
            "middle": "In the middle",
            "final": "Final round",
            "offer": "I hold their offer",
        },
    )
    expected: dt.date | None = date(
        "You expect their decision on",
        required=True,
        when=When(field="stage", answers=("early", "middle", "final")),
        hint="Your best guess will do.",
    )
    sure: Sureness | None = choice(
        "How sure is that date?",
        {"told": "They told me", "likely": "Likely", "guess": "My guess"},
        when=When(field="stage", answers=("early", "middle", "final")),
    )
    until: dt.date | None = date(
        "They want your answer by",
        required=True,
        when=When(field="stage", answers=("offer",)),
        hint="The deadline of that other offer.",
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Promise:
    """A day that the offer names for after the start."""

    what: Promised = choice(
        "What happens",
        {
            "vest": "Shares vest",
            "repayment": "The signing bonus is yours: nothing to repay any more",
            "review": "A pay review is promised",
            "probation": "Probation ends",
            "benefits": "Benefits start",
            "exercise": "Last day to exercise options",
            "other": "Something else",
        },
    )
    on: dt.date = date("On", required=True)
    note: str | None = text("Note", longest=60, hint="Such as how many shares.")


@dataclass(frozen=True, kw_only=True, slots=True)
class Inputs:
    """What the reader types."""

    today: dt.date = date("Today", required=True, today=True, hint="The plan starts on this day.")
    given: Given = choice(
        "They gave you",
        {
            "date": "A date",
            "business": "A number of business days",
            "calendar": "A number of calendar days",
            "later": "The later of a date and some weeks",
            "none": "No deadline",
        },
    )
    deadline: dt.date | None = date(
        "Their deadline",
        required=True,
        when=When(field="given", answers=("date", "later")),
        hint="The last day on which you can say yes.",
    )
    days: int | None = whole_number(
        "How many days",
        required=True,
        minimum=1,
        maximum=250,
        unit="days",
        when=When(field="given", answers=("business", "calendar")),
        hint="As they said it. The day the offer came is not counted.",
    )
    weeks: int | None = whole_number(
        "And how many weeks",
        required=True,
        minimum=1,
        maximum=26,
        unit="weeks",
        when=When(field="given", answers=("later",)),
        hint="Counted from the offer, as in “15 November or 3 weeks, whichever is later”.",
    )
    offered: dt.date | None = date(
        "The offer came on", hint="By phone, mail or letter. Left empty, today counts."
    )
    calendar: DataFile = file_choice(
        "Whose holidays count",
        CALENDARS,
        "holidays",
        hint="The country that the employer's office is in.",
    )
    written: dt.date | None = date(
        "The written offer came on", section=OFFER, hint="Empty if you have none yet."
    )
    company: str | None = text(
        "The company",
        section=OFFER,
        longest=40,
        hint="For the texts and the calendar file.",
        known_as="company",
    )
    hour: str | None = choice(
        "Time of day",
        {"": "They did not say", **dict(STARTS_AT), "23:59": "End of the day (23:59)"},
        section=OFFER,
    )
    zone: DataFile | None = file_choice(
        "Their clock",
        {"": "They did not say", **ZONES},
        "zones",
        no_file=("", *FIXED),
        section=OFFER,
        hint="The city whose time their hour is in.",
    )
    my_zone: DataFile | None = file_choice(
        "Your clock",
        {"": "The same as theirs", **ZONES},
        "zones",
        no_file=("", *FIXED),
        section=OFFER,
    )
    region: str | None = text(
        "State or region",
        section=DAYS,
        longest=60,
        hint="Its name or code, such as California or CA. Empty for the whole country.",
    )
    weekend: WeekendChoice = choice(
        "Weekend",
        {
            "calendar": "As the calendar says",
            "sat_sun": "Saturday and Sunday",
            "fri_sat": "Friday and Saturday",
            "thu_fri": "Thursday and Friday",
            "fri_sun": "Friday and Sunday",
            "sun": "Sunday only",
            "sat": "Saturday only",
            "fri": "Friday only",
            "none": "No weekend: every day counts",
        },
        section=DAYS,
    )
    also_closed: tuple[dt.date, ...] | None = date_list(
        "Also closed",
        section=DAYS,
        hint="Such as 27 Nov 2026; 24 Dec 2026 to 31 Dec 2026.",
    )
    reply: int = whole_number(
        "They answer a counter in", default=2, maximum=20, unit="business days", section=PACE
    )
    reissue: int = whole_number(
        "They send a new letter in", default=2, maximum=20, unit="business days", section=PACE
    )
    review: int = whole_number(
        "You check the new letter in", default=1, maximum=20, unit="business days", section=PACE
    )
    processes: tuple[Process, ...] = group(
        "Other applications", item="Application", of=Process, maximum=10, section=OTHERS
    )
    notice: Notice = choice(
        "Your notice period",
        {
            "no": "No notice, or no job to leave",
            "days": "Days",
            "weeks": "Weeks",
            "months": "Months, to the same day of the month",
            "month_end": "Months, to the end of a month",
            "quarter_end": "Weeks, to the end of a quarter",
            "german": "Germany: 4 weeks to the 15th or the end of a month",
        },
        section=LEAVING,
    )
    notice_weeks: int | None = whole_number(
        "Weeks of notice",
        required=True,
        minimum=1,
        maximum=52,
        unit="weeks",
        section=LEAVING,
        when=When(field="notice", answers=("weeks", "quarter_end")),
    )
    notice_days: int | None = whole_number(
        "Days of notice",
        required=True,
        minimum=1,
        maximum=365,
        unit="days",
        section=LEAVING,
        when=When(field="notice", answers=("days",)),
        hint="Calendar days.",
    )
    notice_months: int | None = whole_number(
        "Months of notice",
        required=True,
        minimum=1,
        maximum=12,
        unit="months",
        section=LEAVING,
        when=When(field="notice", answers=MONTHLY),
    )
    checks: int = whole_number(
        "Checks before you may resign",
        default=5,
        maximum=60,
        unit="business days",
        section=LEAVING,
        hint="References, background, right to work. 10 is safer, 15 for work abroad.",
    )
    gap: int = whole_number(
        "Days off before you start",
        default=0,
        maximum=180,
        unit="days",
        section=LEAVING,
        hint="Calendar days between the two jobs.",
    )
    wished: dt.date | None = date("You would like to start on", section=LEAVING)
    promises: tuple[Promise, ...] = group(
        "Dates to keep", item="Date", of=Promise, maximum=20, section=KEPT
    )


# Farther away than this, a year was mistyped more likely than meant.
FARTHEST = dt.timedelta(days=400)
FARTHEST_START = dt.timedelta(days=1_000)
_NAMES_SHOWN = 60


def _too_far(name: str, words: str) -> Rule:
    def broken(inputs: Inputs) -> bool:
        value = getattr(inputs, name)
        return value is not None and abs(value - inputs.today) > FARTHEST

    def message(inputs: Inputs) -> str:
        return f"{day(getattr(inputs, name))} is more than {FARTHEST.days} days from today. {words}"

    return Rule(fields=(name, "today"), broken=broken, message=message)


def _far_dates(inputs: Inputs) -> dict[str, str]:
    """Find the dates of other applications that are too far off, with the company's name."""
    return {
        f"processes.{at}.{name}": process.company
        for at, process in enumerate(inputs.processes)
        for name, value in (("expected", process.expected), ("until", process.until))
        if value is not None and abs(value - inputs.today) > FARTHEST
    }


def _unknown_region(inputs: Inputs) -> str:
    names = region_names(inputs.calendar.content)
    where = inputs.calendar.label
    if not names:
        return f"the calendar “{where}” has no regions. Leave this empty."
    shown = listed(names[:_NAMES_SHOWN], "or")
    return f"“{inputs.region}” is no region of “{where}”. Leave it empty, or write {shown}."


RULES = (
    at_most("offered", "today", "the offer came after today. Correct one of the two dates."),
    at_most(
        "written",
        "today",
        "the written offer came after today. Correct the date, or leave it empty "
        "until the letter is there.",
    ),
    at_least(
        "written",
        "offered",
        "the written offer came before the offer. Swap the two dates, or leave one empty.",
    ),
    at_least(
        "deadline",
        "offered",
        lambda i: (
            f"the deadline is before the offer came ({day(i.offered)}). Correct one of the two."
        ),
    ),
    at_least(
        "deadline",
        "written",
        lambda i: (
            f"the deadline is before the written offer came ({day(i.written)}). "
            "Correct one of the two."
        ),
    ),
    _too_far("deadline", "Check the year."),
    _too_far("offered", "Check the year."),
    _too_far("written", "Check the year."),
    Rule(
        fields=("processes", "today"),
        broken=lambda i: bool(_far_dates(i)),
        message=lambda i: (
            f"a date of {listed([*_far_dates(i).values()])} is more than {FARTHEST.days} days "
            "from today. Check the year."
        ),
        at=lambda i: (*_far_dates(i), "today"),
    ),
    Rule(
        fields=("region", "calendar"),
        broken=lambda i: i.region is not None and find_region(i.calendar.content, i.region) is None,
        message=_unknown_region,
    ),
    at_least(
        "wished",
        "today",
        "the start you would like has passed. Correct it, or leave it empty.",
    ),
    Rule(
        fields=("wished", "today"),
        broken=lambda i: i.wished is not None and i.wished - i.today > FARTHEST_START,
        message=lambda i: (
            f"{day(i.wished)} is more than {FARTHEST_START.days} days from today. Check the year."
        ),
    ),
)
