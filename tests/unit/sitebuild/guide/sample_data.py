"""Small data files of the guide for the tests, which must not depend on the real words."""

from pathlib import Path

import pytest

from calculators._sitebuild.guide import toml_tables

SOURCES = """
[hart2024]
author = "Hart"
title = "But what if I lose the offer?"
year = 2024
published = "A journal"
supports = "Few offers are lost."
evidence = "B"
checked = 2026-11-22
address = "https://example.org/hart"
note = "Told from memory."

[hyde1840]
author = "Hyde v Wrench"
title = "A case"
year = 1840
published = "A court"
supports = "A counter ends an offer."
evidence = "law"
checked = 2026-11-22
"""
SCRIPTS = '''
[ask-for-time]
situation = "On receipt"
title = "Ask for time"
when = "They want an answer now."
phone = """
Thank you, [[contact]]. *Truly.*

May I answer on [[answer-by]]?
"""
email = """
Subject: The offer

Hi [[contact]],
[[you]]
"""
tip = "Name a day."

[lowball]
situation = "A low offer"
title = "Answer a lowball"
when = "The number is low."
phone = "I need [[range-low]]."
'''
CHECKLISTS = f"""
[prepare]
title = "Prepare"
intro = "Before you talk."
items = {[f"Do thing {at}." for at in range(1, 11)]}
"""


def write_data(
    folder: Path,
    patch: pytest.MonkeyPatch,
    *,
    sources: str = SOURCES,
    scripts: str = SCRIPTS,
    checklists: str = CHECKLISTS,
) -> None:
    """Put data files into a folder, and let the guide read them from there."""
    for name, text in (("sources", sources), ("scripts", scripts), ("checklists", checklists)):
        (folder / f"{name}.toml").write_text(text, "utf-8")
    patch.setattr(toml_tables, "GUIDE_DATA", folder)
