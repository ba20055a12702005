"""Applications that between them turn on every reading."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from productivity_kit.application import Application, application_from
from productivity_kit.programme import the_act
from tests.facts import application_for

Facts = dict[str, Any]


def _with(measure: str, **facts: Any) -> Facts:
    """The good application for a measure with some blocks changed: a block's facts are joined, the rest replaced."""
    document: Facts = application_for(measure)
    for name, value in facts.items():
        there = document.get(name)
        document[name] = there | value if isinstance(there, dict) and isinstance(value, dict) else value
    return document


def _line(measure: str, **facts: Any) -> Facts:
    """The first line of costs of a good application, with some facts changed."""
    line: Facts = deepcopy(application_for(measure)["costs"][0])
    return line | facts


def _course(number: int, **facts: Any) -> Facts:
    paid = [{"date": "2015-11-25", "amount": facts.get("amount", 600_000)}]
    return _line("training", key=f"c{number}", person=f"p{number}", payments=paid) | facts


def _training() -> list[Facts]:
    """Courses: a group, foreign money, lodging at home and abroad, VAT, other budget money, too many, paid before."""
    people = [{"key": f"p{n}", "role": "engineer", "employed": True, "obliged": True} for n in range(17)]
    people += application_for("training")["people"]  # whom the papers name
    abroad = {"kind": "lodging", "country": "DE", "nights": 40, "room": "standard-single", "proof": True,
              "since": "2015-10-10", "until": "2015-11-19", "night_limit": "100", "limit_currency": "EUR",
              "limit_rate": "330", "currency": "EUR", "act_rate": 331, "filing_rate": 400}  # fmt: skip
    home = {"kind": "lodging", "country": "KZ", "nights": 5, "room": "standard-single", "proof": True}
    lines = [
        _course(0, group=4, people=["p0", "p1"], person=None),
        _course(2, vat="64 285.71", vat_offset=False, funded_elsewhere=100_000),
        _course(3, **abroad, amount=5000, payments=[{"date": "2015-11-25", "amount": 5000, "rate": 332}]),
        _course(4, **home),
    ]
    many = [_course(n, amount=1000 * (n + 1)) for n in range(17)]
    days = ("2015-03-02", "2016-01-11")
    before = [{"measure": "training", "date": day, "amount": 1_500_000, "person": "p2"} for day in days]
    lines = [{key: value for key, value in line.items() if value is not None} for line in lines]
    return [
        _with("training", people=people, costs=lines, paid_before=before),
        _with("training", people=people, costs=many, paid_before=before),
    ]


def _papers() -> list[Facts]:
    papers = [
        {"paper": "5.4.B.13.2", "form": "original", "years": [2013]},
        {"paper": "5.4.B.16.7", "form": "original", "sheets": 40, "pages": 80, "conclusions": True},
    ]
    return [_with(name, folder={"papers": papers}) for name in ("training", "organisation-plan", "improvement")]


def _others() -> list[Facts]:
    cluster = application_for("cluster-development")
    key = cluster.get("cluster", {}).get("key", "c")
    paid = {"measure": "cluster-development", "date": "2015-08-03", "amount": 14_000_000, "cluster": key}
    happened = (
        *(("application-registered", "2016-02-01"), ("application-incomplete", "2016-02-03")),
        *(("gaps-notified", "2016-02-04"), ("application-registered", "2016-02-15")),
        ("application-complete", "2016-02-17"),
    )
    events = [{"event": event, "date": day} for event, day in happened]
    return [
        _with("cluster-development", cluster={"key": key}, paid_before=[paid]),
        _with("diagnostics", costs=[_line("diagnostics", kind="other-diagnostics")]),
        _with("experts", costs=[_line("experts", since="2015-10-12", until="2015-12-10")]),
        _with("study", applicant={"kind": "sole-trader"}),
        _with("leasing", lease={"contract_signed": "2012-03-01"}),
        _with("leasing", lease={"months": 120}),
        _with("leasing", lease={"assets": [{"name": "a", "value": 80_000_000}], "own_money": {"amount": 12_000_000}}),
        _with("plan", filed="2015-06-16"),
        _with("plan", filed="2016-07-01", today="2016-09-01"),
        _with("training", events=events, today="2016-02-17"),
        _with("training", agreement={"target_reached": False, "broken": False, "amount": 500_000}),
    ]  # fmt: skip


def corpus() -> list[Application]:
    """All of them: the twelve good ones, and those made to turn on what these do not."""
    documents = [application_for(measure) for measure in the_act().measures]
    return [application_from(document) for document in [*documents, *_training(), *_papers(), *_others()]]
