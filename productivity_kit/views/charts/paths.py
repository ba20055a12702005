"""Which step of a procedure leads to which: the favourable way, the branches off it, and the ways back."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from productivity_kit.programme.parts import Procedure, Step


class Edge(NamedTuple):
    """From one step to another, by their places in the act's order; `kind` says on which way it lies."""

    start: int
    end: int
    kind: str


def started_by(step: Step) -> tuple[str, ...]:
    """The events that start a step."""
    return step.after or step.together


def targets(procedure: Procedure, event: str) -> list[int]:
    """The places of the steps that an event starts."""
    return [place for place, step in enumerate(procedure.steps.values()) if event in started_by(step)]


def favourable(procedure: Procedure) -> list[int]:
    """The places of the steps that come where every outcome is the favourable one."""
    come: set[str] = set()
    reached: set[int] = set()
    for _ in procedure.steps:
        for place, step in enumerate(procedure.steps.values()):
            if come.issuperset(step.together) and (not step.after or come & {*step.after}):
                reached.add(place)
                come |= set() if step.again else {*step.gives[:1]}
    return sorted(reached)


def edges(procedure: Procedure) -> list[Edge]:
    """The favourable way as one line through its steps, the branches off it, and the ways back to a new round."""
    steps = list(procedure.steps.values())
    way = favourable(procedure)
    found = [Edge(start, end, "way") for start, end in pairwise(way)]
    for place, step in enumerate(steps):
        ends = sorted({end for event in step.gives for end in targets(procedure, event)})
        if step.again:
            found += [Edge(place, end, "back") for end in ends[:1]]
        else:
            found += [Edge(place, end, "branch") for end in ends if end not in way]
    return found


def longest(procedure: Procedure) -> int:
    """The working days of the terms on the favourable way, one after the other; what runs side by side counts once."""
    done: dict[int, int] = {}
    steps = list(procedure.steps.values())
    for place in favourable(procedure):
        step = steps[place]
        before = [n for other, n in done.items() if {*steps[other].gives[:1]} & {*started_by(step)}]
        own = steps[place].working_days if step.within is None else procedure.steps[step.within].working_days
        done[place] = max(before, default=0) + (own or 0)
    return max(done.values(), default=0)
