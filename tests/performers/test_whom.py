"""2 and 5.2: who is a performer of a measure, and which paragraph speaks of it."""

from __future__ import annotations

from typing import Any, get_args

import msgspec
import pytest

from productivity_kit.application import Application
from productivity_kit.application.costs import Cost
from productivity_kit.programme import Act
from productivity_kit.programme.cost_words import CostKind
from productivity_kit.text import texts

from .made_up import at_work, findings, found, outcome, performer

ENGAGED = "2.def.performer"
EVERY = [
    *("plan", "study", "training", "experts", "diagnostics", "improvement"),
    *("organisation-plan", "organisation-implementation"),
]


def named(measure: str, *others: str, costs: tuple[Cost, ...] = ()) -> Application:
    one = performer(measures=others or None)
    return Application(format=1, measures=(measure,), performers=(one,), costs=costs)


@pytest.mark.parametrize("measure", EVERY)
def test_nobody_engaged_is_unknown(measure: str) -> None:
    """A measure whose performers are judged cannot be judged without one."""
    (finding,) = findings(Application(format=1, measures=(measure,)))
    assert (finding.norm, finding.outcome.value, finding.subject) == (ENGAGED, "unknown", "")


@pytest.mark.parametrize("measure", ["promotion", "cluster-development", "cluster-implementation"])
def test_measures_without_criteria(measure: str) -> None:
    """5.2 says nothing of those who promote goods or develop clusters: whoever it is, nothing is asked."""
    for application in (Application(format=1, measures=(measure,)), at_work(measure, performer())):
        (finding,) = findings(application)
        assert finding.outcome.value == "not-applicable"


def test_leasing_engages_nobody() -> None:
    """Leasing has no performers."""
    assert findings(at_work("leasing", performer())) == ()


def test_whose_performer_it_is() -> None:
    """By the measures it names; where it names none, by the costs that point to it."""
    line = Cost(measure="plan", performer="firm")
    assert outcome(ENGAGED, named("plan", "plan")) == "met"
    assert outcome(ENGAGED, named("plan", "plan", "study")) == "met"
    assert outcome(ENGAGED, named("plan", "study", costs=(line,))) == "unknown"
    assert outcome(ENGAGED, named("plan", costs=(line,))) == "met"
    assert outcome(ENGAGED, named("study", costs=(line,))) == "unknown"
    assert outcome(ENGAGED, named("plan")) == "unknown"
    assert outcome(ENGAGED, named("plan", costs=(Cost(measure="plan", performer="other"),))) == "unknown"


def test_every_performer_is_judged_by_itself() -> None:
    """One finding for each performer and criterion, in the application's order."""
    two = (performer(measures=("plan",)), performer(key="other", measures=("plan",), qualified=False))
    answers = findings(Application(format=1, measures=("plan",), performers=two))
    assert [(f.norm, f.subject) for f in answers] == [
        (ENGAGED, ""),
        ("5.2.plan.experience", "performers.firm"),
        ("5.2.plan.works", "performers.firm"),
        ("5.2.plan.experience", "performers.other"),
        ("5.2.plan.works", "performers.other"),
    ]
    assert {f.stage for f in answers} == {"performer"}
    assert answers[0].message.values == {"who": ("firm", "other")}


TRAINING = {
    "5.2.training.education.licence": {"education", "science"},
    "5.2.training.education.experience": {"education", "science"},
    "5.2.training.specialised.experience": {"specialised"},
    "5.2.training.specialised.projects": {"specialised"},
    "5.2.training.host": {"industrial", "science-industrial"},
}


@pytest.mark.parametrize("kind", ["education", "science", "specialised", "industrial", "science-industrial"])
def test_training_asks_each_kind_its_own(kind: Any) -> None:
    """5.2: science and education organisations, specialised organisations, and enterprises that host internships."""
    application = at_work("training", performer(kind=kind))
    for norm, kinds in TRAINING.items():
        assert outcome(norm, application) == ("met" if kind in kinds else "not-applicable")


FORMS = "5.3.3.training.forms"


@pytest.mark.parametrize(
    ("kind", "courses", "internship"),
    [
        ("education", "met", "not-met"),
        ("science", "met", "not-met"),
        ("specialised", "met", "met"),
        ("industrial", "not-met", "met"),
        ("science-industrial", "not-met", "met"),
        ("consulting", "not-met", "not-met"),
    ],
)
def test_at_whom_each_form_of_training_is_held(kind: Any, courses: str, internship: str) -> None:
    """749-753: courses and seminars at education, specialised and science organisations; internships at
    science-industrial and industrial enterprises and at specialised organisations."""
    one = performer(kind=kind)
    assert outcome(FORMS, at_work("training", one, form="courses")) == courses
    assert outcome(FORMS, at_work("training", one, form="internship")) == internship
    sure = courses if courses == internship else "unknown"
    assert outcome(FORMS, at_work("training", one)) == sure
    without_costs = Application(
        format=1, measures=("training",), performers=(performer(kind=kind, measures=("training",)),)
    )
    assert outcome(FORMS, without_costs) == sure


def test_one_who_held_both_forms() -> None:
    """749-753: an education organisation that was paid for a course and for an internship; and for a course and
    something of no stated form."""
    both = (Cost(measure="training", performer="firm", form="courses"), Cost(measure="training", performer="firm"))
    school = Application(format=1, measures=("training",), performers=(performer(kind="education"),), costs=both)
    assert outcome(FORMS, school) == "unknown"
    internship = (*both, Cost(measure="training", performer="firm", form="internship"))
    finding = found(FORMS, msgspec.structs.replace(school, costs=internship))
    assert finding.outcome.value == "not-met"
    assert texts("en").say(finding.message) == "The clause names it for courses and seminars, not for internships."
    plant = at_work("training", performer(kind="industrial"), form="courses")
    assert texts("en").say(found(FORMS, plant).message) == (
        "The clause names it for internships, not for courses and seminars."
    )


@pytest.mark.parametrize(
    ("kind", "expected"),
    [("consulting", "met"), ("design", "met"), ("engineering", "met"), ("education", "not-met"), (None, "unknown")],
)
def test_who_improves_processes(kind: Any, expected: str) -> None:
    """799-802: processes are improved by engaging consulting, design and engineering organisations."""
    assert outcome("5.3.4.improvement", at_work("improvement", performer(kind=kind))) == expected
    asked = {finding.norm for finding in findings(at_work("diagnostics", performer(kind=kind)))}
    assert "5.3.4.improvement" not in asked  # 795-798 names nobody for diagnostics


WORK = {
    "training": {None, "fee"},
    "experts": {None, "pay"},
    "diagnostics": {None, "technological-audit", "energy-audit", "other-diagnostics"},
}
"""Kinds of costs that pay a performer for work that the measure pays back, if only on a wider reading."""


@pytest.mark.parametrize("kind", [None, *get_args(CostKind)])
@pytest.mark.parametrize("measure", WORK)
def test_work_of_which_nobody_is_named(measure: str, kind: Any) -> None:
    """594-665: whoever does the work has to meet the criteria: a cost of work that names no performer leaves it open,
    one of a journey or a stay, or one that is not paid back, does not."""
    done = at_work(measure, performer())
    other = Cost(measure=measure, kind=kind)
    application = msgspec.structs.replace(done, costs=(*done.costs, other))
    finding = found(ENGAGED, application)
    open_ = kind in WORK[measure]
    assert finding.outcome.value == ("unknown" if open_ else "met")
    assert finding.facts == ({"costs.2.performer": None} if open_ else {"performers.firm.name": None})
    elsewhere = msgspec.structs.replace(other, measure="study")
    assert outcome(ENGAGED, msgspec.structs.replace(done, costs=(*done.costs, elsewhere))) == "met"


def test_one_who_names_the_measure_did_its_work() -> None:
    """Who says for which measure it worked need not be named by each cost; another one whom a cost names is judged, or
    it is not known who did the work."""
    line = Cost(measure="plan", kind="plan-development")
    assert outcome(ENGAGED, named("plan", "plan", costs=(line,))) == "met"
    both = (performer(measures=("plan",)), performer(key="second"))
    application = Application(format=1, measures=("plan",), performers=both, costs=(line,))
    assert outcome(ENGAGED, application) == "met"
    other = msgspec.structs.replace(line, performer="other")
    assert outcome(ENGAGED, named("plan", "plan", costs=(other,))) == "unknown"


def test_training_by_somebody_else() -> None:
    """5.3, instrument 3: courses and internships are held by the organisations and enterprises that it names."""
    application = at_work("training", performer(kind="consulting"))
    assert outcome("5.3.3.training.forms", application) == "not-met"
    assert {outcome(norm, application) for norm in TRAINING} == {"not-applicable"}


def test_training_by_nobody_knows_whom() -> None:
    """Which criteria bind is not known before the kind is, whatever the role."""
    application = at_work("training", performer(kind=None, role="host"))
    assert outcome("5.3.3.training.forms", application) == "unknown"
    assert {outcome(norm, application) for norm in TRAINING} == {"unknown"}
    assert found("5.2.training.host", application).facts == {"performers.firm.kind": None}


STUDY = ("5.2.study.experience", "5.2.study.licence", "5.2.study.projects")


@pytest.mark.parametrize(
    ("role", "kind_of_cost", "development", "expertise"),
    [
        ("developer", None, True, False),
        ("expertise", None, False, True),
        ("consultant", None, False, False),
        (None, "study-development", True, False),
        (None, "study-expertise", False, True),
        (None, "other", False, False),
        (None, None, None, None),
        ("developer", "study-expertise", True, True),
    ],
)
def test_a_study_is_developed_or_reviewed(
    role: Any, kind_of_cost: Any, development: bool | None, expertise: bool | None
) -> None:
    """Who prepared the study and who reviewed it are under different paragraphs; the role or the costs tell."""
    application = at_work("study", performer(role=role, kind="state-organisation"), kind=kind_of_cost)
    words = {True: "met", False: "not-applicable", None: "unknown"}
    assert {outcome(norm, application) for norm in STUDY} == {words[development]}
    assert outcome("5.2.expertise", application) == words[expertise]


def test_a_study_whose_lines_are_partly_told() -> None:
    """One line of a known kind and one of none: what is known binds, the rest stays open."""
    lines = (Cost(measure="study", performer="firm", kind="study-expertise"), Cost(measure="study", performer="firm"))
    application = Application(format=1, measures=("study",), performers=(performer(),), costs=lines)
    assert outcome("5.2.expertise", application) == "unknown"  # its own kind is not stated
    assert found("5.2.expertise", application).facts == {"performers.firm.kind": None}
    assert outcome("5.2.study.licence", application) == "unknown"


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("accredited-organisation", "met"),
        ("certified-expert", "met"),
        ("state-organisation", "met"),
        ("consulting", "not-met"),
        ("expert", "not-met"),
        (None, "unknown"),
    ],
)
def test_who_may_review_a_study(kind: Any, expected: str) -> None:
    """5.2: an accredited expert organisation, certified experts or a state expert organisation."""
    assert outcome("5.2.expertise", at_work("study", performer(kind=kind, role="expertise"))) == expected


def test_no_criterion_of_the_section_is_left_out(act: Act) -> None:
    """Each of the criteria of 5.2 is somebody's."""
    asked = {rule.norm for group in act.performers.values() for rule in group.criteria}
    assert asked >= {key for key in act.norms if key.startswith("5.2.")}


def test_a_study_whose_performer_has_no_costs() -> None:
    """What it did for the study is not told, by a role or by costs: neither paragraph surely speaks of it."""
    application = named("study", "study")
    assert {outcome(norm, application) for norm in (*STUDY, "5.2.expertise")} == {"unknown"}
