"""Everything that the rules look for: by subject, with its name and what we take it for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of find: the subject it belongs to, its name, and what it means for the reader."""

    subject: str
    name: str
    means: str


PAY, EQUITY, DAYS, TIME, BENEFITS, TERMS = (
    "Pay",
    "Equity",
    "Days",
    "Working time",
    "Benefits",
    "Terms",
)
KINDS: dict[str, Kind] = {
    "base": Kind(PAY, "Base pay", ""),
    "paid": Kind(PAY, "Paid out", "how often you’re paid, which doesn’t change the amount"),
    "extra_month": Kind(PAY, "More than twelve payments", "a 13th or 14th payment or a holiday "
        "allowance, so twelve times the month isn’t the whole year"),
    "ote": Kind(PAY, "On-target earnings", "base and commission together if you hit the quota; "
        "only the base is promised"),
    "total": Kind(PAY, "A total", "several parts added up, so it isn’t your base pay"),
    "bonus": Kind(PAY, "Yearly bonus", ""),
    "commission": Kind(PAY, "Commission", "pay that depends on a plan, so ask for the plan"),
    "draw": Kind(PAY, "A draw", "an advance on commission; a recoverable one is a loan"),
    "signing": Kind(PAY, "Signing bonus", "paid once, before tax"),
    "relocation": Kind(PAY, "Moving costs", "paid once; ask whether it’s taxed"),
    "allowance": Kind(PAY, "Allowance", "money on top of base pay, which a pension or bonus "
        "usually doesn’t count"),
    "review": Kind(PAY, "Pay review", "a look at your pay, and no promise of more"),
    "options": Kind(EQUITY, "Stock options", ""),
    "rsus": Kind(EQUITY, "RSUs", ""),
    "grant": Kind(EQUITY, "Value of the equity", ""),
    "stake": Kind(EQUITY, "Share of the company", "a share on one day, which later rounds make "
        "smaller"),
    "vesting": Kind(EQUITY, "Vesting", ""),
    "cliff": Kind(EQUITY, "Cliff", ""),
    "strike": Kind(EQUITY, "Exercise price", "what you pay for a share; it’s set later, on the "
        "day of the grant, unless the letter has a number"),
    "window": Kind(EQUITY, "Time to exercise after leaving", "how long you have to buy what has "
        "vested"),
    "start": Kind(DAYS, "First day", ""),
    "reply": Kind(DAYS, "Answer by", ""),
    "end": Kind(DAYS, "Last day", "the job ends on it unless it’s renewed"),
    "term": Kind(DAYS, "Fixed term", "the job ends with it unless it’s renewed"),
    "hours": Kind(TIME, "Hours a week", ""),
    "leave": Kind(TIME, "Paid leave", ""),
    "holidays": Kind(TIME, "Paid holidays", "days on top of your leave"),
    "notice": Kind(TIME, "Notice", ""),
    "probation": Kind(TIME, "Probation", "a trial, often with shorter notice"),
    "match": Kind(BENEFITS, "Retirement match", ""),
    "pension": Kind(BENEFITS, "Employer’s pension contribution", ""),
    "health": Kind(BENEFITS, "Health insurance", "coverage is offered; what you pay for it and "
        "when it starts may be elsewhere"),
    "severance": Kind(BENEFITS, "Severance", "pay if they let you go"),
    "place": Kind(TERMS, "Where you work", "a place, or how much of it is remote"),
    "repayment": Kind(TERMS, "Paying it back", ""),
    "contingent": Kind(TERMS, "Conditions", "the offer falls if a check fails, so resign only "
        "once they have all been met"),
    "at_will": Kind(TERMS, "At-will employment", "either side can end it on any day"),
    "non_compete": Kind(TERMS, "Non-compete", "you may not work for rivals for a time"),
    "non_solicit": Kind(TERMS, "Non-solicit", "you may not approach their customers or staff for "
        "a time"),
    "ip": Kind(TERMS, "Who owns what you make", "your work belongs to them; look at what it says "
        "about your own time"),
    "confidentiality": Kind(TERMS, "Confidentiality", "you keep their information to yourself"),
    "arbitration": Kind(TERMS, "Arbitration", "disputes go to a private hearing, not to a court"),
    "entire": Kind(TERMS, "Only this letter counts", "what was said before no longer counts, so "
        "look for everything you were promised"),
    "discretion": Kind(TERMS, "At their discretion", "they decide whether you get it and how much"),
    "paid_if_employed": Kind(TERMS, "Paid only if you’re still there", "leave before the day of "
        "payment and it’s lost"),
    "garden": Kind(TERMS, "Garden leave", "paid, but kept away from work and from your next job"),
    "pilon": Kind(TERMS, "Pay in lieu of notice", "they can pay you instead of letting you work"),
    "board": Kind(TERMS, "Needs the board’s approval", "the equity isn’t granted yet"),
    "trigger": Kind(TERMS, "Only on an exit", "nothing is paid unless the company is sold or "
        "listed"),
    "acceleration": Kind(TERMS, "Acceleration", "some equity vests early in a sale or a dismissal"),
    "enclosed": Kind(TERMS, "Another document", "you’d be agreeing to something that isn’t in the "
        "letter, so read it first"),
    "mobility": Kind(TERMS, "They may move you", "another place, or other duties, without asking"),
    "change": Kind(TERMS, "They may change it", "plans or terms can change without your consent"),
    "overtime": Kind(TERMS, "Overtime", "whether extra hours are paid"),
    "optout": Kind(TERMS, "48-hour opt-out", "you give up the limit on your working week"),
    "withdrawn": Kind(TERMS, "May be withdrawn", "the offer isn’t firm even until its date"),
    "law": Kind(TERMS, "Governing law", "which law and which courts apply"),
    "collective": Kind(TERMS, "Collective terms", "a pay scale or an agreement sets part of this, "
        "so ask about the step"),
    "contractor": Kind(TERMS, "Not an employee", "no benefits, and you pay your own taxes"),
}  # fmt: skip

# Where the guide says what a clause does and what to ask.
_CLAUSES = "guide/contract.md#"
_ANCHORS = {
    "place": "place",
    "repayment": "the-signing-bonus-and-its-clawback",
    "contingent": "before-you-resign",
    "at_will": "at-will",
    "non_compete": "non-compete",
    "non_solicit": "non-solicit",
    "ip": "inventions",
    "confidentiality": "confidentiality",
    "arbitration": "arbitration",
    "entire": "entire-agreement",
    "discretion": "discretionary-bonus",
    "paid_if_employed": "payment-date",
    "garden": "notice",
    "pilon": "notice",
    "mobility": "place",
    "change": "change-of-terms",
    "overtime": "hours",
    "optout": "hours",
    "withdrawn": "what-binds-and-when",
    "law": "governing-law",
}
PAGES = {kind: f"{_CLAUSES}{anchor}" for kind, anchor in _ANCHORS.items()} | {
    "board": "guide/equity.md#ten-questions-to-send",
    "trigger": "guide/equity.md#ten-questions-to-send",
    "acceleration": "guide/equity.md#ten-questions-to-send",
    "contractor": "situations/contractor.md",
}

# A letter can have each of these only once: two of them are a question.
ONE_OF = ("base", "ote", "total", "reply", "start", "hours", "probation", "stake")
_EQUITY = ("options", "rsus", "grant", "stake")
_MONEY_BACK = ("signing", "relocation")


@dataclass(frozen=True, slots=True)
class Missing:
    """Something that a letter should say: its name, why it matters, and how to ask for it.

    It is told by any of the kinds `told`. With `where`, it is asked about only if one of those was
    found, and with `unless` only if none of those was.
    """

    name: str
    why: str
    question: str
    told: tuple[str, ...]
    where: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()

    def applies(self, kinds: frozenset[str]) -> bool:
        """Say whether a letter with finds of these kinds should have it."""
        return not kinds.intersection(self.unless) and (
            not self.where or bool(kinds.intersection(self.where))
        )


# The most important first: that is the order of the email.
MISSING: dict[str, Missing] = {
    "base": Missing(
        "Base pay", "Without it there’s nothing to compare.",
        "What is the base salary, and is it for a year?", ("base",),
    ),
    "start": Missing(
        "Your first day", "Your notice and your last pay depend on it.",
        "Which day would I start?", ("start",),
    ),
    "reply": Missing(
        "A day to answer by", "An offer without a date can end at any time.",
        "By what day and time do you need my answer?", ("reply",),
    ),
    "repayment": Missing(
        "What happens to that money if you leave", "You may owe all of it, before tax.",
        "If I left early, would any of the signing bonus or moving costs have to be paid back, and "
        "does that shrink month by month?", ("repayment",), _MONEY_BACK,
    ),
    "bonus": Missing(
        "A bonus, or that there’s none", "A bonus that isn’t in the letter isn’t promised.",
        "Is there a yearly bonus, what is its target, and when is it paid?",
        ("bonus", "ote", "commission"), (), ("contractor",),
    ),
    "vesting": Missing(
        "When the equity vests", "What hasn’t vested isn’t yours.",
        "Over how many years does the equity vest, from which day, and is there a cliff?",
        ("vesting",), _EQUITY,
    ),
    "strike": Missing(
        "The exercise price", "Options are worth only what the share is above it.",
        "What would the exercise price be today, and how long could I exercise after leaving?",
        ("strike",), ("options",),
    ),
    "shares": Missing(
        "How many shares there are in all", "A number of options says nothing without it.",
        "How many shares are there in total, fully diluted?", ("stake",), ("options",), ("grant",),
    ),
    "hours": Missing(
        "Hours a week", "What an hour of yours is paid depends on them as much as on the salary.",
        "What are the usual hours a week, and is overtime paid?", ("hours", "overtime"),
    ),
    "notice": Missing(
        "Notice", "You’ll need it on the day you want to go.",
        "How much notice does each side give?", ("notice", "at_will", "collective"),
    ),
    "leave": Missing(
        "Paid leave", "A week of it is worth about a fiftieth of your pay.",
        "How many days of paid leave would I have, and do holidays come on top?",
        ("leave",), (), ("contractor",),
    ),
    "retirement": Missing(
        "Retirement", "A match is pay that you don’t see on the pay slip.",
        "What does the company pay toward retirement, and from when?",
        ("match", "pension"), (), ("contractor",),
    ),
    "health": Missing(
        "Health insurance", "What you pay for it comes out of your pay.",
        "What health coverage do you offer, when does it start, and what would I pay for it?",
        ("health",), ("at_will", "overtime", "match"), ("contractor",),
    ),
    "place": Missing(
        "Where you work", "Remote days that aren’t in the letter can be taken back.",
        "Where would I work, and how many days a week could I work from home?", ("place",),
    ),
}  # fmt: skip
