"""The training case: the figures worked out by hand from the act, and the mistakes that trainees make."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from productivity_kit import the_act
from productivity_kit.training import open_case
from productivity_kit.training.judging import judge
from productivity_kit.training.notice import notice_kind
from productivity_kit.training.view import Value

ACT = the_act()
CASE = open_case("training", ACT)
DESK = CASE.desk()

ANSWERS: dict[str, Value] = {
    "first-check": 3,  # working days, the direct route (5.4.B.3)
    "in-force": "met",  # 17 June 2015 <= 12 October 2015 < repeal in 2016 (act.440)
    "one-year": "met",  # in the sector since 25 August 2014 (5.1.service.year)
    "faulty": frozenset({"invoice-academy", "act-plant"}),  # 7 020 000 against 7 200 000; no signature
    "missing": frozenset({"5.4.B.13.8"}),  # no contract with the director
    "first-notice": "gaps",  # 5.4.B.3
    "check-due": date(2015, 10, 15),  # registered on Monday the 12th: 13, 14, 15
    "cuts": frozenset({"course", "flight-director", "flight-home", "booking", "hotel", "allowance"}),
    "allowance-clause": frozenset({"5.3.3.training.lodging"}),
    "hotel-sum": 2_078_422_50,  # 61 nights x 165 euros x 206.5 tenge
    # Director 40 % of (1 800 000 + 290 000) = 836 000; technologist 40 % of 1 800 000 = 720 000; engineer 40 % of
    # (1 800 000 + 4 400 000 + 310 000 + 2 078 422.50) = 3 435 369, the limit is 2 000 000.
    "sum": 3_556_000_00,
    "decision": "met",
    "final-notice": "positive",
    "order": ("decision", "grant-notice", "applicant-signature", "return", "payment"),
    "late": 1,  # 5 November and 2 working days: Friday the 6th, Monday the 9th; sent on the 10th
    "payment-due": date(2015, 11, 23),  # both signed on Monday the 16th: 17, 18, 19, 20, 23
    # Received on 18 November 2015: 2 years each way end on 18 November 2017, and the consent a year earlier.
    "agreement-term": frozenset({"5.4.B.9.statistics"}),
    "target-missed": "information",  # 5.4.B.9.information
}


@pytest.mark.parametrize("point", ANSWERS)
def test_the_answer_is_that_worked_out_by_hand(point: str) -> None:
    """Each answer of the kit is the one that follows from the act by hand."""
    asked = CASE.points[point]
    assert DESK.known(asked.answer, asked.when).value == ANSWERS[point]


MISTAKES = {
    # Without the limit: 40 % of 12 478 422.50.
    "no limit": (4_991_369_00, 0),
    # The limit on the cost: 40 % of 2 000 000 for the director and for the engineer, 720 000 for the technologist.
    "limit on the cost": (2_320_000_00, 1),
    # 40 % of all that is claimed, 16 501 500.
    "nothing cut": (6_600_600_00, 2),
}


@pytest.mark.parametrize(("given", "number"), MISTAKES.values(), ids=MISTAKES.keys())
def test_a_typical_mistake_is_known_by_its_figure(given: int, number: int) -> None:
    """Whoever reckons wrongly in a known way is told which way it was, and where it leads."""
    point = CASE.points["sum"]
    judgement = judge(point, given, DESK)
    assert not judgement.right
    assert judgement.why == (point.mistakes[number].why,)  # type: ignore[union-attr]
    assert len(judgement.leads) == 1


def test_a_tenge_up_or_down_is_right_and_two_are_not() -> None:
    """A trainee rounds to whole tenge."""
    point = CASE.points["hotel-sum"]
    assert judge(point, 2_078_422_00, DESK).right
    assert judge(point, 2_078_423_00, DESK).right
    assert not judge(point, 2_078_424_51, DESK).right


def test_half_of_the_faulty_papers_is_half_right() -> None:
    """One of two found is worth half; a sound paper marked takes back what was found."""
    point = CASE.points["faulty"]
    half = judge(point, ("act-plant",), DESK)
    assert (half.share, half.missed, half.wrong) == (Fraction(1, 2), ("invoice-academy",), ())
    assert judge(point, ("act-plant", "taxes"), DESK).share == 0


def test_the_notices_follow_the_folder() -> None:
    """Gaps on the first day; once mended, the notice is positive, and what the operator owes changes nothing."""
    kinds = {when: notice_kind(DESK.view(when=when).answer)[0] for when in CASE.trees}
    assert kinds == {"": "gaps", "mended": "positive", "agreed": "positive"}
