"""A choice with data files: the calculator names them, and is given them; it reads no files."""

import json
from dataclasses import dataclass
from typing import Any

import pytest

from calculators._bridge import DataFiles, answer
from calculators._core import (
    Calculator,
    DataFile,
    Example,
    Headline,
    Report,
    file_choice,
)

PLACES = {"A": "Place A", "B": "Place B"}
FILES: dict[str, Any] = {"places/A.json": {"name": "a"}, "places/B.json": {"name": "b"}}


@dataclass(frozen=True, kw_only=True, slots=True)
class Inputs:
    """One choice."""

    place: DataFile = file_choice("Place", PLACES, "places")


def write(inputs: Inputs, _: None) -> Report:
    """Say what the file holds."""
    place = inputs.place
    return Report(blocks=(Headline(words=f"{place.label}, {place.code}: {place.content['name']}"),))


CALCULATOR = Calculator(
    title="Places",
    question="Where?",
    inputs=Inputs,
    calculate=lambda _: None,
    report=write,
    examples=(Example(title="A", values={}, shows={}),),
)


@pytest.mark.parametrize(
    ("values", "needed"),
    [({}, "places/A.json"), ({"place": "B"}, "places/B.json"), ("junk", "places/A.json")],
)
def test_the_file_of_the_answer_is_named(values: object, needed: str) -> None:
    """The default's where nothing was chosen."""
    found = CALCULATOR.answer(values)
    assert found.needs == (needed,)
    assert found.as_data("x") == {"needs": [needed]}


def test_with_the_file_there_is_a_report() -> None:
    """Code, label and content reach the calculator."""
    report = CALCULATOR.answer({"place": "B"}, ".", FILES).report
    assert report is not None
    assert report.announcement() == "Place B, B: b"


@pytest.mark.parametrize("code", ["../../secret", "C", "b", "A.json"])
def test_only_answers_from_the_list_name_a_file(code: str) -> None:
    """A link cannot make the page fetch anything else."""
    found = CALCULATOR.answer({"place": code})
    assert found.needs == ()
    assert [problem.message for problem in found.problems] == ["Place: choose one from the list."]


@pytest.mark.parametrize("content", [None, "text", 7, []])
def test_file_without_content_is_a_mistake_that_is_told(content: object) -> None:
    """Whatever came over the network, the reader gets a sentence."""
    found = CALCULATOR.answer({"place": "A"}, ".", {"places/A.json": content})
    assert "its data did not arrive" in found.problems[0].message


def test_the_bridge_passes_needs_and_data() -> None:
    """The worker sees the names, and asks again with the files, which last for all requests."""
    request = json.dumps({"calculator": "deadline", "values": {"calendar": "TARGET"}})
    files = DataFiles()
    assert json.loads(answer(request, files)) == {"needs": ["holidays/TARGET.json"]}
    files.remember("holidays/TARGET.json", "null")
    for _ in range(2):
        assert "problems" in json.loads(answer(request, files))
    assert json.loads(answer(request)) == {"needs": ["holidays/TARGET.json"]}


def test_there_is_room_for_a_few_files_and_the_oldest_goes() -> None:
    """Going through the whole list of countries takes no more memory than the last few."""
    files = DataFiles()
    for at in range(DataFiles.ROOM + 1):
        files.remember(f"{at}", f"[{at}]")
    files.remember("1", '["new"]')
    files.remember("last", "{}")
    assert len(files) == DataFiles.ROOM
    assert not {"0", "2"} & {*files}
    assert files["1"] == ["new"]
    assert files["last"] == {}


def test_text_that_is_no_json_leaves_the_files_as_they_were() -> None:
    """A host that sends a page of its own is refused, and no other file makes room for it."""
    files = DataFiles()
    for at in range(DataFiles.ROOM):
        files.remember(f"{at}", "{}")
    with pytest.raises(ValueError, match="Expecting value"):
        files.remember("0", "<!doctype html>")
    assert [*files] == [f"{at}" for at in range(DataFiles.ROOM)]
