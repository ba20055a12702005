"""Working days of Kazakhstan in 2011-2020: Mondays to Fridays, but for the days of `kazakhstan.csv`.

The file lists the days that are not what their weekday says. Its kinds:

- ``holiday``: a national or state holiday;
- ``observed``: the working day made free because a holiday fell on a weekend (Labour Code, article 85);
- ``religious_day_off``: Orthodox Christmas and the first day of Kurban Ait (law on holidays, article 5);
- ``transfer_off`` and ``transfer_work``: a day off moved by the Government, and the weekend
  day worked for it.

The days follow from the law on holidays, the Labour Code and the Government's resolutions. The first days of
Kurban Ait of 2011, 2012, 2014, 2017 and 2020 and some days moved rest on the `holidays` package (0.109) alone.
"""

import csv
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Literal

FIRST_DAY = date(2011, 1, 1)
LAST_DAY = date(2020, 12, 31)

DayOne = Literal["next", "same"]

_WORKED = "transfer_work"
_FRIDAY = 5

# How many working days lie before day 1 of a term: those up to the start with it, or without it.
_BEFORE_DAY_ONE: dict[str, Callable[[Sequence[date], date], int]] = {
    "next": bisect_right,
    "same": bisect_left,
}


class CalendarRangeError(ValueError):
    """A day whose kind is not known: the calendar covers `FIRST_DAY` to `LAST_DAY` and guesses nothing.

    Attributes: `day`, the first unknown day that was needed; `first` and `last`, the span covered.
    """

    def __init__(self, day: date) -> None:
        self.day = day
        self.first = FIRST_DAY
        self.last = LAST_DAY
        super().__init__(f"{day} is outside the calendar: working days are known from {FIRST_DAY} to {LAST_DAY}")


def is_working_day(day: date) -> bool:
    """Say whether *day* is worked. Raises CalendarRangeError outside the calendar."""
    days = _working_days()
    return bisect_left(days, _known(day)) < bisect_right(days, day)


def next_working_day(day: date) -> date:
    """Give *day* itself where it is worked, else the first working day after it (Civil Code, article 175).

    Raises CalendarRangeError outside the calendar.
    """
    return _working_day(bisect_left(_working_days(), _known(day)))


def add_working_days(start: date, n: int, day_one: DayOne = "next") -> date:
    """Give the last day of a term of *n* working days from the day *start*.

    `day_one` is the reading of that name. "next": the first working day after *start* is day 1 (Civil
    Code, article 173). "same": *start* is day 1, or the first working day after it where it is not worked.
    The term ends on its *n*-th working day.

    Raises CalendarRangeError where *start* or the end lies outside the calendar; ValueError where *n* is
    below 1 or `day_one` is another word.
    """
    if n < 1:
        raise ValueError(f"a term has at least 1 working day, not {n}")
    if day_one not in _BEFORE_DAY_ONE:
        raise ValueError(f"day_one is {' or '.join(_BEFORE_DAY_ONE)}, not {day_one}")
    before = _BEFORE_DAY_ONE[day_one](_working_days(), _known(start))
    return _working_day(before + n - 1)


def working_days_between(a: date, b: date) -> int:
    """Count the working days after *a* up to and including *b*; 0 where *b* is not after *a*.

    With *a* the last day of a term, this is by how many working days *b* is late.
    Raises CalendarRangeError where either day lies outside the calendar.
    """
    days = _working_days()
    return max(0, bisect_right(days, _known(b)) - bisect_right(days, _known(a)))


def _known(day: date) -> date:
    if not FIRST_DAY <= day <= LAST_DAY:
        raise CalendarRangeError(day)
    return day


def _working_day(index: int) -> date:
    days = _working_days()
    if index >= len(days):
        raise CalendarRangeError(LAST_DAY + timedelta(days=1))
    return days[index]


@cache
def _working_days() -> tuple[date, ...]:
    """All working days of the calendar in order."""
    exceptions = _exceptions()
    span = (FIRST_DAY + timedelta(days=n) for n in range((LAST_DAY - FIRST_DAY).days + 1))
    return tuple(day for day in span if exceptions.get(day, day.isoweekday() <= _FRIDAY))


def _exceptions() -> dict[date, bool]:
    """The days of the file, each with whether it is worked."""
    with Path(__file__).with_name("kazakhstan.csv").open(encoding="utf-8", newline="") as file:
        return {date.fromisoformat(row["date"]): row["kind"] == _WORKED for row in csv.DictReader(file)}
