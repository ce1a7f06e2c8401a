"""Draws a calculator for a page: its form, the worked answer, and the panels around them."""
