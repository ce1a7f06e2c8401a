"""The words of the trade in a calculator's form: each has an entry, or the build stops.

A field names the one that it should explain, `term="cliff"`. Abbreviations need not be named: a
reader who meets one in a form must find it in the glossary.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

from calculators._core import CURRENCIES, Calculator, DeclarationError, Group
from calculators._core.fields.data_kinds import FileChoice
from calculators._core.fields.declaration import parts_of
from calculators._core.fields.kinds import Choice, CurrencyChoice, Field, OwnCurrency
from calculators._core.fields.numeric_kinds import Number
from calculators._core.markup import h
from calculators._sitebuild.blocks.slips import PAGE
from calculators._sitebuild.nearest import suggest

from .marks import PAGE_OF_TERMS
from .terms import FILE, Term, terms

# "RSUs" and "401(k)"; a year or a single capital is none.
_ABBREVIATION = re.compile(r"(?<![\w-])([A-Z][A-Z0-9]+|\d{2,3}\([a-z]\))(?=s?(?![\w-]))")
# Places; currencies have codes of their own.
_EVERYDAY = {"US", "UK", "EU", "CA", *CURRENCIES}
_WAY_OUT = f"Take that name, or add an entry to docs/_data/{FILE}."


def check_terms(slug: str, calculator: Calculator[Any, Any]) -> None:
    """Stop on the first word of the form that should have an entry in the glossary and has none."""
    known = _by_name()
    for label, named, words in _said(calculator.inputs):
        if named and named.casefold() not in known:
            raise _missing(f"{slug}: field {label!r}: `term`", named, known)
        for it in _ABBREVIATION.findall(words):
            if it not in _EVERYDAY and it.casefold() not in known:
                raise _missing(f"{slug}: field {label!r} says {it}", it, known)


def term_link(name: str) -> Element | None:
    """Link to what a field's term means; nothing where no page has the terms.

    The address is that of the built site: MkDocs does not look into a form.
    """
    page = PAGE_OF_TERMS.get()
    if not page:
        return None
    term = _by_name()[name.casefold()]
    here = posixpath.relpath(_folder(page), _folder(PAGE.get()))
    href = f"{here}/#{term.key}"
    return h("a", {"class": "so-term", "href": href, "data-meaning": term.meaning}, term.term)


def _folder(page: str) -> str:
    folder, name = posixpath.split(page.removesuffix(".md"))
    return posixpath.join(folder, "" if name == "index" else name) or "."


def _missing(where: str, name: str, known: dict[str, Term]) -> DeclarationError:
    names = {it for term in known.values() for it in (term.key, *term.names)}
    return DeclarationError(f"{where}: {suggest('term', name, sorted(names))} {_WAY_OUT}")


def _by_name() -> dict[str, Term]:
    every = terms().values()
    return {name.casefold(): term for term in every for name in (term.key, *term.names)}


def _said(form: type) -> Iterator[tuple[str, str, str]]:
    """Go through a form: each label, the term that is declared, and all words of the field."""
    for part in parts_of(form).values():
        words = [part.label, part.hint]
        if part.section:
            words += [part.section.title, part.section.hint]
        if isinstance(part, Group):
            yield part.label, "", " ".join([*words, part.item])
            yield from _said(part.of)
        else:
            yield part.label, part.term, " ".join([*words, *_answers(part)])


def _answers(field: Field) -> list[str]:
    """List the words of the answers, except where they are names of countries and currencies."""
    if isinstance(field, Number):
        return [field.unit]
    if isinstance(field, Choice) and not isinstance(
        field, FileChoice | CurrencyChoice | OwnCurrency
    ):
        return [label for _, label in field.options]
    return []
