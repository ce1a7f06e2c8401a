"""What the reader could say to an offer that is behind: only what an employer could check."""

from __future__ import annotations

from decimal import Decimal

from calculators._core import Block, CopyText, Note
from calculators._core.formatting import listed, percent
from calculators._core.offer.ladder import LARGE_ASK_PERCENT, LARGEST_SIGNING_PERCENT
from calculators.total_compensation.formulas import Outcome
from calculators.total_compensation.formulas.requests import (
    Request,
    fixed_beside_base,
    guaranteed_a_year,
    on_paper,
)
from calculators.total_compensation.formulas.worth import Worth
from calculators.total_compensation.offer.periods import in_ctc
from calculators.total_compensation.words import NAMED_PERIODS, Letter, Wording

# Nobody guarantees some years of hours or days.
_BY_RATE = ("day", "hour")


def what_to_say(outcome: Outcome, words: Wording) -> list[Block]:
    """Write a request to the nearest offer that could close its gap, or say that none could."""
    found = outcome.requests
    request = next((it for it in found if it.possible), None)
    if request is not None:
        label = f"What to say to {request.behind.name}, if you would rather go there"
        return [
            CopyText(label=label, text=_said(request, words)),
            Note(words="Say it only if it is true. Your own costs and guesses are left out of it."),
        ]
    if found:
        return [Note(words=_beyond_asking(found[0]))]
    if any(it.behind not in outcome.close and not it.behind.offer.current for it in outcome.gaps):
        return [Note(words=_NO_REASON_THEY_COULD_CHECK)]
    return []


_NO_REASON_THEY_COULD_CHECK = (
    "There is nothing here to quote to an employer, because the letters alone show no such gap. It "
    "comes from your own costs and guesses, or from how you count. To ask for more all the same, "
    "use the counter offer calculator."
)


def _beyond_asking(request: Request) -> str:
    return (
        f"This gap can’t be closed by asking. To bring {request.behind.name} level with "
        f"{request.rival.name}, it would take a raise of more than {LARGE_ASK_PERCENT}%, or a "
        f"signing bonus of more than {LARGEST_SIGNING_PERCENT}% of base, and a request that large "
        "puts the offer itself at risk. Ask whether they could consider you for a higher level, "
        "which has its own pay, or choose between the two as they are."
    )


def _said(request: Request, words: Wording) -> str:
    ways = listed(_recipe(request, words), "or")
    # The pay of a present job is nobody’s business, and in places they may not even ask for it.
    reason = (
        "To leave my present job for it, I’d need the pay to be higher."
        if request.rival.offer.current
        else f"I have another offer that {_quoted(request.rival, words)}."
    )
    return (
        f"Thank you for the offer. I’d like to join you, and pay is the one thing in the way. "
        f"{reason} Could you offer {ways}?"
    )


def _recipe(request: Request, words: Wording) -> list[str]:
    offer, letter, found = request.behind.offer, words.of_letter(request.behind.offer), []
    if request.base is not None:
        by_rate = offer.base_per in _BY_RATE
        noun = "a rate of" if by_rate else "a CTC of" if in_ctc(offer) else "a base of"
        write = letter.spoken_rate if by_rate else letter.spoken
        amount = write(request.base, request.most_base)
        found.append(f"{noun} {amount} {NAMED_PERIODS[offer.base_per]}")
    if request.signing is not None:
        once = letter.spoken(request.signing)
        more = f"{once} more as a signing bonus"
        found.append(more if offer.signing else f"a signing bonus of {once}")
    return found


def _once(rival: Worth, letter: Letter) -> list[str]:
    """Name the payments that are promised once, as the letter calls them."""
    offer = rival.offer
    if offer.signing_is != "promised":
        return []
    signing = sum((payment.amount for payment in offer.signing), Decimal(0))
    found = [f"a signing bonus of {letter.exactly(signing)}"] * bool(signing)
    if offer.relocation:
        found.append(f"{letter.exactly(offer.relocation)} for relocation")
    return found


def _quoted(rival: Worth, words: Wording) -> str:
    """Name what a rival offer promises: guaranteed cash, then what may turn out lower."""
    offer, letter = rival.offer, words.of_letter(rival.offer)
    if offer.base_per in _BY_RATE:
        pay = f"pays {letter.rate_exactly(offer.base)} {NAMED_PERIODS[offer.base_per]}"
        extra = fixed_beside_base(rival)
        others = [f"{letter.spoken(extra)} in fixed payments over {words.span}"] * bool(extra)
    else:
        pay = f"guarantees {letter.about(guaranteed_a_year(rival))} a year"
        others = _once(rival, letter)
    if offer.bonus_is == "likely" and offer.bonus_as == "percent" and offer.bonus_percent:
        others.append(f"a target bonus of {percent(offer.bonus_percent)}")
    if offer.bonus_is == "likely" and offer.bonus_as == "amount" and offer.bonus_amount:
        others.append(f"a target bonus of {letter.exactly(offer.bonus_amount)} a year")
    if offer.bonus_is == "likely" and offer.commission:
        others.append(f"a commission on target of {letter.exactly(offer.commission)} a year")
    if paper := on_paper(rival):
        others.append(f"equity of about {letter.spoken(paper)} on paper over {words.span}")
    return f"{pay}, plus {listed(others)}" if others else pay
