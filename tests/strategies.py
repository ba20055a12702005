"""Things to try the promises on, shared by the rooms."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import strategies as st

from productivity_kit.document.values import tenge_text
from productivity_kit.programme import the_act

words = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Co", "Cn", "Zl", "Zp")), max_size=12)

plain_trees: st.SearchStrategy[Any] = st.recursive(
    words,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(words, inner, max_size=4),
    max_leaves=12,
)
"""Texts in lists and blocks, as deep as a document may be."""


# Applications for leasing, near the act's boundaries and with facts left out.

_CODES = [
    "13",
    "13.91",
    "14.1",
    "15",
    "16.10",
    "31.01",
    "19.20",
    "19.2",
    "11.07",
    "11.01",
    "09.10",
    "33.11",
    "62010",
    "01.1",
]
_DAYS = [
    date(2010, 12, 31), date(2012, 6, 15), date(2015, 6, 16), date(2015, 6, 17), date(2015, 9, 18), date(2015, 9, 26),
    date(2015, 11, 6), date(2016, 7, 11), date(2016, 7, 12), date(2018, 3, 1), date(2020, 12, 31),
]  # fmt: skip
_EVENTS = [
    "passport-received", "confirmation-positive", "confirmation-negative", "leasing-application-complete",
    "decision-positive", "decision-negative", "decision-notified", "contract-signed", "monitoring-agreement",
]  # fmt: skip
_PARTIES = ["applicant", "leasing-operator", "programme-operator"]
_EDGES = [75 * 10**8, 150 * 10**8]  # tiyn

days = st.sampled_from(_DAYS) | st.dates(date(2011, 1, 1), date(2020, 12, 31))
codes = st.sampled_from(_CODES)
sums = st.builds(lambda edge, by: edge + by, st.sampled_from(_EDGES), st.integers(-2, 2)) | st.integers(1, 10**13)
shares = st.sampled_from(["5 %", "4.99 %", "0.05", "80 %", "79 %", "0 %", "1/3"])


def given_or_not(**facts: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """A block in which each fact may be left out."""
    return st.fixed_dictionaries({}, optional=facts)


@st.composite
def leases(draw: st.DrawFn) -> dict[str, Any]:
    """A lease whose facts can stand together."""
    block = draw(
        given_or_not(
            rate=shares,
            budget_share=shares,
            market_rate=shares,
            payments=st.sampled_from(["annuity", "equal-principal"]),
            start=days,
            contract_signed=days,
        )
    )
    values = draw(st.lists(sums, max_size=3))
    if values:
        block["assets"] = [{"name": str(n), "value": tenge_text(value)} for n, value in enumerate(values)]
    if draw(st.booleans()):
        block["own_money"] = draw(_own_money(sum(values) or 10**12))
    if draw(st.booleans()):
        every = draw(st.sampled_from([1, 3, 6]))
        payments = draw(st.sampled_from([119, 120, 121]) if every == 1 else st.integers(1, 120 // every + 1))
        block |= {"months": payments * every, "grace": draw(st.integers(0, payments - 1)) * every}
        block |= draw(given_or_not(every=st.just(every)))
    return block


@st.composite
def _own_money(draw: st.DrawFn, value: int) -> dict[str, str]:
    least = -(-value * 15 // 100)
    near = [amount for amount in (least - 1, least, least + 1) if 0 <= amount < value]
    amount = draw(st.sampled_from(near or [0]) | st.integers(0, value - 1))
    block = {"amount": tenge_text(amount)}
    if draw(st.booleans()):
        block["borrowed"] = tenge_text(draw(st.integers(0, amount)))
    return block


@st.composite
def _years(draw: st.DrawFn) -> dict[str, Any]:
    numbers: list[int] = draw(st.lists(st.integers(2010, 2020), max_size=4, unique=True))
    fact = given_or_not(
        output=st.integers(0, 40).map(lambda n: n * 1_000_000),
        employees=st.integers(0, 20),
        capacity=st.integers(0, 100),
        produced=st.integers(0, 100),
        planned=st.booleans(),
    )
    block: dict[str, Any] = {"years": [{"year": number, **draw(fact)} for number in numbers]}
    based = draw(st.booleans())
    if numbers and based:
        block["base_year"] = draw(st.sampled_from(numbers))
    return block


@st.composite
def documents(draw: st.DrawFn) -> dict[str, Any]:
    """An application for leasing as a person writes it, for `application_from`."""
    block = draw(
        given_or_not(
            today=days,
            filed=days,
            in_force_until=days,
            applicant=given_or_not(main_activity=codes, activity=codes),
            project=given_or_not(activity=codes, cost=sums.map(tenge_text)),
            agreement=given_or_not(parties=st.lists(st.sampled_from(_PARTIES), unique=True)),
            lease=leases(),
            events=st.lists(st.fixed_dictionaries({"event": st.sampled_from(_EVENTS), "date": days}), max_size=6),
        )
    )
    return {"format": 1, "measures": ["leasing"], **_in_time(block), **draw(_years())}


def _in_time(block: dict[str, Any]) -> dict[str, Any]:
    """The block with days that do not contradict each other: filed when the passport came, and nothing after today."""
    events = block.get("events", [])
    received = max((event["date"] for event in events if event["event"] == "passport-received"), default=None)
    if received is not None and "filed" in block:
        block = {**block, "filed": received}
    known = [*(event["date"] for event in events), *([block["filed"]] if "filed" in block else [])]
    if "today" in block and known:
        block = {**block, "today": max(block["today"], *known)}
    return block


@st.composite
def readings(draw: st.DrawFn) -> dict[str, str]:
    """A choice of options for the readings that an answer on leasing turns on."""
    known = the_act().readings
    return draw(given_or_not(**{name: st.sampled_from(list(known[name].options)) for name in LEASING_READINGS}))


LEASING_READINGS = (
    "in-force", "filing", "pending-repeal", "day-one", "light-industry", "leasing-minimum", "own-money", "cash-source",
    "funding-mix", "term-edge", "earlier-contracts", "times", "by-year", "sector-match", "sector-of",
)  # fmt: skip
"""The readings that some rule of leasing asks for."""
