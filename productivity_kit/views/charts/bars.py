"""Bars one below the other, each with its name above it and its figure at its end: what most comparisons need."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Literal, NamedTuple

from productivity_kit.text import Texts
from productivity_kit.views.charts.figure import draw
from productivity_kit.views.charts.lettering import LINE, width, wrap
from productivity_kit.views.charts.marks import EDGE, RIGHT, Box, Label, Rule, box, rule
from productivity_kit.views.charts.scales import Scale

Shade = Literal["solid", "hollow", "hatched", "gap"]
_HIGH, _GAP = 16.0, 12.0
_MOST_FIGURE = 176.0


class Stretch(NamedTuple):
    """A piece of a bar from one value to another."""

    start: Fraction
    end: Fraction
    shade: Shade = "solid"


class Bar(NamedTuple):
    """A bar with its name and figure; `goal` is marked across it; what goes beyond the axis is drawn cut off."""

    name: str
    figure: str
    stretches: tuple[Stretch, ...] = ()
    goal: Fraction | None = None


class Words(NamedTuple):
    """What stands around the bars: title and description for who cannot see them, the finding, the source, and the
    same figures as a table."""

    title: str
    desc: str
    caption: tuple[str, ...]
    source: str
    head: tuple[str, ...]
    cells: tuple[tuple[str, ...], ...]


class Drawn(NamedTuple):
    """A bar with its places."""

    name: Label
    pieces: tuple[tuple[Box, Shade], ...]
    figure: Label
    goal: Rule | None
    cut: tuple[Rule, ...]


def bars(rows: Sequence[Bar], top: Fraction, words: Words, say: Texts, key: str) -> str:
    """The figure; `top` is the value at the end of the axis, above zero.

    Raises:
        ValueError: a key that cannot stand in an id.
    """
    room = min(max((width(row.figure, strong=True) for row in rows), default=0.0), _MOST_FIGURE)
    scale = Scale(0, top, EDGE, RIGHT - room - 14)
    drawn: list[Drawn] = []
    y = 0.0
    for row in rows:
        drawn.append(_drawn(row, top, scale, y))
        y = max(drawn[-1].figure.bottom, drawn[-1].name.bottom + _HIGH + 4) + _GAP
    return draw("bars", say, key, words.caption, max(y - _GAP / 2, LINE), drawn=tuple(drawn), words=words)


def _drawn(row: Bar, top: Fraction, scale: Scale, y: float) -> Drawn:
    name = Label(EDGE, round(y + 13, 1), wrap(row.name, RIGHT))
    at = name.bottom + 2
    pieces = tuple(
        (box(scale(piece.start), at, scale(piece.end) - scale(piece.start), _HIGH), piece.shade)
        for piece in row.stretches
        if piece.end > piece.start
    )
    end = max((piece.end for piece in row.stretches), default=Fraction(0))
    right = max(scale(max(end, row.goal or Fraction(0))), EDGE)
    lines = wrap(row.figure, _MOST_FIGURE, strong=True)
    figure = Label(round(right + 9, 1), round(at + 13, 1), lines, strong=len(lines))
    goal = None if row.goal is None else rule(scale(row.goal), at - 3, scale(row.goal), at + _HIGH + 3)
    return Drawn(name, pieces, figure, goal, _cut(scale(top), at) if end > top else ())


def _cut(x: float, y: float) -> tuple[Rule, ...]:
    """Two slanted lines across the end of a bar: it goes on."""
    return tuple(rule(x - each - 6, y + _HIGH + 3, x - each, y - 3) for each in (8, 13))
