"""Put the promises into one page: the answer, the email, the whole list, and the days to keep."""

from __future__ import annotations

from calculators._core import (
    BLANK,
    Block,
    CalendarFile,
    Card,
    Column,
    CopyText,
    Fact,
    Facts,
    Figure,
    Headline,
    InShort,
    Part,
    PrintButton,
    Report,
    Row,
    Table,
    ToPart,
)
from calculators._core.formatting import day, day_figure, lower_first
from calculators._core.offer.calendar_file import (
    Event,
    about,
    calendar_text,
    file_label,
    folded_name,
    noted,
)

from .cautions import cautions
from .formulas import Outcome
from .handover import handover
from .inputs import Inputs, Promise
from .words import STATES, counted_figure, email, name, of_all, source
from .working import evidence, working


def report(inputs: Inputs, outcome: Outcome) -> Report:
    """Write the whole answer."""
    words = email(inputs, outcome)
    card = Card(
        headline=_headline(inputs, outcome),
        next=ToPart(label="Your email, ready to send", part="email")
        if words
        else PrintButton(label="Print this page for your file"),
    )
    as_of = f", as of {day(inputs.today)}" if inputs.today else ""
    blocks: list[Block] = [card, *cautions(inputs, outcome)]
    if words:
        blocks.append(
            Part(
                title="Your email",
                name="email",
                result="Only what’s missing or different",
                blocks=(CopyText(label="Send this", text=words),),
            )
        )
    blocks.append(
        Part(
            title=f"Everything they promised{as_of}",
            name="promises",
            result=_list_result(outcome),
            blocks=(Facts(facts=tuple(map(_fact, outcome.ordered))),),
        )
    )
    if outcome.days:
        blocks.append(
            Part(
                title="Dates to keep after you sign",
                name="dates",
                result=f"The first on {day(outcome.days[0].on)}",
                blocks=(_dates(outcome), calendar_file(inputs, outcome)),
            )
        )
    blocks.append(
        Part(
            title="How sure this is",
            name="evidence",
            result="What’s in the letter is what counts",
            blocks=evidence(),
        )
    )
    blocks += handover(inputs, outcome)
    blocks.append(working(outcome))
    return Report(in_short=_in_short(outcome), blocks=tuple(blocks))


def _headline(inputs: Inputs, outcome: Outcome) -> Headline:
    """Count what there is to do; the company comes first, for the page that is kept."""
    count, total = len(outcome.open), outcome.all
    company = "This offer" if inputs.company == BLANK else inputs.company
    begin = f"{company}: " if company else ""
    told: tuple[str | Figure, ...]
    if count:
        told = (
            counted_figure(count, "open", begins=not begin),
            of_all(count, total),
            _is_open(outcome),
            *_what_to_do(inputs, outcome),
        )
    elif unseen := outcome.counts["unseen"]:
        are, them = ("is", "it") if unseen == 1 else ("are", "them")
        told = (
            counted_figure(unseen, "unseen", begins=not begin),
            f"{of_all(unseen, total)} {are} still to look up. ",
            f"Find {them} in the letter{'' if inputs.signed else ' before you sign'}",
            *_by(inputs, outcome),
            ".",
        )
    else:
        told = (
            *_all_kept(total, begins=not begin),
            " in the letter, as you were told. Keep this page with it.",
        )
    return Headline(words=(begin, *told) if begin else told)


def _all_kept(total: int, *, begins: bool) -> tuple[str | Figure, ...]:
    kept = counted_figure(total, "kept", begins=False)
    match total:
        case 1:
            return ("The " if begins else "the ", kept, " promise is")
        case 2:
            return (Figure("Both" if begins else "both", "2", "kept"), " promises are")
        case _:
            return ("All " if begins else "all ", kept, " promises are")


def _is_open(outcome: Outcome) -> str:
    """Say what is wrong with the open ones, as a sentence goes on behind their count."""
    one = len(outcome.open) == 1
    if not outcome.counts["different"]:
        return f" {'isn’t' if one else 'aren’t'} in the letter."
    if not outcome.counts["missing"]:
        return f" {'reads' if one else 'read'} differently in the letter."
    return " aren’t in the letter as you were told."


def _what_to_do(inputs: Inputs, outcome: Outcome) -> tuple[str | Figure, ...]:
    them = "it" if len(outcome.open) == 1 else "them"
    if inputs.signed:
        return (f" You’ve signed, so ask for {them} in writing now.",)
    changed = "put right" if not outcome.counts["missing"] else "added"
    return (f" Get {them} {changed} before you sign", *_by(inputs, outcome), ".")


def _by(inputs: Inputs, outcome: Outcome) -> tuple[str | Figure, ...]:
    if inputs.sign_by is None or outcome.late or inputs.signed:
        return ()
    return (", by ", day_figure(inputs.sign_by, "sign-by"))


def _in_short(outcome: Outcome) -> InShort:
    count = len(outcome.open)
    if count:
        return InShort(answer=f"{count} of {outcome.all} to get added", more="the email is ready")
    if unseen := outcome.counts["unseen"]:
        return InShort(answer=f"{unseen} of {outcome.all} to look up")
    return InShort(answer="All of it is in the letter")


def _list_result(outcome: Outcome) -> str:
    found = [
        f"{count} {lower_first(STATES[letter])}"
        for letter, count in outcome.counts.items()
        if count
    ]
    return " · ".join(found)


def _fact(promise: Promise) -> Fact:
    more = [source(promise)]
    if promise.says:
        more.append(f"The letter says: {promise.says}")
    if promise.due is not None:
        more.append(f"Due on {day(promise.due)}")
    return Fact(name=name(promise), words=STATES[promise.letter], more=tuple(more))


def _dates(outcome: Outcome) -> Table:
    return Table(
        caption="What they promised, by its day; the calendar file has the same",
        columns=(Column(label="Day"), Column(label="What happens")),
        rows=tuple(
            Row(cells=(day_figure(it.on, f"due-{at}"), name(it.promise)))
            for at, it in enumerate(outcome.days, start=1)
        ),
    )


def calendar_file(inputs: Inputs, outcome: Outcome) -> CalendarFile:
    """Put every day of the list into a file that calendars open."""
    company = inputs.company or ""
    begin = f"{company}: " if company else ""
    events = tuple(
        Event(
            key="promise",
            of=f"{folded_name(it.promise.what)} {it.nth}",
            day=it.on,
            title=begin + name(it.promise),
            words=source(it.promise),
        )
        for it in outcome.days
    )
    return CalendarFile(
        label=file_label(company),
        filename="promises.ics",
        text=calendar_text(
            events,
            maker="Promises",
            name=f"Promises of {company}" if company else "Promises",
            today=inputs.today,
            about=about(company, inputs.mark),
        ),
        notes=noted("mark", company, inputs.mark),
    )
