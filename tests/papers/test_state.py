"""Each paper of each list: there, missing, in a wrong form, not stated; and whose it is."""

from __future__ import annotations

from typing import get_args

import msgspec
import pytest

from productivity_kit.application import Application
from productivity_kit.application.performers import Performer
from productivity_kit.assessment import assess
from productivity_kit.findings import Outcome
from productivity_kit.programme import Act
from productivity_kit.programme.papers import PaperForm

from .folders import LISTS, also, judged, put, said, state, whole, with_folder, with_lines, with_paper, without

ITEMS = [(measure, norm) for measure, papers in LISTS.items() for norm in papers]
IF_ANY = "5.4.B.13.10"
SERVES: dict[str, set[str]] = {
    "copy": {"copy", "original", "copy-with-original", "notarised-copy"},
    "copy-with-original": {"copy-with-original"},
    "notarised-copy": {"notarised-copy"},
}
"""More than a copy serves as a copy; where the original is compared, or a notary's word is asked, nothing else does."""


@pytest.mark.parametrize(("measure", "norm"), ITEMS)
def test_a_missing_paper_is_missing(measure: str, norm: str) -> None:
    """Clause 3: a folder without it is not complete; only the certificate of 13.10 is brought "if there is one"."""
    found = judged(without(whole(measure), norm))
    assert found.outcome is not Outcome.MET
    (state,) = (one for one in found.papers if one.norm == norm)
    finding = found.of(norm)
    if norm == IF_ANY:
        assert (state.state, finding.outcome) == ("not-needed", Outcome.NOT_APPLICABLE)
    else:
        assert (state.state, finding.outcome, found.outcome) == ("missing", Outcome.NOT_MET, Outcome.NOT_MET)
        assert finding.facts.keys() == {"folder.papers"}
    assert (finding.stage, finding.rule, finding.binds, finding.practice) == ("papers", "paper", "applicant", False)


@pytest.mark.parametrize("measure", LISTS)
def test_nothing_said_of_the_papers_is_unknown(measure: str) -> None:
    """A list that is left out says nothing: no paper is then there, and none is missing."""
    found = judged(with_folder(whole(measure), papers=None))
    assert {one.state for one in found.papers} == {"unknown"}
    assert {f.outcome for f in found.findings if f.rule == "paper"} == {Outcome.UNKNOWN}


@pytest.mark.parametrize("measure", LISTS)
def test_an_empty_folder_lacks_all(measure: str) -> None:
    """Every item is missing but the one that is brought only if there is one."""
    found = judged(with_folder(whole(measure), papers=()))
    assert {one.norm for one in found.papers if one.state == "missing"} == set(LISTS[measure]) - {IF_ANY}


@pytest.mark.parametrize("made", get_args(PaperForm))
@pytest.mark.parametrize("sent", ["by-hand", "by-post"])
@pytest.mark.parametrize(("measure", "norm"), ITEMS)
def test_the_form(act: Act, measure: str, norm: str, sent: str, made: str) -> None:
    """By hand and by post, in each form: what serves is in order, what does not is in a wrong form."""
    asked = act.papers[norm].asked_form(sent)
    application = with_paper(put(whole(measure), sent=sent), norm, form=made)
    serves = not asked or made in SERVES[next(iter(asked))]
    assert said(application, norm) == ("there" if serves else "wrong-form")


@pytest.mark.parametrize(
    ("made", "expected"),
    [("copy-with-original", "unknown"), ("notarised-copy", "unknown"), ("copy", "wrong-form"), (None, "unknown")],
)
@pytest.mark.parametrize(
    ("measure", "norm"), [("plan", "5.4.B.11.1"), ("study", "5.4.B.12.7"), ("improvement", "5.4.B.15.7")]
)
def test_the_form_where_the_way_is_not_known(measure: str, norm: str, made: str | None, expected: str) -> None:
    """A plain copy serves on neither way; each of the others only on one of them, which is not stated."""
    assert said(with_paper(put(whole(measure), sent=None), norm, form=made), norm) == expected


@pytest.mark.parametrize(("measure", "norm"), ITEMS)
def test_a_form_that_is_not_stated(act: Act, measure: str, norm: str) -> None:
    """Where the list names a form and the paper does not say its own, nobody knows."""
    expected = "unknown" if act.papers[norm].form else "there"
    assert said(with_paper(whole(measure), norm, form=None), norm) == expected


@pytest.mark.parametrize(("measure", "norm"), ITEMS)
@pytest.mark.parametrize(("on_it", "expected"), [(False, "wrong-form"), (None, "unknown"), (True, "there")])
def test_the_approved_form(act: Act, measure: str, norm: str, on_it: bool | None, expected: str) -> None:
    """ "On a form approved by the authorised body": asked of the twelve items that say so, of no other."""
    found = said(with_paper(whole(measure), norm, standard_form=on_it), norm)
    assert found == (expected if act.papers[norm].approved_form else "there")


def test_two_faults_are_two_findings() -> None:
    """A plan of 49 sheets without conclusions has both faults, each with a finding, and one state."""
    norm = "5.4.B.16.7"
    found = judged(with_paper(whole("organisation-plan"), norm, sheets=49, conclusions=False))
    faults = [f.message for f in found.findings if f.norm == norm and f.outcome is Outcome.NOT_MET]
    (state,) = (one for one in found.papers if one.norm == norm)
    assert len(faults) == 2
    assert state.why == tuple(faults)
    assert state.state == "wrong-contents"


def test_a_fault_and_something_unknown() -> None:
    """The fault is said first; what is not known besides is in the state."""
    found = state(with_paper(whole("organisation-plan"), "5.4.B.16.7", sheets=49, conclusions=None), "5.4.B.16.7")
    assert found.state == "wrong-contents"
    assert len(found.why) == 2


# Whose a paper is.

SECOND = Performer(key="second", name="«Екінші» ЖШС", kind="specialised", measures=("training",))
NORM = "5.4.B.13.4"


def with_second(**facts: object) -> Application:
    application = whole("training")
    second = msgspec.structs.replace(SECOND, **facts)
    return msgspec.structs.replace(application, performers=(*application.performers, second))


def states_of(application: Application) -> dict[str, str]:
    (answer,) = assess(application).measures
    return {one.subject: one.state for one in answer.papers if one.norm == NORM}


def test_each_performer_needs_its_own() -> None:
    """The act of the one is not the act of the other."""
    assert states_of(with_second()) == {"performers.firm": "there", "performers.second": "missing"}
    both = also(with_second(), NORM, performer="second", form="copy")
    assert states_of(both) == {"performers.firm": "there", "performers.second": "there"}


def test_a_paper_that_does_not_say_whose_it_is() -> None:
    """Where there is one performer it is that one's; where there are two, nobody knows."""
    alone = with_paper(whole("training"), NORM, performer=None)
    assert said(alone, NORM) == "there"
    two = with_paper(with_second(), NORM, performer=None)
    assert states_of(two) == {"performers.firm": "unknown", "performers.second": "unknown"}


def test_a_paper_belongs_to_whom_its_costs_belong() -> None:
    """A paper that proves the fee is the academy's to which the fee was paid."""
    two = with_paper(with_second(), NORM, performer=None, costs=("fee",))
    assert states_of(two) == {"performers.firm": "there", "performers.second": "missing"}


def test_a_performer_of_another_measure_is_not_asked() -> None:
    """One who says that it worked for something else, or to whom no cost points, needs no papers here."""
    assert states_of(with_second(measures=("plan",))) == {"performers.firm": "there"}
    assert states_of(with_second(measures=None)) == {"performers.firm": "there"}
    assert set(states_of(with_second(measures=("training", "plan")))) == {"performers.firm", "performers.second"}


def test_those_named_are_asked_where_no_cost_says_for_whom_it_was() -> None:
    """13.8: with one measure asked for, everybody who is named was trained; with two, nobody can say who."""
    application = with_lines(whole("training"), lambda cost: msgspec.structs.replace(cost, person=None))
    assert state(application, "5.4.B.13.8").subject == "people.aigul"
    assert state(put(application, measures=("training", "experts")), "5.4.B.13.8").subject == ""


def test_nobody_named_is_asked_once() -> None:
    """Without a performer the item is asked once, of the application."""
    bare = put(whole("training"), performers=())
    assert said(bare, NORM) == "there"
    assert said(without(bare, NORM), NORM) == "missing"
    assert state(bare, NORM).subject == ""


def test_a_paper_of_travel_is_that_of_its_line_or_person() -> None:
    """13.11: it proves the line it names, or the journey of the person it names."""
    norm = "5.4.B.13.11"
    application = whole("training")
    assert state(application, norm).subject == "costs.travel"
    assert said(with_paper(application, norm, costs=None, person="aigul"), norm) == "there"
    assert said(with_paper(application, norm, costs=("lodging",)), norm) == "missing"
    assert said(with_paper(application, norm, costs=None), norm) == "there"


@pytest.mark.parametrize("measure", LISTS)
def test_a_paper_that_no_list_of_the_measure_has_changes_nothing(measure: str) -> None:
    """A paper of another list lies there in vain."""
    other = "5.4.B.11.6" if measure != "plan" else "5.4.B.12.6"
    assert judged(also(whole(measure), other)).papers == judged(whole(measure)).papers


def test_leasing_has_no_list(act: Act) -> None:
    """5.4.A.2: its list is the leasing operator's own."""
    assert judged(put(whole("plan"), measures=("leasing",))).papers == ()
