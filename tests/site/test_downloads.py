"""The files to download are made from the pages, complete, small and accessible."""

import re
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from calculators._sitebuild.paper.downloads import FOLDER, PAPERS, documents
from calculators._sitebuild.paper.files import address_of
from tests.site.reading import attributes, read, text

# Width and height in points.
SHEETS = {"A4": (595, 842), "Letter": (612, 792)}
FILES = [(document, paper) for document in documents() for paper in PAPERS]
every_file = pytest.mark.parametrize(
    ("document", "paper"), FILES, ids=[f"{d.name}-{paper}" for d, paper in FILES]
)
LARGEST = 300_000  # bytes of a checklist


@pytest.fixture
def made(built_site: Path) -> Path:
    """Give the site with the files in it."""
    if not (built_site / FOLDER).is_dir():
        pytest.fail("There are no PDFs. Make them with: make pdf")
    return built_site


@lru_cache
def opened(path: Path) -> PdfReader:
    """Read a file once."""
    return PdfReader(path)


@lru_cache
def words_of_sheet(path: Path, number: int) -> str:
    """Read the words of one sheet, without what separates them; the guide has many sheets."""
    return re.sub(r"\W", "", opened(path).pages[number].extract_text())


def words(path: Path) -> str:
    """Read all its words."""
    return "".join(words_of_sheet(path, number) for number in range(len(opened(path).pages)))


@every_file
def test_file_is_for_its_paper_and_says_what_it_is(made: Path, document: Any, paper: str) -> None:
    """Size, title, language, tags for screen readers, fonts inside."""
    reader = opened(made / document.file(paper))
    width, height = SHEETS[paper]
    for sheet in reader.pages:
        # Browsers round the size of their sheets to pixels.
        assert float(sheet.mediabox.width) == pytest.approx(width, abs=1)
        assert float(sheet.mediabox.height) == pytest.approx(height, abs=1)
    title = text(read(made / document.url / "index.html").find("head/title"))
    assert reader.metadata
    assert reader.metadata.title == title
    root: Any = reader.trailer["/Root"]
    assert root["/Lang"].startswith("en")
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    fonts = [font for sheet in reader.pages for font in _fonts(sheet)]
    assert fonts
    assert [font for font in fonts if not _embedded(font)] == []


def _fonts(sheet: Any) -> list[Any]:
    return [font.get_object() for font in sheet["/Resources"].get("/Font", {}).values()]


def _embedded(font: Any) -> bool:
    if font["/Subtype"] == "/Type3":
        return True  # its letters are drawings in the file
    inner = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
    return bool({"/FontFile", "/FontFile2", "/FontFile3"} & set(inner["/FontDescriptor"]))


@every_file
def test_file_has_its_pages_and_is_small(made: Path, document: Any, paper: str) -> None:
    """One page for a list, six for all; the guide is long, and has an outline."""
    path = made / document.file(paper)
    reader = opened(path)
    if document.name == "whole-guide":
        title, chapters = reader.outline
        assert not isinstance(title, list)
        assert isinstance(chapters, list)
        names = [it.title for it in chapters if not isinstance(it, list)]
        assert names[0] == "Contents"
        assert len(names) == 14
        return
    assert len(reader.pages) == (6 if document.name == "all-checklists" else 1)
    assert path.stat().st_size < LARGEST


@every_file
def test_page_leads_to_its_file(made: Path, document: Any, paper: str) -> None:
    """And tells its size, before anybody fetches it."""
    page = read(made / document.url / "index.html")
    (place,) = [e for e in page.iter("p") if e.get("data-downloads") == document.name]
    targets = [value for _, value in attributes(place, "href")]
    path = (made / document.file(paper)).resolve()
    assert path in [(made / document.url / target).resolve() for target in targets]
    assert f"{-(-path.stat().st_size // 1000)} kB" in text(place)


def test_paper_says_the_sites_public_address(made: Path) -> None:
    """Whoever finds the sheet can find the site."""
    address = address_of(made)
    short = re.sub(r"\W", "", address.partition("//")[2])
    for document, paper in FILES:
        path = made / document.file(paper)
        sheets = range(len(opened(path).pages))
        assert any(short in words_of_sheet(path, number) for number in sheets), document.name


def test_whole_guide_has_the_words_of_every_chapter(made: Path) -> None:
    """Nothing of the guide's pages is left out of the file."""
    (document,) = (it for it in documents() if it.name == "whole-guide")
    whole = words(made / document.file("A4"))
    chapters = [it for it in (made / "guide").glob("*/index.html") if it.parent.name != "print"]
    assert len(chapters) == 12
    for chapter in [made / "guide" / "index.html", *chapters]:
        (article,) = read(chapter).iter("article")
        for line in [e for e in article.iter() if e.tag in ("h2", "h3")]:
            title = re.sub(r"\W", "", text(line).removesuffix("¶"))
            assert title in whole, (chapter, text(line))


def test_contents_tell_the_page_where_each_chapter_starts(made: Path) -> None:
    """Looked up in the file itself: the number in the contents is the number of the page."""
    (document,) = (it for it in documents() if it.name == "whole-guide")
    for paper in PAPERS:
        reader = opened(made / document.file(paper))
        first = (sheet.extract_text() for sheet in reader.pages[:2])
        contents = " ".join(" ".join(first).split())
        titles = (
            "How to negotiate a job offer",
            "Step 3: open the conversation and make your counter offer",
            "Common mistakes, and how to fix them",
        )
        told = [int(re.findall(rf"{title} (\d+)", contents)[0]) for title in titles]
        assert told[0] in (2, 3)  # behind the contents
        for number, title in zip(told, titles, strict=True):
            sheet = " ".join(reader.pages[number - 1].extract_text().split())
            assert re.match(rf"\d+ / \d+ {title}", sheet)
