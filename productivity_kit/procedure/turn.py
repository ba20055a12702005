"""Whose turn it is, what may come next, and by when."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import msgspec

from productivity_kit.findings import Inquiry
from productivity_kit.procedure.state import TURN, StepState, run
from productivity_kit.programme import Act


class NextStep(msgspec.Struct, frozen=True):
    """A step whose turn it is: who may do it, by which last day, and how it may end.

    `by` is None where the act names no number of days, or the calendar does not reach the day; `by_other` is the last
    day under the other reading of `day-one`. `late`: the working days that it is overdue on the day of asking.
    """

    procedure: str
    step: str
    norm: str
    actor: str
    outcomes: tuple[str, ...]
    by: date | None = None
    by_other: date | None = None
    late: int = 0


def next_steps(name: str, states: Iterable[StepState], act: Act) -> tuple[NextStep, ...]:
    """What may come next in a procedure that stands so, in the act's order."""
    steps = act.procedures[name].steps
    return tuple(
        NextStep(
            name, state.step, state.norm, state.actor, steps[state.step].gives, state.due, state.due_other, state.late
        )
        for state in states
        if state.status in TURN and not state.over
    )


def either_way(ask: Inquiry) -> tuple[NextStep, ...]:
    """What may come next by each of the routes, while it is not known which one was or will be taken."""
    names = ask.act.procedures_of(ask.about).values()
    return tuple(step for name in names for step in next_steps(name, run(name, ask), ask.act))
