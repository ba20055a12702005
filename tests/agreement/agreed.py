"""An agreement on reimbursement in which all is as it has to be, and ways to change single facts of it."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec

from productivity_kit.application import Application
from productivity_kit.application.agreement import Agreement
from productivity_kit.application.model import Happened
from productivity_kit.assessment.agreement import agreement_findings
from productivity_kit.findings import Finding, Inquiry, chosen_readings
from productivity_kit.programme import Act, the_act

REIMBURSED = (
    *("plan", "study", "training", "experts", "diagnostics", "improvement"),
    *("organisation-plan", "organisation-implementation"),
)
SUM = 600_000_00
RETURNED = date(2016, 4, 5)
DAYS = {
    "reimbursement-granted": date(2016, 3, 10),
    "agreement-signed-operator": date(2016, 3, 11),
    "grant-notified": date(2016, 3, 14),
    "agreement-signed-applicant": date(2016, 4, 1),
    "agreement-returned": RETURNED,
    "reimbursement-paid": date(2016, 4, 8),
}
AGREED = Agreement(
    terms=("amount", "information", "clawback", "statistics"),
    amount=SUM,
    copies_sent=2,
    copies_returned=1,
    statistics_from=date(2014, 4, 5),
    statistics_until=date(2018, 4, 5),
    fee=0,
    broken=False,
    target_reached=True,
)


def made(measure: str = "training", days: dict[str, date | None] | None = None, **facts: Any) -> Application:
    """An application with this agreement, some of its facts or of its days (None: it did not happen) changed."""
    happened = {**DAYS, **(days or {})}
    events = tuple(Happened(event=event, date=day) for event, day in happened.items() if day is not None)
    agreement = msgspec.structs.replace(AGREED, **facts)
    return Application(format=1, measures=(measure,), agreement=agreement, events=events)


def findings(
    application: Application, act: Act | None = None, due: int | None = SUM, /, **readings: str
) -> tuple[Finding, ...]:
    """The findings on it, `due` being the sum to be reimbursed; a reading's hyphens are written as underscores."""
    act = act or the_act()
    chosen = chosen_readings(act, {name.replace("_", "-"): option for name, option in readings.items()})
    return agreement_findings(application.measures[0], Inquiry(act, application, chosen), lambda _: due)


def found(
    rule: str, norm: str, application: Application, act: Act | None = None, due: int | None = SUM, /, **readings: str
) -> Finding:
    """The one finding of a kind of rule on a norm."""
    (finding,) = [f for f in findings(application, act, due, **readings) if (f.rule, f.norm) == (rule, norm)]
    return finding


def outcome(
    rule: str, norm: str, application: Application, act: Act | None = None, due: int | None = SUM, /, **readings: str
) -> str:
    """The outcome of that finding."""
    return found(rule, norm, application, act, due, **readings).outcome.value
