"""How a gap becomes a signing bonus, equity, days of leave, points of bonus, or a raise later."""

from __future__ import annotations

from decimal import Decimal

from calculators._core import Formula
from calculators._core.formatting import number, percent
from calculators._core.offer.ladder import LARGE_ASK_PERCENT
from calculators.counter_offer.formulas import Outcome
from calculators.counter_offer.formulas.trades import (
    Trade,
    TradeKind,
    Trades,
    periods_a_year,
    yearly_base,
)
from calculators.counter_offer.inputs import Inputs
from calculators.counter_offer.words import Wording

PERIODS = {"hourly": "hours", "daily": "days", "weekly": "weeks", "monthly": "payments"}


def of_the_trades(inputs: Inputs, outcome: Outcome, words: Wording) -> list[Formula]:
    """Show for each thing how much of it is worth the gap and, where it stops short, its worth."""
    trades = outcome.trades
    if trades is None:
        return []
    return [_of_one(trade, trades, inputs, outcome, words) for trade in trades.alone]


def _of_one(
    trade: Trade, trades: Trades, inputs: Inputs, outcome: Outcome, words: Wording
) -> Formula:
    y, kind, a_year = words.yearly, trade.kind, trades.a_year
    base = yearly_base(inputs, outcome.talks.theirs)
    name, rule = _RULES[kind]
    full = a_year / trade.covers * trade.amount
    signing = inputs.subject == "signing"
    match kind:
        case "leave" | "points":
            by = Decimal(inputs.days_a_year if kind == "leave" else 100)
            unit = "days" if kind == "leave" else "points"
            each = f"({y(base or Decimal(0))} ÷ {by})"
            told = f"{y(a_year)} ÷ {each} = {number(full, 1)} {unit}"
            short = f"{number(trade.amount, 1)} {unit} × {each} = {y(trade.covers)} a year"
        case "review":
            told, short = f"{y(a_year)} ÷ 2 = {y(full)}", ""
        case "signing":
            told = f"{_gap(inputs, outcome, words)} × {inputs.years} = {y(full)}"
            short = f"{y(trade.amount)} ÷ {inputs.years} = {y(trade.covers)} a year"
        case "raise":
            rule = "gap ÷ years of stay ÷ (1 + bonus + match)"
            told = f"{_gap(inputs, outcome, words)}{_extras(inputs, '÷')} = {y(full)}"
            short = f"{y(trade.amount)}{_extras(inputs, '×')} = {y(trade.covers)} a year"
        case "equity":
            gap, worth = _gap(inputs, outcome, words), y(full)
            told = worth if gap == worth else f"{gap} = {worth}"
            short = (
                f"{y(trade.amount)} of it, {LARGE_ASK_PERCENT}% of base pay, is the most to ask for"
            )
    lines = (told,) if trades.covers_all(trade) or not short else (told, f"at most {short}")
    return Formula(
        name=name,
        formula=_GAP_PAID_ONCE if signing and kind == "equity" else rule,
        with_numbers=lines,
        explains=(kind, f"{kind}-covers"),
    )


_GAP_PAID_ONCE = "gap ÷ years of stay"
_RULES: dict[TradeKind, tuple[str, str]] = {
    "signing": (
        "A signing bonus of the same worth",
        "gap × (1 + bonus + match) × years of stay",
    ),
    "raise": ("More base pay of the same worth", ""),
    "equity": ("Equity a year of the same worth", "gap × (1 + bonus + match)"),
    "leave": ("Days of leave of the same worth", "yearly worth of the gap ÷ (base ÷ working days)"),
    "points": ("Points of bonus of the same worth", "yearly worth of the gap ÷ (base ÷ 100)"),
    "review": ("What the wait for a raise costs", "yearly worth of the gap ÷ 2, for half a year"),
}


def _gap(inputs: Inputs, outcome: Outcome, words: Wording) -> str:
    """Write the gap as it is a year: for the hours worked, with the bonus and match on top."""
    gap, times = words.money(outcome.goal - outcome.talks.theirs), periods_a_year(inputs)
    if inputs.subject == "signing":
        return f"{gap} ÷ {inputs.years}"
    periods = "" if times == 1 else f" × {number(times, 2)} {PERIODS[inputs.subject]}"
    return f"{gap}{periods}{_extras(inputs, '×') if inputs.subject != 'total' else ''}"


def _extras(inputs: Inputs, sign: str) -> str:
    bonus, match = inputs.bonus or Decimal(0), inputs.match or Decimal(0)
    return f" {sign} (1 + {percent(bonus)} + {percent(match)})" if bonus + match > 0 else ""
