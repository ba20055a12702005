"""The comprehensive plan for leasing (5.1, item 2): the sector, with no time in it, and the approval."""

from __future__ import annotations

from datetime import date

import pytest

from productivity_kit.application.model import Happened
from tests.facts import answer_on, happened

SECTOR, APPROVED = "5.1.plan.sector", "5.1.plan.approved"
EARLY, LATE = date(2016, 1, 11), date(2016, 2, 1)


@pytest.mark.parametrize("since", [date(2016, 2, 29), None])
def test_no_time_in_the_sector_is_named(since: date | None) -> None:
    """The clause asks for activity in a priority sector and names no year: a day is enough, and none need be stated."""
    answered = answer_on("plan", {"applicant.activity_since": since})
    assert answered.of(SECTOR).outcome.value == "met"


@pytest.mark.parametrize(
    ("code", "expected"), [("31.09", "met"), ("47.11", "not-met"), ("38", "unknown"), (None, "unknown")]
)
def test_the_enterprises_own_activity(code: str | None, expected: str) -> None:
    """It is the activity that counts here, not the project as for leasing."""
    facts = {"applicant.main_activity": code, "project.activity": "31.09"}
    assert answer_on("plan", facts).of(SECTOR).outcome.value == expected


@pytest.mark.parametrize(("stated", "expected"), [(True, "met"), (False, "not-met"), (None, "unknown")])
def test_the_plan_is_approved(stated: bool | None, expected: str) -> None:
    """The applicant has a plan that the leasing operator approved for financing."""
    assert answer_on("plan", {"project.plan_approved": stated}).of(APPROVED).outcome.value == expected


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        (happened(decision_positive=EARLY), "met"),
        (happened(decision_negative=EARLY), "not-met"),
        (happened(decision_negative=EARLY, decision_positive=LATE), "met"),
        (happened(decision_positive=EARLY, decision_negative=LATE), "not-met"),
        (happened(decision_positive=EARLY, decision_negative=EARLY), "unknown"),
        (happened(passport_received=EARLY), "unknown"),
    ],
)
def test_the_operators_own_decision_says_it(events: tuple[Happened, ...], expected: str) -> None:
    """The decision on leasing is the approval, and the later of two holds; the decision on the costs is another."""
    facts: dict[str, object] = {"project.plan_approved": None, "events": events}
    assert answer_on("plan", facts).of(APPROVED).outcome.value == expected
    contrary = {"met": False, "not-met": True}.get(expected)
    assert answer_on("plan", {**facts, "project.plan_approved": contrary}).of(APPROVED).outcome.value == expected


def test_a_decision_on_the_costs_is_no_approval() -> None:
    """That the costs are reimbursed is decided by the programme operator, and says nothing of the plan."""
    facts = {"project.plan_approved": None, "events": happened(reimbursement_granted=LATE)}
    assert answer_on("plan", facts).of(APPROVED).outcome.value == "unknown"
