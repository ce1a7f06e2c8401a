"""What the theme brings and pages are better off without."""

from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from calculators._sitebuild.publish.theme_files import ThemeFileError, lighten_theme

PALETTE = "assets/stylesheets/palette.1a2b.min.css"
MAIN = "assets/stylesheets/main.1a2b.min.css"
SCRIPT = "assets/javascripts/bundle.1a2b.min.js"
RULE = (
    "[data-md-color-switching] *,[data-md-color-switching] :after{transition-duration:0s!important}"
)
META = 'x("meta",{name:"color-scheme"})'
WRITTEN = "{t[r]=t[r];break}"
KNOWN = "t.set(r.outerHTML,r)"
# What the theme has, and what is to become of it.
THEIRS = {
    PALETTE: ".a{color:red}" + RULE + "[data-md-color-scheme=slate]{color-scheme:dark}",
    MAIN: ".md-typeset table:not([class])+*{margin:0}" * 16 + ".a span[class]{top:0}",
    SCRIPT: f'let o={META};n!=="color-scheme"&&o.remove();{WRITTEN}{KNOWN}',
}
OURS = {
    PALETTE: ".a{color:red}[data-md-color-scheme=slate]{color-scheme:dark}",
    MAIN: ".md-typeset table:not(.so-table__table)+*{margin:0}" * 16 + ".a span[class]{top:0}",
    SCRIPT: (
        'let o=x("meta",{name:"theme-color-scheme"});n!=="color-scheme"&&o.remove();'
        "{t.sheet||(t[r]=t[r]);break}"
        "t.set((r.sheet?Object.assign(r.cloneNode(!0),{href:r.sheet.href}):r).outerHTML,r)"
    ),
}


@pytest.fixture
def config(tmp_path: Path) -> MkDocsConfig:
    """Give the settings of a site."""
    config = MkDocsConfig()
    config.load_dict({"site_name": "A site", "docs_dir": str(tmp_path), "site_dir": "site"})
    config.validate()
    config.plugins._current_plugin = None  # as while a hook runs
    return config


def _files(config: MkDocsConfig, texts: dict[str, str]) -> Files:
    return Files([File.generated(config, name, content=text) for name, text in texts.items()])


def test_what_is_slow_goes_and_the_rest_stays(config: MkDocsConfig) -> None:
    """Under the same names, as the theme's pages ask for them."""
    files = _files(config, THEIRS)
    lighten_theme(files, config)
    assert {file.src_uri: file.content_string for file in files} == OURS


@pytest.mark.parametrize(
    ("name", "content"),
    [
        (PALETTE, ""),
        (PALETTE, RULE + RULE),
        (MAIN, "table:not([class])" * 15),
        (SCRIPT, ""),
        (SCRIPT, META + META + WRITTEN + KNOWN),
        (SCRIPT, META + WRITTEN + WRITTEN + KNOWN),
        (SCRIPT, META + WRITTEN),
    ],
)
def test_file_that_has_changed_stops_the_build(
    config: MkDocsConfig, name: str, content: str
) -> None:
    """Or pages would be slow again, and nobody would know."""
    files = _files(config, THEIRS | {name: content})
    with pytest.raises(ThemeFileError, match=r"Adapt publish/theme_files\.py"):
        lighten_theme(files, config)


@pytest.mark.parametrize("name", THEIRS)
def test_file_that_is_gone_stops_the_build(config: MkDocsConfig, name: str) -> None:
    """It has another name, then."""
    files = _files(config, {it: text for it, text in THEIRS.items() if it != name})
    with pytest.raises(ThemeFileError):
        lighten_theme(files, config)
