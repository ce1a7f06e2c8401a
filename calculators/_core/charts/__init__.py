"""The charts of a report, as SVG; they can be read without color, by shape and label."""
