"""What the theme brings and pages are better off without."""

from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from calculators._sitebuild.publish.theme_files import ThemeFileError, lighten_palette

NAME = "assets/stylesheets/palette.1a2b.min.css"
RULE = (
    "[data-md-color-switching] *,[data-md-color-switching] :after{transition-duration:0s!important}"
)
KEPT = "[data-md-color-scheme=slate]{color-scheme:dark}", ".md-header{color:red}"


@pytest.fixture
def config(tmp_path: Path) -> MkDocsConfig:
    """Give the settings of a site."""
    config = MkDocsConfig()
    config.load_dict({"site_name": "A site", "docs_dir": str(tmp_path), "site_dir": "site"})
    config.validate()
    config.plugins._current_plugin = None  # as while a hook runs
    return config


def test_rule_for_every_element_goes_and_the_others_stay(config: MkDocsConfig) -> None:
    """Under the same name, as the theme's pages ask for it."""
    files = Files([File.generated(config, NAME, content=KEPT[0] + RULE + KEPT[1])])
    lighten_palette(files, config)
    (file,) = files
    assert (file.src_uri, file.content_string) == (NAME, "".join(KEPT))


@pytest.mark.parametrize("content", ["", RULE + RULE])
def test_style_that_has_changed_stops_the_build(config: MkDocsConfig, content: str) -> None:
    """Or pages would be slow again, and nobody would know."""
    files = Files([File.generated(config, NAME, content=content)])
    with pytest.raises(ThemeFileError, match=r"Adapt publish/theme_files\.py"):
        lighten_palette(files, config)


def test_style_that_is_gone_stops_the_build(config: MkDocsConfig) -> None:
    """It has another name, then."""
    with pytest.raises(ThemeFileError):
        lighten_palette(Files([]), config)
