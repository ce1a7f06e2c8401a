"""Where a sentence ends, where it begins in the text, and what it stands under."""

from calculators.letter.formulas.language import is_english
from calculators.letter.formulas.sentences import Sentence, sentences


def test_each_sentence_knows_where_it_begins() -> None:
    """The first one and the space are 22 signs, its line 45, and each line has a break."""
    lines = ["We will pay you well. You start in early May.", "", "All is agreed so far now."]
    assert list(sentences(lines)) == [
        Sentence("We will pay you well.", 0, "", ""),
        Sentence("You start in early May.", 22, "", "We will pay you well."),
        Sentence("All is agreed so far now.", 47, "", ""),
    ]


def test_short_word_with_a_full_stop_ends_no_sentence() -> None:
    """A title or an initial: what comes after it is cut all the same."""
    line = "You report to Dr. Lee and to J. Park from May. You start on Monday at 9 a.m. Sharp."
    assert [it.text for it in sentences([line])] == [
        "You report to Dr. Lee and to J. Park from May.",
        "You start on Monday at 9 a.m. Sharp.",
    ]


def test_heading_counts_for_eight_sentences() -> None:
    """Or until the next heading."""
    body = ["This sentence has 7 words in it."] * 9
    found = [it.heading for it in sentences(["Signing Bonus", *body])]
    assert found == ["Signing Bonus"] * 8 + [""]


def test_few_words_are_taken_for_english() -> None:
    """One sentence says too little; from 25 words on the small ones have to be there."""
    assert is_english(" ".join(["ord"] * 24))
    assert not is_english(" ".join(["ord"] * 25))
    # 6 in a hundred: 3 of 50 are enough, and 2 are not.
    assert is_english(" ".join(["the"] * 3 + ["ord"] * 47))
    assert not is_english(" ".join(["the"] * 2 + ["ord"] * 48))
