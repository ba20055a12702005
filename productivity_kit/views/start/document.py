"""The application that the answers of the guide make: what was not asked stays unknown."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from productivity_kit.application import Application, application_from
from productivity_kit.calendar import add_months
from productivity_kit.programme import Act
from productivity_kit.views.start.answers import Answers
from productivity_kit.views.start.questions import NO_SECTOR, PAID_BACK

KINDS = {
    "plan": "plan-development",
    "study": "study-development",
    "training": "fee",
    "experts": "pay",
    "diagnostics": "technological-audit",
    "improvement": "engineering",
    "organisation-plan": "organisation-plan",
    "organisation-implementation": "organisation-implementation",
    "cluster-development": "cluster-strategy",
}
"""The kind of cost that stands for a measure's costs here."""
MOST_PEOPLE = 60
"""More people than this change nothing: the act's head counts are far below."""
UNLISTED = "01.11"
"""An OKED code outside the annex: growing of cereals."""


def application_of(answers: Answers, act: Act) -> Application:
    """One application for all that is wanted."""
    filed = answers.day("filed")
    return application_from(_without_gaps(_document(answers, filed)), act)


def _document(answers: Answers, filed: date | None) -> dict[str, Any]:
    return {
        "format": 1,
        "made_up": True,
        "measures": list(answers.many("needs")),
        "filed": _iso(filed),
        "route": answers.text("route"),
        "applicant": _applicant(answers, filed),
        "project": {
            "activity": _activity(answers),
            "works": _tenge(answers.number("works")),
            "map": answers.text("map"),
            "expertise": {"conclusion": _unless_none(answers.text("conclusion"))},
            "plan_approved": _yes(answers.text("approved")),
        },
        "lease": {
            "assets": _assets(answers.number("value")),
            "own_money": {"amount": _tenge(answers.number("own"))},
            "months": answers.number("term"),
            "rate": "5 %",
        },
        "cluster": _cluster(answers.text("stage")),
        "people": list(_people(answers)),
        "costs": list(_costs(answers)),
        "paid_before": [],
        "readings": {"size": "declared"},  # the guide asks for no figures of the enterprise
    }


def _applicant(answers: Answers, filed: date | None) -> dict[str, Any]:
    since = None
    if filed is not None and answers.text("year") is not None:
        since = add_months(filed, -24 if answers.text("year") == "yes" else -6)
    return {
        "kind": answers.text("kind"),
        "main_activity": _activity(answers),
        "activity_since": _iso(since),
        "registered": _iso(since),
        "size": answers.text("size"),
    }


def _activity(answers: Answers) -> str | None:
    activity = answers.text("activity")
    return UNLISTED if activity == NO_SECTOR else activity


def _assets(value: int | None) -> list[dict[str, Any]] | None:
    return [{"name": "–", "value": _tenge(value)}] if value else None


def _cluster(stage: str | None) -> dict[str, str]:
    if stage is None:
        return {}
    won = {"first": ("winner", "not-winner"), "second": ("winner", "winner")}.get(stage, ("not-winner", "not-winner"))
    return {"first_stage": won[0], "second_stage": won[1]}


def _counted(answers: Answers, name: str) -> int:
    return min(answers.number(name) or 0, MOST_PEOPLE)


def _people(answers: Answers) -> Iterator[dict[str, Any]]:
    for number in range(1, _counted(answers, "trained") + 1):
        yield {"key": f"employee-{number}", "role": "engineer", "employed": True}
    for number in range(1, _counted(answers, "specialists") + 1):
        yield {"key": f"specialist-{number}", "role": "foreign-specialist", "foreign": True, "qualified": True}


def _costs(answers: Answers) -> Iterator[dict[str, Any]]:
    for measure in PAID_BACK:
        amount = answers.number(f"cost-{measure}")
        if measure not in answers.many("needs") or amount is None:
            continue
        for person in _persons(answers, measure):
            yield {**_line(measure, amount, answers), "person": person}


def _persons(answers: Answers, measure: str) -> list[str | None]:
    match measure:
        case "training":
            return [f"employee-{number}" for number in range(1, _counted(answers, "trained") + 1)]
        case "experts":
            return [f"specialist-{number}" for number in range(1, _counted(answers, "specialists") + 1)]
    return [None]


def _line(measure: str, amount: int, answers: Answers) -> dict[str, Any]:
    """One cost, taken to be paid at once and for what the measure is for; pay covers the month before its payment."""
    paid = answers.day("paid")
    line: dict[str, Any] = {
        "measure": measure,
        "kind": KINDS[measure],
        "amount": _tenge(amount),
        "purpose": True,
        "vat": 0,
        "funded_elsewhere": 0,
        "proof": True,
        "payments": [{"date": _iso(paid), "amount": _tenge(amount)}] if paid else None,
        "acted": _iso(paid),
        "invoiced": _iso(paid),
    }
    if measure == "training":
        line |= {"form": "courses", "group": 1}
    if measure.startswith("organisation"):
        line["technology"] = "lean"
    if measure == "experts" and paid is not None:
        last = paid.replace(day=1)
        line |= {"since": _iso(add_months(last, -1)), "until": _iso(_day_before(last))}
    return line


def _day_before(day: date) -> date:
    return date.fromordinal(day.toordinal() - 1)


def _unless_none(text: str | None) -> str | None:
    return None if text == "none" else text


def _yes(text: str | None) -> bool | None:
    return None if text is None else text == "yes"


def _tenge(thousands: int | None) -> int | None:
    return None if thousands is None else thousands * 1000


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _without_gaps(value: Any) -> Any:
    """The document without what is not known: a fact left out is unknown."""
    if isinstance(value, dict):
        return {key: _without_gaps(item) for key, item in value.items() if item is not None}
    if isinstance(value, list):
        return [_without_gaps(item) for item in value]
    return value
