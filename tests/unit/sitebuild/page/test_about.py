"""What explains a calculator is folded under its headings; the rest of a page stays as it is."""

from calculators._sitebuild.page.about import with_folded_sections

PAGE = (
    '<h1>Title</h1><h2 id="work">Work it out</h2><offer-calculator></offer-calculator>'
    '<h2 id="when">When<a class="headerlink" href="#when">¶</a></h2><p>Now.</p>'
    '<h2 id="next-step">Next step</h2><p>Go.</p>'
    '<div class="footnote"><ol><li>A book.</li></ol></div>'
)


def test_section_folds_under_its_heading_and_keeps_its_address() -> None:
    """Links to it still lead there; the sign of a link is no part of what opens it."""
    found = with_folded_sections(PAGE)
    folded = (
        '<details class="so-about"><summary><h2 id="when">When</h2></summary><p>Now.</p></details>'
    )
    assert folded in found
    assert found.count("<details") == 1


def test_form_next_step_and_notes_are_not_folded() -> None:
    """What comes before the calculator, the way on, and what all sections refer to."""
    found = with_folded_sections(PAGE)
    assert found.startswith(PAGE[: PAGE.index('<h2 id="when">')])
    assert found.endswith(PAGE[PAGE.index('<h2 id="next-step">') :])


def test_page_without_a_calculator_is_left_alone() -> None:
    """Nothing in it explains one."""
    assert with_folded_sections("<h2>One</h2><p>Two.</p>") == "<h2>One</h2><p>Two.</p>"
