"""Who must do what by which day: the procedures of section 5.4 run over what happened so far."""

from productivity_kit.procedure.in_time import in_time, terms
from productivity_kit.procedure.plan import PlannedStep, planned, sent_back_by
from productivity_kit.procedure.route import procedure_of
from productivity_kit.procedure.state import TURN, StepState, StepStatus, run
from productivity_kit.procedure.turn import NextStep, either_way, next_steps
from productivity_kit.procedure.words import procedure_with, step_words

__all__ = [
    "TURN",
    "NextStep",
    "PlannedStep",
    "StepState",
    "StepStatus",
    "either_way",
    "in_time",
    "next_steps",
    "planned",
    "procedure_of",
    "procedure_with",
    "run",
    "sent_back_by",
    "step_words",
    "terms",
]
