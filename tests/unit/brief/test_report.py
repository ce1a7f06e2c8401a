"""The content of the brief: the reader's words in their order, and ours where there are none."""

from typing import Any

import pytest

from calculators._core import BLANK
from calculators._core.report.html import report_html
from calculators.brief import CALCULATOR
from tests.unit.brief.helpers import facts, first_sentence, report, words

_NO_BREAK = "\N{NO-BREAK SPACE}"
HOSTILE = "<script>alert(1)</script><b onclick=x>{instead} {0} %s"


def headings(page: Any) -> list[str]:
    """List the titles of the parts."""
    return [words(e) for e in page.iter("h3")]


def test_two_numbers_make_a_brief() -> None:
    """4.6: the number to open with, three likely objections, the ladder, a closing line."""
    page = report()
    assert headings(page) == [
        "If they say …",
        "Your ladder",
        "Notes on the call",
        "Use these numbers in …",
        "How this is worked out",
    ]
    *objections, last = facts(page, "objections")
    assert [said for said, _ in objections] == [
        "“That is over our budget”",
        "“This is our best offer”",
        "“We need your answer now”",
    ]
    assert last == (
        "Before you hang up",
        "Thank you. Could you send me what we talked about in writing?",
    )
    assert words(next(page.iter("p"))) == "Open with $120,000, aim for $110,000 a year."


def test_whole_brief_is_in_the_order_of_a_call() -> None:
    """First what to ask for and why, then their answers, then the numbers to step down to."""
    answered = CALCULATOR.answer(CALCULATOR.examples[0].values).report
    assert answered is not None
    html = report_html(answered, "x")
    titles = ["What you ask for", "Your case", "If they say", "Your ladder", "The days", "Notes"]
    places = [html.index(f">{title}") for title in titles]
    assert places == sorted(places)


def test_asks_stand_in_their_rank() -> None:
    """The order of the form is the rank; pay has the number to open with."""
    page = report(
        asks=[
            {"what": "leave", "detail": "5 more days", "why": "rest", "give": "the title"},
            {"what": "pay"},
            {"what": "equity", "amount": "20k", "detail": "over 4 years"},
            {"what": "title"},
            {"what": "other", "own": "a course"},
        ]
    )
    assert facts(page, "asks") == [
        ("1. Paid leave", "5 more days", "Why: rest", "You would give: the title"),
        ("2. Base salary", "$120,000 a year"),
        ("3. Equity", "$20,000, over 4 years"),
        ("4. Title or level", "–"),
        ("5. A course", "–"),
    ]


def test_choosing_is_enough_and_a_blank_ask_is_none() -> None:
    """An ask that was added and left alone does not count; one that was chosen does."""
    page = report(asks=[{"what": "other", "own": ""}, {"what": "remote", "detail": ""}])
    assert facts(page, "asks") == [("1. Remote days", "–")]


def test_case_is_in_the_readers_words() -> None:
    """Only the lines that were written."""
    page = report(market="105 to 125, adverts", gain="no contractor")
    assert facts(page, "case") == [
        ("The market", "105 to 125, adverts"),
        ("They gain", "no contractor"),
    ]


def test_our_replies_lead_to_the_next_ask() -> None:
    """If pay is fixed, the first ask that is not pay is what to talk about."""
    page = report(
        asks=[{"what": "pay"}, {"what": "signing"}, {"what": "leave"}],
        objections=[{"what": "best"}, {"what": "budget", "reply": "Which budget is it?"}],
    )
    (best, budget, rush, _) = facts(page, "objections")
    assert best[0] == "“This is our best offer”"
    assert best[1].endswith("If the pay is fixed, would a signing bonus be possible instead?")
    assert budget == ("“That is over our budget”", "Which budget is it?")
    assert rush[0] == "“We need your answer now”"  # ours, as the reader named two


def test_no_two_of_our_replies_ask_for_the_same() -> None:
    """Three that lead to something else: first what is on the list, then what is usual."""
    kinds = [{"what": "never"}, {"what": "budget"}, {"what": "best"}]
    asks = [{"what": "review"}, {"what": "pay"}, {"what": "remote"}]
    (never, budget, best, _) = facts(report(asks=asks, objections=kinds), "objections")
    assert "I was also hoping for an early pay review." in never[1]
    assert "would some remote days be possible instead?" in budget[1]
    assert "would a signing bonus be possible instead?" in best[1]


def test_first_line_begins_with_a_capital_whatever_the_role_is() -> None:
    """4.4: a role alone is written small in the middle of a sentence, and here it begins one."""
    page = report(role="night nurse")
    assert words(next(page.iter("p"))).startswith("Night nurse: open with $120,000")


def test_line_to_write_a_name_on_does_not_head_the_page() -> None:
    """As in the example, whose company and role are not the reader's; what is known does."""
    page = report(company=BLANK, role=BLANK)
    assert words(next(page.iter("p"))).startswith("Open with $120,000")
    page = report(company=BLANK, role="data engineer")
    assert words(next(page.iter("p"))).startswith("Data engineer: open with $120,000")


@pytest.mark.parametrize(
    ("days", "later"),
    [
        ({}, "the end of the week"),
        ({"deadline": "2026-12-04"}, f"Fri 4{_NO_BREAK}Dec{_NO_BREAK}2026"),
        (
            {"deadline": "2026-12-04", "extension": "2026-12-09"},
            f"Wed 9{_NO_BREAK}Dec{_NO_BREAK}2026",
        ),
    ],
)
def test_reply_to_haste_names_the_best_day_known(days: dict[str, str], later: str) -> None:
    """A day sounds like a plan."""
    page = report(objections=[{"what": "rush"}], **days)
    (_, reply), *_ = facts(page, "objections")
    wanted = (
        "I want to think it through properly, so that when I say yes, I mean it. "
        f"Could I answer by {later}?"
    )
    assert reply == " ".join(wanted.split())


def test_days_stand_in_their_order() -> None:
    """An answer after the first deadline comes after it."""
    page = report(
        person="Robin",
        call_on="2026-11-25",
        answer_by="2026-12-08",
        deadline="2026-12-04",
        extension="2026-12-09",
    )
    assert [name for name, _ in facts(page, "days")] == [
        "You call Robin",
        "Their deadline",
        "You answer by",
        "If you need longer, ask for",
    ]


def test_first_sentence_is_a_question_with_one_number() -> None:
    """A question keeps the offer alive; the names make it the reader's own."""
    assert first_sentence(report(company="Northfield", person="Robin")) == (
        "Thank you again for the offer, Robin. I’d love to join Northfield. Given what I’d bring "
        "to the role, is there a way to get to a base salary of $120,000?"
    )
    with_figures = first_sentence(report(market="105 to 125, adverts"))
    assert (
        "From what I’ve found, and given what I’d bring to the role, is there a way" in with_figures
    )
    by_the_hour = first_sentence(report(subject="hourly", offer="40", target="44"))
    assert by_the_hour.endswith("is there a way to get to $48 an hour?")
    assert first_sentence(report(first_words="Hello, it is Sam.")) == "Hello, it is Sam."


@pytest.mark.parametrize(
    ("asks", "question"),
    [
        ([{"what": "leave"}], "Before I answer, could we talk about more paid leave?"),
        (
            [],
            ("Could you send me the whole offer in writing, so that I can go through it properly?"),
        ),
    ],
)
def test_offer_that_meets_the_target_needs_no_number(asks: list[Any], question: str) -> None:
    """Nothing to bracket: the other asks are left, and the letter.

    4.4 and 4.5: no sentence begins with a small letter, and the first one said never says that
    the pay is fine, as what is asked for next would be weaker for it.
    """
    page = report(offer="112k", asks=asks)
    assert first_sentence(page).endswith(f"I’d love to join you. {question}")
    assert "works for me" not in first_sentence(page)
    assert "Your ladder" not in headings(page)
    assert words(next(page.iter("p"))) == (
        "Their offer meets your target. Ask for the rest, and for the letter."
    )


def test_hostile_words_stay_words() -> None:
    """Signs of HTML, and of our own blanks, are printed as they were typed."""
    page = report(
        company=HOSTILE[:40],
        market=HOSTILE,
        first_words=HOSTILE,
        asks=[{"what": "other", "own": HOSTILE, "why": HOSTILE, "give": HOSTILE}],
        objections=[{"what": "other", "own": HOSTILE, "reply": HOSTILE}, {"what": "budget"}],
    )
    assert [e.tag for e in page.iter() if e.tag in ("script", "b")] == []
    assert facts(page, "case") == [("The market", HOSTILE)]
    assert facts(page, "asks")[0][0] == f"1. {HOSTILE}"
    assert facts(page, "objections")[0] == (f"“{HOSTILE}”", HOSTILE)
    assert first_sentence(page) == HOSTILE


def test_what_is_still_to_get_in_writing_stands_before_the_last_line() -> None:
    """It is what to ask about before the call is over, and only if there is any."""
    name = "Still to get in writing"
    named = [it[:2] for it in facts(report(open_points="A pay review"), "objections")]
    assert named[-2] == (name, "A pay review")
    assert named[-1][0] == "Before you hang up"
    assert name not in [it[0] for it in facts(report(), "objections")]


def test_opening_at_the_target_is_one_number() -> None:
    """There is no second one to aim for."""
    page = report(opening="110k")
    assert words(next(page.iter("p"))) == "Open with $110,000 a year."


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"target": "1.1m"}, "Your target is $1,100,000 and their offer $100,000. Is there a zero"),
        ({"opening": "130k"}, "$130,000 is more than a quarter above their offer."),
        ({"offer": "112k"}, "Their offer meets your target. Ask for the rest, and for the letter."),
    ],
)
def test_numbers_that_look_odd_are_told(values: dict[str, str], said: str) -> None:
    """Before the call, while they can still be changed."""
    assert said in words(report(**values))


def test_pay_that_is_asked_for_is_as_offered_once_the_target_is_met() -> None:
    """112,000 is more than the 110,000 aimed at."""
    page = report(offer="112k", asks=[{"what": "pay"}])
    assert any("as offered" in fact for row in facts(page, "asks") for fact in row)
