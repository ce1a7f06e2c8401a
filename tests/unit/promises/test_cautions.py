"""What the cautions say: which promises they name, how many more, and one or several of them."""

from typing import Any

import pytest

from calculators._core import Caution
from calculators._core.report.report import plain

from .forms import ELSE, LATER, NO, YES, promise, report_for


def told(key: str, *promises: dict[str, str], **more: Any) -> str:
    """Give title and words of one caution."""
    blocks = report_for(*promises, **more).every_block()
    (found,) = (it for it in blocks if isinstance(it, Caution) and it.key == key)
    return f"{plain(found.title)}. {plain(found.words)}".replace("\N{NO-BREAK SPACE}", " ")


def named(count: int, letter: str, **more: str) -> list[dict[str, str]]:
    """List so many promises: one, two, three …"""
    words = ("one", "two", "three", "four", "five")
    return [promise(word, letter, **more) for word in words[:count]]


@pytest.mark.parametrize(
    ("count", "names", "them"),
    [
        (1, "“One”", "don’t count on the promise until it’s in writing"),
        (2, "“One” and “Two”", "don’t count on the promises until they’re in writing"),
        (3, "“One”, “Two” and “Three”", "the promises"),
        (5, "“One”, “Two”, “Three” and 2 more", "the promises"),
    ],
)
def test_three_that_were_only_spoken_are_named_and_the_rest_counted(
    count: int, names: str, them: str
) -> None:
    """As in a sentence, with the right number of them."""
    words = told("spoken", *named(count, NO))
    assert f"nothing in writing about {names}. " in words
    assert them in words


def test_after_signing_an_addition_is_asked_for() -> None:
    """There is no line left to look for."""
    assert "ask for an addition that names the promise." in told(
        "spoken", *named(1, NO), signed="yes"
    )


@pytest.mark.parametrize(
    ("count", "title", "words"),
    [
        (1, "One is still to look up", "for “One” yet, so the email leaves it out"),
        (2, "Two are still to look up", "for “One” and “Two” yet, so the email leaves them out"),
    ],
)
def test_those_not_looked_up_are_named_alone(count: int, title: str, words: str) -> None:
    """What is missing or the same is known, and is not among them."""
    others = promise("other", ELSE, how="email"), promise("known", YES)
    found = told("unseen", *named(count, LATER), *others)
    assert found.startswith(title)
    assert words in found
    assert "Other" not in found


@pytest.mark.parametrize(
    ("count", "title", "days"),
    [
        (1, "1 day of your list is over", "You had “One” on Tue 1 Dec 2026. "),
        (2, "2 days of your list are over", "and “Two” on Tue 1 Dec 2026. "),
        (5, "5 days of your list are over", "“Three” on Tue 1 Dec 2026 and 2 more. "),
    ],
)
def test_days_that_are_over_are_named_with_their_promise(count: int, title: str, days: str) -> None:
    """Three of them, and how many more there are."""
    found = told("gone_by", *named(count, YES, due="2026-12-01"))
    assert found.startswith(title)
    assert days in found


@pytest.mark.parametrize(("count", "they"), [(1, "it’s easy"), (2, "they’re easy")])
def test_promises_of_nobody_are_named(count: int, they: str) -> None:
    """With a name and a day they are easy to confirm."""
    assert they in told("nameless", *named(count, NO, who=""))
