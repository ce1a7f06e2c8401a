"""What builds the site: forms, pages, and the files for the browser. Never ships."""
