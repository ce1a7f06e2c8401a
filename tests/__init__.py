"""Tests and checks. A package, since others install a `tests` folder that must not come first."""
