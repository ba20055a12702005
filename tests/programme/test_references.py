"""Every key that the law's data names in another part has to stand there."""

from __future__ import annotations

import re

import pytest
from msgspec import inspect

from productivity_kit.programme import Act

from .law_copy import Fault, LawCopy, broken

LEASING = "measures/leasing.yaml"
STEPS = "procedures/leasing.yaml"
REIMBURSEMENT = "procedures/reimbursement.yaml"
IMPLEMENTATION = "procedures/cluster-implementation.yaml"
COMPETENCE = "amounts/competence.yaml"
PRODUCTION = "amounts/production.yaml"
CLUSTERS = "amounts/market-and-clusters.yaml"
SECTORS = "sectors.yaml"
TOGETHER = "together.yaml"
FORCE = "readings/force.yaml"
AGREEMENTS, REIMBURSED = "agreements.yaml", "agreements.reimbursement.criteria"

PLAN_PAPERS = "papers/plan.yaml"
STUDY_PAPERS = "papers/study.yaml"
PAPER_LISTS = "papers/lists.yaml"

REFERENCES = [
    (LEASING, "norm: 5.3.1.participation", "norm: 5.3.1.particpation", "measures.leasing.criteria[3].norm", "norms"),
    ("act.yaml", "see: [act.370]", "see: [act.371]", "common[1].see[1]", "norms"),
    ("act.yaml", "repeal: act.370", "repeal: act.371", "common[1].repeal", "norms"),
    (
        "agreements.yaml",
        "5.4.B.10, stage: agreement, binds: programme-operator",
        "5.4.B.10, stage: agreement, binds: programme-operators",
        "agreements.reimbursement.criteria[7].binds",
        "actors",
    ),
    (
        LEASING,
        "[leasing-operator, programme-operator, applicant]",
        "[leasing-operator, programme-operator, applicants]",
        "measures.leasing.criteria[10].parties[3]",
        "actors",
    ),
    (
        LEASING,
        "positive: confirmation-positive",
        "positive: confirmation-postive",
        "measures.leasing.criteria[2].positive",
        "events",
    ),
    (
        LEASING,
        "negative: confirmation-negative",
        "negative: confirmation-negativ",
        "measures.leasing.criteria[2].negative",
        "events",
    ),
    (
        LEASING,
        "agreement: monitoring-agreement",
        "agreement: monitoring-agrement",
        "measures.leasing.criteria[10].agreement",
        "events",
    ),
    (LEASING, "after: contract-signed", "after: contract-singed", "measures.leasing.criteria[10].after", "events"),
    (LEASING, '["13", "14", "15"]', '["13", "14", "12"]', "measures.leasing.criteria[4].light_sectors[3]", "sectors"),
    (
        LEASING,
        "light_heading: light-wood",
        "light_heading: light-woods",
        "measures.leasing.criteria[4].light_heading",
        "headings",
    ),
    (LEASING, "instrument: 1", "instrument: 9", "measures.leasing.instrument", "instruments"),
    (LEASING, "procedure: leasing", "procedure: leasings", "measures.leasing.procedure", "procedures"),
    (STEPS, "norm: 5.4.A.3", "norm: 5.4.A.33", "procedures.leasing.steps.expertise.norm", "norms"),
    (
        STEPS,
        "actor: programme-operator",
        "actor: program-operator",
        "procedures.leasing.steps.confirmation.actor",
        "actors",
    ),
    (
        STEPS,
        "gives: [leasing-application-complete]",
        "gives: [leasing-application-complete, leasing-application-full]",
        "procedures.leasing.steps.application.gives[2]",
        "events",
    ),
    (STEPS, "see: [2.decision]", "see: [2.decisions]", "procedures.leasing.steps.expertise.see[1]", "norms"),
    (
        STEPS,
        "filed: passport-received",
        "filed: pasport-received",
        "procedures.leasing.roles.filed",
        "events",
    ),
    (
        STEPS,
        "decided: [decision-positive, decision-negative]",
        "decided: [decision-positive, decision-negativ]",
        "procedures.leasing.roles.decided[2]",
        "events",
    ),
    (PLAN_PAPERS, "decides: leasing", "decides: leasings", "papers.5.4.B.11.7.decides", "measures"),
    (PLAN_PAPERS, "kind: leasing-decision", "kind: leasing-decisions", "papers.5.4.B.11.7.kind", "paper_kinds"),
    (
        STUDY_PAPERS,
        "kind: expertise-conclusion\n    measures: [study]",
        "kind: expertise-conclusion\n    measures: [studies]",
        "papers.5.4.B.12.11.measures[1]",
        "measures",
    ),
    (
        STUDY_PAPERS,
        "reading: study-conclusion",
        "reading: study-conclusions",
        "papers.5.4.B.12.11.claimed.reading",
        "readings",
    ),
    (PAPER_LISTS, "application: 5.4.A.1", "application: 5.4.A.11", "paper_lists.leasing.application", "norms"),
    (
        PAPER_LISTS,
        "[5.4.A.2.apply], forms: 5.4.forms",
        "[5.4.A.2.apply], forms: 5.4.form",
        "paper_lists.leasing.forms",
        "norms",
    ),
    (PAPER_LISTS, "[5.4.C, ", "[5.4.Z, ", "paper_lists.promotion.elsewhere[1]", "norms"),
    (
        PAPER_LISTS,
        "  plan: {application: 5.4.B.1, forms: 5.4.forms, beyond: 5.4.B.17",
        "  plan: {application: 5.4.B.1, forms: 5.4.forms, beyond: 5.4.B.27",
        "paper_lists.plan.beyond",
        "norms",
    ),
    (
        PAPER_LISTS,
        "  plan: {application: 5.4.B.1, forms: 5.4.forms, beyond: 5.4.B.17, data: 5.4.B.18",
        "  plan: {application: 5.4.B.1, forms: 5.4.forms, beyond: 5.4.B.17, data: 5.4.B.28",
        "paper_lists.plan.data",
        "norms",
    ),
    (
        PAPER_LISTS,
        "  plan: {application: 5.4.B.1, forms: 5.4.forms, beyond: 5.4.B.17, data: 5.4.B.18, folder: 5.4.B.19",
        "  plan: {application: 5.4.B.1, forms: 5.4.forms, beyond: 5.4.B.17, data: 5.4.B.18, folder: 5.4.B.29",
        "paper_lists.plan.folder",
        "norms",
    ),
    (STEPS, "opens: [passport-received]", "opens: [pasport]", "procedures.leasing.opens[1]", "events"),
    (
        REIMBURSEMENT,
        "together: [agreement-signed-operator,",
        "together: [agreement-signed-operators,",
        "procedures.reimbursement.steps.payment.together[1]",
        "events",
    ),
    (
        IMPLEMENTATION,
        "counted_from: [cluster-registered]",
        "counted_from: [cluster-registred]",
        "procedures.cluster-implementation.steps.decision.readings.cluster-8-start.registration.counted_from[1]",
        "events",
    ),
    (
        "measures/plan.yaml",
        "{direct: reimbursement,",
        "{direct: reimbursment,",
        "measures.plan.routes.direct",
        "procedures",
    ),
    (
        "measures/plan.yaml",
        "through-chamber: reimbursement-chamber",
        "through-chamber: chamber",
        "measures.plan.routes.through-chamber",
        "procedures",
    ),
    ("measures/plan.yaml", "by: leasing", "by: leazing", "measures.plan.criteria[2].by", "measures"),
    (
        "measures/promotion.yaml",
        "approved_by: government",
        "approved_by: goverment",
        "measures.promotion.criteria[1].approved_by",
        "actors",
    ),
    (
        "performers.yaml",
        "specialists: 5.4.B.16.10",
        "specialists: 5.4.B.16.100",
        "performers.organisation.criteria[1].specialists",
        "papers",
    ),
    (AGREEMENTS, "signed: agreement-signed-operator", "signed: signed", f"{REIMBURSED}[1].signed", "events"),
    (AGREEMENTS, "returned: agreement-returned", "returned: returned", f"{REIMBURSED}[2].returned", "events"),
    (AGREEMENTS, "received: agreement-returned", "received: received", f"{REIMBURSED}[6].received", "events"),
    (COMPETENCE, "period_by: training-person", "period_by: person", "amounts.training.caps[1].period_by", "readings"),
    (
        COMPETENCE,
        "most: 15, year_by: training-year",
        "most: 15, year_by: year",
        "amounts.training.head_count.year_by",
        "readings",
    ),
    (
        COMPETENCE,
        "headcount, most: 15, year_by: training-year, excess_by: headcount-excess",
        "headcount, most: 15, year_by: training-year, excess_by: excess",
        "amounts.training.head_count.excess_by",
        "readings",
    ),
    (
        PRODUCTION,
        "30 000 000, period_by: cap-period, binds_by: cap-3-5",
        "30 000 000, period_by: cap-period, binds_by: cap-3",
        "amounts.improvement.caps[1].binds_by",
        "readings",
    ),
    (
        PRODUCTION,
        "joint: {measure: improvement",
        "joint: {measure: improvements",
        "amounts.diagnostics.joint.measure",
        "measures",
    ),
    (
        PRODUCTION,
        "{reading: diagnostics,",
        "{reading: diagnostic,",
        "amounts.diagnostics.scope.widened_under.reading",
        "readings",
    ),
    (
        CLUSTERS,
        "as_measure: cluster-development",
        "as_measure: cluster",
        "amounts.cluster-implementation.no_sum.as_measure",
        "measures",
    ),
    (TOGETHER, "measure: plan, on: leasing}", "measure: plans, on: leasing}", "together[2].measure", "measures"),
    (TOGETHER, "measure: plan, on: leasing}", "measure: plan, on: leasings}", "together[2].on", "measures"),
    (
        TOGETHER,
        "package: leasing-application-complete",
        "package: leasing-application",
        "together[3].package",
        "events",
    ),
    (SECTORS, "norm: annex.62", "norm: annex.63", "sectors.62.norm", "norms"),
    (
        SECTORS,
        "norm: annex.61\n    heading: information-communication",
        "norm: annex.61\n    heading: information",
        "sectors.61.heading",
        "headings",
    ),
    ("actors.yaml", "norm: 5.3.1.operator", "norm: 5.3.1.operater", "actors.leasing-operator.norm", "norms"),
    (
        "definitions.yaml",
        "norm: 2.def.comprehensive-plan",
        "norm: 2.def.plan",
        "definitions.comprehensive-plan.norm",
        "norms",
    ),
    ("instruments.yaml", "norm: 5.3.1.operator", "norm: 5.3.1.op", "instruments.1.norm", "norms"),
    (
        "instruments.yaml",
        "operator: local-content-institute",
        "operator: local-content",
        "instruments.6.operator",
        "actors",
    ),
    ("slips.yaml", "norms: [5.4.B.5]", "norms: [5.4.B.55]", "slips.clause-11-for-3.norms[1]", "norms"),
    (
        "slips.yaml",
        "measures: [promotion]",
        "measures: [promotions]",
        "slips.instrument-6-no-criteria.measures[1]",
        "measures",
    ),
    (FORCE, "norms: [act.370]", "norms: [act.371]", "readings.pending-repeal.norms[1]", "norms"),
    (
        "norms/instruments.yaml",
        "5.3.1.term:\n    kind: amount\n    place: 5.3.1",
        "5.3.1.term:\n    kind: amount\n    place: 5.3.1.1",
        "norms.5.3.1.term.place",
        "places",
    ),
]


@pytest.mark.parametrize(("file", "old", "new", "field", "part"), REFERENCES)
def test_a_reference_that_leads_nowhere(law: LawCopy, file: str, old: str, new: str, field: str, part: str) -> None:
    """Each field that names a norm, place, actor, event, heading, sector, instrument or procedure is looked up."""
    fault = broken(law, file, old, new, down=old.count("\n"))
    assert fault.field == field
    assert f"is no key of “{part}”" in fault.words
    assert "Did you mean “" in fault.words or "add it there or mend it here" in fault.words


FIGURES = [
    ("norms/goals-figures.yaml", "  - norm: 1.indicators.2015", "indicators[1].norm", "norms"),
    ("norms/goals-figures.yaml", "    measures: [leasing]", "indicators[1].measures[1]", "measures"),
    ("norms/goals-figures.yaml", "  - norm: 4.result.1", "results[1].norm", "norms"),
    ("programme.yaml", "  - norm: 1.stages", "stages[1].norm", "norms"),
    ("norms/plan-rows.yaml", "  - norm: 8.plan.indicators", "plan[1].norm", "norms"),
    ("norms/plan-rows.yaml", "    responsible: [leasing-operator]", "plan[1].responsible[1]", "actors"),
]


@pytest.mark.parametrize(("file", "line", "field", "part"), FIGURES)
def test_references_in_the_lists_of_figures(law: LawCopy, file: str, line: str, field: str, part: str) -> None:
    """Indicators, results and rows of the plan name norms, measures and actors that must exist (the first of each)."""
    path = law.folder / file
    lines = path.read_text(encoding="utf-8").splitlines()
    number = lines.index(line)
    key, _, value = line.rpartition(": ")
    lines[number] = f"{key}: {'[nobody]' if value.startswith('[') else 'nobody'}"
    path.write_text("\n".join(lines), encoding="utf-8")
    assert law.faults() == [
        Fault(file, number + 1, field, f"“nobody” is no key of “{part}”: add it there or mend it here.")
    ]


def referring(kind: inspect.Type, part: str = "", seen: frozenset[type] = frozenset()) -> set[tuple[str, str]]:
    """The names of all fields of a type, at any depth, that hold a key of a part, each with that part."""
    match kind:
        case inspect.Metadata():
            return referring(kind.type, (kind.extra or {}).get("ref", part), seen)
        case inspect.StructType() if kind.cls not in seen:
            inner = [(f.encode_name, referring(f.type, "", seen | {kind.cls})) for f in kind.fields]
            return {(name or field, ref) for field, found in inner for name, ref in found}
        case inspect.UnionType():
            return set().union(*(referring(each, part, seen) for each in kind.types))
        case inspect.VarTupleType():
            return referring(kind.item_type, part, seen)
        case inspect.DictType():
            return referring(kind.value_type, part, seen)
    return {("", part)} if part else set()


def test_every_referring_field_is_tried() -> None:
    """A field added to the model with a reference in it has to be broken above too."""
    tried = {(re.sub(r"\[\d+\]", "", field).rpartition(".")[2], part) for _, *_, field, part in [*REFERENCES, *FIGURES]}
    assert tried == referring(inspect.type_info(Act))


def test_a_near_key_is_offered(law: LawCopy) -> None:
    """A reference with a slip of the hand is answered with the key that was meant."""
    fault = broken(law, LEASING, "norm: 5.3.1.participation", "norm: 5.3.1.particpation")
    assert fault.words == "“5.3.1.particpation” is no key of “norms”. Did you mean “5.3.1.participation”?"


def test_a_reading_about_a_measure_that_is_not_there(law: LawCopy) -> None:
    """A reading names measures, the programme or all; another word is refused."""
    fault = broken(law, FORCE, "norms: [act.370]\n    measures: [all]", "norms: [act.370]\n    measures: [leasng]", 1)
    assert fault.field == "readings.pending-repeal.measures"
    assert fault.words == "“leasng” is no key of “measures”. Did you mean “leasing”?"
