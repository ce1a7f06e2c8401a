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
# Where the package's weekend is not the one that offices keep. Checked on 25 November 2026.
WEEKENDS = {
    "LY": (4, 5),  # Decision 489 of 2005, ILO Natlex 75276; CLDR has it too
    "PS": (4, 5),  # by the sources of jollyday; the private sector keeps the Friday at least
    "HK": (
        5,
        6,
    ),  # a five-day week in offices, though the law names the Sunday only; as CLDR has it
    "VE": (5, 6),  # two days in a row by the labor law of 2012, art. 173; as CLDR has it
    "PY": (5, 6),  # Saturdays are worked by law, and seldom in offices; as CLDR has it
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
