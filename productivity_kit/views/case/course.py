"""How the procedures of a case went by its last day, drawn."""

from __future__ import annotations

from typing import NamedTuple

from productivity_kit.training import Telling
from productivity_kit.training.queries import NoticeDue
from productivity_kit.views import charts


class Course(NamedTuple):
    """The procedure by which a measure was asked for, as a timeline and as a diagram."""

    measure: str
    procedure: str
    timeline: str
    diagram: str


def courses(now: Telling) -> list[Course]:
    """What became of each measure asked for; one whose route nobody told has no procedure to be drawn."""
    found = []
    for measure in now.application.measures:
        answer = now.desk.view(NoticeDue(measure=measure), now.when).answer
        if answer.procedure is not None:
            key, act = f"went-{measure}", now.case.act
            timeline = charts.timeline(answer.steps, act, now.application.today, now.say, key)
            diagram = charts.procedure(answer.procedure, act, now.say, key, answer.steps)
            found.append(Course(measure, answer.procedure, timeline, diagram))
    return found
