"""MkDocs prints an author's slip as a sentence."""

from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.structure.files import Files

from calculators._sitebuild import hook
from calculators._sitebuild.blocks import slips
from calculators._sitebuild.blocks.slips import SlipError


@pytest.fixture(scope="module")
def config() -> MkDocsConfig:
    """Read the site's own settings."""
    return load_config(str(Path(__file__).parents[3] / "mkdocs.yml"))


def test_slip_in_a_calculator_stops_before_anything_is_built(
    folder: Path, monkeypatch: pytest.MonkeyPatch, config: MkDocsConfig
) -> None:
    """What takes long, the runtime and the library, is not even begun."""
    monkeypatch.setattr(hook, "_python", lambda: pytest.fail("built"))
    (folder / "empty_one.py").write_text("", "utf-8")
    with pytest.raises(PluginError, match=r"^empty-one: its module declares no calculator"):
        hook.on_files(Files([]), config=config)


def test_slip_on_a_page_ends_without_a_traceback() -> None:
    """`mkdocs serve` prints one for every error but this, and goes on with the next edit."""
    token = slips.PAGE.set("calculators/index.md")
    try:
        with pytest.raises(Abort) as stopped:
            hook.on_build_error(SlipError("line 3: there is no block 'x'"))
    finally:
        slips.PAGE.reset(token)
    assert (
        str(stopped.value) == "Stopped at docs/calculators/index.md: line 3: there is no block 'x'"
    )


def test_error_of_another_kind_is_left_to_mkdocs() -> None:
    """A defect of ours keeps its traceback, which is how it is found."""
    hook.on_build_error(ValueError("ours"))
