"""Measures how soon and how fast the page answers. Prints, and asserts nothing."""
