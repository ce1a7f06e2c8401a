"""Put the plan into words, one timeline, tables, texts to send and a calendar file."""

from __future__ import annotations

from calculators._core import (
    Block,
    Card,
    CopyText,
    Figure,
    Headline,
    InShort,
    KeyFigure,
    KeyFigures,
    Note,
    Part,
    Report,
    ToPart,
    Words,
)
from calculators._core.formatting import counted, day, day_figure
from calculators.deadline.cautions import cautions
from calculators.deadline.formulas import Extension, Outcome
from calculators.deadline.formulas.plan import ASK_BEFORE
from calculators.deadline.formulas.window import CLOSING, Window
from calculators.deadline.handover import handover
from calculators.deadline.inputs import Inputs
from calculators.deadline.words import BUSINESS, KINDS, SIZES, by_phone
from calculators.deadline.working import evidence, working

from .calendar import calendar_file
from .days_off import counted_days, doubtful_days
from .tables import (
    after_signing,
    after_the_yes,
    day_by_day,
    if_agreed,
    others_result,
    plan_result,
    the_days_that_matter,
    the_others,
)


def report(inputs: Inputs, outcome: Outcome) -> Report:
    """Write the whole answer."""
    card = Card(
        headline=_headline(inputs, outcome),
        picture=the_days_that_matter(inputs, outcome),
        say=_what_to_say(inputs, outcome),
        next=ToPart(label="Your plan, and the file for your calendar", part="plan"),
    )
    blocks: list[Block] = [card, _key_figures(inputs, outcome)]
    blocks += _clock(inputs, outcome)
    blocks += cautions(inputs, outcome)
    blocks += doubtful_days(inputs, outcome)
    plan = (*day_by_day(inputs, outcome), calendar_file(inputs, outcome))
    blocks.append(
        Part(
            title="Your plan, day by day",
            name="plan",
            result=plan_result(inputs, outcome),
            blocks=plan,
        )
    )
    blocks += _parts(inputs, outcome)
    blocks += handover(inputs, outcome)
    blocks.append(working(inputs, outcome))
    return Report(in_short=_in_short(inputs, outcome), blocks=tuple(blocks))


def _parts(inputs: Inputs, outcome: Outcome) -> list[Part]:
    """List the parts behind the plan that there is something for."""
    parts = _texts(inputs, outcome)
    if (more := outcome.extension) is not None:
        result = f"Until {day(more.until)}, {counted(more.days, BUSINESS)} more"
        agreed = if_agreed(inputs, outcome)
        parts.append(Part(title="If they give you more time", result=result, blocks=agreed))
    if outcome.rivals:
        result = others_result(outcome)
        others = the_others(outcome)
        parts.append(Part(title="Your other applications", result=result, blocks=others))
    if outcome.leaving is not None:
        result = "Fill in your notice to see your first day"
        if outcome.leaving.told:
            result = f"First day in the new job: {day(outcome.leaving.earliest)} at the earliest"
        after = after_the_yes(inputs, outcome.leaving)
        parts.append(Part(title="After you say yes", result=result, blocks=after))
    if inputs.promises:
        first = min(one.on for one in inputs.promises)
        kept = after_signing(inputs)
        result = f"The first on {day(first)}"
        parts.append(Part(title="Dates to keep after you sign", result=result, blocks=kept))
    if outcome.window.skipped:
        result = counted(len(outcome.window.skipped), "day") + " left out"
        skipped = counted_days(inputs, outcome)
        parts.append(Part(title="Days that do not count", result=result, blocks=skipped))
    result = "Custom, and weak evidence: ask for the time that you need"
    parts.append(Part(title="How sure this is", result=result, blocks=tuple(evidence(outcome))))
    return parts


def _in_short(inputs: Inputs, outcome: Outcome) -> InShort:
    last, counter = outcome.window.last, outcome.step("counter")
    if outcome.window.passed or counter is None:
        return InShort(answer="Call them now", more=f"the last day was {day(last)}")
    if outcome.conflict("no_working_day") is not None:
        return InShort(answer="Write to them now", more=f"answer by {day(last)}")
    by = "today" if counter.day == inputs.today else f"by {day(counter.day)}"
    if outcome.conflict("no_time") is not None:
        by = f"by phone {by_phone(inputs, outcome)}"
    propose = "propose" if outcome.window.named is None else "answer by"
    return InShort(answer=f"Counter {by}", more=f"{propose} {day(last)}")


def _what_to_say(inputs: Inputs, outcome: Outcome) -> CopyText | None:
    """Ask for more time, where there is some to ask for; else thank them."""
    if outcome.window.passed:
        return None
    if outcome.extension is not None:
        return CopyText(
            label="Ask for more time", text=more_time(inputs, outcome, outcome.extension)
        )
    return CopyText(label="Thank them", text=thanks(inputs, outcome))


def _headline(inputs: Inputs, outcome: Outcome) -> Headline:
    found = outcome.window
    last = day_figure(found.last, "deadline")
    if found.passed:
        return Headline(
            words=("The last safe day was ", last, ". Call them now, as it may still be open.")
        )
    left = Figure(_left(found), str(found.left), "left")
    counter = outcome.step("counter")
    assert counter is not None  # noqa: S101 - every plan that is not over has one
    by = day_figure(counter.day, "counter")
    if found.named is None:
        return Headline(
            words=("They didn’t name a day. Propose ", last, ", and send your counter by ", by, ".")
        )
    hour = f", {found.hour:%H:%M}." if found.hour else "."
    start: tuple[str | Figure, ...] = ("You have ", left, " left: answer by ", last, hour)
    if not found.left:
        start = ("Your answer is due today, ", last, hour)
    if outcome.conflict("no_working_day") is not None:
        return Headline(
            words=(*start, " Nobody will be at work before the deadline, so write to them now.")
        )
    if outcome.conflict("no_time") is not None:
        when = by_phone(inputs, outcome)
        return Headline(words=(*start, f" That’s short, so make your counter by phone {when}."))
    if counter.day == inputs.today:
        return Headline(words=(*start, " Send your counter today, ", by, "."))
    return Headline(words=(*start, " Send your counter by ", by, "."))


def _left(found: Window) -> str:
    """Count the days; the rest of a morning is no day."""
    ends_early = found.hour is not None and found.hour < CLOSING
    if found.left == 1 and found.evening and ends_early:
        return f"less than 1 {BUSINESS}"
    return counted(found.left, BUSINESS)


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
                label="Ask for more time until",
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
        words = f"They didn’t say what time, so count on 17:00{theirs}, and ask them."
    else:
        words = f"It ends at {inputs.hour}{theirs}."
    if inputs.zone and inputs.my_zone and inputs.zone.code != inputs.my_zone.code:
        mine = f"{day(found.moment.date())}, {found.moment:%H:%M}"
        words += f" For you that’s {mine} in {inputs.my_zone.label}."
    return [Note(words=words)]


def _texts(inputs: Inputs, outcome: Outcome) -> list[Part]:
    if outcome.window.passed:
        return []
    found: list[Block] = []
    if outcome.extension is not None:  # else the card has it
        found.append(CopyText(label="Thank them", text=thanks(inputs, outcome)))
    if others := to_the_others(outcome):
        found.append(CopyText(label="Tell the other companies", text=others))
    if not found:
        return []
    what = " and ".join(it.label for it in found if isinstance(it, CopyText))
    result = what[:1] + what[1:].lower()
    return [Part(title="What to write first", result=result, blocks=tuple(found))]


def thanks(inputs: Inputs, outcome: Outcome) -> str:
    """Write the first message."""
    paper = (
        "I’m reading the letter carefully"
        if inputs.written is not None
        else "Could you send me the full offer in writing"
    )
    end = "." if inputs.written is not None else "?"
    if outcome.extension is not None:
        when = "I’ll get back to you about the timing."  # the next text asks to move it
    elif inputs.given != "none":
        when = f"You’ll have my answer by {by_when(inputs, outcome)}."
    else:
        when = f"May I give you my answer by {day(outcome.window.last)}?"
    return f"Thank you so much for the offer. I’m really pleased. {paper}{end} {when}"


def by_when(inputs: Inputs, outcome: Outcome) -> str:
    """Say in a text to them by when they hear from the reader: in their own time."""
    found = outcome.window
    hour = f", {inputs.hour}" if inputs.hour and found.last == found.named else ""
    theirs = " your time" if hour and inputs.zone and inputs.my_zone else ""
    return f"{day(found.last)}{hour}{theirs}"


def more_time(inputs: Inputs, outcome: Outcome, more: Extension) -> str:
    """Write the request for more time, with its dates."""
    reason = "I’d like to go through the written terms carefully before I answer."
    if more.rival is not None:
        stage = "in the final round" if more.rival.stage == "final" else "interviewing"
        reason = (
            f"I’m also {stage} with another company, and I expect to hear from them "
            f"by {day(more.rival.day)}."
        )
    who = f" from {inputs.company}" if inputs.company else ""
    return (
        f"Thank you again for the offer{who}. I’m very interested in the role. {reason} "
        f"Could I give you my final answer by {day(more.until)} instead of "
        f"{day(outcome.window.named or outcome.window.last)}? You’d have a clear answer then."
    )


def to_the_others(outcome: Outcome) -> str:
    """Write what to tell the other companies; empty if none is still to decide."""
    if not any(one.until is None for one in outcome.rivals) or outcome.window.passed:
        return ""
    last = outcome.window.last
    wanted = outcome.work.before(last, ASK_BEFORE)
    by = f"by {day(wanted)}" if wanted > outcome.window.start else "before then"
    return (
        f"I have an offer from another company and need to answer them by {day(last)}. I’d like to "
        "hear from you first, because I’m very interested in working with you. "
        f"Would a decision {by} be possible?"
    )
