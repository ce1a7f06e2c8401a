"""What the answer says: during the call, in a silence, and afterward."""

import json

import pytest

from calculators._core import Facts, Handover, Moves, Part
from calculators._core.report.html import report_html
from calculators._core.report.text import report_text
from calculators._sitebuild.catalogue import checked
from tests.unit.rehearsal.calls import Said, report_of, typed

FINAL: tuple[Said, ...] = (120_000, "wait", "fixed", "time", "hold", "private", "hold")


def moves(*said: Said, **more: str) -> Moves:
    """Give the moves of an answer."""
    found = [it for it in report_of(*said, **more).every_block() if isinstance(it, Moves)]
    assert len(found) == 1
    return found[0]


def part(name: str, *said: Said) -> list[tuple[str, str, tuple[str, ...]]]:
    """Give the facts of a part."""
    for block in report_of(*said).blocks:
        if isinstance(block, Part) and block.name == name:
            inside = [it for it in block.blocks if isinstance(it, Facts)]
            return [(it.name, it.words, it.more) for one in inside for it in one.facts]  # type: ignore[misc]
    raise AssertionError(name)


def test_headline_is_what_they_say_now() -> None:
    """It is what a screen reader announces, so it differs from the one before."""
    assert "$100,000" in report_of().announcement()
    assert report_of(120_000).announcement() in (
        "Silence. Nobody says anything.",
        "They don’t say anything.",
    )


def test_a_move_is_all_the_lines_so_far_and_one_more() -> None:
    """Pressed twice, it is said once."""
    for move in moves(120_000, "wait").moves:
        turns = move.values["turns"]
        assert turns[:2] == [{"line": "number", "amount": "120000"}, {"line": "wait", "amount": ""}]
        assert len(turns) == 3


def test_every_move_is_read_by_the_form() -> None:
    """What a button fills in is never refused."""
    said: tuple[Said, ...] = ()
    for line in FINAL:
        for move in moves(*said).moves:
            values = typed() | dict(move.values)
            assert checked("rehearsal").answer(values).report is not None
        said = (*said, line)


def test_own_number_goes_into_the_line_that_it_adds() -> None:
    """The path is that of the last line's amount."""
    own = moves(120_000, "wait").own
    assert own is not None
    assert own.into == "turns.2.amount"
    assert own.values["turns"][2] == {"line": "number", "amount": ""}


def test_silence_says_how_long_it_takes_and_nothing_else_does() -> None:
    """In words, as the bar may not be seen."""
    assert "ten seconds" in moves(120_000).pause
    assert moves().pause == moves(120_000, "wait").pause == ""
    assert "I’ll wait it out." in [it.label for it in moves(120_000).moves]


def test_after_the_end_one_can_go_again() -> None:
    """The same call, the next one, and after the last number the first."""
    over = moves("accept")
    assert [it.label for it in over.moves] == ["Again, differently", "Start again"]
    assert [it.values for it in over.moves] == [{"turns": [], "call": "2"}, {"turns": []}]
    assert over.own is None
    assert over.quiet[0].values == {"turns": []}
    assert moves("accept", call="99").moves[0].values["call"] == "1"


def test_limit_is_nowhere_before_the_end() -> None:
    """Neither in the words nor in the HTML: 107,000 is theirs alone until then."""
    for at in range(len(FINAL)):
        report = report_of(*FINAL[:at])
        html = report_html(report, "x")
        assert "107,000" not in html
        assert "limit" not in report.figures()
    assert "limit" in report_of(*FINAL, "accept").figures()


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ((*FINAL, "accept"), "You got $107,000. That was the most they could do."),
        (
            (*FINAL, "fixed", "accept"),
            "You got $107,000 and three more days of PTO. That was the most they could do.",
        ),
        (("accept",), "You got $100,000. They could have gone to $107,000."),
        (
            (*FINAL, "decline"),
            "You stepped back, with $107,000 on the table. That was the most they could do.",
        ),
    ],
)
def test_debrief_says_what_came_of_it(said: tuple[Said, ...], words: str) -> None:
    """One sentence for the result, one for what was there."""
    assert report_of(*said).announcement() == words


def test_each_slip_has_its_moment_and_a_sentence_to_keep() -> None:
    """The silence that was filled, with what the script for it says."""
    ((name, why, more),) = part(
        "slips", 120_000, "fill", "fixed", "time", 114_500, "private", "decline"
    )
    assert name == "Line 2: You filled the silence"
    assert why
    assert more[0].startswith("You said: “I know, it’s a lot!")
    assert "Take your time. I know you may need to check with someone." in more[1]


def test_same_slip_again_is_told_in_short() -> None:
    """Nobody reads the same reason twice."""
    found = part("slips", 120_000, "wait", "ultimatum", "ultimatum", "decline")
    assert [why for _, why, _ in found][1:] == ["The same again."]
    assert found[0][1] != found[1][1]


def test_what_went_well_is_named_as_well() -> None:
    """Each line of a clean call."""
    found = part("well", *FINAL, "fixed", "accept")
    assert [name for name, _, _ in found] == [f"Line {at}" for at in (1, 2, 3, 4, 6, 8, 9)]


def test_transcript_has_both_sides_and_goes_into_a_copy() -> None:
    """Nine lines are ten of theirs and nine of the reader's."""
    found = part("call", *FINAL, "fixed", "accept")
    assert [name for name, _, _ in found].count("You") == 9
    assert [name for name, _, _ in found].count("They") == 10
    text = report_text(report_of(*FINAL, "fixed", "accept"))
    assert "You: “I’d rather keep that private" in text


def test_hourly_rate_is_not_called_the_base() -> None:
    """Nor is a total."""
    values = {"offer": "48", "target": "55", "subject": "hourly"}
    answer = checked("rehearsal").answer(values)
    assert answer.report is not None
    html = report_html(answer.report, "x")
    assert "get the rate to $60 an hour" in html
    assert "the base" not in html


def test_words_of_a_move_are_escaped_and_whole() -> None:
    """The values are JSON, whatever the numbers are."""
    html = report_html(report_of(120_000), "x")
    assert "&lt;" not in html
    first = html.partition('data-write="')[2].partition('"')[0].replace("&quot;", '"')
    assert json.loads(first)["turns"][0]["amount"] == "120000"


@pytest.mark.parametrize(
    ("values", "path"),
    [
        ({"offer": "100k", "target": "100k"}, "target"),
        ({"offer": "100k", "target": "110k", "ask": "105k"}, "ask"),
        (
            {"offer": "100k", "target": "110k", "turns": [{"line": "number", "amount": "x"}]},
            "turns.0.amount",
        ),
    ],
)
def test_contradictions_are_told_at_their_field(values: dict[str, object], path: str) -> None:
    """With the way out."""
    problems = checked("rehearsal").answer(values).problems
    assert [it.paths[0] for it in problems] == [path]


def test_amounts_of_total_pay_are_not_said_in_scripts() -> None:
    """The scripts speak of base pay."""
    for subject, said in (("base", True), ("total", False)):
        blocks = report_of(120_000, "accept", subject=subject).every_block()
        [handed] = [it for it in blocks if isinstance(it, Handover)]
        values = {it.name: it.said for _, found in handed.sets for it in found}
        assert {values[name] for name in ("their-offer", "target", "ask")} == {said}
