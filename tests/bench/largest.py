"""How long does Python take for the largest request that the limits allow?

Answered by CPython here, and by Pyodide in a browser's worker, from the texts of the form to the
HTML of the report. The time in the browser includes the way to the worker and back.
"""

from __future__ import annotations

import json
import statistics
import time
from typing import Any

from calculators._bridge import DataFiles, answer
from calculators._sitebuild.catalogue import checked
from calculators._sitebuild.data.files import text_of
from calculators.total_compensation.formulas.decides import DOUBTS
from tests.bench import stock
from tests.bench.engines import Tab
from tests.letters import HALVES, letters
from tests.server import SiteServer

RUNS = 30
_OFFER = {
    "base": "150000",
    "bonus_percent": "15",
    "other_cash": "1000",
    "signing": [{"amount": "20000"}, {"amount": "10000", "month": "12"}],
    "repayment": "pro_rata",
    "repay_months": "24",
    "relocation": "5000",
    "equity": "rsu_shares",
    "shares": "12345",
    "price": "37",
    "vesting": "custom",
    "custom_vesting": "20/20/20/20/10/10",
    "custom_every": "1",
    "refresh": "60000",
    "discount": "10",
    "deferral": "5",
    "match_rate": "100",
    "match_of": "3",
    "second_rate": "50",
    "second_of": "2",
    "employer_premium": "600",
    "own_premium": "150",
    "health_account": "500",
    "days_off": "20",
    "holidays": "10",
    "hours": "45",
    "commute": "5",
    "costs": "1200",
    "price_level": "110",
    "allowance": "8",
    "first_from": "date",
    "first_day": "2026-10-05",
    "paid_later": "3",
    "pension": "3",
    "pension_from": "6240",
    "pension_to": "50270",
    "out_of_pocket": "900",
    "work_days": "4",
    "unpaid_weeks": "2",
    "payroll_tax": "7.65",
    "insurance": "3000",
    "keep": "60",
}
_NOW = {
    **_OFFER,
    "current": "yes",
    "grant_age": "20",
    "bonus_pending": "9000",
    "owed_now": "2000",
}
_SALES = {
    **{name: text for name, text in _OFFER.items() if not name.startswith(("bonus", "first"))},
    "bonus_as": "commission",
    "commission": "60000",
    "ramp_months": "6",
    "draw": "3000",
    "draw_back": "yes",
    "equity": "options",
    "options": "12345",
    "strike": "3",
    "fair_value": "7",
}
_MOVES = [
    {"who": who, "amount": str(amount), "extras": "two more days of leave"}
    for at in range(6)
    for who, amount in (("me", 160_000 - 1_000 * at), ("them", 120_000 + 1_000 * at))
]
_OTHERS = [
    {"company": f"Company number {at}", "stage": "final", "expected": f"2027-0{at}-15"}
    for at in range(1, 10)
] + [{"company": "The last of ten", "stage": "offer", "until": "2027-10-15"}]

# Every part filled in, as often and as far as the form takes it.
LARGEST: dict[str, tuple[str, dict[str, Any]]] = {
    "total-compensation": (
        "4 offers x 6 years x 12 months",
        {
            "offers": [
                {**offer, "name": f"Offer {at}", "base": f"{140 + at}k"}
                for at, offer in enumerate((_NOW, _OFFER, _SALES, _SALES))
            ],
            "years": "6",
            "stay": "20",
            "growth": "3",
            "rate": "5",
            "expected": "5",
            "price_leave": "yes",
            **dict.fromkeys(DOUBTS, "some"),
        },
    ),
    "counter-offer": (
        "12 moves",
        {
            "offer": "120k",
            "target": "140k",
            "ideal": "150k",
            "walk_away": "118k",
            "market_low": "115k",
            "market_middle": "130k",
            "market_high": "150k",
            "posted_low": "110k",
            "posted_high": "155k",
            "rounds": _MOVES,
        },
    ),
    "deadline": (
        "10 applications, 400 days",
        {
            "today": "2026-11-23",
            "deadline": "2027-12-28",
            "calendar": "IN",
            "also_closed": "1 Mar 2027 to 28 Apr 2027",
            "company": "Northfield",
            "processes": _OTHERS,
            "notice": "months",
            "notice_months": "12",
            "checks": "60",
            "gap": "180",
        },
    ),
    "trade-offs": (
        "8 asks, 128 mixes",
        {
            "base": "123k",
            "asks": [
                {"what": "pay", "a_year": "12345", "ease": "hard"},
                {"what": "signing", "once": "10000", "ease": "hard"},
                {"what": "equity", "a_year": "4000"},
                {"what": "leave", "days": "7"},
                {"what": "remote", "a_year": "2750", "detail": "2 days a week", "ease": "easy"},
                {"what": "review", "once": "1999", "detail": "in May", "ease": "easy"},
                {"what": "learning", "a_year": "1234", "ease": "easy"},
                {"what": "other", "own": "a laptop of my choice", "a_year": "777", "ease": "easy"},
            ],
            "bonus": "10",
            "match": "4",
        },
    ),
    "startup-equity": (
        "8 investors, 3 later rounds, 8 prices",
        {
            "options": "123456",
            "strike": "1.37",
            "company_shares": "98,765,432",
            "investors": [
                {
                    "name": f"Round {at}",
                    "invested": f"{at * 7}m",
                    "part": "9",
                    "multiple": "1.5",
                    "sharing": "capped",
                    "cap": "3",
                }
                for at in range(1, 9)
            ],
            "later": [{"sold": "17", "pool": "3", "raised": f"{at * 55}m"} for at in range(1, 4)],
            "sale_prices": "100 / 250 / 500 / 750 / 1000 / 2000 / 5000 / 10000",
            "pay_here": "143k",
            "pay_there": "187k",
            "cliff": "6",
            "vest_months": "120",
            "years": "10",
            "leave_month": "31",
            "hoped_price": "2000m",
        },
    ),
    "letter": (
        "all letters of our own, one after the other",
        {"letter": "\n".join(it.text for half in HALVES for it in letters(half))},
    ),
    "beyond-money": (
        "5 offers, 6 factors, all tangled",
        {
            **{f"offer_{at}": f"Offer number {at}" for at in range(1, 6)},
            "factors": [
                {
                    "name": f"Factor {at}",
                    "points": str(100 - 13 * at),
                    # Such that each offer is ahead of each other one somewhere.
                    **{
                        f"mark_{it}": str((37 * at * it + 11 * it) % 101 / 10) for it in range(1, 6)
                    },
                }
                for at in range(1, 7)
            ],
        },
    ),
    "rehearsal": (
        "a call of ten lines, with slips",
        {
            "offer": "100k",
            "target": "110k",
            "call": "2",
            "difficulty": "tough",
            "turns": [
                *({"line": "number", "amount": f"{120 - at}k"} for at in range(3)),
                *({"line": it} for it in ("split", "fill", "earn", "ultimatum")),
                *({"line": it} for it in ("fixed", "extra", "extra")),
            ],
        },
    ),
}
_TIMES = """async ([worker, request, files, runs]) => {
  const python = new Worker(worker, { type: 'module' })
  const next = () => new Promise((done) => { python.onmessage = ({ data }) => done(data) })
  await next()
  python.postMessage(files)
  const times = []
  for (let run = 0; run < runs; run += 1) {
    const begin = performance.now()
    python.postMessage(request)
    JSON.parse(await next())
    times.push(performance.now() - begin)
  }
  python.terminate()
  return times
}"""


def request_for(slug: str) -> str:
    """Write the question as the page asks it."""
    _, values = LARGEST[slug]
    return json.dumps({"calculator": slug, "values": values})


def files_for(slug: str) -> dict[str, str]:
    """Give the texts of the data files that the question calls for."""
    return {name: text_of(name) for name in checked(slug).needs(LARGEST[slug][1])}


def in_python(slug: str) -> float:
    """Time the answer on this machine's CPython: the median, in milliseconds."""
    request, files, times = request_for(slug), DataFiles(), []
    for name, text in files_for(slug).items():
        files.remember(name, text)
    for _ in range(RUNS):
        begin = time.perf_counter()
        reply = json.loads(answer(request, files))
        times.append((time.perf_counter() - begin) * 1000)
        assert "report" in reply, reply
    return statistics.median(times)


def in_browser(tab: Tab, server: SiteServer, slug: str) -> float:
    """Time the answer of stock Pyodide in a worker: the median, in milliseconds."""
    tab.open(f"{server.address}{stock.PAGES}empty/index.html")
    worker = server.address + stock.WORKER
    times: list[float] = tab.run(_TIMES, worker, request_for(slug), files_for(slug), RUNS)
    return statistics.median(times)


def show(tab: Tab, server: SiteServer) -> None:
    """Print a line for each calculator."""
    print("\n| largest question                                   | CPython, ms | Pyodide, ms |")
    print("|----------------------------------------------------|------------:|------------:|")
    for slug, (size, _) in LARGEST.items():
        name = f"{slug}: {size}"
        print(f"| {name:50} | {in_python(slug):11.1f} | {in_browser(tab, server, slug):11.1f} |")
    print(f"\nMedian of {RUNS} answers, from the texts of the form to the HTML of the report.")
