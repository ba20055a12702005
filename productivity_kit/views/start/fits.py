"""What the answers come to, measure by measure: does it fit, how much, with which papers, by when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from productivity_kit.assessment import MeasureAssessment
from productivity_kit.costs import Reimbursement
from productivity_kit.findings import Finding, Outcome
from productivity_kit.papers import Needed, papers_to_bring
from productivity_kit.procedure import PlannedStep, latest_path
from productivity_kit.views.page import Visit
from productivity_kit.views.start.model import Guide

ASKED = ("in-force", "applicant", "terms")
"""The stages on which the guide asks; performers, papers and the rest are for the folder itself."""


@dataclass(frozen=True)
class Fit:
    """One measure that was wanted. `against` are the findings that stand in its way, `open` what was not asked."""

    measure: str
    against: tuple[Finding, ...]
    open: tuple[Finding, ...]
    reimbursement: Reimbursement | None
    papers: tuple[Needed, ...]
    path: tuple[PlannedStep, ...]

    @property
    def outcome(self) -> str:
        """Whether it fits, as far as the answers tell."""
        if self.against:
            return Outcome.NOT_MET.value
        return Outcome.UNKNOWN.value if self.open else Outcome.MET.value

    @property
    def last_day(self) -> date | None:
        """The last day of the path that the act's terms lead to."""
        return max((step.end for step in self.path if step.end is not None), default=None)


def fits(guide: Guide, visit: Visit) -> tuple[Fit, ...]:
    """The measures wanted: those that fit first, each in the act's order."""
    found = [_fit(answer, guide, visit) for answer in guide.result().measures]
    return tuple(sorted(found, key=lambda fit: bool(fit.against)))


def _fit(answer: MeasureAssessment, guide: Guide, visit: Visit) -> Fit:
    asked = [finding for finding in answer.findings if finding.stage in ASKED and finding.binds == "applicant"]
    ...
