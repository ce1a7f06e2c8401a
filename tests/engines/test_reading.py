"""In every engine: answers, mistakes, numbers handed on, kept and shared, and the printed page."""

import base64
import json
from typing import Any

from calculators._core import Calculator
from tests.engines.reader import Reader
from tests.server import KEYS

SUMMARY = ".so-summary"


def test_worked_example_is_answered(
    reader: Reader, every_calculator: tuple[str, Calculator[Any, Any]]
) -> None:
    """Each calculator fills its form from a link, and gives the figures that were found by hand."""
    slug, calculator = every_calculator
    example = calculator.examples[0]
    told = json.dumps([slug, example.values]).encode()
    link = "#offer=2.0." + base64.urlsafe_b64encode(told).decode().rstrip("=")
    place = "brief/" if slug == "brief" else f"calculators/{slug}/"
    reader.opens(place + link)
    reader.sees('[data-notice="shared"]')
    reader.sees('[data-state="ready"]')
    reader.until("() => document.querySelector('[data-stale]').hidden", "no answer to the link")
    reader.sees_figures(example.shows)


def test_answer_follows_what_is_typed(reader: Reader) -> None:
    """Key by key, with how the text was read below the field; one number is 2 x 112 - 100."""
    reader.opens()
    reader.asks_for("112k", "$124,000")
    reader.sees('[data-field="target"] [data-reading]', "$112,000")
    reader.asks_for("111 000", "$122,000")
    assert reader.value("target") == "111 000"


def test_mistake_is_told_with_the_way_out(reader: Reader) -> None:
    """In a summary that has the focus, beside the field, and gone once it is mended."""
    reader.opens()
    reader.types("offer", "abc")
    reader.presses("Work it out")
    words = "“abc” is not a number. Write it like 120000 or 120k."
    reader.sees(SUMMARY, f"Their offer: {words}")
    reader.sees('[data-field="offer"] [data-error]', words)
    assert reader.tab.run(f"() => document.activeElement === document.querySelector('{SUMMARY}')")
    reader.types("offer", "100k")
    reader.asks_for("112k", "$124,000")
    assert reader.text(SUMMARY) is None


def test_numbers_go_to_the_scripts_when_asked_to(reader: Reader) -> None:
    """One press under the answer, and the email holds them."""
    reader.opens()
    reader.types("offer", "95k")
    reader.asks_for("105k", "$115,000")  # 2 x 105,000 - 95,000
    reader.presses("Scripts", "offer-handover a")
    reader.sees("offer-script-index")
    reader.tab.press("li#opening-ask a")
    reader.sees("offer-script#opening-ask", "get the base to $115,000")


def test_form_is_kept_once_the_reader_says_yes(reader: Reader) -> None:
    """Nothing before; after it, a new visit has the numbers and their answer."""
    reader.opens()
    reader.asks_for("112k", "$124,000")
    kept = f"() => Object.keys(localStorage).filter((it) => it.startsWith('{KEYS}offer'))"
    assert reader.tab.run(kept) == []
    reader.presses("Yes, keep it")
    reader.sees('[data-saving="saved"]')
    reader.until(kept, "nothing is kept")
    reader.tab.run("() => sessionStorage.clear()")
    reader.opens("faq/")
    reader.opens()
    assert reader.value("target") == "112k"
    reader.sees_figures({"ask": "$124,000"})


def test_what_is_typed_outlasts_a_reload(reader: Reader) -> None:
    """Also where nothing was to be kept."""
    reader.opens()
    reader.asks_for("112k", "$124,000")
    reader.opens()
    assert reader.value("target") == "112k"
    reader.sees_figures({"ask": "$124,000"})


def test_link_opens_as_somebody_elses_numbers(reader: Reader) -> None:
    """Packed by this browser, unpacked by it; one's own come back."""
    reader.opens()
    reader.asks_for("112k", "$124,000")
    reader.presses("Share")
    reader.sees('[data-notice="link"] [data-copy-source]', "#offer=2.")
    link = str(reader.text('[data-notice="link"] [data-copy-source]'))
    reader.asks_for("111k", "$122,000")
    reader.tab.open("about:blank")
    reader.tab.open(link)
    reader.sees('[data-notice="shared"]')
    reader.sees_figures({"ask": "$124,000"})
    reader.presses("Go back to mine")
    reader.sees_figures({"ask": "$122,000"})


def test_page_gets_ready_for_paper_and_back(reader: Reader) -> None:
    """What is closed opens and the day is written, as the browser says that it prints."""
    reader.opens()
    reader.asks_for("112k", "$124,000")
    say = "([name]) => dispatchEvent(new Event(name))"
    closed = "() => document.querySelectorAll('[data-report] details:not([open])').length"
    before = reader.tab.run(closed)
    assert before > 0
    reader.tab.run(say, "beforeprint")
    assert reader.tab.run(closed) == 0
    day = "() => document.querySelector('[data-printed]').textContent"
    assert "printed on" in reader.tab.run(day)
    reader.tab.run(say, "afterprint")
    assert reader.tab.run(closed) == before
    assert reader.tab.run(day) == ""
