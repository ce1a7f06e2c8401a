"""Writes the Content-Security-Policy: pages may load, run and request the site's own files only.

Every page of the built site gets the same policy, before anything that it applies to; the browser
then refuses requests to any other place. The theme's inline scripts are allowed by their hashes. It
reads the pages of the site, so it runs after the build.

No page may compile WebAssembly. Python is WebAssembly, but runs in workers alone, and a worker gets
its policy from the headers of its own file and not from the page that starts it. So hosts that set
headers should send `HEADER` with every file: it allows what the worker needs, and some rules work
as a header only. (To allow it on pages with a calculator alone would not do: with instant
navigation the first page's document stays, and a policy that comes later can only forbid more.)
"""

import base64
import hashlib
import re
from pathlib import Path

_CHARSET = '<meta charset="utf-8">'
_SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<text>.*?)</script>", re.DOTALL)
_DATA = re.compile(r"""\btype=["']?application/(ld\+)?json""")

_POLICY = (
    "default-src 'none'",
    "script-src 'self'{more}",
    "style-src 'self' 'unsafe-inline'",  # charts and tables have inline styles
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
)
# A header cannot know each release's hashes; a script must be allowed by the page's own policy too.
HEADER = "; ".join((*_POLICY, "frame-ancestors 'none'")).format(
    more=" 'wasm-unsafe-eval' 'unsafe-inline'"
)


class PolicyError(Exception):
    """A page has no place for the policy."""


def write_policy(site: Path) -> None:
    """Put the policy into every page; raise `PolicyError` for one that does not begin as ours do.

    All have the same one, because instant navigation runs one page's scripts in another.
    """
    pages = {path: path.read_text("utf-8") for path in sorted(site.rglob("*.html"))}
    hashes = sorted({it for html in pages.values() for it in inline_hashes(html)})
    policy = "; ".join(_POLICY).format(more="".join(f" '{it}'" for it in hashes))
    element = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    for path, html in pages.items():
        before, charset, after = html.partition(_CHARSET)
        if not charset or "<script" in before:
            raise PolicyError(f"{path}: expected {_CHARSET} before any script")
        path.write_text(before + charset + element + after, "utf-8", newline="")


def inline_hashes(html: str) -> list[str]:
    """List the hashes of a page's inline scripts, as a policy names them."""
    return [
        "sha256-" + base64.b64encode(hashlib.sha256(it["text"].encode()).digest()).decode()
        for it in _SCRIPT.finditer(html)
        if not re.search(r"\bsrc=", it["attributes"]) and not _DATA.search(it["attributes"])
    ]
