"""From values and days to places in a drawing, and the round ones to name on an axis."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from itertools import count
from math import ceil
from typing import TypeVar

from productivity_kit.calendar import add_months

Value = Fraction | int
T = TypeVar("T")

_MOST_DAYS = 4
"""More dates in figures do not fit side by side."""


@dataclass(frozen=True)
class Scale:
    """The straight way from the values low..high to the places start..end. Values outside go to the ends."""

    low: Value
    high: Value
    start: float
    end: float

    def __call__(self, value: Value) -> float:
        share = Fraction(value - self.low) / Fraction(self.high - self.low)
        within = min(max(share, Fraction(0)), Fraction(1))
        return round(self.start + float(within) * (self.end - self.start), 1)

    def day(self, day: date) -> float:
        """The place of a day on a scale of ordinal days."""
        return self(day.toordinal())


def ticks(top: Value, least: Value = 1) -> tuple[Fraction, ...]:
    """3 to 5 round values from 0 on, the last at or above `top`; their distance is 1, 2 or 5 times a power of ten
    of `least`.
    """
    step = next(step for step in _steps(Fraction(least)) if 4 * step >= top)
    return tuple(k * step for k in range(max(2, ceil(top / step)) + 1))


def _steps(least: Fraction) -> Iterator[Fraction]:
    for power in count():
        for digit in (1, 2, 5):
            yield least * digit * 10**power


def day_ticks(first: date, last: date) -> tuple[date, ...]:
    """Up to 4 days of a span: Mondays, or first days of months or of years."""
    for week in (1, 2):
        days = _mondays(first, last, week)
        if len(days) <= _MOST_DAYS:
            return days
    return next(days for months in _months() if len(days := _firsts(first, last, months)) <= _MOST_DAYS)


def _months() -> Iterator[int]:
    yield from (1, 2, 3, 6)
    for power in count():
        yield from (12 * digit * 10**power for digit in (1, 2, 5))


def _mondays(first: date, last: date, weeks: int) -> tuple[date, ...]:
    monday = first + timedelta(days=-first.weekday() % 7)
    return tuple(monday + timedelta(weeks=k) for k in range(0, (last - monday).days // 7 + 1, weeks))


def _firsts(first: date, last: date, months: int) -> tuple[date, ...]:
    """The first days of months in step, counted from January of the first year."""
    january = date(first.year, 1, 1)
    days: list[date] = []
    for k in count():
        day = add_months(january, k * months)
        if day > last or len(days) > _MOST_DAYS:
            return tuple(days)
        if day >= first:
            days.append(day)
    raise AssertionError  # count() never ends


def thinned(names: Sequence[T], room: float, each: float) -> tuple[tuple[int, T], ...]:
    """Every n-th name with its index, so that names `each` wide stand in the room one beside the other."""
    step = max(1, ceil(len(names) * each / room))
    return tuple((k, name) for k, name in enumerate(names) if k % step == 0)
