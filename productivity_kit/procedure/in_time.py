"""Was a step with a term done within it?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from productivity_kit.findings import Inquiry, Outcome, Verdict
from productivity_kit.procedure.state import StepState, StepStatus, state_of
from productivity_kit.programme import Act
from productivity_kit.programme.criteria import InTime
from productivity_kit.text.message import message

_FACTS = ("events", "today")


def terms(procedure: str, states: Iterable[StepState], act: Act) -> Iterator[InTime]:
    """The rules that the terms of a procedure that stands so make: one for each step with a term, in each round."""
    steps = act.procedures[procedure].steps
    for state in states:
        step = steps[state.step]
        if step.working_days is not None or step.within is not None:
            yield InTime(
                norm=step.norm,
                stage="procedure",
                binds=step.actor,
                see=step.see,
                procedure=procedure,
                step=state.step,
                round=state.round,
            )


def in_time(rule: InTime, ask: Inquiry) -> Verdict:
    """The step ends by the last day of its term in working days. Readings: those that its term turns on."""
    state = state_of(rule.procedure, rule.step, rule.round, ask)
    if state.started is None or state.status is StepStatus.OUT_OF_ORDER:
        return _without_start(state)
    if not state.timed:
        return Verdict(Outcome.NOT_APPLICABLE, message("On this reading the act names no term for it."), _FACTS)
    if state.due is None:
        text = message("The last day of its term is not known: the calendar of working days does not reach it.")
        return Verdict(Outcome.UNKNOWN, text, _FACTS)
    return _done(state) if state.done_on is not None else _undone(state)


def _without_start(state: StepState) -> Verdict:
    """No term ran, but where the step is done and nobody says when its term began: then it is not known how it went."""
    if state.done_on is None:
        return Verdict(Outcome.NOT_APPLICABLE, message("Its turn has not come."), _FACTS)
    if state.started is None:
        text = message("Done on {done:date}; the day from which its term ran is not stated.", done=state.done_on)
        return Verdict(Outcome.UNKNOWN, text, _FACTS)
    text = message(
        "Done on {done:date}, before its term began on {started:date}.", done=state.done_on, started=state.started
    )
    return Verdict(Outcome.NOT_APPLICABLE, text, _FACTS)


def _undone(state: StepState) -> Verdict:
    assert state.due is not None
    if state.status is StepStatus.OVERDUE:
        text = message("Not done; the last day was {due:date}.", due=state.due)
        return Verdict(Outcome.NOT_MET, text, _FACTS)
    if state.over:
        text = message("Before its last day, {due:date}, the application was submitted again.", due=state.due)
        return Verdict(Outcome.NOT_APPLICABLE, text, _FACTS)
    return Verdict(Outcome.UNKNOWN, message("Not yet done; the last day is {due:date}.", due=state.due), _FACTS)


def _done(state: StepState) -> Verdict:
    assert state.due is not None
    assert state.done_on is not None
    if state.status is StepStatus.DONE:
        text = message("Done on {done:date}; the last day was {due:date}.", done=state.done_on, due=state.due)
        return Verdict(Outcome.MET, text, _FACTS)
    text = message("Done late, on {done:date}; the last day was {due:date}.", done=state.done_on, due=state.due)
    return Verdict(Outcome.NOT_MET, text, _FACTS)
