"""How the figures of startup equity are worked out, and how often startups pay at all."""

from __future__ import annotations

from calculators._core import Block, Note, Working
from calculators.startup_equity.formulas import Outcome
from calculators.startup_equity.words import Wording

from .grant import of_the_grant
from .sale import of_the_offers, of_the_prices


def base_rates() -> tuple[Block, ...]:
    """Say how often shares of startups paid, each with its source and year; none is a chance."""
    return (
        Note(
            words=(
                "Almost three quarters of the founders of venture-backed US companies got nothing "
                "when the company was sold or closed (Hall and Woodward, 2010; companies funded "
                "from 1987 to 2008). Founders hold common shares, as you would."
            )
        ),
        Note(
            words=(
                "Nearly half of the venture financings of ten years lost money for the investors, "
                "who are paid before you (Correlation Ventures, 2023)."
            )
        ),
        Note(
            words=(
                "Of the vested options that were worth exercising, 32.2% were exercised in the "
                "last quarter of 2024, mainly because of what that costs (Carta, 2024)."
            )
        ),
        Note(
            words=(
                "No study can tell you your own company’s odds. That is why no price here is "
                "weighted by a probability, and why no “expected value” is shown: it would be a "
                "guess with a decimal point."
            )
        ),
    )


def working(outcome: Outcome, words: Wording) -> Working:
    """Show each formula with the reader's own numbers put in."""
    return Working(
        formulas=(
            *of_the_prices(outcome, words),
            *of_the_offers(outcome, words),
            *of_the_grant(outcome, words),
        ),
        conventions=_conventions(words),
    )


def _conventions(words: Wording) -> tuple[str, ...]:
    return (
        (
            "Investors whose shares don’t participate take the larger of their money first and "
            "their share of the rest. The one for whom sharing pays soonest converts first."
        ),
        (
            "So the sale price that brings a share some amount is the sum of what everybody gets "
            "at that amount. It rises in straight lines, so all prices are exact."
        ),
        (
            "Every option counts as a share, and the strike money that others pay in is not added "
            "to the price. Where few options are under water this changes little."
        ),
        f"You stay for {words.span}, and what has vested by then is paid.",
        (
            "All amounts are before tax, and money that comes later counts like money now. Both "
            "make the shares look better than they are."
        ),
    )
