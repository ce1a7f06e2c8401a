"""More time, the days on which all offers are open, and the days after the yes."""

from __future__ import annotations

from calculators._core import Formula
from calculators._core.formatting import counted, day
from calculators.deadline.formulas import Outcome
from calculators.deadline.formulas.plan import Leaving, missing_days, notice_end
from calculators.deadline.inputs import Inputs
from calculators.deadline.words import BUSINESS, rival_day


def of_the_rest(inputs: Inputs, outcome: Outcome) -> list[Formula]:
    """Show what each of these days is counted from."""
    found = [_more_time(inputs, outcome)] if outcome.extension else []
    if outcome.rivals:
        found.append(_overlap(outcome))
    return found + (_leaving(inputs, outcome, outcome.leaving) if outcome.leaving else [])


def _more_time(inputs: Inputs, outcome: Outcome) -> Formula:
    more, work, last = outcome.extension, outcome.work, outcome.window.last
    assert more is not None  # noqa: S101 - asked only then
    lines = []
    if more.for_counter:
        missing = missing_days(inputs, outcome.window, work)
        lines.append(
            f"for your counter: {day(last)} + {counted(missing, BUSINESS)} that are missing = "
            f"{day(work.after(last, missing))}"
        )
    if more.rival is not None:
        lines.append(
            f"{day(rival_day(more.rival))} + {counted(more.rival.spare, BUSINESS)} = "
            f"{day(work.after(more.rival.day, more.rival.spare))}"
        )
    return Formula(
        name="The day to ask for",
        formula=(
            "the likely decision + 1 business day if they named it, + 2 if not; or what your "
            "counter needs, if that is later; at most 10 business days more"
        ),
        with_numbers=tuple(lines),
        explains=("extension",),
    )


def _overlap(outcome: Outcome) -> Formula:
    others, last = outcome.rivals, outcome.window.last
    first = max(one.day for one in others)
    end = min([last, *(one.until for one in others if one.until is not None)])
    days = outcome.overlap.days if outcome.overlap else 0
    return Formula(
        name="All offers open at once",
        formula="business days from the last decision to the first deadline, both counted",
        with_numbers=f"{day(first)} to {day(end)}: {counted(days, BUSINESS)}",
        explains=("overlap",),
    )


def _leaving(inputs: Inputs, outcome: Outcome, leaving: Leaving) -> list[Formula]:
    accept, last = outcome.step("accept"), outcome.window.last
    assert accept is not None  # noqa: S101 - nobody leaves without a yes
    cleared = (
        f"the later of {day(accept.day)} + {counted(inputs.checks, BUSINESS)} and the business "
        f"day after {day(last)} = {day(leaving.cleared)}"
    )
    ends = notice_end(inputs, leaving.cleared)
    free = "" if ends is None else f"notice ends {day(ends)}; "
    gap = f" + {counted(inputs.gap, 'day')} off" if inputs.gap else ""
    early = f"{free}the next business day{gap} = {day(leaving.earliest)}"
    wished = f"your wish, {day(inputs.wished)}: " if inputs.wished else ""
    return [
        Formula(
            name="When to resign",
            formula=(
                "your yes + checks, in business days, but after the deadline in any case; notice "
                "runs from there"
            ),
            with_numbers=cleared + (f"; notice ends {day(ends)}" if ends else ""),
            explains=("resign", "last_day"),
        ),
        Formula(
            name="Your first day",
            formula=(
                "the business day after your notice and the days off, or, without notice, after "
                "your yes and the checks; later if you wish"
            ),
            with_numbers=(cleared, early, *([f"{wished}{day(leaving.start)}"] if wished else [])),
            explains=("start", "earliest"),
        ),
    ]
