"""How a line of a diagram runs from one step's mark to another's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from productivity_kit.views.charts.marks import Point
from productivity_kit.views.charts.paths import Edge

_CHANNELS = {"way": 26.0, "branch": 16.0, "back": 6.0}
"""Where a line runs that passes other steps by: left of the tracks, each kind in its own place."""
_HEAD, _ASIDE = 4.5, 5.5


class Line(NamedTuple):
    """A line through these corners, with the corners of its arrowhead."""

    kind: str
    points: tuple[Point, ...]
    head: tuple[Point, ...]


def route(edge: Edge, marks: Sequence[Point], reach: float) -> Line:
    """The line of an edge: straight down to the next step, round the left of those it passes by."""
    start, end = marks[edge.start], marks[edge.end]
    if edge.end == edge.start + 1:
        return _down(edge.kind, start, end, reach)
    return _round(edge.kind, start, end, reach)


def _down(kind: str, start: Point, end: Point, reach: float) -> Line:
    tip = Point(end.x, round(end.y - reach, 1))
    turn = round(tip.y - _HEAD - 4, 1)
    corners = (Point(start.x, round(start.y + reach, 1)), Point(start.x, turn), Point(end.x, turn), tip)
    points = corners if start.x != end.x else (corners[0], tip)
    head = (tip, Point(tip.x - _HEAD, round(tip.y - _HEAD, 1)), Point(tip.x + _HEAD, round(tip.y - _HEAD, 1)))
    return Line(kind, points, head)


def _round(kind: str, start: Point, end: Point, reach: float) -> Line:
    """Out of the lower left of a mark and into the upper left of the other, so that lines at one mark stay apart."""
    x, inside = _CHANNELS[kind], round((reach**2 - _ASIDE**2) ** 0.5, 1)
    out, into = round(start.y + _ASIDE, 1), round(end.y - _ASIDE, 1)
    tip = Point(round(end.x - inside, 1), into)
    points = (Point(round(start.x - inside, 1), out), Point(x, out), Point(x, into), tip)
    head = (tip, Point(round(tip.x - _HEAD, 1), into - _HEAD), Point(round(tip.x - _HEAD, 1), into + _HEAD))
    return Line(kind, points, head)
