"""Made-up performers at work: one engaged for a measure, fit in every way until a test changes something."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec

from productivity_kit.application import Application
from productivity_kit.application.costs import Cost
from productivity_kit.application.performers import Licence, Performer, Specialist, Work
from productivity_kit.assessment.performers import performer_findings
from productivity_kit.findings import Finding, Inquiry, chosen_readings
from productivity_kit.programme import Act, the_act

BEGAN = date(2015, 3, 10)
FILED = date(2015, 9, 1)
LONG_AGO = date(2001, 1, 1)

SPECIALIST = Specialist(name="A. Specialist", in_field_since=LONG_AGO)
WORK = Work(kind="feasibility-study", in_field=True, positive_conclusion=True)
FIT = Performer(
    key="firm",
    qualified=True,
    in_field_since=LONG_AGO,
    licence=Licence(required=True, held=True),
    works=(WORK, WORK, WORK),
    specialists=(SPECIALIST,),
)
"""Long in the field, with a licence, three works and an experienced specialist; of no stated kind or role."""


def performer(**facts: Any) -> Performer:
    """The fit performer with some facts changed."""
    return msgspec.structs.replace(FIT, **facts)


def at_work(measure: str, one: Performer, **line: Any) -> Application:
    """An application in which this performer has one line of costs, whose work began on `BEGAN`."""
    cost = msgspec.structs.replace(Cost(measure=measure, performer=one.key, since=BEGAN), **line)
    return Application(format=1, measures=(measure,), filed=FILED, performers=(one,), costs=(cost,))


def findings(application: Application, act: Act | None = None, /, **readings: str) -> tuple[Finding, ...]:
    """The findings on the performers of its one measure; a reading's hyphens are written as underscores."""
    act = act or the_act()
    chosen = chosen_readings(act, {name.replace("_", "-"): option for name, option in readings.items()})
    return performer_findings(application.measures[0], Inquiry(act, application, chosen))


def found(norm: str, application: Application, act: Act | None = None, /, **readings: str) -> Finding:
    """The one finding on a norm."""
    (finding,) = [f for f in findings(application, act, **readings) if f.norm == norm]
    return finding


def outcome(norm: str, application: Application, act: Act | None = None, /, **readings: str) -> str:
    """The outcome of that finding."""
    return found(norm, application, act, **readings).outcome.value
