"""A line of costs while it is worked out: what is cut of it, and what cannot be."""

from __future__ import annotations

from fractions import Fraction

import pytest

from productivity_kit.costs.row import Row
from productivity_kit.programme.amounts import CostRule
from productivity_kit.text.message import message
from tests.costs.facts import line

RULE = CostRule(norm="5.3.2.plan")
WHY = message("A part of it only.")


def row(left: int | None) -> Row:
    return Row(1, line("plan", 101), None, claimed=left, left=left)


@pytest.mark.parametrize(
    ("left", "part", "then", "cuts"),
    [
        (101, Fraction(1), 101, []),
        (101, Fraction(3, 2), 101, []),
        (101, Fraction(1, 2), 51, [50]),
        (101, Fraction(0), 0, [101]),
        (101, Fraction(-1, 2), 0, [101]),
        (None, Fraction(0), 0, [None]),
        (None, Fraction(1, 2), None, [None]),
        (None, Fraction(1), None, []),
    ],
)
def test_a_part_is_kept(left: int | None, part: Fraction, then: int | None, cuts: list[int | None]) -> None:
    """All of it and more: no cut; half of 101 tiyn is 50.5, half up 51; none of it: the line is out, known or not."""
    of = row(left)
    of.keep(RULE, part, WHY)
    assert (of.left, [cut.amount for cut in of.cuts]) == (then, cuts)
    assert of.out == (then == 0)


@pytest.mark.parametrize(("left", "most", "then", "cuts"), [
    (101, 100, 100, [1]), (101, 101, 101, []), (101, 102, 101, []), (None, 100, None, []),
])  # fmt: skip
def test_at_most_so_much_is_taken(left: int | None, most: int, then: int | None, cuts: list[int]) -> None:
    """A limit cuts what is above it and says by how much; of a line that is not known it says nothing."""
    of = row(left)
    of.take(RULE, most, WHY)
    assert (of.left, [cut.amount for cut in of.cuts]) == (then, cuts)
