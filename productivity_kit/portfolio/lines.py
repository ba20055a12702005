"""The checked columns of a table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

import numpy as np

from productivity_kit.costs.integers import Column

DAYS = date(1990, 1, 1).toordinal(), date(2099, 12, 31).toordinal()
"""The numbers of the first and the last day that any document may state."""


class Coded(NamedTuple):
    """A column as codes into its distinct values, of which some may be no line's."""

    codes: Column
    values: Sequence[Any]


class Lines(NamedTuple):
    """The checked columns of a table: sums, counts and days (their numbers in the calendar); words and keys as codes.

    What is the same for all lines is held once (`numpy.broadcast_to`).
    """

    size: int
    sums: dict[str, Column]
    days: dict[str, Column]
    coded: dict[str, Coded]
    stated: dict[str, Coded]
    """What a line may leave out, of any kind; its code is then -1."""

    def value(self, name: str, at: int) -> Any:
        """What the line states in this column."""
        if name in self.sums:
            return int(self.sums[name][at])
        if name in self.days:
            return date.fromordinal(int(self.days[name][at]))
        return self.coded[name].values[self.coded[name].codes[at]]

    def holds(self, name: str) -> bool:
        """Whether there is such a column."""
        return name in self.sums or name in self.days or name in self.coded

    def numbers(self, name: str) -> Column:
        """The column as numbers that are the same where what is stated is the same."""
        found = self.sums.get(name, self.days.get(name))
        return self.coded[name].codes if found is None else found

    def ordinals(self, name: str) -> Column:
        """The numbers of the days of this column; 0 where none is stated."""
        if name in self.days:
            return self.days[name]
        days, codes = self.stated[name].values, self.stated[name].codes
        return np.array([*(0 if day is None else day.toordinal() for day in days), 0], dtype=np.int64)[codes]

    def codes(self, name: str) -> tuple[Column, int]:
        """A column of days, words or keys as codes from 0, and how many different ones there may be."""
        if name in self.coded:
            return self.coded[name].codes, len(self.coded[name].values)
        days = self.days[name]
        low = int(days.min(initial=DAYS[1]))
        return days - low, int(days.max(initial=low)) - low + 1
