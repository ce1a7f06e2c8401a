"""In place of `importlib.resources`, which looks for files in packages: there are none."""
