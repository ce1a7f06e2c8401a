"""Checks that are not tests: they measure, and `make check` or a monthly job runs them."""
