"""What search engines read: the right kind by page, whole, and unable to end its element."""

import datetime as dt
import json
from typing import Any

import pytest

from calculators._sitebuild.guide.questions import questions
from calculators._sitebuild.guide.sources import Source
from calculators._sitebuild.guide.structured_data import PageFacts, structured_data

HART = Source(
    "h", "Hart", "A title", 2024, "J.", "S.", "B", dt.date(2026, 11, 22), "https://x.org/"
)
FAQ = """
<h1 id="faq">Questions</h1><p>Do this now.</p>
<h2 id="money">Money</h2><p>About money.</p>
<h3 id="low">They gave me &amp; it is low?<a class="headerlink" href="#low">&para;</a></h3>
<p>Say <b>no</b>.<sup id="r"><a href="#f">1</a></sup></p><ul><li>One</li><li>Two</li></ul>
<offer-script><p>Words</p><button hidden>Copy</button>
<p class="so-script__more"><a href="s">All</a></p></offer-script>
<h3 id="empty">Empty</h3>
<h2 id="next-step">Next step</h2><p>Go on.</p>
<div class="footnote"><hr><ol><li>Hart</li></ol></div>
"""


def facts(path: str, title: str = "T", description: str = "D") -> PageFacts:
    """Say what is known of a page."""
    return PageFacts(
        path=path, address=f"https://x.org/{path}/", title=title, description=description
    )


def data(page: PageFacts, html: str = "", steps: tuple[PageFacts, ...] = ()) -> Any:
    """Make the data of a page and read them back."""
    return json.loads(structured_data(page, html, steps, [HART], "https://x.org/"))


def test_questions_are_the_lowest_headings_with_their_words() -> None:
    """Links to the section, footnotes and buttons are no part of the answer."""
    (question,) = questions(FAQ)
    assert (question.title, question.anchor) == ("They gave me & it is low?", "low")
    assert question.text == "Say no . One Two Words".replace(" .", ".")


def test_faq_page_lists_questions_with_their_answers() -> None:
    """Each has a name, an address of its own and one accepted answer."""
    made = data(facts("faq.md"), FAQ)
    assert made["@context"] == "https://schema.org"
    assert made["@type"] == "FAQPage"
    (question,) = made["mainEntity"]
    assert question["@type"] == "Question"
    assert question["url"] == "https://x.org/faq.md/#low"
    assert question["acceptedAnswer"] == {"@type": "Answer", "text": "Say no. One Two Words"}


def test_overview_is_a_how_to_with_its_steps_in_order() -> None:
    """Each step has a name, a text and the address of its page."""
    steps = (facts("guide/a.md", "First", "Do one."), facts("guide/b.md", "Second", "Do two."))
    made = data(facts("guide/index.md"), steps=steps)
    assert made["@type"] == "HowTo"
    assert [(s["position"], s["name"], s["text"]) for s in made["step"]] == [
        (1, "First", "Do one."),
        (2, "Second", "Do two."),
    ]


@pytest.mark.parametrize("path", ["guide/prepare.md", "before/ai-tools.md"])
def test_guide_pages_are_articles_that_name_their_sources(path: str) -> None:
    """Headline, author and what it rests on."""
    made = data(facts(path, "A headline"))
    assert made["@type"] == "Article"
    assert made["headline"] == "A headline"
    assert made["author"]["name"] == "Second Offer"
    assert made["citation"][0]["datePublished"] == "2024"


def test_other_pages_have_none() -> None:
    """A calculator is no article."""
    assert structured_data(facts("calculators/deadline.md"), "", [], [], "") == ""


def test_nothing_in_it_can_end_the_element_around_it() -> None:
    """Whatever a title holds."""
    page = facts("guide/prepare.md", "</script><!-- & -->")
    text = structured_data(page, "", [], [], "")
    assert "<" not in text
    assert ">" not in text
    assert json.loads(text)["headline"] == "</script><!-- & -->"
