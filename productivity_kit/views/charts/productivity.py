"""Output per employee by year on its way to the target."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from productivity_kit.application.enterprise import YearOfWork
from productivity_kit.leasing import path
from productivity_kit.leasing import productivity as per_employee
from productivity_kit.text import Texts
from productivity_kit.views.charts.figure import draw
from productivity_kit.views.charts.marks import Words, beside, lowest, rule
from productivity_kit.views.charts.panel import aside, panel
from productivity_kit.views.charts.sums import in_unit, money_ticks, short, unit, whole
from productivity_kit.views.charts.yearly import FOOT, HIGH, Value, Years, columns, names, points, runs

_MILLION = Fraction(100_000_000)
"""The height, in tiyn, of a field without a value."""


class Made(NamedTuple):
    """A year of the table: per employee (tiyn) and as a multiple of the base, each where it can be said."""

    year: YearOfWork
    each: int | None
    times: Fraction | None


def productivity(
    years: Sequence[YearOfWork], base_year: int, factor: Fraction, until: int, say: Texts, key: str
) -> str:
    """Output per employee by year, facts solid and plans hollow, with the target of `factor` times the base year's.

    The target is owed by the end of `until`; an even path leads to it. A year without output or staff leaves a
    gap. `say` needs the act to name its norms.
    """
    values = _values(years)
    base = next((each.value for each in values if each.year == base_year), None)
    target = None if base is None else base * factor
    top = max([each.value for each in values], default=_MILLION)
    top = top if target is None else max(top, target)
    words = () if target is None else (_words(target, base_year, factor, until, say),)
    field = panel(money_ticks(say, top), unit(say, top), HIGH, words)
    span = _span(values, base_year, until, target)
    way = () if base is None or until <= base_year else path(base_year, until, base, factor)
    notes = beside([(field.scale(target or 0), each) for each in words], field.right, 0, field.bottom)
    return draw(
        "productivity",
        say,
        key,
        _caption(values, base_year, base, factor, until, say),
        max(field.bottom + FOOT, lowest(notes)),
        rows=tuple(_made(year, base) for year in sorted(years, key=lambda year: year.year)),
        base_year=base_year,
        field=field,
        columns=columns(values, span, field, lambda value, places: in_unit(say, value, top, places), 1),
        names=names(span, field),
        runs=runs(values, span, field, say),
        way=points(way, span, field),
        target=None if target is None else rule(field.left, field.scale(target), field.right, field.scale(target)),
        notes=notes,
    )


def _values(years: Sequence[YearOfWork]) -> list[Value]:
    return sorted(
        Value(year.year, per_employee(year.output, year.employees), year.planned)
        for year in years
        if year.output and year.employees
    )


def _made(year: YearOfWork, base: Fraction | None) -> Made:
    if not year.output or not year.employees:
        return Made(year, None, None)
    each = per_employee(year.output, year.employees)
    return Made(year, whole(each), None if base is None else each / base)


def _span(values: Sequence[Value], base_year: int, until: int, target: Fraction | None) -> Years:
    shown = [base_year, *(each.year for each in values), *([until] if target is not None else [])]
    return Years(min(shown), max(shown))


def _words(target: Fraction, base_year: int, factor: Fraction, until: int, say: Texts) -> Words:
    return aside(
        say("target by the end of {until}", until=str(until)),
        say("{factor:number} times the level of {base}: {sum}", factor=factor, base=str(base_year),
            sum=short(say, whole(target))),
        *(["", say("dotted: an even way to it")] if until > base_year else []),
    )  # fmt: skip


def _caption(
    values: Sequence[Value], base_year: int, base: Fraction | None, factor: Fraction, until: int, say: Texts
) -> tuple[str, ...]:
    if base is None:
        return (say("The output or the staff of the base year {base} is not stated.", base=str(base_year)),)
    owed = say("{factor:number} times is owed by the end of {until}.", factor=factor, until=str(until))
    facts = [each for each in values if not each.planned]
    plans = [each for each in values if each.planned and each.year <= until]
    told = [owed]
    if plans:
        best = max(plans, key=lambda each: each.value)
        told.insert(
            0, say("The plan makes it {times:number} times by {year}.", times=best.value / base, year=str(best.year))
        )
    if facts:
        told.insert(0, _reached(facts[-1], base_year, base, say))
    return tuple(told)


def _reached(last: Value, base_year: int, base: Fraction, say: Texts) -> str:
    if last.year == base_year:
        return say(
            "In the base year {year} an employee made {each:money}.", year=str(last.year), each=whole(last.value)
        )
    return say(
        "In {year} an employee made {each:money}, {times:number} times as much as in {base}.",
        year=str(last.year), each=whole(last.value), times=last.value / base, base=str(base_year),
    )  # fmt: skip
