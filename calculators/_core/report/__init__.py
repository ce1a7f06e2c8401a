"""The report: its blocks, and how they are written as HTML and as plain text."""
