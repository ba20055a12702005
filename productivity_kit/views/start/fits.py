"""What the answers come to, measure by measure: does it fit, how much, with which papers, by when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from productivity_kit.assessment import MeasureAssessment
from productivity_kit.costs import Cut, Reimbursement
from productivity_kit.findings import Finding, Outcome
from productivity_kit.papers import PaperToBring, papers_to_bring
from productivity_kit.procedure import PlannedStep, planned
from productivity_kit.programme import Act
from productivity_kit.text.message import Message, message
from productivity_kit.views.start.answers import Answers
from productivity_kit.views.start.model import Guide

ASKED = ("in-force", "applicant", "terms")
"""The stages on which the guide asks; performers, papers and the rest are for the folder itself."""


@dataclass(frozen=True)
class Fit:
    """One measure that was wanted.

    `against` are the findings that stand in its way, `open` those on what was not told, `lease` what would be financed,
    `reimbursement` what would be paid back, `path` the steps to the money with their days.
    """

    measure: str
    against: tuple[Finding, ...]
    open: tuple[Finding, ...]
    lease: Message | None
    reimbursement: Reimbursement | None
    papers: tuple[PaperToBring, ...]
    path: tuple[PlannedStep, ...]

    @property
    def outcome(self) -> str:
        """Whether it fits, as far as the answers tell."""
        if self.against:
            return Outcome.NOT_MET.value
        return Outcome.UNKNOWN.value if self.open else Outcome.MET.value

    @property
    def cuts(self) -> tuple[Cut, ...]:
        """Why something does not count, one example of each reason."""
        lines = self.reimbursement.lines if self.reimbursement else ()
        return tuple({cut.rule: cut for line in reversed(lines) for cut in reversed(line.cuts)}.values())

    @property
    def bound(self) -> tuple[str, ...]:
        """The norms of the limits that cut the sum."""
        parts = self.reimbursement.parts if self.reimbursement else ()
        return tuple(dict.fromkeys(part.bound for part in parts if part.bound is not None))

    @property
    def last_day(self) -> date | None:
        """The day of the last step of the path, the payment, where the act's terms lead to one."""
        return self.path[-1].end if self.path else None


def fits(guide: Guide) -> tuple[Fit, ...]:
    """The measures wanted, those that fit first, else in the act's order."""
    found = [_fit(answer, guide) for answer in guide.result().measures]
    return tuple(sorted(found, key=lambda fit: bool(fit.against)))


def _fit(answer: MeasureAssessment, guide: Guide) -> Fit:
    act, answers = guide.act, guide.answers
    asked = [finding for finding in answer.findings if finding.stage in ASKED and finding.binds == "applicant"]
    return Fit(
        measure=answer.measure,
        against=tuple(finding for finding in asked if finding.outcome is Outcome.NOT_MET),
        open=tuple(finding for finding in asked if finding.outcome is Outcome.UNKNOWN),
        lease=_financed(answers) if answer.measure == "leasing" else None,
        reimbursement=answer.reimbursement,
        papers=papers_to_bring(act, answer.measure) if answer.measure in act.paper_lists else (),
        path=_path(answer.measure, answers, act),
    )


def _financed(answers: Answers) -> Message | None:
    value, own = answers.number("value"), answers.number("own")
    if value is None or own is None or own >= value:
        return None
    return message("Financed by the lease: {sum:money}.", sum=(value - own) * 100_000)


def _path(measure: str, answers: Answers, act: Act) -> tuple[PlannedStep, ...]:
    filed = answers.day("filed")
    procedures = act.procedures_of(measure)
    name = procedures.get(answers.text("route") or "direct") or next(iter(procedures.values()), None)
    if name is None or filed is None:
        return ()
    steps = act.procedures[name].steps.items()
    own = {key: 0 for key, step in steps if step.actor == "applicant" and step.working_days is None}
    return planned(act, name, filed, own)
