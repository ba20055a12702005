"""By which procedure is a measure given, where the applicant may choose its route?"""

from __future__ import annotations

from productivity_kit.application.model import Application
from productivity_kit.programme import Act


def procedure_of(measure: str, application: Application, act: Act) -> str | None:
    """The name of the procedure: the only one, that of the stated route, or the one that what happened belongs to.

    None where the route is neither stated nor told by an event that only one of the routes knows.
    """
    procedures = act.procedures_of(measure)
    if len(set(procedures.values())) == 1:
        return next(iter(procedures.values()))
    if application.route is not None:
        return procedures.get(application.route)
    told = [name for name in procedures.values() if _own(name, procedures, act) & _happened(measure, application)]
    return told[0] if len(told) == 1 else None


def _own(name: str, procedures: dict[str, str], act: Act) -> set[str]:
    """The events that only this one of the procedures knows."""
    others = {event for other in procedures.values() if other != name for event in _events(other, act)}
    return _events(name, act) - others


def _events(name: str, act: Act) -> set[str]:
    return {event for step in act.procedures[name].steps.values() for event in step.gives}


def _happened(measure: str, application: Application) -> set[str]:
    return {happened.event for happened in application.events}
