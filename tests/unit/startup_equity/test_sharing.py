"""How a sale is shared out, by the vectors that were worked out by hand.

They are in the facts on equity, section 2: W (two later rounds), T1 to T4 (participation, caps,
multiples). T5 is among the tests of later rounds. Amounts are in millions.
"""

from decimal import Decimal

import pytest

from calculators.startup_equity.formulas.sharing import Company

from .companies import MILLION, TWO_ROUNDS, with_one


@pytest.mark.parametrize(
    ("price", "per_share"),
    [
        ("0", "0"),
        ("50", "0"),
        ("105", "0"),  # 3 + 12 + 30 + 60 go first
        ("114.75", "1.5"),  # 9.75 ÷ 6.5
        ("118", "2"),  # Seed converts
        ("120", "2.25"),  # (120 − 102) ÷ 8
        ("150", "6"),  # A converts
        ("200", "11"),  # (200 − 90) ÷ 10
        ("210", "12"),  # B converts
        ("300", "19.2"),  # C converts: 300 ÷ 15.625
        ("500", "32"),
        ("1000", "64"),
    ],
)
def test_share_after_two_rounds(price: str, per_share: str) -> None:
    """W: flat under the stack, then one straight line after the other."""
    assert TWO_ROUNDS.per_share(Decimal(price) * MILLION) == Decimal(per_share)


def test_sale_prices_at_which_each_series_converts() -> None:
    """W: preferences still held by others + its price × all shares that share there."""
    found = []
    for each in TWO_ROUNDS.series:
        assert each.converts_at is not None
        found.append(TWO_ROUNDS.price_for(each.converts_at) / MILLION)
    assert found == [118, 150, 210, 300]


def test_price_that_is_not_enough_for_all_is_shared_in_equal_rank() -> None:
    """T1, at 80: each gets 80 ÷ 105 of its preference, and common nothing."""
    price = 80 * MILLION
    assert TWO_ROUNDS.per_share(price) == 0
    taken = [round(it / MILLION, 6) for it in TWO_ROUNDS.taken(price)]
    assert taken == [
        Decimal("2.285714"),
        Decimal("9.142857"),
        Decimal("22.857143"),
        Decimal("45.714286"),
    ]


def found(company: Company, price: str) -> tuple[Decimal, Decimal]:
    """Give what a common share gets, and what the one series takes in millions."""
    amount = Decimal(price) * MILLION
    return company.per_share(amount), company.taken(amount)[0] / MILLION


@pytest.mark.parametrize(
    ("price", "per_share", "investor"), [("60", "4", "28"), ("200", "18", "56"), ("30", "1", "22")]
)
def test_participating(price: str, per_share: str, investor: str) -> None:
    """T2: its money first, and its part of the rest as well."""
    assert found(with_one(sharing="full"), price) == (Decimal(per_share), Decimal(investor))


@pytest.mark.parametrize(
    ("price", "per_share", "investor"), [("60", "5", "20"), ("200", "20", "40"), ("28", "1", "20")]
)
def test_the_same_without_participation(price: str, per_share: str, investor: str) -> None:
    """T2: the larger of the two, which leaves more to common shares."""
    assert found(with_one(), price) == (Decimal(per_share), Decimal(investor))


@pytest.mark.parametrize(
    ("price", "per_share", "investor"),
    [
        ("100", "8", "36"),
        ("120", "10", "40"),  # the cap is reached
        ("150", "13.75", "40"),  # (150 − 40) ÷ 8
        ("200", "20", "40"),  # it converts
        ("250", "25", "50"),
    ],
)
def test_participating_up_to_twice_the_money(price: str, per_share: str, investor: str) -> None:
    """T3: flat for the investor from 120 to 200."""
    assert found(with_one(sharing="capped", cap=Decimal(2)), price) == (
        Decimal(per_share),
        Decimal(investor),
    )


@pytest.mark.parametrize(
    ("price", "per_share", "investor"),
    [("30", "0", "30"), ("40", "0", "40"), ("120", "10", "40"), ("200", "20", "40")],
)
def test_twice_the_money_first(price: str, per_share: str, investor: str) -> None:
    """T4: nothing for common up to 40, and it converts at 20 a share."""
    assert found(with_one(multiple=Decimal(2)), price) == (Decimal(per_share), Decimal(investor))
    assert found(with_one(multiple=Decimal(2)), "250") == (25, 50)


def test_once_the_money_first_converts_at_100() -> None:
    """T4: 20m ÷ 2m shares = 10 a share, × 10m shares."""
    (only,) = with_one().series
    assert only.converts_at == 10
    assert with_one().price_for(Decimal(10)) == 100 * MILLION


def test_company_without_investors_shares_evenly() -> None:
    """Each of 8m shares gets its part from the first dollar on."""
    alone = Company(common=8 * MILLION, series=())
    assert alone.per_share(Decimal(0)) == 0
    assert alone.per_share(4 * MILLION) == Decimal("0.5")


def test_cap_of_once_the_money_is_no_participation() -> None:
    """A cap at the preference itself leaves nothing to share in before converting."""
    for price in ("30", "60", "100", "200"):
        assert found(with_one(sharing="capped", cap=Decimal(1)), price) == found(with_one(), price)
