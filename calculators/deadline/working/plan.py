"""How each step gets its day, in the plan and in the one with more time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from calculators._core import Formula
from calculators._core.formatting import counted, day
from calculators.deadline.formulas import Outcome
from calculators.deadline.formulas.plan import COUNTER_WITHIN, Step, StepKey, chain
from calculators.deadline.inputs import Inputs
from calculators.deadline.words import BUSINESS, SHORT

# These two have formulas of their own.
_APART = ("counter", "deadline")


def of_the_plan(inputs: Inputs, outcome: Outcome) -> list[Formula]:
    """Show how the days of the plan follow from the counter's, and that from the last safe day."""
    last, counter = outcome.window.last, outcome.step("counter")
    steps = [step for step in outcome.steps if step.key not in _APART]
    found = [
        Formula(
            name="The days of your plan",
            formula=(
                "business days, counted from the first day with time to act, from your counter, or "
                "back from the last safe day; where they are too few, the last that there is"
            ),
            with_numbers=tuple(_lines(steps, counter, last, inputs, outcome)),
            explains=("plan-", *(key for it in steps for key in (it.key, f"{it.key}-latest"))),
        )
    ]
    if counter is not None and counter.latest is not None:
        found.insert(0, _counter(counter, inputs, outcome))
        found.insert(1, _latest_counter(counter.latest, inputs, outcome))
    if outcome.extension is not None:
        agreed = next((step for step in outcome.agreed if step.key == "counter"), None)
        until = outcome.extension.until
        found.append(
            Formula(
                name="The days if they agree to the new deadline",
                formula="the same plan, with the new deadline as the last safe day",
                with_numbers=tuple(_lines(list(outcome.agreed), agreed, until, inputs, outcome)),
                explains=("agreed-",),
            )
        )
    return found


def _counter(counter: Step, inputs: Inputs, outcome: Outcome) -> Formula:
    window = outcome.window
    kept = chain(inputs) + 1
    held = ", and while your other offers last" if any(it.until for it in inputs.processes) else ""
    return Formula(
        name="The day to send your counter",
        formula=(
            f"the earlier of {counted(COUNTER_WITHIN, BUSINESS)} after the offer and the last day "
            f"that leaves time for an answer{held}, but a day to prepare if there is one"
        ),
        with_numbers=(
            f"{day(window.counted_from)} + {COUNTER_WITHIN}, or {day(window.last)} − {kept}, from "
            f"{day(window.start)} on: {day(counter.day)}"
        ),
        explains=("counter",),
    )


def _latest_counter(latest: dt.date, inputs: Inputs, outcome: Outcome) -> Formula:
    due = outcome.work.before(outcome.window.last, chain(inputs))
    told = f"{day(outcome.window.last)} − ({inputs.reply} + {inputs.reissue} + {inputs.review})"
    late = "" if due == latest else f", which has gone by: {day(latest)}"
    return Formula(
        name="The latest day for your counter",
        formula="last safe day − (their answer + new letter + your check), in business days",
        with_numbers=f"{told} = {day(due)}{late}",
        explains=("counter-latest", "research-latest", "decide-latest"),
    )


def _lines(
    steps: list[Step], counter: Step | None, last: dt.date, inputs: Inputs, outcome: Outcome
) -> Iterator[str]:
    """Write for each step what its day is counted from, and the latest one where there is one."""
    start = outcome.window.start
    sent, latest = (counter.day, counter.latest) if counter else (start, None)
    waits: dict[StepKey, int] = {
        "reply": inputs.reply,
        "letter": inputs.reply + inputs.reissue,
        "review": chain(inputs),
    }
    rules: dict[StepKey, str] = {
        "research": "one business day later, but before you decide",
        "decide": f"the business day before your counter on {day(sent)}",
        "ask": "when half of the time is gone, or with your counter if that comes first",
        "accept": f"{day(last)} − 1 in reserve",
        "counter": "planned like the one above, for the new deadline",
        "deadline": "the day that you asked for",
        **{key: f"your counter on {day(sent)} + {wait}" for key, wait in waits.items()},
    }
    for step in steps:
        rule = rules.get(step.key, "the first day with time to act")
        told = f"{SHORT[step.key]}, {day(step.day)}: {rule}"
        if step.latest is not None:
            told += f"; at the latest {day(step.latest)}"
            if latest is not None and step.key in waits:
                told += f", {day(latest)} + {waits[step.key]}"
        yield told
