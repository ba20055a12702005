"""What is watched: an enterprise's own targets, and the indicators, money and plan of the whole programme."""

from productivity_kit.indicators.budget import YearOfBudget, budget_of
from productivity_kit.indicators.counts import Span, Survey
from productivity_kit.indicators.monitoring import counted, monitored
from productivity_kit.indicators.plan import Part, Reconciliation, reconciliation
from productivity_kit.indicators.progress import Standing, standings
from productivity_kit.indicators.stages import is_pilot, stage_on
from productivity_kit.indicators.survey import ProgrammeYear, survey
from productivity_kit.indicators.targets import deadline, milestone, productivity_target, utilisation_target

__all__ = [
    "Part",
    "ProgrammeYear",
    "Reconciliation",
    "Span",
    "Standing",
    "Survey",
    "YearOfBudget",
    "budget_of",
    "counted",
    "deadline",
    "is_pilot",
    "milestone",
    "monitored",
    "productivity_target",
    "reconciliation",
    "stage_on",
    "standings",
    "survey",
    "utilisation_target",
]
