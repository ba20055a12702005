"""The way ahead before anything happened: each term of the act used to its last day."""

from __future__ import annotations

from collections.abc import Sequence

from productivity_kit.procedure import PlannedStep
from productivity_kit.programme import Act
from productivity_kit.programme.parts import Step
from productivity_kit.text import Texts
from productivity_kit.views.charts.days import days_of
from productivity_kit.views.charts.figure import draw
from productivity_kit.views.charts.lanes import AXIS, Leg, lanes
from productivity_kit.views.charts.steps import headed, places, step_of, term_of, who_acts


def planned(path: Sequence[PlannedStep], act: Act, say: Texts, key: str) -> str:
    """A lane for each step of the favourable path: its term as a bar with a hollow marker at the last day.

    A step without a term in days is dotted where its days were supposed, and greyed where nobody supposed any.
    `say` needs the act to name its norms.
    """
    days = days_of(day for step in path for day in (step.start, step.end))
    legs = headed([_leg(step, act, say) for step in path], path, say)
    drawn, bottom = lanes(legs, days, AXIS)
    return draw(
        "planned",
        say,
        key,
        _caption(path, say),
        bottom + AXIS,
        rows=tuple(zip(path, legs, strict=True)),
        act=act,
        several=any(step.round > 1 for step in path),
        ticks=() if days is None else days.ticks(say),
        axes=(AXIS - 8, bottom + AXIS - 8),
        lanes=drawn,
        today=None,
        today_x=None,
        places=places(path, act),
    )


def _leg(planned: PlannedStep, act: Act, say: Texts) -> Leg:
    step = step_of(planned.step, planned.norm, act)
    timed = not planned.assumed and not _first(step)
    return Leg(
        who=who_acts(planned.actor, act, say),
        what=step.does[say.language],
        state=_state(planned, step, act, say),
        look="faded" if planned.end is None else "going",
        start=planned.start if planned.end is not None else None,
        due=planned.end if timed else None,
        until=planned.end if planned.assumed else None,
        mark=planned.end,
        note=_note(planned, step, say),
    )


def _first(step: Step) -> bool:
    return not (step.after or step.together)


def _state(planned: PlannedStep, step: Step, act: Act, say: Texts) -> str:
    if not planned.assumed:
        if _first(step):
            return say("filing")
        return say("within {term:working-days}", term=term_of(planned.step, planned.norm, act))
    if planned.end is not None:
        return say("days supposed")
    return step.term[say.language] if step.term else say("no term")


def _note(planned: PlannedStep, step: Step, say: Texts) -> str:
    """What stands beside the step's bar: its day, or the last one."""
    if planned.end is None:
        return ""
    day = say.date(planned.end, "short")
    return day if _first(step) else say("by {day}", day=day)


def _caption(path: Sequence[PlannedStep], say: Texts) -> tuple[str, ...]:
    told = []
    ends = [step.end for step in path if step.end is not None]
    if ends:
        told.append(say("With every term used to its last day, the way is known through {end:date}.", end=max(ends)))
    unknown = next((step for step in path if step.assumed and step.end is None), None)
    if unknown is not None:
        told.append(say("Then the act names no number of days: {norm:norms}.", norm=unknown.norm))
    return tuple(told)
