"""What all tests share: the built site, every calculator, every worked example."""

import datetime as dt
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings

from calculators._bridge import load
from calculators._core import Calculator, Example
from calculators._sitebuild.catalogue import slugs
from calculators._sitebuild.runtime.served import slim_wanted
from tests.amount import PROFILE, examples

ROOT = Path(__file__).parents[1]

# The same cases on every run of CI; new ones at each run on a developer's machine, and at night.
settings.register_profile(
    "ci",
    derandomize=True,
    deadline=None,
    max_examples=examples(),
    suppress_health_check=[HealthCheck.too_slow],
)
for name in ("here", "nightly"):
    settings.register_profile(
        name,
        deadline=None,
        max_examples=examples(),
        suppress_health_check=[HealthCheck.too_slow],
        print_blob=True,
    )
# The first case that fails is enough to notice a mutant: none is looked for that is simpler.
settings.register_profile(
    "mutants",
    settings.get_profile("ci"),
    phases=(Phase.explicit, Phase.generate),
)
settings.load_profile(PROFILE)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Declare here what `tests/browser` takes: pytest asks before it reads that folder."""
    group = parser.getgroup("browser tests")
    group.addoption(
        "--day",
        type=dt.date.fromisoformat,
        help="the day on which they run, such as 2028-02-29",
    )
    group.addoption(
        "--throttle",
        type=float,
        default=1.0,
        help="how many times slower their browser's processor is",
    )
    group.addoption(
        "--every-mode",
        action="store_true",
        help="hold each page to every rule of axe on a phone, in the dark and in forced colors",
    )


# Not checked yet: a slip in one example must not keep every test from being collected.
CALCULATORS = {slug: load(slug) for slug in slugs()}
EXAMPLES = [(slug, example) for slug, it in CALCULATORS.items() for example in it.examples]


@pytest.fixture(scope="session")
def built_site() -> Path:
    """Give the site that `make build` made, or the one in SITE_DIR: the very files to publish."""
    site = Path(os.environ.get("SITE_DIR", ROOT / "site"))
    if not (site / "index.html").is_file():
        pytest.fail("There is no built site. Build it with: make build")
    return site


@pytest.fixture(scope="session")
def slim_site(built_site: Path) -> Path:
    """Give the built site, unless it was asked to have Pyodide's own files."""
    if not slim_wanted():
        pytest.skip("SLIM=0: what Pyodide ships is neither compiled nor small")
    return built_site


@pytest.fixture(params=list(CALCULATORS.items()), ids=list(CALCULATORS))
def every_calculator(request: pytest.FixtureRequest) -> tuple[str, Calculator[Any, Any]]:
    """Give each calculator with its slug."""
    pair: tuple[str, Calculator[Any, Any]] = request.param
    return pair


@pytest.fixture(params=EXAMPLES, ids=[f"{slug}: {example.title}" for slug, example in EXAMPLES])
def every_example(request: pytest.FixtureRequest) -> tuple[str, Example]:
    """Give each worked example of each calculator, with the slug."""
    pair: tuple[str, Example] = request.param
    return pair


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what is quick: all but the browser, the drawn cases, and what builds a site anew."""
    slow = ("tests/browser/", "tests/engines/", "tests/property/", "tests/formats/")
    for item in items:
        path = item.path.relative_to(ROOT).as_posix()
        if not path.startswith(slow) and not item.get_closest_marker("slow"):
            item.add_marker("quick")
