"""Drawings of a report as SVG, told apart by shape and label, in grey and in the dark too."""
