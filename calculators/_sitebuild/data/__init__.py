"""The data files that calculators load when an answer needs one."""
