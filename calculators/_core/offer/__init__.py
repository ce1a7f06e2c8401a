"""What several calculators share about an offer: questions, the steps of a talk, handing over."""
