"""Put the plan into words, one timeline, tables, texts to send and a calendar file."""

from __future__ import annotations

from calculators._core import (
    Block,
    CopyText,
    Figure,
    Headline,
    KeyFigure,
    KeyFigures,
    Note,
    Part,
    Report,
    Words,
)
from calculators._core.formatting import counted, day, day_figure
from calculators.deadline.formulas import Outcome
from calculators.deadline.formulas.plan import ASK_BEFORE
from calculators.deadline.handover import handover
from calculators.deadline.inputs import Inputs
from calculators.deadline.words import BUSINESS, KINDS, SIZES, cautions
from calculators.deadline.working import evidence, working

from .calendar import calendar_file
from .tables import (
    after_signing,
    after_the_yes,
    counted_days,
    day_by_day,
    doubtful_days,
    if_agreed,
    the_others,
)


def report(inputs: Inputs, outcome: Outcome) -> Report:
    """Write the whole answer."""
    blocks: list[Block] = [_headline(inputs, outcome), _key_figures(inputs, outcome)]
    blocks += _clock(inputs, outcome)
    blocks += cautions(inputs, outcome)
    blocks += doubtful_days(inputs, outcome)
    blocks.append(Part(title="Your plan, day by day", blocks=day_by_day(inputs, outcome)))
    blocks.append(calendar_file(inputs, outcome))
    if outcome.extension is not None:
        said = CopyText(label="Ask for more time", text=more_time(inputs, outcome))
        blocks.append(
            Part(title="More time to ask for", blocks=(said, *if_agreed(inputs, outcome)))
        )
    blocks += _texts(inputs, outcome)
    if outcome.rivals:
        blocks.append(Part(title="Your other applications", blocks=the_others(outcome)))
    if outcome.leaving is not None:
        blocks.append(Part(title="After you say yes", blocks=after_the_yes(inputs, outcome)))
    if inputs.promises:
        kept = after_signing(inputs)
        blocks.append(Part(title="Dates to keep after you sign", blocks=kept))
    if outcome.window.skipped:
        part = Part(title="Days that do not count", blocks=counted_days(inputs, outcome))
        blocks.append(part)
    blocks += evidence(outcome)
    blocks += handover(inputs, outcome)
    blocks.append(working(inputs, outcome))
    return Report(blocks=tuple(blocks))


def _headline(inputs: Inputs, outcome: Outcome) -> Headline:
    found = outcome.window
    last = day_figure(found.last, "deadline")
    if found.passed:
        return Headline(
            words=("The last safe day was ", last, ". Call them today: it may still be open.")
        )
    left = Figure(counted(found.left, BUSINESS), str(found.left), "left")
    counter = outcome.step("counter")
    assert counter is not None  # noqa: S101 - every plan that is not over has one
    by = day_figure(counter.day, "counter")
    if found.named is None:
        return Headline(
            words=("They named no day. Propose ", last, ", and send your counter by ", by, ".")
        )
    hour = f", {found.hour:%H:%M}." if found.hour else "."
    start: tuple[str | Figure, ...] = ("You have ", left, " left: answer by ", last, hour)
    if outcome.conflict("no_time") is not None:
        return Headline(words=(*start, " That is short, so make your counter by phone today."))
    if counter.day == inputs.today:
        return Headline(words=(*start, " Send your counter today, ", by, "."))
    return Headline(words=(*start, " Send your counter by ", by, "."))


def _key_figures(inputs: Inputs, outcome: Outcome) -> KeyFigures:
    found, more = outcome.window, outcome.extension
    figures = []
    if found.named is None:
        left = Figure(str(found.left), str(found.left), "left")
        figures.append(KeyFigure(label="Business days to that day", figure=left))
    elif found.named != found.last:
        figures.append(
            KeyFigure(
                label="They said",
                figure=day_figure(found.named, "named"),
                note=_why_earlier(outcome),
            )
        )
    if found.named is not None and not found.passed:
        since = "the offer" if inputs.offered or inputs.written else "today"
        figures.append(
            KeyFigure(
                label="Kind of deadline",
                figure=Figure(KINDS[found.kind], found.kind, "kind"),
                note=f"{counted(found.given, BUSINESS)} from {since} to the last safe day.",
            )
        )
    if more is not None:
        figures.append(
            KeyFigure(
                label="More time to ask for: until",
                figure=day_figure(more.until, "extension"),
                note=f"{counted(more.days, BUSINESS)} more. {SIZES[more.size].capitalize()}.",
            )
        )
    if outcome.rivals and not found.passed:
        figures.append(_overlap_figure(outcome))
    if outcome.leaving is not None and (inputs.notice != "no" or inputs.wished is not None):
        figures.append(
            KeyFigure(
                label="Earliest first day", figure=day_figure(outcome.leaving.earliest, "earliest")
            )
        )
    return KeyFigures(figures=tuple(figures))


def _why_earlier(outcome: Outcome) -> str:
    found = outcome.window
    assert found.named is not None  # noqa: S101 - asked only then
    reason = outcome.work.why_closed(found.named)
    if found.last > found.named:
        return "On your own clock it is a little later."
    if not reason:
        early = f"{found.moment:%H:%M} on {day(found.moment.date())}"
        return f"On your clock it ends at {early}. The last safe day is the one before."
    return f"Not a business day ({reason}). The last safe day is the one before."


def _overlap_figure(outcome: Outcome) -> KeyFigure:
    both, later = outcome.overlap, outcome.overlap_agreed
    shown: Words = Figure("No day", "0", "overlap")
    note = "On no day would every offer be open at once."
    if both is not None:
        shown = Figure(counted(both.days, BUSINESS), str(both.days), "overlap")
        note = f"From {day(both.first)} to {day(both.last)}."
    if later is not None and (both is None or later.days > both.days):
        more = counted(later.days, BUSINESS)
        note += f" With more time: {more}, from {day(later.first)} to {day(later.last)}."
    return KeyFigure(label="All offers open at once", figure=shown, note=note)


def _clock(inputs: Inputs, outcome: Outcome) -> list[Block]:
    found = outcome.window
    if found.named is None or found.passed:
        return []
    theirs = f" in {inputs.zone.label}" if inputs.zone else " on their clock"
    if inputs.hour is None:
        words = f"They named no hour: count on 17:00{theirs}, and ask them."
    else:
        words = f"The hour is {inputs.hour}{theirs}."
    if inputs.zone and inputs.my_zone and inputs.zone.code != inputs.my_zone.code:
        mine = f"{day(found.moment.date())}, {found.moment:%H:%M}"
        words += f" For you that is {mine} in {inputs.my_zone.label}."
    return [Note(words=words)]


def _texts(inputs: Inputs, outcome: Outcome) -> list[Block]:
    if outcome.window.passed:
        return []
    found: list[Block] = [CopyText(label="Thank them", text=thanks(inputs, outcome))]
    if others := to_the_others(outcome):
        found.append(CopyText(label="Tell the other companies", text=others))
    return [Part(title="What to write today", blocks=tuple(found))]


def thanks(inputs: Inputs, outcome: Outcome) -> str:
    """Write the first message."""
    paper = (
        "I am reading the letter with care"
        if inputs.written is not None
        else "Could you send me the whole offer in writing"
    )
    end = "." if inputs.written is not None else "?"
    if outcome.extension is not None:
        when = "I will come back to you about the timing."  # the next text asks to move it
    elif inputs.given != "none":
        when = f"You will have my answer by {by_when(inputs, outcome)}."
    else:
        when = f"May I give you my answer by {day(outcome.window.last)}?"
    return f"Thank you for the offer. I am very glad about it. {paper}{end} {when}"


def by_when(inputs: Inputs, outcome: Outcome) -> str:
    """Say in a text to them by when they hear from the reader: in their own time."""
    found = outcome.window
    hour = f", {inputs.hour}" if inputs.hour and found.last == found.named else ""
    theirs = " your time" if hour and inputs.zone and inputs.my_zone else ""
    return f"{day(found.last)}{hour}{theirs}"


def more_time(inputs: Inputs, outcome: Outcome) -> str:
    """Write the request for more time, with its dates; empty if none is needed."""
    more = outcome.extension
    if more is None:
        return ""
    reason = "I want to go through the written terms with care before I answer."
    if more.rival is not None:
        stage = "in the final round" if more.rival.stage == "final" else "in talks"
        reason = (
            f"I am also {stage} with another company, and expect to hear from them "
            f"by {day(more.rival.day)}."
        )
    who = f" from {inputs.company}" if inputs.company else ""
    return (
        f"Thank you again for the offer{who}. I am very interested in the role. {reason} "
        f"Could I give you my final answer by {day(more.until)} instead of "
        f"{day(outcome.window.named or outcome.window.last)}? You would then have a clear answer."
    )


def to_the_others(outcome: Outcome) -> str:
    """Write what to tell the other companies; empty if none is still to decide."""
    if not any(one.until is None for one in outcome.rivals) or outcome.window.passed:
        return ""
    last = outcome.window.last
    wanted = outcome.work.before(last, ASK_BEFORE)
    by = f"by {day(wanted)}" if wanted > outcome.window.start else "before then"
    return (
        f"I have an offer from another company, and my answer is due by {day(last)}. "
        "I would like to hear from you first, because I am very interested in working with you. "
        f"Would a decision {by} be possible?"
    )
