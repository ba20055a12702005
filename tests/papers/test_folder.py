"""The folder as a whole: clauses 17, 18 and 19."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec
import pytest

from productivity_kit.application.model import Happened
from productivity_kit.assessment.result import decides
from productivity_kit.findings import Outcome
from productivity_kit.training.notice import deciding, gaps

from .folders import FILED, LISTS, clashes, findings, judged, whole, with_folder, with_paper, without

SERVICES = [measure for measure in LISTS if measure != "cluster-development"]
BEYOND, DATA, FOLDER = "5.4.B.17", "5.4.B.18", "5.4.B.19"


def outcome(measure: str, norm: str, **facts: Any) -> str:
    (found,) = (f for f in findings(with_folder(whole(measure), **facts)) if f.norm == norm and f.rule == "folder")
    assert (found.stage, found.practice) == ("papers", False)
    return found.outcome.value


@pytest.mark.parametrize("measure", SERVICES)
@pytest.mark.parametrize(("asked", "expected"), [((), "met"), (("сауалнама",), "not-met"), (None, "unknown")])
def test_nothing_outside_the_list_may_be_asked_for(measure: str, asked: Any, expected: str) -> None:
    """17: the operator may not ask for documents outside the list."""
    assert outcome(measure, BEYOND, asked_beyond=asked) == expected


def test_what_was_asked_beyond_is_no_ground_for_refusal() -> None:
    """17 binds the operator: the papers of the applicant are in order all the same."""
    lawful, unlawful = whole("plan"), with_folder(whole("plan"), asked_beyond=("сауалнама", "бизнес-жоспар"))
    (found,) = (f for f in findings(unlawful) if f.norm == BEYOND)
    assert found.binds == "programme-operator"
    assert found.message.values == {"papers": ("сауалнама", "бизнес-жоспар")}
    assert judged(unlawful).outcome is judged(lawful).outcome


@pytest.mark.parametrize("measure", SERVICES)
@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({}, "met"),
        ({"unnamed": ()}, "met"),
        ({"unnamed": ("source",)}, "not-met"),
        ({"unnamed": ("date",)}, "not-met"),
        ({"unnamed": ("source", "date")}, "not-met"),
        ({"source": None}, "unknown"),
        ({"calculated_on": None}, "unknown"),
    ],
)
def test_source_and_date(measure: str, facts: dict[str, Any], expected: str) -> None:
    """18: the applicant names the source of the data used and the date of the calculation."""
    assert outcome(measure, DATA, **facts) == expected


@pytest.mark.parametrize("measure", SERVICES)
@pytest.mark.parametrize(
    ("one", "numbered", "expected"),
    [
        (True, True, "met"),
        (False, True, "not-met"),
        (True, False, "not-met"),
        (False, None, "not-met"),
        (None, False, "not-met"),
        (None, True, "unknown"),
        (True, None, "unknown"),
    ],
)
def test_one_numbered_folder(measure: str, one: bool | None, numbered: bool | None, expected: str) -> None:
    """19: one folder, its sheets numbered."""
    assert outcome(measure, FOLDER, one_folder=one, numbered=numbered) == expected


def test_the_cluster_has_no_such_rules() -> None:
    """Clauses 17 to 19 stand in the procedure of instruments 2 to 5."""
    assert [f for f in findings(whole("cluster-development")) if f.rule == "folder"] == []


@pytest.mark.parametrize(("day", "late"), [(FILED, False), (date(2015, 10, 13), True), (None, False)])
def test_calculated_after_the_filing(day: date | None, late: bool) -> None:
    """A calculation younger than the folder that holds it: practice, for 18 asks only for the date."""
    found = clashes(with_folder(whole("plan"), calculated_on=day))
    assert found == ([(DATA, True)] if late else [])


@pytest.mark.parametrize(("again", "late"), [(None, True), (date(2015, 10, 12), True), (date(2015, 10, 13), False)])
def test_a_mended_folder_may_be_younger_than_the_first_filing(again: date | None, late: bool) -> None:
    """Submitted again (B.4, B.7), it holds what was made meanwhile: only what is younger than that day is odd."""
    events = () if again is None else (Happened(event="application-registered", date=again),)
    folder = with_folder(whole("plan"), calculated_on=date(2015, 10, 13))
    assert clashes(msgspec.structs.replace(folder, events=events)) == ([(DATA, True)] if late else [])


@pytest.mark.parametrize("measure", LISTS)
def test_the_papers_decide(measure: str) -> None:
    """Of an application whose papers are all in order no finding on papers is other than met or not asked for."""
    outcomes = {f.outcome for f in judged(whole(measure)).findings if f.stage == "papers"}
    assert outcomes <= {Outcome.MET, Outcome.NOT_APPLICABLE}


def test_what_the_operator_did_is_no_gap_of_the_applicant() -> None:
    """A notice of gaps names the papers of the applicant, not what the operator was wrong to ask for (3 and 17)."""
    beyond = with_folder(whole("plan"), asked_beyond=("сауалнама",))
    assert gaps(judged(beyond)) == ()
    lacking = judged(without(beyond, "5.4.B.11.6"))
    assert [finding.norm for finding in gaps(lacking)] == ["5.4.B.11.6"]
    assert "5.4.B.11.6" in {finding.norm for finding in deciding(lacking)}


def test_practice_refuses_nobody() -> None:
    """A payment before the contract clashes with no norm: it is no gap and decides nothing."""
    odd = judged(with_paper(whole("plan"), "5.4.B.11.5", date=date(2015, 1, 1)))
    (found,) = (
        finding for finding in odd.findings if finding.rule == "papers-agree" and finding.outcome.value == "not-met"
    )
    assert found.practice
    assert not decides(found)
    assert gaps(odd) == ()
    assert found not in deciding(odd)
