"""What sets the offers apart, and what would bring them level."""

from __future__ import annotations

from decimal import Decimal

from calculators._core import Formula
from calculators._core.formatting import number, percent, upper_first
from calculators._core.offer.decider import doubted
from calculators.total_compensation.formulas import Gap, Outcome
from calculators.total_compensation.formulas.decides import Decider
from calculators.total_compensation.formulas.share_price import price_today
from calculators.total_compensation.formulas.worth import Worth
from calculators.total_compensation.offer.periods import payments_a_year, yearly_base
from calculators.total_compensation.report.decides import named, written
from calculators.total_compensation.words import NAMED_PERIODS, Wording

_NONE = Decimal(0)


def what_sets_them_apart(outcome: Outcome, words: Wording) -> list[Formula]:
    """Show the gaps, what closes each, and where a number alone turns the order."""
    if not outcome.gaps:
        return []
    return [
        _gaps(outcome, words),
        _raises(outcome, words),
        _rates(outcome, words),
        *_equity_moves(outcome, words),
        _promised_gaps(outcome, words),
        _turns(outcome, words),
        _doubts(outcome, words),
    ]


def _gaps(outcome: Outcome, words: Wording) -> Formula:
    m, best = words.money, outcome.best
    today = ", both in today’s money" if words.inputs.rate else ""
    return Formula(
        name=f"How far {best.name} is ahead",
        formula=f"its total − that of the other offer{today}; a signing bonus is paid once, now",
        with_numbers=tuple(
            f"{gap.behind.name}: {m(best.present)} − {m(gap.behind.present)} = {m(gap.amount)}"
            for gap in outcome.gaps
        ),
        explains=("gap", "behind-", "signing-"),
    )


def _raises(outcome: Outcome, words: Wording) -> Formula:
    today = ", in today’s money" if words.inputs.rate else ""
    priced = " and priced days off" if words.inputs.price_leave else ""
    lines = []
    for gap in outcome.gaps:
        lines.append(_raise(gap, words))
        if gap.promised_base is not None and gap.promised != gap.amount:
            per = number(gap.promised / gap.promised_base, 4) if gap.promised_base else "1"
            lines.append(
                f"{gap.behind.name}, by what is promised: {words.money(gap.promised)} ÷ {per} = "
                f"{words.money(gap.promised_base)}"
            )
    return Formula(
        name=f"More base that brings an offer level with {outcome.best.name}",
        formula=(
            "gap ÷ what 1 more of base a year adds over the years, with its raises, bonus, "
            f"match{priced}{today}"
        ),
        with_numbers=tuple(filter(None, lines)),
        explains=("raise-", "promised-raise-"),
    )


def _raise(gap: Gap, words: Wording) -> str:
    m, name = words.money, gap.behind.name
    if not gap.base:
        return "" if gap.base is None else f"{name}: no gap to close, so {m(gap.base)}"
    return (
        f"{name}: {m(gap.amount)} ÷ {number(gap.amount / gap.base, 4)} = {m(gap.base)}, so a base "
        f"of {m(yearly_base(gap.behind.offer) + gap.base)} a year"
    )


def _rates(outcome: Outcome, words: Wording) -> Formula:
    lines = []
    for gap in outcome.gaps:
        offer, letter = gap.behind.offer, words.of_letter(gap.behind.offer)
        if gap.base is None or offer.base_per == "year":
            continue
        times = payments_a_year(offer)
        lines.append(
            f"{gap.behind.name}: {letter.rate_exactly(offer.base)} + {letter.exactly(gap.base)} ÷ "
            f"{number(times, 2)} = {letter.rate_exactly(offer.base + gap.base / times)} "
            f"{NAMED_PERIODS[offer.base_per]}"
        )
    return Formula(
        name="The same, as base pay is named in the letter",
        formula="base + more base a year ÷ how often it is paid a year",
        with_numbers=tuple(lines),
        explains=("rate-",),
    )


def _equity_moves(outcome: Outcome, words: Wording) -> list[Formula]:
    falls = [_fall(gap, outcome.best, words) for gap in outcome.gaps if gap.fall is not None]
    rises = [_rise(gap, words) for gap in outcome.gaps if gap.rise is not None]
    return [
        Formula(
            name=f"How far the equity of {outcome.best.name} may fall",
            formula="gap ÷ its equity or, with a price, the price at which only the gap is gone",
            with_numbers=tuple(falls),
            explains=("fall-", "fall-price-"),
        ),
        Formula(
            name="How much its own equity must gain",
            formula="gap ÷ its equity or, with a price, the price at which it makes up the gap",
            with_numbers=tuple(rises),
            explains=("rise-", "rise-price-"),
        ),
    ]


def _fall(gap: Gap, best: Worth, words: Wording) -> str:
    return _moved(gap, best, words, gap.fall_price, ("−", "down", gap.fall))


def _rise(gap: Gap, words: Wording) -> str:
    return _moved(gap, gap.behind, words, gap.rise_price, ("+", "up", gap.rise))


def _moved(
    gap: Gap,
    worth: Worth,
    words: Wording,
    price: Decimal | None,
    change: tuple[str, str, Decimal | None],
) -> str:
    """Write how far equity must move: by a part of itself, or to another price of a share."""
    m, (sign, way, points) = words.money, change
    told, equity = percent(points or _NONE), worth.equity_present
    now = price_today(worth.offer)
    if price is None or now is None:
        return f"{gap.behind.name}: {m(gap.amount)} ÷ {m(equity)} = {told}"
    wanted = equity - gap.amount if sign == "−" else equity + gap.amount
    return (
        f"{gap.behind.name}: {m(equity)} {sign} {m(gap.amount)} = {m(wanted)}, which it is worth "
        f"at {words.small(price)} a share instead of {words.small(now)}: {way} {told}"
    )


def _promised_gaps(outcome: Outcome, words: Wording) -> Formula:
    m, promised, best = words.money, outcome.promised, outcome.best
    lines = []
    for gap in outcome.gaps:
        first, other = promised[best.number - 1], promised[gap.behind.number - 1]
        lines.append(
            f"{gap.behind.name}: {m(first.present)} − {m(other.present)} = {m(gap.promised)}"
        )
    return Formula(
        name=f"How far {best.name} is ahead by what is promised",
        formula="its promised total − that of the other offer; below 0 it is behind",
        with_numbers=tuple(lines),
        explains=("promised-gap-",),
    )


def _turns(outcome: Outcome, words: Wording) -> Formula:
    best, other = outcome.best.name, outcome.gaps[0].behind.name
    return Formula(
        name=f"Where one number brings {best} and {other} level",
        formula=(
            "the number now ± lead ÷ what 1 of it moves the lead on the way there, with all "
            "other numbers as they are"
        ),
        with_numbers=tuple(
            _turn(it, it.turns, outcome, words)
            for it in outcome.deciders
            if it.turns is not None and it.turns != it.now
        ),
        explains=("turns-",),
    )


def _turn(it: Decider, turns: Decimal, outcome: Outcome, words: Wording) -> str:
    lead = outcome.gaps[0].amount
    name = named(it, outcome)
    return (
        f"{upper_first(name)}: {written(it, it.now, words, typed=True)} "
        f"{'+' if turns > it.now else '−'} {words.money(lead)} ÷ "
        f"{number(lead / abs(turns - it.now), 8)} = {written(it, turns, words)}"
    )


def _doubts(outcome: Outcome, words: Wording) -> Formula:
    """Show the lead at each end of what the reader doubts, and at the worse end of all at once."""
    m, lead = words.money, outcome.gaps[0].amount
    lines = []
    for it, doubt in doubted(outcome.deciders):
        ends = (
            f"at {written(it, value, words)}, {m(lead)} {'−' if at < lead else '+'} "
            f"{m(abs(at - lead))} = {m(at)}"
            for value, at in ((doubt.low, doubt.at_low), (doubt.high, doubt.at_high))
        )
        lines.append(f"{named(it, outcome).replace(': ', ', ')}: {'; '.join(ends)}")
    if outcome.at_worst is not None:
        lines.append(f"all at their worse end at once: {m(outcome.at_worst)}")
    return Formula(
        name="What your doubts do to the lead",
        formula="lead now + what the number changes in it, at each end of your range",
        with_numbers=tuple(lines),
        explains=("least-", "most-", "doubts-at-worst"),
    )
