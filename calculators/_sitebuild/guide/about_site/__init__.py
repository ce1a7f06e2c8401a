"""Blocks of the pages about this site: what it keeps for use offline, and whose work is in it."""
