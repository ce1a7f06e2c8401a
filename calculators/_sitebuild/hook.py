"""The MkDocs hook: gives MkDocs the calculators' files and the facts of each page. Only glue."""

import logging
from contextvars import ContextVar
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.utils import meta

from calculators._core import CalculatorError
from calculators._sitebuild.blocks import slips
from calculators._sitebuild.catalogue import checked, slugs
from calculators._sitebuild.guide.blocks import CITED_BY
from calculators._sitebuild.guide.citations import cited_by, uncited
from calculators._sitebuild.guide.page_dates import PageDates, page_dates
from calculators._sitebuild.guide.sources import sources
from calculators._sitebuild.guide.structured_data import PageFacts, Step, structured_data
from calculators._sitebuild.guide.whole_guide import FIRST, PLACE, Chapter, whole_guide
from calculators._sitebuild.guide.whole_guide import PAGE as WHOLE
from calculators._sitebuild.node import NodeError
from calculators._sitebuild.page.calculator import is_near_the_top
from calculators._sitebuild.page.calculator_list import OWN_PAGES, own_pages, without_page
from calculators._sitebuild.publish.browser_code import inline_script
from calculators._sitebuild.publish.policy import PolicyError, write_policy
from calculators._sitebuild.publish.release import MANIFEST, collect_release
from calculators._sitebuild.publish.service_worker import write_service_worker
from calculators._sitebuild.runtime.needed_modules import LibraryError
from calculators._sitebuild.runtime.pin import RuntimeFileError
from calculators._sitebuild.runtime.slim import SlimError
from calculators._sitebuild.runtime.wheel import WheelError

BUILD_ERRORS = (
    *(CalculatorError, LibraryError, NodeError),
    *(RuntimeFileError, SlimError, WheelError),
)
# What the head of a calculator's page loads first.
EARLY = ("early.js", "worker.mjs", MANIFEST)
# A warning stops `mkdocs build --strict`, and lets `mkdocs serve` go on.
_serving = ContextVar("serving", default=False)
_dates: dict[str, PageDates] = {}
_log = logging.getLogger("mkdocs.second_offer")


def on_startup(*, command: str, **_: object) -> None:
    """Remember whether an author is serving the site: then no service worker is written."""
    _serving.set(command == "serve")


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Publish the release's files, and point the pages' scripts and styles at it."""
    try:
        for slug in slugs():  # before anything that takes time
            checked(slug)
        release = collect_release()
    except BUILD_ERRORS as error:
        raise PluginError(str(error)) from error
    for address, path in release.files.items():
        files.append(File.generated(config, address, abs_src_path=str(path)))
    manifest = f"{release.folder}{MANIFEST}"
    files.append(File.generated(config, manifest, content=release.manifest))
    config.extra_css[:] = map(release.address, config.extra_css)
    for index, script in enumerate(config.extra_javascript):
        if isinstance(script, str):
            config.extra_javascript[index] = release.address(script)
        else:
            script.path = release.address(script.path)
    config.extra["same_page"] = inline_script("dom/same_page.mjs")
    config.extra["early"] = {Path(name).stem: release.folder + name for name in EARLY}
    _read_citations(files)
    _dates.clear()
    _dates.update(page_dates(Path(config.docs_dir)))
    return files


def on_nav(nav: Navigation, **_: object) -> None:
    """Find each calculator's page, in the order of the menu."""
    OWN_PAGES.clear()
    pages = ((page.file.src_uri, page.file.content_string) for page in nav.pages)
    OWN_PAGES.update(own_pages(pages))
    if message := without_page(slugs(), OWN_PAGES):
        _log.warning(message)


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, **_: object) -> str:
    """Put back the lines of the front matter, so that errors have the file's line numbers."""
    slips.PAGE.set(page.file.src_uri)
    slips.SITE.set(_on_paper(config))
    for name in ("title", "description"):
        if not page.meta.get(name):
            _log.warning("%s has no %s: write one atop the page", page.file.src_uri, name)
    return "\n" * (page.file.content_string.count("\n") - markdown.count("\n")) + markdown


def on_env(env: Environment, *, files: Files, **_: object) -> Environment:
    """Fill in the whole guide, now that all pages have their HTML."""
    whole, page = _page(files, WHOLE), _page(files, FIRST)
    chapters = []
    while page and page.file.src_uri.startswith("guide/"):
        top = page.toc.items[0]
        sections = {section.id: section.title for section in top.children}
        chapters.append(
            Chapter(url=page.url, title=top.title, html=page.content or "", sections=sections)
        )
        page = page.next_page
    if whole:
        whole.content = (whole.content or "").replace(PLACE, whole_guide(chapters, whole.url))
    return env


def on_page_context(
    context: dict[str, object], *, page: Page, config: MkDocsConfig, **_: object
) -> None:
    """Give the theme the page's structured data for the head."""
    context["in_view"] = is_near_the_top(page.content or "")
    cited = [source for key, source in sources().items() if page.file.src_uri in _pages(key)]
    facts = PageFacts(
        path=page.file.src_uri,
        title=str(page.meta.get("title", "")),
        description=str(page.meta.get("description", "")),
        breadcrumbs=_breadcrumbs(page, Step(config.site_name, config.site_url or "")),
        dates=_dates.get(page.file.src_uri),
    )
    context["structured_data"] = structured_data(facts, cited)


def on_post_build(config: MkDocsConfig) -> None:
    """Write the content policy into every page, and the service worker, now that all files exist.

    Not while an author is serving the site: MkDocs then adds a script of its own to every page.
    """
    if _serving.get():
        return
    site = Path(config.site_dir)
    try:
        write_policy(site)
    except PolicyError as error:
        raise PluginError(str(error)) from error
    write_service_worker(site)


def on_build_error(error: Exception, **_: object) -> None:
    """Report an author's slip as a sentence, without a traceback.

    `mkdocs serve` prints the traceback of any error but this one, and goes on.
    """
    if isinstance(error, BUILD_ERRORS):
        raise Abort(f"Stopped at docs/{slips.PAGE.get()}: {error}") from error


def _read_citations(files: Files) -> None:
    pages = {}
    for file in files.documentation_pages():
        markdown, told = meta.get_data(file.content_string)
        pages[file.src_uri] = (str(told.get("title", file.src_uri)), markdown)
    CITED_BY.clear()
    CITED_BY.update(cited_by(pages))
    if message := uncited(sources(), CITED_BY):
        _log.warning(message)


def _on_paper(config: MkDocsConfig) -> str:
    address = (config.site_url or "").partition("//")[2].rstrip("/")
    return " · ".join(filter(None, (config.site_name, address)))


def _page(files: Files, path: str) -> Page | None:
    file = files.get_file_from_path(path)
    return file.page if file else None


def _pages(key: str) -> dict[str, str]:
    return CITED_BY.get(key, {})


def _breadcrumbs(page: Page, home: Step) -> list[Step]:
    """List the first page, the overviews of the menu's sections, and the page itself."""
    breadcrumbs = [home]
    for section in [*page.ancestors][::-1]:  # the nearest comes first
        inside = section.children if isinstance(section, Section) else ()
        overview = next((it for it in inside if isinstance(it, Page) and it.is_index), None)
        if overview and overview is not page:
            breadcrumbs.append(Step(section.title or "", overview.canonical_url or ""))
    if not page.is_homepage:
        breadcrumbs.append(Step(str(page.title), page.canonical_url or ""))
    return breadcrumbs
