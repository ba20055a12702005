"""The act's own words on the steps that are drawn."""

from __future__ import annotations

from collections.abc import Sequence

from productivity_kit.procedure import PlannedStep, StepState, StepStatus, procedure_with
from productivity_kit.programme import Act
from productivity_kit.programme.parts import Step
from productivity_kit.text import Texts, capital
from productivity_kit.views.charts.lanes import Leg, Look

_LOOKS: dict[StepStatus, Look] = {
    StepStatus.DONE: "done",
    StepStatus.LATE: "late",
    StepStatus.OVERDUE: "late",
    StepStatus.DUE: "going",
    StepStatus.OPEN: "going",
    StepStatus.OUT_OF_ORDER: "going",
}


def step_of(key: str, norm: str, act: Act) -> Step:
    """The act's step with this key and norm, of whichever procedure.

    Raises:
        KeyError: the act has no such step.
    """
    return procedure_with(key, norm, act).steps[key]


def term_of(key: str, norm: str, act: Act) -> int | None:
    """The working days in which the step has to be done; those of another step where it shares the term of that."""
    steps = procedure_with(key, norm, act).steps
    return steps[steps[key].within or key].working_days


def who_acts(actor: str, act: Act, say: Texts) -> str:
    """The actor's name as it stands alone beside a step: with a capital letter."""
    return capital(act.actors[actor].short[say.language])


def look_of(state: StepState) -> Look:
    """How a step that stands so is drawn."""
    return _LOOKS.get(state.status, "faded")


def day_words(state: StepState, step: Step, say: Texts) -> str:
    """The day that matters of a step that stands so, and how late it is."""
    if state.done_on is not None:
        day = say.date(state.done_on, "short")
        return say("{day}, +{late:working-days}", day=day, late=state.late) if state.late else day
    if state.late:
        return say("+{late:working-days}", late=state.late)
    if state.due is not None:
        return say("last day {day}", day=say.date(state.due, "short"))
    return step.term[say.language] if state.status is StepStatus.OPEN and step.term else ""


def headed(legs: Sequence[Leg], steps: Sequence[StepState] | Sequence[PlannedStep], say: Texts) -> list[Leg]:
    """The legs with the number of the submission above its first step, where there were several."""
    numbers = [step.round for step in steps]
    if set(numbers) <= {1}:
        return list(legs)
    heads = {numbers.index(number): say("Submission {n:number}", n=number) for number in set(numbers)}
    return [leg._replace(head=heads.get(place, "")) for place, leg in enumerate(legs)]


def places(steps: Sequence[StepState] | Sequence[PlannedStep], act: Act) -> tuple[str, ...]:
    """The places of the act that lay the steps down, each once."""
    return tuple(dict.fromkeys(act.norms[step.norm].place for step in steps))
