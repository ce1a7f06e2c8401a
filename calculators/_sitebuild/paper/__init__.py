"""Pages as PDFs, and the browser that prints them."""
