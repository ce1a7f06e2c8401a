"""The stub for `pyodide.webloop`, the event loop in a browser."""

# A memory snapshot finds this object by its position among those imported at the start.
from pyodide_js._api import scheduleCallback  # type: ignore[import-not-found]  # noqa: F401


def _initialize_event_loop() -> None:
    """Do nothing when the runtime starts."""
