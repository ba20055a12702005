"""Which norms of the act a case exercises: what its answers turn on, on each of its days."""

from __future__ import annotations

from collections.abc import Iterator

from productivity_kit.assessment import MeasureAssessment, assess
from productivity_kit.findings import Finding, Outcome
from productivity_kit.procedure import StepStatus
from productivity_kit.programme import Act, the_act
from productivity_kit.training.case import Case
from productivity_kit.training.opening import case_names, open_case

NO_PART = (StepStatus.WAITING, StepStatus.CLOSED)
"""A step that never had its turn."""


def norms_by_case(act: Act | None = None) -> dict[str, tuple[str, ...]]:
    """The names of the cases that exercise each norm of the act, in the act's order; empty where none does."""
    act = act or the_act()
    opened = [open_case(name, act, check=False) for name in case_names()]
    norms = {case.name: set(norms_of(case)) for case in opened}
    return {norm: tuple(name for name, of in norms.items() if norm in of) for norm in act.norms}


def norms_of(case: Case) -> tuple[str, ...]:
    """The norms that a case exercises on any of its days, each once.

    A norm counts that decides something there: by a finding that applies, a step that had its turn, a paper that is
    asked for, a cost that it cuts, a limit, the choice of the operator, or a question that rests on it.
    """
    desk = case.desk()
    answers = [assess(desk.application(when), case.act) for when in case.trees]
    found = [norm for answer in answers for measure in answer.measures for norm in _measure(measure, case.act)]
    found += [norm for answer in answers for norm in _findings(answer.together)]
    for point in case.points.values():
        found += (*point.norms, *desk.known(point.answer, point.when).norms)
    return tuple(dict.fromkeys(found))


def _measure(answer: MeasureAssessment, act: Act) -> Iterator[str]:
    instrument = act.instrument_of(answer.measure)
    yield from (instrument.norm, *instrument.see)
    yield from _findings(answer.findings)
    yield from (step.norm for step in answer.steps if step.status not in NO_PART)
    yield from (paper.norm for paper in answer.papers if paper.state != "not-needed")
    if answer.reimbursement is not None:
        yield from (limit.norm for limit in answer.reimbursement.limits)
        for line in answer.reimbursement.lines:
            yield from (norm for cut in line.cuts for norm in (cut.norm, *cut.see))


def _findings(findings: tuple[Finding, ...]) -> Iterator[str]:
    for finding in findings:
        if finding.outcome is not Outcome.NOT_APPLICABLE:
            yield from (finding.norm, *finding.see)
