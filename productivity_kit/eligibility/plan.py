"""Has the leasing operator approved the comprehensive plan?"""

from __future__ import annotations

from productivity_kit.findings import Inquiry, Outcome, Verdict
from productivity_kit.programme.criteria import ApprovedPlan
from productivity_kit.text.message import message


def approved_plan(rule: ApprovedPlan, ask: Inquiry) -> Verdict:
    """The plan is approved for financing (norm 5.1.plan.approved): the operator's decision says so, else the applicant.

    The later of two contrary decisions counts.
    """
    roles = ask.act.roles_of(rule.by)
    decisions = {event: event == role.decided[0] for role in roles for event in role.decided}
    made = [(day, event) for event in decisions if (day := ask.application.day_of(event, rule.by))]
    if not made:
        return _stated(ask)
    day, event = max(made)
    if len({other for at, other in made if at == day}) > 1:
        text = message("Two contrary decisions of one day, {day:date}: which holds is not known.", day=day)
        return Verdict(Outcome.UNKNOWN, text, ("events",))
    text = message("{event:events}: {day:date}.", event=event, day=day)
    return Verdict(Outcome.MET if decisions[event] else Outcome.NOT_MET, text, ("events",))


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
