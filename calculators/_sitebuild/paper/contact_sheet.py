"""Lays photographs of pages out on one sheet: tall pages are cut into columns, side by side."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from xml.etree.ElementTree import Element

from calculators._core.markup import h, to_html

_COLUMN = 1700  # pixels of the page in one column: two screens of a phone
_SHOWN = 0.55  # of its own size
_STYLE = """
body { margin: 24px; font: 15px/1.4 system-ui, sans-serif; color: #1b1f24; background: #e6e4de }
section { margin: 0 0 48px } h2 { margin: 0 0 8px }
.shots { display: flex; flex-wrap: wrap; gap: 24px; align-items: flex-start }
figure { margin: 0 } figcaption { margin: 0 0 4px } a { color: inherit }
.columns { display: flex; gap: 6px }
.columns div { background-repeat: no-repeat; box-shadow: 0 0 0 1px #b5b1a6 }
"""


@dataclass(frozen=True, kw_only=True, slots=True)
class Shot:
    """A photograph of one page in one state and mode, in pixels of the page."""

    page: str
    state: str
    mode: str
    file: str
    width: int
    height: int


def columns(height: int) -> list[tuple[int, int]]:
    """Cut a height into columns: where each starts, and how tall it is."""
    return [(top, min(_COLUMN, height - top)) for top in range(0, height, _COLUMN)]


def write_sheet(folder: Path, shots: list[Shot]) -> Path:
    """Write the sheet beside its photographs, page by page, and give its path."""
    by_page = sorted(shots, key=lambda it: it.page)
    sections = [
        h(
            "section",
            {"id": page},
            h("h2", None, page),
            h("div", {"class": "shots"}, *(_figure(shot) for shot in found)),
        )
        for page, found in groupby(by_page, key=lambda it: it.page)
    ]
    sheet = folder / "index.html"
    html = "".join(map(to_html, sections))
    sheet.write_text(
        "<!doctype html><html lang=en><meta charset=utf-8><title>Contact sheet</title>"
        f"<style>{_STYLE}</style>{html}</html>",
        "utf-8",
    )
    return sheet


def _figure(shot: Shot) -> Element:
    title = f"{shot.state}, {shot.mode} ({shot.height} px)"
    return h(
        "figure",
        None,
        h("figcaption", None, h("a", {"href": shot.file}, title)),
        h("div", {"class": "columns"}, *(_column(shot, *part) for part in columns(shot.height))),
    )


def _column(shot: Shot, top: int, height: int) -> Element:
    sizes = {
        "width": shot.width,
        "height": height,
        "background-position-y": -top,
        "background-size": shot.width,
    }
    style = ";".join(f"{name}:{size * _SHOWN:.0f}px" for name, size in sizes.items())
    return h("div", {"style": f"{style};background-image:url({shot.file})"})
