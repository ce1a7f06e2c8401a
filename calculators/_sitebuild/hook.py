"""The MkDocs hook: gives MkDocs the calculators' files and the facts of each page. Only glue."""

import logging
from concurrent.futures import ThreadPoolExecutor
from contextvars import ContextVar
from functools import cache
from html import unescape
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.utils import meta

from calculators._core import CalculatorError
from calculators._sitebuild.blocks import slips
from calculators._sitebuild.blocks.slips import SlipError
from calculators._sitebuild.catalogue import checked, slugs
from calculators._sitebuild.data.licenses import LicenseError, license_files
from calculators._sitebuild.guide.around.contents import with_contents
from calculators._sitebuild.guide.around.foot import foot
from calculators._sitebuild.guide.around.page_dates import PageDates, page_dates
from calculators._sitebuild.guide.blocks import CITED_BY
from calculators._sitebuild.guide.citations import cited_by, uncited
from calculators._sitebuild.guide.glossary.in_forms import check_terms
from calculators._sitebuild.guide.glossary.marks import PAGE_OF_TERMS, glossary_page
from calculators._sitebuild.guide.scripts import SITUATION_PAGES, scripts, situations
from calculators._sitebuild.guide.situations import pages_in_place, situation_pages
from calculators._sitebuild.guide.situations import without_page as situation_without_page
from calculators._sitebuild.guide.sources import sources
from calculators._sitebuild.guide.structured_data import PageFacts, Step, structured_data
from calculators._sitebuild.guide.whole_guide import FIRST, PLACE, Chapter, whole_guide
from calculators._sitebuild.guide.whole_guide import PAGE as WHOLE
from calculators._sitebuild.node import NodeError
from calculators._sitebuild.page.about import with_folded_sections
from calculators._sitebuild.page.calculator import in_view
from calculators._sitebuild.page.calculator_list import OWN_PAGES, own_pages, without_page
from calculators._sitebuild.paths import TEMPLATES
from calculators._sitebuild.publish.browser_code import CHUNK, inline_script
from calculators._sitebuild.publish.for_programs import (
    Listed,
    public_address,
    write_for_programs,
)
from calculators._sitebuild.publish.lazy_search import LazySearchError, write_lazy_search
from calculators._sitebuild.publish.policy import PolicyError, write_policy
from calculators._sitebuild.publish.release import (
    MANIFEST,
    Release,
    build_python_side,
    collect_release,
)
from calculators._sitebuild.publish.search_index import search_words, write_search_index
from calculators._sitebuild.publish.service_worker import write_service_worker
from calculators._sitebuild.publish.theme_files import (
    ThemeFileError,
    leave_out_unused,
    lighten_theme,
)
from calculators._sitebuild.runtime.needed_modules import LibraryError
from calculators._sitebuild.runtime.pin import RuntimeFileError
from calculators._sitebuild.runtime.slim import SlimError
from calculators._sitebuild.runtime.wheel import WheelError

BUILD_ERRORS = (
    *(CalculatorError, LibraryError, LicenseError, NodeError),
    *(RuntimeFileError, SlimError, ThemeFileError, WheelError),
)
# What the head of a calculator's page loads first.
EARLY = ("early.js", "worker.mjs", MANIFEST, "controller.mjs", CHUNK)
# What stands in the pages themselves.
INLINE = ("theme_navigation", "theme_script", "theme_storage", "with_script")
# A warning stops `mkdocs build --strict`, and lets `mkdocs serve` go on.
_serving = ContextVar("serving", default=False)
# Built while the pages are rendered; and once for a process, because `.ci/serve` starts another one
# when Python or its data change.
_meanwhile = ThreadPoolExecutor(max_workers=1)
_python = cache(lambda: _meanwhile.submit(build_python_side))
_dates: dict[str, PageDates] = {}
_menu: list[Page] = []
_log = logging.getLogger("mkdocs.second_offer")


def on_startup(*, command: str, **_: object) -> None:
    """Remember whether an author is serving the site: then no service worker is written."""
    _serving.set(command == "serve")


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Check the calculators, begin what takes time, and read what pages say of each other."""
    try:
        for slug in slugs():  # before anything that takes time
            check_terms(slug, checked(slug))
        _python()
        licenses = license_files()
        lighten_theme(files, config)
        for name in INLINE:
            config.extra[name] = inline_script(f"dom/{name}.mjs")
    except BUILD_ERRORS as error:
        raise PluginError(str(error)) from error
    leave_out_unused(files)
    for address, text in licenses.items():
        files.append(File.generated(config, address, content=text))
    config.extra["is_public"] = bool(public_address(config.site_url))
    try:
        _read_citations(files)
        _read_pages(files)
    except SlipError as error:
        raise PluginError(str(error)) from error
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
    _menu[:] = nav.pages


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, **_: object) -> str:
    """Put back the lines of the front matter, so that errors have the file's line numbers."""
    slips.PAGE.set(page.file.src_uri)
    slips.SITE.set(_on_paper(config))
    search_words(page.meta)  # stops on a slip while the page is known
    for name in ("title", "description"):
        if not page.meta.get(name):
            _log.warning("%s has no %s: write one atop the page", page.file.src_uri, name)
    return "\n" * (page.file.content_string.count("\n") - markdown.count("\n")) + markdown


def on_page_content(html: str, *, page: Page, **_: object) -> str:
    """Fold what explains a calculator on its own page, and leave its width to form and answer."""
    if page.file.src_uri not in OWN_PAGES.values():
        return html
    page.meta.setdefault("hide", ["navigation", "toc"])
    return with_folded_sections(html)


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
    """Finish what needs the HTML of all pages, and add the release."""
    TEMPLATES.mkdir(parents=True, exist_ok=True)
    env.bytecode_cache = FileSystemBytecodeCache(str(TEMPLATES))
    _fill_in(files)
    try:
        _publish(collect_release(_python().result()), files, config)
    except BUILD_ERRORS as error:
        raise PluginError(str(error)) from error
    return env


def on_page_context(
    context: dict[str, object], *, page: Page, config: MkDocsConfig, **_: object
) -> None:
    """Give the theme the page's structured data for the head."""
    context["in_view"] = in_view(page.content or "")
    cited = [source for key, source in sources().items() if page.file.src_uri in _pages(key)]
    facts = PageFacts(
        path=page.file.src_uri,
        title=str(page.meta.get("title", "")),
        description=str(page.meta.get("description", "")),
        breadcrumbs=_breadcrumbs(page, Step(config.site_name, config.site_url or "")),
        dates=_dates.get(page.file.src_uri),
    )
    context["structured_data"] = structured_data(facts, cited)
    context["foot"] = foot(
        (source.checked for source in cited),
        str(config.extra.get("repository", "")),
        page.file.src_uri,
        str(page.title),
    )
    sections = [(it.id, unescape(it.title)) for top in page.toc for it in top.children]
    page.content = with_contents(page.content or "", sections)


def on_post_build(config: MkDocsConfig) -> None:
    """Finish the search index, then write the content policy and the service worker.

    Not the last two while an author is serving the site: MkDocs then adds a script of its own to
    every page.
    """
    site = Path(config.site_dir)
    words = {page.url: search_words(page.meta) for page in _menu}
    write_search_index(site, words, scripts())
    try:
        write_lazy_search(site)
    except LazySearchError as error:
        raise PluginError(str(error)) from error
    named = config.site_name, config.site_description or ""
    pages = [_listed(page) for page in _menu if not page.meta.get("robots")]
    write_for_programs(site, public_address(config.site_url), named, pages)
    if _serving.get():
        return
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


def _fill_in(files: Files) -> None:
    """Fill in the whole guide, and the days for the sitemap."""
    for file in files.documentation_pages():
        # What git does not know was changed today: the day of the build, which MkDocs gives.
        if file.page and (dates := _dates.get(file.src_uri)):
            file.page.update_date = dates.modified.isoformat()
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


def _publish(release: Release, files: Files, config: MkDocsConfig) -> None:
    """Publish the release's files, and point the pages' scripts and styles at it."""
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
    config.extra["early"] = {Path(name).stem: release.folder + name for name in EARLY}


def _read_citations(files: Files) -> None:
    pages = {}
    for file in files.documentation_pages():
        markdown, told = meta.get_data(file.content_string)
        pages[file.src_uri] = (str(told.get("title", file.src_uri)), markdown)
    CITED_BY.clear()
    CITED_BY.update(cited_by(pages))
    if message := uncited(sources(), CITED_BY):
        _log.warning(message)


def _read_pages(files: Files) -> None:
    pages = [(it.src_uri, it.content_string) for it in files.documentation_pages()]
    PAGE_OF_TERMS.set(glossary_page(pages))
    SITUATION_PAGES.clear()
    SITUATION_PAGES.update(pages_in_place(pages, scripts()))
    SITUATION_PAGES.update(situation_pages(pages))
    if message := situation_without_page(situations(), SITUATION_PAGES):
        _log.warning(message)


def _on_paper(config: MkDocsConfig) -> str:
    address = (config.site_url or "").partition("//")[2].rstrip("/")
    return " · ".join(filter(None, (config.site_name, address)))


def _page(files: Files, path: str) -> Page | None:
    file = files.get_file_from_path(path)
    return file.page if file else None


def _pages(key: str) -> dict[str, str]:
    return CITED_BY.get(key, {})


def _listed(page: Page) -> Listed:
    *_, section = [page, *page.ancestors]  # the outermost comes last
    told = (str(page.meta.get(name, "")) for name in ("title", "description"))
    title, description = told
    return Listed(section=str(section.title), url=page.url, title=title, description=description)


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
