"""What the reader leaves behind with the job held now, and how to ask for it."""

from __future__ import annotations

from decimal import Decimal

from calculators._core import Block, Column, CopyText, Note, Row, Table
from calculators._core.formatting import listed
from calculators._core.offer.ladder import LARGEST_SIGNING_PERCENT
from calculators.total_compensation.formulas import Outcome
from calculators.total_compensation.formulas.job_now import LeftBehind
from calculators.total_compensation.formulas.worth import Worth
from calculators.total_compensation.offer.periods import named_base
from calculators.total_compensation.words import Wording


def leaving_the_job(left: LeftBehind, outcome: Outcome, words: Wording) -> tuple[Block, ...]:
    """Show what is lost, the signing bonus that makes up for it, and the words to ask for that."""
    blocks: list[Block] = [_lost(left, words)]
    offers = [worth for worth in outcome.ranked if worth is not left.job]
    if offers:
        blocks += [_make_whole(left, offers, words), *_to_say(left, offers, words)]
    return tuple(blocks)


def _lost(left: LeftBehind, words: Wording) -> Table:
    parts = (
        ("Equity that has not vested, at today’s price", "equity", left.equity),
        ("Bonus that you would not be paid", "bonus", left.bonus),
        ("What you would pay back", "owed", left.owed),
    )
    rows = [
        Row(cells=(name, words.money.figure(amount, f"lost-{key}")))
        for name, key, amount in parts
        if amount
    ]
    rows.append(
        Row(cells=("In all", words.money.figure(left.total, "lost")), strong=True),
    )
    return Table(
        caption=f"What you leave behind if you leave {left.job.name} today, before tax",
        columns=(Column(label="What"), Column(label="Once", numeric=True)),
        rows=tuple(rows),
    )


def _make_whole(left: LeftBehind, offers: list[Worth], words: Wording) -> Table:
    return Table(
        caption=f"Signing bonus that would make up for it, over {words.span}",
        columns=(Column(label="Offer"), Column(label="More signing bonus, once", numeric=True)),
        rows=tuple(
            Row(
                cells=(
                    worth.name,
                    words.money.figure(left.make_whole[worth.number], f"make-whole-{worth.number}"),
                )
            )
            for worth in offers
        ),
    )


def _to_say(left: LeftBehind, offers: list[Worth], words: Wording) -> list[Block]:
    """Ask the best offer whose own grant and signing bonus do not make up for it already."""
    worth = next((it for it in offers if left.make_whole[it.number] > 0), None)
    if worth is None:
        return [
            Note(
                words=(
                    "What the offers vest and pay at the start makes up for it, so there is "
                    "nothing to ask for here."
                )
            )
        ]
    return [
        CopyText(label=f"What to say to {worth.name} about it", text=_said(left, worth, words)),
        Note(
            words=(
                f"They may want to see {_proof(left)}. Ask as well for a line in the letter that "
                "this part never has to be paid back, as it only replaces what you lose."
            )
        ),
    ]


def _said(left: LeftBehind, worth: Worth, words: Wording) -> str:
    amount, letter = left.make_whole[worth.number], words.of_letter(worth.offer)
    offered = sum((payment.amount for payment in worth.offer.signing), Decimal(0))
    most = named_base(worth.offer) * LARGEST_SIGNING_PERCENT / 100 - offered
    lost = [
        *(["unvested equity"] * bool(left.equity)),
        *(["a bonus I’d miss out on"] * bool(left.bonus)),
        *(["money I’d have to pay back"] * bool(left.owed)),
    ]
    if amount <= most:
        more = "more as a signing bonus" if offered else "as a signing bonus"
        ask = f"Could you make up for that with {letter.spoken(amount, most)} {more}?"
    else:
        ask = "Could you make up for that, in shares, in a signing bonus or in both?"
    return (
        "Thank you for the offer. There’s one thing I’d like to raise. Leaving my job now would "
        f"cost me about {letter.spoken(left.total)}: {listed(lost)}. {ask}"
    )


def _proof(left: LeftBehind) -> str:
    """Name the papers that show what is lost."""
    return listed(
        [
            *(["a statement of your shares"] * bool(left.equity)),
            *(["the terms of your bonus"] * bool(left.bonus)),
            *(["the terms of the repayment"] * bool(left.owed)),
        ]
    )
