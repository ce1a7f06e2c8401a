"""How the comparison is worked out, with the reader's own numbers, and which way it counts."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from calculators._core import Formula, Working
from calculators._core.dated_figures import US_MATCHED_PAY
from calculators._core.formatting import number, percent

from .formulas import Outcome
from .formulas.bonus import bonus_rate, first_bonus_year
from .formulas.equity import MONTHS, count_of
from .formulas.worth import Worth, has_terms
from .formulas.years import (
    free_days,
    hours_a_year,
    limits_of,
    match_steps,
    matched,
    paid_in_a_year,
    retirement_match,
)
from .inputs import Inputs
from .offer import Offer
from .offer.periods import days_a_week, paid_weeks, yearly_base
from .words import PARTS, Wording, months


def working(outcome: Outcome, words: Wording) -> Working:
    """Show each formula once, with the numbers of the first offer that uses it."""
    makers: tuple[tuple[Callable[[Offer], bool], Callable[[Worth, Wording], Formula]], ...] = (
        (lambda _: True, _first_year),
        (lambda offer: bonus_rate(offer) > 0, _bonus),
        (lambda offer: bool(offer.commission), _commission),
        (lambda offer: bool(match_steps(offer)) and offer.deferral is not None, _match),
        (lambda offer: offer.equity != "none", _equity),
        (lambda offer: bool(offer.refresh), _refresh),
        (has_terms, _repayment),
    )
    formulas = []
    for needed, make in makers:
        worth = next((worth for worth in outcome.ranked if needed(worth.offer)), None)
        if worth is not None:
            formulas.append(make(worth, words))
    formulas.append(_hourly(outcome.best, words))
    if words.inputs.rate:
        formulas.append(_present(outcome.best, words))
    formulas += _closing(outcome, words)
    return Working(formulas=tuple(formulas), conventions=conventions(words.inputs))


def _first_year(worth: Worth, words: Wording) -> Formula:
    year = worth.years[0]
    parts = [(name, part(year)) for name, part in PARTS if part(year)]
    names = " + ".join(name.lower() for name, _ in parts)
    sums = " + ".join(words.money(amount) for _, amount in parts)
    return Formula(
        name=f"The first year of {worth.name}",
        formula=names.replace("+ costs", "− costs"),
        with_numbers=f"{sums} = {words.money(year.total)}".replace("+ −", "− "),
    )


def _bonus(worth: Worth, words: Wording) -> Formula:
    offer, year = worth.offer, worth.years[0]
    target, payout = percent(offer.bonus_percent or Decimal(0), 2), percent(offer.payout, 2)
    month, share = first_bonus_year(offer)
    shown = words.money(year.base * bonus_rate(offer) * share)
    return Formula(
        name=f"First bonus of {worth.name}, for the bonus year that ends in month {month}",
        formula="base × target × payout × the part of the bonus year that you work",
        with_numbers=(
            f"{words.money(year.base)} × {target} × {payout} × {percent(share * 100, 2)} = {shown}"
        ),
    )


def _commission(worth: Worth, words: Wording) -> Formula:
    offer = worth.offer
    on_target, payout = offer.commission or Decimal(0), percent(offer.payout, 2)
    full = on_target * offer.payout / 100 / MONTHS
    return Formula(
        name=f"Commission of {worth.name}, a month",
        formula=(
            "commission on target × payout ÷ 12; of it a part until you are at full speed, but at "
            "least the draw"
        ),
        with_numbers=(
            f"{words.money(on_target)} × {payout} ÷ 12 = {words.money(full)}; in the first "
            f"{months(offer.ramp_months)} {percent(offer.ramp_share)} of it"
        ),
    )


def _match(worth: Worth, words: Wording) -> Formula:
    inputs, offer, pay = words.inputs, worth.offer, worth.years[0].base
    paid_in = words.money(paid_in_a_year(inputs, offer, pay))
    steps = " + ".join(
        f"{percent(rate, 2)} × {words.money(part)}" for rate, part in matched(inputs, offer, pay)
    )
    return Formula(
        name=f"Retirement match of {worth.name}, year 1",
        formula="for each step: rate × the part of what you pay in that falls into it",
        with_numbers=(
            f"you pay in {paid_in}: {steps} = {words.money(retirement_match(inputs, offer, pay))}"
        ),
    )


def _equity(worth: Worth, words: Wording) -> Formula:
    offer, inputs, equity = worth.offer, words.inputs, worth.equity
    grows = f"(1 + {percent(inputs.expected, 2)})"
    vested = equity.units[MONTHS] / equity.all_units * 100 if equity.all_units else Decimal(0)
    vests, count = percent(vested, 2), count_of(offer) or 0
    match offer.equity:
        case "rsu_value":
            rule = "grant × part that vests × price change"
            sums = f"{words.money(offer.grant_value or Decimal(0))} × {vests} × {grows}"
        case "rsu_shares":
            rule = "shares that vest × price × price change"
            price = words.small(offer.price or Decimal(0))
            sums = f"{number(equity.units[MONTHS])} of {number(count)} × {price} × {grows}"
        case "options" | "none":  # without equity nobody asks for this formula
            rule = "options that vest × (fair value × price change − strike), never below 0"
            fair, strike = (words.small(v or Decimal(0)) for v in (offer.fair_value, offer.strike))
            sums = (
                f"{number(equity.units[MONTHS])} of {number(count)} × ({fair} × {grows} − {strike})"
            )
    if offer.discount:
        rule += " × what is left after the discount"
        sums += f" × (1 − {percent(offer.discount, 2)})"
    grant = equity.of_year(1, "expected") - equity.refresh["expected"][0]
    return Formula(
        name=f"Equity of {worth.name}, year 1",
        formula=rule,
        with_numbers=f"{sums} = {words.money(grant)}",
    )


def _refresh(worth: Worth, words: Wording) -> Formula:
    offer = worth.offer
    part = words.money((offer.refresh or Decimal(0)) / (offer.refresh_years or 1))
    amounts = " → ".join(words.money(amount) for amount in worth.equity.refresh["expected"])
    return Formula(
        name=f"Refreshers of {worth.name}",
        formula="yearly grant ÷ years it vests over, once for each grant that is vesting",
        with_numbers=(
            f"{words.money(offer.refresh or Decimal(0))} ÷ {offer.refresh_years} = {part} each, "
            f"from year {offer.refresh_first} on: {amounts}"
        ),
    )


def _repayment(worth: Worth, words: Wording) -> Formula:
    offer = worth.offer
    payment, over = offer.signing[0], offer.repay_months or 1
    at = payment.month + over // 2
    left, amount = over - over // 2, words.money(payment.amount)
    if offer.repayment == "pro_rata":
        owed = words.money(payment.amount * left / over)
        rule, sums = "payment × months left ÷ months", f"{amount} × {left} ÷ {over} = {owed}"
    else:
        rule, sums = "the whole payment until the last month, then nothing", amount
    return Formula(
        name=f"Paid back to {worth.name} if you leave after {months(at)}",
        formula=rule,
        with_numbers=sums,
    )


def _hourly(worth: Worth, words: Wording) -> Formula:
    hours = hours_a_year(worth.offer)
    return Formula(
        name=f"Pay of {worth.name} for each hour",
        formula=(
            "average year ÷ (hours a week, commute included × "
            "(paid weeks − free days ÷ days a week))"
        ),
        with_numbers=(
            f"{words.money(worth.hourly * hours)} ÷ {number(hours, 1)} hours = "
            f"{words.small(worth.hourly)}; {number(paid_weeks(worth.offer), 1)} paid weeks, "
            f"{number(free_days(worth.offer), 1)} free days, "
            f"{number(days_a_week(worth.offer), 1)} days a week"
        ),
    )


def _present(worth: Worth, words: Wording) -> Formula:
    rate = percent(words.inputs.rate, 2)
    return Formula(
        name=f"Present value of {worth.name}",
        formula="each month’s money ÷ (1 + discount rate)^(month ÷ 12), added up",
        with_numbers=(
            f"{words.money(worth.total)} in all, at {rate} a year, is {words.money(worth.present)}"
        ),
    )


def _closing(outcome: Outcome, words: Wording) -> list[Formula]:
    if not outcome.gaps:
        return []
    gap = outcome.gaps[0]
    if not gap.base:
        return []
    base = words.money(yearly_base(gap.behind.offer) + gap.base)
    today = ", in today’s money" if words.inputs.rate else ""
    return [
        Formula(
            name=f"More base that brings {gap.behind.name} level with {outcome.best.name}",
            formula=(
                "gap ÷ what 1 more of base a year adds over the years, with its raises, bonus, "
                f"match{' and priced days off' if words.inputs.price_leave else ''}{today}"
            ),
            with_numbers=(
                f"{words.money(gap.amount)} ÷ {number(gap.amount / gap.base, 4)} = "
                f"{words.money(gap.base)}, so a base of {base} a year"
            ),
        )
    ]


def conventions(inputs: Inputs) -> tuple[str, ...]:
    """List the choices behind the sums, those that depend on the answers last."""
    found = [
        f"All amounts are before tax, in {inputs.currency.name}.",
        "Nothing is rounded before it is shown.",
        (
            "Base pay, fixed cash and a commission come in each month. A bonus comes at the end of "
            "the bonus year or, if you must still be employed then, on its pay day: one after the "
            "years compared is left out. Twelve months of work are a bonus year, unless you give "
            "your first day."
        ),
        "A year ends with its last month: what is paid or vests in month 12 belongs to year 1.",
        (
            "Raises apply from year 2. A bonus in percent, overtime, a holiday allowance and 13th "
            "and 14th payments grow with base; other cash stays the same."
        ),
        (
            "Equity is valued at its price when granted, changed by your yearly percentage up to "
            "the end of the year in which it vests."
        ),
        "Whole shares are rounded half up on the running total, so the parts add up to the grant.",
        (
            "Of a plan that is reported by year, each part is counted at the end of its year. In "
            "the 5 / 15 / 40 / 40 plan, years 3 and 4 vest by half-years."
        ),
        "The match is worked out on base pay. Relocation money is counted as cash, and not repaid.",
        "Repayment is counted from the month of each payment.",
        (
            "A 13th or 14th payment is spread over the months. Pay by the hour, day or week is "
            "counted for the paid weeks that you gave, 52 if you gave none."
        ),
        "A day off is one of the days that you work in a week, five if you gave none.",
        "Two offers less than 2% apart are called too close.",
        (
            "Base pay is promised, overtime is likely, and you say of the rest what it is. What "
            "is promised in all is what is left without the others, less the costs."
        ),
    ]
    if inputs.price_leave:
        found.append(
            f"Days off are worth base ÷ {inputs.days_a_year} each. They are already part of your "
            "pay, so use this to compare offers, not to add up money."
        )
    if any(offer.current for offer in inputs.offers):
        found.append(
            "What you leave behind is not in the totals: those of your job now have what is still "
            "to vest. The signing bonus that makes up for it is, for each year, what would have "
            "vested, with the lost bonus and the repayment in year 1, less what the new grant "
            "vests and the signing bonus pays in that year."
        )
    if any(limits_of(inputs, offer).pay is not None for offer in inputs.offers):
        limits = US_MATCHED_PAY.latest
        found.append(
            f"The limits of the match are those of the US for {limits.name} ({limits.source}), "
            "unless you changed them. They are held the same for all years. The limit on pay caps "
            "what is matched, not what you may pay in, unless your plan says otherwise."
        )
    elif inputs.caps == "us":
        found.append("The match has no limit by law: those of the US hold in dollars alone.")
    return tuple(found)
