"""The whole guide is its pages, unchanged except for ids, links and heading levels."""

from calculators._sitebuild.guide.whole_guide import Chapter, whole_guide

ONE = Chapter(
    url="guide/one/",
    title="One &amp; all",
    sections={"why": "Why"},
    html=(
        '<h1 id="one">One &amp; all</h1><h2 id="why">Why<br /></h2>'
        '<p>5 &lt; 6 &#38; <em>so</em> id="why" on.</p>'
        '<a href="#why">up</a><a href="../two/">two</a><a href="../two/#end">end</a>'
        '<a href="../../faq/#pay">faq</a><a href="https://example.org/#x">away</a>'
        '<a href="../">all</a><label for="box">x</label><input id="box" type="checkbox">'
        '<offer-checklist id="list" name="prepare" aria-labelledby="why box"></offer-checklist>'
    ),
)
TWO = Chapter(
    url="guide/two/", title="Two", sections={}, html='<h1 id="two">Two</h1><h5 id="end">x</h5>'
)


def test_ids_get_their_chapters_name_and_references_follow() -> None:
    """Two pages may both have a `why`; the name of a list is no id."""
    html = whole_guide([ONE, TWO], "guide/print/")
    assert '<section class="so-chapter" id="one"><h2 id="one--one">' in html
    assert '<label for="one--box">x</label><input id="one--box" type="checkbox">' in html
    assert (
        '<offer-checklist id="one--list" name="prepare" aria-labelledby="one--why one--box">'
        in html
    )


def test_headings_sink_below_the_title() -> None:
    """A document has one first heading."""
    html = whole_guide([ONE, TWO], "guide/print/")
    assert "<h1" not in html
    assert '<h3 id="one--why">Why<br /></h3>' in html
    assert '<h6 id="two--end">x</h6>' in html


def test_links_between_chapters_stay_inside_and_others_still_lead_there() -> None:
    """From where the document stands."""
    html = whole_guide([ONE, TWO], "guide/print/")
    for link in (
        '<a href="#one--why">up</a>',
        '<a href="#two">two</a>',
        '<a href="#two--end">end</a>',
        '<a href="../../faq/#pay">faq</a>',
        '<a href="https://example.org/#x">away</a>',
        '<a href="../">all</a>',
    ):
        assert link in html


def test_words_are_untouched() -> None:
    """What looks like markup in the text is text."""
    html = whole_guide([ONE], "guide/print/")
    assert '<p>5 &lt; 6 &#38; <em>so</em> id="why" on.</p>' in html


def test_contents_list_chapters_and_their_sections() -> None:
    """In order, each a link."""
    contents = whole_guide([ONE, TWO], "guide/print/").partition("</nav>")[0]
    entries = ['href="#one">One &amp; all<', 'href="#one--why">Why<', 'href="#two">Two<']
    places = [contents.index(entry) for entry in entries]
    assert places == sorted(places)
