"""What builds the site: forms, pages, the bundle for the browser. Never ships."""
