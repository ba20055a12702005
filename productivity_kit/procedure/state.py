"""The state of a procedure: for each step, whose turn it is, by when, and how late it was."""

from __future__ import annotations

from datetime import date
from enum import Enum

import msgspec

from productivity_kit.calendar import CalendarRangeError, DayOne, add_working_days, working_days_between
from productivity_kit.findings import Inquiry
from productivity_kit.programme.parts import Step


class StepStatus(Enum):
    """Where a step stands."""

    DONE = "done"
    LATE = "late"
    DUE = "due"
    OVERDUE = "overdue"
    OPEN = "open"
    WAITING = "waiting"
    CLOSED = "closed"
    OUT_OF_ORDER = "out-of-order"


class StepState(msgspec.Struct, frozen=True):
    """One step as it stands.

    `started`: the day of the event that starts it; `due`: the last day of its term, None where the act names no
    number of days; `done_on` with the `outcome` that ended it; `late`: working days past the last day, up to the
    doing or, where it is not done, up to today. `due_other`: the last day under the other reading of `day-one`.
    """

    step: str
    norm: str
    actor: str
    status: StepStatus
    started: date | None = None
    due: date | None = None
    due_other: date | None = None
    done_on: date | None = None
    outcome: str | None = None
    late: int = 0


def run(procedure: str, ask: Inquiry) -> tuple[StepState, ...]:
    """The state of every step of a procedure on the application's `today`, in the act's order."""
    steps = ask.act.procedures[procedure].steps
    return tuple(_state(key, step, ask) for key, step in steps.items())


def state_of(step: str, ask: Inquiry) -> StepState:
    """The state of one step, whichever procedure it belongs to.

    Raises:
        KeyError: no procedure has such a step.
    """
    for procedure in ask.act.procedures.values():
        if step in procedure.steps:
            return _state(step, procedure.steps[step], ask)
    raise KeyError(step)


def _state(key: str, step: Step, ask: Inquiry) -> StepState:
    application = ask.application
    started = _latest(step.after, ask)
    outcome, done_on = _ended(step, ask)
    state = StepState(key, step.norm, step.actor, StepStatus.WAITING, started, done_on=done_on, outcome=outcome)
    if step.after and started is None:
        return _unstarted(state, step, ask)
    if done_on is not None and started is not None and done_on < started:
        return msgspec.structs.replace(state, status=StepStatus.OUT_OF_ORDER)
    if step.working_days is None or started is None:
        return msgspec.structs.replace(state, status=StepStatus.DONE if done_on else StepStatus.OPEN)
    due, other = _due(started, step.working_days, ask)
    until = done_on or application.today
    passed = due is not None and until is not None and until > due
    late = _late(due, until)
    status = _status(done_on, passed=passed)
    return msgspec.structs.replace(state, status=status, due=due, due_other=other, late=late)


def _status(done_on: date | None, *, passed: bool) -> StepStatus:
    """`passed`: the last day is over, be it by a day off only, when no working day is lost yet."""
    if done_on is not None:
        return StepStatus.LATE if passed else StepStatus.DONE
    return StepStatus.OVERDUE if passed else StepStatus.DUE


def _unstarted(state: StepState, step: Step, ask: Inquiry) -> StepState:
    """A step whose start never came: out of order if it was done, closed where the way to it is shut."""
    if state.done_on is not None:
        return msgspec.structs.replace(state, status=StepStatus.OUT_OF_ORDER)
    shut = any(_shut(event, ask) for event in step.after)
    return msgspec.structs.replace(state, status=StepStatus.CLOSED if shut else StepStatus.WAITING)


def _shut(event: str, ask: Inquiry) -> bool:
    """Whether the step that gives this event ended otherwise, or is itself shut."""
    for procedure in ask.act.procedures.values():
        for step in procedure.steps.values():
            if event not in step.gives:
                continue
            if any(ask.application.day_of(other) for other in step.gives if other != event):
                return True
            started = not step.after or any(ask.application.day_of(start) for start in step.after)
            return not started and any(_shut(start, ask) for start in step.after)
    return False


def _latest(events: tuple[str, ...], ask: Inquiry) -> date | None:
    return max((day for event in events if (day := ask.application.day_of(event))), default=None)


def _ended(step: Step, ask: Inquiry) -> tuple[str | None, date | None]:
    """The outcome that ended the step last, and its day."""
    ends = [(day, event) for event in step.gives if (day := ask.application.day_of(event))]
    if not ends:
        return None, None
    day, event = max(ends)
    return event, day


def _due(started: date, working_days: int, ask: Inquiry) -> tuple[date | None, date | None]:
    """The last day of the term under the chosen reading of `day-one` and, where it differs, under the other."""
    chosen: DayOne = "same" if ask.reading("day-one") == "same" else "next"
    other: DayOne = "next" if chosen == "same" else "same"
    due, alternative = (_last_day(started, working_days, reading) for reading in (chosen, other))
    return due, None if alternative == due else alternative


def _last_day(started: date, working_days: int, day_one: DayOne) -> date | None:
    """None where the calendar of Kazakhstan's working days is not known."""
    try:
        return add_working_days(started, working_days, day_one)
    except CalendarRangeError:
        return None


def _late(due: date | None, until: date | None) -> int:
    if due is None or until is None:
        return 0
    try:
        return working_days_between(due, until)
    except CalendarRangeError:
        return 0
