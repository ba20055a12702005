"""Home-market promotion: its rules are the Government's and no part of this act (5.3, instrument 6; 5.4.C)."""

from __future__ import annotations

from datetime import date

from productivity_kit.findings import Outcome
from tests.facts import answer_on, happened

NORM = "5.3.6.operator"


def test_where_to_go_and_by_whose_rules() -> None:
    """The operator is the institute for local content; the Government approves the rules and the procedure."""
    answered = answer_on("promotion")
    finding = answered.of(NORM)
    assert finding.message.values == {"operator": "local-content-institute", "rules": "government"}
    assert finding.see == ("5.3.6.rules", "5.4.C")
    assert answered.operator == "local-content-institute"


def test_it_is_never_granted_here() -> None:
    """Whatever is stated, this act does not decide it: not even when its operator has granted it."""
    for events in ((), happened(promotion_granted=date(2016, 2, 20))):
        answered = answer_on("promotion", {"events": events})
        assert answered.of(NORM).outcome is Outcome.UNKNOWN
        assert answered.outcome is Outcome.UNKNOWN
        assert answered.lease is None


def test_it_falls_with_the_act() -> None:
    """After the repeal there is no instrument to go to."""
    assert answer_on("promotion", {"filed": date(2016, 7, 12), "today": None}).outcome is Outcome.NOT_MET
