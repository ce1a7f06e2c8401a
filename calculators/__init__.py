"""The calculators of the guide, and what brings them to the page.

A module without a leading underscore is one calculator. To add one:

1. Write `calculators/raise_or_bonus.py`: its inputs, its formula, its worked examples.
2. Write `docs/calculators/raise-or-bonus.md` with the block `/// calculator | raise-or-bonus`.
3. Write `tests/unit/test_raise_or_bonus.py` with answers that you worked out by hand.

`_core` is what calculators are written with, and `_bridge` answers the page; both ship to the
browser, as do the scripts and styles in `_browser`. `_sitebuild` builds the site and never ships.
"""
