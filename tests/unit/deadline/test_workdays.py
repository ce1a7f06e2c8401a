"""Which days count: compared with cited examples, numpy and the `holidays` package."""

import datetime as dt

import holidays
import numpy as np
import pytest
from babel import Locale

from calculators._sitebuild.data.files import load_data
from calculators.deadline.choices import CALENDARS
from calculators.deadline.workdays import find_region, region_names
from tests.unit.deadline.helpers import calendar, on, report

# Business days after a start, the start left out: US federal as OPM has it, US banks as the
# Federal Reserve (K.8) has it, England and Wales as gov.uk, TARGET as the ECB.
VECTORS = [
    ("2026-07-02", 5, "2026-07-10", "2026-07-09", "2026-07-09", "2026-07-09"),
    ("2026-11-24", 5, "2026-12-02", "2026-12-02", "2026-12-01", "2026-12-01"),
    ("2026-12-23", 3, "2026-12-29", "2026-12-29", "2026-12-30", "2026-12-29"),
    ("2027-03-24", 3, "2027-03-29", "2027-03-29", "2027-03-31", "2027-03-31"),
    ("2027-12-22", 5, "2027-12-30", "2027-12-29", "2027-12-31", "2027-12-29"),
    ("2027-12-22", 6, "2028-01-03", "2027-12-30", "2028-01-04", "2027-12-30"),
]
CASES = [
    (code, start, count, end)
    for start, count, *ends in VECTORS
    for code, end in zip(("US", "US-FRB", "GB-EAW", "TARGET"), ends, strict=True)
]


@pytest.mark.parametrize(("code", "start", "count", "end"), CASES)
def test_cited_vectors(code: str, start: str, count: int, end: str) -> None:
    """The day of the event is not counted, and observed holidays are left out."""
    assert calendar(code).after(on(start), count) == on(end)
    assert calendar(code).count(on(start), on(end)) == count


@pytest.mark.parametrize(
    ("code", "days"),
    [
        ("US", "2026-07-03 2027-06-18 2027-07-05 2027-12-24 2027-12-31 2028-11-10"),
        ("GB-EAW", "2026-12-28 2027-12-27 2027-12-28 2028-01-03"),
        ("GB-SCT", "2026-08-03 2026-11-30"),
        ("GB-NIR", "2027-03-17 2027-07-12"),
        ("TARGET", "2026-04-03 2026-04-06 2026-05-01 2027-03-29"),
    ],
)
def test_observed_days_are_closed(code: str, days: str) -> None:
    """Days from the sources: also those that belong to a holiday of the next year."""
    assert [day for day in days.split() if calendar(code).is_open(on(day))] == []


@pytest.mark.parametrize("day", ["2027-06-18", "2027-12-24", "2027-12-31", "2026-07-03"])
def test_us_banks_do_not_move_a_saturday(day: str) -> None:
    """The Federal Reserve is open on the Friday before."""
    assert calendar("US-FRB").is_open(on(day))


def test_easter_monday_counts_in_scotland_only() -> None:
    """Scotland has no Easter Monday; England and Wales have. Easter was 28 March 2027."""
    assert calendar("GB-SCT").is_open(on("2027-03-29"))
    assert not calendar("GB-EAW").is_open(on("2027-03-29"))


@pytest.mark.parametrize(
    "code", ["US", "GB-EAW", "DE", "JP", "AE", "IL", "IN", "BR", "NP", "TARGET"]
)
def test_numpy_counts_the_same(code: str) -> None:
    """Walking and counting agree with numpy over two years, for many weekends."""
    work = calendar(code)
    mask = [day not in work.weekend for day in range(7)]
    closed = np.array(sorted(work.closed), dtype="datetime64[D]")
    for first in range(0, 700, 13):
        start = on("2026-01-01") + dt.timedelta(days=first)
        for count in (1, 5, 40):
            # numpy's first business day on or before the start is its position 0.
            found = np.busday_offset(
                start, count, roll="backward", weekmask=mask, holidays=closed
            ).astype(dt.date)
            assert work.after(start, count) == found
            back = np.busday_offset(start, -count, roll="forward", weekmask=mask, holidays=closed)
            assert work.before(start, count) == back.astype(dt.date)
            end = start + dt.timedelta(days=count)
            one = dt.timedelta(days=1)
            between = np.busday_count(start + one, end + one, weekmask=mask, holidays=closed)
            assert work.count(start, end) == between


@pytest.mark.parametrize(
    ("code", "part"),
    [
        ("US", "CA"),
        ("CN", None),
        ("HU", None),
        ("ES", "CT"),
        ("CA", "QC"),
        ("MY", "02"),
    ],
)
def test_every_day_is_as_the_package_has_it(code: str, part: str | None) -> None:
    """Regions, days that a region drops, and weekend days that are worked instead."""
    theirs = holidays.country_holidays(code, subdiv=part, years=range(2026, 2032))
    work = calendar(code, region=part)
    day = on("2026-01-01")
    while day < on("2031-12-31"):
        assert work.is_open(day) == theirs.is_working_day(day), day
        day += dt.timedelta(days=1)


def test_every_calendar_on_offer_has_a_file() -> None:
    """The list of the form is the list of what the build makes, each with whole years."""
    for code in CALENDARS:
        content = load_data([f"holidays/{code}.json"])[f"holidays/{code}.json"]
        first, last = content["years"]
        assert first == 2026
        assert last >= 2031


def test_weekend_can_be_chosen() -> None:
    """Friday and Saturday off: Sunday 29 November 2026 counts."""
    work = calendar("NONE", weekend="fri_sat")
    assert work.is_open(on("2026-11-29"))
    assert not work.is_open(on("2026-11-27"))
    assert calendar("NONE", weekend="none").count(on("2026-11-01"), on("2026-11-30")) == 29


@pytest.mark.parametrize("region", [None, "NSW", "VIC", "QLD", "WA", "SA", "TAS", "ACT", "NT"])
def test_day_that_every_region_keeps_belongs_to_the_country(region: str | None) -> None:
    """Monday 28 December 2026 is closed in all of Australia, for Boxing Day on the Saturday."""
    work = calendar("AU", region=region)
    assert work.after(on("2026-12-24"), 2) == on("2026-12-30")
    for day in ("2026-12-28", "2027-12-27", "2027-12-28", "2028-01-03", "2030-01-28", "2031-01-27"):
        assert not work.is_open(on(day))


def test_no_country_lacks_a_day_that_all_its_regions_keep() -> None:
    """The rule, over all calendars."""
    for code in CALENDARS:
        content = load_data([f"holidays/{code}.json"])[f"holidays/{code}.json"]
        if parts := [set(part.get("add", {})) for part in content.get("regions", {}).values()]:
            assert set.intersection(*parts) <= set(content["holidays"]), code


@pytest.mark.parametrize(
    ("start", "count", "end"),
    [("2026-12-23", 3, "2026-12-30"), ("2027-06-23", 2, "2027-06-28")],
)
def test_swedish_eves_are_closed(start: str, count: int, end: str) -> None:
    """Midsummer Eve, 24 and 31 December are level with Sundays (Semesterlagen, 3 a)."""
    assert calendar("SE").after(on(start), count) == on(end)
    assert not calendar("SE").is_open(on("2026-12-31"))


def test_assumption_day_is_closed_in_bavaria() -> None:
    """From Monday 14 August 2028 on to the Wednesday (BayFTG, 1); not in Berlin."""
    assert calendar("DE", region="BY").after(on("2028-08-14"), 1) == on("2028-08-16")
    assert calendar("DE", region="BE").after(on("2028-08-14"), 1) == on("2028-08-15")


@pytest.mark.parametrize("code", ["LY", "PS"])
def test_friday_and_saturday_rest_in_libya_and_palestine(code: str) -> None:
    """Thursday 26 November 2026, and on to the Sunday."""
    assert calendar(code).after(on("2026-11-26"), 1) == on("2026-11-29")


# Where our weekend is not the one that CLDR has, and why ours stands.
NOT_AS_CLDR = {
    "AF": "newer than CLDR's Thursday and Friday, and not sure: the answer says so",
    "BD": "Friday and Saturday since 2005; CLDR has no data and falls back to the world's",
    "BN": "the government's Friday and Sunday; CLDR has no data; the answer says so",
    "DJ": "Friday and Saturday by the package; CLDR has no data; the answer says so",
    "IN": "CLDR has the Sunday alone; offices mostly keep both days, and the answer says so",
    "MV": "Friday and Saturday; CLDR has no data",
    "PS": "Friday and Saturday by the sources of jollyday; CLDR has no data; the answer says so",
    "UG": "CLDR has the Sunday alone; offices mostly keep both days, and the answer says so",
}
NO_WEEK_IN_CLDR = {"AQ", "BQ", "TF"}


def week_in_cldr(code: str) -> set[int]:
    """List the days of a country's weekend by Unicode's data."""
    found = Locale.parse(f"und_{code}")
    days = (found.weekend_end - found.weekend_start) % 7 + 1
    return {(found.weekend_start + more) % 7 for more in range(days)}


def test_every_weekend_is_the_one_that_cldr_has_or_differs_for_a_reason() -> None:
    """A second source than the package, for every country of the form (Babel 2.18)."""
    countries = [code for code in CALENDARS if len(code) == 2 and code not in NO_WEEK_IN_CLDR]
    assert len(countries) > 230
    differ = {code for code in countries if calendar(code).weekend != week_in_cldr(code)}
    assert differ == set(NOT_AS_CLDR)


@pytest.mark.parametrize("code", ["AE", "AF", "BN", "DJ", "HK", "IN", "MR", "PS", "UG", "VE"])
def test_week_that_is_not_sure_is_told(code: str) -> None:
    """With every answer, until the reader has chosen the weekend."""
    values = {"calendar": code, "today": "2026-11-23", "deadline": "2026-12-03"}
    way_out = "If their week is different, choose it under “Weekend”."
    assert way_out in str(report(**values))
    assert way_out not in str(report(**values, weekend="sat_sun"))
    assert way_out not in str(report(**{**values, "calendar": "US"}))


def test_mauritania_rests_on_saturday_and_sunday() -> None:
    """Since 1 October 2014: from Thursday 26 November 2026 on to the Friday."""
    assert calendar("MR").after(on("2026-11-26"), 1) == on("2026-11-27")


@pytest.mark.parametrize(
    ("country", "text", "code"),
    [
        ("DE", "Bavaria", "BY"), ("DE", "North Rhine-Westphalia", "NW"), ("DE", "NRW", "NW"),
        ("DE", "Baden-Wuerttemberg", "BW"), ("DE", "Bayern", "BY"), ("DE", "de-by", "BY"),
        ("CH", "Zurich", "ZH"), ("CH", "Geneva", "GE"), ("CH", "Geneve", "GE"),
        ("ES", "Catalonia", "CT"), ("AT", "Vienna", "9"), ("PT", "Lisbon", "11"),
        ("MY", "Penang", "07"), ("BR", "Sao Paulo", "SP"), ("BR", "São Paulo", "SP"),
        ("US", "Washington DC", "DC"), ("US", "D.C.", "DC"), ("US", "US-CA", "CA"),
        ("CA", "Quebec", "QC"), ("CA", "CA-QC", "QC"), ("US", "California\u200b", "CA"),
    ],
)  # fmt: skip
def test_region_is_found_by_english_and_local_names(country: str, text: str, code: str) -> None:
    """Without accents, and by its ISO code with the country."""
    content = load_data([f"holidays/{country}.json"])[f"holidays/{country}.json"]
    assert find_region(content, text) == code


def test_no_region_is_shown_by_codes_alone() -> None:
    """“YT (976)” is no name: Mayotte is, and the code still finds it."""
    for code in CALENDARS:
        (content,) = load_data([f"holidays/{code}.json"]).values()
        names = [region["name"] for region in content.get("regions", {}).values()]
        assert not [name for name in names if name.isupper() or name.isdigit()], code
    (france,) = load_data(["holidays/FR.json"]).values()
    assert find_region(france, "Mayotte") == find_region(france, "YT") == "976"
    (india,) = load_data(["holidays/IN.json"]).values()
    assert find_region(india, "Telangana") == find_region(india, "TG") == "TS"


def said(**values: str) -> str:
    """Give a report's words, with plain spaces."""
    return str(report(**values)).replace("\\xa0", " ")


def test_days_that_differ_by_region_are_named_while_none_is_chosen() -> None:
    """Thanksgiving of Canada is 12 October 2026, and no day of the whole country."""
    values = {"calendar": "CA", "today": "2026-10-09", "deadline": "2026-10-16"}
    assert "some regions close on Mon 12 Oct 2026" in said(**values)
    assert "Holidays differ by region" not in said(**values, region="ON")


def test_days_on_which_offices_often_close_are_named() -> None:
    """Carnival in Brazil; the eves of Christmas and of the year."""
    brazil = said(calendar="BR", today="2027-02-05", deadline="2027-02-12")
    assert "many offices close on them: Mon 8 Feb 2027 (Carnival)" in brazil
    assert "Thu 24 Dec 2026 (Christmas Eve)" in said(today="2026-12-21", deadline="2026-12-30")
    assert "many offices close" not in said(today="2026-11-02", deadline="2026-11-13")


def test_years_that_are_not_announced_are_marked() -> None:
    """China's State Council names the days of a year late in the one before."""
    values = {"calendar": "CN", "today": "2027-02-10", "deadline": "2027-02-19"}
    assert "so far up to 2026" in said(**values)
    assert "so far up to" not in said(calendar="US", today="2027-02-10", deadline="2027-02-19")


@pytest.mark.parametrize(
    ("text", "code"), [("CA", "CA"), ("california", "CA"), (" New  York ", "NY"), ("Bavaria", None)]
)
def test_region_is_found_by_code_or_name(text: str, code: str | None) -> None:
    """In any case of letters, with any spaces."""
    content = load_data(["holidays/US.json"])["holidays/US.json"]
    assert find_region(content, text) == code
    assert "California (CA)" in region_names(content)


def test_holidays_are_known_from_the_first_day_to_the_last() -> None:
    """Whole years: outside of them a plan says that it counts without holidays."""
    found = calendar("US")
    assert (found.first.month, found.first.day) == (1, 1)
    assert (found.last.month, found.last.day) == (12, 31)
    assert found.knows(found.first)
    assert found.knows(found.last)
    assert not found.knows(found.first - dt.timedelta(days=1))
    assert not found.knows(found.last + dt.timedelta(days=1))


def test_days_that_are_skipped_are_those_after_today() -> None:
    """From Sunday 6 to Sunday 13 December: the next weekend, and not the one that is ending."""
    skipped = [day for day, _ in calendar("US").skipped(on("2026-12-06"), on("2026-12-13"))]
    assert skipped == [on("2026-12-12"), on("2026-12-13")]
