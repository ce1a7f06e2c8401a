"""The stored and shared formats, tested on the modules that the page itself runs."""
