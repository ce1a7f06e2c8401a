"""The calculators of the guide, and what carries them to the page.

A module without a leading underscore is one calculator. To add one:

1. Write `calculators/raise_or_bonus.py`: its inputs, its formula, its worked examples.
2. Write `docs/calculators/raise-or-bonus.md` with the block `/// calculator | raise-or-bonus`.
3. Write `tests/unit/test_raise_or_bonus.py` with answers that you worked out by hand.

`_core` is the vocabulary for step 1, `_bridge` answers the page; both ship to the browser.
`_sitebuild` draws forms and bundles files while the site is built, and never ships.
"""
