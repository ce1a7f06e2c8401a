"""Pictures tell what the worked examples come to, to whoever sees them and to whoever does not."""

from typing import Any

import html5lib
import markdown
import pytest

from calculators._sitebuild.blocks.slips import SlipError
from calculators._sitebuild.guide.pictures import PICTURES

# By hand, from the numbers that Sam's examples type in.
SAID = {
    # Half-way from 100,000 to 110,000, 115,000 and 120,000: 10,000 more, 5,000 further.
    "middle": (
        "Ask for $10,000 more, and the middle moves by $5,000",
        (
            "Their offer is $100,000. Against it, an ask of $110,000 has its middle at $105,000, "
            "an ask of $115,000 has its middle at $107,500 and an ask of $120,000 has its middle "
            "at $110,000."
        ),
    ),
    # A grant of 80,000 over four years, 25% of it after the first.
    "cliff": (
        "A cliff: leave in month 11 with $0, in month 12 with $20,000",
        (
            "What has vested of a grant of $80,000, by month. Nothing until month 12, then $20,000 "
            "at once, and the rest month by month until month 48."
        ),
    ),
    # 10,000 over 24 months: half of it after 12.
    "clawback": (
        "A clawback that melts: of $10,000, $5,000 goes back in month 12",
        (
            "What you would pay back of a signing bonus of $10,000 if you left, by month. Pro "
            "rata, it falls evenly to $0 in month 24: $5,000 in month 12. If all of it is owed "
            "until the end, it is still $10,000 in month 23."
        ),
    ),
}


def converted(*lines: str) -> Any:
    """Read the page that these lines make as a browser would."""
    extensions = ["calculators._sitebuild.markdown_extension"]
    html = markdown.markdown("\n".join(lines), extensions=extensions)
    return html5lib.parse(html, namespaceHTMLElements=False).find("body")


def words(element: Any) -> str:
    """Read all words of an element."""
    return "".join(element.itertext())


@pytest.mark.parametrize("name", PICTURES)
def test_picture_has_a_name_and_a_description(name: str) -> None:
    """Both are found by their ids; the name stands above the picture as well."""
    body = converted(f"/// picture | {name}", "///")
    (image,) = (e for e in body.iter() if e.get("role") == "img")
    title, description = (
        words(body.find(f".//*[@id='{own}']")) for own in image.get("aria-labelledby").split()
    )
    assert title == words(body.find(".//figcaption"))
    assert len(description) > len(title)
    if name in SAID:
        assert (title, description) == SAID[name]


def test_figures_in_the_drawing_are_those_that_are_described() -> None:
    """Three asks with their middles, and their offer once."""
    body = converted("/// picture | middle", "///")
    drawn = [words(it) for it in body.findall(".//{*}text")]
    assert drawn == [
        "Their offer $100,000",
        *("$105,000", "You ask $110,000", "$107,500", "You ask $115,000"),
        *("$110,000", "You ask $120,000"),
    ]


def test_plan_lists_the_steps_on_the_days_of_the_worked_example() -> None:
    """An offer of Monday 23 November 2026; the last safe day is Friday 4 December."""
    body = converted("/// picture | plan", "///")
    said = words(body.find(".//{*}desc"))
    assert said.startswith("Thank them on Monday the 23.")
    assert "Last safe day on Friday the 4." in said


def test_unknown_picture_stops_the_build_with_the_nearest_name() -> None:
    """As every block of the guide does."""
    with pytest.raises(SlipError, match="there is no picture 'clif'; did you mean 'cliff'"):
        converted("/// picture | clif", "///")


def test_picture_stands_on_a_page_once() -> None:
    """Its ids are made from its name."""
    with pytest.raises(SlipError, match="stands on this page already"):
        converted("/// picture | cliff", "///", "", "/// picture | cliff", "///")
