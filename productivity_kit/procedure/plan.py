"""The way ahead before anything happened: when each step comes at the earliest, and at the latest the act allows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

import msgspec

from productivity_kit.application.model import Application, Happened
from productivity_kit.calendar import CalendarRangeError, next_working_day
from productivity_kit.findings import Inquiry, chosen_readings
from productivity_kit.procedure.clock import timing
from productivity_kit.procedure.rounds import asides
from productivity_kit.procedure.state import TURN, StepState, run_over
from productivity_kit.programme import Act
from productivity_kit.programme.parts import Procedure, Step


class _Taken(NamedTuple):
    """A step of a walk: how it stands, and the day it is done."""

    state: StepState
    day: date | None


Walk = Mapping[tuple[int, str], _Taken]


class PlannedStep(msgspec.Struct, frozen=True):
    """A step on the way: the day it starts and the last day it may end, if every step before it took its whole term.

    `assumed`: the act names no term and the days were supposed by the asker; None in `end`: nobody supposed any.
    `earliest`: the working day on which it can end where every step is done on the day it comes; no term of the act
    keeps anybody waiting. `round` counts the submissions of the application.
    """

    step: str
    norm: str
    actor: str
    start: date | None
    end: date | None
    assumed: bool
    earliest: date | None = None
    round: int = 1


def planned(
    act: Act,
    procedure: str,
    filed: date,
    supposed: Mapping[str, int],
    readings: Mapping[str, str] | None = None,
    sent_back: Sequence[str] = (),
) -> tuple[PlannedStep, ...]:
    """The way from the day of filing to its favourable end, each term used to its last day.

    `supposed` gives calendar days for steps without a term in the act; a step without either leaves the days after
    it unknown. `sent_back` names, for one round after the other, the outcome after which the applicant has to submit
    again; the round after the last of them goes well.

    Raises:
        ReadingError: a reading or an option that the act's data does not know.
        ValueError: an outcome of `sent_back` does not lead to a new submission in this procedure.
    """
    way = _Way(act, act.procedures[procedure], readings or {}, sent_back)
    latest = way.walk(filed, lambda state: _latest(state, supposed))
    earliest = way.walk(filed, lambda state: _next(state.started))
    return tuple(way.step(key, number, latest, earliest) for number, key in way.path)


def sent_back_by(act: Act, procedure: str) -> tuple[str, ...]:
    """The outcomes after which the applicant has to submit again, in the act's order."""
    page = act.procedures[procedure]
    way = _Way(act, page, {}, ())
    outcomes = (event for step in page.steps.values() for event in step.gives[1:])
    return tuple(event for event in outcomes if way.leads_back(event))


def _latest(state: StepState, supposed: Mapping[str, int]) -> date | None:
    if state.timed or state.started is None:
        return state.due
    days = supposed.get(state.step)
    return None if days is None else state.started + timedelta(days=days)


def _next(day: date | None) -> date | None:
    try:
        return None if day is None else next_working_day(day)
    except CalendarRangeError:
        return None


class _Way:
    """One way through a procedure; it is walked by doing each step on the day that the walker is told."""

    def __init__(self, act: Act, procedure: Procedure, readings: Mapping[str, str], sent_back: Sequence[str]) -> None:
        self.procedure = procedure
        self.ask = Inquiry(act, Application(format=1, measures=("",)), chosen_readings(act, readings))
        self.turns = (*sent_back, None)
        self.asides = {key for key, _ in asides(procedure)}
        self.path = [(number, key) for number, turn in enumerate(self.turns, 1) for key in self._keys(number, turn)]
        self.on_path = set(self.path)
        for turn in sent_back:
            if not self.leads_back(turn):
                raise ValueError(f"{turn} leads to no new submission")

    def leads_back(self, turn: str) -> bool:
        """Whether a round that ends by this outcome is followed by a new submission."""
        return any(self.procedure.steps[key].again for key in self._reached(turn))

    def _keys(self, number: int, turn: str | None) -> Iterator[str]:
        """The steps of a round that ends by this outcome, or well where it is None, in the act's order."""
        reached = self._reached(turn)
        for key, step in self.procedure.steps.items():
            if key in reached and (number == 1 or step.after or step.together):
                yield key

    def _reached(self, turn: str | None) -> set[str]:
        come: set[str] = set()
        reached: set[str] = set()
        for _ in self.procedure.steps:  # once for each step is enough, whatever their order
            for key, step in self.procedure.steps.items():
                found = timing(step, self.ask.readings.__getitem__)
                if come.issuperset(found.together) and (not found.after or come & {*found.after}):
                    reached.add(key)
                    come |= set() if step.again else {self._outcome(step, turn)}
        return reached

    def _outcome(self, step: Step, turn: str | None) -> str:
        return turn if turn in step.gives else next(iter(step.gives), "")

    def walk(self, filed: date, when: Callable[[StepState], date | None]) -> dict[tuple[int, str], _Taken]:
        """Each step that can be reached, with its state and the day it is done."""
        events = [Happened(event, filed) for _, step in asides(self.procedure) for event in step.gives]
        events.append(Happened(self.procedure.roles.filed, filed))
        while True:
            states = run_over(self.procedure, events, None, self.ask)
            come = [self._done(state, day) for state in states if self._open(state) and (day := when(state))]
            if not any(come):
                return {(state.round, state.step): _Taken(state, state.done_on or when(state)) for state in states}
            events += [event for event in come if event is not None]

    def _open(self, state: StepState) -> bool:
        return state.status in TURN and not state.over and (state.round, state.step) in self.on_path

    def _done(self, state: StepState, day: date) -> Happened | None:
        event = self._outcome(self.procedure.steps[state.step], self.turns[state.round - 1])
        return Happened(event, day) if event else None

    def step(self, key: str, number: int, latest: Walk, earliest: Walk) -> PlannedStep:
        """The step as both walks found it; one that runs beside the procedure has no days."""
        step = self.procedure.steps[key]
        first = self.procedure.roles.filed in step.gives and not step.again
        late, early = latest.get((number, key)), earliest.get((number, key))
        start = None if late is None else late.state.started
        return PlannedStep(
            step=key,
            norm=step.norm,
            actor=step.actor,
            start=late.day if first and late else start,
            end=None if late is None or key in self.asides else late.day,
            assumed=not first and not (late.state.timed if late else step.working_days or step.within),
            earliest=None if early is None or key in self.asides else early.day,
            round=number,
        )
