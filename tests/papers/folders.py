"""A folder for every measure in which each paper that the act lists is there and in order, and ways to change one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

import msgspec

from productivity_kit.application import Application
from productivity_kit.application.costs import Cost
from productivity_kit.application.enterprise import Applicant, Expertise, Person, Project
from productivity_kit.application.papers import Folder, Paper
from productivity_kit.application.performers import Licence, Performer, Specialist
from productivity_kit.assessment import MeasureAssessment, assess
from productivity_kit.findings import Finding, Inquiry, chosen_readings
from productivity_kit.papers import PaperState, paper_findings, paper_states
from productivity_kit.programme import Act, the_act

S = TypeVar("S", bound=msgspec.Struct)

SUM = 900_000_00
"""The price of the work in tiyn: contract, act, invoice, payment order and line of costs alike."""
FARE = 60_000_00
"""The price of the journey, and of the stay, in tiyn."""
FILED = date(2015, 10, 12)
CONTRACT, BEGUN, ENDED, PAID = date(2015, 5, 20), date(2015, 6, 1), date(2015, 8, 28), date(2015, 9, 2)
APPLICANT, FIRM = "«Жібек Өрім» ЖШС", "«Тәжірибе» ЖШС"
BETWEEN = (APPLICANT, FIRM)

Facts = dict[str, Any]

CHARTER: Facts = {"form": "copy-with-original", "holds": ("charter", "reference")}
TAXES: Facts = {"years": (2014,)}
OWN: Facts = {"performer": "firm", "form": "copy", "sum": SUM, "parties": BETWEEN, "signed": True}
DEED: Facts = {**OWN, "number": "7/15", "date": CONTRACT}
ACT: Facts = {**OWN, "number": "4", "date": ENDED, "refers_to": "7/15"}
INVOICE: Facts = {**OWN, "number": "31", "date": ENDED, "refers_to": "7/15"}
ORDER: Facts = {**OWN, "number": "118", "date": PAID, "refers_to": "31"}
LICENCE: Facts = {"performer": "firm", "form": "copy-with-original"}
FORM: Facts = {"performer": "firm", "standard_form": True}
REFERENCES: Facts = {"performer": "firm", "references": 1}
COPY: Facts = {"form": "copy"}
FREE: Facts = {}
PLAN: Facts = {"sheets": 50, "pages": 50, "conclusions": True}
EMPLOYEE: Facts = {"person": "aigul"}

LISTS: dict[str, dict[str, Facts]] = {
    "plan": {
        "5.4.B.11.1": CHARTER, "5.4.B.11.2": DEED, "5.4.B.11.3": ACT, "5.4.B.11.4": INVOICE, "5.4.B.11.5": ORDER,
        "5.4.B.11.6": FREE, "5.4.B.11.7": COPY, "5.4.B.11.8": FORM, "5.4.B.11.9": FORM, "5.4.B.11.10": REFERENCES,
    },
    "study": {
        "5.4.B.12.1": CHARTER, "5.4.B.12.1bis": TAXES, "5.4.B.12.2": DEED, "5.4.B.12.3": ACT, "5.4.B.12.4": INVOICE,
        "5.4.B.12.5": ORDER, "5.4.B.12.6": COPY, "5.4.B.12.7": LICENCE, "5.4.B.12.8": FORM, "5.4.B.12.9": FORM,
        "5.4.B.12.10": REFERENCES, "5.4.B.12.11": {"form": "copy-with-original"},
    },
    "training": {
        "5.4.B.13.1": CHARTER, "5.4.B.13.2": TAXES, "5.4.B.13.3": DEED, "5.4.B.13.4": ACT, "5.4.B.13.5": INVOICE,
        "5.4.B.13.6": ORDER, "5.4.B.13.7": FREE, "5.4.B.13.8": {**EMPLOYEE, **COPY}, "5.4.B.13.9": FREE,
        "5.4.B.13.10": EMPLOYEE, "5.4.B.13.11": {**COPY, "costs": ("travel",), "sum": FARE},
        "5.4.B.13.12": {**COPY, "costs": ("lodging",), "sum": FARE}, "5.4.B.13.13": {"performer": "firm"},
        "5.4.B.13.14": REFERENCES, "5.4.B.13.15": FORM, "5.4.B.13.16": FORM,
    },
    "experts": {
        "5.4.B.14.1": CHARTER, "5.4.B.14.2": TAXES, "5.4.B.14.3": DEED,
        "5.4.B.14.4": {**ORDER, **EMPLOYEE, "refers_to": "7/15"},
        "5.4.B.14.5": {**EMPLOYEE, "standard_form": True}, "5.4.B.14.6": {**EMPLOYEE, "standard_form": True},
        "5.4.B.14.7": {"effect": True},
    },
    "diagnostics": {
        "5.4.B.15.1": CHARTER, "5.4.B.15.2": TAXES, "5.4.B.15.3": DEED, "5.4.B.15.4": ACT, "5.4.B.15.5": INVOICE,
        "5.4.B.15.6": ORDER, "5.4.B.15.7": LICENCE, "5.4.B.15.8": FORM, "5.4.B.15.9": FORM,
        "5.4.B.15.10": REFERENCES, "5.4.B.15.11": FREE, "5.4.B.15.12": FREE,
    },
    "organisation-plan": {
        "5.4.B.16.1": CHARTER, "5.4.B.16.2": TAXES, "5.4.B.16.3": DEED, "5.4.B.16.4": ACT, "5.4.B.16.5": INVOICE,
        "5.4.B.16.6": ORDER, "5.4.B.16.7": PLAN, "5.4.B.16.8": FREE, "5.4.B.16.9": FORM, "5.4.B.16.10": FORM,
        "5.4.B.16.11": REFERENCES,
    },
    "cluster-development": {
        "5.4.D.1.1": {**COPY, "holds": ("strategy", "road-map")},
        "5.4.D.1.2": DEED, "5.4.D.1.3": ACT, "5.4.D.1.4": INVOICE, "5.4.D.1.5": ORDER,
    },
}  # fmt: skip
"""The lists of the act: clauses 11 to 16 and procedure D, item by item, each with the facts of a paper in order."""
LISTS["improvement"] = LISTS["diagnostics"]
LISTS["organisation-implementation"] = LISTS["organisation-plan"]

KINDS = {
    "plan": ("plan-development",),
    "study": ("study-development", "study-expertise"),
    "training": ("fee", "travel", "lodging"),
    "experts": ("pay",),
    "diagnostics": ("energy-audit", "engineering"),
    "improvement": ("it-consulting", "industrial-design"),
    "organisation-plan": ("organisation-plan", "organisation-implementation"),
    "organisation-implementation": ("organisation-implementation",),
    "cluster-development": ("cluster-strategy", "cluster-roadmap"),
}
"""Kinds of cost under which every item of the list is asked for."""


def whole(measure: str) -> Application:
    """The application for a measure whose folder lacks nothing."""
    costs = tuple(_line(measure, kind, number) for number, kind in enumerate(KINDS[measure]))
    return Application(
        format=1,
        measures=(measure,),
        filed=FILED,
        sent="by-hand",
        applicant=Applicant(name=APPLICANT, kind="legal-entity"),
        project=Project(expertise=Expertise(conclusion="positive"), plan_approved=True),
        people=(_person(),),
        performers=(_firm(),),
        costs=costs,
        folder=Folder(
            papers=tuple(Paper(paper=norm, **facts) for norm, facts in LISTS[measure].items()),
            one_folder=True,
            numbered=True,
            source="есепшілік деректері",
            calculated_on=FILED,
            asked_beyond=(),
        ),
    )


def _line(measure: str, kind: str, number: int) -> Cost:
    apart = kind in ("travel", "lodging")
    return Cost(
        measure=measure, kind=kind, key=kind, person="aigul", performer=None if apart else "firm",
        amount=FARE if apart else SUM if number == 0 else 0, since=BEGUN, until=ENDED,
    )  # fmt: skip


def _firm() -> Performer:
    return Performer(
        key="firm", name=FIRM, kind="specialised", licence=Licence(required=True, held=True),
        in_field_since=date(2010, 1, 1),
        specialists=(Specialist("А. Б.", higher_education=True, in_field_since=date(2011, 1, 1), cv_signed=True),),
    )  # fmt: skip


def _person() -> Person:
    return Person(key="aigul", name="Айгүл", obliged=True, higher_education=True, in_field_since=date(2008, 1, 1))


def with_folder(application: Application, **facts: Any) -> Application:
    """The application with other facts of its folder."""
    folder = msgspec.structs.replace(application.folder, **facts)
    return msgspec.structs.replace(application, folder=folder)


def without(application: Application, norm: str) -> Application:
    """The application without the papers of an item."""
    papers = application.folder.papers or ()
    return with_folder(application, papers=tuple(paper for paper in papers if paper.paper != norm))


def with_paper(application: Application, norm: str, **facts: Any) -> Application:
    """The application with other facts of the papers of an item."""
    papers = application.folder.papers or ()
    return with_folder(
        application,
        papers=tuple(msgspec.structs.replace(p, **facts) if p.paper == norm else p for p in papers),
    )


def also(application: Application, norm: str, **facts: Any) -> Application:
    """The application with one more paper."""
    return with_folder(application, papers=(*(application.folder.papers or ()), Paper(paper=norm, **facts)))


def with_firm(application: Application, **facts: Any) -> Application:
    """The application with other facts of its performer."""
    (firm,) = application.performers
    return msgspec.structs.replace(application, performers=(msgspec.structs.replace(firm, **facts),))


def with_person(application: Application, **facts: Any) -> Application:
    """The application with other facts of its person."""
    (person,) = application.people
    return msgspec.structs.replace(application, people=(msgspec.structs.replace(person, **facts),))


def with_lines(application: Application, change: Callable[[Cost], Cost | None]) -> Application:
    """The application with its lines of costs changed; those changed into None fall out."""
    lines = (change(cost) for cost in application.costs)
    return msgspec.structs.replace(application, costs=tuple(line for line in lines if line is not None))


def put(application: Application, **facts: Any) -> Application:
    """The application with other facts of its own."""
    return msgspec.structs.replace(application, **facts)


def judged(application: Application, act: Act | None = None, /, **readings: str) -> MeasureAssessment:
    """The answer on the only measure; hyphens of readings and options are written as underscores."""
    chosen = {name.replace("_", "-"): option.replace("_", "-") for name, option in readings.items()}
    (answer,) = assess(application, act or the_act(), chosen).measures
    return answer


def asked(application: Application, act: Act | None = None, /, **readings: str) -> Inquiry:
    """The question about the papers alone, which is quicker than the whole answer."""
    chosen = {name.replace("_", "-"): option.replace("_", "-") for name, option in readings.items()}
    act = act or the_act()
    return Inquiry(act, application, chosen_readings(act, chosen))


def states(application: Application, act: Act | None = None, /, **readings: str) -> tuple[PaperState, ...]:
    """How the papers of the only measure stand."""
    return paper_states(application.measures[0], asked(application, act, **readings))


def findings(application: Application, act: Act | None = None, /, **readings: str) -> tuple[Finding, ...]:
    """What is found of the papers of the only measure."""
    return paper_findings(application.measures[0], asked(application, act, **readings))


def state(application: Application, norm: str, act: Act | None = None, /, **readings: str) -> PaperState:
    """How the only paper of an item stands."""
    (found,) = (one for one in states(application, act, **readings) if one.norm == norm)
    return found


def said(application: Application, norm: str, act: Act | None = None, /, **readings: str) -> str:
    """The state of the only paper of an item: "there", "missing", "wrong-form" and so on."""
    return state(application, norm, act, **readings).state


def clashes(application: Application, act: Act | None = None, /, **readings: str) -> list[tuple[str, bool]]:
    """The norms under which papers do not agree, each with whether practice alone checks it."""
    return [(f.norm, f.practice) for f in agreeing(application, "not-met", act, **readings)]


def agreeing(application: Application, outcome: str, act: Act | None = None, /, **readings: str) -> list[Finding]:
    """The findings on papers against each other with this outcome."""
    found = findings(application, act, **readings)
    return [f for f in found if f.rule == "papers-agree" and f.outcome.value == outcome]
