"""What the deadline planner asks: every label, hint, limit and default."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from calculators._core import (
    DataFile,
    FormMark,
    Section,
    When,
    choice,
    date,
    date_list,
    file_choice,
    form_mark,
    group,
    text,
    time_of_day,
    whole_number,
)

from .choices import CALENDARS, FIXED, ZONES
from .workdays import WeekendChoice

COUNTED = Section("The day and the holidays that count", row=True)
OFFER = Section(
    "When the offer came, and the hour it expires",
    "If they gave you a number of days, it runs from the written offer, or else from the day the "
    "offer came.",
)
DAYS = Section(
    "State or region, weekend and other days off",
    "Many offices close on days that aren’t public holidays, such as December 24.",
)
PACE = Section(
    "How long each side needs",
    "In business days. Leave these as they are unless you know better.",
)
OTHERS = Section(
    "Your other applications",
    "The plan shows which of them can decide in time, and how much more time to ask for.",
)
LEAVING = Section(
    "Leaving your job and starting the new one",
    "Don’t resign until the new offer is in writing and every condition has been met.",
)
KEPT = Section(
    "Dates to keep after you sign",
    "Add the dates that the offer sets for later, such as vesting or a pay review. They go into a "
    "list and into the calendar file.",
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
        "How far along is it?",
        {
            "early": "First interviews",
            "middle": "Middle rounds",
            "final": "Final round",
            "offer": "I have their offer",
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
            "repayment": "Signing bonus is yours to keep",
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

    given: Given = choice(
        "They gave you",
        {
            "date": "A date",
            "business": "A number of business days",
            "calendar": "A number of calendar days",
            "later": "A date or some weeks, whichever is later",
            "none": "No deadline",
        },
    )
    deadline: dt.date | None = date(
        "Their deadline",
        required=True,
        when=When(field="given", answers=("date", "later")),
        hint="The last day on which you can say yes.",
        known_as="deadline",
    )
    days: int | None = whole_number(
        "How many days",
        required=True,
        minimum=1,
        maximum=250,
        unit="days",
        when=When(field="given", answers=("business", "calendar")),
        hint="The number they gave you. The day the offer came doesn’t count.",
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
    today: dt.date = date("Today", required=True, today=True, section=COUNTED)
    calendar: DataFile = file_choice(
        "Holidays of their office", CALENDARS, "holidays", section=COUNTED
    )
    offered: dt.date | None = date(
        "The offer came on",
        section=OFFER,
        hint="By phone, email or letter. If you leave it empty, it’s counted from today.",
    )
    written: dt.date | None = date(
        "The written offer came on", section=OFFER, hint="Leave it empty if you don’t have one yet."
    )
    company: str | None = text(
        "The company",
        section=OFFER,
        longest=40,
        hint="Used in the texts and the calendar file.",
        known_as="company",
    )
    hour: str | None = choice(
        "Time of day",
        {"": "They didn’t say", **dict(STARTS_AT), "23:59": "End of the day (23:59)"},
        section=OFFER,
    )
    zone: DataFile | None = file_choice(
        "Their clock",
        {"": "They didn’t say", **ZONES},
        "zones",
        no_file=("", *FIXED),
        section=OFFER,
        hint="The city whose time they go by.",
    )
    my_zone: DataFile | None = file_choice(
        "Your clock",
        {"": "The same as theirs", **ZONES},
        "zones",
        no_file=("", *FIXED),
        own_with="zone",
        section=OFFER,
        hint="Once you choose theirs, yours is set from this device. Change it if it’s wrong.",
    )
    now: dt.time | None = time_of_day(
        "The time now",
        now=True,
        section=OFFER,
        hint="On your clock. After 17:00 where they are, the plan starts on the next business day.",
    )
    region: str | None = text(
        "State or region",
        section=DAYS,
        longest=60,
        hint="Its name or code, such as California or CA. Left empty, only holidays of the whole "
        "country count.",
    )
    weekend: WeekendChoice = choice(
        "Weekend",
        {
            "calendar": "As usual in that country",
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
        term="notice period",
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
        "Checks before you can safely resign",
        default=5,
        maximum=60,
        unit="business days",
        section=LEAVING,
        hint="References, background, right to work. 10 is safer, 15 for work abroad.",
        term="background check",
    )
    gap: int = whole_number(
        "Days off before you start",
        default=0,
        maximum=180,
        unit="days",
        section=LEAVING,
        hint="Calendar days between the two jobs.",
    )
    wished: dt.date | None = date(
        "You would like to start on", section=LEAVING, known_as="first-day"
    )
    promises: tuple[Promise, ...] = group(
        "Dates to keep", item="Date", of=Promise, maximum=20, section=KEPT
    )
    # So that a calendar tells the days of this plan from those of another one.
    plan: FormMark | None = form_mark("The mark of this plan")
