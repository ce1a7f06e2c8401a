"""Hands the calculators' files to MkDocs. Glue: what they are is decided in `bundle`."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from calculators._sitebuild.bundle import APP, collect_bundle
from calculators._sitebuild.runtime import RuntimeFileError
from calculators._sitebuild.wheel import WheelError


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Publish the bundle, and point the pages' scripts and styles at this release."""
    try:
        bundle = collect_bundle(Path(config.docs_dir))
    except (RuntimeFileError, WheelError) as error:
        raise PluginError(str(error)) from error
    for file in [file for file in files if file.src_uri.startswith(APP)]:
        files.remove(file)
    for address, path in bundle.files.items():
        files.append(File.generated(config, address, abs_src_path=str(path)))
    manifest = f"{bundle.folder}manifest.json"
    files.append(File.generated(config, manifest, content=bundle.manifest))
    config.extra_css[:] = map(bundle.address, config.extra_css)
    for index, script in enumerate(config.extra_javascript):
        if isinstance(script, str):
            config.extra_javascript[index] = bundle.address(script)
        else:
            script.path = bundle.address(script.path)
    return files


def on_page_markdown(markdown: str, *, page: Page, **_: object) -> str:
    """Put back the lines that the front matter took: errors then tell the file's line numbers."""
    return "\n" * (page.file.content_string.count("\n") - markdown.count("\n")) + markdown
