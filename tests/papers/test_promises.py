"""What holds of every application, whatever is in it."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from productivity_kit.application import Application
from productivity_kit.findings import Inquiry, chosen_readings
from productivity_kit.papers import PaperState, paper_findings, paper_states
from productivity_kit.papers.look import OUTCOME
from productivity_kit.programme import the_act
from tests.applications import applications

from .folders import LISTS, whole, with_folder

measures = st.sampled_from(sorted(LISTS))
READINGS = ("docs-as-apply", "study-conclusion", "sole-trader", "tax-year", "sheets", "experience")


def ask(application: Application, readings: dict[str, str] | None = None) -> Inquiry:
    act = the_act()
    return Inquiry(act, application, chosen_readings(act, readings or {}), application.measures[0])


def states(application: Application, readings: dict[str, str] | None = None) -> tuple[PaperState, ...]:
    return paper_states(application.measures[0], ask(application, readings))


@st.composite
def readings(draw: st.DrawFn) -> dict[str, str]:
    """Any options of the readings on which papers turn."""
    known = the_act().readings
    return {name: draw(st.sampled_from(list(known[name].options))) for name in READINGS}


@st.composite
def folders(draw: st.DrawFn) -> Application:
    """A folder in order of which some papers fell out and some facts are other facts, or left out."""
    application = whole(draw(measures))
    papers = [paper for paper in application.folder.papers or () if draw(st.integers(0, 9))]
    other: dict[str, Any] = {
        "form": st.sampled_from(["copy", "original", "copy-with-original", "notarised-copy", None]),
        "performer": st.sampled_from([None, "firm"]),
        "sum": st.sampled_from([None, 0, 900_000_00, 900_000_01]),
        "signed": st.sampled_from([None, True, False]),
        "sheets": st.sampled_from([None, 49, 50]),
        "references": st.sampled_from([None, 0, 1]),
        "conclusions": st.sampled_from([None, True, False]),
        "standard_form": st.sampled_from([None, True, False]),
        "holds": st.sampled_from([None, (), ("charter",), ("charter", "reference"), ("charter", "certificate")]),
        "years": st.sampled_from([None, (), (2013,), (2014,), (2015,)]),
    }
    for place, paper in enumerate(papers):
        name = draw(st.sampled_from(sorted(other)))
        papers[place] = msgspec.structs.replace(paper, **{name: draw(other[name])})
    sent = draw(st.sampled_from(["by-hand", "by-post", None]))
    return msgspec.structs.replace(with_folder(application, papers=tuple(papers)), sent=sent)


@given(applications(), measures, readings())
def test_any_application_has_an_answer(application: Application, measure: str, chosen: dict[str, str]) -> None:
    """Whatever is stated, each item of the list is asked of somebody and every finding is one of the stage."""
    asked = msgspec.structs.replace(application, measures=(measure,))
    found = paper_findings(measure, ask(asked, chosen))
    assert {state.norm for state in states(asked, chosen)} == set(LISTS[measure])
    assert {finding.stage for finding in found} == {"papers"}
    assert {finding.about for finding in found} == {measure}


@given(folders(), readings())
def test_states_and_findings_say_the_same(application: Application, chosen: dict[str, str]) -> None:
    """Each state has its finding first, and a further finding for each further fault."""
    found = [f for f in paper_findings(application.measures[0], ask(application, chosen)) if f.rule == "paper"]
    for state in states(application, chosen):
        own = [f for f in found if (f.norm, f.subject) == (state.norm, state.subject)]
        assert own[0].outcome is OUTCOME[state.state]
        assert own[0].message == state.why[0]
        assert all(finding.outcome.value == "not-met" for finding in own[1:])


@given(folders(), st.randoms(use_true_random=False))
def test_the_order_of_papers_is_nothing(application: Application, chance: Any) -> None:
    """A folder may be turned over without a paper getting better or worse."""
    papers = list(application.folder.papers or ())
    chance.shuffle(papers)
    turned = with_folder(application, papers=tuple(papers))
    assert [(s.norm, s.subject, s.state) for s in states(turned)] == [
        (s.norm, s.subject, s.state) for s in states(application)
    ]


@given(folders(), st.data())
def test_a_fact_left_out_puts_nothing_in_order(application: Application, data: st.DataObject) -> None:
    """Whoever leaves out a fact of a paper does not turn a fault, or something unknown, into order."""
    papers = list(application.folder.papers or ())
    if not papers:
        return
    place = data.draw(st.integers(0, len(papers) - 1))
    pointers = {"paper", "performer", "person", "costs"}  # these say whose it is, not what it shows
    fact = data.draw(st.sampled_from(sorted(set(papers[place].__struct_fields__) - pointers)))
    papers[place] = msgspec.structs.replace(papers[place], **{fact: None})
    before = {(s.norm, s.subject): s.state for s in states(application)}
    for state in states(with_folder(application, papers=tuple(papers))):
        if state.state == "there":
            assert before[state.norm, state.subject] == "there"


@given(folders(), folders())
def test_more_papers_miss_no_more(application: Application, other: Application) -> None:
    """A paper put into the folder never makes another one missing."""
    more = (*(application.folder.papers or ()), *(other.folder.papers or ()))
    before = {(s.norm, s.subject) for s in states(application) if s.state == "missing"}
    after = {(s.norm, s.subject) for s in states(with_folder(application, papers=more)) if s.state == "missing"}
    assert after <= before


@pytest.mark.parametrize("measure", LISTS)
@given(readings())
def test_no_reading_spoils_a_folder_in_order(measure: str, chosen: dict[str, str]) -> None:
    """Where everything is there, nothing turns on how the lists are read."""
    assert {state.state for state in states(whole(measure), chosen)} == {"there"}
