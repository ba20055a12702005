"""Was a step with a term done within it?"""

from __future__ import annotations

from productivity_kit.findings import Inquiry, Outcome, Verdict
from productivity_kit.procedure.state import StepState, StepStatus, state_of
from productivity_kit.programme.criteria import InTime
from productivity_kit.text.message import message

_FACTS = ("events", "today")


def in_time(rule: InTime, ask: Inquiry) -> Verdict:
    """The step ends by the last day of its term in working days. Reading: `day-one`."""
    state = state_of(rule.step, ask)
    if state.started is None or state.status is StepStatus.OUT_OF_ORDER:
        return Verdict(Outcome.NOT_APPLICABLE, message("Its turn has not come."), _FACTS)
    if state.due is None:
        text = message("The last day of its term is not known: the calendar of working days does not reach it.")
        return Verdict(Outcome.UNKNOWN, text, _FACTS)
    if state.done_on is not None:
        return _done(state)
    if state.status is StepStatus.OVERDUE:
        text = message("Not done; the last day was {due:date}.", due=state.due)
        return Verdict(Outcome.NOT_MET, text, _FACTS)
    return Verdict(Outcome.UNKNOWN, message("Not yet done; the last day is {due:date}.", due=state.due), _FACTS)


def _done(state: StepState) -> Verdict:
    assert state.due is not None
    assert state.done_on is not None
    if state.status is StepStatus.DONE:
        text = message("Done on {done:date}; the last day was {due:date}.", done=state.done_on, due=state.due)
        return Verdict(Outcome.MET, text, _FACTS)
    text = message("Done late, on {done:date}; the last day was {due:date}.", done=state.done_on, due=state.due)
    return Verdict(Outcome.NOT_MET, text, _FACTS)
