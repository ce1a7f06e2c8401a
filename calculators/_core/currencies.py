"""The currencies that a reader can choose. They only label amounts: nothing is converted."""

from __future__ import annotations

import re
from dataclasses import dataclass

# How many digits stand together, from the right; the last one repeats.
WESTERN = (3,)
INDIAN = (3, 2)  # 17,50,000 is 17 lakh 50 thousand


@dataclass(frozen=True, slots=True)
class Currency:
    """A currency: its ISO 4217 code, name, sign, number of decimals and groups of digits."""

    code: str
    name: str
    sign: str
    decimals: int = 2
    also_written: tuple[str, ...] = ()
    groups: tuple[int, ...] = WESTERN


# The money of every country that we have public holidays for. It is needed wherever a form is
# declared, so it is a table and no file that a build makes, and its names and signs are chosen. A
# test (tests/unit/core/test_currencies.py) holds every column to CLDR, by way of Babel, and lists
# where we differ. The commonest three come first. A sign that several share, or that is a single
# letter, stands for none of them on its own: those are shown by their code. Forint and rupiah have
# hundredths that nobody pays with.
_ALL = (
    Currency("USD", "US dollars", "$", also_written=("US$", "$US")),
    Currency("EUR", "Euros", "€"),
    Currency("GBP", "British pounds", "£"),
    Currency("AED", "UAE dirhams", "AED", also_written=("د.إ.",)),
    Currency("AFN", "Afghan afghanis", "AFN", 0, also_written=("؋",)),
    Currency("ALL", "Albanian lekë", "ALL", 0, also_written=("Lekë",)),
    Currency("AMD", "Armenian drams", "֏"),
    Currency("AOA", "Angolan kwanzas", "Kz"),
    Currency("ARS", "Argentine pesos", "ARS", also_written=("$",)),
    Currency("AUD", "Australian dollars", "A$", also_written=("$", "AU$")),
    Currency("AWG", "Aruban florin", "Afl."),
    Currency("AZN", "Azerbaijani manats", "₼"),
    Currency("BAM", "Bosnia-Herzegovina convertible marks", "KM", also_written=("КМ",)),
    Currency("BBD", "Barbadian dollars", "BBD", also_written=("$",)),
    Currency("BDT", "Bangladeshi taka", "৳", also_written=("Tk", "Tk."), groups=INDIAN),
    Currency("BHD", "Bahraini dinars", "BHD", 3, also_written=("د.ب.",)),
    Currency("BIF", "Burundian francs", "FBu", 0),
    Currency("BMD", "Bermudan dollars", "BMD", also_written=("$",)),
    Currency("BND", "Brunei dollars", "BND", also_written=("$",)),
    Currency("BOB", "Bolivian bolivianos", "Bs"),
    Currency("BRL", "Brazilian reais", "R$"),
    Currency("BSD", "Bahamian dollars", "BSD", also_written=("$",)),
    Currency("BTN", "Bhutanese ngultrum", "Nu.", groups=INDIAN),
    Currency("BWP", "Botswanan pulas", "BWP"),
    Currency("BYN", "Belarusian rubles", "Br"),
    Currency("BZD", "Belize dollars", "BZD", also_written=("$",)),
    Currency("CAD", "Canadian dollars", "C$", also_written=("$", "CA$")),
    Currency("CDF", "Congolese francs", "FC"),
    Currency("CHF", "Swiss francs", "CHF", also_written=("Fr.", "SFr.")),
    Currency("CLP", "Chilean pesos", "CLP", 0, also_written=("$",)),
    Currency("CNY", "Chinese yuan", "CN¥", also_written=("¥", "RMB")),
    Currency("COP", "Colombian pesos", "COP", also_written=("$",)),
    Currency("CRC", "Costa Rican colones", "₡"),
    Currency("CUP", "Cuban pesos", "CUP", also_written=("$",)),
    Currency("CVE", "Cape Verdean escudos", "CVE"),
    Currency("CZK", "Czech koruna", "Kč"),
    Currency("DJF", "Djiboutian francs", "Fdj", 0),
    Currency("DKK", "Danish kroner", "kr", also_written=("kr.",)),
    Currency("DOP", "Dominican pesos", "RD$"),
    Currency("DZD", "Algerian dinars", "DA", also_written=("د.ج.",)),
    Currency("EGP", "Egyptian pounds", "EGP", also_written=("ج.م.",)),
    Currency("ERN", "Eritrean nakfas", "Nfk"),
    Currency("ETB", "Ethiopian birrs", "ETB", also_written=("ብር",)),
    Currency("FJD", "Fijian dollars", "FJD", also_written=("$",)),
    Currency("FKP", "Falkland Islands pounds", "FKP", also_written=("£",)),
    Currency("GEL", "Georgian laris", "₾"),
    Currency("GHS", "Ghanaian cedis", "GH₵"),
    Currency("GIP", "Gibraltar pounds", "GIP", also_written=("£",)),
    Currency("GMD", "Gambian dalasis", "GMD"),
    Currency("GNF", "Guinean francs", "FG", 0),
    Currency("GTQ", "Guatemalan quetzals", "GTQ"),
    Currency("GYD", "Guyanese dollars", "GYD", also_written=("$",)),
    Currency("HKD", "Hong Kong dollars", "HK$", also_written=("$",)),
    Currency("HNL", "Honduran lempiras", "HNL"),
    Currency("HTG", "Haitian gourdes", "HTG"),
    Currency("HUF", "Hungarian forint", "Ft", 0),
    Currency("IDR", "Indonesian rupiah", "Rp", 0),
    Currency("ILS", "Israeli shekels", "₪"),
    Currency("INR", "Indian rupees", "₹", also_written=("Rs.", "Rs"), groups=INDIAN),
    Currency("IQD", "Iraqi dinars", "IQD", 0, also_written=("د.ع.",)),
    Currency("IRR", "Iranian rials", "IRR", 0, also_written=("ریال",)),
    Currency("ISK", "Icelandic krónur", "ISK", 0, also_written=("kr.", "kr")),
    Currency("JMD", "Jamaican dollars", "JMD", also_written=("$",)),
    Currency("JOD", "Jordanian dinars", "JOD", 3, also_written=("د.أ.",)),
    Currency("JPY", "Japanese yen", "¥", 0, also_written=("JP¥",)),
    Currency("KES", "Kenyan shillings", "Ksh"),
    Currency("KGS", "Kyrgyzstani som", "KGS", also_written=("сом",)),
    Currency("KHR", "Cambodian riels", "៛"),
    Currency("KMF", "Comorian francs", "CF", 0),
    Currency("KPW", "North Korean won", "KPW", 0),
    Currency("KRW", "South Korean won", "₩", 0),
    Currency("KWD", "Kuwaiti dinars", "KWD", 3, also_written=("د.ك.",)),
    Currency("KYD", "Cayman Islands dollars", "KYD", also_written=("$",)),
    Currency("KZT", "Kazakhstani tenge", "₸"),
    Currency("LAK", "Laotian kips", "₭", 0),
    Currency("LBP", "Lebanese pounds", "LBP", 0, also_written=("ل.ل.",)),
    Currency("LKR", "Sri Lankan rupees", "LKR", also_written=("Rs.", "Rs", "රු.")),
    Currency("LRD", "Liberian dollars", "LRD", also_written=("$",)),
    Currency("LSL", "Lesotho lotis", "LSL"),
    Currency("LYD", "Libyan dinars", "LYD", 3, also_written=("د.ل.",)),
    Currency("MAD", "Moroccan dirhams", "MAD", also_written=("د.م.",)),
    Currency("MDL", "Moldovan lei", "MDL"),
    Currency("MGA", "Malagasy ariaries", "Ar", 0),
    Currency("MKD", "Macedonian denari", "MKD", also_written=("ден.",)),
    Currency("MMK", "Myanmar kyats", "MMK", 0),
    Currency("MNT", "Mongolian tugriks", "₮"),
    Currency("MOP", "Macanese patacas", "MOP$"),
    Currency("MRU", "Mauritanian ouguiyas", "MRU", also_written=("أ.م.",)),
    Currency("MUR", "Mauritian rupees", "MUR", also_written=("Rs", "Rs.")),
    Currency("MVR", "Maldivian rufiyaa", "MVR", also_written=("Rf", "ރ.")),
    Currency("MWK", "Malawian kwachas", "MK"),
    Currency("MXN", "Mexican pesos", "MX$", also_written=("$",)),
    Currency("MYR", "Malaysian ringgit", "RM"),
    Currency("MZN", "Mozambican meticals", "MTn"),
    Currency("NAD", "Namibian dollars", "NAD", also_written=("$",)),
    Currency("NGN", "Nigerian naira", "₦"),
    Currency("NIO", "Nicaraguan córdobas", "NIO", also_written=("C$",)),
    Currency("NOK", "Norwegian kroner", "kr", also_written=("kr.",)),
    Currency("NPR", "Nepalese rupees", "NPR", also_written=("Rs.", "Rs", "नेरू"), groups=INDIAN),
    Currency("NZD", "New Zealand dollars", "NZ$", also_written=("$",)),
    Currency("OMR", "Omani rials", "OMR", 3, also_written=("ر.ع.",)),
    Currency("PAB", "Panamanian balboas", "B/."),
    Currency("PEN", "Peruvian soles", "S/"),
    Currency("PGK", "Papua New Guinean kina", "PGK"),
    Currency("PHP", "Philippine pesos", "₱"),
    Currency("PKR", "Pakistani rupees", "PKR", also_written=("Rs", "Rs.")),
    Currency("PLN", "Polish zloty", "zł", also_written=("zl",)),
    Currency("PYG", "Paraguayan guaranis", "₲", 0, also_written=("Gs.",)),
    Currency("QAR", "Qatari riyals", "QAR", also_written=("ر.ق.",)),
    Currency("RON", "Romanian lei", "RON", also_written=("lei",)),
    Currency("RSD", "Serbian dinars", "RSD", 0),
    Currency("RUB", "Russian rubles", "₽"),
    Currency("RWF", "Rwandan francs", "RWF", 0, also_written=("RF",)),
    Currency("SAR", "Saudi riyals", "SAR", also_written=("SR", "ر.س.")),
    Currency("SBD", "Solomon Islands dollars", "SBD", also_written=("$",)),
    Currency("SCR", "Seychellois rupees", "SCR", also_written=("SR",)),
    Currency("SDG", "Sudanese pounds", "SDG", also_written=("ج.س.",)),
    Currency("SEK", "Swedish kronor", "kr", also_written=("kr.",)),
    Currency("SGD", "Singapore dollars", "S$", also_written=("$",)),
    Currency("SHP", "St. Helena pounds", "SHP", also_written=("£",)),
    Currency("SLE", "Sierra Leonean leones", "Le"),
    Currency("SOS", "Somali shillings", "SOS", 0),
    Currency("SRD", "Surinamese dollars", "SRD", also_written=("$",)),
    Currency("SSP", "South Sudanese pounds", "SSP", also_written=("£",)),
    Currency("STN", "São Tomé & Príncipe dobras", "Db"),
    Currency("SYP", "Syrian pounds", "SYP", 0, also_written=("ل.س.",)),
    Currency("SZL", "Swazi emalangeni", "SZL"),
    Currency("THB", "Thai baht", "฿"),
    Currency("TJS", "Tajikistani somonis", "TJS"),
    Currency("TMT", "Turkmenistani manat", "TMT"),
    Currency("TND", "Tunisian dinars", "DT", 3, also_written=("د.ت.",)),
    Currency("TOP", "Tongan paʻanga", "T$"),
    Currency("TRY", "Turkish lira", "₺"),
    Currency("TTD", "Trinidad & Tobago dollars", "TTD", also_written=("$",)),
    Currency("TWD", "New Taiwan dollars", "NT$", also_written=("$",)),
    Currency("TZS", "Tanzanian shillings", "TSh"),
    Currency("UAH", "Ukrainian hryvnias", "₴"),
    Currency("UGX", "Ugandan shillings", "USh", 0),
    Currency("UYU", "Uruguayan pesos", "UYU", also_written=("$",)),
    Currency("UZS", "Uzbekistani som", "UZS", also_written=("soʻm", "сўм")),
    Currency("VES", "Venezuelan bolívars", "Bs.S"),
    Currency("VND", "Vietnamese dong", "₫", 0),
    Currency("VUV", "Vanuatu vatus", "VT", 0),
    Currency("WST", "Samoan tala", "WS$"),
    Currency("XAF", "Central African CFA francs", "FCFA", 0),
    Currency("XCD", "East Caribbean dollars", "EC$", also_written=("$",)),
    Currency("XCG", "Caribbean guilders", "Cg."),
    Currency("XOF", "West African CFA francs", "F CFA", 0, also_written=("FCFA",)),
    Currency("XPF", "CFP francs", "CFPF", 0, also_written=("FCFP",)),
    Currency("YER", "Yemeni rials", "YER", 0, also_written=("ر.ي.",)),
    Currency("ZAR", "South African rand", "R"),
    Currency("ZMW", "Zambian kwachas", "ZMW"),
    Currency("ZWG", "Zimbabwean gold", "ZWG"),
)

# The end of `120kUSD` or `1.2 mkr`, when its currency is cut off.
_ENDS_IN_NUMBER = re.compile(r"\d\s*[km]$", re.IGNORECASE)

CURRENCIES = {currency.code: currency for currency in _ALL}
DEFAULT_CURRENCY = CURRENCIES["USD"]


def split_currency(text: str) -> tuple[str, str | None]:
    """Cut a currency's sign, name or code off an amount: `£120k` gives `120k` and `£`.

    Returns the rest and the mark that was found, or None where there was none.
    """
    folded = text.casefold()
    if not folded.startswith(_FOLDED) and not folded.endswith(_FOLDED):
        return text, None
    for mark, small in zip(_MARKS, _FOLDED, strict=True):
        # Letters count only with no other letter next to them: no rand in `12 cr` or `per year`.
        if folded.startswith(small):
            after = text[len(mark) :]
            if not (mark + after[:1])[-2:].isalpha():
                return after.strip(), mark
        if folded.endswith(small):
            before = text[: -len(mark)]
            if not (before[-1:] + mark)[:2].isalpha() or _ENDS_IN_NUMBER.search(before):
                return before.strip(), mark
    return text, None


def currencies_written(mark: str) -> tuple[Currency, ...]:
    """List the currencies that a mark which was split off can stand for: several for `$`."""
    return _BY_MARK[mark.casefold()]


def _marks_of(currency: Currency) -> tuple[str, ...]:
    signs = (currency.sign, *currency.also_written)
    return (currency.code, *signs, *(sign[:-1] for sign in signs if sign.endswith(".")))


# Longest first: `US$` before `$`, `kr.` before `kr`, `Rs` before `R`.
_MARKS = sorted(
    {mark for currency in _ALL for mark in _marks_of(currency)}, key=lambda m: (-len(m), m)
)
_FOLDED = tuple(mark.casefold() for mark in _MARKS)
_BY_MARK: dict[str, tuple[Currency, ...]] = {}
for _currency in _ALL:
    for _mark in {mark.casefold() for mark in _marks_of(_currency)}:
        _BY_MARK[_mark] = (*_BY_MARK.get(_mark, ()), _currency)
