"""Checks of the built site that are no tests: they measure, and `make check` runs them."""
