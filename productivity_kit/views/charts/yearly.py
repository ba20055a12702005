"""Columns of an enterprise's years, what was reached and what is planned, against a target."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from itertools import groupby
from typing import NamedTuple

from productivity_kit.text import Texts
from productivity_kit.views.charts.lettering import LINE, width
from productivity_kit.views.charts.marks import RIGHT, Box, Label, Point, Rule, box, rule
from productivity_kit.views.charts.panel import Panel
from productivity_kit.views.charts.scales import thinned

HIGH = 170.0
FOOT = 44.0
"""The room for the names of the years under the field."""


class Value(NamedTuple):
    """A year's value in the unit of the chart's axis."""

    year: int
    value: Fraction
    planned: bool


class Column(NamedTuple):
    """A year drawn; `figure` stands in it, or over it where it is too low."""

    bar: Box
    planned: bool
    figure: Label | None
    inside: bool


class Run(NamedTuple):
    """Years side by side that are all facts or all planned."""

    line: Rule
    name: Label | None


class Years(NamedTuple):
    """The years of an axis, without a gap."""

    first: int
    last: int

    @property
    def number(self) -> int:
        """How many there are."""
        return self.last - self.first + 1

    def middle(self, year: int, field: Panel) -> float:
        """The middle of a year's place."""
        return field.middle(year - self.first, self.number)


def columns(
    values: Sequence[Value], years: Years, field: Panel, figure: Callable[[Fraction, int], str], least: int
) -> tuple[Column, ...]:
    """A column for each value.

    `figure` writes a value with at most so many decimal places: 2, or `least` where columns are narrow.
    """
    wide = min(field.slot(years.number) * 0.8, 56)
    places = _places(values, wide, figure, least)
    made = []
    for each in values:
        middle, top = years.middle(each.year, field), field.scale(each.value)
        inside = field.bottom - top > LINE + 6
        text = None if places is None else figure(each.value, places)
        y = field.bottom - 8 if inside else top - 6
        label = Label(middle, round(y, 1), (text,), "middle", strong=1) if text else None
        made.append(Column(box(middle - wide / 2, top, wide, field.bottom - top), each.planned, label, inside))
    return tuple(made)


def _places(values: Sequence[Value], wide: float, figure: Callable[[Fraction, int], str], least: int) -> int | None:
    """The most decimal places with which every figure is narrower than its column; None where none are."""
    for places in range(2, least - 1, -1):
        if all(width(figure(each.value, places), strong=True) <= wide - 2 for each in values):
            return places
    return None


def names(years: Years, field: Panel) -> tuple[Label, ...]:
    """The years under the field."""
    called = [str(year) for year in range(years.first, years.last + 1)]
    room, each = field.right - field.left, width(called[-1]) + 4
    return tuple(
        Label(field.middle(k, years.number), field.bottom + 18, (name,), "middle")
        for k, name in thinned(called, room, each)
    )


def runs(values: Sequence[Value], years: Years, field: Panel, say: Texts) -> tuple[Run, ...]:
    """Under the names of the years, which of them are facts and which a plan; none is written over the one before."""
    made: list[Run] = []
    y, half = field.bottom + 24, min(field.slot(years.number) * 0.4, 28)
    free = 0.0
    for planned, run in groupby(values, key=lambda each: each.planned):
        of_run = list(run)
        line = rule(years.middle(of_run[0].year, field) - half, y, years.middle(of_run[-1].year, field) + half, y)
        word = say("plan") if planned else say("fact")
        reach = width(word) / 2
        middle = round(min(max((line.x1 + line.x2) / 2, reach), RIGHT - reach), 1)
        clear = middle - reach >= free
        made.append(Run(line, Label(middle, y + 14, (word,), "middle") if clear else None))
        free = middle + reach + 4 if clear else free
    return tuple(made)


def points(path: Sequence[tuple[int, Fraction | int]], years: Years, field: Panel) -> tuple[Point, ...]:
    """A line through the middles of the years."""
    return tuple(Point(years.middle(year, field), field.scale(value)) for year, value in path)
