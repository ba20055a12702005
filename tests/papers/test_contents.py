"""What the papers must show, on both sides of each boundary and with the fact left out."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec
import pytest

from productivity_kit.application import Application
from productivity_kit.application.enterprise import Applicant, Expertise, Project
from productivity_kit.application.papers import Paper
from productivity_kit.application.performers import Specialist
from tests.facts import happened

from .folders import (
    BEGUN,
    also,
    findings,
    put,
    said,
    state,
    whole,
    with_firm,
    with_folder,
    with_lines,
    with_paper,
    with_person,
    without,
)

CHARTERS = [
    ("plan", "5.4.B.11.1"), ("study", "5.4.B.12.1"), ("training", "5.4.B.13.1"), ("experts", "5.4.B.14.1"),
    ("diagnostics", "5.4.B.15.1"), ("improvement", "5.4.B.15.1"), ("organisation-plan", "5.4.B.16.1"),
    ("organisation-implementation", "5.4.B.16.1"),
]  # fmt: skip
TAXES = [
    ("study", "5.4.B.12.1bis"), ("training", "5.4.B.13.2"), ("experts", "5.4.B.14.2"), ("diagnostics", "5.4.B.15.2"),
    ("improvement", "5.4.B.15.2"), ("organisation-plan", "5.4.B.16.2"), ("organisation-implementation", "5.4.B.16.2"),
]  # fmt: skip
REFERENCES = [
    ("plan", "5.4.B.11.10"), ("study", "5.4.B.12.10"), ("training", "5.4.B.13.14"), ("diagnostics", "5.4.B.15.10"),
    ("improvement", "5.4.B.15.10"), ("organisation-plan", "5.4.B.16.11"),
    ("organisation-implementation", "5.4.B.16.11"),
]  # fmt: skip
QUALIFICATIONS = [
    ("plan", "5.4.B.11.8"), ("study", "5.4.B.12.8"), ("diagnostics", "5.4.B.15.8"), ("improvement", "5.4.B.15.8"),
    ("organisation-plan", "5.4.B.16.9"), ("organisation-implementation", "5.4.B.16.9"),
]  # fmt: skip
SPECIALISTS = [
    ("plan", "5.4.B.11.9"), ("study", "5.4.B.12.9"), ("training", "5.4.B.13.16"), ("diagnostics", "5.4.B.15.9"),
    ("improvement", "5.4.B.15.9"),
]  # fmt: skip
STAFF = [("organisation-plan", "5.4.B.16.10"), ("organisation-implementation", "5.4.B.16.10")]
SHEETS = [("organisation-plan", "5.4.B.16.7"), ("organisation-implementation", "5.4.B.16.7")]


# Charter and registration.


@pytest.mark.parametrize(("measure", "norm"), CHARTERS)
@pytest.mark.parametrize(
    ("holds", "expected"),
    [
        (("charter", "reference"), "there"),
        (("charter", "reference", "certificate"), "there"),
        (("charter",), "wrong-contents"),
        (("reference",), "wrong-contents"),
        ((), "wrong-contents"),
        (None, "unknown"),
    ],
)
def test_the_charter_and_a_certificate_or_a_reference(measure: str, norm: str, holds: Any, expected: str) -> None:
    """ "The charter and the certificate* or the reference": the first always, and one of the other two."""
    assert said(with_paper(whole(measure), norm, holds=holds), norm) == expected


@pytest.mark.parametrize(("measure", "norm"), CHARTERS)
@pytest.mark.parametrize(
    ("issued", "expected"),
    [(date(2012, 12, 23), "there"), (date(2012, 12, 24), "unknown"), (date(2015, 1, 1), "unknown"), (None, "unknown")],
)
def test_the_older_certificate(measure: str, norm: str, issued: date | None, expected: str) -> None:
    """*A certificate issued before the law of 24.12.2012 took effect stays valid; of a younger one nothing is said."""
    application = with_paper(whole(measure), norm, holds=("charter", "certificate"), date=issued)
    assert said(application, norm) == expected


@pytest.mark.parametrize(("measure", "norm"), CHARTERS)
def test_a_sole_trader_has_no_charter(measure: str, norm: str) -> None:
    """Reading `sole-trader`: yes, without the charter; no, the folder is not complete."""
    bare = with_paper(whole(measure), norm, holds=("reference",))
    trader = put(bare, applicant=Applicant(kind="sole-trader"))
    assert said(trader, norm) == "there"
    assert said(trader, norm, sole_trader="no") == "wrong-contents"
    assert said(put(bare, applicant=Applicant()), norm) == "unknown"
    assert said(with_paper(trader, norm, holds=()), norm) == "wrong-contents"


def test_charter_and_reference_may_be_two_papers() -> None:
    """What is asked for lies in the folder, in however many pieces."""
    norm = "5.4.B.11.1"
    apart = also(
        with_paper(whole("plan"), norm, holds=("charter",)), norm, holds=("reference",), form="copy-with-original"
    )
    assert said(apart, norm) == "there"


# Taxes.


@pytest.mark.parametrize(("measure", "norm"), TAXES)
@pytest.mark.parametrize(
    ("years", "last", "any_"),
    [
        ((2014,), "there", "there"),
        ((2013, 2014), "there", "there"),
        ((2013,), "wrong-contents", "there"),
        ((2015,), "wrong-contents", "wrong-contents"),
        ((2016,), "wrong-contents", "wrong-contents"),
        ((), "wrong-contents", "wrong-contents"),
        (None, "unknown", "unknown"),
    ],
)
def test_a_full_financial_year(measure: str, norm: str, years: Any, last: str, any_: str) -> None:
    """ "At least 1 financial year": filed in October 2015, the last finished one is 2014; 2015 is not full."""
    application = with_paper(whole(measure), norm, years=years)
    assert said(application, norm) == last
    assert said(application, norm, tax_year="any") == any_


@pytest.mark.parametrize(
    ("filed", "expected"),
    [(date(2015, 12, 31), "there"), (date(2016, 1, 1), "wrong-contents"), (date(2015, 1, 1), "there"),
     (date(2014, 12, 31), "wrong-contents"), (None, "unknown")],
)  # fmt: skip
def test_the_year_turns_with_the_filing(filed: date | None, expected: str) -> None:
    """2014 is the last finished year from the first to the last day of 2015."""
    assert said(put(whole("training"), filed=filed), "5.4.B.13.2") == expected


# References.


@pytest.mark.parametrize(("measure", "norm"), REFERENCES)
@pytest.mark.parametrize(
    ("count", "of_firm", "expected"),
    [(1, None, "there"), (0, None, "wrong-contents"), (0, 1, "wrong-contents"), (None, 1, "there"),
     (None, 0, "wrong-contents"), (None, None, "unknown")],
)  # fmt: skip
def test_one_reference(measure: str, norm: str, count: int | None, of_firm: int | None, expected: str) -> None:
    """ "At least 1 reference": as the paper states it, else as the performer does."""
    application = with_firm(with_paper(whole(measure), norm, references=count), references=of_firm)
    assert said(application, norm) == expected


# Experience of the performer.


@pytest.mark.parametrize(("measure", "norm"), QUALIFICATIONS)
@pytest.mark.parametrize(
    ("since", "expected"),
    [(date(2012, 6, 1), "there"), (date(2012, 6, 2), "wrong-contents"), (None, "unknown")],
)
def test_three_years(measure: str, norm: str, since: date | None, expected: str) -> None:
    """ "At least 3 years": the work began on 1 June 2015, so the field was entered on 1 June 2012 at the latest."""
    assert date(2015, 6, 1) == BEGUN
    assert said(with_firm(whole(measure), in_field_since=since), norm) == expected


@pytest.mark.parametrize(
    ("kind", "since", "expected"),
    [
        ("education", date(2012, 6, 1), "there"),
        ("education", date(2012, 6, 2), "wrong-contents"),
        ("science", date(2012, 6, 2), "wrong-contents"),
        ("specialised", date(2012, 6, 2), "wrong-contents"),
        ("specialised", date(2012, 6, 1), "there"),
        ("industrial", date(2010, 6, 1), "there"),
        ("industrial", date(2010, 6, 2), "wrong-contents"),
        ("science-industrial", date(2010, 6, 1), "there"),
        ("science-industrial", date(2010, 6, 2), "wrong-contents"),
        (None, date(2010, 6, 1), "there"),
        (None, date(2010, 6, 2), "unknown"),
        (None, date(2012, 6, 1), "unknown"),
        (None, date(2012, 6, 2), "wrong-contents"),
        ("consulting", date(2000, 1, 1), "unknown"),
    ],
)
def test_three_years_for_organisers_and_five_for_hosts(kind: str | None, since: date, expected: str) -> None:
    """13.15: 3 years for education, science, specialised organisations, 5 for the enterprises of an internship."""
    assert said(with_firm(whole("training"), kind=kind, in_field_since=since), "5.4.B.13.15") == expected


def test_the_years_rest_on_the_first_day_of_the_work() -> None:
    """11.8: the finding names the lines of costs that say when the work began, by their places in the application."""
    (finding,) = (
        f for f in findings(with_firm(whole("plan"), in_field_since=date(2014, 1, 1))) if f.norm == "5.4.B.11.8"
    )
    assert finding.facts == {"performers.firm.in_field_since": "2014-01-01", "costs.1.since": "2015-06-01"}


def test_without_the_first_day_of_the_work() -> None:
    """By the filing on 12 October 2015 the work had begun: less than 3 years by then is less in any case."""
    silent = with_lines(whole("plan"), lambda cost: msgspec.structs.replace(cost, since=None, until=None, acted=None))
    assert said(with_firm(silent, in_field_since=date(2012, 10, 13)), "5.4.B.11.8") == "wrong-contents"
    assert said(with_firm(silent, in_field_since=date(2012, 10, 12)), "5.4.B.11.8") == "unknown"


# Specialists.


def engaged(application: Application, **facts: Any) -> Application:
    good = {"higher_education": True, "in_field_since": date(2011, 1, 1), "cv_signed": True}
    return with_firm(application, specialists=(Specialist("А. Б.", **{**good, **facts}),))


@pytest.mark.parametrize(("measure", "norm"), SPECIALISTS)
@pytest.mark.parametrize(
    ("facts", "both", "firm"),
    [
        ({}, "there", "there"),
        ({"higher_education": False}, "wrong-contents", "wrong-contents"),
        ({"higher_education": None}, "unknown", "unknown"),
        ({"in_field_since": date(2012, 6, 1)}, "there", "there"),
        ({"in_field_since": date(2012, 6, 2)}, "wrong-contents", "there"),
        ({"in_field_since": None}, "unknown", "there"),
        ({"cv_signed": False}, "there", "there"),
    ],
)
def test_specialists(measure: str, norm: str, facts: dict[str, Any], both: str, firm: str) -> None:
    """Special higher education and 3 years; reading `experience`: the years of the performer alone may suffice."""
    assert said(engaged(whole(measure), **facts), norm) == both
    assert said(engaged(whole(measure), **facts), norm, experience="firm") == firm


@pytest.mark.parametrize(("measure", "norm"), STAFF)
@pytest.mark.parametrize(
    ("facts", "both", "firm"),
    [
        ({"higher_education": False}, "there", "there"),
        ({"in_field_since": date(2013, 6, 1)}, "there", "there"),
        ({"in_field_since": date(2013, 6, 2)}, "wrong-contents", "there"),
        ({"in_field_since": None}, "unknown", "there"),
        ({"cv_signed": False}, "wrong-contents", "wrong-contents"),
        ({"cv_signed": None}, "unknown", "unknown"),
    ],
)
def test_qualified_staff(measure: str, norm: str, facts: dict[str, Any], both: str, firm: str) -> None:
    """16.10: 2 years and CVs signed by the performer's head; of education nothing is said."""
    assert said(engaged(whole(measure), **facts), norm) == both
    assert said(engaged(whole(measure), **facts), norm, experience="firm") == firm


@pytest.mark.parametrize(("measure", "norm"), [*SPECIALISTS, *STAFF])
def test_no_specialist_and_none_stated(measure: str, norm: str) -> None:
    """A list without a specialist shows nothing; a list that is left out says nothing."""
    assert said(with_firm(whole(measure), specialists=()), norm) == "wrong-contents"
    assert said(with_firm(whole(measure), specialists=None), norm) == "unknown"
    assert said(put(whole(measure), performers=()), norm) == "unknown"


def test_one_specialist_of_two_falls_short() -> None:
    """Each specialist is looked at, and the one who falls short is named."""
    two = with_firm(
        whole("plan"),
        specialists=(
            Specialist("А. Б.", higher_education=True, in_field_since=date(2011, 1, 1)),
            Specialist("В. Г.", higher_education=False, in_field_since=date(2011, 1, 1)),
        ),
    )
    found = state(two, "5.4.B.11.9")
    assert found.state == "wrong-contents"
    assert [why.values["name"] for why in found.why] == ["В. Г."]


# The plan of 16.7.


@pytest.mark.parametrize(("measure", "norm"), SHEETS)
@pytest.mark.parametrize(
    ("sheets", "pages", "by_sheets", "by_pages"),
    [
        (50, 50, "there", "there"),
        (49, 98, "wrong-contents", "there"),
        (25, 50, "wrong-contents", "there"),
        (25, 49, "wrong-contents", "wrong-contents"),
        (51, 49, "there", "wrong-contents"),
        (None, 100, "unknown", "there"),
        (50, None, "there", "unknown"),
    ],
)
def test_fifty_sheets(
    measure: str, norm: str, sheets: int | None, pages: int | None, by_sheets: str, by_pages: str
) -> None:
    """ "At least 50 sheets", by the reading `sheets` in sheets or in pages."""
    application = with_paper(whole(measure), norm, sheets=sheets, pages=pages)
    assert said(application, norm) == by_sheets
    assert said(application, norm, sheets="pages") == by_pages


def test_plan_and_report_together() -> None:
    """ "The plan (report) and/or on measures done": what is handed in under the item counts together."""
    norm = "5.4.B.16.7"
    two = also(with_paper(whole("organisation-plan"), norm, sheets=30), norm, sheets=20)
    assert said(two, norm) == "there"
    assert said(with_paper(two, norm, sheets=24), norm) == "wrong-contents"
    assert said(also(with_paper(whole("organisation-plan"), norm, sheets=50), norm), norm) == "there"


@pytest.mark.parametrize(
    ("measure", "norm", "fact"),
    [("organisation-plan", "5.4.B.16.7", "conclusions"), ("experts", "5.4.B.14.7", "effect")],
)
@pytest.mark.parametrize(("value", "expected"), [(True, "there"), (False, "wrong-contents"), (None, "unknown")])
def test_what_a_report_holds(measure: str, norm: str, fact: str, value: bool | None, expected: str) -> None:
    """16.7: conclusions and recommendations; 14.7: the effect gained."""
    assert said(with_paper(whole(measure), norm, **{fact: value}), norm) == expected


@pytest.mark.parametrize(
    ("measure", "norm", "fact"),
    [("training", "5.4.B.13.8", "obliged"), ("experts", "5.4.B.14.5", "higher_education")],
)
@pytest.mark.parametrize(("value", "expected"), [(True, "there"), (False, "wrong-contents"), (None, "unknown")])
def test_what_is_shown_of_a_person(measure: str, norm: str, fact: str, value: bool | None, expected: str) -> None:
    """13.8: the duties on using what was learned; 14.5: higher professional education."""
    assert said(with_person(whole(measure), **{fact: value}), norm) == expected
    assert said(put(whole(measure), people=(), costs=()), norm) == "unknown"


@pytest.mark.parametrize(
    ("since", "expected"),
    [(date(2010, 6, 1), "there"), (date(2010, 6, 2), "wrong-contents"), (None, "unknown")],
)
def test_five_years_of_a_foreign_specialist(since: date | None, expected: str) -> None:
    """14.6: at least 5 years in the field when the work began on 1 June 2015."""
    assert said(with_person(whole("experts"), in_field_since=since), "5.4.B.14.6") == expected


@pytest.mark.parametrize(
    ("conclusion", "expected"), [("positive", "there"), ("negative", "wrong-contents"), (None, "unknown")]
)
def test_a_positive_conclusion(conclusion: Any, expected: str) -> None:
    """12.11: the positive conclusion of the comprehensive non-departmental expertise."""
    project = Project(expertise=Expertise(conclusion=conclusion))
    assert said(put(whole("study"), project=project), "5.4.B.12.11") == expected


@pytest.mark.parametrize(
    ("events", "approved", "expected"),
    [
        ((), True, "there"),
        ((), False, "wrong-contents"),
        ((), None, "unknown"),
        (happened(decision_positive=date(2015, 10, 9)), None, "there"),
        (happened(decision_negative=date(2015, 10, 9)), None, "wrong-contents"),
        (happened(decision_negative=date(2015, 9, 9), decision_positive=date(2015, 10, 9)), None, "there"),
        (happened(decision_positive=date(2015, 9, 9), decision_negative=date(2015, 10, 9)), True, "wrong-contents"),
        (happened(decision_positive=date(2015, 10, 9), decision_negative=date(2015, 10, 9)), True, "unknown"),
    ],
)
def test_a_decision_in_favour(events: Any, approved: bool | None, expected: str) -> None:
    """11.7: "copy of the leasing operator's positive decision": a refusal proves nothing; the last decision counts."""
    application = put(whole("plan"), events=events, project=Project(plan_approved=approved))
    assert said(application, "5.4.B.11.7") == expected


@pytest.mark.parametrize(
    ("holds", "expected"),
    [
        ((("strategy", "road-map"),), "there"),
        ((("strategy",), ("road-map",)), "there"),
        ((("strategy",),), "wrong-contents"),
        ((("road-map",),), "wrong-contents"),
        (((),), "wrong-contents"),
        ((None,), "unknown"),
        ((("strategy",), None), "unknown"),
    ],
)
def test_strategy_and_road_map(holds: tuple[Any, ...], expected: str) -> None:
    """D, 1.1: "copies of the strategy and of the road map", in one paper or in two: one of them alone is not both."""
    papers = [Paper(paper="5.4.D.1.1", form="copy", holds=parts) for parts in holds]
    whole_folder = without(whole("cluster-development"), "5.4.D.1.1")
    rest = whole_folder.folder.papers or ()
    assert said(with_folder(whole_folder, papers=(*rest, *papers)), "5.4.D.1.1") == expected


@pytest.mark.parametrize(
    ("measure", "norm", "enough", "short"),
    [
        ("training", "5.4.B.13.1", {"holds": ("charter", "reference")}, {"holds": ("charter",)}),
        ("training", "5.4.B.13.2", {"years": (2014,)}, {"years": (2013,)}),
        ("training", "5.4.B.13.14", {"references": 1}, {"references": 0}),
        ("organisation-plan", "5.4.B.16.7", {"sheets": 50}, {"sheets": 49}),
        ("organisation-plan", "5.4.B.16.7", {"conclusions": True}, {"conclusions": False}),
        ("experts", "5.4.B.14.7", {"effect": True}, {"effect": False}),
    ],
)
def test_one_paper_may_show_what_another_leaves_open(
    measure: str, norm: str, enough: dict[str, Any], short: dict[str, Any]
) -> None:
    """What is asked for lies in the folder: a second paper of which nothing is said cannot take it out again."""
    silent: dict[str, Any] = {"5.4.B.13.1": {"form": "copy-with-original"}, "5.4.B.13.14": {"performer": "firm"}}.get(
        norm, {}
    )
    assert said(also(with_paper(whole(measure), norm, **enough), norm, **silent), norm) == "there"
    assert said(also(with_paper(whole(measure), norm, **short), norm, **silent), norm) == "unknown"
