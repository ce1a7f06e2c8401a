"""What all Markdown blocks share, and how an author's slip is reported."""
