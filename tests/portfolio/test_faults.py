"""What cannot be taken is named all at once: the column, the rows, what would be right."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import pytest

from productivity_kit.document import DocumentError
from productivity_kit.portfolio import reimburse
from productivity_kit.text import LANGUAGES, texts
from tests.portfolio.test_reimburse import FACTS, training


def faults(table: pd.DataFrame, measure: str = "training", **more: Any) -> list[str]:
    with pytest.raises(DocumentError) as raised:
        reimburse(table, measure, **{"facts": FACTS, **more})
    for language in LANGUAGES:
        assert all(texts(language).say(problem.message) for problem in raised.value.problems)
    return str(raised.value).splitlines()


def test_every_fault_at_once() -> None:
    """Missing, unknown and doubled columns, wrong and missing values, each with its rows."""
    table = training(
        {"amount": -1, "kind": "fees"},
        {"amount": 2, "kind": "fee", "filed": "2015-13-01"},
        {"amount": 10**13 + 1, "kind": None},
    ).assign(vat=0, persn=1)
    found = faults(table.drop(columns="person"))
    assert len(found) == 7
    text = "\n".join(found)
    assert "table: person: This column is missing" in text
    assert "table: vat: This is given twice" in text
    assert "table: persn: “persn” is not one of the choices. Did you mean “person”?" in text
    assert "table: № 1, 3 (2): amount: A whole number from 0 to 10,000,000,000,000 is expected, not “-1”." in text
    assert "table:1: kind: “fees” is not one of the choices. Did you mean “fee”?" in text
    assert "table:3: kind: This is not stated" in text
    assert "table:2: filed: A date such as 2015-09-07 is expected, not “2015-13-01”." in text


@pytest.mark.parametrize("amount", [1.0, 49_999_999.0, "1.5", "1 000", True, "", "²", float("nan"), np.float32(3)])
def test_sums_never_come_through_a_float(amount: object) -> None:
    """A binary float, a text with a point, a yes or no is no sum, even where it happens to be whole."""
    assert len(faults(training({"amount": amount}))) == 1


@pytest.mark.parametrize(
    "day", ["15.10.2015", pd.Timestamp("2015-10-15 12:00"), pd.Timestamp("2015-10-15", tz="UTC"), 20151015]
)
def test_days_are_days(day: object) -> None:
    """No hours, no zones, no other forms."""
    assert "filed: A date such as" in faults(training({"amount": 1, "filed": day}))[0]


def test_facts_that_differ_within_an_application() -> None:
    """Lines of one application share its day."""
    table = training({"amount": 1}, {"amount": 1, "filed": "2015-10-16"}).assign(application="x")
    assert faults(table) == ["table:2: filed: This differs from what an earlier line of the same application states."]


def test_what_a_line_turns_on() -> None:
    """Journeys and lodging turn on tickets and nights: what is missing is named for each line that turns on it."""
    table = training({"amount": 1}, {"amount": 1, "kind": "lodging"}, {"amount": 1, "kind": "travel"})
    assert faults(table) == [
        "table:2: since: The first day, the nights or the form of the stay is not stated.",
        "table:2: room: The class of the room is not stated.",
        "table:2: country: The country of the stay is not stated.",
        "table:3: transport_provided: It is not stated whether the administration provided the travel.",
        "table:3: transport: The means of transport and the fare are not both stated.",
        "table:3: journeys: It is not stated how many journeys there and back it holds.",
    ]
    barred = reimburse(table, "training", facts={**FACTS, "form": "courses", "purpose": False})
    assert list(barred["paid"]) == [0, 0, 0]  # shut out anyway


def test_codes_and_rates() -> None:
    """Codes in capitals, rates exact, whole numbers whole; each with what was found."""
    wrong = {"currency": "eur", "country": "DEU", "rate": 0.5, "act_rate": "5 %", "filing_rate": "0", "nights": 2.0}
    found = faults(training({"amount": 1, **wrong}))
    assert [line.split(": ")[1] for line in found] == [
        *["currency", "rate", "act_rate", "filing_rate"],
        *["country", "nights"],
    ]
    assert "table:1: rate: A rate such as 182.35 is expected, not “0.5”." in found


def test_sums_and_days_that_contradict_each_other() -> None:
    """VAT is within the amount, and a stay ends after it begins, as in an application."""
    facts = {name: FACTS[name] for name in FACTS if name != "vat"}
    table = training({"amount": 112, "vat": 12}, {"amount": 1, "vat": 2, "since": "2015-06-02", "until": "2015-06-01"})
    assert faults(table, facts=facts) == [
        "table:2: vat: VAT is a part of the amount: it cannot be more than that.",
        "table:2: until: The last day, 1 June 2015, is before the first, 2 June 2015.",
    ]


def test_a_person_is_one_person() -> None:
    """Where lines are judged as a document, its person has one file; in another application it may be another."""
    travel = {"amount": 1, "kind": "travel", "role": "engineer"}
    table = training(travel, {**travel, "role": "other"}, {**travel, "filed": "2015-12-15", "role": "top-manager"})
    found = faults(table, facts={name: FACTS[name] for name in FACTS if name != "role"})
    assert "table:2: role: This differs from what an earlier line of the same application states." in found
    assert not any(line.startswith("table:3: role") for line in found)


def test_words_that_no_line_states() -> None:
    """A category that a column could hold but no line has is no fault, be it one or many."""
    table = training({"amount": "5"}, {"amount": "7"})
    for further in (["x"], [f"x{number}" for number in range(20)]):
        odd = {
            name: pd.Categorical(table[name], [*further, *dict.fromkeys(table[name])])
            for name in ("kind", "filed", "amount", "person")
        }
        found = reimburse(table.assign(**odd), "training", facts=FACTS)
        assert list(found["claimed"]) == [5, 7]
        assert len(faults(table.assign(**odd).assign(kind=pd.Categorical(["x", "fee"], ["fee", "x", "y"])))) == 1


def test_faults_of_both_tables_at_once() -> None:
    """What was paid before is checked as the lines are, and told with them."""
    entry = {"applicant": "a", "person": None, "date": "2015-2-1", "amount": 1.0, "measure": "trainings"}
    found = faults(training({"amount": -1}), before=pd.DataFrame([entry]).assign(persn=1))
    assert [line.split(": ")[:2] for line in found] == [
        ["before", "persn"],
        *(["before:1", name] for name in ("date", "amount", "person", "measure")),
        ["table:1", "amount"],
    ]


def test_measures_without_a_sum() -> None:
    """Leasing pays no costs back, promotion by other rules; a reading that does not exist is named."""
    assert "no sum follows" in faults(training(), "leasing")[0]
    assert "no sum follows" in faults(training(), "promotion")[0]
    assert "no sum follows" in faults(training(), "no-such")[0]
    assert "Did you mean" in faults(training(), readings={"vat": "nett"})[0]


def test_a_limit_that_is_not_known() -> None:
    """5.3.4.diagnostics: no monthly index is known for a far year, so neither is the size, nor the limit."""
    line = {
        "applicant": "a", "filed": "2040-10-15", "paid_on": "2040-10-01", "kind": "energy-audit", "amount": 1,
        "vat": 0, "vat_offset": False, "funded_elsewhere": 0, "employees": 60, "assets": 10**9, "income": 10**9,
    }  # fmt: skip
    assert "size of the enterprise is not known" in faults(pd.DataFrame([line]), "diagnostics", facts={})[0]


def test_sums_that_do_not_fit() -> None:
    """A table whose sums need more than 64 bits is refused, never wrapped around."""
    table = training({"amount": 10**13, "applicant": "a"})
    many = table.loc[table.index.repeat(50_000)]
    with pytest.raises(OverflowError):
        reimburse(many, "training", facts=FACTS)
