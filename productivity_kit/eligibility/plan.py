"""Has the leasing operator approved the comprehensive plan?"""

from __future__ import annotations

from productivity_kit.eligibility.decisions import Decided, last_decision
from productivity_kit.findings import Inquiry, Outcome, Verdict
from productivity_kit.programme.criteria import ApprovedPlan
from productivity_kit.text.message import message


def approved_plan(rule: ApprovedPlan, ask: Inquiry) -> Verdict:
    """The plan is approved for financing (norm 5.1.plan.approved): the operator's decision says so, else the applicant.

    The later of two contrary decisions counts.
    """
    decided = last_decision(rule.by, ask)
    return _stated(ask) if decided is None else by_decision(decided)


def by_decision(decided: Decided) -> Verdict:
    """What a decision says: for or against; contrary ones of one day say nothing."""
    if decided.favour is None:
        text = message("Two contrary decisions of one day, {day:date}: which holds is not known.", day=decided.day)
        return Verdict(Outcome.UNKNOWN, text, ("events",))
    text = message("{event:events}: {day:date}.", event=decided.event, day=decided.day)
    return Verdict(Outcome.MET if decided.favour else Outcome.NOT_MET, text, ("events",))


def _stated(ask: Inquiry) -> Verdict:
    facts = ("project.plan_approved", "events")
    match ask.application.project.plan_approved:
        case None:
            text = message("It is not stated whether the leasing operator has approved the comprehensive plan.")
            return Verdict(Outcome.UNKNOWN, text, facts)
        case True:
            text = message("The leasing operator has approved the comprehensive plan for financing.")
            return Verdict(Outcome.MET, text, facts)
    text = message("The leasing operator has not approved the comprehensive plan for financing.")
    return Verdict(Outcome.NOT_MET, text, facts)
