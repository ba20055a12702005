"""From the facts of an application to findings, dates and sums."""

from __future__ import annotations

from collections.abc import Mapping

from productivity_kit.application.model import Application
from productivity_kit.assessment.criteria import criteria_findings
from productivity_kit.assessment.offer import LeaseOffer, lease_offer
from productivity_kit.assessment.result import DECISIVE, Assessment, MeasureAssessment
from productivity_kit.costs import Reimbursement
from productivity_kit.findings import Finding, Inquiry, Outcome, chosen_readings
from productivity_kit.procedure import run
from productivity_kit.programme import Act, the_act
from productivity_kit.programme.criteria import FundingMix
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
    )


def _measure(measure: str, ask: Inquiry) -> MeasureAssessment:
    findings = criteria_findings(measure, ask)
    sums, on_costs = _costs(measure, ask)
    findings = (*findings, *on_costs)
    procedure = ask.act.measures[measure].procedure
    return MeasureAssessment(
        measure=measure,
        outcome=_answer(findings, judged=measure in ask.act.judged),
        findings=findings,
        steps=run(procedure, ask) if procedure is not None else (),
        lease=_lease(measure, ask),
        reimbursement=sums,
    )


def _answer(findings: tuple[Finding, ...], *, judged: bool) -> Outcome:
    """Not met where one deciding criterion is not met; else unknown where one is unknown; else met.

    A measure whose terms are not in the data is never met: what was asked cannot be the whole answer.
    """
    outcomes = {f.outcome for f in findings if f.stage in DECISIVE and f.binds == "applicant"}
    if Outcome.NOT_MET in outcomes:
        return Outcome.NOT_MET
    return Outcome.MET if judged and Outcome.UNKNOWN not in outcomes else Outcome.UNKNOWN


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
