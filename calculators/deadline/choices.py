"""The two long lists to choose from: whose holidays count, and by which clock.

The countries and regions are those that the build makes holiday files for; a test holds them
against the package that the files are made with. Clocks go by city, each with a file of its
changes, because a browser's Python has no table of zones: a whole one weighs more than all of our
calculators.
"""

from __future__ import annotations

# On top: the ones that facts and readers ask for most, and those that no country's name covers.
_FIRST = {
    "US": "United States, federal holidays",
    "US-FRB": "United States, banks (Federal Reserve)",
    "GB-EAW": "United Kingdom: England and Wales",
    "GB-SCT": "United Kingdom: Scotland",
    "GB-NIR": "United Kingdom: Northern Ireland",
    "TARGET": "Euro payments (TARGET)",
    "NONE": "No public holidays, weekends only",
}
_COUNTRIES = """
AF Afghanistan; AX Åland Islands; AL Albania; DZ Algeria; AS American Samoa; AD Andorra; AO
Angola; AI Anguilla; AQ Antarctica; AG Antigua & Barbuda; AR Argentina; AM Armenia; AW Aruba; AU
Australia; AT Austria; AZ Azerbaijan; BS Bahamas; BH Bahrain; BD Bangladesh; BB Barbados; BY
Belarus; BE Belgium; BZ Belize; BJ Benin; BM Bermuda; BT Bhutan; BO Bolivia; BA Bosnia &
Herzegovina; BW Botswana; BR Brazil; VG British Virgin Islands; BN Brunei; BG Bulgaria; BF
Burkina Faso; BI Burundi; KH Cambodia; CM Cameroon; CA Canada; CV Cape Verde; BQ Caribbean
Netherlands; KY Cayman Islands; CF Central African Republic; TD Chad; CL Chile; CN China; CX
Christmas Island; CC Cocos (Keeling) Islands; CO Colombia; KM Comoros; CG Congo - Brazzaville;
CD Congo - Kinshasa; CK Cook Islands; CR Costa Rica; CI Côte d’Ivoire; HR Croatia; CU Cuba; CW
Curaçao; CY Cyprus; CZ Czechia; DK Denmark; DJ Djibouti; DM Dominica; DO Dominican Republic; EC
Ecuador; EG Egypt; SV El Salvador; GQ Equatorial Guinea; ER Eritrea; EE Estonia; SZ Eswatini; ET
Ethiopia; FK Falkland Islands; FO Faroe Islands; FJ Fiji; FI Finland; FR France; GF French
Guiana; PF French Polynesia; TF French Southern Territories; GA Gabon; GM Gambia; GE Georgia; DE
Germany; GH Ghana; GI Gibraltar; GR Greece; GL Greenland; GD Grenada; GP Guadeloupe; GU Guam; GT
Guatemala; GG Guernsey; GN Guinea; GW Guinea-Bissau; GY Guyana; HT Haiti; HN Honduras; HK Hong
Kong SAR China; HU Hungary; IS Iceland; IN India; ID Indonesia; IR Iran; IQ Iraq; IE Ireland; IM
Isle of Man; IL Israel; IT Italy; JM Jamaica; JP Japan; JE Jersey; JO Jordan; KZ Kazakhstan; KE
Kenya; KI Kiribati; XK Kosovo; KW Kuwait; KG Kyrgyzstan; LA Laos; LV Latvia; LB Lebanon; LS
Lesotho; LR Liberia; LY Libya; LI Liechtenstein; LT Lithuania; LU Luxembourg; MO Macao SAR
China; MG Madagascar; MW Malawi; MY Malaysia; MV Maldives; ML Mali; MT Malta; MH Marshall
Islands; MQ Martinique; MR Mauritania; MU Mauritius; YT Mayotte; MX Mexico; FM Micronesia; MD
Moldova; MC Monaco; MN Mongolia; ME Montenegro; MS Montserrat; MA Morocco; MZ Mozambique; MM
Myanmar (Burma); NA Namibia; NR Nauru; NP Nepal; NL Netherlands; NC New Caledonia; NZ New
Zealand; NI Nicaragua; NE Niger; NG Nigeria; NU Niue; NF Norfolk Island; KP North Korea; MK
North Macedonia; MP Northern Mariana Islands; NO Norway; OM Oman; PK Pakistan; PW Palau; PS
Palestinian Territories; PA Panama; PG Papua New Guinea; PY Paraguay; PE Peru; PH Philippines;
PN Pitcairn Islands; PL Poland; PT Portugal; PR Puerto Rico; QA Qatar; RO Romania; RU Russia; RW
Rwanda; RE Réunion; WS Samoa; SM San Marino; SA Saudi Arabia; SN Senegal; RS Serbia; SC
Seychelles; SL Sierra Leone; SG Singapore; SX Sint Maarten; SK Slovakia; SI Slovenia; SB Solomon
Islands; SO Somalia; ZA South Africa; GS South Georgia & South Sandwich Islands; KR South Korea;
SS South Sudan; ES Spain; LK Sri Lanka; BL St. Barthélemy; SH St. Helena; KN St. Kitts & Nevis;
LC St. Lucia; MF St. Martin; PM St. Pierre & Miquelon; VC St. Vincent & Grenadines; SD Sudan; SR
Suriname; SJ Svalbard & Jan Mayen; SE Sweden; CH Switzerland; SY Syria; ST São Tomé & Príncipe;
TW Taiwan; TJ Tajikistan; TZ Tanzania; TH Thailand; TL Timor-Leste; TG Togo; TK Tokelau; TO
Tonga; TT Trinidad & Tobago; TN Tunisia; TM Turkmenistan; TC Turks & Caicos Islands; TV Tuvalu;
TR Türkiye; UM U.S. Outlying Islands; VI U.S. Virgin Islands; UG Uganda; AE United Arab
Emirates; UY Uruguay; UZ Uzbekistan; VU Vanuatu; VA Vatican City; VE Venezuela; VN Vietnam; WF
Wallis & Futuna; EH Western Sahara; YE Yemen; ZM Zambia; ZW Zimbabwe
"""

CALENDARS = _FIRST | dict(entry.split(" ", 1) for entry in " ".join(_COUNTRIES.split()).split("; "))

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
_FIXED = {
    f"UTC{offset}": f"UTC{offset.replace('-', '−')} ({place})" for offset, place in _PLACES.items()
}
_CITIES = """
Pacific/Auckland Auckland, Wellington; Australia/Sydney Sydney, Melbourne; Australia/Brisbane
Brisbane; Australia/Adelaide Adelaide; Australia/Darwin Darwin; Australia/Perth Perth;
Australia/Hobart Hobart; Asia/Tokyo Tokyo; Asia/Seoul Seoul; Asia/Shanghai Beijing, Shanghai;
Asia/Hong_Kong Hong Kong; Asia/Taipei Taipei; Asia/Singapore Singapore; Asia/Kuala_Lumpur Kuala
Lumpur; Asia/Manila Manila; Asia/Jakarta Jakarta; Asia/Bangkok Bangkok; Asia/Ho_Chi_Minh Hanoi, Ho
Chi Minh City; Asia/Yangon Yangon; Asia/Dhaka Dhaka; Asia/Kathmandu Kathmandu; Asia/Kolkata Delhi,
Mumbai, Bengaluru; Asia/Colombo Colombo; Asia/Karachi Karachi; Asia/Tashkent Tashkent; Asia/Almaty
Almaty; Asia/Kabul Kabul; Asia/Tehran Tehran; Asia/Dubai Dubai, Abu Dhabi; Asia/Riyadh Riyadh;
Asia/Qatar Doha; Asia/Jerusalem Tel Aviv, Jerusalem; Asia/Beirut Beirut; Europe/Istanbul Istanbul;
Europe/Moscow Moscow; Europe/Kyiv Kyiv; Europe/Athens Athens; Europe/Bucharest Bucharest;
Europe/Sofia Sofia; Europe/Helsinki Helsinki; Europe/Tallinn Tallinn; Europe/Riga Riga;
Europe/Vilnius Vilnius; Europe/Berlin Berlin, Munich; Europe/Zurich Zurich; Europe/Vienna Vienna;
Europe/Paris Paris; Europe/Brussels Brussels; Europe/Amsterdam Amsterdam; Europe/Luxembourg
Luxembourg; Europe/Madrid Madrid; Europe/Rome Rome, Milan; Europe/Stockholm Stockholm; Europe/Oslo
Oslo; Europe/Copenhagen Copenhagen; Europe/Warsaw Warsaw; Europe/Prague Prague; Europe/Budapest
Budapest; Europe/Belgrade Belgrade; Europe/Lisbon Lisbon; Europe/London London, Edinburgh;
Europe/Dublin Dublin; Atlantic/Reykjavik Reykjavik; Africa/Cairo Cairo; Africa/Johannesburg
Johannesburg; Africa/Nairobi Nairobi; Africa/Lagos Lagos; Africa/Accra Accra; Africa/Casablanca
Casablanca; America/St_Johns St. John's; America/Halifax Halifax; America/New_York New York,
Boston, Washington; America/Toronto Toronto, Montreal; America/Chicago Chicago, Dallas, Austin;
America/Winnipeg Winnipeg; America/Denver Denver, Salt Lake City; America/Phoenix Phoenix;
America/Edmonton Calgary, Edmonton; America/Los_Angeles Los Angeles, San Francisco, Seattle;
America/Vancouver Vancouver; America/Anchorage Anchorage; Pacific/Honolulu Honolulu;
America/Mexico_City Mexico City; America/Bogota Bogotá; America/Lima Lima; America/Caracas
Caracas; America/Santiago Santiago; America/Argentina/Buenos_Aires Buenos Aires;
America/Montevideo Montevideo; America/Sao_Paulo São Paulo, Rio de Janeiro; America/Puerto_Rico
San Juan; Pacific/Fiji Fiji; Pacific/Chatham Chatham Islands; Pacific/Marquesas Marquesas Islands;
Australia/Eucla Eucla; Australia/Lord_Howe Lord Howe Island; Pacific/Guam Guam
"""


def _city(entry: str) -> tuple[str, tuple[str, str]]:
    name, label = entry.split(" ", 1)
    # The code is the name of a file: `America/New_York` is in America-New_York.json.
    return name.replace("/", "-"), (name, label)


# By code: the name of the zone in the IANA data, and the cities that readers look for.
CITIES = dict(map(_city, " ".join(_CITIES.split()).split("; ")))
ZONES = dict(sorted(((code, label) for code, (_, label) in CITIES.items()), key=lambda it: it[1]))
# Forms and links from before there were cities hold these, and mean the same as then.
FIXED = tuple(_FIXED)
ZONES |= _FIXED
