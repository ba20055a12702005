"""Whose turn it is and what may come next, as the answer to an application says it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from productivity_kit.application import Application
from productivity_kit.application.model import Happened
from productivity_kit.assessment import MeasureAssessment, assess
from productivity_kit.findings import Outcome
from productivity_kit.procedure import step_words
from productivity_kit.programme import Act, the_act
from productivity_kit.text import LANGUAGES, Language, texts

from .course import on

SERVICES = (
    "plan", "study", "training", "experts", "diagnostics", "improvement", "organisation-plan",
    "organisation-implementation",
)  # fmt: skip


def asked(
    measure: str, events: list[Happened], readings: dict[str, str] | None = None, **facts: Any
) -> MeasureAssessment:
    application = Application(format=1, measures=(measure,), events=tuple(events), **facts)
    return assess(application, readings=readings).measure(measure)


@pytest.mark.parametrize("measure", SERVICES)
def test_without_a_route_the_applicant_chooses(measure: str) -> None:
    """5.4.B.1: through the non-financial operator or straight to the programme operator; nothing is assumed."""
    answer = asked(measure, [])
    assert (answer.procedure, answer.steps, answer.turn) == (None, (), ("applicant",))
    assert [(step.procedure, step.outcomes) for step in answer.next] == [
        ("reimbursement", ("application-registered",)),
        ("reimbursement-chamber", ("chamber-received",)),
    ]


def test_the_route_is_stated_or_told() -> None:
    """A route stated decides; else an event that only one route knows tells it; one that both know does not."""
    assert asked("training", [], route="through-chamber").procedure == "reimbursement-chamber"
    assert asked("training", [], route="direct").procedure == "reimbursement"
    assert asked("training", on("2016-01-11", "chamber-received")).procedure == "reimbursement-chamber"
    assert asked("training", on("2016-01-11", "application-complete")).procedure == "reimbursement"
    assert asked("training", on("2016-01-11", "application-registered")).procedure is None


def test_the_day_of_filing_is_the_first_event() -> None:
    """3: filed straight on Monday 11 January 2016, so registered then: the operator checks it by the 14th."""
    for events in ([], on("2016-01-11", "application-registered")):
        answer = asked("training", events, route="direct", filed=date(2016, 1, 11))
        assert (answer.turn, answer.next[0].by) == (("programme-operator",), date(2016, 1, 14))
        assert answer.steps[0].done_on == date(2016, 1, 11)


def test_the_day_of_filing_is_that_of_the_first_desk() -> None:
    """2: filed with the chamber on 11 January it lies there; ten working days run from the registration on the 15th."""
    facts = {"route": "through-chamber", "filed": date(2016, 1, 11)}
    assert asked("training", [], **facts).turn == ("non-financial-operator",)
    answer = asked(
        "training", on("2016-01-11", "chamber-received") + on("2016-01-15", "application-registered"), **facts
    )
    assert (answer.turn, answer.next[0].by) == (("programme-operator",), date(2016, 1, 29))


def test_what_lies_with_the_operator_is_not_filed_again() -> None:
    """2: registered on 15 January, by way of the chamber or not: nobody asks the applicant to file it."""
    answer = asked("training", on("2016-01-15", "application-registered"), route="through-chamber")
    assert answer.turn == ("programme-operator",)
    assert [(step.step, step.status.value) for step in answer.steps[:2]] == [
        ("forwarding", "done"), ("chamber-decision", "due"),
    ]  # fmt: skip


def test_filed_by_a_route_unknown() -> None:
    """2, 3: registered on 15 January by a route that is not stated: three days for the check, or ten to decide."""
    answer = asked("training", on("2016-01-15", "application-registered"))
    assert (answer.procedure, answer.turn) == (None, ("programme-operator",))
    assert [(step.procedure, step.step, step.by) for step in answer.next] == [
        ("reimbursement", "completeness", date(2016, 1, 20)),
        ("reimbursement-chamber", "chamber-decision", date(2016, 1, 29)),
    ]


@pytest.mark.parametrize(
    ("measure", "procedure", "turn"),
    [
        ("leasing", "leasing", ("applicant",)),
        ("promotion", "promotion", ("applicant",)),
        ("cluster-development", "cluster-development", ("applicant",)),
        ("cluster-implementation", "cluster-implementation", ("applicant",)),
    ],
)
def test_before_anything_the_applicant_begins(measure: str, procedure: str, turn: tuple[str, ...]) -> None:
    """A route says nothing where the act knows one way only."""
    answer = asked(measure, [], route="through-chamber")
    assert (answer.procedure, answer.turn) == (procedure, turn)


def test_promotion_is_the_governments() -> None:
    """5.4.C: what follows the filing is with the instrument's operator, on no day that this act names."""
    answer = asked("promotion", on("2016-02-01", "promotion-filed"))
    (step,) = answer.next
    assert (answer.turn, step.norm, step.by) == (("local-content-institute",), "5.4.C", None)


def test_the_next_step_says_by_when_and_how_it_may_end() -> None:
    """Registered on Monday 11 January 2016: checked by the 14th (12, 13, 14), complete or not; the other reading 13."""
    answer = asked("training", on("2016-01-11", "application-registered"), route="direct", today=date(2016, 1, 18))
    (step,) = answer.next
    assert (step.actor, step.by, step.by_other, step.late) == (
        "programme-operator", date(2016, 1, 14), date(2016, 1, 13), 2,
    )  # fmt: skip
    assert step.outcomes == ("application-complete", "application-incomplete")


def test_two_may_have_their_turn() -> None:
    """Granted: the operator has to sign and to send; once it is sent, it is the applicant's turn to sign."""
    events = [*on("2016-01-11", "application-registered"), *on("2016-01-12", "application-complete"),
              *on("2016-01-20", "reimbursement-granted")]  # fmt: skip
    answer = asked("training", events)
    assert [step.step for step in answer.next] == ["operator-signature", "grant-notice"]
    sent = [*events, *on("2016-01-21", "agreement-signed-operator", "grant-notified")]
    assert [step.step for step in asked("training", sent).next] == ["applicant-signature"]


def test_after_a_resubmission_only_the_last_round_has_a_turn() -> None:
    """What was left undone before the new registration is nobody's turn any more."""
    events = [*on("2016-01-11", "application-registered"), *on("2016-02-01", "application-registered")]
    answer = asked("training", events, route="direct")
    (step,) = answer.next
    assert step.by == date(2016, 2, 4)


def test_when_all_is_done_nobody_has_a_turn() -> None:
    """Paid: the way is at its end."""
    events = [
        *on("2016-01-11", "application-registered", "application-complete", "reimbursement-granted"),
        *on("2016-01-12", "agreement-signed-operator", "grant-notified"),
        *on("2016-01-13", "agreement-signed-applicant", "agreement-returned", "reimbursement-paid"),
    ]
    answer = asked("training", events)
    assert (answer.next, answer.turn) == ((), ())


def test_each_term_of_each_round_is_a_finding() -> None:
    """Both checks are judged, each by its own days; they bind the operator and refuse nobody."""
    events = [
        *on("2016-01-11", "application-registered"), *on("2016-01-15", "application-incomplete"),
        *on("2016-01-15", "gaps-notified"), *on("2016-02-01", "application-registered"),
        *on("2016-02-04", "application-complete"),
    ]  # fmt: skip
    answer = asked("training", events)
    found = {f.subject: f for f in answer.findings if f.rule == "in-time"}
    assert {subject: f.outcome for subject, f in found.items()} == {
        "steps.completeness": Outcome.NOT_MET,
        "steps.gaps-notice": Outcome.NOT_MET,
        "steps.completeness.2": Outcome.MET,
        "steps.gaps-notice.2": Outcome.NOT_APPLICABLE,
        "steps.decision.2": Outcome.UNKNOWN,
        "steps.operator-signature.2": Outcome.NOT_APPLICABLE,
        "steps.grant-notice.2": Outcome.NOT_APPLICABLE,
        "steps.refusal-notice.2": Outcome.NOT_APPLICABLE,
        "steps.payment.2": Outcome.NOT_APPLICABLE,
    }
    assert {f.binds for f in found.values()} == {"programme-operator"}
    assert {f.stage for f in found.values()} == {"procedure"}


def test_a_finding_says_what_another_reading_would_answer() -> None:
    """The second check, done on 4 February: in time afresh (2, 3, 4), late if it goes on with nothing left.

    The notice of gaps is bound by no day where it follows the check.
    """
    events = [
        *on("2016-01-11", "application-registered"), *on("2016-01-14", "application-incomplete"),
        *on("2016-01-15", "gaps-notified"), *on("2016-02-01", "application-registered"),
        *on("2016-02-04", "application-complete"),
    ]  # fmt: skip
    found = {f.subject: f for f in asked("training", events).findings if f.rule == "in-time"}
    others = {o.reading: o for o in found["steps.completeness.2"].others}
    assert (others["resubmission"].option, others["resubmission"].outcome) == ("resume", Outcome.NOT_MET)
    notice = {o.reading: o.outcome for o in found["steps.gaps-notice"].others}
    assert found["steps.gaps-notice"].outcome is Outcome.NOT_MET
    assert notice["notice-3"] is Outcome.NOT_APPLICABLE


def test_submitted_again_within_the_term_is_no_fault() -> None:
    """The check had a day left when the applicant submitted anew: its first clock neither kept nor broke a term."""
    events = [*on("2016-01-11", "application-registered"), *on("2016-01-13", "application-registered")]
    found = {f.subject: f.outcome for f in asked("training", events, route="direct").findings}
    assert found["steps.completeness"] is Outcome.NOT_APPLICABLE


def test_an_event_of_another_measure_is_left_aside() -> None:
    """Two measures in one application: what happened about one alone says nothing of the other."""
    events = (
        Happened("application-registered", date(2016, 1, 11)),
        Happened("application-incomplete", date(2016, 1, 12), "experts"),
        Happened("application-complete", date(2016, 1, 13), "training"),
    )
    answer = assess(Application(format=1, measures=("training", "experts"), route="direct", events=events))
    assert [step.step for step in answer.measure("training").next] == ["decision"]
    assert [step.step for step in answer.measure("experts").next] == ["gaps-notice"]


def test_the_slip_of_clause_five_is_met_with_its_finding() -> None:
    """Line 926 cites clause 11 for clause 3: the finding on that step carries the norm at which the slip stands."""
    events = on("2016-01-11", "application-registered", "application-complete")
    finding = asked("training", events).of("5.4.B.5")
    assert [slip.norms for slip in the_act().slips_of(finding.norm)] == [("5.4.B.5",)]


def test_the_steps_rest_on_the_single_window_and_the_states_decision() -> None:
    """Section 2: papers are agreed by the single window, the state decides: each deciding step names them."""
    procedures = the_act().procedures
    seen = {norm for page in procedures.values() for step in page.steps.values() for norm in step.see}
    assert {"2.single-window", "2.decision", "5.4.forms", "5.4.B.17", "5.4.B.18", "5.4.B.19"} <= seen


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_finding_on_time_names_its_step(act: Act, language: Language) -> None:
    """Several terms stand in one clause: the words of the step tell which, and which submission."""
    events = [*on("2016-01-11", "application-registered"), *on("2016-02-01", "application-registered")]
    answer = asked("training", events, route="direct")
    say = texts(language, act)
    words = {f.subject: step_words(f, act, say) for f in answer.findings}
    does = act.procedures["reimbursement"].steps["completeness"].does[language]
    assert words["steps.completeness"] == does
    second = words["steps.completeness.2"] or ""
    assert second.startswith(does)
    assert "2" in second
    assert all(told is None for subject, told in words.items() if not subject.startswith("steps."))
