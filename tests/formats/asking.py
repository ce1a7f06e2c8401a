"""A Node process that runs the modules for the formats, and values to test them with."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from calculators._sitebuild.guide.checklists import checklists
from calculators._sitebuild.page.storage import schema
from tests.conftest import CALCULATORS, ROOT
from tests.sample.two_offers import CALCULATOR as TWO_OFFERS

# What the page brings in `data-forms` and `data-lists`; the sample adds groups inside groups.
FORMS: dict[str, dict[str, Any]] = {
    slug: {"title": it.title, "fields": schema(it.inputs)}
    for slug, it in {**CALCULATORS, "two-offers": TWO_OFFERS}.items()
}
LISTS = list(checklists())


class Formats:
    """The browser's modules, under Node."""

    def __init__(self) -> None:
        node = shutil.which("node", path=Path(sys.executable).parent) or shutil.which("node")
        assert node, "Node is missing. Fetch it with: make setup"
        self._process = subprocess.Popen(
            [
                node,
                str(Path(__file__).with_name("node.mjs")),
                str(ROOT / "calculators/_browser/storage"),
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.ask("setUp", forms=FORMS, lists=LISTS)

    def ask(self, what: str, **question: Any) -> tuple[Any, str | None]:
        """Give what came back, and why it was refused if it was."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps({"ask": what, **question}) + "\n")
        self._process.stdin.flush()
        answer = json.loads(self._process.stdout.readline())
        assert "thrown" not in answer, answer["thrown"]
        return answer["value"], answer["refused"]

    def stop(self) -> None:
        """End the process."""
        self._process.communicate()


def values(fields: dict[str, Any]) -> st.SearchStrategy[dict[str, Any]]:
    """Draw what a form may hold: any text in a text field, items as many as fit."""
    return st.fixed_dictionaries({name: _part(part) for name, part in fields.items()})


def _part(part: dict[str, Any]) -> st.SearchStrategy[Any]:
    if "of" in part:
        least, most = part["items"]
        return st.lists(values(part["of"]), min_size=least, max_size=min(most, least + 2))
    if "options" in part:
        answers = part["options"].split(" ")
        return st.sampled_from([*answers, *([""] if answers == ["yes"] else [])])
    if "date" in part:
        return st.just("") | st.dates().map(str)
    return st.just(part.get("default", "")) | st.text(max_size=30)


offers = st.sampled_from(sorted(FORMS)).flatmap(
    lambda slug: st.tuples(st.just(slug), values(FORMS[slug]["fields"]))
)
# Paths of fields that are still the example's, as a form may tell them.
paths = st.lists(
    st.from_regex(r"[a-z][a-z_]{0,20}(\.[0-9]{1,2}\.[a-z][a-z_]{0,20}){0,2}", fullmatch=True),
    max_size=5,
)
ticks = st.dictionaries(
    st.sampled_from(LISTS), st.lists(st.text(max_size=90), max_size=10, unique=True)
)
# What the scripts may use, by names as Python declares them.
knowns = st.dictionaries(
    st.from_regex(r"[a-z][a-z0-9-]{0,20}", fullmatch=True),
    st.fixed_dictionaries(
        dict.fromkeys(["shown", "typed", "label", "of", "source", "from"], st.text(max_size=30))
        | {"said": st.booleans()}
    ),
    max_size=8,
)


def fits(found: Any, fields: dict[str, Any]) -> bool:
    """Say whether values hold declared fields and texts only, whatever was asked."""
    if not isinstance(found, dict) or not set(found) <= set(fields):
        return False
    return all(
        all(fits(item, fields[name]["of"]) for item in it)
        if "of" in fields[name]
        else isinstance(it, str)
        for name, it in found.items()
    )
