"""The state of a procedure: for each step of each round, whose turn it is, by when, and how late it was."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from enum import Enum
from functools import cached_property

import msgspec

from productivity_kit.application.model import Happened
from productivity_kit.findings import Inquiry
from productivity_kit.procedure.clock import Clock, timing, working_days_late
from productivity_kit.procedure.rounds import Round, asides, rounds
from productivity_kit.programme.parts import Procedure, Step


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


TURN = (StepStatus.DUE, StepStatus.OVERDUE, StepStatus.OPEN)
"""It is the actor's turn, with a term or without."""


class StepState(msgspec.Struct, frozen=True):
    """One step as it stands in one round.

    `started`: the day of the event that starts it; `due`: the last day of its term, None where the act names no
    number of days; `done_on` with the `outcome` that ended it; `late`: working days past the last day, up to the
    doing or, where it is not done, up to today or to the day on which the application was submitted again.
    `due_other`: the last day under the other reading of `day-one`. `timed`: a term in working days binds it, be its
    last day known or not. `over`: its round is over.
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
    timed: bool = False
    round: int = 1
    over: bool = False


def run(procedure: str, ask: Inquiry) -> tuple[StepState, ...]:
    """The state of a procedure on the application's `today`: every step of the last round, in the act's order.

    Before it come the steps of earlier rounds that began. Readings: `day-one`, `resubmission` and those of the steps.
    """
    found = ask.once(_rounds, procedure)
    return tuple(_Run(ask.act.procedures[procedure], found, ask.application.today, ask).states())


def state_of(procedure: str, step: str, number: int, ask: Inquiry) -> StepState:
    """The state of one step in the round of this number; one whose turn did not come is told as waiting.

    Raises:
        KeyError: the act has no such procedure or step.
        IndexError: there was no such round.
    """
    found = ask.once(_rounds, procedure)
    return _Run(ask.act.procedures[procedure], found, ask.application.today, ask).begun(step, found[number - 1])


def _rounds(procedure: str, ask: Inquiry) -> tuple[Round, ...]:
    page = ask.act.procedures[procedure]
    return rounds(page, _so_far(page, ask))


def happened(ask: Inquiry) -> Iterator[Happened]:
    """The events that concern the measure that is judged."""
    return (event for event in ask.application.events if event.measure in (ask.about, None))


def _so_far(page: Procedure, ask: Inquiry) -> Iterator[Happened]:
    """What happened by this procedure; the stated day of filing says, where no event does, when it reached its desk."""
    filings = {roles.filed for roles in ask.act.roles_of(ask.about)}
    if ask.filed is not None and not any(event.event in filings for event in happened(ask)):
        yield Happened(page.roles.filed, ask.filed)
    yield from happened(ask)


def run_over(
    procedure: Procedure, events: Iterable[Happened], today: date | None, ask: Inquiry
) -> tuple[StepState, ...]:
    """The state of a procedure after any events."""
    return tuple(_Run(procedure, rounds(procedure, events), today, ask).states())


class _Run:
    def __init__(self, procedure: Procedure, rounds: tuple[Round, ...], today: date | None, ask: Inquiry) -> None:
        self.procedure = procedure
        self.rounds = rounds
        self.today = today
        self.ask = ask
        self.clock = Clock(procedure, rounds, ask)
        self._known: dict[tuple[str, int], bool] = {}

    @cached_property
    def asides(self) -> set[str]:
        return {key for key, _ in asides(self.procedure)}

    def states(self) -> Iterator[StepState]:
        for round_ in self.rounds[:-1]:
            states = (self.state(key, round_) for key in self.procedure.steps if key not in self.asides)
            yield from (state for state in states if state.started or state.done_on)
        last = self.rounds[-1]
        sent_back = self._sent_back(last)
        for key, step in self.procedure.steps.items():
            if key not in self.asides and not _starts(step) and last.ended(step)[1] is None and self._opened(last):
                continue  # the round began at a later desk, so that the first one has no part in it
            state = self.state(key, last)
            if sent_back and state.status is StepStatus.CLOSED:
                state = msgspec.structs.replace(state, status=StepStatus.WAITING)
            yield state

    def state(self, key: str, round_: Round) -> StepState:
        state = self.begun(key, round_)
        if state.status is not StepStatus.WAITING:
            return state
        return msgspec.structs.replace(state, status=self._unstarted(key, state.done_on, round_))

    def begun(self, key: str, round_: Round) -> StepState:
        """The state of a step whose turn came; any other is waiting."""
        step = self.procedure.steps[key]
        started = timing(step, self.ask.reading).start(round_)
        outcome, done_on = round_.ended(step)
        if step.again and started is None:
            outcome = done_on = None
        state = StepState(
            key, step.norm, step.actor, StepStatus.WAITING, started,
            done_on=done_on, outcome=outcome, round=round_.number, over=not round_.last,
        )  # fmt: skip
        if started is None:
            return state
        if done_on is not None and done_on < started:
            return msgspec.structs.replace(state, status=StepStatus.OUT_OF_ORDER)
        if done_on is None and self._overtaken(step, round_):
            return msgspec.structs.replace(state, status=StepStatus.CLOSED, started=None)
        return self._started(state, round_)

    def _overtaken(self, step: Step, round_: Round) -> bool:
        """Whether what started the step is no longer the last word: its own step ended otherwise after it."""
        found = timing(step, self.ask.readings.__getitem__)
        starts = found.together or found.after
        return (any if found.together else all)(self._withdrawn(event, round_) for event in starts)

    def _withdrawn(self, event: str, round_: Round) -> bool:
        givers = [step for step in self.procedure.steps.values() if event in step.gives and not step.again]
        return any(round_.ended(step)[0] != event for step in givers)

    def _started(self, state: StepState, round_: Round) -> StepState:
        if not self.clock.timed(state.step):
            undone = StepStatus.OPEN if round_.last else StepStatus.CLOSED
            return msgspec.structs.replace(state, status=StepStatus.DONE if state.done_on else undone)
        due, other = self.clock.last_days(state.step, round_)
        until = state.done_on or round_.left_on or self.today
        passed = due is not None and until is not None and until > due
        status = _status(state.done_on, passed=passed, over=not round_.last)
        late = working_days_late(due, until)
        return msgspec.structs.replace(state, status=status, timed=True, due=due, due_other=other, late=late)

    def _unstarted(self, key: str, done_on: date | None, round_: Round) -> StepStatus:
        """A step whose start never came: out of order if it was done, closed where the way to it is shut."""
        step = self.procedure.steps[key]
        if not _starts(step):
            if done_on is not None:
                return StepStatus.DONE
            return StepStatus.WAITING if key in self.asides and not self._wanted(step, round_) else StepStatus.OPEN
        if done_on is not None:
            return StepStatus.DONE if {*step.gives} & {*self.procedure.opens} else StepStatus.OUT_OF_ORDER
        return StepStatus.CLOSED if self._blocked(step, round_) else StepStatus.WAITING

    def _opened(self, round_: Round) -> bool:
        return any(round_.day(event) is not None for event in self.procedure.opens)

    def _wanted(self, step: Step, round_: Round) -> bool:
        """Whether some other step waits for nothing but what this one gives."""
        chosen = (timing(each, self.ask.readings.__getitem__) for each in self.procedure.steps.values())
        missing = ({event for event in each.together if round_.day(event) is None} for each in chosen)
        return any(events and events <= {*step.gives} for events in missing)

    def _blocked(self, step: Step, round_: Round) -> bool:
        found = timing(step, self.ask.readings.__getitem__)
        starts = found.together or found.after
        return (any if found.together else all)(self._lost(event, round_) for event in starts)

    def _lost(self, event: str, round_: Round) -> bool:
        """Whether this event can no longer come, or came and is no longer the last word."""
        return self._shut(event, round_) if round_.day(event) is None else self._withdrawn(event, round_)

    def _shut(self, event: str, round_: Round) -> bool:
        """Whether the step that gives this event, which did not come, ended otherwise or is itself shut."""
        key = event, round_.number
        if key not in self._known:
            self._known[key] = self._ended_otherwise(event, round_)
        return self._known[key]

    def _ended_otherwise(self, event: str, round_: Round) -> bool:
        for step in self.procedure.steps.values():
            if event not in step.gives or step.again:
                continue
            if any(round_.day(other) for other in step.gives if other != event):
                return True
            if timing(step, self.ask.readings.__getitem__).start(round_) is not None:
                return self._overtaken(step, round_)
            return bool(_starts(step)) and self._blocked(step, round_)
        return False

    def _sent_back(self, round_: Round) -> bool:
        """Whether only a new submission leads on: the way to the decision in favour is shut, that to one is not."""
        steps = [step for step in self.procedure.steps.values() if step.again]
        favourable = self.procedure.roles.decided[0]
        if not self._lost(favourable, round_):
            return False
        return any(not self._blocked(step, round_) for step in steps)


def _starts(step: Step) -> tuple[str, ...]:
    return step.after or step.together


def _status(done_on: date | None, *, passed: bool, over: bool) -> StepStatus:
    """`passed`: the last day is over, be it by a day off only, when no working day is lost yet."""
    if done_on is not None:
        return StepStatus.LATE if passed else StepStatus.DONE
    if passed:
        return StepStatus.OVERDUE
    return StepStatus.CLOSED if over else StepStatus.DUE
