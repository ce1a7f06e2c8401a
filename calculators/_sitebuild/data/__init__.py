"""Data files that calculators load when an answer calls for one."""
