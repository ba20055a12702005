"""Criteria for which clauses 12 to 16 list no paper (5.4.B.17: no other paper may be asked for)."""

from __future__ import annotations

from datetime import date

import pytest

from tests.facts import answer_on

UNPROVED = [
    ("study", "5.1.study.map", {"project.map": "none"}),
    ("study", "5.1.study.year", {"applicant.activity_since": date(2016, 2, 1)}),
    ("training", "5.1.service.year", {"applicant.activity_since": date(2016, 2, 1)}),
    ("organisation-implementation", "5.1.service.year", {"applicant.activity_since": date(2016, 2, 1)}),
]


@pytest.mark.parametrize(("measure", "norm", "worse"), UNPROVED)
def test_what_no_paper_proves(measure: str, norm: str, worse: dict[str, object]) -> None:
    """Taken from the application; or refused for want of proof; or not looked at. Each shows the other two."""
    for facts, declared in (({}, "met"), (worse, "not-met")):
        finding = answer_on(measure, facts).of(norm)
        assert finding.outcome.value == declared
        others = {o.option: o.outcome.value for o in finding.others if o.reading == "criteria-proof"}
        assert others == {"refuse": "not-met", "unchecked": "not-applicable"}
        for option, expected in others.items():
            assert answer_on(measure, facts, criteria_proof=option).of(norm).outcome.value == expected


def test_refusing_for_want_of_proof_refuses_the_measure() -> None:
    """On that reading nobody could be trained: the year in the sector is a criterion of every service measure."""
    assert answer_on("training", criteria_proof="refuse").outcome.value == "not-met"


@pytest.mark.parametrize(
    ("measure", "norm"),
    [
        ("study", "5.1.study.expertise"),
        ("plan", "5.1.plan.sector"),
        ("plan", "5.1.plan.approved"),
        ("leasing", "5.1.leasing.sector"),
        ("cluster-development", "5.1.cluster.development"),
    ],
)
def test_what_a_paper_proves_or_another_way_shows(measure: str, norm: str) -> None:
    """The expertise, the approval and the competition have papers or decisions: the reading is not met."""
    finding = answer_on(measure, criteria_proof="refuse").of(norm)
    assert finding.outcome.value == "met"
    assert "criteria-proof" not in finding.readings
