"""Are the outside addresses well formed? With --fetch: do they answer?

`make check` looks at their form and asks nobody. The monthly job fetches each one once; what is
gone fails, what keeps robots out is listed for a look by hand.
Usage: python -m tests.checks.outside site [--fetch]
"""

import re
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

from tests.site.reading import attributes, pages

_FORM = re.compile(r"https?://([a-z0-9-]+\.)+[a-z]{2,}(:\d+)?(/[!-~]*)?")
# A link to these says that the page is gone; any other trouble is somebody's robot trap.
_GONE = (404, 410)
_PATIENCE = 30  # seconds
_BETWEEN = 1  # seconds, to be a polite guest
_AGENT = "Mozilla/5.0 (compatible; link check of a static site, once a month)"


def outside_links(site: Path) -> dict[str, str]:
    """Give every address outside that an article leads to, with a page that does."""
    found: dict[str, str] = {}
    for page, tree in pages(site).items():
        for article in tree.iter("article"):
            for tag, value in attributes(article, "href"):
                if tag == "a" and re.match(r"[a-z]+:|//", value):
                    found.setdefault(value, page)
    return dict(sorted(found.items()))


def ill_formed(links: dict[str, str]) -> list[str]:
    """List those that no browser could follow, or that are no web addresses at all."""
    return [f"{link} on {page}" for link, page in links.items() if not _FORM.fullmatch(link)]


def answer(address: str) -> str:
    """Ask once: nothing if it answers, else what happened."""
    asked = urllib.request.Request(address, headers={"User-Agent": _AGENT})  # noqa: S310 - http(s)
    try:
        with urllib.request.urlopen(asked, timeout=_PATIENCE):  # noqa: S310
            return ""
    except urllib.error.HTTPError as error:
        return f"gone ({error.code})" if error.code in _GONE else f"look by hand ({error.code})"
    except OSError as error:
        return f"gone ({getattr(error, 'reason', error)})"


def main(site: Path, *, fetch: bool) -> int:
    """Print them; give 1 if one is ill-formed or gone."""
    links = outside_links(site)
    bad = ill_formed(links)
    if fetch:
        for link, page in links.items():
            said = answer(link)
            if said:
                sys.stdout.write(f"{said}: {link} on {page}\n")
            if said.startswith("gone"):
                bad.append(link)
            time.sleep(_BETWEEN)
    sys.stdout.write(f"{len(links)} addresses outside\n")
    if bad:
        sys.stderr.write("Mend these links:\n" + "\n".join(bad) + "\n")
    return 1 if bad or not links else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), fetch="--fetch" in sys.argv))
