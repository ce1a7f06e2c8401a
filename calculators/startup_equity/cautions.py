"""What to know before trusting the figures: what is missing, and where nothing would be paid."""

from __future__ import annotations

from calculators._core import Caution

from .formulas import Outcome
from .words import Wording


def cautions(outcome: Outcome, words: Wording) -> tuple[Caution, ...]:
    """List the warnings that the figures call for: what is missing first."""
    inputs, found = words.inputs, list[Caution]()
    if not inputs.investors:
        found.append(
            Caution(
                key="no_investors",
                title="Nobody is paid before you here, which is too good to be true",
                words=(
                    "You list no investors. They are paid first, so all figures are too high. Put "
                    "what they have put in under “What investors put in so far”: news about the "
                    "rounds often says it, and you can ask."
                ),
            )
        )
    if not inputs.later:
        found.append(
            Caution(
                key="no_later_rounds",
                title="This counts on no more rounds",
                words=(
                    "Most startups raise money again before they are sold, and each round makes "
                    "your part smaller and is paid before you. Add one or two under “Rounds that "
                    "may still come” to see what that does."
                ),
            )
        )
    found += _nothing_paid(outcome, words)
    if not outcome.counted:
        found.append(
            Caution(
                key="nothing_vested",
                title=f"After {words.span} nothing has vested yet",
                words=(
                    "So there is nothing to be paid for. Raise “Years until you could sell”, or "
                    "check the cliff under “How it vests”."
                ),
            )
        )
    return tuple(found)


def _nothing_paid(outcome: Outcome, words: Wording) -> list[Caution]:
    """Warn where every sale price that is looked at pays nothing, and say why."""
    highest, last = outcome.prices[-1], outcome.last
    if last.payouts[-1] or not outcome.counted:
        return []
    if highest <= last.company.stack:
        return [
            Caution(
                key="under_the_stack",
                title="At every price you look at, investors take it all",
                words=(
                    f"They get back {words.sale(last.company.stack)} first, and your highest price "
                    f"is {words.sale(highest)}. Add a higher one under “Sale prices to look at”, "
                    "or check what investors put in for an extra zero."
                ),
            )
        ]
    brings = words.per_share(last.company.per_share(highest))
    strike = words.per_share(words.inputs.strike or highest * 0)
    return [
        Caution(
            key="under_water",
            title="At every price you look at, the strike price is above what a share brings",
            words=(
                f"At {words.sale(highest)} a share brings {brings}, and the strike price is "
                f"{strike}. Add a higher price under “Sale prices to look at”, and check that the "
                "strike price is for one share."
            ),
        )
    ]
