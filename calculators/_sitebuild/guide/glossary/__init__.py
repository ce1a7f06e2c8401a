"""The words of an offer: docs/_data/glossary.toml, its page, and the marks in the text."""
