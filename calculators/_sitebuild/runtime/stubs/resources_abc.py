"""The stub for `importlib.resources.abc`, for which the start would import `pathlib` and `glob`."""

__all__: list[str] = []  # the names that `importlib.abc` passes on: none
