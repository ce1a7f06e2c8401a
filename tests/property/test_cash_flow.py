"""The comparison against month-by-month cash flows, written from the page and not from the code.

`docs/calculators/total-compensation.md` says under "How it counts" what comes when. Here each offer
is walked through one month at a time in exact fractions, and only the discounting is in floats.
Nothing of `formulas` is used: plans, shares, bonuses and repayments are all counted again.
"""

import datetime as dt
import math
import random
from collections import defaultdict
from fractions import Fraction
from typing import Any

import pytest

from calculators.total_compensation.formulas import Outcome, calculate
from calculators.total_compensation.formulas.worth import Worth
from tests.amount import examples
from tests.property.drawn_offers import Typed, drawn
from tests.unit.total_compensation.typed import inputs

COMPARISONS = examples(500)


class Walk:
    """One offer, walked through month by month in the money that it pays in.

    Whatever it gives away is then in the form's, at the one rate that was typed for all years.
    """

    def __init__(self, typed: Typed, whole: Typed) -> None:
        self.o, self.w = typed, whole
        self.rate = Fraction(typed.get("exchange", "1"))
        self.years = int(whole["years"])
        self.last = 12 * self.years
        self.base = self._base_of_a_year()
        self.cash: dict[int, Fraction] = defaultdict(Fraction)
        self.sure: Fraction = Fraction(0)
        self.extras: dict[int, Fraction] = defaultdict(Fraction)
        self.leave: dict[int, Fraction] = defaultdict(Fraction)
        self.loan: dict[int, Fraction] = defaultdict(Fraction)
        self._pay()
        self.equity = {
            case: self._equity(1 + Fraction(self.w[case]) / 100)
            for case in ("low", "expected", "high")
        }

    def n(self, name: str, default: Any = 0) -> Fraction:
        """Give what was typed as a number, or what an empty field stands for."""
        return Fraction(self.o.get(name, default))

    def _weeks(self) -> Fraction:
        return self.n("paid_weeks", 52) - self.n("unpaid_weeks")

    def _base_of_a_year(self) -> Fraction:
        base, weeks = self.n("base"), self._weeks()
        whole_years = {
            "year": Fraction(1),
            "month": self.n("payments", 12),
            "two_weeks": Fraction(26),
        }
        a_week = {
            "week": Fraction(1),
            "day": self.n("paid_days", 5),
            "hour": self.n("paid_hours", 40),
        }
        per = self.o["base_per"]
        times = whole_years[per] * weeks / 52 if per in whole_years else a_week[per] * weeks
        return base * times - self.n("ctc_variable") - self.n("ctc_fund") - self.n("ctc_unpaid")

    def _grown(self, year: int) -> Fraction:
        return (1 + Fraction(self.w["growth"]) / 100) ** (year - 1)

    def _pay(self) -> None:
        o = self.o
        taxed: dict[int, Fraction] = defaultdict(Fraction)
        for month in range(1, self.last + 1):
            year = (month - 1) // 12 + 1
            pay = self.base * self._grown(year)
            other = self.n("other_cash") + pay * self.n("allowance") / 100
            extra = Fraction(0)
            if o["base_per"] == "hour":
                rate = pay / (self.n("paid_hours", 40) * self._weeks())
                a_week = rate * self.n("overtime_rate", 150) / 100 * self.n("overtime_hours")
                extra = a_week * self._weeks()
            self.cash[month] += (pay + other + extra) / 12
            self.sure += (pay + other) / 12
            taxed[year] += (pay + other + extra) / 12
            self.extras[month] += (self._benefits(pay, year) - self._costs()) / 12
            self.leave[month] += self._leave(pay) / 12
        for month, amount in self._variable().items():
            self.cash[month] += amount
            taxed[(month - 1) // 12 + 1] += amount
        for year, amount in taxed.items():
            for month in range(12 * year - 11, 12 * year + 1):
                self.extras[month] -= amount * self.n("payroll_tax") / 100 / 12
        for payment in o.get("signing", []):
            self.cash[int(payment["month"])] += Fraction(payment["amount"])
            self.sure += Fraction(payment["amount"])
        self.cash[0] += self.n("relocation")
        self.sure += self.n("relocation")

    def _variable(self) -> dict[int, Fraction]:
        found: dict[int, Fraction] = defaultdict(Fraction)
        payout = self.n("payout", 100) / 100
        if self.o["bonus_as"] == "commission":
            self._commission(found, payout)
        ends, share = self._first_bonus_year()
        stays = self.o.get("must_stay", "yes") == "yes"
        for year in range(1, self.years + 1):
            pay = self.base * self._grown(year)
            target = pay * self.n("bonus_percent") / 100 + self.n("bonus_amount")
            target += self.n("ctc_variable") * self._grown(year)
            month = ends + 12 * (year - 1) + (int(self.n("paid_later")) if stays else 0)
            if month <= self.last:
                found[month] += target * payout * (share if year == 1 else 1)
        return found

    def _first_bonus_year(self) -> tuple[int, Fraction]:
        if "first_day" not in self.o:
            return 12, self.n("first_share", 100) / 100
        first, month = dt.date.fromisoformat(self.o["first_day"]), int(self.o.get("bonus_ends", 12))
        # Walk on, day by day, to the last day of the bonus year; count the months that it takes.
        day, months = first, 1
        while not (day.month == month and (day + dt.timedelta(1)).month != month):
            after = day + dt.timedelta(1)
            months += after.month != day.month
            day = after
        begins = dt.date(day.year - 1, month, 28)
        while begins.month == month:
            begins += dt.timedelta(1)
        return months, Fraction((day - first).days + 1, (day - begins).days + 1)

    def _commission(self, found: dict[int, Fraction], payout: Fraction) -> None:
        if not self.n("commission"):
            return
        full, debt = self.n("commission") * payout / 12, Fraction(0)
        recovered = self.o.get("draw_back") == "yes"
        for month in range(1, self.last + 1):
            if month <= self.n("ramp_months"):
                own = full * self.n("ramp_share", 50) / 100
                got = max(own, self.n("draw"))
                debt += (got - own) * recovered
            else:
                got = full - min(full, debt)
                debt -= min(full, debt)
            found[month] += got
            self.loan[month] = debt

    def _benefits(self, pay: Fraction, year: int) -> Fraction:
        total = self.n("health_account") + self.n("ctc_fund") * self._grown(year)
        counted = min(pay, self.n("pension_to", 10**15)) - self.n("pension_from")
        total += max(Fraction(0), counted) * self.n("pension") / 100
        us = self.o.get("paid_in", self.w["currency"]) == "USD"
        paid_in = pay * self.n("deferral") / 100
        matched_pay = pay
        if us:  # the limits of 2026 as the page names them
            paid_in, matched_pay = min(paid_in, Fraction(24_500)), min(pay, Fraction(360_000))
        below = Fraction(0)
        for rate, of in (("match_rate", "match_of"), ("second_rate", "second_of")):
            step = matched_pay * self.n(of) / 100
            total += max(Fraction(0), min(paid_in - below, step)) * self.n(rate) / 100
            below += step
        return total

    def _costs(self) -> Fraction:
        health = 12 * self.n("own_premium") + self.n("out_of_pocket")
        return health + self.n("costs") + self.n("insurance")

    def _leave(self, pay: Fraction) -> Fraction:
        if self.w.get("price_leave") != "yes":
            return Fraction(0)
        a_week = self.n("work_days", self.o.get("paid_days", 5))
        worked = Fraction(self.w["days_a_year"]) * a_week / 5 * self._weeks() / 52
        return (self.n("days_off") + self.n("holidays")) * pay / worked

    def _vests(self) -> dict[int, Fraction]:
        """Say which part of the grant vests in which month of its plan."""
        plan, whole = self.o["vesting"], Fraction(1)
        if plan == "even_monthly":
            return {12: whole / 4} | dict.fromkeys(range(13, 49), whole / 48)
        if plan == "even_quarterly":
            return {12: whole / 4} | dict.fromkeys(range(15, 49, 3), whole / 16)
        if plan == "even_yearly":
            return dict.fromkeys((12, 24, 36, 48), whole / 4)
        if plan == "back_loaded":
            early = {12: Fraction(5, 100), 24: Fraction(15, 100)}
            return early | dict.fromkeys((30, 36, 42, 48), Fraction(20, 100))
        if plan == "front_loaded":
            return {
                12: Fraction(33, 100),
                24: Fraction(33, 100),
                36: Fraction(22, 100),
                48: Fraction(12, 100),
            }
        every, cliff = int(self.o["custom_every"]), int(self.o["custom_cliff"])
        found: dict[int, Fraction] = defaultdict(Fraction)
        for year, part in enumerate(self.o["custom_vesting"].split("/")):
            for month in range(12 * year + every, 12 * year + 13, every):
                found[max(month, cliff)] += Fraction(part) / 100 * every / 12
        return found

    def _equity(self, growth: Fraction) -> dict[int, Fraction]:
        found: dict[int, Fraction] = defaultdict(Fraction)
        kind, kept = self.o["equity"], 1 - self.n("discount") / 100
        if kind != "none":
            count = self.n(
                {"rsu_value": "grant_value", "rsu_shares": "shares"}.get(kind, "options")
            )
            part, gone, age = Fraction(0), Fraction(0), int(self.n("grant_age"))
            for month, vests in sorted(self._vests().items()):
                part += vests
                # Whole shares are rounded half up on the running total.
                have = (
                    count * part
                    if kind == "rsu_value"
                    else Fraction(math.floor(count * part + Fraction(1, 2)))
                )
                new, gone = have - gone, have
                if age < month <= age + self.last:
                    year = (month - age - 1) // 12 + 1
                    found[month - age] += new * kept * self._unit(growth**year)
        over = int(self.n("refresh_years", 4))
        for grant in range(int(self.n("refresh_first", 2)), self.years + 1):
            for year in range(grant, min(grant + over - 1, self.years) + 1):
                value = self.n("refresh") / over * growth ** (year - grant + 1)
                found[12 * year] += value * kept
        return found

    def _unit(self, times: Fraction) -> Fraction:
        if self.o["equity"] == "rsu_value":
            return times
        if self.o["equity"] == "rsu_shares":
            return self.n("price") * times
        return max(Fraction(0), self.n("fair_value") * times - self.n("strike"))

    def total(self, first: int, last: int, case: str = "expected") -> Fraction:
        """Add up all that comes in some months."""
        kinds = (self.cash, self.extras, self.leave, self.equity[case])
        return self.rate * sum(
            (kind.get(m, Fraction(0)) for kind in kinds for m in range(first, last + 1)),
            Fraction(0),
        )

    def paper(self) -> Fraction:
        """Add up all that vests, in the expected case."""
        return self.rate * sum(self.equity["expected"].values(), Fraction(0))

    def kept(self, month: int) -> Fraction:
        """Say what is left on leaving at the end of a month; priced days off are no money."""
        kinds = (self.cash, self.extras, self.equity["expected"])
        total = sum(
            (kind.get(m, Fraction(0)) for kind in kinds for m in range(month + 1)), Fraction(0)
        )
        over = int(self.n("repay_months", 12))
        for payment in self.o.get("signing", []):
            since = month - int(payment["month"])
            if since < 0 or since >= over:
                continue
            terms, amount = self.o.get("repayment", "none"), Fraction(payment["amount"])
            total -= {
                "none": Fraction(0),
                "cliff": amount,
                "pro_rata": amount * (over - since) / over,
            }[terms]
        return self.rate * (total - self.loan.get(month, Fraction(0)))

    def present(self) -> float:
        """Discount each month's money, in floats."""
        rate, months = 1 + float(self.w["rate"]) / 100, range(self.last + 1)
        return math.fsum(float(self.total(m, m)) / math.pow(rate, m / 12) for m in months)

    def hourly(self) -> Fraction:
        """Divide the average year by the hours at work and on the way."""
        paid = self.n("paid_hours", 40) + self.n("overtime_hours")
        a_week = self.n("hours", paid) + self.n("commute")
        days = self.n("work_days", self.o.get("paid_days", 5))
        weeks = self._weeks() - (self.n("days_off") + self.n("holidays")) / days
        priced = self.rate * sum(self.leave.values(), Fraction(0))
        return (self.total(0, self.last) - priced) / self.years / (a_week * weeks)


def close(amount: Fraction | float) -> Any:
    """Compare exact fractions with decimals of 28 digits."""
    return pytest.approx(float(amount), rel=1e-9, abs=1e-6)


def check(worth: Worth, walk: Walk) -> None:
    """Hold one offer's figures against those of the walk."""
    assert float(worth.total) == close(walk.total(0, walk.last))
    for year, found in enumerate(worth.years, start=1):
        begins = 0 if year == 1 else 12 * year - 11
        assert float(found.total) == close(walk.total(begins, 12 * year))
    assert float(worth.guaranteed) == close(walk.rate * walk.sure)
    for month in (0, 1, 6, 11, 12, 13, 18, 24, 36, 48, 60, 72):
        if month <= walk.last:
            assert float(worth.leaving[month].kept) == close(walk.kept(month))
    assert float(worth.hourly) == close(walk.hourly())
    assert float(worth.present) == close(walk.present())
    if walk.w["rate"] == "0":
        for case in ("low", "expected", "high"):
            assert float(worth.cases[case]) == close(walk.total(0, walk.last, case))
        assert float(worth.cases["zero"]) == close(walk.total(0, walk.last) - walk.paper())


def level_after_raise(outcome: Outcome, offers: list[Typed], whole: Typed) -> None:
    """Give the offer behind the raise that is named: walked again, it must be level."""
    for gap in outcome.gaps:
        at = gap.behind.number - 1
        if gap.base is None or offers[at].get("base_per") != "year":
            continue
        weeks = 1 - Fraction(offers[at].get("unpaid_weeks", "0")) / 52
        rate = Fraction(offers[at].get("exchange", "1"))
        base = Fraction(offers[at]["base"]) + Fraction(gap.base) / weeks / rate
        raised = Walk({**offers[at], "base": base}, whole)
        assert raised.present() == pytest.approx(float(outcome.best.present), rel=1e-8, abs=1e-3)


def test_every_figure_is_that_of_the_cash_flows() -> None:
    """In hundreds of comparisons: totals, years, guaranteed cash, what is kept, raises.

    Some offers are paid in another currency, at a rate that was typed.
    """
    chance = random.Random(20261126)  # noqa: S311 - cases, not secrets
    offers_compared = 0
    for _ in range(COMPARISONS):
        offers, whole = drawn(chance)
        read = inputs(*offers, **whole)
        outcome = calculate(read)
        for worth, typed in zip(outcome.worths, offers, strict=True):
            check(worth, Walk(typed, whole))
            offers_compared += 1
        level_after_raise(outcome, offers, whole)
    assert offers_compared >= COMPARISONS
