"""The answer to an application, language-free and complete enough to be checked later."""

from __future__ import annotations

from datetime import date

import msgspec

from productivity_kit.application.model import Application
from productivity_kit.assessment.offer import LeaseOffer
from productivity_kit.costs import Reimbursement
from productivity_kit.findings import Finding, Outcome
from productivity_kit.papers import PaperState
from productivity_kit.procedure import NextStep, StepState

DECISIVE = ("in-force", "applicant", "performer", "papers", "terms", "procedure")
"""The stages whose findings on the applicant decide whether the measure can be given; what follows is watched.

What desks check only in practice decides nothing: no norm of the act refuses for it."""


def decides(finding: Finding) -> bool:
    """Whether a measure can be refused, or left open, for this finding.

    A cost that does not count refuses nothing; but where nothing at all is surely paid, there is nothing to give.
    """
    decisive = finding.stage in DECISIVE or _nothing_sure(finding)
    return decisive and finding.binds == "applicant" and not finding.practice


def _nothing_sure(finding: Finding) -> bool:
    """Whether it is the finding on the share of costs, and says that nothing is paid, or that nothing of it is sure."""
    share = finding.rule == "cost-share" and finding.outcome is not Outcome.MET
    return share and not finding.message.values.get("least")


class MeasureAssessment(msgspec.Struct, frozen=True):
    """The answer for one measure: `outcome` is met only where every deciding criterion is met.

    `procedure` is the one by which it is given, None while the applicant's route is not known; `steps` is where that
    stands, `turn` whose turn it is, `next` what may come next and by when.
    `operator` is the actor who gives it, and so decides on it.
    """

    measure: str
    outcome: Outcome
    operator: str
    findings: tuple[Finding, ...]
    procedure: str | None = None
    steps: tuple[StepState, ...] = ()
    turn: tuple[str, ...] = ()
    next: tuple[NextStep, ...] = ()
    papers: tuple[PaperState, ...] = ()
    """How each paper of the measure's list stands."""
    lease: LeaseOffer | None = None
    reimbursement: Reimbursement | None = None

    def of(self, norm: str) -> Finding:
        """The finding on a norm.

        Raises:
            KeyError: no criterion of the measure rests on this norm.
        """
        for finding in self.findings:
            if finding.norm == norm:
                return finding
        raise KeyError(norm)


class Assessment(msgspec.Struct, frozen=True):
    """The answer to a whole application, with the versions it was made by."""

    kit: str
    act: str
    wording: str
    today: date | None
    readings: dict[str, str]
    """The readings that were chosen otherwise than by default."""
    measures: tuple[MeasureAssessment, ...]
    together: tuple[Finding, ...]
    """What the act says of several measures asked for together; empty where one is asked for."""
    aside: dict[str, tuple[int, ...]]
    """The lines of costs of measures that the application does not ask for, by measure, each by its place in the
    application from 1: nothing is paid of them."""
    application: Application
    """What was asked, so that the answer can be worked out anew."""

    def measure(self, name: str) -> MeasureAssessment:
        """The answer for one measure.

        Raises:
            KeyError: the application does not ask for it.
        """
        for answer in self.measures:
            if answer.measure == name:
                return answer
        raise KeyError(name)
