"""The act's own words on the steps that are drawn."""

from __future__ import annotations

from collections.abc import Sequence

from productivity_kit.procedure import PlannedStep, StepState
from productivity_kit.programme import Act
from productivity_kit.programme.parts import Step


def step_of(key: str, norm: str, act: Act) -> Step:
    """The act's step with this key and norm, of whichever procedure.

    Raises:
        KeyError: the act has no such step.
    """
    for procedure in act.procedures.values():
        step = procedure.steps.get(key)
        if step is not None and step.norm == norm:
            return step
    raise KeyError(key)


def places(steps: Sequence[StepState] | Sequence[PlannedStep], act: Act) -> tuple[str, ...]:
    """The places of the act that lay the steps down, each once."""
    return tuple(dict.fromkeys(act.norms[step.norm].place for step in steps))
