"""How each query is answered by an assessment."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from productivity_kit.application.paths import value_at
from productivity_kit.findings import Finding, Outcome
from productivity_kit.leasing.rounding import portion
from productivity_kit.procedure import StepState, StepStatus
from productivity_kit.programme.parts import Step
from productivity_kit.training import queries as q
from productivity_kit.training.answers_money import costs_cut, cut_norms, lease_sum, sum_of
from productivity_kit.training.answers_papers import papers_faulty, papers_missing
from productivity_kit.training.notice import deciding, notice_kind
from productivity_kit.training.view import Known, View

TURN = (StepStatus.DUE, StepStatus.OVERDUE, StepStatus.OPEN)


def answered(query: q.Query, view: View) -> Known:
    """The answer to a query.

    Raises:
        LookupError, AttributeError: the query names a norm, step, cost or path that is not there.
    """
    return ANSWERS[type(query)](query, view)


def _outcome(query: q.OutcomeOf, view: View) -> Known:
    stated = (*view.answer.findings, *view.together)
    found = [f for f in stated if f.norm == query.norm and query.subject in (None, f.subject)]
    if not found:
        raise LookupError(query.norm)
    worst = next((f for outcome in _GRAVEST for f in found if f.outcome is outcome), found[0])
    return Known(worst.outcome.value, (worst.norm, *worst.see), (worst.message,))


_GRAVEST = (Outcome.NOT_MET, Outcome.UNKNOWN, Outcome.MET)


def _decision(_: q.Decision, view: View) -> Known:
    grounds = deciding(view.answer)
    return _resting_on(view.answer.outcome.value, grounds)


def _notice(_: q.NoticeDue, view: View) -> Known:
    kind, grounds = notice_kind(view.answer)
    return _resting_on(kind, grounds)


def _fact(query: q.FactAt, view: View) -> Known:
    value = value_at(view.application, query.path)
    return Known(None if value is None else str(value))


def _actor(query: q.ActorOf, view: View) -> Known:
    step = _step(query.step, view)
    return Known(step.actor, (step.norm,))


def _turn(_: q.Turn, view: View) -> Known:
    state = next((state for state in view.answer.steps if state.status in TURN), None)
    return Known(None) if state is None else Known(state.step, (state.norm,))


def _state(query: q.StateOf, view: View) -> Known:
    state = _state_of(query.step, view)
    return Known(state.status.value, (state.norm,))


def _clause(query: q.ClauseOf, view: View) -> Known:
    if query.cost is not None:
        return cut_norms(query.cost, view)
    norm = _step(query.step or "", view).norm
    return Known(frozenset((norm,)), (norm,))


def _findings(query: q.Findings, view: View) -> Known:
    found = [
        f
        for f in _of(query.outcome, query.stage, view)
        if query.binds in (None, f.binds) and query.subject in (None, f.subject)
    ]
    return _resting_on(frozenset(f.norm for f in found), found)


def _subjects(query: q.Subjects, view: View) -> Known:
    found = [f for f in _of(query.outcome, query.stage, view) if f.subject and query.norm in (None, f.norm)]
    return _resting_on(frozenset(f.subject for f in found), found)


def _reading(query: q.ReadingOf, view: View) -> Known:
    reading = view.act.readings[query.reading]
    chosen = {**view.application.readings, **query.readings}.get(query.reading, reading.default)
    return Known(chosen, reading.norms)


def _late(query: q.DaysLate, view: View) -> Known:
    state = _state_of(query.step, view)
    return Known(state.late if state.due else None, (state.norm,))


def _term(query: q.TermOf, view: View) -> Known:
    step = _step(query.step, view)
    return Known(step.working_days, (step.norm,))


def _due(query: q.DueDay, view: View) -> Known:
    state = _state_of(query.step, view)
    return Known(state.due, (state.norm,))


def _stated(query: q.MoneyAt | q.DayAt, view: View) -> Known:
    value = value_at(view.application, query.path)
    if isinstance(query, q.MoneyAt) and query.times is not None and value is not None:
        value = portion(value, query.times)
    return Known(value)


def _steps(query: q.StepsOf, view: View) -> Known:
    steps = procedure_steps(view)
    for key in query.only:
        _step(key, view)
    order = tuple(key for key in steps if not query.only or key in query.only)
    return Known(order, tuple(dict.fromkeys(steps[key].norm for key in order)))


ANSWERS: dict[type[q.Query], Callable[[Any, View], Known]] = {
    q.OutcomeOf: _outcome,
    q.Decision: _decision,
    q.NoticeDue: _notice,
    q.FactAt: _fact,
    q.ActorOf: _actor,
    q.Turn: _turn,
    q.StateOf: _state,
    q.ClauseOf: _clause,
    q.Findings: _findings,
    q.Subjects: _subjects,
    q.PapersMissing: papers_missing,
    q.PapersFaulty: papers_faulty,
    q.CostsCut: costs_cut,
    q.SumOf: sum_of,
    q.ReadingOf: _reading,
    q.MoneyAt: _stated,
    q.LeaseSum: lease_sum,
    q.DaysLate: _late,
    q.TermOf: _term,
    q.DueDay: _due,
    q.DayAt: _stated,
    q.StepsOf: _steps,
}


def _of(outcome: str, stage: str | None, view: View) -> list[Finding]:
    return [f for f in view.answer.findings if f.outcome.value == outcome and stage in (None, f.stage)]


def _resting_on(value: Any, findings: Iterable[Finding]) -> Known:
    found = tuple(findings)
    norms = dict.fromkeys(norm for f in found for norm in (f.norm, *f.see))
    return Known(value, tuple(norms), tuple(f.message for f in found))


def procedure_steps(view: View) -> dict[str, Step]:
    """The steps of the procedure that the application goes through, by its measure and route."""
    name = view.answer.procedure
    return {} if name is None else view.act.procedures[name].steps


def _step(key: str, view: View) -> Step:
    steps = procedure_steps(view)
    if key not in steps:
        raise LookupError(key)
    return steps[key]


def _state_of(key: str, view: View) -> StepState:
    """A step as it stands in the last round of the procedure."""
    for state in reversed(view.answer.steps):
        if state.step == key:
            return state
    raise LookupError(key)
