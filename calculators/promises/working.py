"""How the promises are counted, what the email leaves out, and which days are listed."""

from __future__ import annotations

from calculators._core import Block, Formula, Note, Working

from .formulas import Outcome


def evidence() -> tuple[Block, ...]:
    """Say what is known about promises outside of the letter, with its source and year."""
    return (
        Note(
            words=(
                "An entire-agreement clause leaves out what was promised before the letter, and "
                "courts usually take it at its word; fraud is the narrow way around it (Contrivox, "
                "2026). Without such a line, an email can help you to show what was promised."
            )
        ),
        Note(
            words=(
                "Nobody seems to have counted how often a missing promise is an oversight. Ask as "
                "if it were one, because that’s the easiest thing for them to put right."
            )
        ),
    )


def working(outcome: Outcome) -> Working:
    """Show the counts with the reader's own numbers, and what they leave out."""
    counts = outcome.counts
    to_add = len(outcome.open)
    return Working(
        formulas=(
            Formula(
                name="What to get added",
                formula="promises that aren’t in the letter + those that read differently",
                with_numbers=f"{counts['missing']} + {counts['different']} = {to_add}",
                explains=("open",),
            ),
            Formula(
                name="What’s left to look up",
                formula="all promises − those that you have looked up",
                with_numbers=(
                    f"{outcome.all} − {outcome.all - counts['unseen']} = {counts['unseen']}"
                ),
                explains=("unseen",),
            ),
            Formula(
                name="What the letter has",
                formula="all promises − those not in it − those that read differently",
                with_numbers=(
                    f"{outcome.all} − {counts['missing']} − {counts['different']} = "
                    f"{counts['same']}"
                ),
                explains=("kept",),
            ),
        ),
        conventions=(
            "The email names what isn’t in the letter or reads differently, and nothing else.",
            "The list of dates and the calendar file have the same days: those from today on.",
            "A promise counts as spoken if it was made on the call or in person.",
        ),
        as_typed=("due-", "sign-by"),
    )
