"""A text that is pasted: read with its lines, limited in words, and kept only with a tick."""

from dataclasses import dataclass

from calculators._core import long_text, yes_no
from calculators._core.fields.parsing import parse
from calculators._sitebuild.page.storage import schema


@dataclass(frozen=True, kw_only=True, slots=True)
class Form:
    """A text and its box."""

    words: str = long_text(
        "Your words", kept_if="keep", longest=3_000, paste="Paste half of it.", required=True
    )
    keep: bool = yes_no("Keep it")


def test_lines_stay_lines() -> None:
    """Those at the edges go, and what no page may show goes as well."""
    inputs = parse(Form, {"words": "\n one\ttwo\n\nthree\x00 \n"}).inputs
    assert inputs
    assert inputs.words == "one\ttwo\n\nthree"


def test_text_is_read_to_its_own_limit() -> None:
    """Far beyond that of other fields; one more is refused, with the limit and the way out."""
    inputs = parse(Form, {"words": "a" * 3_000}).inputs
    assert inputs
    assert len(inputs.words) == 3_000
    (problem,) = parse(Form, {"words": "a" * 3_001}).problems
    assert problem.message == "Your words: this has more than 3,000 characters. Paste half of it."


def test_browser_is_told_what_stays_out_of_storage_and_links() -> None:
    """The text by its box, and the box by itself."""
    told = schema(Form)
    assert told["words"] == {"keptIf": "keep", "unshared": True}
    assert told["keep"] == {"options": "yes", "unshared": True}
