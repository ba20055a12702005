"""The way ahead before anything happened: when each step comes at the latest the act allows."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import msgspec

from productivity_kit.calendar import CalendarRangeError, DayOne, add_working_days
from productivity_kit.programme import Act


class PlannedStep(msgspec.Struct, frozen=True):
    """A step on the favourable path: the day it starts and the last day it may end.

    `assumed`: the act names no term and the days were supposed by the asker; None in `end`: nobody supposed any.
    """

    step: str
    norm: str
    actor: str
    start: date | None
    end: date | None
    assumed: bool


def planned(
    act: Act, procedure: str, filed: date, supposed: Mapping[str, int], day_one: DayOne = "next"
) -> tuple[PlannedStep, ...]:
    """The favourable path from the day of filing, each term used to its last day.

    `supposed` gives calendar days for steps without a term in the act; a step without either leaves the days after
    it unknown.
    """
    days: dict[str, date] = {}
    path = []
    for key, step in act.procedures[procedure].steps.items():
        start = filed if not step.after else max((days[e] for e in step.after if e in days), default=None)
        end = _end(start, filed, step.after, step.working_days, supposed.get(key), day_one)
        if end is not None and step.gives:
            days[step.gives[0]] = end  # the favourable outcome stands first
        path.append(
            PlannedStep(key, step.norm, step.actor, start, end, assumed=bool(step.after) and step.working_days is None)
        )
    return tuple(path)


def _end(
    start: date | None,
    filed: date,
    after: tuple[str, ...],
    working_days: int | None,
    supposed: int | None,
    day_one: DayOne,
) -> date | None:
    if start is None:
        return None
    if not after:
        return filed
    if working_days is not None:
        try:
            return add_working_days(start, working_days, day_one)
        except CalendarRangeError:
            return None
    return start + timedelta(days=supposed) if supposed is not None else None
