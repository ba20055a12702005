"""The agreement in the whole answer: its sum is held against the sum that the costs come to."""

from __future__ import annotations

import pytest

from tests.agreement.agreed import made
from tests.facts import MILLION, answer, answer_on

NORM = "5.4.B.9.amount"
DUE = 600_000_00  # 40 % of 600 000 and of 900 000 tenge: 240 000 + 360 000


@pytest.mark.parametrize(("agreed", "expected"), [(DUE, "met"), (DUE + 1, "not-met"), (DUE - 1, "not-met")])
def test_the_sum_agreed_is_the_sum_worked_out(agreed: int, expected: str) -> None:
    """Clause 9, item 1: to the tiyn."""
    assert answer_on("training", {"agreement.amount": agreed}).of(NORM).outcome.value == expected


def test_a_sum_that_a_reading_changes() -> None:
    """40 % of 8 mln are 3.2 mln, within 5 mln; where the 5 mln limit the cost, 40 % of 5 mln are 2 mln."""
    finding = answer_on("organisation-plan", {"agreement.amount": 2 * MILLION}).of(NORM)
    assert (finding.outcome.value, finding.message.values["right"]) == ("not-met", 320 * MILLION // 100)
    others = {(other.reading, other.option): other.outcome.value for other in finding.others}
    assert others["cap-3-5", "cost"] == "met"


def test_what_is_agreed_refuses_nothing() -> None:
    """A fault in the agreement is watched: the support was granted before."""
    assert answer(made(amount=1), None, "training").outcome.value != "not-met"
    stages = [finding.stage for finding in answer_on("training", {"agreement.amount": DUE}).findings]
    assert stages.index("agreement") > stages.index("costs")
    assert stages[-1] == "results"


def test_before_the_costs_are_known() -> None:
    """Without costs there is no sum to hold it against."""
    assert answer_on("training", {"costs": (), "agreement.amount": DUE}).of(NORM).outcome.value == "unknown"
