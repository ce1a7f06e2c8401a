"""Worked examples: letters of our own writing, counted by hand."""

from __future__ import annotations

from calculators._core import Example

_SAM = """\
November 20, 2026

Dear Sam,

Northfield is pleased to offer you the position of data engineer, starting January 11, 2027.

Base salary. You will be paid $100,000 per year, in semi-monthly installments.

Bonus. You will be eligible for an annual bonus with a target of 10% of your base salary, at the \
company's sole discretion.

Signing bonus. You will receive a one-time signing bonus of $10,000. If you leave within 24 months \
of your start date, you will repay a prorated portion of it.

Equity. We will recommend to the Board that you be granted RSUs with a value of $80,000, vesting \
over four years with a one-year cliff.

Benefits. You will have 20 days of paid time off, and you may join our medical plan.

Your employment is at will. This offer is contingent on a background check. You will also sign the \
attached agreement on inventions and confidentiality.

Please reply by December 4, 2026.

Robin Reyes
"""
_LEEDS = """\
Dear Alex,

Thank you for coming to see us. We would like to offer you the post of analyst.

Salary: £3,000 per month, paid in arrears
Bonus: up to 10% of salary
Holiday: 25 days plus bank holidays
Pension: 5% employer contribution
Notice: two months

You will start on 01/02/2027. Please let us know by 4 December 2026.
"""
_GERMAN = """\
Sehr geehrte Frau Krüger, wir freuen uns, Ihnen die Stelle als Ingenieurin in unserem Haus \
anbieten zu können. Ihr Gehalt beträgt 65.000 € brutto im Jahr und wird in zwölf Raten gezahlt. \
Die Probezeit dauert sechs Monate, und danach gilt eine Frist von drei Monaten zum Quartal.
"""

EXAMPLES = (
    Example(
        title="Sam’s letter from Northfield",
        name="sam",
        values={"letter": _SAM},
        # Pay: base, twice a month, bonus, signing bonus. Equity: value, vesting, cliff. Days: first
        # day, answer by. Time: leave. Benefits: health. Terms: repayment, conditions, at will, IP,
        # confidentiality, discretion, board, another document: 4 + 3 + 2 + 1 + 1 + 8 = 19. Missing:
        # hours, retirement, place.
        shows={"found": "19 things", "missing": "3"},
    ),
    Example(
        title="A British letter: pay a month, a bonus “up to”, and a date that could be two",
        values={"letter": _LEEDS},
        # 12 × 3,000 = 36,000. Base, bonus, holiday, pension, notice, start, answer by; the place
        # and the hours are missing.
        shows={"found": "7 things", "missing": "2", "base-year": "£36,000"},
    ),
    Example(
        title="The same letter, read as Europeans write dates",
        values={"letter": _LEEDS, "order": "day"},
        # As before: 12 × 3,000 = 36,000, and the seven things. The day is now 1 February.
        shows={"found": "7 things", "missing": "2", "base-year": "£36,000"},
    ),
    Example(
        title="A letter in German",
        values={"letter": _GERMAN},
        # None of its words is one of those that no English text does without.
        shows={},
        warns=("not_english",),
    ),
    Example(
        title="A note without any terms",
        # Too short to tell its language by, and no number, day or clause in it.
        values={"letter": "It was lovely to meet you yesterday. We’ll be in touch."},
        shows={},
        warns=("nothing_found",),
    ),
)
