"""The bridge between page and Python: text in, text out."""

import json
from pathlib import Path

import pytest

import calculators
from calculators._bridge import add_modules, answer, load
from calculators._core import CalculatorError


def ask(**request: object) -> dict[str, object]:
    """Ask as the page does."""
    reply: dict[str, object] = json.loads(answer(json.dumps(request)))
    return reply


def test_good_values_bring_a_report_an_announcement_and_readings() -> None:
    """All that the page shows comes in one reply."""
    reply = ask(calculator="counter-offer", values={"offer": "100k", "target": "110k"})
    assert set(reply) == {"report", "announcement", "short", "readings", "told"}
    assert reply["short"] == ["Ask for $120,000", "middle $110,000"]
    assert reply["announcement"] == (
        "Ask for $120,000. The middle between that and their $100,000 is $110,000, your target."
    )


def test_plain_text_comes_alone_and_only_when_asked_for() -> None:
    """Most answers are never copied, so none has to carry its text."""
    values = {"offer": "100k", "target": "110k"}
    reply = ask(calculator="counter-offer", **{"as": "text"}, values=values)
    assert set(reply) == {"text"}
    assert str(reply["text"]).startswith("Ask for $120,000.")
    assert set(ask(calculator="counter-offer", **{"as": "text"}, values={})) == {
        "problems",
        "readings",
    }


@pytest.mark.parametrize(("way", "part"), [("indexed", "text"), ("sheet", "file")])
def test_other_forms_come_alone_where_a_calculator_has_them(way: str, part: str) -> None:
    """Elsewhere the report comes, which no page asks for in this way."""
    base = {"offers": [{"base": "100k"}]}
    assert set(ask(calculator="total-compensation", values=base, **{"as": way})) == {part}
    assert set(ask(calculator="total-compensation", values={}, **{"as": way})) == {
        "problems",
        "readings",
    }
    startup = load("startup-equity").examples[0].values
    assert "report" in ask(calculator="startup-equity", values=startup, **{"as": way})


def test_mistakes_bring_problems_and_no_report() -> None:
    """The page keeps its last good report."""
    reply = ask(calculator="counter-offer", values={"offer": "abc"})
    assert set(reply) == {"problems", "readings"}
    assert reply["problems"] == [
        {
            "paths": ["offer"],
            "message": "Their offer: “abc” is not a number. Write it like 120000 or 120k.",
        },
        {
            "paths": ["target"],
            "message": "Your target: this is needed. "
            "The number you would be glad to sign for, backed by your research.",
        },
    ]


def test_decimal_mark_of_the_reader_counts() -> None:
    """Where the comma is the decimal mark, 60.000 is sixty thousand."""
    values = {"offer": "60.000", "target": "66.000"}
    assert "problems" in ask(calculator="counter-offer", values=values)
    reply = ask(calculator="counter-offer", values=values, decimal_mark=",")
    assert reply["readings"] == {
        "offer": "$60,000",
        "target": "$66,000",
        "years": "Left empty: 3 years is used.",
        "days_a_year": "Left empty: 260 days is used.",
    }


def test_prefix_starts_every_id_of_the_report() -> None:
    """The second calculator on a page has ids of its own."""
    values = {"offer": "100k", "target": "110k"}
    reply = ask(calculator="counter-offer", prefix="counter-offer-2", values=values)
    assert 'id="counter-offer-2-report-1"' in str(reply["report"])


def test_reply_is_plain_ascii() -> None:
    """Half a surrogate pair in a text cannot stop the message at the border."""
    values = {
        "offer": "100k",
        "target": "110k",
        "rounds": [{"amount": "120k", "extras": "é\ud800"}],
    }
    assert answer(json.dumps({"calculator": "counter-offer", "values": values})).isascii()


@pytest.mark.parametrize("slug", ["nothing", "_core", "../x", "", "counter_offer", "Counter-Offer"])
def test_unknown_calculator_is_refused_by_name(slug: str) -> None:
    """Only a slug of a calculator is ever imported."""
    with pytest.raises(CalculatorError, match="there is no calculator"):
        load(slug)


@pytest.fixture
def packed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Add a folder of calculators, as a file of modules is added while the page is open."""
    monkeypatch.setattr(calculators, "__path__", [*calculators.__path__])
    (tmp_path / "calculators").mkdir()
    (tmp_path / "calculators/halfway.py").write_text("import calculators.nowhere\n")
    (tmp_path / "calculators/hollow.py").write_text("CALCULATOR = None\n")
    add_modules(str(tmp_path))


@pytest.mark.usefixtures("packed")
def test_calculator_that_lacks_a_module_is_not_called_missing() -> None:
    """It is there, and what it needs isn't: that has to be seen."""
    with pytest.raises(ModuleNotFoundError, match="nowhere"):
        load("halfway")


@pytest.mark.usefixtures("packed")
def test_module_without_a_calculator_is_none() -> None:
    """It is found among what was added, and declares nothing."""
    with pytest.raises(CalculatorError, match="there is no calculator 'hollow'"):
        load("hollow")


def test_currency_that_is_none_is_a_problem_of_its_field() -> None:
    """The amounts beside it are read as they stand."""
    values = {"currency": "XYZ", "offer": "100k", "target": "110k"}
    reply = ask(calculator="counter-offer", values=values)
    assert [it["paths"] for it in reply["problems"]] == [["currency"]]  # type: ignore[attr-defined]
