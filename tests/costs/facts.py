"""Applications for measures that pay costs back: one plain line each, granted in full, to change single facts of."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import msgspec

from productivity_kit.application import Application
from productivity_kit.application.costs import Cost, PaidBefore, Payment
from productivity_kit.application.enterprise import Applicant, Cluster, Person, Project
from productivity_kit.assessment import MeasureAssessment, assess
from productivity_kit.costs import Line, Reimbursement
from productivity_kit.costs.reimburse import reimbursement
from productivity_kit.findings import Inquiry, chosen_readings
from productivity_kit.programme import Act, the_act

MILLION = 1_000_000 * 100
FILED = date(2015, 10, 15)
PAID = date(2015, 9, 1)

KIND = {
    "plan": "plan-development",
    "study": "study-development",
    "training": "fee",
    "experts": "pay",
    "diagnostics": "energy-audit",
    "improvement": "engineering",
    "organisation-plan": "organisation-plan",
    "organisation-implementation": "organisation-implementation",
    "cluster-development": "cluster-strategy",
    "cluster-implementation": "cluster-implementation",
}
"""A kind of cost that each measure pays back."""
OWN: dict[str, dict[str, Any]] = {
    "training": {"person": "p1", "group": 1, "form": "courses", "purpose": True},
    "experts": {"person": "p1", "since": date(2015, 6, 1), "until": date(2015, 8, 31), "purpose": True},
    "organisation-plan": {"technology": "lean"},
    "organisation-implementation": {"technology": "lean"},
}
"""What else each measure asks of a line."""


def line(measure: str, amount: int, **facts: Any) -> Cost:
    """A line that counts in full: paid in tenge a month and a half before the application, without VAT."""
    plain = {
        "kind": KIND[measure],
        "payments": (Payment(PAID, amount),),
        "vat": 0,
        "funded_elsewhere": 0,
        **OWN.get(measure, {}),
    }
    return Cost(measure=measure, amount=amount, **{**plain, **facts})


def staff(count: int) -> tuple[Person, ...]:
    """Engineers of the enterprise who may also be foreign specialists: p1, p2, ..."""
    return tuple(
        Person(key=f"p{number}", role="engineer", employed=True, foreign=True, qualified=True)
        for number in range(1, count + 1)
    )


def application(*costs: Cost, **facts: Any) -> Application:
    """An application for the measures of these lines, with nothing paid before, by a small enterprise."""
    plain: dict[str, Any] = {
        "measures": tuple(dict.fromkeys(cost.measure for cost in costs)),
        "filed": FILED,
        "applicant": Applicant(employees=40, assets=50 * MILLION, income=50 * MILLION, size="small"),
        "project": Project(works=10_000 * MILLION),
        "cluster": Cluster(key="c1"),
        "people": staff(20),
        "paid_before": (),
    }
    return Application(format=1, costs=costs, **{**plain, **facts})


def paid_back(app: Application, measure: str = "", act: Act | None = None, /, **readings: str) -> Reimbursement:
    """The reimbursement of a measure (the only one); a reading's hyphens are written as underscores."""
    act = act or the_act()
    chosen = {name.replace("_", "-"): option.replace("_", "-") for name, option in readings.items()}
    found = reimbursement(measure or app.measures[0], Inquiry(act, app, chosen_readings(act, chosen)))
    assert found is not None
    return found


def paid(*costs: Cost, act: Act | None = None, facts: Mapping[str, Any] | None = None, **readings: str) -> int | None:
    """What is paid of these lines of one measure, in tiyn, or None where it is not known."""
    return paid_back(application(*costs, **(facts or {})), "", act, **readings).paid


def only(*costs: Cost, facts: Mapping[str, Any] | None = None, **readings: str) -> Line:
    """The line of the table for a single cost."""
    (found,) = paid_back(application(*costs, **(facts or {})), **readings).lines
    return found


def answered(app: Application, measure: str = "", /, **readings: str) -> MeasureAssessment:
    """The whole answer for a measure."""
    chosen = {name.replace("_", "-"): option.replace("_", "-") for name, option in readings.items()}
    return assess(app, the_act(), chosen).measure(measure or app.measures[0])


def before(measure: str, amount: int, day: date, **facts: Any) -> PaidBefore:
    """An earlier payment."""
    return PaidBefore(measure=measure, date=day, amount=amount, **facts)


def without(cost: Cost, *facts: str) -> Cost:
    """The line with these facts left out."""
    return msgspec.structs.replace(cost, **dict.fromkeys(facts))
