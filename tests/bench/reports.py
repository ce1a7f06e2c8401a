"""How long does the largest question of the comparison take? Python alone, without a browser."""

import time

from calculators.total_compensation import CALCULATOR

RUNS = 20
# Four offers with every part filled in, six years, month by month.
_OFFER = {
    "base": "150000",
    "bonus_percent": "15",
    "other_cash": "1000",
    "signing": [{"amount": "20000"}, {"amount": "10000", "month": "12"}],
    "repayment": "pro_rata",
    "repay_months": "24",
    "relocation": "5000",
    "equity": "rsu_shares",
    "shares": "12345",
    "price": "37",
    "vesting": "custom",
    "custom_vesting": "20/20/20/20/10/10",
    "custom_every": "1",
    "refresh": "60000",
    "discount": "10",
    "deferral": "5",
    "match_rate": "100",
    "match_of": "3",
    "second_rate": "50",
    "second_of": "2",
    "employer_premium": "600",
    "own_premium": "150",
    "health_account": "500",
    "days_off": "20",
    "holidays": "10",
    "hours": "45",
    "commute": "5",
    "costs": "1200",
    "price_level": "110",
}
LARGEST = {
    "offers": [{**_OFFER, "name": f"Offer {number}"} for number in range(1, 5)],
    "years": "6",
    "stay": "20",
    "growth": "3",
    "rate": "5",
    "expected": "5",
    "price_leave": "yes",
}


def seconds() -> float:
    """Measure one answer, from the texts of the form to the page's HTML: the best of some runs."""
    best = float("inf")
    for _ in range(RUNS):
        start = time.process_time()
        reply = CALCULATOR.answer(LARGEST).as_data("bench")
        best = min(best, time.process_time() - start)
        assert "report" in reply
    return best


if __name__ == "__main__":
    print(f"Total compensation, 4 offers x 6 years x 12 months: {seconds() * 1000:.1f} ms")
