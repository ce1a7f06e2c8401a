"""HTML is built as a tree: always escaped, and without characters that HTML forbids."""

from typing import Any
from xml.etree.ElementTree import tostring

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators._core.markup import append, clean, h, to_html

# Without `<` in attributes, which HTML need not escape: the library leaves it, and we do not.
_words = st.text("ab &>\"'é\N{NO-BREAK SPACE}🙂", max_size=6)
_attributes = st.dictionaries(
    st.sampled_from(["id", "class", "hidden", "data-x"]), _words | st.booleans() | st.none()
)
_trees = st.recursive(
    _words | st.none(),
    lambda inner: st.builds(
        lambda tag, attributes, children: h(tag, attributes, *children),
        st.sampled_from(["p", "div", "svg", "option"]),
        _attributes,
        st.lists(inner | st.builds(h, st.sampled_from(["br", "input"]), _attributes), max_size=4),
    ),
    max_leaves=12,
)


@given(child=_trees)
def test_html_is_what_the_standard_library_writes(child: Any) -> None:
    """Its writer is slower and knows more; for our trees both write the same."""
    tree = h("section", {"class": "x"}, child)
    assert to_html(tree) == tostring(tree, encoding="unicode", method="html")


@pytest.mark.parametrize(
    "code",
    [0x00, 0x08, 0x0B, 0x0C, 0x1F, 0x7F, 0x9F, 0xD800, 0xDFFF, 0xFDD0, 0xFFFF],
    ids=hex,
)
def test_character_that_no_document_may_hold_is_dropped(code: int) -> None:
    """Control characters and halves of a pair would spoil the page, or stop its writing."""
    forbidden = chr(code)
    assert clean(f"a{forbidden}b") == "ab"
    html = to_html(h("p", {"title": f"a{forbidden}b"}, f"c{forbidden}d"))
    assert html == '<p title="ab">cd</p>'
    assert html.encode("utf-8")


@pytest.mark.parametrize("kept", ["\t", "\n", "é", "£", "\N{NO-BREAK SPACE}", "漢", "🙂"])
def test_every_other_character_is_kept(kept: str) -> None:
    """Names are written in all scripts."""
    assert clean(f"a{kept}b") == f"a{kept}b"


def test_text_and_attributes_are_escaped() -> None:
    """Markup that somebody types is shown, not obeyed."""
    words = "</p><script>\"'&"
    html = to_html(h("p", {"title": words}, words))
    assert html.endswith(">&lt;/p&gt;&lt;script&gt;\"'&amp;</p>")
    (read,) = html5lib.parseFragment(html, namespaceHTMLElements=False)
    assert (read.get("title"), read.text) == (words, words)


def test_attribute_without_a_value_is_left_out_or_bare() -> None:
    """None and False leave it out, True writes it as HTML's own switches are written."""
    attributes = {"id": None, "hidden": True, "disabled": False, "class": ""}
    assert to_html(h("p", {**attributes})) == '<p hidden="" class=""></p>'


def test_children_keep_their_order_and_missing_ones_leave_no_trace() -> None:
    """Text before, between and behind elements."""
    element = h("p", None, "a", h("b", None, "c"), None, "", "d")
    append(element, "e", h("i"))
    assert to_html(element) == "<p>a<b>c</b>de<i></i></p>"


def test_element_without_content_is_written_as_html_wants_it() -> None:
    """An input has no end, a list without items has one."""
    assert to_html(h("div", None, h("input"), h("ul"))) == "<div><input><ul></ul></div>"
