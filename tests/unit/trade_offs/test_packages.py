"""The packages and what each is worth, against hand calculations."""

from decimal import Decimal

import pytest

from calculators._core import Table
from calculators._core.report.report import plain
from calculators.trade_offs.formulas.packages import _roundest
from tests.unit.trade_offs.asked import SAM, ask, cents, kinds, outcome, report


def test_three_packages_of_the_worked_case() -> None:
    """A: 10,000. B: 1,923.08 + 3,000 + 5,000. C: 4,000 + 3,000 + 1,923.08 + 1,000.

    All twelve other mixes of the four small asks are worth 1,000 to 8,923.08, and base pay fills
    them up; none has more money than A, more time than B, or less base pay than C, which is hard.
    """
    found = outcome(*SAM)
    assert [one.lead for one in found.packages] == ["money", "time", "ease"]
    assert [kinds(one) for one in found.packages] == [
        {"pay"},
        {"pay", "remote", "leave"},
        {"signing", "remote", "leave", "review"},
    ]
    worths = [cents(one.worth) for one in found.packages]
    assert worths == [Decimal(10_000), Decimal("9923.08"), Decimal("9923.08")]
    # (9,923.0769 - 10,000) ÷ 10,000 = -0.77 %
    assert [cents(found.off(one)) for one in found.packages] == [0, *[Decimal("-0.77")] * 2]


def test_base_pay_is_named_as_a_round_number() -> None:
    """101,500 + (10,000 - 3,333.33) = 108,166.67; 1 % of 10,000 is 100, so 108,100 is named."""
    found = outcome(ask("pay", "10000"), ask("review", "10000"), base="101500")
    second = found.packages[1]
    assert second.moved == 6_600
    assert cents(second.worth) == Decimal("9933.33")  # 3,333.33 + 6,600
    # It is the whole that is round: 101,530 + 6,666.67 = 108,196.67, so 108,100 again.
    other = outcome(ask("pay", "10000"), ask("review", "10000"), base="101530")
    assert other.packages[1].moved == 6_570


def test_must_have_is_in_every_package_on_top_of_the_rest() -> None:
    """2,000 + 10,000 for all, though the must-have is hard for them."""
    must = ask("equity", "2000", must="yes", ease="hard")
    found = outcome(*SAM, must)
    assert found.aim == 12_000
    assert len(found.packages) == 3
    assert all("equity" in kinds(one) for one in found.packages)


def test_signing_bonus_moves_where_no_base_pay_is_traded() -> None:
    """4,000 a year are 12,000 once; less remote days of 2,500 leave 1,500 a year, or 4,500.

    1 % of 4,000 a year is 120 once, so it moves in steps of 100: 4,500 stays as it is.
    """
    first, second = outcome(ask("signing", "12000"), ask("remote", "2500")).packages
    assert (first.mover.kind, first.moved) == ("signing", 12_000)
    assert kinds(second) == {"remote", "signing"}
    assert cents(second.moved) == 4_500


def test_sevenths_do_not_cost_a_step() -> None:
    """14,000 ÷ 7 = 2,000 a year, less a title of 1,000: 1,000 x 7 = 7,000 once, not 6,900."""
    second = outcome(ask("signing", "14000"), ask("title", "1000"), years="7").packages[1]
    assert cents(second.moved) == 7_000


def test_raise_that_is_a_must_have_does_not_move() -> None:
    """5,000 more base in all; the signing bonus moves: 6,000 ÷ 3 = 2,000, or 1,500 + 500 x 3."""
    found = outcome(ask("pay", "5000", must="yes"), ask("signing", "6000"), ask("title", "1500"))
    assert [one.mover.kind for one in found.packages] == ["signing", "signing"]
    assert [cents(one.worth) for one in found.packages] == [7_000, 7_000]
    assert cents(found.packages[1].moved) == 1_500


def test_asks_that_come_out_level_by_themselves_need_no_money() -> None:
    """3,000 = 2,000 + 1,000: ten days at 52,000 ÷ 260 = 200 a day, and a title."""
    found = outcome(ask("leave", "10"), ask("remote", "3000"), ask("title", "1000"), base="52000")
    assert [kinds(one) for one in found.packages] == [{"remote"}, {"leave", "title"}]
    assert [one.lead for one in found.packages] == ["time", "rest"]
    assert [one.moved for one in found.packages] == [0, 0]


def test_gap_under_one_percent_is_left() -> None:
    """5,000 against 4,960 misses 40, and 1 % is 50; against 4,400 it misses 600."""
    near = outcome(ask("remote", "5000"), ask("title", "4960"))
    assert [one.moved for one in near.packages] == [0, 0]
    far = outcome(ask("remote", "5000"), ask("title", "4400"))
    # 100,600 in steps of 50.
    assert [one.moved for one in far.packages] == [0, 600]
    # 43 of 4,000 a year are more than 1 %: 129 over three years, of which 100 are near enough.
    just = outcome(ask("signing", "12000"), ask("remote", "3957"))
    assert just.packages[1].moved == 100
    assert far.packages[1].over == 600


def test_base_pay_that_nobody_listed_moves_by_no_trifle() -> None:
    """4.2: 3 days at 60,000 ÷ 260 are 692; with a title of 500 that would be 60,190 of base."""
    found = outcome(ask("leave", "3"), ask("title", "500"), base="60000")
    assert [kinds(one) for one in found.packages] == [{"leave"}, {"pay"}]
    assert found.packages[1].moved > 60_000 / 200
    # 300 is half a percent of 60,000, and 280 is less.
    kept = outcome(ask("remote", "1000"), ask("title", "700"), base="60000")
    assert kinds(kept.packages[1]) == {"title", "pay"}
    assert kept.packages[1].moved == 300
    left_out = outcome(ask("remote", "1000"), ask("title", "720"), base="60000")
    assert kinds(left_out.packages[1]) == {"pay"}


def test_raise_or_signing_bonus_beyond_reason_is_told() -> None:
    """A raise of 25% and a bonus of 30% of base may be asked for, and one more may not."""
    fine = outcome(ask("pay", "25000"), ask("signing", "30000"))
    assert not fine.beyond_reason
    assert outcome(ask("pay", "25001"), ask("signing", "30000")).beyond_reason
    assert outcome(ask("signing", "30001"), ask("remote", "3000")).beyond_reason


def test_package_above_the_list_says_how_much_it_adds() -> None:
    """6,000 of remote days against 2,000 of base pay: 4,000 more base pay make it equal."""
    first, second = outcome(ask("remote", "6000"), ask("pay", "2000")).packages
    assert (kinds(first), first.over) == ({"remote"}, 0)
    assert (second.moved, second.over) == (6_000, 4_000)


def test_nearly_the_same_package_is_not_offered() -> None:
    """A title of 500 for 500 of 10,000 changes a twentieth: that is one package, not two."""
    assert len(outcome(ask("pay", "10000"), ask("title", "500")).packages) == 1
    # 1,200 of 10,000 is more than a tenth.
    assert len(outcome(ask("pay", "10000"), ask("title", "1200")).packages) == 2


def test_same_ease_for_all_brings_a_mix_instead_of_the_easiest() -> None:
    """Money 8,000; time 2,500; then 4,000 + 2,500 of the rest, nearest to half of it."""
    found = outcome(
        ask("pay", "8000"),
        ask("remote", "2500"),
        ask("title", "1500"),
        ask("other", "1600", own="x"),
    )
    assert [one.lead for one in found.packages] == ["money", "time", "rest"]
    assert kinds(found.packages[2]) == {"title", "other", "pay"}


def test_room_to_come_down_makes_the_middle_what_was_listed() -> None:
    """4.1: the packages open at the list, where the counter-offer opens at twice the gap.

    On 100,000: 5,000 more base, 3,000 for remote days. As listed a base of 105,000, or 102,000 and
    the days. At 100 % more a base of 110,000, whose middle with theirs is 105,000, or 107,000 and
    the days: the days are no money, and stay as they are.
    """
    asks = ask("pay", "5000"), ask("remote", "3000")
    listed, raised = outcome(*asks), outcome(*asks, above="100")
    assert [one.moved for one in listed.packages] == [5_000, 2_000]
    assert [one.moved for one in raised.packages] == [10_000, 7_000]
    assert (100_000 + 100_000 + raised.packages[0].moved) / 2 == 105_000


def test_must_haves_are_asked_for_as_listed() -> None:
    """Twice 6,000 once over three years is 4,000 a year, beside 2,000 of base that must be."""
    found = outcome(ask("pay", "2000", must="yes"), ask("signing", "6000"), above="100")
    assert [cents(one.worth) for one in found.packages] == [6_000]


def test_money_is_moved_to_the_roundest_number_within_one_percent() -> None:
    """On 46,000: 3,000 less 5 × 46,000 ÷ 260 and 1,500 is 615.38, within 30 of 600."""
    found = outcome(
        ask("pay", "3000", ease="hard"), ask("leave", "5"), ask("remote", "1500"), base="46000"
    )
    assert {one.moved for one in found.packages} >= {3_000, 600}


@pytest.mark.parametrize(
    ("amount", "spare", "found"),
    [
        ("1160", "60", "1100"),  # 60 short is still within 60
        ("1160", "59", "1150"),
        ("1163", "9", "1160"),
        ("1163", "2", "1163"),
    ],
)
def test_roundest_number_misses_no_more_than_it_may(amount: str, spare: str, found: str) -> None:
    """Down to hundreds, fifties, tens, fives or ones: the largest step that is near enough."""
    assert _roundest(Decimal(amount), Decimal(spare)) == Decimal(found)


def test_mix_is_half_money_and_half_the_rest() -> None:
    """10,000 in money; 5,000 + 3,077 of time and 1,900; then 5,000 of each, not 6,900 and 3,077.

    Eight days at 100,000 ÷ 260 are 3,076.92.
    """
    found = outcome(ask("pay", "10000"), ask("remote", "5000"), ask("leave", "8"))
    assert [one.lead for one in found.packages] == ["money", "time", "mix"]
    assert (kinds(found.packages[2]), found.packages[2].moved) == ({"remote", "pay"}, 5_000)


def test_base_pay_fills_up_a_package_where_no_money_was_listed() -> None:
    """5 days at 100,000 ÷ 250 are 2,000, so that package takes 2,000 more of base pay."""
    found = report(ask("remote", "4000"), ask("leave", "5"), days_a_year="250")
    tables = [it for it in found.every_block() if isinstance(it, Table)]
    cells = [tuple(map(plain, row.cells)) for it in tables for row in it.rows]
    assert ("Base pay on top of your list", "–", "$2,000") in cells
