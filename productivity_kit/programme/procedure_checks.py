"""What the data of a procedure must hold beyond its shape: no step may wait for ever, no reading be misspelt."""

from __future__ import annotations

from collections.abc import Iterator, Set

from productivity_kit.programme.model import Act
from productivity_kit.programme.parts import Procedure, Step
from productivity_kit.text.message import Message, message

Path = tuple[str, ...]


def procedure_faults(act: Act) -> Iterator[tuple[Path, Message]]:
    """Every fault of the procedures and of the measures that name them, with its path in the act."""
    for name, procedure in act.procedures.items():
        for path, fault in (*_waiting(procedure, act), *_terms(procedure), *_options(procedure, act)):
            yield ("procedures", name, *path), fault
    for name, measure in act.measures.items():
        if measure.procedure is not None and measure.routes is not None:
            fault = message("A measure has one procedure or several routes, not both.")
            yield ("measures", name, "routes"), fault


def _waiting(procedure: Procedure, act: Act) -> Iterator[tuple[Path, Message]]:
    """Events that a step or a rule waits for, and which no step gives."""
    given = {event for step in procedure.steps.values() for event in step.gives}
    for path, events in _awaited(procedure):
        for event in events:
            if event not in given and event in act.events:  # else a reference that leads nowhere, named as such
                yield path, message("No step of this procedure gives the event “{event}”.", event=event)


def _awaited(procedure: Procedure) -> Iterator[tuple[Path, tuple[str, ...]]]:
    yield ("roles", "filed"), (procedure.roles.filed,)
    yield ("roles", "decided"), procedure.roles.decided
    yield ("opens",), procedure.opens
    for key, step in procedure.steps.items():
        yield ("steps", key, "after"), step.after
        yield ("steps", key, "together"), step.together
        for reading, options in step.readings.items():
            for option, other in options.items():
                here = ("steps", key, "readings", reading, option)
                yield (*here, "after"), other.after or ()
                yield (*here, "together"), other.together or ()
                yield (*here, "counted_from"), other.counted_from or ()


def _terms(procedure: Procedure) -> Iterator[tuple[Path, Message]]:
    """A step shares the term of another that has one; what is submitted anew opens a round."""
    timed = {key for key, step in procedure.steps.items() if step.working_days is not None}
    for key, step in procedure.steps.items():
        if step.within is not None and step.within not in timed:
            fault = message("“{step}” is no step of this procedure with a term in working days.", step=step.within)
            yield ("steps", key, "within"), fault
        if step.again and not {*step.gives} & {*procedure.opens}:
            yield ("steps", key, "again"), message("A step that submits anew gives an event that opens a round.")


def _options(procedure: Procedure, act: Act) -> Iterator[tuple[Path, Message]]:
    for key, step in procedure.steps.items():
        for path, option, known in _chosen(step, act):
            if option not in known:
                fault = message(
                    "“{option}” is no option of this reading: {known:words}.", option=option, known=sorted(known)
                )
                yield ("steps", key, *path), fault


def _chosen(step: Step, act: Act) -> Iterator[tuple[Path, str, Set[str]]]:
    for reading, options in step.readings.items():
        if reading in act.readings:  # else a reference that leads nowhere, and named as such
            for option in options:
                yield ("readings", reading, option), option, act.readings[reading].options.keys()
