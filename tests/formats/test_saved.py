"""What is saved on the device and in a file: read back whole, or refused for a reason."""

import hashlib
import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators._sitebuild.guide.checklists import checklists as lists
from tests.amount import examples
from tests.formats.asking import FORMS, Formats, fits, knowns, offers, paths, ticks
from tests.strategies import anything

OFFER = "counter-offer"
FIELDS = FORMS[OFFER]["fields"]
WHEN = "2026-11-23T10:00:00.000Z"
KNOWN: dict[str, Any] = {
    **dict.fromkeys(["shown", "typed", "label", "of", "source", "from"], ""),
    "said": True,
}


@pytest.fixture(scope="module")
def formats() -> Iterator[Formats]:
    """Start the modules once."""
    formats = Formats()
    yield formats
    formats.stop()


def record(values: Any, **changes: Any) -> str:
    """Write what is saved on the device, as a page would or not."""
    return json.dumps({"version": 2, "saved": WHEN, "values": values, "example": []} | changes)


def backup(**changes: Any) -> str:
    """Write a file, as the site would or not."""
    whole = {
        "format": "second-offer",
        "version": 2,
        "saved": WHEN,
        "offers": {},
        "checklists": {},
        "known": {},
    }
    return json.dumps(whole | changes)


def filled(**values: str) -> dict[str, Any]:
    """Write one form's part of a file."""
    return {"values": values, "example": []}


@pytest.mark.parametrize(("keep", "left"), [("", ["letter"]), ("yes", [])])
def test_letter_is_kept_with_a_tick_alone(formats: Formats, keep: str, left: list[str]) -> None:
    """What is not to be stored is named, and no link has it even with the tick."""
    values = {"letter": "Dear Sam", "order": "ask", "keep": keep}
    assert formats.ask("unkept", slug="letter", values=values) == (left, None)
    link, _ = formats.ask("writeLink", slug="letter", values=values, withPrivate=True)
    told, _ = formats.ask("readLink", fragment=link)
    assert told["values"] == {}


@pytest.mark.parametrize("mark", [".", ",", None])
def test_decimal_mark_is_kept_with_the_numbers(formats: Formats, mark: str | None) -> None:
    """In storage and in the file alike; a form from before it has none."""
    contents = {"values": {"offer": "90,000"}, "example": []}
    contents |= {"mark": mark} if mark else {}
    slug = "counter-offer"
    assert formats.ask("record", contents=contents, slug=slug) == (contents, None)
    backup = {"saved": "2026-11-25T10:00:00.000Z", "offers": {slug: contents}}
    backup |= {"checklists": {}, "known": {}}
    assert formats.ask("backup", backup=backup) == (backup, None)


@given(offer=offers, example=paths)
@settings(max_examples=examples(200))
def test_any_form_is_read_back_as_it_was_saved(formats: Formats, offer: Any, example: Any) -> None:
    """Signs, emoji and groups inside groups included, and which of it is the example's."""
    slug, values = offer
    contents = {"values": values, "example": example}
    assert formats.ask("record", slug=slug, contents=contents) == (contents, None)


@given(known=knowns)
@settings(max_examples=examples(100))
def test_what_the_scripts_use_is_read_back_as_it_was_saved(formats: Formats, known: Any) -> None:
    """Names, numbers and days, in any letters."""
    assert formats.ask("known", values=known) == (known, None)


@given(several=st.lists(offers, max_size=3), checklists=ticks, known=knowns)
@settings(max_examples=examples(100))
def test_any_file_is_read_back_as_it_was_saved(
    formats: Formats, several: Any, checklists: Any, known: Any
) -> None:
    """Every calculator, every tick and every number for the scripts comes back."""
    forms = {slug: {"values": values, "example": []} for slug, values in several}
    saved = {"saved": WHEN, "offers": forms, "checklists": checklists, "known": known}
    assert formats.ask("backup", backup=saved) == (saved, None)


@given(text=st.text() | anything.map(json.dumps) | anything.map(record))
@settings(max_examples=examples(300))
def test_anything_saved_fits_or_is_refused(formats: Formats, text: str) -> None:
    """Whatever lies under our key, no field comes out that the form does not have."""
    found, refused = formats.ask("readRecord", slug=OFFER, text=text)
    assert refused in {"damaged", "foreign", "newer"} or fits(found["values"], FIELDS)


@given(
    text=st.text()
    | anything.map(json.dumps)
    | anything.map(lambda it: backup(offers=it))
    | anything.map(lambda it: backup(offers={OFFER: it}))
    | anything.map(lambda it: backup(offers={OFFER: {"values": it, "example": []}}))
    | anything.map(lambda it: backup(offers={OFFER: {"values": {}, "example": it}}))
    | anything.map(lambda it: backup(offers={OFFER: it}, version=1))
    | anything.map(lambda it: backup(checklists=it))
    | anything.map(lambda it: backup(known=it))
    | anything.map(lambda it: backup(known={"ask": it}))
)
@settings(max_examples=examples(300))
def test_any_file_fits_or_is_refused(formats: Formats, text: str) -> None:
    """A file of any kind brings known calculators with known fields, or nothing at all."""
    found, refused = formats.ask("readBackup", text=text)
    if refused is None:
        offers = found["offers"].items()
        assert all(fits(it["values"], FORMS[slug]["fields"]) for slug, it in offers)
        assert all(type(it["shown"]) is str and len(it) == 7 for it in found["known"].values())
    else:
        assert refused in {"damaged", "foreign", "newer"}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "damaged"),
        (record({"offer": "1"})[:-3], "damaged"),
        (record({"offer": 100_000}), "damaged"),
        (record({"offer": ["1"]}), "damaged"),
        (record({"rounds": "1"}), "damaged"),
        (record([]), "damaged"),
        (record({"offer": "1" * 70_000}), "damaged"),
        ("[" * 60_000, "damaged"),
        ("[" * 30_000 + "]" * 30_000, "damaged"),
        (record({"salary": "1"}), "foreign"),
        (record({"currency": "XXX"}), "foreign"),
        (record({"rounds": [{}] * 99}), "foreign"),
        ('{"version": 1, "values": {"__proto__": {"polluted": "yes"}}}', "foreign"),
        ('{"version": 1, "values": {"constructor": "x"}}', "foreign"),
        (record({}, version=3), "newer"),
        (record({}, example="offer"), "damaged"),
        (record({}, example=[1]), "damaged"),
        (record({}, example=["__proto__"]), "damaged"),
        (record({}, example=["offer"] * 2001), "damaged"),
        (record({}, version=0), "damaged"),
        (record({}, version="1"), "damaged"),
        (record({}, version=1.5), "damaged"),
    ],
)
def test_hostile_records_are_refused(formats: Formats, text: str, why: str) -> None:
    """Damaged, of another form, newer, swollen, deep, or out to change every object."""
    assert formats.ask("readRecord", slug=OFFER, text=text) == (None, why)
    assert formats.ask("polluted") == (False, None)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("second-offer", "damaged"),
        ("{}", "foreign"),
        ('{"format": "other", "version": 1}', "foreign"),
        (backup(version=3, layout="unknown"), "newer"),
        (backup(also="this"), "foreign"),
        (backup(saved="yesterday"), "damaged"),
        (backup(offers={"lottery": {}}), "foreign"),
        (backup(offers={OFFER: filled(salary="1")}), "foreign"),
        (backup(offers={"deadline": filled(currency="USD")}), "foreign"),
        (backup(offers={OFFER: {"offer": "1"}}), "damaged"),
        (backup(offers={OFFER: {"salary": "1"}}, version=1), "foreign"),
        (backup(offers=[]), "damaged"),
        (backup(checklists={"shopping": ["milk"]}), "foreign"),
        (backup(checklists={"prepare": [1]}), "damaged"),
        (backup(checklists={"prepare": ["x"] * 51}), "damaged"),
        (backup(checklists={"prepare": ["x" * 201]}), "damaged"),
        (backup(known=[]), "damaged"),
        (backup(known={"ask": "$1"}), "damaged"),
        (backup(known={"ask": KNOWN | {"shown": 1}}), "damaged"),
        (backup(known={"ask": KNOWN | {"shown": "x" * 501}}), "damaged"),
        (backup(known={"ask": KNOWN | {"html": "x"}}), "foreign"),
        (backup(known={"__proto__": KNOWN}), "foreign"),
        (backup(known={f"a{at}": KNOWN for at in range(201)}), "damaged"),
        (backup()[:-1] + ', "__proto__": {"polluted": "yes"}}', "foreign"),
        (backup(offers={OFFER: filled(offer="1" * 70_000)}), "damaged"),
        (backup() + " " * 1_100_000, "damaged"),
    ],
)
def test_hostile_files_are_refused(formats: Formats, text: str, why: str) -> None:
    """One bad part is enough: half of a file is never opened."""
    assert formats.ask("readBackup", text=text) == (None, why)
    assert formats.ask("polluted") == (False, None)


def test_older_values_take_every_step_to_the_newest_version(formats: Formats) -> None:
    """From 1 to 4 there are three steps; a version that nothing leads on from is refused."""
    asked = formats.ask("migrated", **{"from": 1, "to": 4, "steps": [1, 2, 3]})
    assert asked == ({"passed": [1, 2, 3]}, None)
    assert formats.ask("migrated", **{"from": 4, "to": 4, "steps": []}) == ({"passed": []}, None)
    assert formats.ask("migrated", **{"from": 1, "to": 3, "steps": [1]}) == (None, "damaged")
    assert formats.ask("migrated", **{"from": 5, "to": 4, "steps": [4]}) == (None, "newer")


# As the first version wrote them, which did not tell the example's figures from the reader's.
FIRST_RECORD = (
    '{"version":1,"saved":"2026-11-23T10:00:00.000Z","values":{"offer":"98k","target":"110000",'
    '"rounds":[{"who":"me","amount":"118k","extras":""}]}}'
)
FIRST_FILE = """{
 "format": "second-offer",
 "version": 1,
 "saved": "2026-11-23T10:00:00.000Z",
 "offers": {
  "counter-offer": {
   "offer": "98k",
   "target": "110000"
  }
 },
 "checklists": {},
 "known": {}
}
"""


def test_what_the_first_version_saved_still_opens(formats: Formats) -> None:
    """With every value; which of them are the example's, the form itself tells by comparing."""
    (found, refused) = formats.ask("readRecord", slug=OFFER, text=FIRST_RECORD)
    assert refused is None
    assert found == {"values": json.loads(FIRST_RECORD)["values"], "example": None}


def test_file_of_the_first_version_still_opens(formats: Formats) -> None:
    """As above, for a file that somebody saved."""
    (found, refused) = formats.ask("readBackup", text=FIRST_FILE)
    assert refused is None
    values = {"offer": "98k", "target": "110000"}
    assert found["offers"] == {OFFER: {"values": values, "example": None}}


@pytest.mark.parametrize(
    ("key", "at", "value"),
    [
        # The first version's "Show that you are glad …", "Keep every letter …", "Never invent …".
        ("receive-and-evaluate", 0, "54881868"),
        ("close-the-deal", 9, "8225c631"),
        ("mistakes", 0, "9e5b6d73"),
    ],
)
def test_ticks_of_the_first_version_are_kept(key: str, at: int, value: str) -> None:
    """On the lists of the site itself: readers have ticks under these."""
    saved = lists()[key].saved_under()[at]
    assert hashlib.sha256(saved.encode()).hexdigest()[:8] == value
