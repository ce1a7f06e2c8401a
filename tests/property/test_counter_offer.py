"""The invariants of the counter-offer, for any numbers."""

from decimal import Decimal
from itertools import pairwise

import html5lib
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators._core.fields.declaration import parts_of
from calculators._core.fields.numeric_kinds import Money
from calculators._core.report.blocks import CopyText
from calculators._core.report.html import report_html
from calculators.counter_offer import CALCULATOR
from calculators.counter_offer.formulas import Outcome, calculate
from calculators.counter_offer.inputs import Inputs, Move
from tests.amount import examples
from tests.property.counter_offers import FIGURES, inputs, with_changes

MANY = settings(max_examples=examples(200))
SOME = settings(max_examples=examples(60))  # for whole reports, which take longer


@given(inputs())
@MANY
def test_ask_is_never_below_the_target_nor_their_number(given_inputs: Inputs) -> None:
    """Nobody is told to ask for less than they want, unless it is more than can be supported."""
    outcome = calculate(given_inputs)
    theirs = outcome.talks.theirs
    for ask in outcome.asks:
        # A quarter above is rounded down by half a percent at most, to be said.
        assert ask.amount >= min(given_inputs.target, theirs * Decimal("1.24"))
        assert ask.amount > theirs
        assert theirs < ask.midpoint < ask.amount


@given(inputs())
@MANY
def test_no_ask_goes_beyond_what_supports_it(given_inputs: Inputs) -> None:
    """Pay: at most the highest figure given, or a quarter above their number."""
    outcome = calculate(given_inputs)
    given = [getattr(given_inputs, name) for name in FIGURES]
    highest = max([outcome.talks.theirs * Decimal("1.25"), *filter(None, given)])
    if given_inputs.subject != "signing":
        assert all(ask.amount <= highest for ask in outcome.asks)


@given(inputs())
@MANY
def test_nothing_is_named_below_the_advert(given_inputs: Inputs) -> None:
    """Neither an ask, nor a step, nor a range, and no number below it is accepted at first."""
    outcome = calculate(given_inputs)
    low = given_inputs.posted_low
    if low is None or outcome.talks.mine is not None:
        return
    assert all(ask.amount >= low for ask in outcome.asks)
    assert all(step >= low for step in outcome.ladder)
    assert outcome.goal >= low
    assert all(r.number >= low for r in outcome.replies if r.action == "accept")


@given(inputs())
@MANY
def test_bolder_asks_are_never_lower(given_inputs: Inputs) -> None:
    """Cautious, moderate, bold: in that order, unless an ideal close to the target says less."""
    asks = [ask.amount for ask in calculate(given_inputs).asks]
    assert asks[:2] == sorted(asks[:2])
    if given_inputs.ideal is None:
        assert asks == sorted(asks)


@given(inputs())
@MANY
def test_ladder_falls_strictly_and_stays_above_the_limits(given_inputs: Inputs) -> None:
    """Never below the target, so never below the walk-away; one's own lower number is kept."""
    steps = calculate(given_inputs).ladder
    assert len(steps) <= 4
    assert all(higher > lower for higher, lower in pairwise(steps))
    if len(steps) > 1:
        assert steps[-1] == calculate(given_inputs).goal
        assert given_inputs.walk_away is None or steps[-1] >= given_inputs.walk_away
        drops = [higher - lower for higher, lower in pairwise(steps)]
        assert drops == sorted(drops, reverse=True)


@given(inputs())
@MANY
def test_every_answer_lies_between_their_number_and_your_last(given_inputs: Inputs) -> None:
    """A counter below their number or above one's own last would be absurd."""
    outcome = calculate(given_inputs)
    mine = outcome.talks.mine or outcome.next_number
    for reply in outcome.replies:
        assert mine is not None
        assert reply.number <= reply.answer <= mine
        assert reply.action != "accept" or reply.answer == reply.number


@given(inputs(), st.sampled_from([Decimal("0.1"), Decimal(10), Decimal(1000)]))
@MANY
def test_scaling_all_money_scales_every_result(given_inputs: Inputs, factor: Decimal) -> None:
    """In another currency's numbers the advice is the same, as numbers to say are decimal."""
    scaled = _scaled(given_inputs, factor)
    before, after = _money(calculate(given_inputs)), _money(calculate(scaled))
    assert len(before) == len(after)
    for one, other in zip(before, after, strict=True):
        assert abs(one * factor - other) <= abs(other) * Decimal("1e-20")


@given(inputs())
@MANY
def test_trades_are_worth_nothing_less_than_nothing(given_inputs: Inputs) -> None:
    """A gap costs something, in whatever it is paid."""
    found = calculate(given_inputs).trades
    if found is not None:
        assert all(it.amount > 0 for it in (*found.alone, *found.together))
        covered = sum((it.covers for it in found.together), Decimal(0))
        assert not found.together or abs(covered + found.open - found.a_year) <= found.a_year / 99


@given(inputs(), st.integers(1, 100))
@SOME
def test_paper_reads_as_if_no_walk_away_had_been_given(given_inputs: Inputs, share: int) -> None:
    """Headline, script, tables, chart and working: none gives it away, unless it is asked for."""
    walk_away = given_inputs.target * share / 100
    without = with_changes(given_inputs, walk_away=None)
    hidden = with_changes(given_inputs, walk_away=walk_away, print_walk_away=False)
    assert _public_words(hidden) == _public_words(without)


@given(inputs())
@MANY
def test_scripts_never_name_the_walk_away(given_inputs: Inputs) -> None:
    """Not even when the reader wants it printed: a script is for the other side's ears."""
    words = []
    for walk_away in (None, given_inputs.target):
        asked = with_changes(given_inputs, walk_away=walk_away, print_walk_away=True)
        report = CALCULATOR.report(asked, calculate(asked))
        words.append([b.text for b in report.every_block() if isinstance(b, CopyText)])
    assert words[0] == words[1]


def _public_words(inputs: Inputs) -> str:
    return _without_private(report_html(CALCULATOR.report(inputs, calculate(inputs)), "test"))


def _scaled(inputs: Inputs, factor: Decimal) -> Inputs:
    money = [name for name, part in parts_of(Inputs).items() if isinstance(part, Money)]
    changes = {
        name: value * factor for name in money if (value := getattr(inputs, name)) is not None
    }
    rounds = tuple(Move(who=m.who, amount=m.amount * factor, extras=None) for m in inputs.rounds)
    return with_changes(inputs, rounds=rounds, **changes)


def _money(outcome: Outcome) -> list[Decimal]:
    """List every amount of money in the outcome, in order."""
    found = [outcome.talks.theirs, outcome.talks.mine, outcome.next_number, outcome.top_of_range]
    found += [amount for ask in outcome.asks for amount in (ask.amount, ask.midpoint)]
    found += outcome.ladder
    found += [n for r in outcome.replies for n in (r.number, r.answer, r.midpoint)]
    trades = outcome.trades.alone if outcome.trades else ()
    found += [t.amount for t in trades if t.kind not in ("leave", "points")]
    found.append(outcome.fair_middle)
    return [amount for amount in found if amount is not None]


def _without_private(html: str) -> str:
    page = html5lib.parseFragment(html, namespaceHTMLElements=False)
    for parent in list(page.iter()):
        for child in list(parent):
            if "so-private" in child.get("class", "").split():
                parent.remove(child)
    return "".join(page.itertext())
