"""The Python that runs in the reader's browser: Pyodide, our library, our wheel."""
