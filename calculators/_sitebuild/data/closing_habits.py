"""What a table of public holidays does not say: weekends, eves, and the names that readers type."""

import unicodedata
from collections.abc import Iterable

# Closed all day although no public holiday: by law level with Sundays (Semesterlagen, 3 a §).
ALSO_CLOSED = {"SE": ("de_facto",)}
# Closed in one region's communities, and in most of them: Assumption Day in Bavaria (BayFTG, 1).
REGION_ALSO_CLOSED = {("DE", "BY"): ("catholic",)}
# Kept by many offices and not by all. India's optional days are each employee's own choice.
OFTEN_CLOSED = ("bank", "optional", "half_day", "de_facto")
NOT_OFTEN = {"IN"}
# Where the package's weekend is not the one that offices keep. All countries were checked against
# CLDR (Babel 2.18) on 26 November 2026; a test holds each difference to its reason.
WEEKENDS = {
    "LY": (4, 5),  # Decision 489 of 2005, ILO Natlex 75276; CLDR has it too
    "PS": (4, 5),  # by the sources of jollyday; the private sector keeps the Friday at least
    # Saturday and Sunday since 1 October 2014 (Council of Ministers, 11 September 2014); as CLDR
    "MR": (5, 6),
    # The law names the Sunday alone, and CLDR two days, as offices keep. Where some work on
    # Saturdays, a day too few is the safe side of a deadline.
    "HK": (5, 6),
    "VE": (5, 6),  # two days in a row by the labor law of 2012, art. 173
    "PY": (5, 6),
    "AI": (5, 6),
    "CD": (5, 6),
    "NE": (5, 6),
    "KN": (5, 6),
    "TK": (5, 6),
}
_SATURDAYS = "Some offices in {} work on Saturdays too. This calendar counts Saturday as a day off."
_SATURDAY_WORKED = {
    "HK": "Hong Kong", "VE": "Venezuela", "PY": "Paraguay", "CD": "the DR Congo", "NE": "Niger",
    "UG": "Uganda",
}  # fmt: skip
# What is not sure about a country's week, told with every answer that counts by it.
DOUBTS = {code: _SATURDAYS.format(name) for code, name in _SATURDAY_WORKED.items()} | {
    "AE": "Fridays are half days in the public offices of the UAE and at many companies, so don’t "
    "count on a reply after noon.",
    "AF": "Sources disagree on the weekend in Afghanistan: this calendar has Friday and Saturday, "
    "and others have Thursday and Friday.",
    "BN": "Government offices in Brunei close on Fridays and Sundays, which is what this calendar "
    "has. Many companies close on Saturdays and Sundays instead.",
    "DJ": "Sources disagree on the weekend in Djibouti: this calendar has Friday and Saturday, and "
    "others have Friday alone.",
    "IN": "Many offices in India work on some Saturdays, and this calendar may lack a few days "
    "that only one state keeps.",
    "MR": "Offices in Mauritania close at noon on Fridays, so don’t count on a reply after that.",
    "PS": "This calendar has Friday and Saturday as the weekend in Palestine, but some companies "
    "close on Fridays and Sundays.",
}
# Where the package knows a region by a second code alone.
SHOWN_NAMES = {
    "FR": {
        "971": "Guadeloupe",
        "972": "Martinique",
        "973": "French Guiana",
        "974": "Réunion",
        "976": "Mayotte",
    },
    "IN": {"TS": "Telangana"},
}
# What an English reader calls a region, beside the local names of the package.
ENGLISH_NAMES = {
    "AT": "Carinthia 2; Lower Austria 3; Upper Austria 4; Styria 6; Tyrol 7; Vienna 9",
    "BE": "Flanders VLG; Wallonia WAL; Brussels BRU",
    "BR": "Federal District DF",
    "CH": "Zurich ZH; Geneva GE; Lucerne LU; St. Gallen SG; Saint Gallen SG; Basel BS; Grisons GR; "
    "Basel-City BS; Basel-Country BL",
    "DE": "Bavaria BY; North Rhine-Westphalia NW; NRW NW; Lower Saxony NI; Saxony SN; "
    "Saxony-Anhalt ST; Thuringia TH; Hesse HE; Rhineland-Palatinate RP; "
    "Mecklenburg-Western Pomerania MV; Baden-Wuerttemberg BW; Thueringen TH",
    "ES": "Catalonia CT; Andalusia AN; Aragon AR; Basque Country PV; Canary Islands CN; "
    "Balearic Islands IB; Castile and Leon CL; Castilla-La Mancha CM; Navarre NC; Valencia VC",
    "IT": "Milan MI; Rome RM; Turin TO; Naples NA; Florence FI; Venice VE; Genoa GE",
    "MY": "Penang 07; Malacca 04; Kuala Lumpur 14; Putrajaya 16; Labuan 15",
    "PT": "Lisbon 11; Azores 20; Madeira 30",
    "US": "Washington DC DC; Washington, D.C. DC; D.C. DC; Virgin Islands VI",
}


def names_to_find(
    country: str, parts: Iterable[str], known: dict[str, str], shown: dict[str, str]
) -> dict[str, str]:
    """Map every way to write a region to its code: local, English, and without accents."""
    english = (
        entry.rsplit(" ", 1) for entry in ENGLISH_NAMES.get(country, "").split("; ") if entry
    )
    codes = set(parts)
    names = {**known, **{name: part for name, part in english if part in codes}}
    found = {name: part for name, part in names.items() if name != shown.get(part)}
    for name, part in names.items():
        if (plain := without_accents(name)) not in names:
            found[plain] = part
    return {name: part for name, part in found.items() if name not in codes}


def without_accents(text: str) -> str:
    """Write `São Paulo` as `Sao Paulo`, for keyboards that have no accents."""
    parts = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in parts if not unicodedata.combining(sign))
