"""The stub for `importlib.resources`, which looks for files in packages: there are none."""
