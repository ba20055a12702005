"""The days that a drawing of a procedure spans, with its axis and the line of today."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from productivity_kit.text import Texts
from productivity_kit.views.charts.marks import EDGE, RIGHT, WIDTH, Label, fits
from productivity_kit.views.charts.scales import Scale, day_ticks

_INSET = 8.0
_SHORTEST = timedelta(days=14)


class Tick(NamedTuple):
    """A round day: its place, and its name where there is room for it."""

    x: float
    name: str | None


@dataclass(frozen=True)
class Days:
    """The days shown, from the first to the last, across the drawing."""

    first: date
    last: date

    def at(self, day: date) -> float:
        """The place of a day; a day before or after those shown is put at the end."""
        return Scale(self.first.toordinal(), self.last.toordinal(), _INSET, WIDTH - _INSET).day(day)

    def shows(self, day: date) -> bool:
        """Whether the day is among them."""
        return self.first <= day <= self.last

    def ticks(self, say: Texts) -> tuple[Tick, ...]:
        """The round days."""
        named = ((self.at(day), say.date(day, "short")) for day in day_ticks(self.first, self.last))
        return tuple(Tick(x, name if fits(x, name, "middle") else None) for x, name in named)


def days_of(days: Iterable[date | None], today: date | None = None, stretch: int = 1) -> Days | None:
    """The span of the known days, with today where it is near them; None where no day is known.

    Near is within so many times the span: a today long after would press all that happened into a corner.
    """
    known = sorted(day for day in days if day is not None)
    if not known:
        return None
    first, last = known[0], max(known[-1], known[0] + _SHORTEST)
    near = max(_SHORTEST, last - first) * stretch
    if today is not None:
        first = today if first - near <= today < first else first
        last = max(last, min(today, last + near))
    return Days(first, last)


def today_label(today: date, days: Days, say: Texts, y: float) -> Label:
    """The name of the line of today, with an arrow where today lies outside the days shown."""
    day, x = say.date(today, "short"), days.at(today)
    if not days.shows(today):
        text = say("today, {day} →", day=day) if today > days.last else say("← today, {day}", day=day)
    else:
        text = say("today, {day}", day=day)
        if fits(x, text, "middle", strong=True):
            return Label(x, y, (text,), "middle", strong=1)
    left = x < WIDTH / 2
    return Label(EDGE if left else RIGHT, y, (text,), "start" if left else "end", strong=1)
