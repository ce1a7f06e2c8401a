"""The report: what the letter says, by subject, what it does not say, and what to look at twice."""

from __future__ import annotations

from calculators._core import (
    Block,
    Card,
    Caution,
    Column,
    CopyText,
    Fact,
    Facts,
    Figure,
    Headline,
    InShort,
    Note,
    Part,
    Report,
    Row,
    Table,
    ToPart,
    Words,
)
from calculators._core.formatting import counted
from calculators.letter.formulas import Outcome
from calculators.letter.handover import handover
from calculators.letter.inputs import Inputs
from calculators.letter.rules.kinds import KINDS, MISSING, PAGES, TERMS
from calculators.letter.words import email, names_of, quote, taken_for
from calculators.letter.working import working

_ENGLISH = (
    "This reads English only, and your text has hardly any of the small words that English can’t "
    "do without, such as “the”, “you” and “will”. Paste an English version, if there is one."
)
_NOTHING = (
    "Nothing in this text looks like the terms of an offer. Paste the letter itself: the part with "
    "the salary, the start date and the day to answer by."
)

_IS_MISSING = {0: " it should say is missing.", 1: " thing it should say is missing."}


def report(_: Inputs, outcome: Outcome) -> Report:
    """Say what was found, and what to do about what was not."""
    if not outcome.english or not outcome.finds:
        return _unread(outcome)
    blocks: list[Block] = [_card(outcome), _says(outcome), *handover(outcome)]
    blocks += [*_missing(outcome), *_twice(outcome), working(outcome)]
    return Report(blocks=tuple(blocks), in_short=_in_short(outcome))


def _unread(outcome: Outcome) -> Report:
    key, title, words = (
        ("nothing_found", "No terms found", _NOTHING)
        if outcome.english
        else ("not_english", "English only", _ENGLISH)
    )
    said = "Nothing was found in this text." if outcome.english else "This text isn’t English."
    return Report(
        blocks=(
            Card(headline=Headline(words=said)),
            Caution(key=key, title=title, words=words),
        ),
        in_short=InShort(answer="Nothing found"),
    )


def _card(outcome: Outcome) -> Card:
    found, missing = len(outcome.finds), len(outcome.missing)
    words: Words = (
        "Found ",
        Figure(counted(found, "thing"), f"{found}", "found"),
        " in your letter; ",
        Figure(f"{missing}" if missing else "nothing", f"{missing}", "missing"),
        _IS_MISSING.get(missing, " things it should say are missing."),
    )
    return Card(headline=Headline(words=words), next=_next(outcome))


def _asks(outcome: Outcome) -> bool:
    return bool(outcome.missing or any(find.doubt for find in outcome.finds))


def _next(outcome: Outcome) -> ToPart:
    if _asks(outcome):
        return ToPart(label="The email that asks for the rest", part="missing")
    return ToPart(label="See what was found", part="says")


def _in_short(outcome: Outcome) -> InShort:
    return InShort(answer=f"{len(outcome.finds)} found", more=f"{len(outcome.missing)} missing")


def _says(outcome: Outcome) -> Part:
    subjects = dict.fromkeys(kind.subject for kind in KINDS.values() if kind.subject != TERMS)
    tables = tuple(table for subject in subjects if (table := _table(subject, outcome)) is not None)
    others = Note(words="There are no numbers or dates in it that we know.")
    return Part(
        title="What your letter says",
        name="says",
        result=counted(sum(KINDS[it.kind].subject != TERMS for it in outcome.finds), "thing"),
        blocks=tables or (others,),
    )


def _table(subject: str, outcome: Outcome) -> Table | None:
    rows = tuple(
        Row(
            cells=(kind.name, taken_for(find, outcome), quote(find)),
            page=PAGES.get(key, ""),
        )
        for key, kind in KINDS.items()
        if kind.subject == subject
        for find in outcome.of(key)
    )
    if not rows:
        return None
    labels = ("What", "We take it for", "It says")
    return Table(caption=subject, columns=tuple(Column(label=it) for it in labels), rows=rows)


def _missing(outcome: Outcome) -> list[Block]:
    if not _asks(outcome):
        return []
    send = CopyText(label="One email that asks for the rest", text=email(outcome))
    if not outcome.missing:
        return [Part(title="What to ask them", name="missing", blocks=(send,))]
    facts = tuple(Fact(name=MISSING[key].name, words=MISSING[key].why) for key in outcome.missing)
    look = Note(
        words="Some of it may be in another document, or we may have missed it: look before you "
        "ask. The email asks for all of it, in this order."
    )
    return [
        Part(
            title="What this letter doesn’t say",
            name="missing",
            result=names_of(outcome.missing[:3]),
            blocks=(send, look, Facts(facts=facts)),
        )
    ]


def _twice(outcome: Outcome) -> list[Block]:
    table = _table(TERMS, outcome)
    if table is None:
        return []
    names = [KINDS[key].name for key in KINDS if KINDS[key].subject == TERMS and outcome.of(key)]
    return [
        Part(
            title="Look twice at this",
            name="twice",
            result=", ".join(names[:3]),
            blocks=(
                Note(
                    words="Each of these is usual, and each can cost you something. Its name leads "
                    "to the page that says what to watch for and what to ask."
                ),
                table,
            ),
        )
    ]
