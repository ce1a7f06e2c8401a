"""Where a month ends, for what a letter counts by the calendar."""

from datetime import date, timedelta


def month_end(day: date) -> date:
    """Find the last day of a month."""
    in_the_next = day.replace(day=1) + timedelta(days=31)
    return in_the_next.replace(day=1) - timedelta(days=1)
