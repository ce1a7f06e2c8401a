"""The requests that stand for all that a browser can send: every worked example, and bad input.

The build finds out with them which modules of the standard library the answers import, and the
tests send them to the library that was built.
"""

import json
from collections.abc import Iterator

from calculators._bridge import DataFiles, answer
from calculators._sitebuild.catalogue import checked, slugs
from calculators._sitebuild.data.files import text_of

# Forms that no page sends, as from an edited link or a damaged message.
BROKEN_VALUES: tuple[object, ...] = (
    {},
    {"offer": "abc", "target": "-1", "rounds": [{"amount": "?"}], "offers": [{"base": "x"}]},
    {"nothing": {"of": ["this", 1, None]}},
    [],
    "text",
    None,
)
# The other forms of an answer; a calculator that has none of the kind gives its report.
_WAYS = ("text", "indexed", "sheet")
# Requests that raise an exception, whose traceback goes to the console.
BROKEN_REQUESTS = (
    "",
    "nonsense",
    "[]",
    "{}",
    json.dumps({"calculator": "nothing", "values": {}}),
    json.dumps({"calculator": "_core", "values": {}}),
    '{"calculator": ' + "9" * 5000 + "}",
)


def modules() -> list[str]:
    """Name the modules that import everything of ours."""
    return ["calculators._bridge", *(f"calculators.{slug.replace('-', '_')}" for slug in slugs())]


def sample_requests() -> list[str]:
    """Give requests that import every module of ours; a browser checks its Python by the replies.

    The first one is sent at every start from a snapshot: it is short, and needs no data files.
    """
    asked = [(slug, checked(slug).examples[0].values) for slug in slugs()]
    asked.sort(key=lambda it: (bool(checked(it[0]).needs(it[1])), len(answer(_request(*it)))))
    sheets = [_request(*it, **{"as": "sheet"}) for it in asked if checked(it[0]).sheet]
    return [*(_request(*it) for it in asked), *sheets]


def good_requests() -> Iterator[str]:
    """Go through all requests that get a reply: a report or problems."""
    for slug in slugs():
        calculator = checked(slug)
        for example in calculator.examples:
            for mark in (".", ","):
                yield _request(slug, example.values, decimal_mark=mark)
            yield from (_request(slug, example.values, **{"as": way}) for way in _WAYS)
        for values in BROKEN_VALUES:
            yield _request(slug, values)


def data_texts() -> dict[str, str]:
    """Give the text of each data file that the good requests need, by name."""
    needed = (json.loads(answer(request)).get("needs", []) for request in good_requests())
    return {name: text_of(name) for names in needed for name in names}


def answer_fully(request: str) -> str:
    """Answer as the page's worker does: again with the data files, if the reply needs some."""
    reply, files = answer(request), DataFiles()
    for name in (names := json.loads(reply).get("needs", [])):
        files.remember(name, text_of(name))
    return answer(request, files) if names else reply


def _request(slug: str, values: object, **more: object) -> str:
    return json.dumps({"calculator": slug, "values": values, **more})
