"""Tests, and checks that measure. Some packages install a folder named `tests`: ours goes first."""
