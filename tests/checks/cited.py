"""Is every source cited, and was each one checked? Looks at the built pages, as a reader would.

Each footnote that leads to the page of sources must find its source there, each source there must
be cited by a page, and say on which day it was checked: after it was published, and not in the
future. With a day, those that were last checked more than a year before it are listed and fail:
the monthly job asks so.
Usage: python -m tests.checks.cited site [2026-11-24]
"""

import datetime as dt
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.site.reading import pages, text

LIST = "sources/index.html"
_YEAR = re.compile(r"\((\d{4})\)")
_CHECKED = re.compile(r"Checked on (\d{1,2} [A-Z][a-z]+ \d{4})\.")
_OLD = dt.timedelta(days=366)


@dataclass(frozen=True)
class Listed:
    """A source as the page of sources shows it."""

    key: str
    year: int | None
    checked: dt.date | None
    links: int  # to pages that cite it


def listed(page: Any) -> list[Listed]:
    """Read the page of sources."""
    found = []
    for element in page.iter("div"):
        if "so-source" not in (element.get("class") or "").split():
            continue
        parts = {it.get("class"): it for it in element.iter("p")}
        facts = parts["so-source__facts"]
        year = _YEAR.search(text(parts["so-source__cite"]))
        day = _CHECKED.search(text(facts))
        found.append(
            Listed(
                key=element.get("id") or "",
                year=int(year[1]) if year else None,
                checked=dt.datetime.strptime(day[1], "%d %B %Y").date() if day else None,  # noqa: DTZ007
                links=len([*facts.iter("a")]),
            )
        )
    return found


def cited(site: Path) -> dict[str, set[str]]:
    """Give for each source the pages whose footnotes lead to it."""
    found: dict[str, set[str]] = {}
    for address, page in pages(site).items():
        for note in page.iter("li"):
            if not (note.get("id") or "").startswith("fn:"):
                continue
            for link in note.iter("a"):
                path, _, key = (link.get("href") or "").partition("#")
                if key and path.endswith("sources/"):
                    found.setdefault(key, set()).add(address)
    return found


def faults(every: list[Listed], by: dict[str, set[str]], today: dt.date | None) -> list[str]:
    """List what is wrong, each with its source; `today` asks for old checks too."""
    keys = {it.key for it in every}
    found = [f"{key}: cited on {min(by[key])}, and not listed" for key in sorted(by.keys() - keys)]
    for it in every:
        if it.key not in by or not it.links:
            found.append(f"{it.key}: no page cites it")
        if it.checked is None or it.year is None:
            found.append(f"{it.key}: no year, or no day on which it was checked")
        elif it.checked.year < it.year:
            found.append(f"{it.key}: checked in {it.checked.year}, before it was published")
        elif today and it.checked > today:
            found.append(f"{it.key}: checked on {it.checked}, which is still to come")
        elif today and today - it.checked > _OLD:
            found.append(f"{it.key}: last checked on {it.checked}: look whether it still holds")
    return found


def main(site: Path, today: dt.date | None) -> int:
    """Print how many there are and when they were checked; give 1 for a fault."""
    every, by = listed(pages(site)[LIST]), cited(site)
    days = sorted(it.checked for it in every if it.checked)
    sys.stdout.write(f"{len(every)} sources, cited {sum(map(len, by.values()))} times")
    sys.stdout.write(f", checked from {days[0]} to {days[-1]}\n" if days else "\n")
    found = faults(every, by, today)
    if found or not every:
        sys.stderr.write("\n".join(["Mend docs/_data/sources.toml:", *found, ""]))
    return 1 if found or not every else 0


if __name__ == "__main__":
    days_given = [dt.date.fromisoformat(it) for it in sys.argv[2:]]
    sys.exit(main(Path(sys.argv[1]), next(iter(days_given), None)))
