"""The project of a feasibility study: the Industrialisation Map and the expertise (5.1, item 2)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from productivity_kit.application import application_from
from productivity_kit.application.costs import Cost
from productivity_kit.application.enterprise import Expertise
from productivity_kit.findings import Finding
from productivity_kit.text import texts
from tests.facts import answer, answer_on, application_for

MAP, CONCLUSION = "5.1.study.map", "5.1.study.expertise"


def found(norm: str, facts: dict[str, object], /, **readings: str) -> Finding:
    return answer_on("study", facts, **readings).of(norm)


@pytest.mark.parametrize(
    ("level", "expected"), [("republican", "met"), ("regional", "met"), ("none", "not-met"), (None, "unknown")]
)
def test_the_project_is_on_the_map(level: str | None, expected: str) -> None:
    """The project is included in the Industrialisation Map of the republican or a regional level."""
    assert found(MAP, {"project.map": level}).outcome.value == expected


def expertise(conclusion: str | None, by: str | None, day: date | None = date(2016, 1, 20)) -> dict[str, object]:
    return {"project.expertise": Expertise(conclusion, by, day)}  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("conclusion", "by", "expected"),
    [
        ("positive", "accredited-organisation", "met"),
        ("positive", "certified-expert", "met"),
        ("positive", "state-organisation", "met"),
        ("positive", None, "unknown"),
        (None, "state-organisation", "unknown"),
        (None, None, "unknown"),
        ("negative", "state-organisation", "not-met"),
        ("negative", None, "not-met"),
    ],
)
def test_a_positive_conclusion_by_one_of_three(conclusion: str | None, by: str | None, expected: str) -> None:
    """A positive conclusion by an accredited organisation, a certified expert or a state organisation."""
    assert found(CONCLUSION, expertise(conclusion, by)).outcome.value == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [(date(2016, 2, 29), "met"), (date(2016, 3, 1), "met"), (date(2016, 3, 2), "not-met"), (None, "unknown")],
)
def test_the_conclusion_is_there_at_the_filing(day: date | None, expected: str) -> None:
    """Filed on 1 March 2016: what is dated later cannot have been in the folder."""
    facts = {**expertise("positive", "state-organisation", day), "today": date(2016, 3, 15)}
    assert found(CONCLUSION, facts).outcome.value == expected


DEVELOPED, REVIEWED = {"kind": "study-development"}, {"kind": "study-expertise"}


@pytest.mark.parametrize(
    ("costs", "always", "expertise_only"),
    [
        ([DEVELOPED], "not-met", "not-applicable"),
        ([REVIEWED], "not-met", "not-met"),
        ([DEVELOPED, REVIEWED], "not-met", "not-met"),
        ([{}, REVIEWED], "not-met", "not-met"),
        ([DEVELOPED, {}], "not-met", "unknown"),
        ([], "not-met", "unknown"),
    ],
)
def test_where_only_the_preparation_is_claimed(costs: list[Any], always: str, expertise_only: str) -> None:
    """The criterion does not tell preparation from expertise; read otherwise it binds only who claims the expertise."""
    lines = tuple(Cost(measure="study", **cost) for cost in costs)
    facts = {**expertise("negative", "state-organisation"), "costs": lines}
    assert found(CONCLUSION, facts).outcome.value == always
    assert found(CONCLUSION, facts, study_conclusion="expertise_only").outcome.value == expertise_only


def test_costs_of_another_measure_claim_no_expertise() -> None:
    """An expertise paid for under another measure's line is no expertise of the study."""
    document = application_for("study")
    document["costs"] = [
        {"measure": "study", "kind": "study-development"},
        {"measure": "improvement", "kind": "study-expertise"},
    ]
    reading = answer(application_from(document), None, "study", study_conclusion="expertise_only")
    assert reading.of(CONCLUSION).outcome.value == "not-applicable"


def test_a_conclusion_without_a_day_of_filing() -> None:
    """Whether it was there at the filing is not known where the day of either is left out; the answer says so."""
    finding = found(CONCLUSION, {**expertise("positive", "state-organisation"), "filed": None})
    assert finding.outcome.value == "unknown"
    assert texts("en").say(finding.message) == "It is not stated whether the conclusion was there on the day of filing."


@pytest.mark.parametrize(("level", "words"), [("republican", "the republican"), ("regional", "a regional")])
def test_which_map(level: str, words: str) -> None:
    """569-570: the Map of the republican or of a regional level: the answer says which."""
    finding = found(MAP, {"project.map": level})
    assert texts("en").say(finding.message) == f"The project is on {words} Industrialisation Map."
