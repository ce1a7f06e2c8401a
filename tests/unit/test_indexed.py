"""The text in index numbers, word for word, with the figures worked out by hand."""

import json
import re
from decimal import Decimal
from typing import Any

import pytest

from calculators._bridge import answer
from calculators._core.formatting import Scale


def asked(slug: str, **values: Any) -> str:
    """Ask for the text as the page does."""
    text: str = json.loads(
        answer(json.dumps({"calculator": slug, "values": values, "as": "indexed"}))
    )["text"]
    return text


@pytest.mark.parametrize(
    ("amount", "written"),
    [
        ("82000", "100"),
        ("93890", "115"),  # 114.5, half up
        ("8200", "10"),
        ("8159", "10"),  # 9.95, half up to a tenth
        ("3772", "4.6"),
        ("-1640", "−2"),
        ("0", "0"),
        ("984000", "1,200"),
    ],
)
def test_scale_has_whole_points_and_tenths_below_ten(amount: str, written: str) -> None:
    """Of 82,000."""
    assert Scale(Decimal(82_000))(Decimal(amount)) == written


COUNTER = """\
I’m negotiating a job offer, and this is about the base salary. I’ve left the amounts out: \
their first offer counts as 100, and every other number is on that scale.

- Their first offer: 100
- My target: 110
- The best I could argue for: 122
- The advertised range: from 98, to 128
- The market, as far as I know: from 101, middle 112

So far, in this order: I said 120; they said 104.

They seem to have some room, but not much. I’m in another hiring process. \
The next number I’d name is 114. The middle of our two latest numbers is 112.

Does that look reasonable to you, and what would you say next?"""


def test_counter_offer() -> None:
    """Of an offer of 82,000; the note about leave, the walk-away and the currency stay out.

    90,200 ÷ 82,000 = 110; 100,000 → 122 (121.95); 80,000 → 98 (97.56); 105,000 → 128 (128.05);
    83,000 → 101 (101.2); 92,000 → 112 (112.2); 98,400 → 120; 85,280 → 104. The next step of the
    ladder is 98,400 − 8,200 × 4/7 = 93,714, or 93,800 to the next 200 as one says it: 114 (114.4).
    The middle of 120 and 104 is 112.
    """
    text = asked(
        "counter-offer",
        offer="82,000",
        target="90,200",
        currency="GBP",
        ideal="100k",
        walk_away="79,123",
        needs="61,234",
        best="71,345",
        posted_low="80k",
        posted_high="105k",
        market_low="83k",
        market_middle="92k",
        firmness="some",
        alternatives="active",
        rounds=[
            {"who": "me", "amount": "98,400"},
            {"who": "them", "amount": "85,280", "extras": "two Fridays in Leeds"},
        ],
    )
    assert text == COUNTER


def test_signing_bonus_that_nobody_offered_yet() -> None:
    """Nothing is no scale: the target is."""
    text = asked("counter-offer", offer="0", target="12k", subject="signing")
    assert "about the signing bonus" in text
    assert "my target counts as 100" in text
    assert "- Their first offer: 0\n- My target: 100\n" in text


def test_number_that_looks_mistyped_is_not_advice() -> None:
    """Nothing is said about what is next."""
    text = asked("counter-offer", offer="100k", target="1100k")
    assert "asking for" not in text
    assert "I have nothing else right now.\n\nDoes that" in text


COMPARISON = """\
I’m comparing job offers. I’ve left the amounts out: an average year of offer A counts as 100, \
before tax, and every other number is on that scale.

Offer A, in an average year:
- In all: 100 (108 in the first year, 92 in the last)
- Base: 72
- Signing, relocation: 8
- Bonus: 8.9
- Equity: 14
- Costs: −2.4
- Promised in writing: 77

Offer B (my job now), in an average year:
- In all: 69
- Base: 69

Offer A is ahead over the years I’m comparing.

Offer B would draw level with 31 more base a year.

What stands out to you, and what would you ask about or ask for?"""


def test_total_compensation() -> None:
    """Two years of 90,000, a bonus of 12.5%, 20,000 to sign, a grant of 70,000 over four years.

    A year: 90,000 + 11,250 + 17,500 of equity − 3,000 of costs = 115,750, and 20,000 more in the
    first: 251,500 in all, 125,750 on average. Of that: 135,750 → 108 (107.95); 115,750 → 92
    (92.05); 90,000 → 72 (71.57); 10,000 → 8 (7.95); 11,250 → 8.9 (8.95 from below);
    17,500 → 14 (13.92); −3,000 → −2.4; promised 90,000 + 10,000 − 3,000 = 97,000 → 77 (77.1);
    86,750 → 69 (68.99). Level: (251,500 − 173,500) ÷ 2 = 39,000 → 31 (31.01).
    """
    text = asked(
        "total-compensation",
        years="2",
        currency="CAD",
        offers=[
            {
                "name": "Quarry & Sons",
                "base": "90,000",
                "bonus_percent": "12.5%",
                "signing": [{"amount": "20,000"}],
                "equity": "rsu_value",
                "grant_value": "70,000",
                "vesting": "even_yearly",
                "costs": "3,000",
            },
            {"name": "Halden Group", "current": "yes", "base": "86,750"},
        ],
    )
    assert text == COMPARISON
    assert not re.search(r"quarry|halden|12\.5|CAD|\d{4}", text, re.IGNORECASE)


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"ceiling": "125k"}, "- The most I think they could pay: 125"),
        ({"target": "99k"}, "They’re at 100, which is what I wanted, so I’d accept."),
        (
            {"rounds": [{"who": "me", "amount": "112k"}, {"who": "them", "amount": "112k"}]},
            "Our numbers have met at 112.",
        ),
    ],
)
def test_where_a_counter_offer_stands_is_said(values: dict[str, Any], words: str) -> None:
    """100,000 count as 100."""
    assert words in asked("counter-offer", offer="100k", **{"target": "110k", **values})


def test_job_that_costs_more_than_it_pays_starts_from_its_base_pay() -> None:
    """10,000 less 20,000 are minus 100, where 10,000 count as 100."""
    text = asked("total-compensation", offers=[{"base": "10k", "costs": "20k"}])
    assert "the first year’s base pay of the offer counts as 100" in text
    assert "- In all: −100" in text


def test_asks_and_packages_are_shares_of_base_pay() -> None:
    """4,000 and 9,000 ÷ 3 of 100,000; 5 days are 2,000, and 2,000 of base pay make it 4,000."""
    remote = {"what": "remote", "a_year": "4000", "must": "yes"}
    signing = {"what": "signing", "once": "9000"}
    text = asked("trade-offs", base="100k", asks=[remote, signing, {**remote, "must": ""}])
    assert "- Remote days: 4, " in text
    assert ", and I must have it" in text
    assert "- Signing bonus (paid once, spread over the years I expect to stay): 3, " in text
    # Beside a must-have one ask is left, and that makes one package.
    assert "packages" not in asked("trade-offs", base="100k", asks=[remote, signing])
    leave = {"what": "leave", "days": "5"}
    asks = [{"what": "remote", "a_year": "4000"}, leave]
    text = asked("trade-offs", base="100k", days_a_year="250", asks=asks)
    assert "The packages I’d offer them to choose from, each worth about the same to me:" in text
    assert "(2), together 4" in text
