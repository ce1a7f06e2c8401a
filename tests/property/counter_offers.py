"""Draws inputs of the counter-offer: any numbers, and such as people have."""

from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from calculators._core.offer.pay_kinds import PAY
from calculators.counter_offer.inputs import Inputs, Move, Subject

amounts = st.integers(1, 2_000_000).map(Decimal) | st.decimals("0.01", "1000000", places=2)
FIGURES = ("posted_low", "posted_high", "market_low", "market_middle", "market_high")
ordered = st.tuples(amounts, amounts, amounts).map(sorted)


@st.composite
def inputs(draw: st.DrawFn, *, rounds: bool = True) -> Inputs:
    """Draw inputs that contradict themselves nowhere, with some moves unless `rounds` is false."""
    subject: Subject = draw(st.sampled_from([*PAY, "signing"]))
    offer = draw(amounts)
    # A target in reach of the offer, or any at all: what is mistyped is told apart early.
    target = draw(amounts | st.integers(80, 300).map(lambda share: offer * share / 100))
    if subject == "signing":
        offer = draw(st.sampled_from([Decimal(0), offer]))
    low, middle, high = draw(ordered)
    posted_low, _, posted_high = draw(ordered)

    def given_or_not(value: Decimal) -> Decimal | None:
        return draw(st.sampled_from([None, value]))

    return Inputs(
        subject=subject,
        offer=offer,
        target=target,
        ideal=given_or_not(target + draw(amounts)),
        walk_away=given_or_not(target * draw(st.integers(1, 100)) / 100),
        ceiling=given_or_not(offer + draw(amounts)),
        market_low=given_or_not(low),
        market_middle=given_or_not(middle),
        market_high=given_or_not(high),
        posted_low=given_or_not(posted_low),
        posted_high=given_or_not(posted_high),
        rounds=tuple(draw(st.lists(moves_near(offer, target), max_size=5))) if rounds else (),
        bonus=draw(st.sampled_from([None, Decimal(15)])),
        years=draw(st.integers(1, 15)),
    )


def moves_near(offer: Decimal, target: Decimal) -> st.SearchStrategy[Move]:
    """Draw a move: a number between the two and somewhat beyond, or any at all."""
    low, high = sorted((offer, target))
    between = st.integers(-30, 250).map(lambda share: low + (high - low) * share / 100)
    near = between.map(lambda amount: max(amount, Decimal("0.01")))
    who = st.sampled_from(["me", "them"])
    return st.builds(Move, who=who, amount=near | near | amounts, extras=st.none())


def with_changes(inputs: Inputs, **changes: Any) -> Inputs:
    """Give the same inputs with some of them changed."""
    fields = {name: getattr(inputs, name) for name in Inputs.__dataclass_fields__}
    return Inputs(**{**fields, **changes})
