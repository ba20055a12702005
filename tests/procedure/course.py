"""Running a procedure over events that a test states."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import holidays
import msgspec

from productivity_kit.application import Application
from productivity_kit.application.model import Happened
from productivity_kit.findings import Inquiry, chosen_readings
from productivity_kit.procedure import StepState
from productivity_kit.procedure.state import run_over
from productivity_kit.programme import Act, the_act
from productivity_kit.programme.parts import Step

KAZAKHSTAN = holidays.country_holidays("KZ", years=range(2011, 2021))
DAY = timedelta(days=1)


def on(day: str, *events: str) -> list[Happened]:
    """These events on one day, written as 2016-02-29."""
    return [Happened(event, date.fromisoformat(day)) for event in events]


def course(
    procedure: str, events: Sequence[Happened], today: str | None = None, act: Act | None = None, **readings: str
) -> dict[tuple[int, str], StepState]:
    """The state of each step by round and key; a reading's hyphens are written as underscores."""
    act = act or the_act()
    chosen = {name.replace("_", "-"): option.replace("_", "-") for name, option in readings.items()}
    ask = Inquiry(act, Application(format=1, measures=("plan",)), chosen_readings(act, chosen))
    asked = None if today is None else date.fromisoformat(today)
    return {(s.round, s.step): s for s in run_over(act.procedures[procedure], events, asked, ask)}


def statuses(states: dict[tuple[int, str], StepState], number: int = 1) -> dict[str, str]:
    """The status of each step of a round."""
    return {step: state.status.value for (round_, step), state in states.items() if round_ == number}


def starting(procedure: str, step: str, day: date) -> list[Happened]:
    """The events that start a step and its term, all on one day."""
    steps = the_act().procedures[procedure].steps
    events: list[str] = []
    page: Step | None = steps[step]
    while page is not None:
        events += [*page.after[:1], *page.together]
        page = steps[page.within] if page.within else None
    return [Happened(event, day) for event in dict.fromkeys(events)]


def nth_working_day(start: date, n: int, *, counted: bool = False) -> date:
    """The n-th working day from a day on, itself counted or not, stepping from day to day by another calendar."""
    day = start if counted else start + DAY
    while True:
        n -= KAZAKHSTAN.is_working_day(day)
        if not n:
            return day
        day += DAY


def with_term(procedure: str, step: str, n: int) -> Act:
    """The act with another number of working days for one step."""
    act = the_act()
    page = act.procedures[procedure]
    steps = {**page.steps, step: msgspec.structs.replace(page.steps[step], working_days=n)}
    return msgspec.structs.replace(
        act, procedures={**act.procedures, procedure: msgspec.structs.replace(page, steps=steps)}
    )
