"""Draws one calculator for a page: its form, its worked answer, and what can be done with it."""
