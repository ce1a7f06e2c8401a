"""The guide: its sources, scripts, checklists, worked figures, and what search engines read."""
