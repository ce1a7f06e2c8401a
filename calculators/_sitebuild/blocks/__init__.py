"""Markdown blocks of a page: what all of them share, and how an author's slip is reported."""
