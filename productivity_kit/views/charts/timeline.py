"""How a procedure went: who did what by when, and how late."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from productivity_kit.procedure import TURN, StepState, StepStatus
from productivity_kit.programme import Act
from productivity_kit.text import Texts
from productivity_kit.text.labels import STATES
from productivity_kit.views.charts.days import days_of, today_label
from productivity_kit.views.charts.figure import draw
from productivity_kit.views.charts.lanes import AXIS, Leg, lanes
from productivity_kit.views.charts.steps import day_words, headed, look_of, places, step_of, who_acts

_STRETCH = 10
"""How far a delay that lasts may stretch the days shown."""


def timeline(steps: Sequence[StepState], act: Act, today: date | None, say: Texts, key: str) -> str:
    """A lane for each step, in the act's order: its term as a bar, the day it was done, what was late, today.

    A step without a term in days is a dotted line. `say` needs the act to name its actors and norms.
    """
    known = (day for state in steps for day in (state.started, state.due, state.done_on))
    overdue = any(state.status is StepStatus.OVERDUE for state in steps)
    days = days_of(known, today, stretch=_STRETCH if overdue else 1)
    head = AXIS * 2 if today is not None and days is not None else AXIS
    legs = headed([_leg(state, act, today, say) for state in steps], steps, say)
    drawn, bottom = lanes(legs, days, head)
    return draw(
        "timeline",
        say,
        key,
        _caption(steps, say),
        bottom + AXIS,
        rows=tuple((state, leg) for state, leg in zip(steps, legs, strict=True)),
        act=act,
        several=any(state.round > 1 for state in steps),
        others=any(state.due_other is not None for state in steps),
        ticks=() if days is None else days.ticks(say),
        axes=(head - 8, bottom + AXIS - 8),
        lanes=drawn,
        today=None if today is None or days is None else today_label(today, days, say, 12),
        today_x=days.at(today) if today is not None and days is not None and days.shows(today) else None,
        places=places(steps, act),
    )


def _leg(state: StepState, act: Act, today: date | None, say: Texts) -> Leg:
    step = step_of(state.step, state.norm, act)
    lasts = state.status in (StepStatus.OVERDUE, StepStatus.OPEN) and not state.over
    until = today if lasts else state.done_on
    return Leg(
        who=who_acts(state.actor, act, say),
        what=step.does[say.language],
        state=say.say(STATES[state.status.value]),
        look=look_of(state),
        start=None if state.status is StepStatus.OUT_OF_ORDER else state.started,
        due=state.due,
        until=until if until and state.started and until >= state.started else None,
        mark=state.done_on,
        note=day_words(state, step, say),
    )


def _caption(steps: Sequence[StepState], say: Texts) -> tuple[str, ...]:
    turn = tuple(dict.fromkeys(state.actor for state in steps if state.status in TURN and not state.over))
    return _punctuality(steps, say), *([say("Whose turn it is now: {who:actors}.", who=turn)] if turn else [])


def _punctuality(steps: Sequence[StepState], say: Texts) -> str:
    late = [state for state in steps if state.late]
    if late:
        worst = max(late, key=lambda state: state.late)
        assert worst.due is not None  # what has no last day is never late
        if len(late) == 1:
            return say(
                "Late by {late:working-days}: {who:actors}; the last day was {due:date}.",
                late=worst.late, who=worst.actor, due=worst.due,
            )  # fmt: skip
        return say(
            "More than one step is late, at most by {late:working-days}: {who:actors}; the last day was {due:date}.",
            late=worst.late, who=worst.actor, due=worst.due,
        )  # fmt: skip
    if any(state.due is not None and state.done_on is not None for state in steps):
        return say("Every step that was done within a term was done in time.")
    return say("No step with a term has been done yet.")
