"""When a step begins, from which day its term is counted, and the last day of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from productivity_kit.calendar import (
    CalendarRangeError,
    DayOne,
    add_working_days,
    next_working_day,
    working_days_between,
)
from productivity_kit.findings import Inquiry
from productivity_kit.procedure.rounds import Round
from productivity_kit.programme.parts import Procedure, Step


class Timing(NamedTuple):
    """What starts a step and its term under the chosen readings."""

    after: tuple[str, ...]
    together: tuple[str, ...]
    counted_from: tuple[str, ...]
    untimed: bool

    def start(self, round_: Round) -> date | None:
        """The day that starts the step: the latest of any, or of all where all are needed."""
        days = [round_.day(event) for event in self.together or self.after]
        if self.together and None in days:
            return None
        return max((day for day in days if day is not None), default=None)

    def counted(self, round_: Round) -> date | None:
        """The day from which the term is counted."""
        days = [day for event in self.counted_from if (day := round_.day(event))]
        return max(days) if days else self.start(round_)


def timing(step: Step, reading: Callable[[str], str]) -> Timing:
    """The timing of a step under the options that `reading` gives for the readings it turns on."""
    found = Timing(step.after, step.together, (), untimed=False)
    for name, options in step.readings.items():
        other = options.get(reading(name))
        if other is None:
            continue
        if other.after is not None or other.together is not None:
            found = found._replace(after=other.after or (), together=other.together or ())
        found = found._replace(counted_from=other.counted_from or found.counted_from, untimed=other.untimed)
    return found


class Clock:
    """The terms of a procedure over its rounds; asks the readings that a term turns on."""

    def __init__(self, procedure: Procedure, rounds: tuple[Round, ...], ask: Inquiry) -> None:
        self.procedure = procedure
        self.rounds = rounds
        self.ask = ask

    def timed(self, key: str) -> bool:
        """Whether a term in working days binds this step."""
        step = self.procedure.steps[key]
        if step.working_days is None and step.within is None:
            return False
        return not timing(step, self.ask.reading).untimed

    def last_days(self, key: str, round_: Round) -> tuple[date | None, date | None]:
        """The last day of the term under the chosen reading of `day-one` and, where it differs, under the other.

        None where the calendar of Kazakhstan's working days is not known.
        """
        chosen: DayOne = "same" if self.ask.reading("day-one") == "same" else "next"
        other: DayOne = "next" if chosen == "same" else "same"
        due, alternative = (self._last_day(key, round_, option) for option in (chosen, other))
        return due, None if alternative == due else alternative

    def _last_day(self, key: str, round_: Round, day_one: DayOne) -> date | None:
        step = self.procedure.steps[key]
        if step.within is not None:
            return self._last_day(step.within, round_, day_one)
        start = timing(step, self.ask.reading).counted(round_)
        if step.working_days is None or start is None:
            return None
        try:
            left = step.working_days - self._used(step, round_, day_one)
            return add_working_days(start, left, day_one) if left > 0 else next_working_day(start)
        except CalendarRangeError:
            return None

    def _used(self, step: Step, round_: Round, day_one: DayOne) -> int:
        """The working days that earlier rounds took of a clock that goes on from where it stopped."""
        if not step.resumes or round_.number == 1 or self.ask.reading("resubmission") != "resume":
            return 0
        return sum(self._spent(step, earlier, day_one) for earlier in self.rounds[: round_.number - 1])

    def _spent(self, step: Step, round_: Round, day_one: DayOne) -> int:
        start = timing(step, self.ask.reading).counted(round_)
        if start is None:
            return 0
        _, done = round_.ended(step)
        stop = done or self._sent_back(round_) or round_.left_on or start
        return working_days_between(start - timedelta(days=day_one == "same"), max(stop, start))

    def _sent_back(self, round_: Round) -> date | None:
        """The day on which it became the applicant's turn to submit again."""
        days = [round_.day(event) for step in self.procedure.steps.values() if step.again for event in step.after]
        return min((day for day in days if day is not None), default=None)


def working_days_late(due: date | None, until: date | None) -> int:
    """The working days after the last day of a term; 0 where they are not known."""
    if due is None or until is None:
        return 0
    try:
        return working_days_between(due, until)
    except CalendarRangeError:
        return 0
