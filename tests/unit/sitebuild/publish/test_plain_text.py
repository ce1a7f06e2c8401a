"""A page as Markdown: its words in their order, and nothing that only a screen has use for."""

import pytest

from calculators._sitebuild.publish.plain_text import markdown_of


def written(inside: str, address: str = "") -> str:
    """Write an article with these elements."""
    return markdown_of(f"<main><article>{inside}</article></main><p>Footer</p>", address)


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ('<h2 id="a">Why<a class="headerlink" href="#a">¶</a></h2><p>So.</p>', "## Why\n\nSo.\n"),
        (
            "<p>Say <strong>thanks</strong>,\n <em>then</em> wait.</p>",
            "Say **thanks**, *then* wait.\n",
        ),
        ("<ol><li>One</li><li><p>Two</p></li></ol>", "1. One\n2. Two\n"),
        ("<ul><li>A<ul><li>B</li></ul></li><li>C</li></ul>", "- A\n    - B\n- C\n"),
        (
            "<table><tr><th>Ask</th><th>a|b</th></tr><tr><td>1</td><td>2</td></tr></table>",
            "| Ask | a\\|b |\n|---|---|\n| 1 | 2 |\n",
        ),
        (
            '<p>It is so.<sup><a class="footnote-ref" href="#fn:x">3</a></sup></p>',
            "It is so.[^3]\n",
        ),
        (
            (
                '<div class="footnote"><ol><li id="fn:x"><p>A book.'
                '<a class="footnote-backref" href="#fnref:x">↩</a></p></li></ol></div>'
            ),
            "[^1]: A book.\n",
        ),
        ('<ul><li><input type="checkbox"><label>Ask.</label></li></ul>', "- [ ] Ask.\n"),
        (
            (
                '<p class="so-script__title">Ask</p><div class="so-script__text"><p>Hi,<br>you.</p>'
                "<p>Bye.</p></div><p>Wait.</p>"
            ),
            "**Ask**\n\n> Hi,\n> you.\n>\n> Bye.\n\nWait.\n",
        ),
        (
            "<details><summary>The law: UK</summary><p>Ask.</p></details>",
            "**The law: UK**\n\nAsk.\n",
        ),
        ("<p>A &amp; B &lt;c&gt;</p>", "A & B <c>\n"),
    ],
)
def test_element_is_written_as_markdown(html: str, markdown: str) -> None:
    """As one would write it by hand."""
    assert written(html) == markdown


@pytest.mark.parametrize(
    "html",
    [
        "<button>Copy</button>",
        '<form><p>Your offer <input type="text"></p></form>',
        "<p hidden>Later.<br>And more.</p>",
        "<svg><title>Bars</title></svg>",
        "<nav><p>On this page</p></nav>",
        '<div class="so-script__picks so-on-screen"><label>Phone</label></div>',
    ],
)
def test_what_only_a_screen_uses_is_left_out(html: str) -> None:
    """Also where it has elements without an end inside it."""
    assert written(f"<p>Before.</p>{html}<p>After.</p>") == "Before.\n\nAfter.\n"


def test_links_are_whole_where_the_address_is_known() -> None:
    """A copy of the text leads to the same places."""
    link = '<p><a href="../faq/#how">FAQ</a></p>'
    assert written(link) == "[FAQ](../faq/#how)\n"
    assert written(link, "https://x.org/a/guide/") == "[FAQ](https://x.org/a/faq/#how)\n"


def test_calculator_is_told_of() -> None:
    """Its form is of no use as text; the worked example is."""
    html = "<offer-calculator><form><p>Offer</p></form><p>Ask for $120.</p></offer-calculator>"
    assert written(html) == (
        "*(A calculator stands here on the page. It answers in the reader's own browser.)*\n\n"
        "Ask for $120.\n"
    )
