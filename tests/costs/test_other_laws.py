"""Figures of other laws: the bounds of enterprise sizes, the monthly index by year, the rate of VAT."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec
import pytest

from productivity_kit.application.enterprise import Applicant
from productivity_kit.costs.size import possible_sizes
from productivity_kit.findings import Inquiry, chosen_readings
from productivity_kit.programme import Act, the_act
from tests.costs.facts import FILED, MILLION, application, line, paid
from tests.costs.mutants import mutants

TENGE = 100


def sizes_at(act: Act, filed: date, people: int, value: int) -> set[str]:
    """The sizes that an enterprise of so many people and this value (assets or income, tiyn) may have."""
    applicant = Applicant(employees=people, assets=value, income=value)
    app = application(measures=("diagnostics",), filed=filed, applicant=applicant)
    return set(possible_sizes(Inquiry(act, app, chosen_readings(act))))


INDEX = {
    2011: 1512,
    2012: 1618,
    2013: 1731,
    2014: 1852,
    2015: 1982,
    2016: 2121,
    2017: 2269,
    2018: 2405,
    2019: 2525,
    2020: 2651,
}
"""The monthly index of 1 January in tenge (2012, 2013, 2017 and 2020 from memory)."""


@pytest.mark.parametrize("year", INDEX)
def test_sizes_by_year(act: Act, year: int) -> None:
    """Law of 2006, article 6: 50 people, 60 000 MCI; 250 people, 325 000 MCI. Code: 100, 300 000; 250, 3 000 000."""
    filed = date(year, 1, 1) if year >= 2016 else date(year, 12, 31)
    small_people, small, large = (100, 300_000, 3_000_000) if year >= 2016 else (50, 60_000, 325_000)
    index = INDEX[year] * TENGE
    assert sizes_at(act, filed, small_people, small * index) == {"small"}
    assert sizes_at(act, filed, small_people + 1, small * index) == {"medium"}
    assert sizes_at(act, filed, small_people, small * index + 1) == {"medium"}
    assert sizes_at(act, filed, 250, large * index) == {"medium"}
    assert sizes_at(act, filed, 251, large * index) == {"large"}
    assert sizes_at(act, filed, 250, large * index + 1) == {"large"}
    assert act.other_laws.index[year].verified is (year not in {2012, 2013, 2017, 2020})


OTHERS = list(mutants(the_act().other_laws.index)) + [
    (where, law) for where, law in mutants(the_act().other_laws.sizes) if "[0]" in where or "[1]" in where
]


def all_sizes(act: Act) -> list[Any]:
    """What the test above looks at."""
    found: list[Any] = [act.other_laws.index[year].verified for year in INDEX]
    for year, tenge in INDEX.items():
        filed = date(year, 1, 1) if year >= 2016 else date(year, 12, 31)
        small_people, small, large = (100, 300_000, 3_000_000) if year >= 2016 else (50, 60_000, 325_000)
        for people in (small_people, small_people + 1, 250, 251):
            for value in (small * tenge * TENGE, large * tenge * TENGE):
                found += [sizes_at(act, filed, people, value), sizes_at(act, filed, people, value + 1)]
    return found


@pytest.mark.parametrize(("path", "value"), OTHERS, ids=lambda value: value if isinstance(value, str) else "")
def test_a_changed_size_changes_an_answer(act: Act, path: str, value: Any) -> None:
    """Each bound and each monthly index one step up and down."""
    name = "index" if isinstance(value, dict) else "sizes"
    laws = msgspec.structs.replace(act.other_laws, **{name: value})
    assert all_sizes(msgspec.structs.replace(act, other_laws=laws)) != all_sizes(act), path


def test_the_rate_of_vat(act: Act) -> None:
    """12 % on top: of 1 120 000 tenge 1 000 000 is the net price, 40 % of it 400 000."""
    cost = line("training", 112 * MILLION // 100, vat=None)
    assert paid(cost, vat="net") == 400_000 * TENGE
    for _, rate in mutants(act.other_laws.vat):
        laws = msgspec.structs.replace(act.other_laws, vat=rate)
        assert paid(cost, act=msgspec.structs.replace(act, other_laws=laws), vat="net") != 400_000 * TENGE


def test_the_law_of_the_day(act: Act) -> None:
    """The law of 2006 until 31 December 2015, the Entrepreneurial Code from 1 January 2016."""
    value = 325_000 * 1982 * TENGE + 1
    assert sizes_at(act, date(2015, 12, 31), 1, value) == {"large"}
    assert sizes_at(act, date(2016, 1, 1), 100, value) == {"medium"}
    assert date(2016, 1, 1) > FILED
