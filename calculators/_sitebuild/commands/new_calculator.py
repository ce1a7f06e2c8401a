"""Writes a new calculator that passes every check: its module, page and test, and its menu line.

Run by `make calculator NAME="relocation break-even"`. What it writes compares a raise with a
signing bonus, as in the README, for the author to change.
"""

import keyword
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from calculators._sitebuild.paths import ROOT

from .errors import CommandError

_TEMPLATES = Path(__file__).parent / "template"
_NAME = re.compile(r"[A-Za-z]+(?:[ -][A-Za-z]+)*")
# The page goes into the menu after the last calculator's page.
_MENU = re.compile(r"^( +)- [^:\n]+: calculators/[a-z-]+\.md\n", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Names:
    """A calculator's name in its three forms: for readers, in addresses, in Python."""

    title: str
    slug: str
    module: str

    @classmethod
    def of(cls, name: str) -> "Names":
        """Make all three from the author's words."""
        name = " ".join(name.split())
        slug = name.replace(" ", "-").lower()
        if not _NAME.fullmatch(name) or keyword.iskeyword(slug):
            raise CommandError(
                "A calculator's name is made of words, with a space or a hyphen between them: "
                'make calculator NAME="relocation break-even"'
            )
        return cls(name[0].upper() + name[1:], slug, slug.replace("-", "_"))


def written(template: str, names: Names) -> str:
    """Give the text of a file from `template/`, with the calculator's name filled in."""
    text = (_TEMPLATES / template).read_text("utf-8")
    for name in ("title", "slug", "module"):
        text = text.replace(f"{{{{{name}}}}}", getattr(names, name))
    return text


def write_calculator(name: str, root: Path = ROOT) -> Names:
    """Write a new calculator into a checkout; raise `CommandError` rather than overwrite a file.

    It adds a module, a page, a test, and a line in `mkdocs.yml`.
    """
    names = Names.of(name)
    files = {
        f"calculators/{names.module}.py": "calculator.py.txt",
        f"docs/calculators/{names.slug}.md": "page.md.txt",
        f"tests/unit/test_{names.module}.py": "test.py.txt",
    }
    for path in (*files, f"calculators/{names.module}"):
        if (root / path).exists():
            raise CommandError(f"{path} is there already: choose another name.")
    settings = root / "mkdocs.yml"
    menu = settings.read_text("utf-8")
    *_, last = _MENU.finditer(menu)
    line = f"{last[1]}- {names.title}: calculators/{names.slug}.md\n"
    for path, template in files.items():
        (root / path).write_text(written(template, names), "utf-8")
    settings.write_text(menu[: last.end()] + line + menu[last.end() :], "utf-8")
    return names


def main(arguments: list[str]) -> int:
    """Write the calculator that the arguments name, and say what to do next."""
    try:
        names = write_calculator(" ".join(arguments))
    except CommandError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    sys.stdout.write(
        f"Written, with a line in mkdocs.yml:\n"
        f"  calculators/{names.module}.py\n"
        f"  docs/calculators/{names.slug}.md\n"
        f"  tests/unit/test_{names.module}.py\n"
        "It compares a raise with a signing bonus until you make it your own.\n"
        f"Answer its first example with: make try NAME={names.slug}\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
