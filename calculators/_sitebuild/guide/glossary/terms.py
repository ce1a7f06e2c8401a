"""The terms of docs/_data/glossary.toml, and the page that has them all.

[rsu]
term = "RSU"
also = ["restricted stock unit"]
meaning = "A promise of shares that become yours as you stay."
see = ["vesting"]
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from xml.etree.ElementTree import Element

from calculators._core.markup import append, h
from calculators._sitebuild.blocks.block import OnceAPageBlock
from calculators._sitebuild.blocks.slips import SlipError
from calculators._sitebuild.guide.toml_tables import load
from calculators._sitebuild.nearest import suggest

FILE = "glossary.toml"
_ENDS = (".", "?", ".”")


@dataclass(frozen=True, slots=True)
class Term:
    """One term: what it means in a sentence, what else people call it, related terms.

    `marked = false` keeps it from being explained in the text, for a word that is also an everyday
    one, such as "base".
    """

    key: str
    term: str
    meaning: str
    also: tuple[str, ...] = ()
    see: tuple[str, ...] = ()
    marked: bool = True

    def __post_init__(self) -> None:
        if not self.meaning.endswith(_ENDS):
            raise SlipError("'meaning' is a whole sentence, with its full stop")
        if any(not name.strip() for name in self.names):
            raise SlipError("a name is empty")

    @property
    def names(self) -> tuple[str, ...]:
        """What it is called."""
        return (self.term, *self.also)


def terms() -> dict[str, Term]:
    """Give all terms by key; stop on an unknown reference, and on a name that has two meanings."""
    every = load(FILE, Term)
    named: dict[str, str] = {}
    for key, term in every.items():
        for other in term.see:
            if other not in every:
                raise SlipError(f"docs/_data/{FILE}, [{key}]: {suggest('term', other, every)}")
        for name in term.names:
            if (before := named.setdefault(name.casefold(), key)) != key:
                raise SlipError(f"docs/_data/{FILE}, [{key}]: {name!r} is a name of [{before}] too")
    return every


class GlossaryBlock(OnceAPageBlock):
    """All terms, by letter."""

    NAME = "glossary"
    ARGUMENT = False

    def make_once(self, name: str) -> Element:  # noqa: ARG002 - it takes none
        """Draw them."""
        return _glossary(terms())


def _glossary(every: Mapping[str, Term]) -> Element:
    page = h("div", {"class": "so-terms"})
    in_order = sorted(every.values(), key=lambda it: it.term.casefold())
    for letter, group in groupby(in_order, key=_letter):
        name = "numbers" if letter == _NUMBERS else letter.lower()
        append(page, h("h2", {"id": f"letter-{name}"}, letter))
        append(page, *(part for term in group for part in _entry(term, every)))
    return page


_NUMBERS = "0–9"


def _letter(term: Term) -> str:
    first = term.term[0].upper()
    return first if first.isalpha() else _NUMBERS


def _entry(term: Term, every: Mapping[str, Term]) -> list[Element]:
    title = term.term[0].upper() + term.term[1:]
    parts = [h("h3", {"id": term.key}, title), h("p", None, term.meaning)]
    facts = h("p", {"class": "so-terms__more"})
    if term.also:
        append(facts, f"Also called {', '.join(term.also)}. ")
    for at, key in enumerate(term.see):
        append(facts, ", " if at else "See also ", h("a", {"href": f"#{key}"}, every[key].term))
    if term.see:
        append(facts, ".")
    return [*parts, facts] if term.also or term.see else parts
