"""Makes the search index lead to what a reader means, once the theme has written it.

A page's front matter may list `search_words`: what people type who do not know the page's own
words. They are the page's tags in the theme's search, and are not shown.

A script is an entry of its own, under "Script: …". What every page has ("Next step") is no entry.

People ask in whole sentences. The theme takes each word of a query for the beginning of one, "I"
for that of "India" too, and lets one word of a title outweigh all of a text. So the small words of
a language stand between words here, as blanks do, and no field drowns the others.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from calculators._sitebuild.blocks.slips import SlipError

NAME = "search/search_index.json"
# Sections by which nobody wants to find a page: they only crowd out others.
_LEFT_OUT = ("#next-step", "#your-checklist", "#the-calculator-that-helps")
_SCRIPT_BOOST = 2
# How much more a word counts in a page's title or among its search words than in its text.
_BOOSTS = {"title": 15.0, "text": 1.0, "tags": 20.0}
# What stands in a question, and in every answer too. Not "us": it may be the US.
_SMALL_WORDS = """
    a about after all also am an and any are as at be because been before but by can cannot
    could did didn do does doesn doing don done for from get got had has have he her him his
    how i if in into is isn it its just let may me might must my no not now of off on or our
    please she should so some than that the their them then there these they this those to too
    was we were what when where which while who whom whose why will with won would you
    your
"""
_AFTER_APOSTROPHE = r"['’]\w{0,2}\b"

type Entry = dict[str, Any]


def search_words(told: Mapping[str, Any]) -> list[str]:
    """Read the search words in a page's front matter; stop on anything but a list of words."""
    words = told.get("search_words", [])
    # YAML makes a number of 1099, which is a word here, and false of no, which is none.
    if not isinstance(words, list) or {*map(type, words)} - {str, int}:
        raise SlipError(
            "'search_words' is a list: write each on a line of its own, as \"  - vesting\", and in "
            "quotation marks if YAML takes it for something else"
        )
    return [str(it) for it in words]


def write_search_index(
    site: Path, words: Mapping[str, Collection[str]], scripts: Collection[str]
) -> None:
    """Rewrite the index; `words` are those of each page by address, `scripts` the scripts' keys."""
    path = site / NAME
    index = json.loads(path.read_text("utf-8"))
    config = index["config"]
    config["separator"] = separator(config["separator"])
    config["fields"] = {name: {"boost": boost} for name, boost in _BOOSTS.items()}
    index["docs"] = entries(index["docs"], words, scripts)
    path.write_text(json.dumps(index, ensure_ascii=False, separators=(",", ":")), "utf-8")


def separator(between: str) -> str:
    """Add the small words to what stands between words.

    In capitals as well, by hand: the theme asks for no letter case here, but does where it marks
    what was found. One repetition around all: two inside each other could take a browser hours.
    """
    words = "|".join(_any_case(word) for word in _SMALL_WORDS.split())
    return rf"(?:{between}|\b(?:{words})\b|{_AFTER_APOSTROPHE})+"


def _any_case(word: str) -> str:
    return "".join(f"[{letter.upper()}{letter}]" for letter in word)


def entries(
    docs: list[Entry], words: Mapping[str, Collection[str]], scripts: Collection[str]
) -> list[Entry]:
    """Give the entries as they should be."""
    titles = {f"{key}-title": key for key in scripts}
    kept = []
    for entry in docs:
        address, _, anchor = entry["location"].partition("#")
        # A heading without words of its own leads nowhere that its parts do not.
        if f"#{anchor}" in _LEFT_OUT or (anchor and not entry["text"]):
            continue
        if anchor in titles:
            entry |= {
                "location": f"{address}#{titles[anchor]}",
                "title": f"Script: {entry['title']}",
                "boost": _SCRIPT_BOOST,
            }
        elif not anchor and words.get(address):
            entry |= {"tags": [*words[address]]}
        kept.append(entry)
    return kept
