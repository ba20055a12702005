"""The two terms of 5 working days as findings: kept, missed, or still running (5.4, clauses 2 and 5)."""

from __future__ import annotations

from datetime import date

import pytest

from productivity_kit.application.model import Happened
from productivity_kit.findings import Outcome
from tests.facts import answer, case_application, found, happened, outcome

CHECK, NOTICE = "5.4.A.2.check", "5.4.A.5"
PASSPORT = date(2015, 9, 18)


def confirmed(day: date) -> tuple[Happened, ...]:
    return happened(passport_received=PASSPORT, confirmation_positive=day)


@pytest.mark.parametrize(
    ("events", "today", "expected"),
    [
        (confirmed(date(2015, 9, 28)), None, "met"),
        (confirmed(date(2015, 9, 29)), None, "not-met"),
        (happened(passport_received=PASSPORT), date(2015, 9, 28), "unknown"),
        (happened(passport_received=PASSPORT), date(2015, 9, 29), "not-met"),
        (happened(passport_received=PASSPORT), None, "unknown"),
        ((), date(2015, 9, 28), "unknown"),
        ((), date(2015, 9, 29), "not-met"),
    ],
)
def test_the_check_of_the_passport(events: tuple[Happened, ...], today: date | None, expected: str) -> None:
    """Passport on Friday 18 September 2015, the 24th is Kurban Ait: the fifth working day is Monday the 28th.

    `filed` is that day too: whether an event says it once more makes no difference.
    """
    assert outcome(CHECK, {"events": events, "today": today}) == expected


def test_without_a_filing_no_term_runs() -> None:
    """Neither the day of the passport nor the event is stated: the operator's turn has not come."""
    assert outcome(CHECK, {"events": (), "filed": None, "today": date(2015, 9, 29)}) == "not-applicable"


@pytest.mark.parametrize("decision", ["decision_positive", "decision_negative"])
@pytest.mark.parametrize(("told", "expected"), [(date(2015, 11, 13), "met"), (date(2015, 11, 14), "not-met")])
def test_the_notice_of_the_decision(decision: str, told: date, expected: str) -> None:
    """Decided on Friday 6 November 2015, either way: told by Friday the 13th; the Saturday after it is too late."""
    events = happened(**{decision: date(2015, 11, 6), "decision_notified": told})
    assert outcome(NOTICE, {"events": events}) == expected


def test_the_days_are_told() -> None:
    """The case's notice came on Monday 16 November; its last day was the 13th, on the other reading the 12th."""
    finding = found(NOTICE)
    assert finding.message.values == {"done": "2015-11-16", "due": "2015-11-13"}
    (other,) = finding.others
    assert (other.reading, other.option, other.message.values["due"]) == ("day-one", "same", "2015-11-12")


@pytest.mark.parametrize("ended", [(), happened(confirmation_positive=date(2020, 12, 30))])
def test_a_last_day_beyond_the_known_calendar(ended: tuple[Happened, ...]) -> None:
    """Passport on 28 December 2020: the fifth working day is in 2021 and not known, so neither is the answer."""
    events = (*happened(passport_received=date(2020, 12, 28)), *ended)
    assert outcome(CHECK, {"events": events, "today": date(2020, 12, 31)}) == "unknown"


def test_what_was_done_before_its_turn_kept_no_term() -> None:
    """A confirmation older than the passport says nothing about the term that began with the passport."""
    finding = found(CHECK, {"events": confirmed(date(2015, 9, 17))})
    assert finding.outcome is Outcome.NOT_APPLICABLE
    assert finding.message.values == {"done": "2015-09-17", "started": "2015-09-18"}


def test_what_was_done_from_a_day_unknown() -> None:
    """Confirmed, but when the passport came is left out: in time or late is unknown, and its turn surely came."""
    finding = found(CHECK, {"events": happened(confirmation_positive=date(2015, 9, 28)), "filed": None})
    assert (finding.outcome, finding.message.values) == (Outcome.UNKNOWN, {"done": "2015-09-28"})


def test_a_late_operator_does_not_refuse_the_applicant() -> None:
    """Both terms bind the operators: the case's late notice stands beside an answer that is met."""
    case = answer(case_application())
    assert (case.of(CHECK).binds, case.of(NOTICE).binds) == ("programme-operator", "leasing-operator")
    assert (case.of(NOTICE).outcome, case.outcome) == (Outcome.NOT_MET, Outcome.MET)
