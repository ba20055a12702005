"""The table's answer is the answer of each application: the one formula, over columns."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from productivity_kit.document import DocumentError
from productivity_kit.portfolio import reimburse
from productivity_kit.programme import the_act
from tests.costs.test_promises import ACT
from tests.portfolio.strategies import FILED, chosen, frame, one_by_one, paid_before, payments, tables

MEASURES = sorted(name for name, page in ACT.amounts.items() if page.share is not None)
PEOPLE = ("role", "employed", "foreign", "qualified")
COLUMNS = ("claimed", "admitted", "before_cap", "paid")


def with_one_file_a_person(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The lines with the facts of a person as the first line of the person states them."""
    known: dict[str, dict[str, Any]] = {}
    for row in rows:
        row |= known.setdefault(row["person"], {name: row[name] for name in PEOPLE})
    return rows


def all_stated(rows: list[dict[str, Any]]) -> bool:
    """Whether each line of these trainings states all that it turns on."""
    try:
        reimburse(frame(rows), "training", act=ACT)
    except DocumentError:
        return False
    return True


@settings(max_examples=60)
@given(st.data())
@pytest.mark.parametrize("measure", MEASURES)
def test_as_one_by_one(measure: str, data: st.DataObject) -> None:
    """Every line of every application: claimed, cut by which rule, admitted, share, before the limits, paid."""
    rows = with_one_file_a_person(data.draw(tables(measure)))
    see_one_by_one(rows, measure, data.draw(chosen(ACT)), data.draw(payments(measure)))


@settings(max_examples=100)
@given(tables("training"), st.data())
def test_trips_and_stays_one_by_one(rows: list[dict[str, Any]], data: st.DataObject) -> None:
    """The same of trainings that nothing shuts out, of one or two persons, so that journeys and nights meet limits.

    Some of the lines are of one contract for a group.
    """
    counts = {"role": "engineer", "employed": True, "purpose": True, "proof": True, "performer": "academy"}
    contract = {"amount": 900, "currency": None, "group": 3, "since": FILED[0], "until": FILED[1], "vat": 0}
    for row in rows:
        kind = data.draw(st.sampled_from(["travel", "travel", "lodging", "lodging", "fee", "fee", "booking"]))
        row |= {**counts, "kind": kind, "person": "p1" if row["person"] < "p4" else "p4", "paid_on": row["filed"]}
        row |= contract if data.draw(st.booleans()) else {}
    see_one_by_one(rows, "training", {"cost-window": "window", **data.draw(chosen(ACT))})


def see_one_by_one(
    rows: list[dict[str, Any]], measure: str, readings: dict[str, str], paid: Sequence[dict[str, Any]] = ()
) -> None:
    """See that the table says of each line what the application says that it is of."""
    expected = list(one_by_one(rows, measure, ACT, readings, paid))
    if any(line.gaps or line.claimed is None for _, found in expected for line in found.lines):
        with pytest.raises(DocumentError):
            reimburse(frame(rows), measure, readings=readings, act=ACT)
        return
    table = reimburse(frame(rows), measure, before=paid_before(paid), readings=readings, act=ACT)
    for members, found in expected:
        for at, line in zip(members, found.lines, strict=True):
            row = table.iloc[at]
            assert {name: row[name] for name in COLUMNS} == {name: getattr(line, name) for name in COLUMNS}
            assert row["share"] == line.share
            cuts = dict.fromkeys((cut.rule for cut in line.cuts), 0)
            for cut in line.cuts:
                cuts[cut.rule] += cut.amount or 0
            assert {name: row[name] for name in table if name.startswith("cut.") and row[name]} == {
                f"cut.{rule}": amount for rule, amount in cuts.items() if amount
            }
        assert table.iloc[members]["paid"].sum() == found.paid
        _see_caps(table.iloc[members], found)


def _see_caps(table: pd.DataFrame, found: Any) -> None:
    left = {limit.about: limit.left for limit in found.limits}
    for at, line in enumerate(found.lines):
        if set(left) == {part.about for part in found.parts} and line.person in left:
            assert table["cap"].iloc[at] == left[line.person]


def training(*lines: dict[str, Any]) -> pd.DataFrame:
    """Lines of a training by one enterprise that count in full, but for what is stated otherwise."""
    plain = {"applicant": "a", "filed": "2015-10-15", "paid_on": "2015-09-01", "kind": "fee", "person": "p1"}
    return pd.DataFrame([{**plain, **line} for line in lines])


FACTS = {
    "role": "engineer", "employed": True, "purpose": True, "form": "courses", "proof": True,
    "vat": 0, "vat_offset": False, "funded_elsewhere": 0,
}  # fmt: skip


def paid(table: pd.DataFrame, before: pd.DataFrame | None = None, **readings: str) -> list[int]:
    chosen = {name.replace("_", "-"): option for name, option in readings.items()}
    return list(reimburse(table, "training", facts=FACTS, before=before, readings=chosen)["paid"])


def test_exact_where_a_binary_float_is_not() -> None:
    """49 999 999 tenge is no number of 32 bits with a point: 40 % of it is 19 999 999.60, and 2 000 000 a person."""
    (row,) = reimburse(training({"amount": 49_999_999_00}), "training", facts=FACTS).to_dict("records")
    assert (row["claimed"], row["before_cap"]) == (4_999_999_900, 1_999_999_960)
    assert (row["cap"], row["paid"], row["share"]) == (2_000_000_00, 2_000_000_00, Fraction(2, 5))


def test_one_limit_a_person_and_year_over_all_applications() -> None:
    """5.3.3.training.person: 2 million a person and year; 40 % of 4 million leaves 0.4 million for the next one."""
    table = training(
        {"amount": 4_000_000_00, "filed": "2015-10-15"},
        {"amount": 4_000_000_00, "filed": "2015-12-15", "paid_on": "2015-12-01"},
        {"amount": 4_000_000_00, "filed": "2016-01-10", "paid_on": "2015-12-01"},
        {"amount": 4_000_000_00, "filed": "2015-12-15", "paid_on": "2015-12-01", "applicant": "b"},
    )
    assert paid(table) == [1_600_000_00, 400_000_00, 1_600_000_00, 1_600_000_00]
    assert paid(table.iloc[::-1]) == [1_600_000_00, 1_600_000_00, 400_000_00, 1_600_000_00]
    assert paid(table, training_year="rolling") == [1_600_000_00, 400_000_00, 0, 1_600_000_00]


def test_fifteen_persons_a_year_over_all_applications() -> None:
    """5.3.3.training.headcount: the 16th person of a year is not paid for, one paid for before takes no new place."""
    first = [{"amount": 100, "person": f"p{number}"} for number in range(15)]
    later = {"filed": "2015-12-15", "paid_on": "2015-12-01", "amount": 100}
    table = training(*first, {**later, "person": "p15"}, {**later, "person": "p14"})
    assert paid(table) == [40] * 15 + [0, 40]
    found = reimburse(table, "training", facts=FACTS)
    assert list(found["cut.head-count"]) == [0] * 15 + [100, 0]


def test_two_applications_of_one_day_are_told_apart() -> None:
    """The column `application` tells them apart; without it a day is one application."""
    table = training({"amount": 3}, {"amount": 3})
    assert paid(table) == [1, 1]  # 40 % of 6 is 2.4: 2
    assert paid(table.assign(application=["x", "y"])) == [1, 1]  # 40 % of 3 is 1.2, each
    table = training({"amount": 4}, {"amount": 4})
    assert sum(paid(table)) == 3  # 40 % of 8 is 3.2
    assert sum(paid(table.assign(application=["x", "y"]))) == 4  # 40 % of 4 is 1.6, each


@settings(max_examples=40)
@given(st.data())
def test_order_of_lines_matters_only_under_the_reading_that_says_so(data: st.DataObject) -> None:
    """But for head counts taken in the order of the application, each application is paid the same in any order."""
    rows = data.draw(tables("training").map(with_one_file_a_person).filter(all_stated))
    order = data.draw(st.permutations(range(len(rows))))
    claims = ["applicant", "filed"]
    for excess in ("reject", "in-order"):
        act = ACT if excess == "reject" else the_act()  # whose fifteen places these few persons do not fill
        sums = []
        for table in (frame(rows), frame([rows[at] for at in order])):
            found = reimburse(table, "training", readings={"headcount-excess": excess}, act=act)
            sums.append(found["paid"].groupby([table[name] for name in claims]).sum().to_dict())
        assert sums[0] == sums[1]


def test_the_first_persons_keep_their_places() -> None:
    """Reading headcount-excess = in-order: sixteen persons, and the last one stated falls out, whoever it is."""
    rows = [{"amount": 100 + number, "person": f"p{number}"} for number in range(16)]
    assert paid(training(*rows))[15] == 0
    assert paid(training(*rows[::-1]))[15] == 0
    assert paid(training(*rows), headcount_excess="dearest")[0] == 0
    assert paid(training(*rows), headcount_excess="reject") == [0] * 16


def test_foreign_money() -> None:
    """10 000 EUR at 195.50 tenge of the day of payment are 1 955 000; at the act's rate of 190 they are 1 900 000."""
    line = {"amount": 10_000_00, "currency": "EUR", "rate": "195.50", "act_rate": Fraction(190)}
    table = training(line, {"amount": 1_000_00})
    found = reimburse(table, "training", facts=FACTS)
    assert list(found["claimed"]) == [1_955_000_00, 1_000_00]
    assert list(found["paid"]) == [782_000_00, 400_00]  # 40 %
    assert paid(table, fx="act") == [760_000_00, 400_00]


def test_paid_in_part() -> None:
    """What is not paid is not borne: of 900 000 a third is."""
    table = training({"amount": 900_000_00, "paid_amount": 300_000_00}, {"amount": 900_000_00}, {"amount": 1})
    found = reimburse(table.astype({"paid_amount": "Int64"}), "training", facts=FACTS)
    assert list(found["cut.cost-share"]) == [600_000_00, 0, 0]
    assert list(found["admitted"]) == [300_000_00, 900_000_00, 1]


def test_a_contract_for_a_group() -> None:
    """5.3.3.training.fee: 900 000 for three sent, two of them claimed, a line each: 300 000 for each counts."""
    line = {"amount": 900_000_00, "group": 3, "performer": "academy"}
    table = training(line, {**line, "person": "p2"})
    found = reimburse(table, "training", facts=FACTS)
    assert list(found["cut.cost-group"]) == [600_000_00] * 2
    assert list(found["paid"]) == [120_000_00] * 2  # 40 % of 300 000
    assert paid(table, group_share="eligible") == [180_000_00] * 2  # of 450 000
    booked = table.assign(kind=["fee", "booking"])  # whoever a line of the contract is for is claimed under it
    assert paid(booked, group_share="eligible") == [180_000_00, 360_000_00]


def test_journeys_and_lodging() -> None:
    """5.3.3.training.travel, .lodging: one journey, by its day; of forty nights from 1 June, courses, thirty."""
    travel = {"kind": "travel", "journeys": 1, "transport": "air", "fare": "economy", "transport_provided": False}
    lodging = {"kind": "lodging", "nights": 40, "since": "2015-06-01", "room": "standard-single", "country": "KZ"}
    table = training(
        {**travel, "amount": 80_000_00, "since": "2015-07-01"},
        {**travel, "amount": 100_000_00, "since": "2015-06-01"},
        {**lodging, "amount": 400_000_00},
        {"amount": 500_000_00},
    ).astype({"journeys": "Int64", "nights": "Int64"})
    found = reimburse(table, "training", facts=FACTS)
    assert list(found["cut.cost-journey"]) == [80_000_00, 0, 0, 0]
    assert list(found["cut.cost-lodging"]) == [0, 0, 100_000_00, 0]  # ten of forty nights
    assert list(found["paid"]) == [0, 40_000_00, 120_000_00, 200_000_00]  # 40 % each


def test_kinds_of_values() -> None:
    """Days as days, times at midnight or text; sums as integers of any kind or in digits; keys of any kind."""
    plain = training({"amount": 500_00}, {"amount": 700_00})
    expected = paid(plain)
    for column, kind in (("amount", "str"), ("amount", "Int64"), ("amount", "int32"), ("amount", "object"),
                         ("filed", "datetime64[ns]"), ("paid_on", "datetime64[s]"), ("kind", "category"),
                         ("person", "category")):  # fmt: skip
        assert paid(plain.astype({column: kind})) == expected
    assert paid(plain.assign(applicant=[7, 7], filed=[date(2015, 10, 15)] * 2)) == expected
    assert reimburse(plain.iloc[:0], "training", facts=FACTS).empty
