"""Does the Nu Html Checker, the one of validator.w3.org, find anything in a built site?

Errors and warnings alike. What it says about the theme's own HTML is listed here word by word;
everything else fails. It needs Java, which GitHub's machines have; without one it says so.
Usage: python -m tests.checks.markup site
"""

import json
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

JAR = Path(__file__).parents[2] / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
# What is known, word by word, with the HTML that it must stand in.
KNOWN = {
    # The theme's, as it comes.
    (
        "Attribute “autocomplete” is only allowed when the input type is “color”, “date”, "
        "“datetime-local”, “email”, “hidden”, “month”, “number”, “password”, “range”, “search”, "
        "“tel”, “text”, “time”, “url”, or “week”."
    ): 'class="md-toggle"',
    (
        "Bad value “” for attribute “tabindex” on element “label”: The empty string is not a valid "
        "integer."
    ): 'class="md-nav__link"',
    # Ours, and meant: no browser fetches it until `dom/theme_script.mjs` says so.
    (
        "A “script” element with a “type” attribute whose value is neither a JavaScript MIME type, "
        "“module”, “importmap”, nor “speculationrules” (i.e., a data block) must not have a “src” "
        "attribute."
    ): "data-held",
    # Ours, and right: an element of one's own may have any attribute (HTML standard, 4.13.3).
    "The “name” attribute is never allowed on the “offer-checklist” element.": "<offer-checklist",
    "The “name” attribute is never allowed on the “offer-calculator” element.": "<offer-calculator",
}
# A file has no address that 'self' could mean, and a block of data is no script: the browser tests
# look at the policy where it counts.
POLICY = " violates Content Security Policy (meta tag): "


def told(site: Path, java: str) -> list[tuple[str, str, str]]:
    """Ask it about every page; give each message with its page and the HTML that it is about."""
    pages = sorted(str(path) for path in site.rglob("*.html"))
    done = subprocess.run(
        [java, "-Xss4m", "-jar", str(JAR), "--format", "json", "--exit-zero-always", *pages],
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    root = f"file:{site.resolve()}/"
    return [
        (it.get("url", "").removeprefix(root), it["message"], it.get("extract", ""))
        for it in json.loads(done.stderr)["messages"]
        # What is neither an error nor a warning is a matter of taste.
        if it["type"] == "error" or it.get("subType") == "warning"
    ]


def ours(messages: list[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """Leave out what is known."""
    return [
        (page, words, inside)
        for page, words, inside in messages
        if POLICY not in words and not (words in KNOWN and KNOWN[words] in inside)
    ]


def main(site: Path) -> int:
    """Print what it found, each kind once with how often and an example."""
    java = shutil.which("java")
    if java is None:
        sys.stdout.write("The Nu Html Checker needs Java, and there is none: not asked.\n")
        return 0
    messages = told(site, java)
    found = ours(messages)
    counts = Counter(message for _, message, _ in found)
    for message, count in counts.most_common():
        page, _, extract = next(it for it in found if it[1] == message)
        sys.stdout.write(f"{count:5} {message}\n      {page}: {' '.join(extract.split())}\n")
    pages = len(list(site.rglob("*.html")))
    known = len(messages) - len(found)
    sys.stdout.write(
        f"Nu Html Checker: {pages} pages, {len(found)} errors and warnings, {known} known ones\n"
    )
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
