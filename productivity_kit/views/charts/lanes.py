"""Steps of a procedure one below the other: words first, under them a lane with the step's days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal, NamedTuple

from productivity_kit.views.charts.days import Days
from productivity_kit.views.charts.lettering import LINE, width, wrap
from productivity_kit.views.charts.marks import EDGE, RIGHT, Anchor, Box, Label, Point, Rule, box, rule

AXIS = 22.0
"""The room for a line of days above or below the lanes."""
_LANE, _BETWEEN = 16.0, 16.0
_ROOM = RIGHT - EDGE

Look = Literal["done", "late", "going", "faded"]


class Leg(NamedTuple):
    """A step to be drawn.

    The bar goes from `start` to `due`; without `due` a dotted line goes from `start` to `until`. What is past
    `due` up to `until` is late. The marker stands at `mark`; `note` is written beside it. `head` is written above.
    """

    who: str
    what: str
    state: str
    look: Look
    start: date | None = None
    due: date | None = None
    until: date | None = None
    mark: date | None = None
    note: str = ""
    head: str = ""


class Lane(NamedTuple):
    """A step drawn; what a step does not have is None."""

    who: Label
    state: Label
    what: Label
    look: Look
    lane: Box
    term: Box | None
    late: Box | None
    dotted: Rule | None
    mark: Point | None
    note: Label | None
    head: Label | None


def lanes(legs: Sequence[Leg], days: Days | None, top: float) -> tuple[tuple[Lane, ...], float]:
    """The steps from `top` down, and where the last one ends."""
    made = []
    for leg in legs:
        lane, top = _lane(leg, days, top)
        made.append(lane)
    return tuple(made), top


def _lane(leg: Leg, days: Days | None, top: float) -> tuple[Lane, float]:
    head = Label(EDGE, round(top + 12, 1), wrap(leg.head, _ROOM, strong=True), strong=9) if leg.head else None
    who, state = _head(leg, top if head is None else head.bottom + 4)
    what = Label(EDGE, max(who.bottom, state.bottom) + 12, wrap(leg.what, _ROOM))
    y = round(what.bottom + 4, 1)
    lane = box(0, y, RIGHT + EDGE, _LANE)
    if days is None:
        return Lane(who, state, what, leg.look, lane, None, None, None, None, None, head), y + _LANE + _BETWEEN
    note = _note(leg, days, y)
    return Lane(
        who,
        state,
        what,
        leg.look,
        lane,
        term=_span(leg.start, leg.due, days, y),
        late=_late(leg, days, y),
        dotted=_dotted(leg, days, y),
        mark=None if leg.mark is None else Point(days.at(leg.mark), y + _LANE / 2),
        note=note,
        head=head,
    ), max(y + _LANE, note.bottom if note else 0) + _BETWEEN


def _head(leg: Leg, top: float) -> tuple[Label, Label]:
    """Who acts at the left, the state at the right: beside it where there is room, else below."""
    y = round(top + 12, 1)
    if width(leg.who, strong=True) + width(leg.state) + 12 <= _ROOM:
        return Label(EDGE, y, (leg.who,), strong=1), Label(RIGHT, y, (leg.state,), "end")
    who = wrap(leg.who, _ROOM, strong=True)
    return Label(EDGE, y, who, strong=len(who)), Label(EDGE, y + len(who) * LINE, wrap(leg.state, _ROOM))


def _span(first: date | None, last: date | None, days: Days, y: float) -> Box | None:
    if first is None or last is None:
        return None
    start = days.at(first)
    return box(start, y, max(days.at(last) - start, 2), _LANE)


def _late(leg: Leg, days: Days, y: float) -> Box | None:
    if leg.look != "late" or leg.due is None or leg.until is None:
        return None
    return _span(leg.due, leg.until, days, y)


def _dotted(leg: Leg, days: Days, y: float) -> Rule | None:
    if leg.start is None or leg.due is not None or leg.until is None:
        return None
    middle = y + _LANE / 2
    return rule(days.at(leg.start), middle, days.at(leg.until), middle)


def _note(leg: Leg, days: Days, y: float) -> Label | None:
    """The note right of the step's last mark, or left of its first, or below them."""
    drawn = [days.at(day) for day in (leg.start, leg.due, leg.until, leg.mark) if day is not None]
    if not leg.note or not drawn:
        return None
    wide = width(leg.note)
    baseline = round(y + _LANE / 2 + 4.5, 1)
    places: tuple[tuple[float, Anchor, bool], ...] = (
        (max(drawn) + 9, "start", max(drawn) + 9 + wide <= RIGHT),
        (min(drawn) - 9, "end", min(drawn) - 9 - wide >= EDGE),
    )
    for x, anchor, free in places:
        if free:
            return Label(round(x, 1), baseline, (leg.note,), anchor)
    under = max(EDGE, min(max(drawn), RIGHT - wide))
    return Label(round(under, 1), round(y + _LANE + 14, 1), wrap(leg.note, _ROOM))
