"""Offers as readers type them, drawn at random for the cash flows to be counted by hand."""

import datetime as dt
import random
from typing import Any

type Typed = dict[str, Any]
PLANS = ("even_monthly", "even_quarterly", "even_yearly", "back_loaded", "front_loaded", "custom")
# A lowest base pay that people meet, for each period.
LOWEST = {"year": 60_000, "month": 5_000, "two_weeks": 2_300, "week": 1_200, "day": 300, "hour": 25}


class Draw:
    """What is typed for one offer; most parts are left out now and then."""

    def __init__(self, chance: random.Random, *, current: bool) -> None:
        self.chance = chance
        self.per = chance.choice(["year", *LOWEST])
        base = LOWEST[self.per] + chance.randrange(LOWEST[self.per])
        self.offer: Typed = {"base": str(base), "base_per": self.per}
        if current:
            self.offer["current"] = "yes"
        self._pay()
        self._bonus()
        self._cash()
        self._equity()
        self._benefits()
        self._rest()

    def maybe(self, often: float, **fields: Any) -> bool:
        """Type these in so many cases."""
        typed = self.chance.random() < often
        if typed:
            self.offer.update({name: str(value) for name, value in fields.items()})
        return typed

    def between(self, least: int, most: int) -> int:
        """Draw a whole number."""
        return self.chance.randrange(least, most + 1)

    def _pay(self) -> None:
        if self.per in ("year", "month", "two_weeks"):
            self.maybe(0.2, unpaid_weeks=self.between(1, 12))
        else:
            self.maybe(0.5, paid_weeks=self.between(40, 52))
        if self.per == "month":
            self.maybe(0.5, payments=self.between(12, 14))
        if self.per == "day":
            self.maybe(0.5, paid_days=self.between(1, 6))
        if self.per == "hour":
            self.maybe(0.5, paid_hours=self.between(20, 45))
            self.maybe(0.4, overtime_hours=self.between(1, 10))
            self.maybe(0.3, overtime_rate=self.chance.choice([100, 125, 200]))

    def _bonus(self) -> None:
        kind = self.chance.choice(["percent", "percent", "amount", "commission"])
        self.offer["bonus_as"] = kind
        self.maybe(0.5, payout=self.between(0, 150))
        if kind == "commission":
            self.maybe(0.9, commission=self.between(10_000, 90_000))
            self.maybe(0.6, ramp_months=self.between(0, 14))
            self.maybe(0.4, ramp_share=self.between(0, 100))
            self.maybe(0.5, draw=self.between(500, 6_000))
            self.maybe(0.5, draw_back="yes")
            return
        if kind == "percent":
            self.maybe(0.8, bonus_percent=self.between(1, 40))
        else:
            self.maybe(0.8, bonus_amount=self.between(1, 30_000))
        self.maybe(0.3, paid_later=self.between(0, 7))
        self.maybe(0.3, must_stay="")
        first = dt.date(2026, 1, 1) + dt.timedelta(days=self.between(0, 900))
        if self.maybe(0.3, first_from="date", first_day=first.isoformat()):
            self.maybe(0.5, bonus_ends=self.between(1, 12))
        else:
            self.maybe(0.4, first_share=self.between(0, 100))

    def _cash(self) -> None:
        self.maybe(0.3, other_cash=self.between(1, 9_000))
        self.maybe(0.2, allowance=self.between(1, 12))
        self.maybe(0.2, relocation=self.between(1, 9_000))
        if self.chance.random() < 0.5:
            months = sorted(self.chance.sample(range(13), self.between(1, 2)))
            self.offer["signing"] = [
                {"amount": str(self.between(1_000, 40_000)), "month": str(month)}
                for month in months
            ]
            terms = self.chance.choice(["pro_rata", "cliff"])
            self.maybe(0.7, repayment=terms, repay_months=self.between(1, 36))

    def _equity(self) -> None:
        kind = self.chance.choice(["none", "rsu_value", "rsu_shares", "options"])
        self.offer["equity"] = kind
        if kind == "none":
            return
        if kind == "rsu_value":
            self.maybe(1, grant_value=self.between(5_000, 300_000))
        elif kind == "rsu_shares":
            self.maybe(1, shares=self.between(10, 4_000), price=self.between(1, 90))
        else:
            self.maybe(1, options=self.between(100, 40_000), strike=self.between(0, 8))
            self.maybe(1, fair_value=self.between(1, 12))
        self.offer["vesting"] = self.chance.choice(PLANS)
        if self.offer["vesting"] == "custom":
            plans = ["25/25/25/25", "10/20/30/40", "60/40", "50/30/20"]
            self.offer["custom_vesting"] = self.chance.choice(plans)
            self.offer["custom_every"] = self.chance.choice(["12", "6", "3", "1"])
            self.offer["custom_cliff"] = self.chance.choice(["0", "6", "12"])
        self.maybe(0.3, refresh=self.between(1_000, 60_000))
        self.maybe(0.3, refresh_first=self.between(1, 3), refresh_years=self.between(1, 5))
        self.maybe(0.3, discount=self.between(1, 80))
        if self.offer.get("current"):
            self.maybe(0.7, grant_age=self.between(0, 40))

    def _benefits(self) -> None:
        if self.maybe(0.5, deferral=self.between(0, 14), match_rate=self.between(10, 150)):
            self.offer["match_of"] = str(self.between(1, 7))
            self.maybe(0.5, second_rate=self.between(10, 100), second_of=self.between(1, 4))
        if self.maybe(0.3, pension=self.between(1, 12)):
            limits = {
                "pension_from": self.between(0, 20_000),
                "pension_to": self.between(30_000, 90_000),
            }
            self.maybe(0.5, **limits)
        self.maybe(0.3, employer_premium=self.between(100, 900))
        self.maybe(0.3, own_premium=self.between(10, 400))
        self.maybe(0.2, out_of_pocket=self.between(100, 4_000))
        self.maybe(0.2, health_account=self.between(100, 2_000))
        if self.per == "year":
            self.maybe(0.15, ctc_variable=self.between(1, 9_000), ctc_fund=self.between(1, 5_000))
            self.maybe(0.1, ctc_unpaid=self.between(1, 5_000))

    def _rest(self) -> None:
        self.maybe(0.4, days_off=self.between(5, 30))
        self.maybe(0.3, holidays=self.between(5, 12))
        self.maybe(0.3, work_days=self.between(3, 6))
        self.maybe(0.3, hours=self.between(20, 60))
        self.maybe(0.3, commute=self.between(1, 14))
        self.maybe(0.3, costs=self.between(100, 9_000))
        tax = self.chance.choice(["7.65", "10"])
        self.maybe(0.15, payroll_tax=tax, insurance=self.between(1, 6_000))

    def exchange(self, form: str) -> None:
        """Let it be paid in another currency than that of the form, now and then."""
        others = [code for code in ("USD", "EUR", "CHF", "JPY", "INR") if code != form]
        rate = self.chance.choice(["1.1", "0.92", "0.006543", "83.25", "1"])
        day = dt.date(2026, 11, 1) + dt.timedelta(days=self.between(0, 24))
        self.maybe(0.25, paid_in=self.chance.choice(others), exchange=rate, exchange_day=day)


def drawn(chance: random.Random) -> tuple[list[Typed], Typed]:
    """Draw a whole form: the offers, and what is asked for all of them."""
    low, expected, high = sorted(chance.randrange(-60, 60) for _ in range(3))
    whole: Typed = {
        "years": str(chance.randrange(2, 7)),
        "growth": str(chance.randrange(0, 9)),
        "rate": str(chance.choice([0, 0, 3, 8])),
        "low": str(low),
        "expected": str(expected),
        "high": str(high),
        "days_a_year": str(chance.choice([260, 261, 365])),
        "currency": chance.choice(["USD", "EUR"]),
    }
    if chance.random() < 0.4:
        whole["price_leave"] = "yes"
    first = chance.random() < 0.3
    count = chance.randrange(1, 5)
    drawn_ones = [Draw(chance, current=first and at == 0) for at in range(count)]
    for one in drawn_ones:
        one.exchange(whole["currency"])
    return [one.offer for one in drawn_ones], whole
