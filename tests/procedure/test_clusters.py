"""Clusters (5.4, mechanisms D and E): whose turn, by when; all days by hand, around Nauryz of 2016.

Working days after Wednesday 16 March 2016: 17, 18, 24 (19 and 20 are a weekend, 21 to 23 are Nauryz), 25, 28, 29, 30,
31 March, 1, 4, 5 April ...
"""

from __future__ import annotations

from datetime import date

import pytest

from productivity_kit.application.model import Happened

from .course import course, on, statuses

REGISTERED = on("2016-03-16", "cluster-registered")
COMPLETE = [*REGISTERED, *on("2016-03-17", "cluster-complete")]
GRANTED = on("2016-03-30", "cluster-granted")
INCOMPLETE = [*REGISTERED, *on("2016-03-18", "cluster-incomplete")]

both = pytest.mark.parametrize("procedure", ["cluster-development", "cluster-implementation"])


def test_development_by_hand() -> None:
    """2 days from the 16th: 17, 18. 3 from the 17th: 18, 24, 25. 3 from the 25th: 28, 29, 30. 2 from the 30th: 31, 1.

    5 days from the decision of the 30th: 31 March, 1, 4, 5, 6 April.
    """
    events = [*COMPLETE, *on("2016-03-25", "cluster-examined"), *GRANTED, *on("2016-04-01", "cluster-grant-notified"),
              *on("2016-04-07", "cluster-paid")]  # fmt: skip
    states = course("cluster-development", events)
    assert {step: state.due for (_, step), state in states.items() if state.due} == {
        "completeness": date(2016, 3, 18), "expertise": date(2016, 3, 25), "decision": date(2016, 3, 30),
        "grant-notice": date(2016, 4, 1), "payment": date(2016, 4, 6),
    }  # fmt: skip
    assert {step for (_, step), state in states.items() if state.late} == {"payment"}
    assert states[1, "payment"].late == 1
    assert {states[1, step].status.value for step in ("gaps-notice", "mending-gaps", "refusal-notice")} == {"closed"}


@pytest.mark.parametrize(
    ("reading", "due", "other"),
    [
        ("completeness", date(2016, 3, 30), date(2016, 3, 29)),
        ("registration", date(2016, 3, 29), date(2016, 3, 28)),
    ],
)
def test_what_starts_the_six_days(reading: str, due: date, other: date) -> None:
    """5.4.E.5: from the check of the 17th: 18, 24, 25, 28, 29, 30; from the registration of the 16th it is one less."""
    state = course("cluster-implementation", COMPLETE, cluster_8_start=reading)[1, "decision"]
    assert (state.started, state.due, state.due_other) == (date(2016, 3, 17), due, other)


def test_from_the_registration_it_is_still_not_its_turn_before_the_check() -> None:
    """On either reading the review comes after the completeness check."""
    states = course("cluster-implementation", REGISTERED, cluster_8_start="registration")
    assert (states[1, "completeness"].status.value, states[1, "decision"].status.value) == ("due", "waiting")


@both
def test_the_winner_does_not_move_the_payment(procedure: str) -> None:
    """By default 5 days run from the decision, named or not: from 30 March to 6 April."""
    events = [*COMPLETE, *on("2016-03-25", "cluster-examined"), *GRANTED]
    assert course(procedure, events)[1, "payment"].due == date(2016, 4, 6)
    named = [*events, *on("2016-04-04", "winner-named")]
    assert course(procedure, named)[1, "payment"].due == date(2016, 4, 6)


@both
def test_the_later_of_decision_and_winner(procedure: str) -> None:
    """On the other reading: named on Monday 4 April, 5, 6, 7, 8 and 11 April; named before, as by default."""
    events = [*COMPLETE, *on("2016-03-25", "cluster-examined"), *GRANTED]
    later = course(procedure, [*events, *on("2016-04-04", "winner-named")], cluster_payment_start="later-of")
    assert later[1, "payment"].due == date(2016, 4, 11)
    before = course(procedure, [*events, *on("2015-11-04", "winner-named")], cluster_payment_start="later-of")
    assert before[1, "payment"].due == date(2016, 4, 6)


@both
def test_payment_that_waits_for_the_winner(procedure: str) -> None:
    """On that reading it is the authorised body's turn, and nobody else's, until the winner is named."""
    events = [*COMPLETE, *on("2016-03-25", "cluster-examined"), *GRANTED]
    states = course(procedure, events, cluster_payment_start="later-of")
    assert (states[1, "payment"].status.value, states[1, "naming"].status.value) == ("waiting", "open")
    assert course(procedure, events)[1, "naming"].status.value == "waiting"
    assert course(procedure, REGISTERED, cluster_payment_start="later-of")[1, "naming"].status.value == "waiting"


@both
def test_the_notice_of_gaps_within_one_day(procedure: str) -> None:
    """D.3, E.3: checked on Friday 18 March, told on the next working day, Thursday the 24th after Nauryz."""
    state = course(procedure, INCOMPLETE, "2016-03-25")[1, "gaps-notice"]
    assert (state.due, state.status.value, state.late) == (date(2016, 3, 24), "overdue", 1)


@both
def test_submitted_again(procedure: str) -> None:
    """D.4, E.4: registered anew on Monday 28 March, checked by the 30th; resumed, nothing is left of 2 days."""
    events = [*INCOMPLETE, *on("2016-03-24", "cluster-gaps-notified"), *on("2016-03-28", "cluster-registered")]
    states = course(procedure, events)
    assert states[1, "mending-gaps"].done_on == date(2016, 3, 28)
    assert states[2, "completeness"].due == date(2016, 3, 30)
    resumed = course(procedure, events, resubmission="resume")
    assert resumed[2, "completeness"].due == date(2016, 3, 28)


def test_six_days_from_registration_go_on_from_the_notice() -> None:
    """Resumed, the six days from registration stood since the notice of 24 March: 17, 18 and the 24th are spent.

    Three are left after Monday 28 March: 29, 30, 31. Counted from the check, none was spent: complete on the 29th, they
    end on 6 April (30, 31, 1, 4, 5, 6).
    """
    events = [*INCOMPLETE, *on("2016-03-24", "cluster-gaps-notified"), *on("2016-03-28", "cluster-registered"),
              *on("2016-03-29", "cluster-complete")]  # fmt: skip
    resumed = {"resubmission": "resume"}
    both_ = course("cluster-implementation", events, cluster_8_start="registration", **resumed)
    assert both_[2, "decision"].due == date(2016, 3, 31)
    assert course("cluster-implementation", events, **resumed)[2, "decision"].due == date(2016, 4, 6)


REFUSED_AFTER_ALL = [*COMPLETE, *on("2016-03-25", "cluster-examined"), *GRANTED, *on("2016-03-31", "cluster-refused")]
REFUSED_AT_ONCE = [*COMPLETE, *on("2016-03-25", "cluster-examined"), *on("2016-03-31", "cluster-refused")]
GRANTED_AFTER_ALL = [*REFUSED_AT_ONCE, *on("2016-04-01", "cluster-granted")]
NAMED = on("2016-03-15", "winner-named")


@both
@pytest.mark.parametrize(
    ("events", "status"),
    [
        ([*REFUSED_AFTER_ALL, *NAMED], "closed"),
        (REFUSED_AFTER_ALL, "closed"),
        ([*REFUSED_AT_ONCE, *NAMED], "closed"),
        (REFUSED_AT_ONCE, "closed"),
        ([*GRANTED_AFTER_ALL, *NAMED], "due"),
        (GRANTED_AFTER_ALL, "waiting"),
    ],
)
def test_no_payment_where_the_last_decision_refuses(procedure: str, events: list[Happened], status: str) -> None:
    """D.9, E.8: the payment needs decision and winner (reading "later-of"); of contrary decisions the last one stands.

    Refused on 31 March, after a grant of the 30th or at once, nothing is paid, be a winner named or still to be named.
    """
    assert course(procedure, events, cluster_payment_start="later-of")[1, "payment"].status.value == status


@both
def test_a_winner_is_named_once_for_all_submissions(procedure: str) -> None:
    """Named before the first registration, the winner stays one after the second."""
    events = [*on("2015-11-04", "winner-named"), *INCOMPLETE, *on("2016-03-24", "cluster-gaps-notified"),
              *on("2016-03-28", "cluster-registered")]  # fmt: skip
    states = course(procedure, events)
    assert (1, "naming") not in states
    assert states[2, "naming"].status.value == "done"


def test_refused_is_told_and_over() -> None:
    """D.8: refused on 30 March, told by 1 April; D.4 leads back only from the check, so the rest falls away."""
    events = [*COMPLETE, *on("2016-03-25", "cluster-examined"), *on("2016-03-30", "cluster-refused")]
    states = course("cluster-development", events)
    assert states[1, "refusal-notice"].due == date(2016, 4, 1)
    found = statuses(states)
    assert {found[step] for step in ("grant-notice", "payment", "mending-gaps")} == {"closed"}
