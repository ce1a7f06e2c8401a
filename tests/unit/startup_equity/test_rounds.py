"""What later rounds do: more shares, a smaller part, more that is paid first."""

from decimal import Decimal

from calculators.startup_equity.formulas.rounds import companies, company_now
from calculators.startup_equity.inputs import Inputs, Investor, LaterRound

from .companies import GRANT, INVESTORS, LATER, report_for


def texts(**values: object) -> dict[str, str]:
    """Map the keys of a report's figures to their texts."""
    found = report_for(**{**GRANT, "investors": INVESTORS, **values}).figures()
    return {key: figure.text for key, figure in found.items()}


def test_two_rounds_of_twenty_percent() -> None:
    """W: 0.2% × 0.8 × 0.8 = 0.128%; 15, 45, 105 go first; 24.75, 54.75, 114.75 begin to pay."""
    shown = texts(later=LATER, pay_here="100k", pay_there="110k")
    assert [shown[f"part-{at}"] for at in range(3)] == ["0.2%", "0.16%", "0.128%"]
    assert [shown[f"stack-{at}"] for at in range(3)] == [
        "$15\u00a0million",
        "$45\u00a0million",
        "$105\u00a0million",
    ]
    assert [shown[f"from-{at}"] for at in range(3)] == [
        "$24.75\u00a0million",
        "$54.75\u00a0million",
        "$114.75\u00a0million",
    ]


def test_grid_of_the_facts() -> None:
    """W: what 20,000 options pay after the strike price, by sale price and later rounds."""
    shown = texts(later=LATER)
    grid = [[shown[f"pays-{price}-{rounds}"] for price in range(1, 7)] for rounds in range(3)]
    assert grid == [
        ["$65,000", "$170,000", "$370,000", "$570,000", "$970,000", "$1,970,000"],
        ["$0", "$110,000", "$290,000", "$450,000", "$770,000", "$1,570,000"],
        ["$0", "$0", "$190,000", "$354,000", "$610,000", "$1,250,000"],
    ]


def test_new_pool_dilutes_too() -> None:
    """T5: 20,000 ÷ (10m ÷ 0.75) = 0.15%, and not 0.16%."""
    assert texts(later=[{"sold": "20", "pool": "5", "raised": "30m"}])["part-1"] == "0.15%"


def test_stake_by_shares_is_the_stake_in_percent() -> None:
    """1.5m of 10m shares are 15%."""
    parts = (Investor(invested=Decimal(3_000_000), part=Decimal(15), shares=None, cap=None),)
    counts = (Investor(invested=Decimal(3_000_000), part=None, shares=1_500_000, cap=None),)
    common = [
        company_now(
            Inputs(options=1, strike=Decimal(1), company_shares=10_000_000, investors=investors)
        ).common
        for investors in (parts, counts)
    ]
    assert common == [8_500_000, 8_500_000]


def test_a_later_round_may_get_more_than_its_money_first() -> None:
    """Twice 30m: 15 + 60 = 75 million go first."""
    later = ({"sold": "20", "raised": "30m", "multiple": "2"},)
    assert texts(later=later)["stack-1"] == "$75\u00a0million"
    assert LaterRound(sold=Decimal(20), raised=Decimal(1)).multiple == 1


def test_rounds_without_a_name_are_counted_from_one() -> None:
    """A reader counts the first round as the first."""
    money = Decimal(1_000_000)
    unnamed = Investor(invested=money, part=Decimal(10), shares=None, cap=None)
    given = Inputs(
        options=1,
        strike=Decimal(1),
        company_shares=10_000_000,
        investors=(unnamed, unnamed),
        later=(
            LaterRound(sold=Decimal(20), raised=money),
            LaterRound(sold=Decimal(20), raised=money),
        ),
    )
    names = [it.name for it in companies(given)[-1].series]
    assert names == ["Round 1", "Round 2", "Later round 1", "Later round 2"]
