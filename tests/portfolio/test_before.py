"""What was paid before counts against the limits of a person, a year, an enterprise, as in an application."""

from __future__ import annotations

import pandas as pd

from productivity_kit.portfolio import reimburse
from tests.portfolio.test_reimburse import paid, training


def test_what_was_paid_before() -> None:
    """5.3.3.training.person: 2 million a person and year, of which 1.9 and another year's 5 were paid before."""
    table = training({"amount": 1_000_000_00}, {"amount": 1_000_000_00, "applicant": "b"})
    entry = {"applicant": "a", "person": "p1", "date": "2015-02-01", "amount": 1_900_000_00}
    before = pd.DataFrame([entry, {**entry, "date": "2014-12-31", "amount": 5_000_000_00}])
    assert paid(table, before) == [100_000_00, 400_000_00]
    assert paid(table, before.assign(measure="experts")) == [400_000_00] * 2
    assert paid(table, before.assign(measure=[None, "experts"])) == [100_000_00, 400_000_00]
    assert paid(table, training_year="rolling", before=before) == [0, 400_000_00]


def test_others_paid_for_before_have_their_places() -> None:
    """5.3.3.training.headcount: fourteen others were paid for in the year, so one of two persons is."""
    entry = {"applicant": "a", "date": "2015-02-01", "amount": 100}
    before = pd.DataFrame([{**entry, "person": f"q{number}"} for number in range(14)])
    table = training({"amount": 100}, {"amount": 100, "person": "p2"})
    assert paid(table, before) == [40, 0]
    assert paid(table, before.iloc[1:]) == [40, 40]
    assert paid(table, pd.concat([before, pd.DataFrame([{**entry, "person": "p2"}])])) == [0, 40]


def test_keys_are_the_same_where_their_texts_are() -> None:
    """One table may number applicants and persons, the other spell the numbers."""
    table = training({"amount": 1_000_000_00, "applicant": 7, "person": 12})
    before = pd.DataFrame([{"applicant": "7", "person": "12", "date": "2015-02-01", "amount": 1_900_000_00}])
    assert paid(table, before) == [100_000_00]


def test_another_measure_that_is_one_claim_with_this_one() -> None:
    """5.3.4: diagnostics and improvement as one claim have the higher of both limits, 30 million, together."""
    line = {
        "applicant": "a", "filed": "2015-10-15", "paid_on": "2015-09-01", "kind": "energy-audit", "size": "small",
        "amount": 10_000_000_00, "vat": 0, "vat_offset": False, "funded_elsewhere": 0, "purpose": True,
    }  # fmt: skip
    before = pd.DataFrame(
        {"applicant": ["a"], "date": ["2015-02-01"], "amount": [29_000_000_00], "measure": ["improvement"]}
    )
    joint = {"size": "declared", "caps-4": "joint", "cap-period": "year"}
    for readings, expected in ((joint, 1_000_000_00), ({**joint, "caps-4": "separate"}, 5_000_000_00)):
        found = reimburse(pd.DataFrame([line]), "diagnostics", before=before, readings=readings)
        assert list(found["paid"]) == [expected]  # 50 % of 10 million; or what is left of 30
