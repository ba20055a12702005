"""What the measures' pages say of applicants: the criteria of 5.1, each figure and name of which decides something."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import msgspec
import pytest

from productivity_kit.application.enterprise import Expertise
from productivity_kit.programme import Act
from productivity_kit.programme.criteria import Criterion, applicants
from tests.facts import answer_on, happened

from .law_copy import LawCopy

SERVICE = (
    "training", "experts", "diagnostics", "improvement", "organisation-plan", "organisation-implementation",
)  # fmt: skip

CRITERIA = {
    "leasing": ["5.1.leasing.sector", "5.1.leasing.confirmation"],
    "plan": ["5.1.plan.sector", "5.1.plan.approved"],
    "study": ["5.1.study.year", "5.1.study.map", "5.1.study.expertise"],
    **{name: ["5.1.service.year"] for name in SERVICE},
    "promotion": ["5.3.6.operator"],
    "cluster-development": ["5.1.cluster.development"],
    "cluster-implementation": ["5.1.cluster.implementation"],
}
"""5.1, items 1 to 4, by measure; item 4 names no criterion for promotion, whose operator has rules of its own."""


def test_each_measure_has_the_criteria_of_its_item(act: Act) -> None:
    """No criterion of 5.1 is missing and none is asked of a measure that the act does not ask it of."""
    pages = {
        name: [rule.norm for rule in measure.criteria if rule.stage == "applicant"]
        for name, measure in act.measures.items()
    }
    assert pages == CRITERIA
    listed = {norm for norms in CRITERIA.values() for norm in norms if norm.startswith("5.1")}
    everyone = {"5.1.by-application", "5.1.no-double-funding"}  # the latter is judged cost by cost
    assert listed | everyone == {norm for norm in act.norms if norm.startswith("5.1.")}


def test_every_measure_shares_three(act: Act) -> None:
    """The act in force, the application, the entrepreneur: asked of everybody, in that order."""
    assert [rule.norm for rule in act.common] == ["act.440", "5.1.by-application", "2.def.applicant"]


OPERATORS = {
    "1": "leasing-operator",
    "2": "programme-operator",
    "3": "programme-operator",
    "4": "programme-operator",
    "5": "programme-operator",
    "6": "local-content-institute",
    "7": "programme-operator",
    "8": "programme-operator",
}


def test_each_instrument_names_its_operator(act: Act) -> None:
    """5.3: DBK-Leasing, the institute for local content, and the programme operator for the rest; all on the list."""
    assert {key: item.operator for key, item in act.instruments.items()} == OPERATORS
    for key, item in act.instruments.items():
        assert item.norm == f"5.3.{key}.operator"
        own = "programme" if item.operator == "programme-operator" else "instrument"
        assert item.see == ("5.3.list", f"2.def.{own}-operator")
        assert act.actors[item.operator].norm in {item.norm, "2.def.programme-operator"}


@pytest.mark.parametrize("measure", CRITERIA)
def test_each_measure_knows_its_operator(act: Act, measure: str) -> None:
    """The operator stands once, with the instrument; the measure's answer carries it."""
    operator = OPERATORS[act.measures[measure].instrument]
    assert act.instrument_of(measure).operator == operator
    assert answer_on(measure).operator == operator


class Row(NamedTuple):
    """One word of a page changed: an application, the norm, and its answer before and after."""

    measure: str
    figure: str
    old: str
    new: str
    norm: str
    facts: dict[str, object]
    before: str
    after: str


def begun(year: int, month: int, day: int) -> dict[str, object]:
    return {"applicant.activity_since": date(year, month, day)}


def reviewed(by: str) -> dict[str, object]:
    return {"project.expertise": Expertise("positive", by, date(2016, 1, 20))}  # type: ignore[arg-type]


def won(first: str, second: str) -> dict[str, object]:
    return {"cluster.first_stage": first, "cluster.second_stage": second}


STUDY_YEAR = ("study", "time-in-sector.least", "least: 1}")
MAP = ("study", "industrialisation-map.levels", "levels: [republican, regional]")
BY = ("study", "study-conclusion.by", "by: [accredited-organisation, certified-expert, state-organisation]")
YOUNG = begun(2015, 2, 15)
GRANTED = {"project.plan_approved": None, "events": happened(reimbursement_granted=date(2016, 3, 10))}
TRADING = {"applicant.main_activity": "47.11", "project.activity": "31.09"}

ROWS = [
    # filed on 1 March 2016 (the study) or 15 February 2016 (the services)
    Row(*STUDY_YEAR, "least: 2}", "5.1.study.year", begun(2015, 3, 1), "met", "not-met"),
    *(
        Row(name, "time-in-sector.least", "least: 1}", "least: 2}", "5.1.service.year", YOUNG, "met", "not-met")
        for name in SERVICE
    ),
    Row(*MAP, "levels: [republican]", "5.1.study.map", {"project.map": "regional"}, "met", "not-met"),
    Row(*MAP, "levels: [regional]", "5.1.study.map", {"project.map": "republican"}, "met", "not-met"),
    Row(*BY, "by: [certified-expert, state-organisation]", "5.1.study.expertise",
        reviewed("accredited-organisation"), "met", "not-met"),
    Row(*BY, "by: [accredited-organisation, state-organisation]", "5.1.study.expertise",
        reviewed("certified-expert"), "met", "not-met"),
    Row(*BY, "by: [accredited-organisation, certified-expert]", "5.1.study.expertise",
        reviewed("state-organisation"), "met", "not-met"),
    Row("plan", "priority-sector.of", "of: activity", "of: project", "5.1.plan.sector", TRADING, "not-met", "met"),
    Row("plan", "approved-plan.by", "by: leasing", "by: plan", "5.1.plan.approved", GRANTED, "unknown", "met"),
    Row("cluster-development", "stage-winner.of", "of: first", "of: second", "5.1.cluster.development",
        won("winner", "not-winner"), "met", "not-met"),
    Row("cluster-implementation", "stage-winner.of", "of: second", "of: first", "5.1.cluster.implementation",
        won("winner", "not-winner"), "not-met", "met"),
]  # fmt: skip


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.measure}: {row.new}")
def test_a_changed_word_changes_an_answer(act: Act, law: LawCopy, row: Row) -> None:
    """The act's own word gives the answer before, another word another: nothing of it stands a second time in code."""
    law.change(f"measures/{row.measure}.yaml", row.old, row.new)
    assert answer_on(row.measure, row.facts).of(row.norm).outcome.value == row.before
    assert answer_on(row.measure, row.facts, law.act()).of(row.norm).outcome.value == row.after


def test_who_approves_the_rules_of_promotion(act: Act, law: LawCopy) -> None:
    """The Government stands in the data: another body there is another body in the finding."""
    law.change("measures/promotion.yaml", "approved_by: government", "approved_by: authorised-body")
    assert answer_on("promotion", {}, law.act()).of("5.3.6.operator").message.values["rules"] == "authorised-body"


def test_every_word_is_tried(act: Act) -> None:
    """A field added to a criterion on applicants needs a row of its own; leasing's two are tried with its page."""
    shared = {field.name for field in msgspec.structs.fields(Criterion)}
    fields = {
        (name, f"{rule.__struct_config__.tag}.{field.name}")
        for name, measure in act.measures.items()
        for rule in measure.criteria
        if type(rule).__module__ == applicants.__name__ and name not in {"leasing", "promotion"}
        for field in msgspec.structs.fields(rule)
        if field.name not in shared
    }
    assert {(row.measure, row.figure) for row in ROWS} == fields
