"""The content policy allows the pages' own inline scripts and no others."""

from pathlib import Path

import pytest

from calculators._sitebuild.publish.policy import HEADER, PolicyError, inline_hashes, write_policy
from tests.conftest import ROOT

# printf 'alert(1)' | openssl dgst -sha256 -binary | base64
ALERT = "sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI="
# printf 'var a = "ü"\n' | openssl dgst -sha256 -binary | base64
LETTERS = "sha256-3tg2AE2v9fVbLmqFOd6Une1iesR9geTxUGHuAnG0Wag="
PAGE = '<!doctype html><html><head>\n<meta charset="utf-8">{}</head><body>{}</body></html>'


def test_only_scripts_that_run_and_stand_in_the_page_have_a_hash() -> None:
    """Data does not run, and a file of the site needs no hash."""
    html = PAGE.format(
        '<script src="a.js"></script><script type="application/ld+json">{"a": 1}</script>',
        '<script id="__config" type="application/json">{}</script><script>alert(1)</script>'
        '<script type="module" async>var a = "ü"\n</script>',
    )
    assert inline_hashes(html) == [ALERT, LETTERS]


def test_every_page_gets_the_same_policy_before_its_first_script(tmp_path: Path) -> None:
    """Instant navigation puts one page's scripts into another."""
    (tmp_path / "faq").mkdir()
    (tmp_path / "index.html").write_text(PAGE.format("<script>alert(1)</script>", ""))
    (tmp_path / "faq/index.html").write_text(PAGE.format("", "ü"), "utf-8")
    write_policy(tmp_path)
    first, second = (
        (tmp_path / name).read_text("utf-8") for name in ("index.html", "faq/index.html")
    )
    start = '<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="'
    assert start in first
    policy, _, rest = first.partition(start)[2].partition('">')
    assert rest.startswith("<script>")
    assert f"script-src 'self' '{ALERT}';" in policy
    assert "connect-src 'self';" in policy
    assert policy.startswith("default-src 'none';")
    assert second == PAGE.format(f'{start.partition(">")[2]}{policy}">', "ü")


@pytest.mark.parametrize("html", ["<p>", f"<script></script>{PAGE}"])
def test_page_without_a_place_for_it_stops_the_build(tmp_path: Path, html: str) -> None:
    """What stands before the policy would not be ruled by it."""
    (tmp_path / "index.html").write_text(html)
    with pytest.raises(PolicyError, match=r"index\.html"):
        write_policy(tmp_path)


def test_readme_tells_the_header_that_hosts_may_send() -> None:
    """What the browser tests send with every file is what the page about hosting says."""
    assert HEADER in (ROOT / "README.md").read_text("utf-8")
