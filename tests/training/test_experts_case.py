"""The experts case: what is withdrawn, and a drill whose agreement follows the limit."""

from __future__ import annotations

import pytest

from productivity_kit import the_act
from productivity_kit.training import open_case, varied

ACT = the_act()
CASE = open_case("experts", ACT)


def test_what_is_withdrawn_is_gone_from_that_day_on() -> None:
    """B.7: the applicant takes out what the notice named; the earlier days keep it."""
    desk = CASE.desk()
    lines = {when: "luca" in {cost.key for cost in desk.application(when).costs} for when in CASE.trees}
    assert lines == {"": True, "mended": True, "again": False, "agreed": False}
    kept = desk.application("agreed").folder.papers or ()
    assert all(paper.person != "luca" and paper.performer != "luca" for paper in kept)


@pytest.mark.parametrize("seed", [1, 2, 3, 4])
def test_in_a_drill_the_agreement_names_what_is_paid(seed: int) -> None:
    """5.3.3.expert.person: of 9 mln a year what was paid before is taken off; 40 % of 2 232 600 comes besides."""
    other = varied(CASE, seed)
    before = (other.application.paid_before or ())[0].amount
    desk = other.desk()
    money = desk.view(when="agreed").answer.reimbursement
    assert money is not None
    assert money.paid == 9_000_000_00 - before + 893_040_00 == desk.application("agreed").agreement.amount
    assert desk.view(when="agreed").answer.of("5.4.B.9.amount").outcome.value == "met"
