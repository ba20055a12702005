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


class Goal(Shape, frozen=True, kw_only=True):
    """What an indicator or a result counts, over the enterprises given these measures.

    - growth: the least growth of labour productivity at a recipient, in times of the base year;
    - utilisation: the average use of capacity of recipients, per cent;
    - enterprises: enterprises given the support;
    - grown, used: recipients that reached `least` times the productivity, or `least` per cent of the capacity;
    - automated: enterprises audited technologically and for energy that introduced automated control;
    - clusters: territorial clusters given the support.
    """

    norm: NormId
    name: Words
    counts: Literal["growth", "utilisation", "enterprises", "grown", "used", "automated", "clusters"]
    measures: tuple[MeasureId, ...]
    least: Decimal | None = None
    row: Text | None = None
    """The row of the action plan that prints what was reached of it."""


class Indicator(Goal, frozen=True, kw_only=True):
    """A target indicator: what is to be reached by a year."""

    by: Year
    value: Decimal
    unit: Literal["times", "percent", "enterprises-a-year", "clusters"]


class Result(Goal, frozen=True, kw_only=True):
    """A result indicator of a task: what is to be reached by each year."""

    values: dict[Year, int]
    unit: Literal["enterprises-a-year", "enterprises", "clusters"]


class Pilot(Shape, frozen=True):
    """The year in which the programme is tried out, and what may follow."""

    norm: NormId
    year: Year


class ProgrammeStage(Shape, frozen=True):
    """A stage of the programme: its years and what it is for."""

    norm: NormId
    name: Words
    since: Year
    until: Year
    aims: tuple[Words, ...]
    pilot: Pilot | None = None


class Chapter(Shape, frozen=True):
    """A chapter of an account of the whole programme, and the norms it rests on."""

    id: Text
    norms: tuple[NormId, ...]


class PlanColumns(Shape, frozen=True):
    """The years for which the action plan prints what was reached and spent."""

    norm: NormId
    years: tuple[Year, ...]


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
    exchanged: dict[Year, Year] = {}
    """The years whose figures seem to have changed places: whose figure a year has, read so (`plan-leasing`)."""
