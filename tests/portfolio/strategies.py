"""Random tables of cost lines, and the same applications as documents, judged one by one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pandas as pd
from hypothesis import strategies as st

from productivity_kit.application import Application
from productivity_kit.application.costs import Cost, PaidBefore, Payment
from productivity_kit.application.enterprise import Applicant, Cluster, Person, Project
from productivity_kit.calendar import add_months
from productivity_kit.costs import Reimbursement
from productivity_kit.costs.reimburse import work_out
from productivity_kit.findings import Inquiry, chosen_readings
from productivity_kit.programme import Act
from tests.costs.facts import KIND, MILLION

FILED = (date(2015, 3, 31), date(2015, 10, 15), date(2015, 12, 31), date(2016, 1, 1), date(2016, 10, 14))
"""Days of filing on both sides of a calendar year and of twelve months."""
KINDS = {
    "training": ["fee", "booking", "daily-allowance", "pay", "travel", "travel", "lodging", "lodging"],
    "experts": ["travel"],
    "study": ["study-development", "study-expertise"],
    "diagnostics": ["energy-audit", "technological-audit", "other-diagnostics"],
}
READINGS = (
    "fx", "group-share", "lodging-month", "trip-norms", "cost-window", "window-edge", "cost-date", "vat",
    "double-funding", "training-who", "expert-months", "diagnostics",
    "training-year", "training-person-period", "headcount-excess", "cap-3-5", "cap-period", "caps-4",
    "implementation-caps", "study-works", "study-joint", "cluster-cap", "size", "instrument-8",
)  # fmt: skip
WHOLE = ("paid_amount", "group", "journeys", "nights", "economy_fare", "night_limit")
yes = st.sampled_from([True, True, True, False])
amounts = st.sampled_from([0, 1, 3, 49_999_999, MILLION, 5 * MILLION, 40 * MILLION]) | st.integers(0, 60 * MILLION)


@st.composite
def lines(draw: st.DrawFn, measure: str) -> dict[str, Any]:
    """One line with every fact that any measure asks for."""
    filed, amount = draw(st.sampled_from(FILED)), draw(amounts)
    edges = [filed + timedelta(days=1), filed, *(add_months(filed, -months) for months in (6, 12))]
    edges += [day - timedelta(days=1) for day in edges[2:]]
    near = st.integers(0, 180).map(lambda ago: filed - timedelta(days=ago))
    day = st.sampled_from(edges)
    since = date(2015, draw(st.integers(1, 6)), draw(st.sampled_from([1, 1, 15])))
    return {
        "applicant": draw(st.sampled_from(["А", "А", "А", "=Б"])),
        "filed": filed,
        "amount": amount,
        **{name: draw(near | day) for name in ("paid_on", "acted", "invoiced")},
        "kind": draw(st.sampled_from([*KINDS.get(measure, []), KIND[measure], KIND[measure]])),
        "vat": draw(st.sampled_from([0, 0, amount // 9, amount])),
        "vat_offset": draw(st.booleans()),
        "funded_elsewhere": draw(st.sampled_from([0, 0, 0, amount // 3, amount])),
        "person": draw(st.sampled_from(["p1", "p2", "p3", "p4"])),
        "role": draw(st.sampled_from(["engineer", "top-manager", "other"])),
        **{name: draw(yes) for name in ("employed", "foreign", "qualified", "purpose", "proof")},
        "technology": draw(st.sampled_from(["lean", "other"])),
        "form": draw(st.sampled_from(["courses", "internship"])),
        "since": since,
        "until": draw(st.sampled_from([date(2015, 6, 30), since + timedelta(days=12)])),
        "cluster": draw(st.sampled_from(["c1", "c2"])),
        **draw(may_state(measure, amount)),
    }


def may_state(measure: str, amount: int) -> st.SearchStrategy[dict[str, Any]]:
    """Facts that a line may leave out; mostly those that it turns on are there."""
    rates = [Fraction(1, 2), Fraction("182.35"), Fraction(300)]
    facts: dict[str, list[Any]] = {
        "currency": [None, "KZT", "KZT", "EUR", "USD"],
        **dict.fromkeys(("rate", "act_rate", "filing_rate"), rates * 10),
        "paid_amount": [None, None, None, 0, amount // 3, amount],
        "group": [None, None, 1, 2, 3],
    }
    trips: dict[str, list[Any]] = {
        "limit_rate": rates * 10,
        "performer": [None, "academy", "school"],
        "journeys": [0, 1, 1, 2] * 10,
        "transport": ["rail", "air", "road"] * 10,
        "fare": ["economy", "compartment", "regular", "business"] * 10,
        "economy_fare": [0, amount // 2, amount] * 10,
        "transport_provided": [False, False, True] * 10,
        "country": ["KZ", "DE", "GB", "AT"] * 10,
        "nights": [0, 1, 29, 30, 31, 40] * 5,
        "room": ["standard-single", "standard-single", "better"] * 10,
        "night_limit": [None, 100_00],
        "limit_currency": [None, "EUR"],
    }
    leave_out = {name: [*values, None] for name, values in (facts | trips if measure == "training" else facts).items()}
    return st.fixed_dictionaries({name: st.sampled_from(values) for name, values in leave_out.items()})


@st.composite
def tables(draw: st.DrawFn, measure: str) -> list[dict[str, Any]]:
    """Some lines; those of one application share the figures of the enterprise."""
    found = draw(st.lists(lines(measure), min_size=1, max_size=10))
    shared: dict[tuple[str, date], dict[str, Any]] = {}
    for line in found:
        key = (line["applicant"], line["filed"])
        if key not in shared:
            shared[key] = {
                "cluster": line["cluster"],
                "size": draw(st.sampled_from(["small", "large"])),
                "employees": draw(st.sampled_from([40, 50, 251])),
                "assets": draw(st.sampled_from([MILLION, 10_000 * MILLION])),
                "income": MILLION,
                "works": draw(st.sampled_from([0, 1, 10, 900])) * MILLION,
            }
        line |= shared[key]
    return found


def payments(measure: str) -> st.SearchStrategy[list[dict[str, Any]]]:
    """What was paid before, to some of these applicants and to others, for persons of the table and for others."""
    other = {"diagnostics": "improvement", "improvement": "diagnostics"}.get(measure, "study")
    entry = {
        "applicant": st.sampled_from(["А", "=Б", "other"]),
        "date": st.sampled_from([date(2014, 12, 31), date(2015, 1, 1), *FILED]),
        "amount": st.sampled_from([0, 1, MILLION, 7 * MILLION]),
        "person": st.sampled_from(["p1", "p2", "q1", "q2"]),
        "cluster": st.sampled_from(["c1", "c2", "c3"]),
        "measure": st.sampled_from([measure, measure, other]),
    }
    return st.lists(st.fixed_dictionaries(entry), max_size=6)


@st.composite
def chosen(draw: st.DrawFn, act: Act) -> dict[str, str]:
    """A choice of options for some readings."""
    names = draw(st.lists(st.sampled_from(READINGS), unique=True, max_size=4))
    return {name: draw(st.sampled_from(list(act.readings[name].options))) for name in names}


def frame(rows: list[dict[str, Any]]) -> pd.DataFrame:
    """The lines as a table; whole numbers stay whole where some are left out."""
    table = pd.DataFrame(rows)
    return table.astype({name: "Int64" for name in WHOLE if name in table})


def paid_before(entries: Sequence[dict[str, Any]]) -> pd.DataFrame:
    """What was paid before as a table."""
    return pd.DataFrame(entries, columns=["applicant", "date", "amount", "person", "cluster", "measure"])


def one_by_one(
    rows: list[dict[str, Any]],
    measure: str,
    act: Act,
    readings: dict[str, str],
    paid: Sequence[dict[str, Any]] = (),
) -> Iterator[tuple[list[int], Reimbursement]]:
    """Each application as a document with what was paid for the earlier ones: its rows and its reimbursement."""
    claims: dict[tuple[str, date], list[int]] = {}
    for at, row in enumerate(rows):
        claims.setdefault((row["applicant"], row["filed"]), []).append(at)
    before: dict[str, tuple[PaidBefore, ...]] = {}
    for entry in paid:
        stated = PaidBefore(**{name: value for name, value in entry.items() if name != "applicant"})
        before[entry["applicant"]] = (*before.get(entry["applicant"], ()), stated)
    for (applicant, _), members in sorted(claims.items(), key=lambda claim: claim[0][1]):
        application = document([rows[at] for at in members], measure, before.get(applicant, ()))
        ask = Inquiry(act, application, chosen_readings(act, readings), measure)
        found = work_out(measure, ask)
        yield members, found
        before[applicant] = (*before.get(applicant, ()), *_payments(found, rows[members[0]], measure, act))


def _payments(found: Reimbursement, row: dict[str, Any], measure: str, act: Act) -> Iterator[PaidBefore]:
    """What was paid, on the day of filing: for each person, or for the application's one cluster."""
    for part in found.parts:
        if part.paid:
            person = part.about if any(cap.per == "person" for cap in act.amounts[measure].caps) else None
            yield PaidBefore(
                measure=measure, date=row["filed"], amount=part.paid, person=person, cluster=row["cluster"]
            )


def document(rows: list[dict[str, Any]], measure: str, before: tuple[PaidBefore, ...]) -> Application:
    """These lines as one application; a person whose facts differ by line is several persons' twin of that line."""
    first = rows[0]
    return Application(
        format=1,
        measures=(measure,),
        filed=first["filed"],
        applicant=Applicant(**{name: first[name] for name in ("size", "employees", "assets", "income")}),
        project=Project(works=first["works"]),
        cluster=Cluster(key=first["cluster"]),
        people=tuple(_people(rows).values()),
        costs=tuple(_cost(row, measure) for row in rows),
        paid_before=before,
    )


def _people(rows: list[dict[str, Any]]) -> dict[str, Person]:
    names = ("role", "employed", "foreign", "qualified")
    return {row["person"]: Person(key=row["person"], **{name: row[name] for name in names}) for row in rows}


def _cost(row: dict[str, Any], measure: str) -> Cost:
    same = {name: row[name] for name in row if name in Cost.__struct_fields__}
    same |= {"currency": row["currency"] or "KZT", "group": 1 if row["group"] is None else row["group"]}
    paid = row["amount"] if row["paid_amount"] is None else row["paid_amount"]
    payment = Payment(row["paid_on"], paid, row["rate"])
    return Cost(measure=measure, payments=(payment,), **same)
