"""Reimbursement (5.4, mechanism B) by both routes: whose turn, by when, how late; all days by hand.

Working days after Friday 18 September 2015: 21, 22, 23, 25 (the 24th is Kurban Ait), 28, 29, 30, 1 October, 2, 5, 6 ...
"""

from __future__ import annotations

from datetime import date

import pytest

from productivity_kit.application.model import Happened

from .course import course, on, statuses

REGISTERED = on("2015-09-18", "application-registered")
COMPLETE = [*REGISTERED, *on("2015-09-22", "application-complete")]
GRANTED = [*COMPLETE, *on("2015-09-30", "reimbursement-granted")]
NOTIFIED = [*GRANTED, *on("2015-10-01", "agreement-signed-operator"), *on("2015-10-02", "grant-notified")]
INCOMPLETE = [*REGISTERED, *on("2015-09-21", "application-incomplete")]
TOLD = [*INCOMPLETE, *on("2015-09-22", "gaps-notified")]
AGAIN = [*TOLD, *on("2015-10-05", "application-registered")]
REFUSED = [*COMPLETE, *on("2015-09-30", "reimbursement-refused"), *on("2015-10-01", "refusal-notified")]


def test_a_good_way_by_hand() -> None:
    """Registered on 18 September, complete on the 22nd, granted on the 30th, signed, returned, paid on 16 October.

    3 days: 21, 22, 23. 7 days from the 22nd: 23, 25, 28, 29, 30, 1, 2 October. 2 days from the 30th: 1, 2. 5 days from
    the last signature on Thursday 8 October: 9, 12, 13, 14, 15: paid on the 16th it is one working day late.
    """
    events = [
        *NOTIFIED,
        *on("2015-10-08", "agreement-signed-applicant"),
        *on("2015-10-09", "agreement-returned"),
        *on("2015-10-16", "reimbursement-paid"),
    ]
    states = course("reimbursement", events)
    assert statuses(states) == {
        "application": "done", "completeness": "done", "gaps-notice": "closed", "mending-gaps": "closed",
        "decision": "done", "operator-signature": "done", "grant-notice": "done", "refusal-notice": "closed",
        "mending-faults": "closed", "applicant-signature": "done", "return": "done", "payment": "late",
    }  # fmt: skip
    due = {step: state.due for (_, step), state in states.items() if state.due}
    assert due == {
        "completeness": date(2015, 9, 23), "decision": date(2015, 10, 2), "operator-signature": date(2015, 10, 2),
        "grant-notice": date(2015, 10, 2), "payment": date(2015, 10, 15),
    }  # fmt: skip
    assert states[1, "payment"].late == 1


@pytest.mark.parametrize(
    ("reading", "due", "other"),
    [("last-signature", date(2015, 10, 15), date(2015, 10, 14)), ("receipt", date(2015, 10, 16), date(2015, 10, 15))],
)
def test_what_starts_the_payment(reading: str, due: date, other: date) -> None:
    """Signed on Thursday 8 October: 9, 12, 13, 14, 15. Back on the 9th: 12 to 16. Counting the day: one less."""
    events = [*NOTIFIED, *on("2015-10-08", "agreement-signed-applicant"), *on("2015-10-09", "agreement-returned")]
    state = course("reimbursement", events, payment_start=reading)[1, "payment"]
    assert (state.due, state.due_other) == (due, other)


def test_the_operator_may_sign_last() -> None:
    """The later of the two signatures counts, whoever gave it: the operator's of 12 October, due on the 19th."""
    events = [*GRANTED, *on("2015-10-08", "agreement-signed-applicant"), *on("2015-10-12", "agreement-signed-operator")]
    state = course("reimbursement", events)[1, "payment"]
    assert (state.started, state.due) == (date(2015, 10, 12), date(2015, 10, 19))


@pytest.mark.parametrize("signed", ["agreement-signed-operator", "agreement-signed-applicant"])
def test_one_signature_starts_no_payment(signed: str) -> None:
    """5.4.B.10: the days run once both have signed."""
    assert course("reimbursement", [*GRANTED, *on("2015-10-08", signed)])[1, "payment"].status.value == "waiting"


def test_until_it_is_returned_nothing_runs_on_the_reading_of_receipt() -> None:
    """Signed by both, but the copy has not come back."""
    events = [*NOTIFIED, *on("2015-10-08", "agreement-signed-applicant")]
    assert course("reimbursement", events)[1, "payment"].status.value == "due"
    assert course("reimbursement", events, payment_start="receipt")[1, "payment"].status.value == "waiting"


def test_the_notice_of_gaps_inside_the_three_days() -> None:
    """5.4.B.3: found incomplete on Monday 21 September, told by Wednesday the 23rd, the third day of the check."""
    assert course("reimbursement", INCOMPLETE)[1, "gaps-notice"].due == date(2015, 9, 23)
    late = [*INCOMPLETE, *on("2015-09-25", "gaps-notified")]
    assert course("reimbursement", late)[1, "gaps-notice"].late == 1


def test_the_notice_of_gaps_after_the_three_days() -> None:
    """Read so that the notice follows the check, no number of days binds it."""
    state = course("reimbursement", INCOMPLETE, notice_3="after")[1, "gaps-notice"]
    assert (state.status.value, state.due, state.timed) == ("open", None, False)
    done = course("reimbursement", [*INCOMPLETE, *on("2015-11-02", "gaps-notified")], notice_3="after")
    assert (done[1, "gaps-notice"].status.value, done[1, "gaps-notice"].late) == ("done", 0)


def test_sent_back_the_rest_waits_for_the_next_submission() -> None:
    """Told of the gaps it is the applicant's turn, without a term; nothing falls away, for it may submit again."""
    found = statuses(course("reimbursement", TOLD))
    assert found["mending-gaps"] == "open"
    assert {found[step] for step in ("decision", "grant-notice", "payment", "refusal-notice")} == {"waiting"}


def test_each_registration_has_its_own_clock() -> None:
    """Submitted again on Monday 5 October: 6, 7, 8 October for the check; the first check stays as it was."""
    states = course("reimbursement", AGAIN, "2015-10-12")
    first, second = states[1, "completeness"], states[2, "completeness"]
    assert (first.status.value, first.due, first.done_on) == ("done", date(2015, 9, 23), date(2015, 9, 21))
    assert (second.started, second.due, second.status.value, second.late) == (
        date(2015, 10, 5), date(2015, 10, 8), "overdue", 2,
    )  # fmt: skip
    assert states[1, "mending-gaps"].done_on == date(2015, 10, 5)
    assert {step for number, step in states if number == 1} == {
        "application", "completeness", "gaps-notice", "mending-gaps",
    }  # fmt: skip


def test_a_clock_that_goes_on() -> None:
    """The first check took one of its three days, 21 September: two are left, 6 and 7 October.

    Counting the day itself, the first took the 18th and the 21st: one is left, 5 October.
    """
    state = course("reimbursement", AGAIN, resubmission="resume")[2, "completeness"]
    assert (state.due, state.due_other) == (date(2015, 10, 7), date(2015, 10, 5))
    assert course("reimbursement", AGAIN)[2, "completeness"].due_other == date(2015, 10, 7)


def test_a_clock_with_nothing_left() -> None:
    """Decided on the seventh day and refused, submitted again: nothing of the seven is left, so the day itself is last.

    Of the first three days two were taken (21, 22 September): one is left after Monday 12 October, the 13th. Complete
    on the 13th, the decision was due on that very day; the 7 days afresh would have ended on 22 October.
    """
    events = [
        *COMPLETE,
        *on("2015-10-02", "reimbursement-refused"),
        *on("2015-10-05", "refusal-notified"),
        *on("2015-10-12", "application-registered"),
        *on("2015-10-13", "application-complete"),
    ]
    resumed = course("reimbursement", events, resubmission="resume")
    assert (resumed[2, "completeness"].due, resumed[2, "decision"].due) == (date(2015, 10, 13), date(2015, 10, 13))
    afresh = course("reimbursement", events)
    assert (afresh[2, "completeness"].due, afresh[2, "decision"].due) == (date(2015, 10, 15), date(2015, 10, 22))


def test_nothing_left_on_a_day_off() -> None:
    """Submitted again on Saturday 10 October with nothing left of the three days: the last day is Monday the 12th."""
    events = [*REGISTERED, *on("2015-09-23", "application-incomplete"), *on("2015-09-23", "gaps-notified"),
              *on("2015-10-10", "application-registered")]  # fmt: skip
    assert course("reimbursement", events, resubmission="resume")[2, "completeness"].due == date(2015, 10, 12)


def test_the_clock_stands_while_the_applicant_mends() -> None:
    """An undone check stops when the applicant is told or submits again: on the fourth working day nothing is left."""
    events = [*REGISTERED, *on("2015-09-25", "application-registered")]
    assert course("reimbursement", events, resubmission="resume")[2, "completeness"].due == date(2015, 9, 25)


def test_refused_and_submitted_again() -> None:
    """5.4.B.7: after the reasoned notice the applicant mends and submits again, and the whole check begins anew."""
    assert statuses(course("reimbursement", REFUSED))["mending-faults"] == "open"
    states = course("reimbursement", [*REFUSED, *on("2015-10-12", "application-registered")])
    assert states[1, "mending-faults"].done_on == date(2015, 10, 12)
    assert (states[2, "completeness"].status.value, states[2, "decision"].status.value) == ("due", "waiting")


def test_a_refusal_is_told_in_two_days() -> None:
    """5.4.B.6: refused on Wednesday 30 September, told by Friday 2 October; the agreement falls away."""
    events = [*COMPLETE, *on("2015-09-30", "reimbursement-refused")]
    states = course("reimbursement", events, "2015-10-02")
    assert (states[1, "refusal-notice"].status.value, states[1, "refusal-notice"].due) == ("due", date(2015, 10, 2))
    assert states[1, "grant-notice"].status.value == "waiting", "a new submission may still bring it"


def test_submitted_again_before_anybody_checked() -> None:
    """A new registration on the third day ends the old clock; on the fourth it was overdue by one day and stays so."""
    for day, status, late in (("2015-09-23", "closed", 0), ("2015-09-25", "overdue", 1)):
        states = course("reimbursement", [*REGISTERED, *on(day, "application-registered")], "2015-10-30")
        old = states[1, "completeness"]
        assert (old.status.value, old.late, old.over) == (status, late, True)
        assert (1, "mending-gaps") not in states
        assert states[2, "completeness"].status.value == "overdue"


def test_all_on_one_day() -> None:
    """Sent back, submitted again and found complete on the day of registration: in order as stated, two rounds."""
    events = on(
        "2015-09-18", "application-registered", "application-incomplete", "gaps-notified", "application-registered",
        "application-complete",
    )  # fmt: skip
    states = course("reimbursement", events)
    assert states[1, "completeness"].outcome == "application-incomplete"
    assert states[2, "completeness"].outcome == "application-complete"
    assert {state.late for state in states.values()} == {0}


def test_the_same_thing_stated_twice_is_one() -> None:
    """A registration that stands twice with one day is no second submission."""
    assert {number for number, _ in course("reimbursement", [*REGISTERED, *REGISTERED])} == {1}


@pytest.mark.parametrize(
    ("first", "last", "undone", "due"),
    [
        ("reimbursement-granted", "reimbursement-refused", ("operator-signature", "grant-notice"), "refusal-notice"),
        ("reimbursement-refused", "reimbursement-granted", ("refusal-notice",), "grant-notice"),
    ],
)
def test_one_notice_for_the_decision_that_stands(first: str, last: str, undone: tuple[str, ...], due: str) -> None:
    """6: a notice with 2 copies or a reasoned one, never both: decided anew on 2 October, 5 and 6 for that notice."""
    events = [*REGISTERED, *on("2015-09-22", "application-complete"), *on("2015-10-01", first), *on("2015-10-02", last)]
    states = course("reimbursement", events, "2015-10-05")
    assert (states[1, due].status.value, states[1, due].due) == ("due", date(2015, 10, 6))
    for step in undone:
        assert (states[1, step].status.value in ("closed", "waiting"), states[1, step].started) == (True, None)


def test_a_grant_withdrawn_leaves_the_way_back() -> None:
    """7: refused after all, the applicant may mend the faults and submit again; till then the payment waits."""
    events = [*REGISTERED, *on("2015-09-22", "application-complete"), *on("2015-10-01", "reimbursement-granted"),
              *on("2015-10-02", "reimbursement-refused"), *on("2015-10-05", "refusal-notified")]  # fmt: skip
    states = course("reimbursement", events)
    assert states[1, "mending-faults"].status.value == "open"
    assert {states[1, step].status.value for step in ("grant-notice", "applicant-signature", "payment")} == {"waiting"}


def test_what_was_done_before_the_decision_changed_stays_done() -> None:
    """6: granted on 1 October and told on the 2nd, in time; that it was refused on the 5th undoes no notice sent."""
    events = [*REGISTERED, *on("2015-09-22", "application-complete"), *on("2015-10-01", "reimbursement-granted"),
              *on("2015-10-02", "grant-notified"), *on("2015-10-05", "reimbursement-refused")]  # fmt: skip
    notice = course("reimbursement", events)[1, "grant-notice"]
    assert (notice.status.value, notice.started, notice.done_on) == ("done", date(2015, 10, 1), date(2015, 10, 2))


def test_what_falls_away_for_good_and_what_may_still_come() -> None:
    """3, 6, 7: found complete, no gaps are told of; granted in the end, no refusal is told of and no fault mended."""
    complete = statuses(course("reimbursement", COMPLETE))
    assert (complete["gaps-notice"], complete["mending-gaps"], complete["mending-faults"]) == (
        "closed", "closed", "waiting",
    )  # fmt: skip
    granted = [*REFUSED[:-1], *on("2015-10-02", "reimbursement-granted")]
    found = statuses(course("reimbursement", granted))
    assert {found[step] for step in ("refusal-notice", "mending-faults")} == {"closed"}


def test_nobody_signs_for_a_round_that_is_over() -> None:
    """8: the agreement sent on 2 October was not signed when the application was submitted again on the 12th."""
    assert course("reimbursement", NOTIFIED)[1, "applicant-signature"].status.value == "open"
    again = course("reimbursement", [*NOTIFIED, *on("2015-10-12", "application-registered")])
    assert again[1, "applicant-signature"].status.value == "closed"


@pytest.mark.parametrize(
    ("first", "last", "turn"),
    [
        ("application-complete", "application-incomplete", "gaps-notice"),
        ("application-incomplete", "application-complete", "decision"),
    ],
)
def test_the_last_word_on_completeness(first: str, last: str, turn: str) -> None:
    """3, 5: the notice of the gaps or the decision, never both; of one day the event that is stated last counts."""
    states = course("reimbursement", [*REGISTERED, *on("2015-09-21", first, last)], "2015-09-21")
    turns = {step for (_, step), state in states.items() if state.status.value in ("due", "overdue", "open")}
    assert turns == {turn}


@pytest.mark.parametrize(
    ("events", "step"),
    [
        ([*REGISTERED, *on("2015-09-17", "application-complete")], "completeness"),
        ([*REGISTERED, *on("2015-09-30", "reimbursement-granted")], "decision"),
        (on("2015-10-16", "reimbursement-paid"), "payment"),
        ([*NOTIFIED, *on("2015-10-08", "agreement-returned")], "return"),
    ],
)
def test_out_of_order(events: list[Happened], step: str) -> None:
    """What is done before its turn is shown as such."""
    assert course("reimbursement", events)[1, step].status.value == "out-of-order"


def test_through_the_chamber_ten_days() -> None:
    """5.4.B.2: registered on Friday 18 September: 21, 22, 23, 25, 28, 29, 30, 1, 2 and, the tenth, Monday 5 October."""
    events = [*on("2015-09-11", "chamber-received"), *REGISTERED]
    states = course("reimbursement-chamber", events, "2015-10-06")
    assert (states[1, "forwarding"].status.value, states[1, "forwarding"].due) == ("done", None)
    decision = states[1, "chamber-decision"]
    assert (decision.due, decision.status.value, decision.late) == (date(2015, 10, 5), "overdue", 1)
    assert states[1, "road-map"].status.value == "waiting"


@pytest.mark.parametrize("decided", ["reimbursement-granted", "reimbursement-refused"])
def test_what_follows_is_the_road_maps(decided: str) -> None:
    """5.4.B.2: after the decision the Business Road Map goes on, without a day of this act."""
    events = [*on("2015-09-11", "chamber-received"), *REGISTERED, *on("2015-10-01", decided)]
    state = course("reimbursement-chamber", events)[1, "road-map"]
    assert (state.status.value, state.actor, state.due) == ("open", "non-financial-operator", None)


@pytest.mark.parametrize("handed_in", [[], on("2015-10-07", "chamber-received")])
def test_the_chamber_sends_it_again(handed_in: list[Happened]) -> None:
    """Registered again on 9 October, ten days afresh: 12 to 16 and 19 to 23 October; handed in again or not."""
    events = [
        *on("2015-09-11", "chamber-received"), *REGISTERED, *on("2015-10-01", "reimbursement-refused"), *handed_in,
        *on("2015-10-09", "application-registered"),
    ]  # fmt: skip
    states = course("reimbursement-chamber", events)
    assert states[1, "chamber-decision"].status.value == "done"
    second = states[2, "chamber-decision"]
    assert (second.status.value, second.due) == ("due", date(2015, 10, 23))
    assert states[2, "forwarding"].status.value == "done"
    assert ((2, "chamber-filing") in states) is bool(handed_in)


def test_handed_in_at_the_chamber_after_a_registration_that_came_without_it() -> None:
    """A later filing at the first desk begins a round, though that desk was not named in the first."""
    events = [
        *REGISTERED, *on("2015-10-01", "reimbursement-refused"), *on("2015-10-07", "chamber-received"),
        *on("2015-10-09", "application-registered"),
    ]  # fmt: skip
    states = course("reimbursement-chamber", events)
    assert (states[2, "chamber-filing"].done_on, states[2, "forwarding"].started) == (
        date(2015, 10, 7), date(2015, 10, 7),
    )  # fmt: skip
    assert states[2, "chamber-decision"].due == date(2015, 10, 23)


def test_a_second_passport_begins_leasing_anew() -> None:
    """Refused on 25 September, a new passport on 1 October: five days of its own, to the 8th; the refusal stays."""
    events = [*on("2015-09-18", "passport-received"), *on("2015-09-25", "confirmation-negative"),
              *on("2015-10-01", "passport-received")]  # fmt: skip
    states = course("leasing", events)
    assert states[1, "confirmation"].outcome == "confirmation-negative"
    assert (states[2, "confirmation"].status.value, states[2, "confirmation"].due) == ("due", date(2015, 10, 8))
    assert states[2, "application"].status.value == "waiting"
