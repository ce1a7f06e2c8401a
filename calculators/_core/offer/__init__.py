"""What several calculators share: questions about an offer, the ladder, handing over."""
