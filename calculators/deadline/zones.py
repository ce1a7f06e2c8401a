"""Clocks by their distance from UTC: fixed, because a browser's Python has no table of zones.

Such a table weighs more than all of our calculators; the summer changes that it knows of are a
matter of picking the right line, and the page says so.
"""

from __future__ import annotations

import datetime as dt

_PLACES = {
    "-10:00": "Honolulu",
    "-09:00": "Anchorage in winter",
    "-08:00": "Los Angeles in winter",
    "-07:00": "Denver in winter, Los Angeles in summer",
    "-06:00": "Chicago in winter, Mexico City",
    "-05:00": "New York in winter, Lima",
    "-04:00": "New York in summer, Santiago in winter",
    "-03:30": "St. John's in winter",
    "-03:00": "São Paulo, Buenos Aires",
    "-02:00": "South Georgia",
    "-01:00": "Cape Verde",
    "+00:00": "London in winter, Accra",
    "+01:00": "Berlin in winter, London in summer, Lagos",
    "+02:00": "Athens in winter, Berlin in summer, Johannesburg",
    "+03:00": "Istanbul, Nairobi, Riyadh",
    "+03:30": "Tehran",
    "+04:00": "Dubai",
    "+04:30": "Kabul",
    "+05:00": "Karachi, Tashkent",
    "+05:30": "Delhi, Colombo",
    "+05:45": "Kathmandu",
    "+06:00": "Dhaka",
    "+06:30": "Yangon",
    "+07:00": "Bangkok, Jakarta",
    "+08:00": "Singapore, Beijing, Perth",
    "+09:00": "Tokyo, Seoul",
    "+09:30": "Adelaide in winter",
    "+10:00": "Sydney in winter, Brisbane",
    "+11:00": "Sydney in summer",
    "+12:00": "Auckland in winter, Fiji",
    "+13:00": "Auckland in summer, Samoa",
}
ZONES = {
    f"UTC{offset}": f"UTC{offset.replace('-', '−')} ({place})" for offset, place in _PLACES.items()
}
CLOSING = dt.time(17)


def moment(hour: str) -> dt.time:
    """Read the hour of a deadline; none said means the end of a business day, 17:00."""
    return dt.time.fromisoformat(hour) if hour else CLOSING


def on_my_clock(day: dt.date, hour: str, theirs: str, mine: str) -> dt.datetime:
    """Say when their moment is on the reader's clock; the same where a clock is not known."""
    there = dt.datetime.combine(day, moment(hour))
    if not theirs or not mine:
        return there
    return there + offset(mine) - offset(theirs)


def offset(zone: str) -> dt.timedelta:
    """Give a zone's distance from UTC: `UTC-03:30` is three and a half hours behind."""
    sign = -1 if zone[3] == "-" else 1
    hours, minutes = zone[4:].split(":")
    return sign * dt.timedelta(hours=int(hours), minutes=int(minutes))
