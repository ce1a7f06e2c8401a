"""The good lines are the site's own scripts, sentence by sentence."""

import re
import tomllib
from typing import Any

import pytest

from calculators._sitebuild.paths import ROOT
from calculators.rehearsal import lines
from calculators.rehearsal.formulas import calculate
from calculators.rehearsal.inputs import Line
from calculators.rehearsal.words import Wording
from tests.unit.rehearsal.calls import Said, asked

SCRIPTS: dict[str, Any] = tomllib.loads((ROOT / "docs/_data/scripts.toml").read_text("utf-8"))
MOVED: tuple[Said, ...] = (120_000, "wait", "fixed", "time")
FINAL: tuple[Said, ...] = (*MOVED, "hold", "private", "hold")


def sentences(text: str) -> list[str]:
    """Split a text into sentences, without what is left to the reader."""
    plain = re.sub(r"\$[\d,]*\d|\[\[[a-z-]+\]\]", "…", " ".join(text.split()))
    return re.findall(r"[^.?!:]+[.?!:]", plain)


def said(*before: Said, line: Line) -> str:
    """Give the words of a line at that point of call 1."""
    inputs = asked(*before)
    outcome = calculate(inputs)
    choice = next(it for it in outcome.choices if it.line == line)
    words = Wording.of(inputs, outcome)
    return lines.said(words, outcome.standing, line, choice.amount)


@pytest.mark.parametrize(
    ("script", "before", "line", "count"),
    [
        ("opening-ask", (), "number", 1),
        ("counter-their-counter", MOVED, "number", 2),
        ("above-our-budget", (120_000, "wait"), "fixed", 2),
        ("best-offer", FINAL, "fixed", 2),
        ("what-do-you-earn", (*MOVED, "hold"), "private", 1),
        ("what-are-you-looking-for", ("vague",), "range", 2),
        ("after-silence", (120_000, "wait", "fixed"), "time", 2),
        ("lowball-decline", FINAL, "decline", 2),
    ],
)
def test_line_is_in_the_script(
    script: str, before: tuple[Said, ...], line: Line, count: int
) -> None:
    """So many of its sentences, word for word."""
    theirs = {it.strip() for it in sentences(SCRIPTS[script]["phone"])}
    ours = [it.strip() for it in sentences(said(*before, line=line))]
    assert sum(it in theirs for it in ours) >= count, (ours, theirs)
