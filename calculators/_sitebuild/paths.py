"""The paths in the checkout: what a build reads, and where it caches what it makes."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
BROWSER = ROOT / "calculators" / "_browser"
STYLES = BROWSER / "styles"
THEME = ROOT / "calculators" / "_sitebuild" / "theme"
MARK = THEME / ".icons" / "mark.svg"
GUIDE_DATA = DOCS / "_data"
ICONS = DOCS / "assets" / "icons"
README_PICTURE = ROOT / ".github" / "counter-offer.png"
NODE_MODULES = ROOT / "node_modules"
PYODIDE = NODE_MODULES / "pyodide"

# Each is in a folder of its own, named after what it was made from; `make clean` removes them.
_CACHE = ROOT / ".cache"
WHEELS = _CACHE / "wheel"
LIBRARIES = _CACHE / "library"
RUNTIMES = _CACHE / "runtime"
BROWSER_CODE = _CACHE / "app"
TEMPLATES = _CACHE / "templates"
DATA = _CACHE / "data"
PDFS = _CACHE / "pdf"
CARDS = _CACHE / "cards"
SCREENSHOTS = _CACHE / "screenshots"
BROWSERS = _CACHE / "browsers"  # fetched by set-up
