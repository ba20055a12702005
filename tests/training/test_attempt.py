"""Marks, hints, order and time of an attempt."""

from __future__ import annotations

from fractions import Fraction

from productivity_kit import the_act
from productivity_kit.training import open_case
from productivity_kit.training.attempt import Attempt, answered, hinted, next_point
from productivity_kit.training.judging import judge
from productivity_kit.training.result import ResultRow, ResultSheet, as_csv, result_sheet

CASE = open_case("training", the_act())
DESK = CASE.desk()
START = Attempt("training", "decide")


def after(attempt: Attempt, point: str, given: int | str, seconds: int = 10) -> Attempt:
    """The attempt after an answer."""
    return answered(attempt, CASE, point, given, judge(CASE.points[point], given, DESK), seconds)


def test_a_right_answer_gives_its_marks_and_a_hint_costs_one() -> None:
    """Four marks a point; three after the hint, and none below nothing."""
    assert after(START, "first-check", 3).marks == 4
    assert after(hinted(START, "first-check"), "first-check", 3).marks == 3
    assert after(hinted(START, "first-check"), "first-check", 5).marks == 0


def test_the_first_answer_counts() -> None:
    """Who answers again, or asks for a hint afterwards, changes nothing."""
    once = after(START, "first-check", 10)
    assert after(once, "first-check", 3) == once
    assert hinted(once, "first-check") == once


def test_the_points_come_in_the_order_of_the_case() -> None:
    """The next point is the first not yet answered."""
    assert next_point(START, CASE) == "first-check"
    assert next_point(after(START, "first-check", 3), CASE) == "in-force"


def test_a_point_takes_the_time_since_the_one_before() -> None:
    """The sheet says how long each decision took."""
    both = after(after(START, "first-check", 3, 40), "in-force", "met", 65)
    sheet = result_sheet(both, CASE)
    assert [row.seconds for row in sheet.rows] == [40, 25]
    assert sheet.seconds == 65


def test_a_cell_never_begins_a_formula() -> None:
    """What was answered stands in the table as text."""
    row = ResultRow("p", "sum", False, 0, 4, False, 1, ("act.440",), "=1+1")
    sheet = ResultSheet("c", "walk", 0, (row,), 0, 4, 1, ())
    assert as_csv(sheet).decode("utf-8-sig").splitlines()[1].endswith(",'=1+1")


def test_a_part_of_the_answer_is_worth_its_part() -> None:
    """Half of the faulty papers found: two marks of four."""
    point = CASE.points["faulty"]
    judgement = judge(point, ("act-plant",), DESK)
    assert judgement.share == Fraction(1, 2)
    assert answered(START, CASE, "faulty", ("act-plant",), judgement, 5).marks == 2
