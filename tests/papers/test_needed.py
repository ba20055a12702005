"""Conditions under which a paper is asked for, each on, off and not stated."""

from __future__ import annotations

import msgspec
import pytest

from productivity_kit.application import Application
from productivity_kit.application.costs import Cost
from productivity_kit.application.performers import Licence
from productivity_kit.assessment import assess

from .folders import LISTS, judged, put, said, whole, with_firm, with_lines, without

LICENCES = [("study", "5.4.B.12.7"), ("training", "5.4.B.13.13"), ("improvement", "5.4.B.15.7")]


@pytest.mark.parametrize(("measure", "norm"), LICENCES)
@pytest.mark.parametrize(
    ("required", "there", "missing"),
    [(True, "there", "missing"), (False, "not-needed", "not-needed"), (None, "there", "unknown")],
)
def test_only_where_the_law_requires_a_licence(
    measure: str, norm: str, required: bool | None, there: str, missing: str
) -> None:
    """12.7, 13.13, 15.7: "where these documents are obligatory by the law"."""
    application = with_firm(whole(measure), licence=Licence(required=required))
    assert said(application, norm) == there
    assert said(without(application, norm), norm) == missing


@pytest.mark.parametrize(
    ("kind", "licence", "reference"),
    [
        ("education", "missing", "not-needed"),
        ("science", "missing", "not-needed"),
        ("specialised", "missing", "missing"),
        ("industrial", "not-needed", "not-needed"),
        ("science-industrial", "not-needed", "not-needed"),
        ("consulting", "not-needed", "not-needed"),
        (None, "unknown", "unknown"),
    ],
)
def test_only_of_some_organisations(kind: str | None, licence: str, reference: str) -> None:
    """13.13: education, specialised and science organisations; 13.14: specialised ones; hosts neither."""
    application = without(without(whole("training"), "5.4.B.13.13"), "5.4.B.13.14")
    application = with_firm(application, kind=kind)
    assert said(application, "5.4.B.13.13") == licence
    assert said(application, "5.4.B.13.14") == reference


def test_no_licence_and_no_kind_is_no_licence() -> None:
    """Where one condition fails, nothing turns on what is not known of the other."""
    application = with_firm(without(whole("training"), "5.4.B.13.13"), kind=None, licence=Licence(required=False))
    assert said(application, "5.4.B.13.13") == "not-needed"


CLAIMED = [
    ("training", "5.4.B.13.11", "travel"),
    ("training", "5.4.B.13.11", "booking"),
    ("training", "5.4.B.13.11", "bedding"),
    ("training", "5.4.B.13.12", "lodging"),
    *[("diagnostics", "5.4.B.15.11", kind) for kind in
      ("technological-audit", "energy-audit", "other-diagnostics", "it-consulting", "management-system")],
    *[("improvement", "5.4.B.15.12", kind) for kind in
      ("engineering", "technology-search", "production-management", "industrial-design")],
    ("organisation-implementation", "5.4.B.16.8", "organisation-implementation"),
]  # fmt: skip


def lines(measure: str, kind: str | None) -> Application:
    """The application with one line of costs of this kind, and no paper that says of which line it is."""
    return put(whole(measure), costs=(Cost(measure=measure, kind=kind, key="only"),))


@pytest.mark.parametrize(("measure", "norm", "kind"), CLAIMED)
def test_only_with_costs_of_their_kind(measure: str, norm: str, kind: str) -> None:
    """Reading `docs-as-apply`: claimed, only those for what is claimed; all, every paper of the list."""
    with_it = without(lines(measure, kind), norm)
    without_it = without(lines(measure, "other"), norm)
    open_ = without(lines(measure, None), norm)
    silent = without(put(whole(measure), costs=()), norm)
    for application, expected in (
        (with_it, "missing"), (without_it, "not-needed"), (open_, "unknown"), (silent, "unknown"),
    ):  # fmt: skip
        assert said(application, norm) == expected
        assert said(application, norm, docs_as_apply="all") == "missing"


@pytest.mark.parametrize(("measure", "norm", "kind"), CLAIMED)
def test_a_paper_that_is_there_waits_for_no_condition(measure: str, norm: str, kind: str) -> None:
    """Where it lies in the folder and may be asked for, it is in order whatever is not known."""
    assert said(put(whole(measure), costs=()), norm) == "there"


def test_the_conclusion_of_the_study() -> None:
    """12.11 by the reading `study-conclusion`: always, or only where the expertise is claimed."""
    norm = "5.4.B.12.11"
    lacking = without(whole("study"), norm)
    assert said(lacking, norm) == said(lacking, norm, study_conclusion="expertise_only") == "missing"
    developed = with_lines(lacking, lambda cost: None if cost.kind == "study-expertise" else cost)
    assert said(developed, norm) == "missing"
    assert said(developed, norm, study_conclusion="expertise_only") == "not-needed"


def test_the_other_reading_is_said() -> None:
    """A paper that the other reading would ask for says so."""
    norm = "5.4.B.13.11"
    application = with_lines(without(whole("training"), norm), lambda cost: None if cost.kind == "travel" else cost)
    finding = judged(application).of(norm)
    assert [(other.reading, other.option, other.outcome.value) for other in finding.others] == [
        ("docs-as-apply", "all", "not-met")
    ]


def test_lines_of_another_measure_claim_nothing_here() -> None:
    """A journey under another measure asks for no paper under this one."""
    application = put(whole("training"), measures=("training", "experts"))
    moved = with_lines(
        without(application, "5.4.B.13.11"),
        lambda cost: msgspec.structs.replace(cost, measure="experts") if cost.kind == "travel" else cost,
    )
    states = {one.norm: one.state for one in assess(moved).measure("training").papers}
    assert states["5.4.B.13.11"] == "not-needed"


@pytest.mark.parametrize("measure", LISTS)
def test_what_is_not_needed_never_decides(measure: str) -> None:
    """A paper that is not asked for is neither met nor not met."""
    application = with_firm(whole(measure), licence=Licence(required=False))
    for finding in judged(application).findings:
        if finding.rule == "paper" and finding.norm in ("5.4.B.12.7", "5.4.B.13.13", "5.4.B.15.7"):
            assert finding.outcome.value == "not-applicable"
