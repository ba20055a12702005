"""The act's figures for the programme as a whole: the situation, indicators, results and the plan."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from productivity_kit.programme.shapes import ActorId, MeasureId, NormId, Shape, Text, Words

Year = int


class Swot(Shape, frozen=True):
    """The table of strengths, weaknesses, opportunities and threats."""

    strengths: tuple[Words, ...]
    weaknesses: tuple[Words, ...]
    opportunities: tuple[Words, ...]
    threats: tuple[Words, ...]


class Wear(Shape, frozen=True):
    """Wear of fixed assets in an industry, per cent."""

    name: Words
    percent: Decimal


class Audit(Shape, frozen=True):
    """The technological audit before the programme."""

    enterprises: int
    regions: int
    industries: int
    problems: tuple[Words, ...]
    wear: tuple[Wear, ...]


class Figure(Shape, frozen=True):
    """One figure of the situation analysis, as printed."""

    label: Words
    value: Decimal
    unit: Words
    year: Year | None = None
    period: Words | None = None


class Situation(Shape, frozen=True):
    """Section 3 as data."""

    swot: Swot
    audit: Audit
    figures: tuple[Figure, ...]


class Indicator(Shape, frozen=True):
    """A target indicator: what is to be reached by a year."""

    norm: NormId
    by: Year
    name: Words
    value: Decimal
    unit: Literal["times", "percent", "enterprises-a-year", "clusters"]
    measures: tuple[MeasureId, ...] = ()


class Result(Shape, frozen=True):
    """A result indicator of a task with its value by year."""

    norm: NormId
    name: Words
    values: dict[Year, int]
    unit: Text


class PlanRow(Shape, frozen=True):
    """A row of the action plan; `actual` holds printed figures only, `printed` the digits where they are doubtful."""

    norm: NormId
    id: Text
    kind: Literal["target", "result", "measure"]
    task: int
    name: Words
    unit: Text
    since: Year
    until: Year
    responsible: tuple[ActorId, ...]
    completion: Words | None = None
    actual: dict[Year, int] = {}
    printed: dict[Year, Text] = {}
