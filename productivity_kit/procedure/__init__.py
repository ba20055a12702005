"""Who must do what by which day: the procedures of section 5.4 run over what happened so far."""

from productivity_kit.procedure.in_time import in_time
from productivity_kit.procedure.plan import PlannedStep, planned
from productivity_kit.procedure.route import procedure_of
from productivity_kit.procedure.state import StepState, StepStatus, run

__all__ = ["PlannedStep", "StepState", "StepStatus", "in_time", "planned", "procedure_of", "run"]
