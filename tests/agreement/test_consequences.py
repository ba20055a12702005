"""5.4, B, clause 9, items 2 and 3: a missed target gives a right to ask, broken terms send the money back."""

from __future__ import annotations

import pytest

from tests.agreement.agreed import SUM, found, made, outcome

TARGET = ("target-missed", "5.4.B.9.information")
BROKEN = ("terms-broken", "5.4.B.9.clawback")


@pytest.mark.parametrize(("reached", "expected"), [(True, "met"), (False, "not-met"), (None, "unknown")])
def test_the_target_indicator(reached: bool | None, expected: str) -> None:
    """Item 2: where the target indicator is not reached, the operator may ask for information."""
    assert outcome(*TARGET, made(target_reached=reached)) == expected
    assert found(*TARGET, made(target_reached=reached)).stage == "results"


def test_what_a_missed_target_brings() -> None:
    """Reading `indicator-miss`: a question by default, the money back on the other reading."""
    finding = found(*TARGET, made(target_reached=False))
    assert finding.message.values == {"what": "indicator-miss/information"}
    assert [(o.option, o.message.values["what"]) for o in finding.others] == [("clawback", "indicator-miss/clawback")]
    assert found(*TARGET, made(target_reached=True)).readings == ()


@pytest.mark.parametrize(
    ("broken", "reached", "by_default", "by_clawback"),
    [
        (False, True, "met", "met"),
        (False, False, "met", "not-met"),
        (False, None, "met", "met"),
        (True, True, "not-met", "not-met"),
        (True, False, "not-met", "not-met"),
        (None, True, "unknown", "unknown"),
        (None, False, "unknown", "not-met"),
        (None, None, "unknown", "unknown"),
    ],
)
def test_when_the_money_goes_back(broken: bool | None, reached: bool | None, by_default: str, by_clawback: str) -> None:
    """Item 3: where the terms are broken; a missed target is none of them, but on the other reading."""
    application = made(broken=broken, target_reached=reached)
    assert outcome(*BROKEN, application) == by_default
    assert outcome(*BROKEN, application, indicator_miss="clawback") == by_clawback


def test_how_much_goes_back() -> None:
    """The money given under the instrument: what the agreement states, else what was due, else no figure."""
    assert found(*BROKEN, made(broken=True)).message.values == {"sum": SUM}
    assert found(*BROKEN, made(broken=True, amount=None), None, 5).message.values == {"sum": 5}
    assert found(*BROKEN, made(broken=True, amount=None), None, None).message.values == {}


def test_nothing_follows_before_the_payment() -> None:
    """What has not been paid cannot go back."""
    application = made(days={"reimbursement-paid": None}, broken=None, target_reached=None)
    assert outcome(*TARGET, application) == outcome(*BROKEN, application) == "not-applicable"
