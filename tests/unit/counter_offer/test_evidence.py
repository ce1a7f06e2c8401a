"""What the reader entered about the market and the advert holds every number that is named.

Each case is a way in which the advice used to cost the reader money; the right values are worked
from the rule in the docstring.
"""

from typing import Any

import pytest

from calculators._core import Caution, Chart, Headline, Note, Report, Table
from calculators._core.report.blocks import CopyText
from calculators._core.report.report import plain
from calculators.brief import CALCULATOR as BRIEF
from calculators.counter_offer import CALCULATOR

MARKET = {"market_low": "100k", "market_middle": "110k", "market_high": "120k"}
POSTED = {"posted_low": "100k", "posted_high": "130k"}


def report(offer: str, target: str, **values: Any) -> Report:
    """Give the report on an offer and a target."""
    answer = CALCULATOR.answer({"offer": offer, "target": target, **values})
    assert answer.report, answer.problems
    return answer.report


def headline(whole: Report) -> str:
    """Give the first sentences of a report."""
    return next(plain(b.words) for b in whole.every_block() if isinstance(b, Headline))


def keys(whole: Report) -> list[str]:
    """List the warnings in their order."""
    return [b.key for b in whole.every_block() if isinstance(b, Caution)]


def rows(whole: Report, caption: str) -> list[str]:
    """Give the first cells of the table whose caption begins so."""
    tables = (b for b in whole.every_block() if isinstance(b, Table))
    [table] = [b for b in tables if b.caption.startswith(caption)]
    return [plain(row.cells[0]) for row in table.rows]


@pytest.mark.parametrize("target", ["85k", "90k"])
def test_target_below_the_market_is_said_before_any_accepting(target: str) -> None:
    """2.1: offer 90, market from 100: aim for 100, so ask for 2 × 100 − 90 = 110."""
    whole = report("90k", target, **MARKET)
    assert headline(whole).startswith("Your target is below $100,000, where your own market")
    assert keys(whole)[0] == "target_below_figures"
    assert "at_or_above_target" not in keys(whole)
    assert whole.figures()["ask"].text == "$110,000"


def test_target_below_the_advert_is_said_before_any_accepting() -> None:
    """2.1: offer and target 100, advert from 110 to 140: ask for 2 × 110 − 100 = 120."""
    whole = report("100k", "100k", posted_low="110k", posted_high="140k")
    assert keys(whole)[:2] == ["offer_below_advert", "target_below_figures"]
    assert whole.figures()["ask"].text == "$120,000"


def test_offer_that_meets_a_target_below_the_middle_is_not_just_accepted() -> None:
    """Offer and target 105 lie inside the market, and 5 under its middle."""
    whole = report("105k", "105k", **MARKET)
    assert "below the middle of your own market figures, $110,000" in headline(whole)
    assert keys(whole) == ["target_below_middle"]


def test_offer_below_the_advert_is_said_first_and_nothing_below_it_is_named() -> None:
    """2.2: offer 90, target 95, advert from 100: 2 × 100 − 90 = 110, and a range from there.

    It ends 5 % above the ask, at 115,500.
    """
    whole = report("90k", "95k", **POSTED)
    assert headline(whole).startswith(
        "Their $90,000 is below $100,000, where their own posting starts, so ask why first."
    )
    assert keys(whole)[0] == "offer_below_advert"
    figures = whole.figures()
    assert [figures[k].text for k in ("ask", "range-low", "range-high", "cautious")] == [
        "$110,000",
        "$110,000",
        "$115,500",
        "$105,000",
    ]
    [said] = [b.text for b in whole.every_block() if isinstance(b, CopyText)]
    assert "The job was advertised from $100,000, so I was expecting more. I’d like to" in said


def test_target_under_the_low_end_accepts_nothing_under_it() -> None:
    """2.3: offer 80, target 90, market from 100: 90 comes back, and is not accepted."""
    whole = report("80k", "90k", **MARKET)
    assert whole.figures()["ask"].text == "$120,000"  # 2 × 100 − 80, the top of the market
    [table] = [
        b
        for b in whole.every_block()
        if isinstance(b, Table) and b.caption.startswith("Your answer")
    ]
    actions = {plain(row.cells[0]): plain(row.cells[1]) for row in table.rows}
    assert actions["$90,000"].startswith("Counter")
    assert actions["$100,000"] == "Accept"


@pytest.mark.parametrize(
    ("target", "values", "ask"),
    [
        ("150k", {"market_middle": "105k"}, "$125,000"),  # 2.4: a quarter above 100
        ("400k", {"market_middle": "95k"}, "$125,000"),
        ("150k", {"market_high": "140k"}, "$140,000"),  # the best figure carries more
        ("150k", {"market_high": "160k"}, "$160,000"),
        ("150k", {"market_middle": "105k", "ideal": "200k", "boldness": "bold"}, "$125,000"),
        ("120k", {}, "$125,000"),
        ("112k", {}, "$124,000"),  # 2 × 112 − 100
    ],
)
def test_ask_stops_where_its_support_does(target: str, values: dict[str, str], ask: str) -> None:
    """Offer 100: the highest figure given, or a quarter above, even under the target."""
    assert report("100k", target, **values).figures()["ask"].text == ask


def test_target_without_support_is_held_in_headline_words_and_ladder() -> None:
    """2.5: offer 60, target 120, no figure: 60 × 1.25 = 75, nowhere more, and what would do."""
    whole = report("60k", "120k")
    assert headline(whole).startswith("Nothing you entered supports your target of $120,000 yet")
    assert whole.figures()["ask"].text == "$75,000"
    assert not [key for key in whole.figures() if key.startswith("ladder")]
    assert rows(whole, "What each ask") == ["All three (held at a quarter above their number)"]
    [said] = [b.text for b in whole.every_block() if isinstance(b, CopyText)]
    assert "$75,000" in said
    assert "180,000" not in said
    assert keys(whole) == ["large_ask"]


def test_brief_opens_with_the_number_of_the_counter_offer() -> None:
    """2.5 and 4.3: the same 75,000, with the same words, and no step beyond."""
    answer = BRIEF.answer({"offer": "60k", "target": "120k"})
    assert answer.report
    first = headline(answer.report)
    assert first.startswith("Open with $75,000 a year. Nothing here supports your target")
    handed = BRIEF.answer({"offer": "60k", "target": "120k", "opening": "75k"})
    assert handed.report
    assert headline(handed.report) == first


def test_naming_what_was_advised_is_no_slip() -> None:
    """Offer 60, target 120: 75 was our own number, so having said it brings no warning."""
    whole = report("60k", "120k", rounds=[{"who": "me", "amount": "75k"}])
    assert "under_target" not in keys(whole)


def test_held_at_the_target_is_not_called_evidence() -> None:
    """2.6: offer 100, target 110, market up to 95: one row, and the evidence ends at 95."""
    values = {"market_low": "80k", "market_middle": "88k", "market_high": "95k"}
    whole = report("100k", "110k", **values)
    assert rows(whole, "What each ask") == ["All three (held at what you aim for)"]
    said = " ".join(plain(b.words) for b in whole.every_block() if isinstance(b, Note))
    assert "The ask stops at $110,000, which is what you aim for." in said
    assert "Your evidence ends at $95,000." in said
    assert "cannot support more" not in said


def test_support_below_the_walk_away_is_said_in_private() -> None:
    """Offer 60, target 120, walk-away 100: 75 would not be accepted by the reader either."""
    whole = report("60k", "120k", walk_away="100k")
    [found] = [
        b
        for b in whole.every_block()
        if isinstance(b, Caution) and b.key == "reach_below_walk_away"
    ]
    assert found.private


def test_target_without_support_names_where_to_stop_before_the_first_ask() -> None:
    """A quarter above 60,000 is 75,000; once a number was named, there is nothing to stop at."""
    assert "yet, so stop at $75,000 for now" in headline(report("60k", "120k"))
    moves = [{"who": "me", "amount": "180k"}, {"who": "them", "amount": "75k"}]
    assert "stop at" not in headline(report("60k", "120k", rounds=moves))


def test_signing_bonus_stops_at_a_share_of_base_pay_and_says_so() -> None:
    """30% of 100,000; the middle of 10,000 and 90,000 would have been the target of 50,000."""
    whole = report("10k", "50k", subject="signing", base="100k")
    assert headline(whole).startswith(
        "A signing bonus is seldom more than 30% of base pay, and your target of $50,000 is, so "
        "stop at $30,000 for now."
    )
    assert "large_signing" in keys(whole)
    notes = [plain(b.words) for b in whole.every_block() if isinstance(b, Note)]
    assert (
        "To make your target the exact middle you would ask for $90,000. The ask stops at $30,000, "
        "as a signing bonus is seldom more than 30% of base pay."
    ) in notes


def test_ask_held_at_an_aim_from_the_low_end_alone_says_what_would_support_more() -> None:
    """A market from 90 supports 90 and no more: the ask is the aim itself."""
    whole = report("60k", "90k", market_low="90k")
    assert whole.figures()["ask"].text == "$90,000"
    notes = " ".join(plain(b.words) for b in whole.every_block() if isinstance(b, Note))
    assert "which is what you aim for. Nothing you entered supports more." in notes


def test_number_without_support_asks_for_figures_before_the_next_one() -> None:
    """180 was said to 60, they are at 75, and nothing supports more than 75 and a quarter."""
    rounds = [{"who": "me", "amount": "180k"}, {"who": "them", "amount": "75k"}]
    whole = report("60k", "120k", rounds=rounds)
    assert "Don’t name another number before you have figures behind it" in headline(whole)
    assert "how they got to $75,000" in headline(whole)
    assert whole.in_short is not None
    assert whole.in_short.answer == "Find figures first"


def test_offer_at_a_market_of_one_number_is_inside_it() -> None:
    """A range that ends where it starts has no way up."""
    whole = report("100k", "110k", market_low="100k", market_high="100k")
    charts = (b for b in whole.every_block() if isinstance(b, Chart))
    cells = {tuple(map(plain, row.cells)) for chart in charts for row in chart.table.rows}
    [market] = [row for row in cells if row[0] == "Market range"]
    assert "inside it" in market


def test_last_two_percent_are_accepted_in_index_numbers_too() -> None:
    """109 of an aim of 110 is close enough; the offer was 100."""
    rounds = [{"who": "me", "amount": "120k"}, {"who": "them", "amount": "109k"}]
    answer = CALCULATOR.answer({"offer": "100k", "target": "110k", "rounds": rounds})
    assert "They’re at 109, close to what I want" in answer.as_indexed()["text"]
