"""The stored and shared formats, asked of the very modules that the page runs."""
