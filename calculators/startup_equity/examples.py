"""Worked examples of startup equity: done by hand, shown on the page, run in every test."""

from __future__ import annotations

from calculators._core import Example

_COMPANY = {
    "options": "20000",
    "strike": "1.50",
    "company_shares": "10,000,000",
    "investors": [
        {"name": "Seed", "invested": "3m", "part": "15%"},
        {"name": "Series A", "invested": "12m", "part": "20%"},
    ],
}
_TWO_ROUNDS = [{"sold": "20%", "raised": "30m"}, {"sold": "20%", "raised": "60m"}]

EXAMPLES = (
    Example(
        title="Sam: 20,000 options at 1.50, two later rounds, and 12,000 a year less pay",
        name="sam",
        values={
            **_COMPANY,
            "later": _TWO_ROUNDS,
            "pay_here": "108k",
            "pay_there": "120k",
            "hoped_price": "300m",
        },
        # Seed has 1.5m shares, series A 2m, common 6.5m. Later rounds: 10m ÷ 0.8 = 12.5m and ÷ 0.8
        # = 15.625m shares; 0.2% × 0.8 × 0.8 = 0.128%. Paid first: 3 + 12 + 30 + 60 = 105m. A share
        # brings 1.50 at 105 + 1.5 × 6.5 = 114.75m. Nobody converts but Seed (from 2 on, 118m) and A
        # (from 6 on, 150m): at 200m a share brings (200 − 90) ÷ 10 = 11, so 20,000 × 9.50. At 300m
        # C converts at 19.20: 300 ÷ 15.625 = 19.20. Gap: 12,000 × 4 = 48,000, so 2.40 + 1.50 = 3.90
        # a share: 102 + 3.90 × 8 = 133.2m; now 12 + 3.90 × 8 = 43.2m; after one round 42 + 31.2 =
        # 73.2m. 354,000 ÷ 4 = 88,500. Month 24: half of 20,000, for 15,000.
        shows={
            "zero": "$0",
            "gap": "$48,000",
            "level": "$133.2\N{NO-BREAK SPACE}million",
            "begins": "$114.75\N{NO-BREAK SPACE}million",
            "cash": "$30,000",
            "pays-1-0": "$65,000",
            "pays-2-1": "$110,000",
            "pays-1-2": "$0",
            "pays-2-2": "$0",
            "pays-3-2": "$190,000",
            "pays-4-2": "$354,000",
            "pays-5-2": "$610,000",
            "pays-6-2": "$1,250,000",
            "level-0": "$43.2\N{NO-BREAK SPACE}million",
            "level-1": "$73.2\N{NO-BREAK SPACE}million",
            "from-0": "$24.75\N{NO-BREAK SPACE}million",
            "part-0": "0.2%",
            "part-2": "0.128%",
            "stack-2": "$105\N{NO-BREAK SPACE}million",
            "converts-1": "$118\N{NO-BREAK SPACE}million",
            "converts-2": "$150\N{NO-BREAK SPACE}million",
            "converts-3": "$210\N{NO-BREAK SPACE}million",
            "converts-4": "$300\N{NO-BREAK SPACE}million",
            "kept-11": "0",
            "kept-24": "10,000",
            "leave-cash-24": "$15,000",
        },
    ),
    Example(
        title="Investors who take their money and share in the rest, up to twice their money",
        values={
            "options": "80000",
            "strike": "1",
            "company_shares": "10m",
            "investors": [{"invested": "20m", "part": "20", "sharing": "capped", "cap": "2"}],
            "sale_prices": "30 / 100 / 120 / 150 / 200 / 250",
            "later": [{"sold": "20", "pool": "5", "raised": "10m"}],
        },
        # Common 8m, one series of 2m. A share brings (100 − 20) ÷ 10 = 8 at 100m and 10 at 120m,
        # where the cap of 40m is reached: (150 − 40) ÷ 8 = 13.75 at 150m; from 20 on they convert,
        # so 20 at 200m and 25 at 250m. After a round of 20% with a pool of 5%: 10m ÷ 0.75 =
        # 13,333,333 shares, 80,000 of which are 0.6%. It begins to pay at 20 + 1 × 10 = 30m.
        shows={
            "pays-1-0": "$0",
            "pays-2-0": "$560,000",
            "pays-3-0": "$720,000",
            "pays-4-0": "$1,020,000",
            "pays-5-0": "$1,520,000",
            "pays-6-0": "$1,920,000",
            "part-0": "0.8%",
            "part-1": "0.6%",
        },
    ),
    Example(
        title="In euros: shares without a strike price, investors with twice their money first",
        values={
            "currency": "EUR",
            "kind": "shares",
            "options": "8000",
            "company_shares": "10 000 000",
            "stakes_as": "shares",
            "investors": [{"invested": "20m", "shares": "2m", "multiple": "2"}],
            "sale_prices": "30 / 40 / 120 / 250",
            "pay_here": "95k",
            "pay_there": "90k",
        },
        # 2 × 20m = 40m first: nothing at 30m and 40m. (120 − 40) ÷ 8 = 10 a share at 120m; they
        # convert at 40 ÷ 2 = 20 a share, 20 × 10 = 200m, so 25 a share at 250m. (90 − 95) × 4.
        shows={
            "gap": "€20,000",
            "begins": "€40\N{NO-BREAK SPACE}million",
            "pays-1-0": "€0",
            "pays-2-0": "€0",
            "pays-3-0": "€80,000",
            "pays-4-0": "€200,000",
            "converts-1": "€200\N{NO-BREAK SPACE}million",
        },
        warns=("no_later_rounds",),
    ),
    Example(
        title="Every price is below what investors get first",
        values={**_COMPANY, "later": _TWO_ROUNDS, "sale_prices": "50 / 105"},
        # 3 + 12 + 30 + 60 = 105m go first.
        shows={"pays-2-2": "$0", "pays-from": "$114.75\N{NO-BREAK SPACE}million"},
        warns=("under_the_stack",),
    ),
    Example(
        title="The strike price is above what a share brings",
        values={**_COMPANY, "strike": "5", "sale_prices": "20 / 30"},
        # (30 − 12) ÷ 8 = 2.25 a share, with Seed converted at 2 on. 5 a share takes 12 + 5 × 8.
        shows={"pays-2-0": "$0", "pays-from": "$52\N{NO-BREAK SPACE}million"},
        warns=("no_later_rounds", "under_water"),
    ),
    Example(
        title="Only the grant and the number of shares are known",
        values={
            "options": "10k",
            "strike": "2",
            "company_shares": "10m",
            "sale_prices": "100",
            "years": "1",
            "vest_every": "12",
            "cliff": "24",
        },
        # 2 × 10m = 20m; after a year nothing is vested, as the cliff comes after two.
        shows={"begins": "$20\N{NO-BREAK SPACE}million", "pays-1-0": "$0", "kept-24": "5,000"},
        warns=("no_investors", "no_later_rounds", "nothing_vested"),
    ),
)
