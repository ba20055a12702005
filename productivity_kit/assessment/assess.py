"""From the facts of an application to findings, dates and sums."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import get_args

from productivity_kit.application.model import Application
from productivity_kit.assessment.agreement import agreement_findings
from productivity_kit.assessment.criteria import criteria_findings, step_findings
from productivity_kit.assessment.offer import LeaseOffer, lease_offer
from productivity_kit.assessment.performers import performer_findings
from productivity_kit.assessment.result import Assessment, MeasureAssessment, decides
from productivity_kit.assessment.together import together_findings
from productivity_kit.costs import Reimbursement
from productivity_kit.findings import Finding, Inquiry, Outcome, chosen_readings
from productivity_kit.papers import judge_papers
from productivity_kit.procedure import either_way, next_steps, procedure_of, run
from productivity_kit.programme import Act, the_act
from productivity_kit.programme.criteria import FundingMix, Stage
from productivity_kit.version import VERSION


def assess(application: Application, act: Act | None = None, readings: Mapping[str, str] | None = None) -> Assessment:
    """The answer to every measure that the application asks for.

    `readings` chooses options over those of the application and the defaults.

    Raises:
        ReadingError: a reading or an option that the act's data does not know.
    """
    act = act or the_act()
    chosen = chosen_readings(act, application.readings, readings or {})
    ask = Inquiry(act, application, chosen)
    return Assessment(
        kit=VERSION,
        act=act.identity.number,
        wording=act.identity.wording,
        today=application.today,
        readings={name: option for name, option in chosen.items() if option != act.readings[name].default},
        measures=tuple(_measure(measure, ask) for measure in application.measures),
        together=together_findings(ask) if len(application.measures) > 1 else (),
        aside=_aside(application),
        application=application,
    )


def _aside(application: Application) -> dict[str, tuple[int, ...]]:
    """The places of the lines of costs of measures that are not asked for."""
    found: dict[str, tuple[int, ...]] = {}
    for number, cost in enumerate(application.costs, start=1):
        if cost.measure not in application.measures:
            found[cost.measure] = (*found.get(cost.measure, ()), number)
    return found


def _measure(measure: str, asked: Inquiry) -> MeasureAssessment:
    ask = asked.on(measure)
    sums, on_costs = _costs(measure, ask)
    procedure = procedure_of(ask)
    steps = () if procedure is None else run(procedure, ask)
    ahead = either_way(ask) if procedure is None else next_steps(procedure, steps, ask.act)
    papers = judge_papers(measure, ask)
    findings = in_order(
        *criteria_findings(measure, ask),
        *performer_findings(measure, ask),
        *papers.findings,
        *on_costs,
        *step_findings(procedure, steps, ask),
        *agreement_findings(measure, ask),
    )
    return MeasureAssessment(
        measure=measure,
        outcome=decided(findings),
        operator=ask.act.instrument_of(measure).operator,
        findings=findings,
        procedure=procedure,
        steps=steps,
        turn=tuple(dict.fromkeys(step.actor for step in ahead)),
        next=ahead,
        papers=papers.states,
        lease=_lease(measure, ask),
        reimbursement=sums,
    )


def in_order(*findings: Finding) -> tuple[Finding, ...]:
    """The findings of all rooms in the desk's order; those of one stage keep theirs."""
    order = get_args(Stage)
    return tuple(sorted(findings, key=lambda finding: order.index(finding.stage)))


def decided(findings: Iterable[Finding]) -> Outcome:
    """Not met where one deciding criterion is not met; else unknown where one is unknown; else met."""
    outcomes = {finding.outcome for finding in findings if decides(finding)}
    if Outcome.NOT_MET in outcomes:
        return Outcome.NOT_MET
    return Outcome.UNKNOWN if Outcome.UNKNOWN in outcomes else Outcome.MET


def _costs(measure: str, ask: Inquiry) -> tuple[Reimbursement | None, tuple[Finding, ...]]:
    """The reimbursement with its findings, for a measure that pays costs back."""
    if measure not in ask.act.amounts:
        return None, ()
    from productivity_kit.costs.findings import cost_answer  # loads NumPy, which leasing does without

    return cost_answer(measure, ask)


def _lease(measure: str, ask: Inquiry) -> LeaseOffer | None:
    """The worked-out lease, for a measure whose terms name a mix of funds."""
    for criterion in ask.act.measures[measure].criteria:
        if isinstance(criterion, FundingMix):
            return lease_offer(ask.application, criterion.budget)
    return None
