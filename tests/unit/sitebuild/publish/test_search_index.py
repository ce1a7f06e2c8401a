"""What the search index is once we have finished it."""

import json
import re
from pathlib import Path

import pytest

from calculators._sitebuild.blocks.slips import SlipError
from calculators._sitebuild.paths import ROOT
from calculators._sitebuild.publish.search_index import (
    NAME,
    entries,
    search_words,
    separator,
    write_search_index,
)

# What the site's settings put between words, in a few letters.
BETWEEN = r"[\s\-,?]"


def test_script_is_an_entry_of_its_own_that_leads_to_its_card() -> None:
    """Under a title that says what it is, and ahead of a page that mentions it."""
    docs = [
        {"location": "scripts/low/", "title": "Low", "text": "Words."},
        {"location": "scripts/low/#lowball-title", "title": "Answer a lowball", "text": "Thanks."},
    ]
    page, script = entries(docs, {}, ["lowball"])
    assert page["title"] == "Low"
    assert script == {
        "location": "scripts/low/#lowball",
        "title": "Script: Answer a lowball",
        "text": "Thanks.",
        "boost": 2,
    }


def test_search_words_stand_on_their_page_alone() -> None:
    """Not on each of its sections, which would crowd out other pages."""
    docs = [
        {"location": "guide/", "title": "Guide", "text": "a"},
        {"location": "guide/#why", "title": "Why", "text": "b"},
        {"location": "faq/", "title": "FAQ", "text": "c"},
    ]
    found = entries(docs, {"guide/": ["RSU", "sign-on bonus"], "faq/": []}, [])
    assert [entry.get("tags") for entry in found] == [["RSU", "sign-on bonus"], None, None]


def test_search_words_are_a_list() -> None:
    """A number that YAML makes of a word is a word again; a page need not have any."""
    assert search_words({}) == []
    assert search_words({"search_words": ["RSU", 1099]}) == ["RSU", "1099"]


@pytest.mark.parametrize("written", ["exit, IPO", [False], None, ["RSU", {"a": 1}]])
def test_search_words_of_another_kind_stop_the_build(written: object) -> None:
    """Of a text every single letter became a word, and nobody noticed."""
    with pytest.raises(SlipError, match="'search_words' is a list: write each on a line"):
        search_words({"search_words": written})


def test_what_every_page_has_is_no_entry() -> None:
    """Each page has a next step: nobody wants to find one by it."""
    docs = [
        {"location": "guide/", "title": "Guide", "text": "a"},
        {"location": "guide/#next-step", "title": "Next step", "text": "b"},
        {"location": "guide/#parts", "title": "Parts", "text": ""},
        {"location": "guide/#part", "title": "Part", "text": "c"},
    ]
    assert [it["location"] for it in entries(docs, {}, [])] == ["guide/", "guide/#part"]


@pytest.mark.parametrize(
    ("asked", "looked_for"),
    [
        ("Can they take the offer back, if I ask?", ["take", "offer", "back", "ask"]),
        ("I can't decide, I don’t know", ["decide", "know"]),
        ("IN THE US", ["US"]),  # not "us"
        ("India", ["India"]),  # a word that begins with a small one
        ("what’s PTO", ["PTO"]),
    ],
)
def test_small_words_of_a_question_are_not_looked_for(asked: str, looked_for: list[str]) -> None:
    """The theme would take "I" for the beginning of "India"."""
    assert [it for it in re.split(separator(BETWEEN), asked) if it] == looked_for


def test_nothing_in_the_separator_repeats_twice() -> None:
    """A repetition inside another one takes a browser hours where it marks what was found."""
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    (between,) = re.findall(r"separator: '(.*)'", settings)
    assert not re.search(r"[+*]", between)
    assert re.findall(r"[^\\][+*]", separator(between)) == [")+"]


def test_rest_of_the_index_stays(tmp_path: Path) -> None:
    """Its language and its words; no field drowns the others."""
    path = tmp_path / NAME
    path.parent.mkdir()
    docs = [{"location": "", "title": "Start – here", "text": "a"}]
    config = {"lang": ["en"], "separator": BETWEEN, "fields": {"title": {"boost": 1000.0}}}
    path.write_text(json.dumps({"config": config, "docs": docs}), "utf-8")
    write_search_index(tmp_path, {"": ["offer"]}, [])
    index = json.loads(path.read_text("utf-8"))
    assert index["docs"] == [{**docs[0], "tags": ["offer"]}]
    assert index["config"]["lang"] == ["en"]
    assert index["config"]["separator"] == separator(BETWEEN)
    boosts = {name: it["boost"] for name, it in index["config"]["fields"].items()}
    assert boosts["text"] < boosts["title"] < boosts["tags"] < 100
