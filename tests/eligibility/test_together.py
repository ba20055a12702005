"""One applicant with several measures at once (section 2: instruments may be given together)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from productivity_kit.application import application_from
from productivity_kit.assessment import Assessment, assess
from productivity_kit.document import DocumentError
from productivity_kit.programme import the_act
from tests.facts import application_for

COMBINE, APPROVED, PACKAGE = "2.combine", "5.1.plan.approved", "5.4.A.2.apply"


def event(name: str, day: str, measure: str | None = None) -> dict[str, str]:
    return {"event": name, "date": day} | ({} if measure is None else {"measure": measure})


def asked(*measures: str, **facts: Any) -> Assessment:
    """The answer to the first measure's good application, asking for the others too."""
    return assess(application_from({**application_for(measures[0]), "measures": list(measures), **facts}))


def said(answered: Assessment, norm: str) -> str | None:
    """The outcome of the finding on several measures together that rests on a norm; None where there is none."""
    return next((f.outcome.value for f in answered.together if f.norm == norm), None)


def test_one_measure_is_nothing_together() -> None:
    """Who asks for one measure is told nothing of combining."""
    for measure in the_act().measures:
        assert asked(measure).together == ()


def test_several_are_allowed_and_each_has_its_operator() -> None:
    """Training, leasing and promotion: three operators decide, and the answer names each once."""
    answered = asked("training", "leasing", "experts", "promotion")
    (finding,) = answered.together
    assert (finding.norm, finding.outcome.value, finding.about) == (COMBINE, "met", "")
    assert finding.see == ("2.decision", "2.single-window")
    assert finding.message.values == {
        "asked": ("training", "leasing", "experts", "promotion"),
        "operators": ("programme-operator", "leasing-operator", "local-content-institute"),
    }
    assert [found.operator for found in answered.measures] == [
        "programme-operator", "leasing-operator", "programme-operator", "local-content-institute",
    ]  # fmt: skip


PASSPORT = event("passport-received", "2015-09-18")
APPLIED = event("leasing-application-complete", "2015-10-12")
GRANTED = event("decision-positive", "2015-11-06")


def plan_line(acted: str | None) -> dict[str, str]:
    return {"measure": "plan", "kind": "plan-development"} | ({} if acted is None else {"acted": acted})


def both(*events: dict[str, str], costs: list[dict[str, str]] | None = None) -> Assessment:
    """Leasing and its plan asked for together; the passport came on 18 September 2015."""
    return asked("leasing", "plan", today="2016-03-15", events=[PASSPORT, *events], costs=costs or [])


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ([], "unknown"),
        ([GRANTED], "unknown"),
        ([event("decision-negative", "2015-11-06")], "not-met"),
        ([GRANTED, event("application-registered", "2015-11-05")], "not-met"),
        ([GRANTED, event("application-registered", "2015-11-06")], "met"),
        ([GRANTED, event("application-registered", "2016-03-01", "plan")], "met"),
        ([event("application-registered", "2015-11-06")], "unknown"),
        ([GRANTED, event("decision-negative", "2015-11-06")], "unknown"),
    ],
)
def test_the_plan_waits_for_leasing(events: list[dict[str, str]], expected: str) -> None:
    """The plan's costs are asked for with a plan that the leasing operator has approved: not a day before."""
    answered = both(*events)
    assert said(answered, APPROVED) == expected
    (finding,) = [f for f in answered.together if f.norm == APPROVED]
    assert finding.about == "plan"


@pytest.mark.parametrize(
    ("events", "costs", "expected"),
    [
        ([], [plan_line("2015-10-01")], "not-applicable"),
        ([APPLIED], [plan_line("2015-10-12")], "met"),
        ([APPLIED], [plan_line("2015-10-13")], "not-met"),
        ([APPLIED], [plan_line("2015-10-01"), plan_line("2015-10-13")], "not-met"),
        ([APPLIED], [plan_line("2015-10-01"), plan_line(None)], "unknown"),
        ([APPLIED], [plan_line("2015-10-13"), plan_line(None)], "not-met"),
        ([APPLIED], [], "unknown"),
        ([APPLIED], [{"measure": "training", "acted": "2015-10-13"}], "unknown"),
    ],
)
def test_leasing_waits_for_the_plan(events: list[dict[str, str]], costs: list[dict[str, str]], expected: str) -> None:
    """Leasing is applied for with the comprehensive plan: work handed over after 12 October was not in that package."""
    assert said(both(*events, costs=costs), PACKAGE) == expected


def test_each_is_judged_by_its_own_filing() -> None:
    """The passport before this wording, the plan's costs under it: the one is out of force, the other is in."""
    answered = asked(
        "leasing",
        "plan",
        filed="2015-06-10",
        events=[event("passport-received", "2015-06-10"), event("application-registered", "2015-06-17")],
    )
    assert answered.measure("leasing").of("act.440").outcome.value == "not-met"
    plan = answered.measure("plan").of("act.440")
    assert plan.outcome.value == "met"
    assert plan.facts.keys() == {"filed", "events"}


def test_a_measure_that_nothing_says_was_filed() -> None:
    """The passport's day is the leasing application's alone; of the plan it is not known that it was filed."""
    answered = both()
    assert answered.measure("leasing").of("5.1.by-application").outcome.value == "met"
    assert answered.measure("plan").of("5.1.by-application").outcome.value == "unknown"


def test_one_filing_for_all_that_share_a_procedure() -> None:
    """Training and experts are asked for by one application on one day, unless an event names one of them."""
    registered = event("application-registered", "2016-02-15")
    shared = asked("training", "experts", events=[registered])
    assert [found.of("5.1.by-application").outcome.value for found in shared.measures] == ["met", "met"]
    own = asked("training", "experts", events=[{**registered, "measure": "training"}])
    assert [found.of("5.1.by-application").outcome.value for found in own.measures] == ["met", "unknown"]
    unsaid = asked("training", "experts")
    assert [found.of("5.1.by-application").outcome.value for found in unsaid.measures] == ["met", "met"]


def test_a_measure_registered_on_two_other_days() -> None:
    """Registered twice, and neither is the application's day: which of them counts is not known."""
    again = [event("application-registered", day, "plan") for day in ("2016-02-01", "2016-03-01")]
    assert both(*again).measure("plan").of("5.1.by-application").outcome.value == "unknown"


@pytest.mark.parametrize(("filed", "right"), [("2015-09-18", True), ("2016-03-01", True), ("2015-10-01", False)])
def test_filed_is_the_day_of_some_filing(filed: str, right: bool) -> None:
    """Where events say when each measure was filed, the application's own day is one of them."""
    document = {
        **application_for("leasing"),
        "measures": ["leasing", "plan"],
        "today": "2016-03-15",
        "filed": filed,
        "events": [PASSPORT, event("application-registered", "2016-03-01")],
    }
    if right:
        assert application_from(document).measures == ("leasing", "plan")
        return
    with pytest.raises(DocumentError, match="state one and the same day"):
        application_from(document)


def test_a_decision_about_one_measure_is_not_about_another() -> None:
    """Two lists of the clusters share their events: what is said of one measure by name is left out of the other."""
    application = application_from({
        **application_for("cluster-implementation"),
        "measures": ["cluster-development", "cluster-implementation"],
        "today": "2016-06-10",
        "events": [event("cluster-granted", "2016-06-10", "cluster-development")],
    })  # fmt: skip
    assert application.day_of("cluster-granted", "cluster-development") == date(2016, 6, 10)
    assert application.day_of("cluster-granted", "cluster-implementation") is None
    assert application.day_of("cluster-granted") == date(2016, 6, 10)


def test_each_window_is_counted_from_its_own_filing() -> None:
    """Training asked for with leasing, but five months later: what was paid in November 2015 is out of the six months.

    6 months before 15 February 2016 begin on 15 August 2015, before 26 May 2016 on 26 November: a payment of the 25th
    falls out, and nothing is left to reimburse.
    """

    def paid(registered: str) -> int | None:
        events = [PASSPORT, event("application-registered", registered, "training")]
        answered = asked("training", "leasing", today="2016-06-01", filed="2015-09-18", events=events)
        reimbursed = answered.measure("training").reimbursement
        return None if reimbursed is None else reimbursed.paid

    assert paid("2016-02-15") == 600_000 * 100
    assert paid("2016-05-25") == 600_000 * 100
    assert paid("2016-05-26") == 0
