"""Makes the data files that calculators ask for, and caches them by what decides their content.

In the browser the worker fetches them; the build and the tests read them here.
"""

import hashlib
import json
import shutil
import sys
import tempfile
from collections.abc import Collection, Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

from calculators._core import Answer, Calculator
from calculators._sitebuild.paths import DATA

from . import holidays, zones


def data_folder(cache: Path = DATA) -> Path:
    """Give the folder with all data files, made now or in an earlier build."""
    state = f"{holidays.state()} {zones.state(holidays.years())}"
    kept = cache / hashlib.sha256(state.encode()).hexdigest()[:16]
    if not kept.is_dir():
        cache.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=cache) as folder:
            made = Path(folder) / "data"
            holidays.make_holidays(made / "holidays")
            zones.make_zones(made / "zones", holidays.years())
            try:
                made.rename(kept)  # atomic: complete or not at all
            except OSError:  # another build at the same time was faster
                if not kept.is_dir():
                    raise
    return kept


def load_data(names: Iterable[str]) -> dict[str, Any]:
    """Read the content of the files of these names."""
    folder = _folder()
    return {name: _read(folder / name) for name in names}


def text_of(name: str) -> str:
    """Read the text of one file, as the page's worker fetches it."""
    return (_folder() / name).read_text("utf-8")


def answer_with_data(
    calculator: Calculator[Any, Any],
    values: object,
    decimal_mark: str = ".",
    example: Collection[str] = (),
) -> Answer:
    """Answer as the page does: with the data files that the values need."""
    return calculator.answer(values, decimal_mark, load_data(calculator.needs(values)), example)


# The sources cannot change during a build.
@lru_cache(maxsize=1)
def _folder() -> Path:
    return data_folder()


@lru_cache(maxsize=512)
def _read(path: Path) -> Any:
    return json.loads(path.read_bytes())


def main() -> None:
    """Make all files again, and print what is in them."""
    shutil.rmtree(DATA, ignore_errors=True)
    files = sorted((data_folder() / "holidays").rglob("*.json"))
    days = sum(len(json.loads(file.read_bytes())["holidays"]) for file in files)
    size = sum(file.stat().st_size for file in files)
    first, last = holidays.years().start, holidays.years().stop - 1
    sys.stdout.write(
        f"==> {len(files)} calendars with {days} holidays, {first} to {last}, {size // 1000} kB\n"
    )


if __name__ == "__main__":
    main()
