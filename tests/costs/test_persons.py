"""What one employee may have, and how many employees a year (5.3.3.training.person, 5.3.3.training.headcount)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from productivity_kit.application.costs import Cost
from productivity_kit.application.enterprise import Person
from productivity_kit.costs import Line
from productivity_kit.findings import Outcome
from tests.costs.facts import MILLION, answered, application, before, line, paid, paid_back, staff

TENGE = 100


def fee(amount: int, **facts: Any) -> Cost:
    return line("training", amount, **facts)


def cut_by(found: Line) -> list[tuple[str, str, int | None]]:
    return [(cut.rule, cut.norm, cut.amount) for cut in found.cuts]


def test_a_limit_for_each_employee() -> None:
    """731: 2 mln for each: 40 % of 8 mln is 3.2, of 1 mln 0.4 mln: 2 + 0.4."""
    found = paid_back(application(fee(5 * MILLION), fee(3 * MILLION), fee(MILLION, person="p2")))
    assert [(part.about, part.before_cap, part.cap, part.paid) for part in found.parts] == [
        ("p1", 320_000_000, 2 * MILLION, 2 * MILLION),
        ("p2", 40_000_000, 2 * MILLION, 40_000_000),
    ]
    assert [row.paid for row in found.lines] == [125_000_000, 75_000_000, 40_000_000]  # 5 : 3 of the 2 mln
    assert found.parts[0].bound == "5.3.3.training.person"


def test_what_an_employee_had_before() -> None:
    """731: 1.5 mln in this year leave 0.5; on reading "application" the limit is for this claim alone."""
    earlier = (before("training", 150_000_000, date(2015, 2, 1), person="p1"),)
    facts = {"paid_before": earlier}
    assert paid(fee(10 * MILLION), facts=facts) == 50_000_000
    assert paid(fee(10 * MILLION), facts=facts, training_person_period="application") == 2 * MILLION
    assert paid(fee(10 * MILLION, person="p2"), facts=facts) == 2 * MILLION


@pytest.mark.parametrize(
    ("day", "calendar", "rolling"),
    [
        (date(2014, 12, 31), False, True),
        (date(2015, 1, 1), True, True),
        (date(2014, 10, 16), False, True),
        (date(2014, 10, 15), False, False),
        (date(2015, 10, 15), True, True),
        (date(2015, 10, 16), True, False),
        (date(2015, 12, 31), True, False),
        (date(2016, 1, 1), False, False),
    ],
)
def test_which_year(day: date, calendar: bool, rolling: bool) -> None:
    """Reading training-year: the calendar year of 15 October 2015, or the 12 months up to it."""
    facts = {"paid_before": (before("training", 2 * MILLION, day, person="p1"),)}
    assert (paid(fee(MILLION), facts=facts) == 0) is calendar
    assert (paid(fee(MILLION), facts=facts, training_year="rolling") == 0) is rolling


def of_each(count: int) -> list[Cost]:
    """100 000 tenge for the first employee, 200 000 for the second ..."""
    return [fee(number * 100_000 * TENGE, person=f"p{number}") for number in range(1, count + 1)]


def test_fifteen_and_sixteen_employees() -> None:
    """731-732: 15 a year. 40 % of 0.1 + ... + 1.5 mln (12 mln) is 4.8 mln; the 16th is cut in full."""
    assert paid(*of_each(15)) == 480_000_000
    found = paid_back(application(*of_each(16)))
    assert found.paid == 480_000_000
    assert cut_by(found.lines[15]) == [("head-count", "5.3.3.training.headcount", 160_000_000)]
    finding = answered(application(*of_each(16))).of("5.3.3.training.headcount")
    assert finding.outcome is Outcome.NOT_MET
    assert answered(application(*of_each(15))).of("5.3.3.training.headcount").outcome is Outcome.MET


def test_who_brings_no_limit() -> None:
    """731: 2 mln for each of at most 15: 15 limits make 30 mln, and neither a sixteenth employee nor one whose costs
    do not count (741-746: neither engineer nor top-manager) lends the others a sixteenth."""
    assert paid_back(application(*of_each(15))).cap == 30 * MILLION
    assert paid_back(application(*of_each(16))).cap == 30 * MILLION
    cleaner = Person(key="p2", role="other", employed=True)
    two = application(fee(MILLION), fee(MILLION, person="p2"), people=(*staff(1), cleaner))
    assert paid_back(two).cap == 2 * MILLION


def test_whose_sum_the_limit_cuts() -> None:
    """731: the limit is each employee's own, so the finding names the one whom it cuts: 2 of 3.2 mln, not 0.4 mln."""
    found = answered(application(fee(8 * MILLION, person="p2"), fee(MILLION))).of("5.3.3.training.person")
    assert found.outcome is Outcome.NOT_MET
    assert found.message.values == {"person": "p2", "left": 2 * MILLION}


def test_sixteen_under_the_other_readings() -> None:
    """Reading headcount-excess: the dearest 15 (13.5 mln: 5.4 mln), or the claim is refused."""
    costs = of_each(16)
    assert paid(*costs, headcount_excess="dearest") == 540_000_000
    assert paid(*costs, headcount_excess="reject") == 0
    assert paid(*of_each(15), headcount_excess="reject") == 480_000_000
    assert paid(*reversed(costs)) == 540_000_000  # in order: the last falls out, here the cheapest


def test_places_taken_before() -> None:
    """14 employees had something this year: one place is left; one of the 14 needs none."""
    earlier = tuple(before("training", TENGE, date(2015, 3, 1), person=f"p{n}") for n in range(3, 17))
    facts = {"paid_before": earlier}
    assert paid(fee(MILLION), fee(MILLION, person="p2"), facts=facts) == 40_000_000
    assert paid(fee(MILLION), fee(MILLION, person="p3"), facts=facts) == 80_000_000
    assert paid(fee(MILLION), fee(MILLION, person="p2"), facts={"paid_before": earlier[1:]}) == 80_000_000


def test_one_whose_costs_fall_out_takes_no_place() -> None:
    """The 15 are those whose costs are reimbursed."""
    people = (Person(key="p0", role="other", employed=True), *staff(20))
    assert paid(fee(MILLION, person="p0"), *of_each(15), facts={"people": people}) == 480_000_000


def test_who_keeps_a_place_may_turn_on_a_missing_fact() -> None:
    """Of 16 one has an unknown role: whether the 16th falls out is not known, and nothing is met by that."""
    people = (Person(key="p1", employed=True), *staff(20)[1:])
    app = application(*of_each(16), people=people)
    found = paid_back(app)
    assert (found.paid, found.least, found.most) == (None, 476_000_000, 540_000_000)  # never 16 of them
    assert answered(app).of("5.3.3.training.headcount").outcome is Outcome.UNKNOWN
    known = application(*of_each(15), people=people)
    assert answered(known).of("5.3.3.training.headcount").outcome is Outcome.MET


def test_earlier_payments_that_are_not_known() -> None:
    """Without the list of earlier payments, or without the names in it, nothing is sure; all of it is possible."""
    for earlier in (None, (before("training", MILLION, date(2015, 3, 1)),)):
        found = paid_back(application(fee(MILLION), paid_before=earlier))
        assert (found.paid, found.least, found.most) == (None, 0, 40_000_000)
        assert {gap.fact for gap in found.gaps} == {"paid_before"}


def test_no_more_persons_than_count_however_it_turns_out() -> None:
    """731-732, 737-738: 15 employees and 3 specialists a year: costs of which a fact is missing may all turn out well,
    but never for one person more. 40 % of 2 + 3 + 4 mln is 3.6 mln, and the place of one paid before is beside them."""
    costs = [line("experts", number * MILLION, person=f"p{number}", funded_elsewhere=None) for number in (1, 2, 3, 4)]
    found = paid_back(application(*costs))
    assert (found.paid, found.least, found.most) == (None, 0, 360_000_000)
    assert paid_back(application(*costs[1:])).most == 360_000_000
    earlier = (before("experts", TENGE, date(2015, 2, 1), person="p1"),)
    with_place = paid_back(application(*costs, paid_before=earlier))
    assert with_place.most == 40_000_000 + 280_000_000  # p1 needs no place, p3 and p4 the two that are left
    nameless = line("experts", MILLION, person=None)
    assert paid_back(application(*costs, nameless)).most == 360_000_000 + 40_000_000  # it may be one of the three
