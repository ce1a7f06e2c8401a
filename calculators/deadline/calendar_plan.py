"""Turn the plan into the events of a calendar file."""

from __future__ import annotations

from calculators._core import CalendarFile

from .calendar_text import Event, calendar_text
from .formulas import Outcome
from .inputs import Inputs
from .wording import rival_day, rival_name, step_name


def calendar_file(inputs: Inputs, outcome: Outcome) -> CalendarFile:
    """Put every step into a file that calendars open."""
    about = inputs.company or ""
    return CalendarFile(
        label="All of these days, for your calendar. The file has a reminder on each day at 9:00.",
        filename="offer-plan.ics",
        text=calendar_text(
            events(inputs, outcome),
            name=f"Offer from {about}" if about else "Job offer",
            today=inputs.today,
            begun=inputs.offered or inputs.written or inputs.today,
            about=about,
        ),
    )


def events(inputs: Inputs, outcome: Outcome) -> tuple[Event, ...]:
    """List one event for each step, and one for each other application."""
    about = f"{inputs.company}: " if inputs.company else ""
    later = outcome.leaving.steps() if outcome.leaving is not None else ()
    found = [
        Event(
            key=step.key,
            day=step.day,
            title=about + step_name(step, inputs),
            alarm_before=step.key in ("counter", "deadline", "start"),
        )
        for step in (*outcome.steps, *later)
    ]
    found += [
        Event(key=f"other-{at}", day=max(rival_day(one), inputs.today), title=rival_name(one))
        for at, one in enumerate(outcome.rivals, start=1)
    ]
    return tuple(found)
