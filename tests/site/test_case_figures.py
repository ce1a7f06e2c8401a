"""Every figure and every advice in the three worked cases is the tool's, for the same inputs.

Sam's case runs through all pages, in boxes; Dana's and Luis's are on the page of worked cases.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import pytest

from calculators._core.report.text import report_text
from calculators._sitebuild.data.files import answer_with_data
from tests.conftest import CALCULATORS
from tests.site.reading import pages, text

CASES = "guide/worked-cases/index.html"
# The examples of each person, whatever the calculator.
NAMES = {
    "Sam": ("sam", "sam-rounds", "sam-agreed"),
    "Dana": ("nurse",),
    "Luis": ("support",),
}
# What the tool isn't told: where a figure of a case comes from instead.
BESIDES = {
    # The ends of the three postings: see test_case.
    "Sam": {"105000", "118000", "108000", "122000", "110000", "125000"},
    # The second ad, between the two figures that are typed in; and the corrected step.
    "Dana": {"42", "40.20"},
    # The job Luis has, and the ask that no ad supports: 2 x 64,000 - 58,000.
    "Luis": {"59500", "70000"},
}
# Elsewhere on a page of Sam's: a section by its heading, or a whole calculator's page.
SECTIONS = {"guide/competing-offers/index.html": "Sam’s two offers"}
OWN_PAGES = {
    "calculators/counter-offer/index.html": "counter-offer",
    "calculators/total-compensation/index.html": "total-compensation",
    "calculators/trade-offs/index.html": "trade-offs",
    "calculators/deadline/index.html": "deadline",
    "brief/index.html": "brief",
}
_NUMBER = r"\d(?:[\d,]*\d)?(?:\.\d+)?"
_MONEY = re.compile(rf"[$€£]({_NUMBER})")
_SUM = re.compile(
    rf"((?:[$€£]?{_NUMBER}%?\s*[×÷+−]\s*)+[$€£]?{_NUMBER}%?)\s*=\s*[$€£]?({_NUMBER})(%?)"
    r"(?![\d,.]*\d|\s*[×÷+−%])"
)


def plain(number: str) -> str:
    """Write a number as one may type it: 120000, or 43.50."""
    value = Decimal(number.replace(",", ""))
    return f"{value:f}" if value != value.to_integral_value() else f"{value.to_integral_value():f}"


def amounts(words: str) -> set[str]:
    """List the amounts of money in a text."""
    return {plain(it) for it in _MONEY.findall(words)}


def typed(values: Any) -> Iterator[str]:
    """Go through what an example types in, with 100k as 100,000."""
    if isinstance(values, Mapping):
        values = values.values()
    if not isinstance(values, str):
        for it in values:
            yield from typed(it)
    elif found := re.fullmatch(rf"({_NUMBER})(k?)", values):
        value = Decimal(found[1].replace(",", "")) * (1000 if found[2] else 1)
        yield plain(f"{value:f}")


def figures(names: tuple[str, ...]) -> set[str]:
    """Gather the figures of examples, and what they type in."""
    found: set[str] = set()
    for calculator in CALCULATORS.values():
        for example in calculator.examples:
            if example.name in names:
                report = answer_with_data(calculator, example.values).report
                assert report is not None
                found |= {*typed(example.values)}
                found |= {it for f in report.figures().values() for it in amounts(f.text)}
    return found


def section(page: Any, heading: str) -> str:
    """Read a section of a page, by what its heading says or by its anchor."""
    (article,) = page.iter("article")
    inside, words = False, []
    for element in article:
        if element.tag in ("h1", "h2"):
            inside = heading in (element.get("id"), text(element).rstrip("¶"))
        elif inside:
            words.append(text(element))
    assert words, f"there is no {heading!r}"
    return " ".join(words)


def told(site: Path) -> Iterator[tuple[str, str, str]]:
    """Go through the pieces of the cases: whose, where, and the words."""
    every = pages(site)
    for address, page in every.items():
        if address.startswith("guide/print/"):
            continue
        for box in page.iter():
            if "case" in (box.get("class") or "").split():
                yield "Sam", address, text(box)
    for address, heading in SECTIONS.items():
        yield "Sam", address, section(every[address], heading)
    for person in NAMES:
        yield person, CASES, section(every[CASES], person.lower())


def test_every_amount_of_a_case_is_a_figure_of_the_tool(built_site: Path) -> None:
    """On each page that tells of the three; what the tool isn't told is listed above."""
    known = {person: figures(names) | BESIDES[person] for person, names in NAMES.items()}
    pieces = [*told(built_site)]
    assert len(pieces) >= 10
    assert {person for person, _, words in pieces if amounts(words)} == set(NAMES)
    strange = {
        (person, address): amounts(words) - known[person]
        for person, address, words in pieces
        if amounts(words) - known[person]
    }
    assert strange == {}


def test_what_the_tool_is_not_told_fits_what_it_says() -> None:
    """Dana's second ad and corrected step, and the ask that Luis gives up."""
    dana, luis = ({k: Decimal(v) for k, v in inputs(it).items()} for it in ("nurse", "support"))
    ad, step = sorted(map(Decimal, BESIDES["Dana"]), reverse=True)
    assert dana["market_low"] < ad < dana["market_high"]
    assert (dana["target"] - step) / dana["target"] < Decimal("0.02")
    present, ask = sorted(map(Decimal, BESIDES["Luis"]))
    assert ask == 2 * luis["target"] - luis["offer"]
    assert ask > luis["market_high"]
    assert luis["offer"] < present < luis["market_low"]


def inputs(name: str) -> dict[str, str]:
    """Give what an example of the counter offer calculator types in."""
    (found,) = (it.values for it in CALCULATORS["counter-offer"].examples if it.name == name)
    return {k: v for k, v in found.items() if k != "subject"}


@pytest.mark.parametrize("address", OWN_PAGES)
def test_worked_case_on_a_calculators_page_has_the_tools_amounts(
    built_site: Path, address: str
) -> None:
    """What is printed there in bold, the results, is in the report of the page's own example."""
    calculator = CALCULATORS[OWN_PAGES[address]]
    known: set[str] = set()
    for example in calculator.examples:
        if example.name in NAMES["Sam"] or example is calculator.examples[0]:
            report = answer_with_data(calculator, example.values).report
            assert report is not None
            known |= {*typed(example.values), *map(plain, re.findall(_NUMBER, report_text(report)))}
    (article,) = pages(built_site)[address].iter("article")
    bold = {
        it
        for item in article.iter("li")
        for strong in item.iter("strong")
        for it in amounts(text(strong))
    }
    # Or of a sum beside it, which is worked out below.
    known |= {plain(right) for _, right, _ in _SUM.findall(text(article))}
    assert bold <= known


def test_every_sum_on_a_page_is_right(built_site: Path) -> None:
    """Wherever a page reckons, such as 2 × 110,000 − 100,000 = 120,000."""
    seen, wrong = 0, []
    for address, page in pages(built_site).items():
        for article in page.iter("article"):
            for element in article.iter():
                if element.tag not in ("p", "li", "td"):
                    continue
                for left, right, percent in _SUM.findall(text(element).replace("\u00a0", " ")):
                    seen += 1
                    value = worked_out(left) * (100 if percent else 1)
                    if rounded(value, right) != Decimal(right.replace(",", "")):
                        wrong.append(f"{address}: {left} = {right}{percent}")
    assert seen > 20
    assert wrong == []


def worked_out(sum_: str) -> Decimal:
    """Work out a sum: times and divided by before plus and minus."""
    parts = re.findall(rf"{_NUMBER}%?|[×÷+−]", sum_)
    total, sign, term = Decimal(0), 1, exact(parts[0])
    for operator, number in zip(parts[1::2], parts[2::2], strict=True):
        value = exact(number)
        if operator == "×":
            term *= value
        elif operator == "÷":
            term /= value
        else:
            total, sign, term = total + sign * term, 1 if operator == "+" else -1, value
    return total + sign * term


def exact(number: str) -> Decimal:
    """Read a number or a percentage."""
    value = Decimal(number.rstrip("%").replace(",", ""))
    return value / 100 if number.endswith("%") else value


def rounded(value: Decimal, like: str) -> Decimal:
    """Round as the result beside it is."""
    places = len(like.partition(".")[2])
    return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


@dataclass(frozen=True)
class Moment:
    """A moment of a case: what is typed in by then, what the tool says, and what the page tells."""

    example: str
    advice: str
    page: str
    words: str
    changes: Mapping[str, Any] = field(default_factory=dict)


STEP_3 = "guide/open-the-conversation/index.html"
STEP_4 = "guide/pushback-and-counteroffers/index.html"
TAKE_IT = "isn’t worth another round. Take it, or ask for one thing besides pay"
MOMENTS = {
    "Sam opens": Moment("sam", "Ask for $120,000.", STEP_3, "get the base to $120,000?"),
    "Sam counters": Moment(
        "sam-agreed",
        "Counter with $114,500.",
        STEP_4,
        "Is there any way you could get to $114,500?",
        {"rounds": 2, "alternatives": "none"},
    ),
    "Sam waits": Moment(
        "sam-agreed",
        "It is their turn. Wait",
        STEP_4,
        "so Sam waits",
        {"rounds": 3, "alternatives": "none"},
    ),
    "Sam has a second offer": Moment(
        "sam-agreed", "It is their turn. Wait", STEP_4, "doesn’t change the number", {"rounds": 3}
    ),
    "Sam settles": Moment("sam-agreed", TAKE_IT, STEP_4, "to take it, or to ask for one thing"),
    "Dana opens": Moment("nurse", "Ask for $43.50 an hour.", CASES, "closer to $43.50 an hour"),
    "Dana stops": Moment(
        "nurse",
        TAKE_IT,
        CASES,
        "Instead, Dana asks for one thing that isn’t pay",
        {"rounds": (("me", "43.50"), ("them", "40.20"))},
    ),
    "Luis opens": Moment("support", "Ask for $68,000.", CASES, "a way to get to $68,000?"),
    "Luis hears no": Moment(
        "support",
        "ask which parts are fixed and where there is room",
        CASES,
        "Luis asks what is fixed and what isn’t",
        {"rounds": (("me", "68000"), ("them", "58000")), "walk_away": "60000"},
    ),
}


@pytest.mark.parametrize("moment", MOMENTS.values(), ids=MOMENTS)
def test_people_of_the_cases_do_what_the_tool_says(built_site: Path, moment: Moment) -> None:
    """For the same inputs, after each move of theirs and of the company's."""
    report = answer("counter-offer", moment.example, moment.changes)
    assert moment.advice in report.announcement()
    assert moment.words in words_of(built_site, moment.page)


def test_tool_warns_luis_of_what_the_page_tells() -> None:
    """What they stay at is below the walk-away that Luis wrote down before the call."""
    moves = (("me", "68000"), ("them", "58000"))
    report = answer("counter-offer", "support", {"rounds": moves, "walk_away": "60000"})
    assert "below_walk_away" in report.warnings()


def test_mistakes_page_quotes_the_warning(built_site: Path) -> None:
    """Of somebody who asks 100, hears 90 and drops to 92."""
    moves = (("me", "100"), ("them", "90"), ("me", "92"))
    values = {"offer": "90", "target": "95"}
    report = answer("counter-offer", "", {"rounds": moves, **values})
    assert "two_moves" in report.warnings()
    assert "You moved twice in a row" in words_of(built_site, "guide/mistakes/index.html")
    assert "You moved twice in a row" in report_text(report)
    assert report.figures()["next-midpoint"].text == "$91.00"


COMPARED = {
    "the first letter": Moment(
        "sam",
        "Northfield is worth $51,600 more than Brook & Co over 4 years",
        "guide/competing-offers/index.html",
        "Northfield leads by $51,600",
    ),
    "what was agreed": Moment(
        "sam-agreed",
        "Northfield is worth $91,200 more than Brook & Co over 4 years",
        "guide/close-the-deal/index.html",
        "a difference of $91,200",
    ),
}


@pytest.mark.parametrize("moment", COMPARED.values(), ids=COMPARED)
def test_comparison_of_sams_offers_is_the_tools(built_site: Path, moment: Moment) -> None:
    """Which offer is ahead, and by how much, before and after the negotiation."""
    report = answer("total-compensation", moment.example, moment.changes)
    assert moment.advice in report.announcement()
    assert moment.words in words_of(built_site, moment.page)


def words_of(site: Path, address: str) -> str:
    """Read a page, with one kind of blank and one of apostrophe."""
    return text(pages(site)[address]).replace("\u00a0", " ").replace("'", "’")


def answer(slug: str, name: str, changes: Mapping[str, Any]) -> Any:
    """Answer an example with some answers changed; a number of `rounds` is that of its first."""
    calculator = CALCULATORS[slug]
    values = {k: v for it in calculator.examples if name == it.name for k, v in it.values.items()}
    values = {} if not name else values
    rounds = changes.get("rounds")
    made = dict(changes)
    if isinstance(rounds, int):
        made["rounds"] = values["rounds"][:rounds]
    elif rounds:
        made["rounds"] = [{"who": who, "amount": amount} for who, amount in rounds]
    report = answer_with_data(calculator, {**values, **made}).report
    assert report is not None
    return report
