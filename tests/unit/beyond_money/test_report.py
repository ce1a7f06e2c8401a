"""What the report says: who may be advised, what is gone, and lists that say little."""

import pytest

from calculators._core import Caution, Note, Report, Working
from calculators._sitebuild.catalogue import checked

from .lists import FRAGILE, factor, form, report_for, shown


def caution(report: Report, key: str) -> str:
    """Give a caution's title and words."""
    (found,) = (it for it in report.every_block() if isinstance(it, Caution) and it.key == key)
    return f"{found.title} {found.words}"


def test_other_one_with_more_of_the_ways_is_named_beside_the_lead() -> None:
    """5.8 to 5 by the reader's weights, and 5/16 to 11/16 of all."""
    said = report_for(*FRAGILE).announcement()
    assert said.startswith(
        "Ashby leads by your weights, but in only 31.3% of all ways to weigh these three. Corin "
        "leads in 68.8% of them."
    )


def test_offer_that_is_gone_is_compared_and_never_advised() -> None:
    """Corin has 9 and 8 of 10 and would lead; only Ashby and Dale can be taken."""
    factors = [factor("A", "50", "6", "9", "2"), factor("B", "50", "4", "8", "6")]
    report = report_for(*factors, gone_2="yes", offer_3="Dale")
    assert report.announcement().startswith("Ashby leads by your weights, and")
    assert "share-2" not in report.figures()
    assert shown(report, "score-2") == "8.5"
    assert "Corin would have done better" in caution(report, "old_offer_ahead")


def test_one_that_is_left_is_compared_with_what_is_gone() -> None:
    """10, −10, −6 as before, but there is no choice between them."""
    report = report_for(*FRAGILE, gone_2="yes")
    assert report.announcement().startswith("Ashby is the only one here that you can still take.")
    assert shown(report, "share-1") == "31.3%"
    assert report.in_short is not None
    assert report.in_short.answer == "Only Ashby is left"


def test_one_that_is_left_and_misses_a_must_have_is_not_said_to_have_it() -> None:
    """Corin is gone, and Ashby has 0 on the commute and needs 3."""
    needed = factor("Commute", "30", "0", "10", least="3")
    report = report_for(FRAGILE[0], needed, FRAGILE[2], gone_2="yes")
    assert report.announcement() == (
        "Ashby is the only one here that you can still take. Ashby leads by your weights."
    )
    assert report.warnings() == ("none_reaches",)


def test_one_that_is_left_may_be_level_with_what_is_gone() -> None:
    """42 points for growth make a tie, but no choice."""
    level = factor("Growth", "42", "10", "0")
    said = report_for(level, *FRAGILE[1:], gone_2="yes").announcement()
    assert said.endswith("still take. Ashby and Corin (gone) come out level by your weights.")


def test_must_have_rules_out_who_would_lead() -> None:
    """Ashby has 0 on the commute and needs 3."""
    needed = factor("Commute", "30", "0", "10", least="3")
    report = report_for(FRAGILE[0], needed, FRAGILE[2])
    assert "Corin is the only one here that you can take and that has" in report.announcement()
    assert "Commute 0, and you need 3" in caution(report, "must_have")


def test_mark_that_is_just_enough_misses_nothing() -> None:
    """At least 4 means 4 will do."""
    report = report_for(factor("A", "10", "4", "6", least="4"), factor("B", "10", "9", "1"))
    assert "must_have" not in report.warnings()


def test_no_offer_has_all_must_haves() -> None:
    """All stay in, as nothing better is there."""
    report = report_for(
        factor("A", "10", "4", "6", least="7"), factor("B", "10", "9", "1", least="2")
    )
    assert "Ashby: A 4, and you need 7. Corin: A 6, and you need 7; B 1" in caution(
        report, "none_reaches"
    )
    assert report.announcement().startswith("Ashby leads")


def test_nowhere_better_is_said_plainly() -> None:
    """Level on one thing and worse on the other."""
    report = report_for(factor("A", "10", "8", "8"), factor("B", "10", "9", "1"))
    assert "Corin is nowhere better than Ashby" in caution(report, "nowhere_better")
    assert shown(report, "share-2") == "0%"


def test_share_that_would_be_rounded_away_is_not_called_nothing() -> None:
    """0.001 on B against 10 on A is ahead on 1/10001 of the line."""
    report = report_for(factor("A", "50", "10", "0"), factor("B", "50", "0", "0.001"))
    assert shown(report, "share-1") == "more than 99.9%"
    assert shown(report, "share-2") == "less than 0.1%"


def test_names_that_are_the_same_get_their_places() -> None:
    """Two offers of one company can be told apart."""
    report = report_for(*FRAGILE, offer_2="ashby")
    assert report.announcement().startswith("Ashby 1 leads")


@pytest.mark.parametrize(
    ("factors", "key", "words"),
    [
        ([factor("A", "10", "7", "6")], "one_factor", "nothing to weigh"),
        ([factor("A", "9", "7", "6"), factor("B", "0", "1", "6")], "no_weight", "B counts for"),
        ([factor("A", "9", "7", "6"), factor("a", "5", "1", "6")], "listed_twice", "counts twice"),
        ([factor("Base pay", "9", "7", "6"), factor("B", "5", "1", "9")], "money_inside", "money"),
        ([factor("A", "9", "7", "7"), factor("B", "5", "2", "2")], "alike", "same on everything"),
    ],
)
def test_list_that_says_little_is_answered_with_its_sentence(
    factors: list[dict[str, str]], key: str, words: str
) -> None:
    """Each has its own words and the way out."""
    assert words in caution(report_for(*factors), key)


def test_no_points_at_all_are_refused_with_two_ways_out() -> None:
    """Points, or the order of the list."""
    values = form(factor("A", "0", "1", "2"), factor("B", "0", "2", "1"))
    (problem,) = checked("beyond-money").answer(values).problems
    assert problem.paths == ("factors.0.points", "factors.1.points", "weighing")
    assert problem.message == (
        "Everything has 0 points, so nothing can lead. Give 100 points to what you’d want most, or "
        "weigh by the order of your list."
    )
    assert checked("beyond-money").answer({**values, "weighing": "order"}).report is not None


@pytest.mark.parametrize("points", ["0", "1", "100"])
def test_weights_count_by_their_ratio(points: str) -> None:
    """1 and 1 are the same as 100 and 100."""
    report = report_for(factor("A", points, "7", "6"), factor("B", "1", "1", "6"))
    assert shown(report, "weight-2") == {"0": "100%", "1": "50%", "100": "1%"}[points]


def test_mark_is_asked_for_by_the_name_of_the_offer() -> None:
    """The message names factor and offer, and a third offer has no mark until it is named."""
    values = form({"name": "A", "points": "10", "mark_1": "11"})
    said = [it.message for it in checked("beyond-money").answer(values).problems]
    assert said[0] == "Factor 1, Ashby: this must be 10 or less."
    assert said[1].startswith("Factor 1, Corin: this is needed.")
    assert len(said) == 2


def test_one_that_never_leads_though_nothing_beats_it_everywhere_is_named() -> None:
    """4 and 4 are more than 0, and less than 10, on one thing each."""
    factors = [factor("A", "60", "4", "10", "0"), factor("B", "40", "4", "0", "10")]
    report = report_for(*factors, offer_3="Dale")
    notes = [str(it.words) for it in report.every_block() if isinstance(it, Note)]
    assert "Ashby never comes first: whatever the weights, one of the others is ahead." in notes


def test_offer_that_is_gone_is_not_called_nowhere_better() -> None:
    """Nobody can take it anyway."""
    factors = [factor("A", "50", "10", "0", "9"), factor("B", "50", "10", "0", "8")]
    report = report_for(*factors, gone_2="yes", offer_3="Dale", gone_3="yes")
    assert "nowhere_better" not in report.warnings()


def test_mark_that_would_draw_level_is_left_out_where_it_is_beyond_ten() -> None:
    """10 to 0 on both: at half of the weight, one mark would have to be 20."""
    report = report_for(factor("A", "50", "10", "0"), factor("B", "50", "10", "0"))
    assert not [key for key in report.figures() if key.startswith("needs-")]
    formulas = [it.name for b in report.blocks if isinstance(b, Working) for it in b.formulas]
    assert "The mark that draws level" not in formulas
