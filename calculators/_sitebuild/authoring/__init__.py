"""Checks what the author of a calculator wrote, and reports each mistake in one sentence."""
