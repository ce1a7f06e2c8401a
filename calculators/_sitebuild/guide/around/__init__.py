"""What stands around the author's text on a page: its contents, and what is at its foot."""
