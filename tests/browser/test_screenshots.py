"""`make screenshots` photographs the site as it was built."""

import re
import subprocess
import sys
from pathlib import Path

from calculators._sitebuild.paths import ROOT


def test_calculator_is_photographed_in_all_its_states(built_site: Path, tmp_path: Path) -> None:
    """One visit on a phone: as it comes, opened, wrong and filled in; and the page for a 404.

    One calculator begins with a number, the other with a text.
    """
    done = subprocess.run(
        [
            *(sys.executable, "-m", "calculators._sitebuild.paper.screenshots", str(built_site)),
            *("--folder", str(tmp_path), "--modes", "phone"),
            *("--only", "counter-offer", "letter", "not-found"),
        ],
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    states = ("filled", "opened", "plain", "wrong")
    wanted = [
        *(f"{slug}-{state}-phone.jpg" for slug in ("counter-offer", "letter") for state in states),
        "not-found-plain-phone.jpg",
    ]
    assert sorted(path.name for path in tmp_path.glob("*.jpg")) == wanted
    told = re.findall(r"(\w+), phone \((\d+) px\)", (tmp_path / "index.html").read_text("utf-8"))
    heights = {state: int(height) for state, height in told[:4]}  # the calculator comes first
    assert heights["opened"] > heights["plain"] > 844
