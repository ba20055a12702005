"""Small, medium or large, on which the limit of diagnostics turns (5.3.4, item 1), also where figures are missing."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from productivity_kit.application.enterprise import Applicant
from productivity_kit.costs.size import enterprise_size, missing_for_size, possible_sizes
from productivity_kit.findings import Inquiry, Verdict, chosen_readings
from productivity_kit.programme import the_act
from productivity_kit.programme.amounts import EnterpriseSize
from tests.costs.facts import FILED, application

SMALL, LARGE = 118_920_000_00, 644_150_000_00
"""Law of 2006 in 2015: 60 000 and 325 000 monthly indices of 1 982 tenge, in tiyn."""
ALL = {"small", "medium", "large"}


def asking(filed: date | None = FILED, size: str = "at-date", **facts: Any) -> Inquiry:
    """An application for diagnostics by an enterprise of which only these figures are stated."""
    act = the_act()
    app = application(measures=("diagnostics",), filed=filed, applicant=Applicant(**facts))
    return Inquiry(act, app, chosen_readings(act, {"size": size}))


def verdict(ask: Inquiry) -> Verdict:
    return enterprise_size(EnterpriseSize(norm="5.3.4.diagnostics"), ask)


@pytest.mark.parametrize(
    ("people", "assets", "expected"),
    [
        (50, None, ALL),
        (51, None, {"medium", "large"}),
        (250, None, {"medium", "large"}),
        (251, None, {"large"}),
        (None, SMALL, ALL),
        (None, SMALL + 1, {"medium", "large"}),
        (None, LARGE, {"medium", "large"}),
        (None, LARGE + 1, {"large"}),
        (None, None, ALL),
        (50, SMALL, {"small"}),
    ],
)
def test_what_a_missing_figure_leaves_open(people: int | None, assets: int | None, expected: set[str]) -> None:
    """Small: no more than 50 people and 60 000 indices; large: more than 250 people or 325 000 indices.

    So one figure alone may show that an enterprise is large, but never that it is small.
    """
    assert possible_sizes(asking(employees=people, assets=assets)) == expected


@pytest.mark.parametrize(
    ("filed", "people", "expected"),
    [
        (None, 251, ALL),
        (date(2006, 1, 30), 251, ALL),
        (date(2006, 1, 31), 251, {"large"}),
        (date(2006, 1, 31), 250, {"medium", "large"}),
        (date(2006, 1, 31), 50, ALL),
    ],
)
def test_without_a_law_or_an_index(filed: date | None, people: int, expected: set[str]) -> None:
    """Without a day of filing no law is known; in 2006 the law is, from 31 January, but the index is not."""
    assert possible_sizes(asking(filed, employees=people, assets=1)) == expected


def test_the_declared_size() -> None:
    """Reading size "declared": the enterprise's own word and nothing else."""
    assert possible_sizes(asking(size="declared", employees=1, assets=1)) == ALL
    assert possible_sizes(asking(size="declared", employees=251)) == ALL
    for size in sorted(ALL):
        assert possible_sizes(declared(size)) == {size}


def declared(size: Any) -> Inquiry:
    act = the_act()
    app = application(measures=("diagnostics",), applicant=Applicant(size=size))
    return Inquiry(act, app, chosen_readings(act, {"size": "declared"}))


@pytest.mark.parametrize(
    ("ask", "fact"),
    [
        (asking(size="declared"), "applicant.size"),
        (asking(None, employees=40), "filed"),
        (asking(date(2006, 1, 30), employees=40), "filed"),
        (asking(assets=1), "applicant.employees"),
        (asking(employees=40), "applicant.assets"),
        (asking(date(2016, 1, 1), employees=40), "applicant.income"),
    ],
)
def test_what_is_asked_for(ask: Inquiry, fact: str) -> None:
    """The first fact without which the size is not known: assets under the law of 2006, income under the Code."""
    assert missing_for_size(ask) == fact
    found = verdict(ask)
    assert (found.outcome.value, found.facts) == ("unknown", (fact,))


@pytest.mark.parametrize(
    ("people", "size"), [(50, "A small enterprise"), (51, "A medium-sized enterprise"), (251, "A large enterprise")]
)
@pytest.mark.parametrize(("filed", "unverified"), [(FILED, False), (date(2013, 10, 15), True)])
def test_by_which_law_and_index(filed: date, unverified: bool, people: int, size: str) -> None:
    """The answer names the size, the law and the index of the year, and says where no source was read for it."""
    found = verdict(asking(filed, employees=people, assets=1))
    assert found.outcome.value == "met"
    assert found.message.key.startswith(f"{size} under {{law:size-laws}} (monthly index of {{year}}")
    assert ("unverified" in found.message.key) == unverified
    index = {2015: 1982, 2013: 1731}[filed.year] * 100
    assert found.message.values == {"law": "2006-01-31", "year": str(filed.year), "index": index}
    assert found.facts == ("filed", "applicant.employees", "applicant.assets")


def test_large_by_people_alone() -> None:
    """More than 250 people are enough, so no index is needed and none is named."""
    found = verdict(asking(date(2006, 1, 31), employees=251))
    assert found.message.key == "A large enterprise by its number of people, under {law:size-laws}."


@pytest.mark.parametrize(("size", "word"), [("small", "small."), ("medium", "medium size."), ("large", "large.")])
def test_a_declared_size_is_told_as_declared(size: str, word: str) -> None:
    """Reading size "declared": the answer says that it is the enterprise's own word, and rests on it alone."""
    found = verdict(declared(size))
    assert (found.outcome.value, found.facts) == ("met", ("applicant.size",))
    assert found.message.key.startswith("The enterprise declares") and found.message.key.endswith(word)
