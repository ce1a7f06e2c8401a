"""Answers the brief as the page does, and reads the report."""

import json
from typing import Any

import html5lib

from calculators._bridge import answer

NUMBERS = {"offer": "100k", "target": "110k"}


def ask(**values: Any) -> dict[str, Any]:
    """Ask with an offer of 100,000 and a target of 110,000, and with what is given."""
    request = {"calculator": "brief", "values": {**NUMBERS, **values}}
    reply: dict[str, Any] = json.loads(answer(json.dumps(request)))
    return reply


def report(**values: Any) -> Any:
    """Give the report as a browser would read it."""
    reply = ask(**values)
    assert "report" in reply, reply
    return html5lib.parseFragment(reply["report"], namespaceHTMLElements=False)


def words(inside: Any) -> str:
    """Read the words of an element."""
    return " ".join("".join(inside.itertext()).split())


def facts(page: Any, part: str) -> list[tuple[str, ...]]:
    """List the facts of a part: each as its name, its words and its remarks."""
    sections = (e for e in page.iter("details") if f"so-part--{part}" in e.get("class", ""))
    return [
        tuple(words(line) for line in fact)
        for section in sections
        for fact in section.iter("div")
        if fact.get("class") == "so-fact"
    ]


def first_sentence(page: Any) -> str:
    """Read the sentence to begin with."""
    (sentence,) = (e for e in page.iter() if e.get("data-copy-source") is not None)
    return words(sentence)


def problem(**values: Any) -> tuple[list[str], str]:
    """Give the one problem of a form: the fields it stands at, and its words."""
    (found,) = ask(**values)["problems"]
    return found["paths"], found["message"]
