"""The plan as a calendar file: an event for each step, each other application, each later date."""

from __future__ import annotations

import datetime as dt
from collections import Counter

from calculators._core import CalendarFile
from calculators._core.offer.calendar_file import (
    Event,
    about,
    calendar_text,
    file_label,
    folded_name,
    noted,
)
from calculators.deadline.formulas import Outcome
from calculators.deadline.formulas.window import moment, to_utc
from calculators.deadline.inputs import Inputs
from calculators.deadline.words import promise_name, rival_day, rival_name, step_name


def calendar_file(inputs: Inputs, outcome: Outcome) -> CalendarFile:
    """Put every step into a file that calendars open."""
    company = inputs.company or ""
    return CalendarFile(
        label=file_label(company),
        filename="offer-plan.ics",
        text=calendar_text(
            events(inputs, outcome),
            maker="Decision deadline",
            name=f"Offer from {company}" if company else "Job offer",
            today=inputs.today,
            about=about(company, inputs.plan),
        ),
        notes=noted("plan", company, inputs.plan),
    )


def events(inputs: Inputs, outcome: Outcome) -> tuple[Event, ...]:
    """List one event for each step, and one for each other application."""
    begin = f"{inputs.company}: " if inputs.company else ""
    later = outcome.leaving.steps() if outcome.leaving is not None and outcome.leaving.told else ()
    found = [
        Event(
            key=step.key,
            day=step.day,
            title=begin + step_name(step, inputs, outcome.window.hour),
            at=_moment(inputs, outcome) if step.key == "deadline" else None,
        )
        for step in (*outcome.steps, *later)
    ]
    seen: Counter[str] = Counter()
    for one in outcome.rivals:
        name = folded_name(one.name)
        seen[name] += 1  # a second application at the same company
        found.append(
            Event(
                key="other",
                of=f"{name} {seen[name]}",
                day=max(rival_day(one), inputs.today),
                title=rival_name(one),
            )
        )
    for kept in sorted(inputs.promises, key=lambda it: it.on):
        # The second vesting day stays the second when all of them move.
        of = f"{kept.what} {folded_name(kept.note or '') if kept.what == 'other' else ''}"
        seen[of] += 1
        title = begin + promise_name(kept)
        found.append(Event(key="kept", of=f"{of} {seen[of]}", day=kept.on, title=title))
    return tuple(found)


def _moment(inputs: Inputs, outcome: Outcome) -> tuple[dt.datetime, dt.datetime | None] | None:
    found = outcome.window
    if found.hour is None or found.named is None:
        return None
    there = dt.datetime.combine(found.named, moment(inputs.hour or ""))
    return found.moment, to_utc(there, inputs.zone) if inputs.zone else None
