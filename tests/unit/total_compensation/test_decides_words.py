"""What decides it, in words: counts, numbers of the whole form, and when nothing decides alone."""

from typing import Any

from calculators._core import Chart, Note, Part, Table
from calculators._core.report.report import plain
from calculators.total_compensation import CALCULATOR


def part(*offers: dict[str, Any], **whole: str) -> tuple[Part, dict[str, str]]:
    """Give the part of the report, and the texts of all figures."""
    report = CALCULATOR.answer({"offers": list(offers), **whole}).report
    assert report is not None
    [found] = [it for it in report.blocks if isinstance(it, Part) and it.name == "decides"]
    return found, {key: it.text for key, it in report.figures().items()}


def notes(found: Part) -> str:
    """Give all notes of the part."""
    return " ".join(plain(it.words) for it in found.blocks if isinstance(it, Note))


def rows(found: Part) -> dict[str, str]:
    """Give the last cell of each row of the chart's table, by its first one."""
    [chart] = [it for it in found.blocks if isinstance(it, Chart)]
    return {plain(row.cells[0]): plain(row.cells[-1]) for row in chart.table.rows}


def test_count_turns_at_a_whole_number_and_below() -> None:
    """1,000 shares at 100 are 100,000, against 60,000 more base: level at 600."""
    shares = {
        "name": "Shares",
        "base": "100k",
        "equity": "rsu_shares",
        "shares": "1000",
        "price": "100",
    }
    found, _ = part(shares, {"base": "115k"}, doubt_named="small")
    assert rows(found)["Shares: number of shares"] == "At 600 or fewer Shares is behind"


def test_hope_can_be_what_tips_it() -> None:
    """120,000 against 110,000 a year: 10,000 is a tenth of the hope, and more of any other part."""
    hopeful = {"name": "Hope", "base": "20k"}
    other = {"name": "Sure", "base": "60k", "other_cash": "50k"}
    found, _ = part(hopeful, other, hoped_equity="100k", hoped_by="1")
    assert notes(found).startswith(
        "The number closest to tipping it is startup equity you hope for, a year. If it were below "
        "$90,000 instead of $100,000, Sure would be ahead of Hope."
    )


def test_signing_bonus_is_doubted_along_with_what_was_named() -> None:
    """At worst 95,000 × 4 + 38,000 against 105,000 × 4: behind by 2,000."""
    signed = {"name": "Signed", "base": "100k", "signing": [{"amount": "40k"}]}
    _, shown = part(signed, {"base": "100k"}, doubt_named="small")
    assert shown["doubts-at-worst"] == "−$2,000"


def test_lead_that_no_number_takes_away_says_so() -> None:
    """A trillion of base and as much of other cash, against half a trillion.

    A trillion is the most that a field takes: without either one the lead is still there, and so it
    is with the other offer at a trillion.
    """
    most = str(10**12)
    best = {"name": "Best", "base": most, "other_cash": most}
    found, _ = part(best, {"base": str(5 * 10**11)})
    assert found.result == "No number alone would change the order"
    assert "numbers can’t change the order alone, whatever you put in" in notes(found)
    assert not any(isinstance(it, Table) for it in found.blocks)


def test_nothing_is_said_of_other_numbers_where_each_one_turns_the_order() -> None:
    """560,000 and 90,800 of equity against 616,000 less 35,200 of the first bonus, and 40,000.

    That is ahead by 30,000. Each part on either side holds that much, the equity comes late and the
    signing bonus early, and the other base pay is larger, so rates turn the order as well.
    """
    best = {
        "base": "100k",
        "bonus_percent": "40",
        "equity": "rsu_value",
        "grant_value": "90,800",
        "vesting": "even_yearly",
    }
    other = {
        "base": "110k",
        "bonus_percent": "40",
        "first_share": "20",
        "signing": [{"amount": "40k"}],
    }
    found, shown = part(best, other)
    assert shown["behind-2"] == "$30,000"
    assert "can’t change the order alone" not in notes(found)
