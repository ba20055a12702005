"""Engaged experts: foreign specialists, pay only, whole calendar months, 3 a year, 9 mln each (5.3.3)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from productivity_kit.application.costs import Cost
from productivity_kit.application.enterprise import Person
from tests.costs.facts import MILLION, before, line, only, paid, without


def pay(amount: int, **facts: Any) -> Cost:
    return line("experts", amount, **facts)


@pytest.mark.parametrize("kind", ["travel", "lodging", "daily-allowance", "booking", "bedding", "fee", "other"])
def test_pay_only(kind: str) -> None:
    """776-779: pay, but no travel, lodging or daily allowance."""
    (cut,) = only(pay(MILLION, kind=kind)).cuts
    assert (cut.norm, cut.amount) == ("5.3.3.expert.exclusions", MILLION)


@pytest.mark.parametrize(("foreign", "qualified", "expected"), [(True, True, 40), (False, True, 0), (True, False, 0)])
def test_qualified_foreign_specialists(foreign: bool, qualified: bool, expected: int) -> None:
    """773-775: qualified foreign specialists, to improve processes and the use of equipment."""
    facts = {"people": (Person(key="p1", foreign=foreign, qualified=qualified),)}
    assert paid(pay(MILLION), facts=facts) == expected * MILLION // 100
    assert paid(pay(MILLION, purpose=False)) == 0


@pytest.mark.parametrize(
    ("since", "until", "whole"),
    [
        (date(2015, 6, 1), date(2015, 6, 30), True),
        (date(2015, 6, 1), date(2015, 8, 31), True),
        (date(2015, 6, 1), date(2015, 6, 29), False),
        (date(2015, 6, 2), date(2015, 6, 30), False),
        (date(2015, 6, 15), date(2015, 7, 14), False),
        (date(2016, 2, 1), date(2016, 2, 29), True),
        (date(2016, 2, 1), date(2016, 2, 28), False),
        (date(2015, 7, 1), date(2015, 6, 30), False),
    ],
)
def test_whole_calendar_months(since: date, until: date, whole: bool) -> None:
    """735-736: whole calendar months are reimbursed; on reading expert-months "full" a part counts whole."""
    cost = pay(MILLION, since=since, until=until)
    assert paid(cost) == (40 * MILLION // 100 if whole else 0)
    assert paid(cost, expert_months="full") == 40 * MILLION // 100


@pytest.mark.parametrize(
    ("since", "until"),
    [
        (date(2015, 6, 1), date(2015, 7, 15)),
        (date(2015, 5, 20), date(2015, 6, 30)),
        (date(2015, 5, 31), date(2015, 8, 1)),
    ],
)
def test_a_month_of_pay_partly_worked_on_one_line(since: date, until: date) -> None:
    """What of one line belongs to the part month is not known: it has to stand on a line of its own."""
    cost = pay(MILLION, since=since, until=until)
    assert only(cost).admitted is None
    assert paid(cost) is None
    assert paid(cost, expert_months="full") == 40 * MILLION // 100


def test_without_its_days_pay_is_not_known() -> None:
    """A missing first or last day makes the line unknown, and it is that day that is asked for."""
    for fact in ("since", "until"):
        line = only(without(pay(MILLION), fact))
        assert (line.admitted, [gap.fact for gap in line.gaps]) == (None, [f"costs.1.{fact}"])


def test_nine_million_a_year_for_each() -> None:
    """736-737: 9 mln per specialist a year, with what was paid in the year before."""
    earlier = (
        before("experts", 4 * MILLION, date(2015, 3, 1), person="p1"),
        before("experts", 4 * MILLION, date(2014, 12, 31), person="p1"),
    )
    assert paid(pay(30 * MILLION), facts={"paid_before": earlier}) == 5 * MILLION
    assert paid(pay(30 * MILLION), facts={"paid_before": earlier}, training_year="rolling") == MILLION


def test_three_and_four_specialists() -> None:
    """737-738: 3 a year. 40 % of 1 + 2 + 3 mln is 2.4 mln; with a fourth of 4 mln by the other readings 3.6 or 0."""
    costs = [pay(number * MILLION, person=f"p{number}") for number in range(1, 5)]
    assert paid(*costs[:3]) == 240_000_000
    assert paid(*costs) == 240_000_000
    assert paid(*costs, headcount_excess="dearest") == 360_000_000
    assert paid(*costs, headcount_excess="reject") == 0
