"""Which stage of the programme a day falls in (norms 1.stages, 6.pilot)."""

from __future__ import annotations

from datetime import date

from productivity_kit.programme import Act
from productivity_kit.programme.figures import ProgrammeStage


def stage_on(act: Act, day: date) -> ProgrammeStage | None:
    """The stage that the day falls in; None before the first and after the last."""
    return next((stage for stage in act.stages if stage.since <= day.year <= stage.until), None)


def is_pilot(act: Act, day: date) -> bool:
    """Whether the day falls in the pilot year, after which the programme may be amended."""
    stage = stage_on(act, day)
    return stage is not None and stage.pilot is not None and day.year == stage.pilot.year
