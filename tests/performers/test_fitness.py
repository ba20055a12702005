"""5.2: the licence where the law requires one, and the works done before."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from productivity_kit.application.performers import Licence, Work
from productivity_kit.text import texts

from .made_up import WORK, at_work, found, outcome, performer

LICENCES: list[tuple[str, str, dict[str, Any]]] = [
    ("5.2.study.licence", "study", {"role": "developer"}),
    ("5.2.training.education.licence", "training", {"kind": "education"}),
    ("5.2.process.licence", "improvement", {}),
]
WORKS: list[tuple[str, str, dict[str, Any], int]] = [
    ("5.2.plan.works", "plan", {}, 3),
    ("5.2.study.projects", "study", {"role": "developer"}, 3),
    ("5.2.training.specialised.projects", "training", {"kind": "specialised"}, 3),
    ("5.2.process.projects", "diagnostics", {}, 1),
    ("5.2.organisation.projects", "organisation-plan", {}, 2),
]
OPEN = Work()


@pytest.mark.parametrize(("norm", "measure", "facts"), LICENCES)
@pytest.mark.parametrize(
    ("required", "held", "expected"),
    [
        (True, True, "met"),
        (True, False, "not-met"),
        (True, None, "unknown"),
        (False, False, "not-applicable"),
        (False, None, "not-applicable"),
        (False, True, "not-applicable"),
        (None, True, "unknown"),
        (None, None, "unknown"),
    ],
)
def test_a_licence_where_the_law_requires_one(
    norm: str, measure: str, facts: dict[str, Any], required: bool | None, held: bool | None, expected: str
) -> None:
    """«аталған құжаттар … міндетті болған жағдайда»: elsewhere the criterion does not apply."""
    licence = Licence(required=required, held=held)
    assert outcome(norm, at_work(measure, performer(licence=licence, **facts))) == expected


@pytest.mark.parametrize("measure", ["plan", "experts", "organisation-plan", "organisation-implementation"])
def test_no_licence_is_asked_elsewhere(measure: str) -> None:
    """5.2 names licences for studies, training by education organisations, and processes; for others it does not."""
    with pytest.raises(ValueError, match="unpack"):
        found(f"5.2.{measure}.licence", at_work(measure, performer()))


@pytest.mark.parametrize(("norm", "measure", "facts", "least"), WORKS)
def test_how_many_works(norm: str, measure: str, facts: dict[str, Any], least: int) -> None:
    """So many and more do, one fewer does not; with an open one it is not known; no list is not known either."""
    for number, expected in ((least + 1, "met"), (least, "met"), (least - 1, "not-met")):
        assert outcome(norm, at_work(measure, performer(works=(WORK,) * number, **facts))) == expected
    assert outcome(norm, at_work(measure, performer(works=(*(WORK,) * (least - 1), OPEN), **facts))) == "unknown"
    assert outcome(norm, at_work(measure, performer(works=(OPEN,) * (least - 1), **facts))) == "not-met"
    assert outcome(norm, at_work(measure, performer(works=(), **facts))) == "not-met"
    assert outcome(norm, at_work(measure, performer(works=None, **facts))) == "unknown"


@pytest.mark.parametrize(("norm", "measure", "facts", "least"), WORKS)
@pytest.mark.parametrize(("known", "declared"), [(True, "met"), (False, "not-met")])
def test_no_paper_proves_the_works(
    norm: str, measure: str, facts: dict[str, Any], least: int, known: bool, declared: str
) -> None:
    """Reading `criteria-proof`: by the application; counts as not met; is not checked."""
    application = at_work(measure, performer(works=(WORK,) * least if known else (), **facts))
    assert outcome(norm, application) == declared
    assert outcome(norm, application, criteria_proof="refuse") == "not-met"
    assert outcome(norm, application, criteria_proof="unchecked") == "not-applicable"
    assert found(norm, application).readings == ("criteria-proof",)


@pytest.mark.parametrize("norm", ["5.2.organisation.experience", "5.2.process.experience"])
def test_experience_has_a_paper(norm: str) -> None:
    """Clauses 15 and 16 name a paper on the experience, so `criteria-proof` does not touch it."""
    measure = {"5.2.organisation.experience": "organisation-plan", "5.2.process.experience": "improvement"}[norm]
    assert found(norm, at_work(measure, performer())).readings == ("experience",)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("business-plan", "met"),
        ("feasibility-study", "met"),
        ("design-estimate", "met"),
        ("other", "not-met"),
        (None, "unknown"),
    ],
)
def test_which_works_count_for_a_plan(kind: Any, expected: str) -> None:
    """5.2: business plans, feasibility studies or design-and-estimate documents."""
    works = (Work(kind=kind, in_field=True),) * 3
    assert outcome("5.2.plan.works", at_work("plan", performer(works=works))) == expected


@pytest.mark.parametrize("concluded", [True, False, None])
def test_a_study_counts_with_a_positive_conclusion(concluded: bool | None) -> None:
    """5.2: projects for which the comprehensive non-departmental expertise came out positive; only studies ask it."""
    works = (Work(kind="business-plan", in_field=True, positive_conclusion=concluded),) * 3
    expected = {True: "met", False: "not-met", None: "unknown"}[concluded]
    assert outcome("5.2.study.projects", at_work("study", performer(role="developer", works=works))) == expected
    assert outcome("5.2.plan.works", at_work("plan", performer(works=works))) == "met"


@pytest.mark.parametrize(("in_field", "expected"), [(True, "met"), (False, "not-met"), (None, "unknown")])
def test_works_in_the_field(in_field: bool | None, expected: str) -> None:
    """«көрсетілетін қызметтер саласында»: works of another field do not count."""
    works = (msgspec.structs.replace(WORK, in_field=in_field),) * 3
    for norm, measure, facts, _ in WORKS:
        assert outcome(norm, at_work(measure, performer(works=works, **facts))) == expected


some_work = st.builds(
    Work,
    kind=st.sampled_from([None, "business-plan", "other"]),
    in_field=st.sampled_from([None, True, False]),
    positive_conclusion=st.sampled_from([None, True, False]),
)
ORDER = ["not-met", "unknown", "met"]


@given(st.lists(some_work, max_size=5).map(tuple), some_work, st.sampled_from(WORKS))
def test_one_more_work_never_harms(
    works: tuple[Work, ...], more: Work, which: tuple[str, str, dict[str, Any], int]
) -> None:
    """A further work, good or bad or half stated, never makes the answer worse."""
    norm, measure, facts, _ = which
    before = outcome(norm, at_work(measure, performer(works=works, **facts)))
    after = outcome(norm, at_work(measure, performer(works=(*works, more), **facts)))
    assert ORDER.index(before) <= ORDER.index(after)


@pytest.mark.parametrize(
    ("sure", "open_", "words"),
    [
        (3, 1, "Works that count: 3; at least 3 asked for."),
        (1, 1, "Works that count: only 2; at least 3 asked for."),
        (2, 1, "Works that count: 2, and 1 of which too little is stated; at least 3 asked for."),
    ],
)
def test_the_works_in_words(sure: int, open_: int, words: str) -> None:
    """605-608: at least 3 works: those that count, or may count at most."""
    works = (WORK,) * sure + (msgspec.structs.replace(WORK, in_field=None),) * open_
    finding = found("5.2.plan.works", at_work("plan", performer(works=works)))
    assert texts("en").say(finding.message) == words
