"""What each part of the report comes to, in a line that stays when the part is folded."""

from __future__ import annotations

from calculators._core.formatting import listed
from calculators.total_compensation.formulas import Outcome
from calculators.total_compensation.formulas.job_now import LeftBehind
from calculators.total_compensation.formulas.worth import Worth
from calculators.total_compensation.words import Wording, months


def side_result(outcome: Outcome, words: Wording) -> str:
    """Tell what of each offer is guaranteed."""
    sure = [f"{worth.name} {words.money(worth.guaranteed)}" for worth in outcome.ranked]
    return f"Guaranteed cash: {', '.join(sure)}"


def order_result(outcome: Outcome, words: Wording) -> str:
    """Tell the raise that would bring the next offer level."""
    gap = outcome.gaps[0]
    if gap.base is None or not gap.amount:
        return f"{outcome.best.name} and {gap.behind.name} are {words.money(gap.amount)} apart"
    return f"{words.money(gap.base)} more base a year would bring {gap.behind.name} level"


def left_result(left: LeftBehind, words: Wording) -> str:
    """Tell what leaving the job costs."""
    return f"{words.money(left.total)} if you leave {left.job.name} today"


def prices_result(outcome: Outcome) -> str:
    """Tell whether the order depends on the share price."""
    if len(outcome.worths) == 1:
        return "What it comes to at a lower and a higher price"
    if outcome.ahead("zero") == outcome.ahead("expected"):
        return "Without any worth of the shares, the order stays"
    return f"Without any worth of the shares, {_leads(outcome.ahead('zero'))}"


def years_result(outcome: Outcome, words: Wording) -> str:
    """Tell the first year of each offer."""
    first = [f"{worth.name} {words.money(worth.years[0].total)}" for worth in outcome.ranked]
    return f"First year: {', '.join(first)}"


def early_result(outcome: Outcome, words: Wording) -> str:
    """Tell what is kept after the months that the reader expects to stay."""
    stay = outcome.stay
    if len(outcome.worths) == 1:
        return f"{words.money(outcome.best.leaving[stay].kept)} kept after {months(stay)}"
    return f"After {months(stay)}, {_leads(outcome.ahead_at(stay))}"


def _leads(ahead: tuple[Worth, ...]) -> str:
    names = listed([worth.name for worth in ahead])
    return f"{names} is ahead" if len(ahead) == 1 else f"{names} are too close to call"
