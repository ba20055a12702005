"""What is agreed on a measure once it is granted, and how it is watched."""

from __future__ import annotations

from productivity_kit.programme.criteria.agreement import AgreementCriterion
from productivity_kit.programme.criteria.monitoring import MonitoringCriterion
from productivity_kit.programme.shapes import MeasureId, Shape


class AgreementRules(Shape, frozen=True):
    """What the act asks of the agreement on these measures, and of the money paid under it."""

    measures: tuple[MeasureId, ...]
    criteria: tuple[AgreementCriterion, ...]


class MonitoringRules(Shape, frozen=True):
    """How what was given by these measures is watched."""

    measures: tuple[MeasureId, ...]
    criteria: tuple[MonitoringCriterion, ...]
