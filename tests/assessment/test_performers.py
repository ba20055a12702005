"""The performers' findings stand in the whole answer, and decide."""

from __future__ import annotations

from productivity_kit.assessment import MeasureAssessment, assess
from tests.performers.made_up import at_work, performer


def answer(**facts: object) -> MeasureAssessment:
    return assess(at_work("plan", performer(**facts))).measure("plan")


def test_an_unfit_performer_is_a_refusal() -> None:
    """5.2: the performer "must conform"; what is paid for the work of another is not reimbursed."""
    assert answer(qualified=False).outcome.value == "not-met"
    assert answer(qualified=False).of("5.2.plan.experience").outcome.value == "not-met"


def test_their_place_is_after_the_applicants() -> None:
    """The desk looks at the performer after the applicant, and before all that follows."""
    stages = list(dict.fromkeys(finding.stage for finding in answer().findings))
    assert stages[:3] == ["in-force", "applicant", "performer"]
    assert [f.norm for f in answer().findings if f.stage == "performer"] == [
        "2.def.performer",
        "5.2.plan.experience",
        "5.2.plan.works",
    ]


def test_a_measure_asked_for_without_a_performer_is_not_granted() -> None:
    """Who does the work is a fact: left out, nothing is met."""
    assert answer(measures=()).outcome.value == "unknown"
