"""By which procedure is a measure given, where the applicant may choose its route?"""

from __future__ import annotations

from productivity_kit.findings import Inquiry
from productivity_kit.procedure.state import happened
from productivity_kit.programme import Act


def procedure_of(ask: Inquiry) -> str | None:
    """The procedure of the measure that is judged: the only one, that of the stated route, or the one begun.

    None where the route is neither stated nor told by an event that only one of the routes knows.
    """
    procedures = ask.act.procedures_of(ask.about)
    if len(set(procedures.values())) == 1:
        return next(iter(procedures.values()))
    if ask.application.route is not None:
        return procedures.get(ask.application.route)
    come = {event.event for event in happened(ask)}
    told = [name for name in procedures.values() if _own(name, procedures, ask.act) & come]
    return told[0] if len(told) == 1 else None


def _own(name: str, procedures: dict[str, str], act: Act) -> set[str]:
    """The events that only this one of the procedures knows."""
    others = {event for other in procedures.values() if other != name for event in _events(other, act)}
    return _events(name, act) - others


def _events(name: str, act: Act) -> set[str]:
    return {event for step in act.procedures[name].steps.values() for event in step.gives}
