"""Every term of every procedure: its number of days, both sides of its last day, by hand and by another calendar."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from productivity_kit.application.model import Happened
from productivity_kit.procedure import planned
from productivity_kit.programme import the_act

from .course import DAY, course, nth_working_day, starting, with_term

TERMS = {
    ("leasing", "confirmation"): 5,  # 5.4.A.2
    ("leasing", "notice"): 5,  # 5.4.A.5
    ("reimbursement", "completeness"): 3,  # 5.4.B.3
    ("reimbursement", "decision"): 7,  # 5.4.B.5
    ("reimbursement", "grant-notice"): 2,  # 5.4.B.6
    ("reimbursement", "refusal-notice"): 2,  # 5.4.B.6
    ("reimbursement", "payment"): 5,  # 5.4.B.10
    ("reimbursement-chamber", "chamber-decision"): 10,  # 5.4.B.2
    ("cluster-development", "completeness"): 2,  # 5.4.D.2
    ("cluster-development", "gaps-notice"): 1,  # 5.4.D.3
    ("cluster-development", "expertise"): 3,  # 5.4.D.5
    ("cluster-development", "decision"): 3,  # 5.4.D.6
    ("cluster-development", "grant-notice"): 2,  # 5.4.D.7
    ("cluster-development", "refusal-notice"): 2,  # 5.4.D.8
    ("cluster-development", "payment"): 5,  # 5.4.D.9
    ("cluster-implementation", "completeness"): 2,  # 5.4.E.2
    ("cluster-implementation", "gaps-notice"): 1,  # 5.4.E.3
    ("cluster-implementation", "decision"): 6,  # 5.4.E.5
    ("cluster-implementation", "grant-notice"): 2,  # 5.4.E.6
    ("cluster-implementation", "refusal-notice"): 2,  # 5.4.E.7
    ("cluster-implementation", "payment"): 5,  # 5.4.E.8
}
SHARED = {
    ("reimbursement", "gaps-notice"): 3,  # 5.4.B.3: the notice inside the 3 days of the check
    ("reimbursement", "operator-signature"): 2,  # 5.4.B.6: the copies sent with the notice are signed
}
ALL = {**TERMS, **SHARED}

OPERATOR, APPLICANT = "programme-operator", "applicant"
WHO = {
    "leasing": {
        "passport": (APPLICANT, "A.1"), "confirmation": (OPERATOR, "A.2.check"),
        "application": (APPLICANT, "A.2.apply"), "expertise": ("leasing-operator", "A.3"),
        "contract": ("leasing-operator", "A.4"),
        "notice": ("leasing-operator", "A.5"), "monitoring-agreement": ("leasing-operator", "A.6"),
        "productivity": (APPLICANT, "A.7"),
    },
    "reimbursement": {
        "application": (APPLICANT, "B.1"), "completeness": (OPERATOR, "B.3"), "gaps-notice": (OPERATOR, "B.3"),
        "mending-gaps": (APPLICANT, "B.4"), "decision": (OPERATOR, "B.5"),
        "operator-signature": (OPERATOR, "B.6.positive"), "grant-notice": (OPERATOR, "B.6.positive"),
        "refusal-notice": (OPERATOR, "B.6.negative"), "mending-faults": (APPLICANT, "B.7"),
        "applicant-signature": (APPLICANT, "B.8"), "return": (APPLICANT, "B.8"), "payment": (OPERATOR, "B.10"),
    },
    "reimbursement-chamber": {
        "chamber-filing": (APPLICANT, "B.1"), "forwarding": ("non-financial-operator", "B.2"),
        "chamber-decision": (OPERATOR, "B.2"), "road-map": ("non-financial-operator", "B.2"),
    },
    "promotion": {
        "promotion-application": (APPLICANT, "C"), "promotion-decision": ("local-content-institute", "C"),
    },
    "cluster-development": {
        "naming": ("authorised-body", "D.9"), "application": (APPLICANT, "D.1"), "completeness": (OPERATOR, "D.2"),
        "gaps-notice": (OPERATOR, "D.3"), "mending-gaps": (APPLICANT, "D.4"), "expertise": (OPERATOR, "D.5"),
        "decision": (OPERATOR, "D.6"), "grant-notice": (OPERATOR, "D.7"), "refusal-notice": (OPERATOR, "D.8"),
        "payment": (OPERATOR, "D.9"),
    },
    "cluster-implementation": {
        "naming": ("authorised-body", "E.8"), "application": (APPLICANT, "E.1"), "completeness": (OPERATOR, "E.2"),
        "gaps-notice": (OPERATOR, "E.3"), "mending-gaps": (APPLICANT, "E.4"), "decision": (OPERATOR, "E.5"),
        "grant-notice": (OPERATOR, "E.6"), "refusal-notice": (OPERATOR, "E.7"), "payment": (OPERATOR, "E.8"),
    },
}  # fmt: skip
"""Whom each clause of section 5.4 tells to act: the subject of its sentence."""

every_term = pytest.mark.parametrize(("procedure", "step"), ALL)
starts = st.dates(date(2011, 1, 1), date(2020, 11, 15))

# Over the women's day of 2016: Friday 4 March, then Saturday the 5th is worked for Monday the 7th, Tuesday the 8th is
# the holiday. So the working days after Thursday 3 March are 4, 5, 9, 10, 11, 14, 15, 16, 17, 18 March.
MARCH = {1: 4, 2: 5, 3: 9, 5: 11, 6: 14, 7: 15, 10: 18}
# Over the days of December 2015: after Monday the 14th come Tuesday 15, Friday 18 (Independence Day is 16 and 17), 21,
# 22, 23, 24, 25, 28, 29, 30 December.
DECEMBER = {1: 15, 2: 18, 3: 21, 5: 23, 6: 24, 7: 25, 10: 30}


def test_the_numbers_are_those_of_the_act() -> None:
    """Each clause of 5.4 that names a number of working days stands here, and no other step has one."""
    procedures = the_act().procedures.items()
    terms = {(p, key): step.working_days for p, page in procedures for key, step in page.steps.items()}
    assert {place: n for place, n in terms.items() if n is not None} == TERMS
    within = {(p, key) for p, page in procedures for key, step in page.steps.items() if step.within}
    assert within == SHARED.keys()


def test_each_step_is_its_actors_by_its_clause() -> None:
    """A step names whom the clause names; nothing is asked of another."""
    for name, page in the_act().procedures.items():
        assert {key: (step.actor, step.norm) for key, step in page.steps.items()} == {
            key: (actor, f"5.4.{clause}") for key, (actor, clause) in WHO[name].items()
        }


@every_term
def test_over_a_worked_saturday(procedure: str, step: str) -> None:
    """From Thursday 3 March 2016, over Saturday the 5th that is worked and the 7th and 8th that are not."""
    last = date(2016, 3, MARCH[ALL[procedure, step]])
    _both_sides(procedure, step, date(2016, 3, 3), last)


@every_term
def test_over_independence_day(procedure: str, step: str) -> None:
    """From Monday 14 December 2015, over the two days of Independence Day."""
    last = date(2015, 12, DECEMBER[ALL[procedure, step]])
    _both_sides(procedure, step, date(2015, 12, 14), last)


def _both_sides(procedure: str, step: str, start: date, last: date) -> None:
    """Done on the last day it is in time, on the next working day it is late by one."""
    begun = starting(procedure, step, start)
    state = course(procedure, begun)[1, step]
    assert (state.status.value, state.started, state.due) == ("due", start, last)
    (event, *_) = the_act().procedures[procedure].steps[step].gives
    done = course(procedure, [*begun, Happened(event, last)])[1, step]
    assert (done.status.value, done.late, done.outcome) == ("done", 0, event)
    after = nth_working_day(last, 1)
    late = course(procedure, [*begun, Happened(event, after)])[1, step]
    assert (late.status.value, late.late) == ("late", 1)
    assert course(procedure, begun, last.isoformat())[1, step].status.value == "due"
    overdue = course(procedure, begun, after.isoformat())[1, step]
    assert (overdue.status.value, overdue.late) == ("overdue", 1)


@every_term
@given(start=starts)
def test_counted_by_another_calendar(procedure: str, step: str, start: date) -> None:
    """The last day is that of the holidays package, under both readings of `day-one`."""
    begun = starting(procedure, step, start)
    n = ALL[procedure, step]
    usual, same = nth_working_day(start, n), nth_working_day(start, n, counted=True)
    state = course(procedure, begun)[1, step]
    assert (state.due, state.due_other) == (usual, same if same != usual else None)
    assert course(procedure, begun, day_one="same")[1, step].due == same


@pytest.mark.parametrize("change", [-1, 1])
@pytest.mark.parametrize(("procedure", "step"), TERMS)
def test_another_number_of_days_is_seen(procedure: str, step: str, change: int) -> None:
    """One day less makes the act's last day late; one day more makes the day after it timely."""
    n = TERMS[procedure, step]
    if n + change < 1:
        return  # a term has at least one day, and the law data cannot say less
    start = date(2016, 3, 3)
    last = nth_working_day(start, n)
    day = last if change < 0 else nth_working_day(last, 1)
    (event, *_) = the_act().procedures[procedure].steps[step].gives
    events = [*starting(procedure, step, start), Happened(event, day)]
    act = with_term(procedure, step, n + change)
    statuses = [course(procedure, events, act=which)[1, step].status.value for which in (the_act(), act)]
    assert statuses == (["done", "late"] if change < 0 else ["late", "done"])


WAYS = [
    ("leasing", ()),
    ("reimbursement", ()),
    ("reimbursement", ("application-incomplete",)),
    ("reimbursement", ("application-incomplete", "reimbursement-refused")),
    ("reimbursement-chamber", ()),
    ("cluster-development", ()),
    ("cluster-development", ("cluster-incomplete", "cluster-incomplete")),
    ("cluster-implementation", ("cluster-incomplete",)),
]
READINGS = st.fixed_dictionaries(
    {
        "day-one": st.sampled_from(["next", "same"]),
        "resubmission": st.sampled_from(["restart", "resume"]),
        "notice-3": st.sampled_from(["inside", "after"]),
        "payment-start": st.sampled_from(["last-signature", "receipt"]),
        "cluster-payment-start": st.sampled_from(["decision", "later-of"]),
        "cluster-8-start": st.sampled_from(["completeness", "registration"]),
    }
)
SUPPOSED = {
    "application": 3, "expertise": 10, "contract": 4, "monitoring-agreement": 2, "gaps-notice": 1, "mending-gaps": 6,
    "mending-faults": 9, "applicant-signature": 2, "return": 1, "forwarding": 4,
}  # fmt: skip


@pytest.mark.parametrize(("procedure", "sent_back"), WAYS)
@given(filed=st.dates(date(2012, 1, 1), date(2019, 12, 31)), readings=READINGS)
def test_each_step_on_its_last_day_is_never_late(
    procedure: str, sent_back: tuple[str, ...], filed: date, readings: dict[str, str]
) -> None:
    """Whatever the readings and however often it is sent back: who uses every term to its last day is in time."""
    way = planned(the_act(), procedure, filed, SUPPOSED, readings, sent_back)
    turns = (*sent_back, None)
    steps = the_act().procedures[procedure].steps
    events = [Happened("winner-named", filed)] if "cluster" in procedure else []
    for taken in way:
        gives = steps[taken.step].gives
        if taken.end is not None and gives and taken.step != "naming":
            turn = turns[taken.round - 1]
            events.append(Happened(turn if turn in gives else gives[0], taken.end))
    states = course(procedure, events, **{name.replace("-", "_"): option for name, option in readings.items()})
    assert {state.late for state in states.values()} == {0}
    assert not {state.status.value for state in states.values()} & {"late", "overdue", "out-of-order"}
    timed = [state for state in states.values() if state.timed and state.due is not None]
    assert timed
    assert all(state.done_on == max(state.due or filed, state.started or filed) for state in timed)


@given(start=starts, later=st.integers(1, 40))
@pytest.mark.parametrize(("procedure", "step"), ALL)
def test_a_working_day_later_is_always_late(procedure: str, step: str, start: date, later: int) -> None:
    """By as many working days as have passed since the last day."""
    last = nth_working_day(start, ALL[procedure, step])
    day = last
    for _ in range(later):
        day = nth_working_day(day, 1)
    if day > date(2020, 12, 31) - DAY:
        return
    (event, *_) = the_act().procedures[procedure].steps[step].gives
    state = course(procedure, [*starting(procedure, step, start), Happened(event, day)])[1, step]
    assert (state.status.value, state.late) == ("late", later)
