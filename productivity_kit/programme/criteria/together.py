"""One applicant with several measures (section 2)."""

from __future__ import annotations

from productivity_kit.programme.criteria.base import Criterion
from productivity_kit.programme.shapes import EventId, MeasureId


class Together(Criterion, frozen=True, tag="together"):
    """One applicant may be given several measures together."""


class AfterDecision(Criterion, frozen=True, tag="after-decision"):
    """Where both are asked for: `measure` is applied for once `on` has been decided in favour."""

    measure: MeasureId
    on: MeasureId


class MadeInTime(Criterion, frozen=True, tag="made-in-time"):
    """Where both are asked for: what `measure` pays for is made by the day of this event of `on`, whose package it is
    part of."""

    measure: MeasureId
    on: MeasureId
    package: EventId


AnyTogether = Together | AfterDecision | MadeInTime
