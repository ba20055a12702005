"""Every figure of performers.yaml decides something: changed in the act, it changes an answer on its boundary."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import pytest

from productivity_kit.application.performers import Specialist, Work
from productivity_kit.programme import Act
from productivity_kit.programme.criteria import Experience, OfKind, PerformerCriterion, WorksDone
from tests.programme.law_copy import LawCopy

from .made_up import WORK, at_work, outcome, performer

# The paragraph of each norm: its measure and what tells it; then the act's own figures.
WHERE: dict[str, tuple[str, dict[str, Any]]] = {
    "5.2.plan.experience": ("plan", {}),
    "5.2.plan.works": ("plan", {}),
    "5.2.study.experience": ("study", {"role": "developer"}),
    "5.2.study.projects": ("study", {"role": "developer"}),
    "5.2.expertise": ("study", {"role": "expertise"}),
    "5.3.3.training.forms": ("training", {}),
    "5.2.training.education.experience": ("training", {"kind": "education"}),
    "5.2.training.specialised.experience": ("training", {"kind": "specialised"}),
    "5.2.training.specialised.projects": ("training", {"kind": "specialised"}),
    "5.2.training.host": ("training", {"kind": "industrial"}),
    "5.2.experts": ("experts", {"kind": "consulting"}),
    "5.2.process.experience": ("improvement", {}),
    "5.2.process.projects": ("improvement", {}),
    "5.3.4.improvement": ("improvement", {}),
    "5.2.organisation.experience": ("organisation-plan", {}),
    "5.2.organisation.projects": ("organisation-plan", {}),
}
YEARS = {
    "5.2.plan.experience": (3, 3),
    "5.2.study.experience": (3, 3),
    "5.2.training.education.experience": (3, 3),
    "5.2.training.specialised.experience": (3, 3),
    "5.2.training.host": (5, 3),
    "5.2.experts": (5, 5),
    "5.2.process.experience": (3, 3),
    "5.2.organisation.experience": (3, 2),
}
"""Years of the performer and of its specialists."""
WORKS = {
    "5.2.plan.works": 3,
    "5.2.study.projects": 3,
    "5.2.training.specialised.projects": 3,
    "5.2.process.projects": 1,
    "5.2.organisation.projects": 2,
}
PLAN_WORKS = ("business-plan", "feasibility-study", "design-estimate")
KINDS = {
    "5.2.expertise": ("accredited-organisation", "certified-expert", "state-organisation"),
    "5.3.4.improvement": ("consulting", "design", "engineering"),
}
FORMS = {
    "courses": ("education", "specialised", "science"),
    "internship": ("science-industrial", "industrial", "specialised"),
}
"""749-753: at whom courses and seminars are held, and at whom internships."""


class Row(NamedTuple):
    """Another value for a figure, facts about the performer, and the answer under the act's value and the other."""

    norm: str
    field: str
    other: Any
    facts: dict[str, Any]
    before: str
    after: str
    line: dict[str, Any] = {}
    """Facts about the line of costs."""


def _without(kinds: tuple[str, ...], kind: str) -> tuple[str, ...]:
    return tuple(other for other in kinds if other != kind)


def _years(norm: str, field: str, years: int) -> list[Row]:
    """The work began on 10 March 2015."""

    def since(day: date) -> dict[str, Any]:
        return {"in_field_since": day} if field == "years" else {"specialists": (Specialist(in_field_since=day),)}

    return [
        Row(norm, field, years + 1, since(date(2015 - years, 3, 10)), "met", "not-met"),
        Row(norm, field, years - 1, since(date(2015 - years, 3, 11)), "not-met", "met"),
    ]


def _least(norm: str, least: int) -> list[Row]:
    return [
        Row(norm, "least", least + 1, {"works": (WORK,) * least}, "met", "not-met"),
        Row(norm, "least", least - 1, {"works": (WORK,) * (least - 1)}, "not-met", "met"),
    ]


def _three(kind: Any) -> dict[str, Any]:
    return {"works": (Work(kind=kind, in_field=True),) * 3}


def _forms(form: str, kinds: tuple[str, ...]) -> list[Row]:
    """One kind less, and one more, for one form of training."""
    norm, line = "5.3.3.training.forms", {"form": form}
    other = next(kind for kind in ("education", "industrial") if kind not in kinds)
    return [
        *(
            Row(norm, "by_form", {**FORMS, form: _without(kinds, kind)}, {"kind": kind}, "met", "not-met", line)
            for kind in kinds
        ),
        Row(norm, "by_form", {**FORMS, form: (*kinds, other)}, {"kind": other}, "not-met", "met", line),
    ]


UNQUALIFIED = {"qualified": False}
NOT_CONCLUDED = {"works": (Work(in_field=True, positive_conclusion=False),) * 3}
ROWS = [
    *(row for norm, (own, _) in YEARS.items() for row in _years(norm, "years", own)),
    *(row for norm, (_, theirs) in YEARS.items() for row in _years(norm, "specialists", theirs)),
    *(row for norm, least in WORKS.items() for row in _least(norm, least)),
    *(Row(norm, "qualified", False, UNQUALIFIED, "not-met", "met") for norm in YEARS if norm != "5.2.experts"),
    Row("5.2.experts", "qualified", True, UNQUALIFIED, "met", "not-met"),
    Row("5.2.experts", "persons", (), {"kind": "expert", "specialists": ()}, "met", "not-met"),
    *(Row("5.2.plan.works", "kinds", _without(PLAN_WORKS, k), _three(k), "met", "not-met") for k in PLAN_WORKS),
    Row("5.2.study.projects", "concluded", False, NOT_CONCLUDED, "not-met", "met"),
    *(
        Row(norm, "concluded", True, NOT_CONCLUDED, "met", "not-met")
        for norm in ("5.2.training.specialised.projects", "5.2.process.projects", "5.2.organisation.projects")
    ),
    *(
        Row(norm, "kinds", _without(kinds, kind), {"kind": kind}, "met", "not-met")
        for norm, kinds in KINDS.items()
        for kind in kinds
    ),
    *(Row(n, "kinds", (*kinds, "expert"), {"kind": "expert"}, "not-met", "met") for n, kinds in KINDS.items()),
    *(row for form, kinds in FORMS.items() for row in _forms(form, kinds)),
]  # fmt: skip


def other_act(act: Act, norm: str, **change: Any) -> Act:
    """The act with some fields of the criterion of a norm changed; the years of specialists are its paper's."""
    if "specialists" in change:
        return _other_paper(act, norm, change["specialists"])

    def altered(rule: PerformerCriterion) -> PerformerCriterion:
        return msgspec.structs.replace(rule, **change) if rule.norm == norm else rule

    groups = {
        name: msgspec.structs.replace(group, criteria=tuple(map(altered, group.criteria)))
        for name, group in act.performers.items()
    }
    return msgspec.structs.replace(act, performers=groups)


def _other_paper(act: Act, norm: str, years: int) -> Act:
    rules = [rule for group in act.performers.values() for rule in group.criteria if rule.norm == norm]
    (paper,) = {rule.specialists for rule in rules if isinstance(rule, Experience)}
    item = act.papers[paper]
    if item.specialists is not None:
        item = msgspec.structs.replace(item, specialists=msgspec.structs.replace(item.specialists, years=years))
    else:
        shown = tuple(msgspec.structs.replace(one, years=years) for one in item.experience)
        item = msgspec.structs.replace(item, experience=shown)
    return msgspec.structs.replace(act, papers={**act.papers, paper: item})


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.norm}.{row.field}: {row.other}")
def test_a_changed_figure_changes_an_answer(act: Act, row: Row) -> None:
    """The act's own figure gives the answer before, another figure gives another."""
    measure, told = WHERE[row.norm]
    application = at_work(measure, performer(**{**told, **row.facts}), **row.line)
    assert outcome(row.norm, application, act) == row.before
    assert outcome(row.norm, application, other_act(act, row.norm, **{row.field: row.other})) == row.after


def test_every_figure_is_tried(act: Act) -> None:
    """A figure added to the page needs rows of its own above."""
    tried = {(row.norm, row.field) for row in ROWS}
    for group in act.performers.values():
        for rule in group.criteria:
            match rule:
                case Experience():
                    wanted = {"years", "specialists", "qualified"} | ({"persons"} if rule.persons else set())
                case WorksDone():
                    wanted = {"least"} | ({"kinds"} if rule.kinds else {"concluded"})
                case OfKind():
                    wanted = {"by_form"} if rule.by_form else {"kinds"}
                case _:
                    continue
            assert wanted <= {field for norm, field in tried if norm == rule.norm}


def test_the_letters_of_the_act(act: Act) -> None:
    """The years and the works, read off lines 595-665 and the lists of clauses 11 to 16 of 5.4, B."""
    rules = [rule for group in act.performers.values() for rule in group.criteria]
    theirs = {r.norm: act.papers[r.specialists].years_of_specialists for r in rules if isinstance(r, Experience)}
    assert {r.norm: (r.years, theirs[r.norm]) for r in rules if isinstance(r, Experience)} == YEARS
    assert {r.norm: r.least for r in rules if isinstance(r, WorksDone)} == WORKS


def test_a_paper_without_years_is_refused(tmp_path: Path) -> None:
    """The paper that is to say how many years specialists need has to say it."""
    law = LawCopy(tmp_path)
    line = law.change("performers.yaml", "specialists: 5.4.B.16.10", "specialists: 5.4.B.16.11")
    (fault,) = law.faults()
    assert (fault.file, fault.line, fault.words) == ("performers.yaml", line, "This paper names no years of work.")
    assert fault.field == "performers.organisation.criteria[1].specialists"
