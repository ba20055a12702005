"""The leasing case at the desk and the plan case: the figures worked out by hand from the act."""

from __future__ import annotations

from datetime import date

import pytest

from productivity_kit import the_act
from productivity_kit.training import open_case
from productivity_kit.training.judging import judge
from productivity_kit.training.notice import notice_day
from productivity_kit.training.view import Value

ACT = the_act()
LEASING, PLAN = open_case("leasing", ACT), open_case("plan", ACT)

LEASING_ANSWERS: dict[str, Value] = {
    "confirmation-due": date(2015, 9, 28),  # 21, 22, 23, 25, 28 September; the 24th is Kurban Ait (5.4.A.2.check)
    "minimum": "met",  # 112 500 000 >= 75 000 000 in light industry (5.3.1.minimum)
    "own-money": "met",  # 18 000 000 >= 15 % of 112 500 000 = 16 875 000 (5.3.1.participation)
    "financed": 94_500_000_00,  # 112 500 000 - 18 000 000
    "budget": 75_600_000_00,  # 80 % of it (5.3.1.funding-mix)
    "older-contract": "met",  # made on 9 October 2012; the act names the contracts of 2011-2012
    "older-rate": "not-met",  # 7 %, and the paragraph that is extended asks for 5 % (5.3.1.rate)
    "not-extended": frozenset({"5.3.1.participation", "5.3.1.minimum"}),  # 15 % and 75 000 000: in paragraphs before it
    "faults": frozenset({"5.4.A.5", "5.4.A.6"}),
    "notice-late": 1,  # 9 to 13 November; sent on Monday the 16th (5.4.A.5)
    "lease-stands": "met",
    "third-party": "not-met",  # the applicant has not signed (5.4.A.6)
    "plan-or-fact": "unknown",
    "two-years-on": "not-met",  # 336 / 72 over 210 / 60 is 1.33, less than 1.5 (5.4.A.7)
}
PLAN_ANSWERS: dict[str, Value] = {
    "sector": "met",  # 14.31 under 14, and no time named (5.1.plan.sector)
    "works": "met",  # four, less the café (5.2.plan.works)
    "missing": frozenset({"5.4.B.11.7"}),
    "faulty": frozenset({"charter", "act"}),  # no original by hand; 41/15 for 14/15
    "cut": frozenset({"booklet"}),
    "paid": 2_000_000_00,  # 50 % of 4 400 000 is 2 200 000, over the limit (5.3.2.plan)
    "decision-due": date(2015, 12, 23),  # 11, 14, 15, 18, 21, 22, 23 December; 16 and 17 are holidays (5.4.B.5)
}


@pytest.mark.parametrize("point", LEASING_ANSWERS)
def test_the_leasing_answer_is_that_worked_out_by_hand(point: str) -> None:
    """Each answer of the kit is the one that follows from the act by hand."""
    asked = LEASING.points[point]
    assert LEASING.desk().known(asked.answer, asked.when).value == LEASING_ANSWERS[point]


@pytest.mark.parametrize("point", PLAN_ANSWERS)
def test_the_answer_on_the_plan_is_that_worked_out_by_hand(point: str) -> None:
    """The same for the comprehensive plan."""
    asked = PLAN.points[point]
    assert PLAN.desk().known(asked.answer, asked.when).value == PLAN_ANSWERS[point]


def test_the_typical_mistakes_of_a_newcomer_are_recognised() -> None:
    """Half without the limit, half of all that is claimed (4 760 000), the whole of what counts."""
    point = PLAN.points["paid"]
    for number, wrong in enumerate((2_200_000_00, 2_380_000_00, 4_400_000_00)):
        judgement = judge(point, wrong, PLAN.desk())
        assert not judgement.right
        assert judgement.why == (point.mistakes[number].why,)  # type: ignore[union-attr]  # it asks for a sum


def test_a_notice_that_is_overdue_bears_the_last_day_of_its_term() -> None:
    """Clause 5 of mechanism A gives 5 working days from 6 November 2015; the right notice bears the 13th at most."""
    first = LEASING.desk().view().answer
    assert notice_day(first, ACT, date(2016, 1, 15)) == date(2015, 11, 13)
    assert notice_day(first, ACT, date(2015, 11, 13)) == date(2015, 11, 13)
    assert notice_day(first, ACT, date(2015, 11, 12)) == date(2015, 11, 12)
    assert notice_day(first, ACT, None) is None


def test_a_notice_of_what_is_not_yet_decided_is_of_today() -> None:
    """No term runs before the decision."""
    first = PLAN.desk().view().answer
    assert notice_day(first, ACT, date(2015, 11, 30)) == date(2015, 11, 30)
