"""Share links are short, have nothing private in them, and are harmless whatever is in them."""

import base64
import json
import zlib
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.amount import examples
from tests.conftest import CALCULATORS
from tests.formats.asking import FORMS, Formats, fits, offers, paths
from tests.strategies import anything

OFFER = "counter-offer"


@pytest.fixture(scope="module")
def formats() -> Iterator[Formats]:
    """Start the modules once."""
    formats = Formats()
    yield formats
    formats.stop()


def packed(content: bytes) -> str:
    """Make a link's fragment as any other program would."""
    data = base64.urlsafe_b64encode(zlib.compress(content, 9))
    return f"#offer=2.{data.decode().rstrip('=')}"


def plain(content: bytes) -> str:
    """Make one that is not packed."""
    return f"#offer=2.0.{base64.urlsafe_b64encode(content).decode().rstrip('=')}"


def told(slug: str, values: Any) -> bytes:
    """Write what is in a link."""
    return json.dumps([slug, values]).encode()


@given(offer=offers)
@settings(max_examples=examples(200))
def test_any_form_arrives_whole(formats: Formats, offer: Any) -> None:
    """The defaults that were left out are there again; so is what is private, if asked for."""
    slug, values = offer
    link, _ = formats.ask("writeLink", slug=slug, values=values, withPrivate=True)
    found, refused = formats.ask("readLink", fragment=link)
    assert refused is None
    unshared = {name: "" for name, part in FORMS[slug]["fields"].items() if part.get("unshared")}
    assert (found["slug"], found["whole"]) == (slug, {**values, **unshared})


def test_mark_of_a_form_stays_with_it(formats: Formats) -> None:
    """Whoever opens the link gets a mark of their own: their calendar is not the sender's.

    What is saved on the device and in a file is the same reader's, and keeps it.
    """
    values = {"company": "Northfield", "plan": "aaaaaaaaaaaa.0"}
    link, _ = formats.ask("writeLink", slug="deadline", values=values, withPrivate=True)
    found, _ = formats.ask("readLink", fragment=link)
    assert found["values"] == {"company": "Northfield"}
    assert found["whole"]["plan"] == ""
    contents = {"values": values, "example": []}
    assert formats.ask("record", contents=contents, slug="deadline") == (contents, None)
    backup = {"saved": "2026-11-26T10:00:00.000Z", "offers": {"deadline": contents}}
    backup |= {"checklists": {}, "known": {}}
    assert formats.ask("backup", backup=backup) == (backup, None)


def test_day_hour_and_zone_of_the_sender_are_not_the_readers(formats: Formats) -> None:
    """Left out, they stay out, and the form that opens the link has its own."""
    link, _ = formats.ask("writeLink", slug="deadline", values={}, withPrivate=True)
    found, _ = formats.ask("readLink", fragment=link)
    assert {"today", "now", "my_zone"} & set(found["whole"]) == set()
    chosen = {"today": "2026-11-23", "now": "18:00", "my_zone": ""}
    link, _ = formats.ask("writeLink", slug="deadline", values=chosen, withPrivate=True)
    found, _ = formats.ask("readLink", fragment=link)
    assert {name: found["whole"][name] for name in chosen} == chosen


@given(offer=offers, example=paths)
@settings(max_examples=examples(50))
def test_example_figures_arrive_as_such(formats: Formats, offer: Any, example: Any) -> None:
    """A friend must not take the numbers that we made up for the sender's."""
    slug, values = offer
    asked = {"slug": slug, "values": values, "example": example}
    link, _ = formats.ask("writeLink", **asked, withPrivate=True)
    found, refused = formats.ask("readLink", fragment=link)
    assert (found["example"], refused) == (example, None)


@pytest.mark.parametrize("mark", [".", ",", None])
@pytest.mark.parametrize("example", [[], ["target"]])
def test_decimal_mark_arrives_with_the_numbers(
    formats: Formats, mark: str | None, example: list[str]
) -> None:
    """What a sender wrote as 90,000 is not for the reader's language to interpret."""
    asked = {"slug": OFFER, "values": {"offer": "90,000"}, "example": example, "mark": mark}
    link, _ = formats.ask("writeLink", **asked, withPrivate=True)
    found, refused = formats.ask("readLink", fragment=link)
    assert (found.get("mark"), found["example"], refused) == (mark, example, None)


def test_link_from_before_the_mark_opens_as_it_did(formats: Formats) -> None:
    """A pair, or three with the example's paths; another mark than the two is no link of ours."""
    for old in ([OFFER, {"offer": "90,000"}], [OFFER, {"offer": "90,000"}, ["target"]]):
        found, refused = formats.ask("readLink", fragment=packed(json.dumps(old).encode()))
        assert refused is None
        assert found["values"] == {"offer": "90,000"}
        assert found.get("mark") is None
    damaged = json.dumps([OFFER, {}, [], ";"]).encode()
    assert formats.ask("readLink", fragment=packed(damaged))[1] == "damaged"


@given(offer=offers)
@settings(max_examples=examples(50))
def test_browser_that_cannot_pack_makes_a_link_too(formats: Formats, offer: Any) -> None:
    """It is longer, and read by all."""
    slug, values = offer
    link, _ = formats.ask("plainLink", slug=slug, values=values)
    found, _ = formats.ask("readLink", fragment=link)
    assert (found["slug"], found["values"]) == (slug, values)


@given(
    fragment=st.text().map(lambda it: f"#offer={it}")
    | st.from_regex(r"#offer=[12]\.(0\.)?[\w-]{0,80}", fullmatch=True)
    | st.binary(max_size=200).map(packed)
    | st.binary(max_size=200).map(plain)
    | anything.map(lambda it: packed(json.dumps(it).encode()))
    | anything.map(lambda it: packed(told(OFFER, it)))
    | anything.map(lambda it: packed(json.dumps([OFFER, {}, it]).encode()))
)
@settings(max_examples=examples(500))
def test_any_fragment_fits_or_is_refused(formats: Formats, fragment: str) -> None:
    """Whatever stands behind the mark, no field comes out that the calculator does not have."""
    found, refused = formats.ask("readLink", fragment=fragment)
    if refused is None:
        assert fits(found["values"], FORMS[found["slug"]]["fields"])
    else:
        assert refused in {"damaged", "foreign", "newer"}


@given(offer=offers, data=st.data())
@settings(max_examples=examples(200))
def test_link_that_was_cut_or_changed_is_never_half_read(
    formats: Formats, offer: Any, data: st.DataObject
) -> None:
    """A mail program that cuts a link must not make a smaller offer of it."""
    slug, values = offer
    link, _ = formats.ask("writeLink", slug=slug, values=values, withPrivate=True)
    at = data.draw(st.integers(len("#offer=2."), len(link) - 2))
    assert formats.ask("readLink", fragment=link[:at]) == (None, "damaged")
    other = data.draw(st.sampled_from("AZaz09-_"))
    found, refused = formats.ask("readLink", fragment=link[:at] + other + link[at + 1 :])
    assert refused == "damaged" or found["whole"] == values


@pytest.mark.parametrize(
    ("fragment", "why"),
    [
        (packed(told(OFFER, {"salary": "1"})), "foreign"),
        (packed(told("lottery", {})), "foreign"),
        (packed(b'["counter-offer", {"__proto__": {"polluted": "yes"}}]'), "foreign"),
        (packed(b'["__proto__", {}]'), "foreign"),
        (packed(told(OFFER, {"offer": 1})), "damaged"),
        (packed(b'{"counter-offer": {}}'), "damaged"),
        (packed(b"[" * 50_000), "damaged"),
        (packed(b" " * 100_000_000), "damaged"),  # 97 kB of link that would fill 100 MB
        (plain(b"\xff\xfe"), "damaged"),
        ("#offer=3.AAAA", "newer"),
        ("#offer=0.AAAA", "damaged"),
        ("#offer=1.!", "damaged"),
        ("#offer=", "damaged"),
        (f"#offer=2.{'A' * 200_000}", "damaged"),
    ],
)
def test_hostile_links_are_refused(formats: Formats, fragment: str, why: str) -> None:
    """Foreign, newer, damaged, swollen, or out to change every object."""
    assert formats.ask("readLink", fragment=fragment) == (None, why)
    assert formats.ask("polluted") == (False, None)


@pytest.mark.parametrize("slug", [OFFER, "brief"])
def test_private_answers_stay_out_unless_asked_for(formats: Formats, slug: str) -> None:
    """Neither the walk-away nor the box about it is in an ordinary link."""
    values = {"offer": "100k", "walk_away": "98,765", "print_walk_away": "yes"}
    link, _ = formats.ask("writeLink", slug=slug, values=values, withPrivate=False)
    found, _ = formats.ask("readLink", fragment=link)
    assert found["values"] == {"offer": "100k"}
    assert (found["whole"]["walk_away"], found["whole"]["print_walk_away"]) == ("", "")
    link, _ = formats.ask("writeLink", slug=slug, values=values, withPrivate=True)
    assert formats.ask("readLink", fragment=link)[0]["values"] == values


@pytest.mark.parametrize("slug", CALCULATORS)
def test_link_of_every_worked_example_is_short(formats: Formats, slug: str) -> None:
    """Under 2,000 characters, the address included; boxes are ticked or empty in a form."""
    for example in CALCULATORS[slug].examples:
        values = {name: "" if value == "no" else value for name, value in example.values.items()}
        link, _ = formats.ask("writeLink", slug=slug, values=values, withPrivate=True)
        assert len(link) < 1900, example.title


# As the first version made it.
FIRST_LINK = (
    "#offer=1.eJwlzDEKgCAYQOG7vNnANvuvIg5SViAqmNEg3T2q7Q0fzzKXM7dQh7KuoaI6fwiTiSiar1toCOOotdYoajnzci"
    "C2c-0FIQUUPr2fz5nI7W73ACStHAU"
)


def test_link_of_the_first_version_still_opens(formats: Formats) -> None:
    """It lies in somebody's mail."""
    (found, refused) = formats.ask("readLink", fragment=FIRST_LINK)
    assert refused is None
    rounds = [{"who": "me", "amount": "118k"}]
    assert found["values"] == {"offer": "98k", "target": "110000", "rounds": rounds}
    assert found["example"] is None
