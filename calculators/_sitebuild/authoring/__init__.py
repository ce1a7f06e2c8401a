"""What the author of a calculator is told: each mistake in one sentence, before a page is built."""
