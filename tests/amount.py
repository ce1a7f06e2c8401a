"""How many examples Hypothesis draws: a third of the full number on a push, ten times it at night.

A push should not wait for what one run more in a hundred would find; the nightly job draws with a
fresh seed, so that it looks elsewhere each time. Many tests try a mutant, and each draws a tenth.
"""

import os

PROFILE = os.environ.get("HYPOTHESIS_PROFILE") or ("ci" if os.environ.get("CI") else "here")
_FULL = 100  # Hypothesis' own number, where a test names none


def examples(full: int = _FULL) -> int:
    """Scale the full number of examples of a test to the run it is part of."""
    if PROFILE == "nightly":
        return 10 * full
    return max(1, full // (10 if PROFILE == "mutants" else 3))
