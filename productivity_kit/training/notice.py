"""Which notice the desk must send: what decides, and what can still be mended."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Literal

from productivity_kit.assessment import MeasureAssessment
from productivity_kit.assessment.result import decides
from productivity_kit.findings import Finding, Outcome
from productivity_kit.programme import Act

NoticeKind = Literal["positive", "negative", "gaps"]


def deciding(answer: MeasureAssessment) -> tuple[Finding, ...]:
    """The findings that refuse the measure; where none does, those that leave it open."""
    for outcome in (Outcome.NOT_MET, Outcome.UNKNOWN):
        found = tuple(finding for finding in answer.findings if decides(finding) and finding.outcome is outcome)
        if found:
            return found
    return ()


def gaps(answer: MeasureAssessment) -> tuple[Finding, ...]:
    """What is missing or wrong in the folder and can be mended by the applicant.

    What desks check in practice only is named beside it, and makes no gap by itself.
    """
    faults = (f for f in answer.findings if f.stage == "papers" and f.outcome is Outcome.NOT_MET)
    found = tuple(fault for fault in faults if fault.binds == "applicant")
    return found if any(not f.practice for f in found) else ()


def notice_kind(answer: MeasureAssessment) -> tuple[NoticeKind | None, tuple[Finding, ...]]:
    """The notice with the findings it rests on.

    A refusal where a condition outside the folder is not met: no paper would mend it. Else a notice of gaps where the
    folder has some (5.4.B.3, D.3, E.3); else the positive one; None while a fact is missing.
    """
    refused = tuple(f for f in deciding(answer) if f.outcome is Outcome.NOT_MET and f.stage != "papers")
    if refused:
        return "negative", refused
    if missing := gaps(answer):
        return "gaps", missing
    return ("positive", ()) if answer.outcome is Outcome.MET else (None, deciding(answer))


def notice_day(answer: MeasureAssessment, act: Act, today: date | None) -> date | None:
    """The day that a right notice bears: today, or the last day of its term where that is over."""
    telling = set(_telling(act, answer.measure))
    over = [state.due for state in answer.steps if state.step in telling and state.due and today and state.due < today]
    return over[-1] if over else today


def _telling(act: Act, measure: str) -> Iterator[str]:
    """The steps that make a decision known within a term (5.4.A.5, 5.4.B.6): they follow nothing but the decision."""
    for name in act.procedures_of(measure).values():
        procedure = act.procedures[name]
        decided = set(procedure.roles.decided)
        for key, step in procedure.steps.items():
            if step.working_days is not None and step.after and decided.issuperset(step.after):
                yield key
