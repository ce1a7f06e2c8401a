"""What is published beside the pages: a release of the calculators, and what browsers enforce."""
