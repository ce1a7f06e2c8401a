"""`make try` answers on the terminal, or says in a sentence why it cannot."""

from pathlib import Path

import pytest

from calculators._sitebuild.commands.try_calculator import main

SAMPLE = Path(__file__).parents[3] / "sample" / "plain_raise.py"


def tried(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """Run the command: how it ended, what it printed, and what it complained of."""
    code = main(list(arguments))
    said = capsys.readouterr()
    return code, said.out, said.err


def test_first_example_is_answered(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    """The text is the one that the page's copy button gives."""
    (folder / "plain_raise.py").write_text(SAMPLE.read_text("utf-8"), "utf-8")
    code, out, err = tried(capsys, "plain-raise")
    assert (code, err) == (0, "")
    assert out.startswith("Plain raise: Four times 3,000\n\nThe raise comes to $12,000.\n")
    assert "\nRaise: $3,000\n" in out


def test_values_are_typed_as_a_reader_would(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing of the example stays: 2 x 40 - 30 = 50. The items of a group have their places."""
    code, out, _ = tried(
        capsys,
        *("counter-offer", "subject=hourly", "offer=30", "target=40"),
        *("rounds.0.amount=50", "rounds.1.who=them", "rounds.1.amount=34"),
    )
    assert code == 0
    assert out.startswith("Counter offer: Your values\n")
    assert "- 1. You said – Amount: $50.00" in out
    assert "- 2. They said – Amount: $34.00" in out


def test_wrong_figure_is_told_below_the_answer(
    capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    """The author sees both what comes and what was expected."""
    source = SAMPLE.read_text("utf-8").replace('"$12,000"', '"$13,000"')
    (folder / "plain_raise.py").write_text(source, "utf-8")
    code, out, err = tried(capsys, "plain-raise")
    assert code == 1
    assert "The raise comes to $12,000." in out
    assert err.startswith("plain-raise: example 'Four times 3,000': figure 'total' reads '$12,000'")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "there is no calculator ''; there are: beyond-money, brief, "),
        (("counter",), "there is no calculator 'counter'; did you mean 'counter-offer'?\n"),
        (
            ("counter-offer", "offer=100k"),
            "counter-offer: Your target: this is needed. ",
        ),
        (
            ("counter-offer", "offer=x", "target=-1"),
            (
                "counter-offer: Their offer: “x” is not a number. Write it like 120000 or 120k.\n"
                "Your target: this must be $0.01 or more.\n"
            ),
        ),
        (
            ("counter-offer", "ofer=100k"),
            "ARGS: `values`: there is no field 'ofer'; did you mean 'offer'?\n",
        ),
        (("counter-offer", "100k"), "'100k' is not a value: write it like offer=100k\n"),
        (
            ("counter-offer", "rounds.1.amount=5"),
            "rounds.1.amount: count the items from 0, and leave none out\n",
        ),
        (
            ("counter-offer", "rounds.first.amount=5"),
            "rounds.first.amount: count the items from 0, and leave none out\n",
        ),
        (
            ("counter-offer", "rounds.amount=5"),
            "rounds.amount: write a value in a group like rounds.0.amount=120k\n",
        ),
        (
            ("counter-offer", "rounds=5"),
            "ARGS: `values`: rounds repeats, so give a list of items: [{…}, {…}]\n",
        ),
        (
            ("counter-offer", "offer=5", "offer.0.amount=5"),
            "offer.0.amount: write a value in a group like rounds.0.amount=120k\n",
        ),
    ],
)
def test_command_ends_with_a_sentence(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str
) -> None:
    """Every slip has its way out, and none a traceback."""
    code, out, err = tried(capsys, *arguments)
    assert (code, out) == (1, "")
    assert err.startswith(said)
