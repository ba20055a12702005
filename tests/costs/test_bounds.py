"""What is paid at least and at most while a fact is missing."""

from __future__ import annotations

from datetime import date

import pytest

from productivity_kit.application.costs import Cost
from tests.costs.facts import MILLION, application, before, line, paid_back, without


def unknown(measure: str) -> Cost:
    """A cost whose amount is not stated."""
    return without(line(measure, MILLION), "amount")


def bounds(*costs: Cost, measure: str = "", paid_before: int = 0, **readings: str) -> tuple[int, int | None]:
    """The least and the most of a measure's sum, which is itself not known."""
    earlier = (before("experts", paid_before, date(2015, 3, 1), person="p1"),) if paid_before else ()
    found = paid_back(application(*costs, paid_before=earlier), measure, **readings)
    assert found.paid is None
    assert found.most is None or found.least <= found.most
    return found.least, found.most


def test_an_amount_that_is_missing_reaches_the_limit_at_most() -> None:
    """736-737: 40 %, 9 mln per specialist a year: of 1 mln 400 000 are sure, whichever line comes first."""
    known, other = line("experts", MILLION), unknown("experts")
    assert bounds(known, other) == bounds(other, known) == (40 * MILLION // 100, 9 * MILLION)
    assert bounds(known, other, other) == (40 * MILLION // 100, 9 * MILLION)
    assert bounds(other) == (0, 9 * MILLION)


def test_what_was_paid_before_lowers_the_most() -> None:
    """Of 9 mln one tiyn was paid before: 899 999 999 tiyn are left, which no rounding of the 40 % passes or misses."""
    assert bounds(unknown("experts"), paid_before=1) == (0, 9 * MILLION - 1)


JOINT = {"caps_4": "joint"}


@pytest.mark.parametrize("first", [True, False])
def test_a_limit_shared_with_what_is_not_known(first: bool) -> None:
    """5.3.4, one limit of 30 mln for both items: of 10 mln of diagnostics 50 % are 5 mln.

    Improvement may come to 30 mln: then 5 of 35 parts of 30 mln are left, 4 285 714.28 tenge (5/35 x 30 = 4.2857).
    Where it comes to nothing, all 5 mln are paid. Of improvement 30/35 of 30 mln are paid at most.
    """
    costs = [line("diagnostics", 10 * MILLION), unknown("improvement")]
    costs = costs if first else costs[::-1]
    assert bounds(*costs, measure="diagnostics", **JOINT) == (428_571_428, 5 * MILLION)
    assert bounds(*costs, measure="improvement", **JOINT) == (0, 2_571_428_572)


def test_a_shared_limit_of_which_nothing_is_known() -> None:
    """Either may have nothing, or all that its own limit allows: 8 mln for a small enterprise, 30 mln."""
    costs = [unknown("diagnostics"), unknown("improvement")]
    assert bounds(*costs, measure="diagnostics", **JOINT) == (0, 8 * MILLION)
    assert bounds(*costs, measure="improvement", **JOINT) == (0, 30 * MILLION)


def test_a_shared_limit_that_cannot_cut() -> None:
    """Improvement of 10 mln is 4 mln; with 8 mln of diagnostics at most it stays below 30 mln, and is sure."""
    costs = [unknown("diagnostics"), line("improvement", 10 * MILLION)]
    assert bounds(*costs, measure="improvement", **JOINT) == (4 * MILLION, 4 * MILLION)
    assert bounds(*costs, measure="diagnostics", **JOINT) == (0, 8 * MILLION)
