"""The steps of leasing (5.4, mechanism A): whose turn, by when, how late; all days by hand."""

from __future__ import annotations

from datetime import date

import pytest

from productivity_kit.application.model import Happened
from productivity_kit.procedure import StepState
from tests.facts import answer, case_application, changed, happened

PASSPORT = date(2015, 9, 18)  # a Friday


def steps(events: tuple[Happened, ...], today: date | None = None, **readings: str) -> dict[str, StepState]:
    """The steps of leasing after these events."""
    facts = {"events": events, "today": today}
    return {step.step: step for step in answer(changed(case_application(), facts), **readings).steps}


def states(events: tuple[Happened, ...], today: date | None = None) -> dict[str, str]:
    return {name: step.status.value for name, step in steps(events, today).items()}


def test_the_case_by_hand() -> None:
    """All went in order; only the decision of Friday 6 November was told a day late.

    Its five working days are 9, 10, 11, 12 and 13 November; told on Monday the 16th, one working day after.
    """
    found = {step.step: step for step in answer(case_application()).steps}
    assert {name: step.status.value for name, step in found.items()} == {
        "passport": "done", "confirmation": "done", "application": "done", "expertise": "done", "notice": "late",
        "contract": "done", "monitoring-agreement": "done", "productivity": "open",
    }  # fmt: skip
    notice = found["notice"]
    assert (notice.started, notice.due) == (date(2015, 11, 6), date(2015, 11, 13))
    assert (notice.done_on, notice.outcome, notice.late) == (date(2015, 11, 16), "decision-notified", 1)
    assert found["expertise"].due is None
    assert found["expertise"].outcome == "decision-positive"


def test_five_working_days_over_kurban_ait() -> None:
    """Passport on Friday 18 September 2015: 21, 22, 23, 25 and 28, since Thursday the 24th is Kurban Ait.

    On the reading that counts the day itself: 18, 21, 22, 23 and 25.
    """
    step = steps(happened(passport_received=PASSPORT))["confirmation"]
    assert (step.due, step.due_other) == (date(2015, 9, 28), date(2015, 9, 25))
    other = steps(happened(passport_received=PASSPORT), day_one="same")["confirmation"]
    assert (other.due, other.due_other) == (date(2015, 9, 25), date(2015, 9, 28))


def test_readings_that_agree_show_no_other_day() -> None:
    """From Saturday 19 September both counts begin on Monday: 21, 22, 23, 25 and 28."""
    step = steps(happened(passport_received=date(2015, 9, 19)))["confirmation"]
    assert (step.due, step.due_other) == (date(2015, 9, 28), None)


@pytest.mark.parametrize(
    ("done", "state", "late"),
    [
        (date(2015, 9, 18), "done", 0),
        (date(2015, 9, 28), "done", 0),
        (date(2015, 9, 29), "late", 1),
        (date(2015, 10, 2), "late", 4),
        (date(2015, 10, 4), "late", 4),
        (date(2015, 10, 5), "late", 5),
    ],
)
def test_late_by_working_days(done: date, state: str, late: int) -> None:
    """Due on Monday 28 September: Tuesday is one working day late, Friday and the Sunday after it four, Monday five."""
    step = steps(happened(passport_received=PASSPORT, confirmation_positive=done))["confirmation"]
    assert (step.status.value, step.late) == (state, late)


@pytest.mark.parametrize(
    ("today", "state", "late"),
    [
        (None, "due", 0),
        (date(2015, 9, 18), "due", 0),
        (date(2015, 9, 28), "due", 0),
        (date(2015, 9, 29), "overdue", 1),
        (date(2015, 10, 1), "overdue", 3),
    ],
)
def test_overdue_on_the_day_of_asking(today: date | None, state: str, late: int) -> None:
    """Nothing has come: in time through 28 September, overdue from the 29th; no day of asking, no lateness."""
    step = steps(happened(passport_received=PASSPORT), today)["confirmation"]
    assert (step.status.value, step.late) == (state, late)


def test_a_term_that_ended_on_friday_is_over_on_saturday() -> None:
    """Passport on Friday 2 October 2015, due on Friday the 9th: on Saturday it is overdue, no working day lost yet."""
    step = steps(happened(passport_received=date(2015, 10, 2)), date(2015, 10, 10))["confirmation"]
    assert (step.due, step.status.value, step.late) == (date(2015, 10, 9), "overdue", 0)
    done = happened(passport_received=date(2015, 10, 2), confirmation_positive=date(2015, 10, 10))
    assert steps(done)["confirmation"].status.value == "late"


def test_nothing_has_happened_yet() -> None:
    """The applicant has to begin; all others wait."""
    answered = answer(changed(case_application(), {"events": (), "filed": None, "today": None}))
    found = {step.step: step.status.value for step in answered.steps}
    assert found.pop("passport") == "open"
    assert set(found.values()) == {"waiting"}


def test_steps_open_one_after_another() -> None:
    """After the confirmation it is the applicant's turn, without a term; the operator of leasing still waits."""
    events = happened(passport_received=PASSPORT, confirmation_positive=date(2015, 9, 25))
    found = steps(events, date(2015, 10, 1))
    assert found["application"].status.value == "open"
    assert (found["application"].started, found["application"].due) == (date(2015, 9, 25), None)
    assert {found[name].status.value for name in ("expertise", "notice", "contract")} == {"waiting"}


def test_a_negative_confirmation_closes_the_rest() -> None:
    """Without the positive confirmation nobody can apply for leasing, so that all that follows falls away."""
    found = states(happened(passport_received=PASSPORT, confirmation_negative=date(2015, 9, 25)))
    assert (found["passport"], found["confirmation"]) == ("done", "done")
    assert {found[name] for name in list(found)[2:]} == {"closed"}


def test_a_negative_decision_is_still_told() -> None:
    """5.4, clause 5: the operator tells of the decision taken, be it against; the contract falls away."""
    events = happened(
        passport_received=PASSPORT,
        confirmation_positive=date(2015, 9, 25),
        leasing_application_complete=date(2015, 10, 12),
        decision_negative=date(2015, 11, 6),
    )
    found = steps(events, date(2015, 11, 9))
    assert (found["notice"].status.value, found["notice"].due) == ("due", date(2015, 11, 13))
    closed = {found[name].status.value for name in ("contract", "monitoring-agreement", "productivity")}
    assert closed == {"closed"}


def test_what_is_under_way_is_not_closed() -> None:
    """Though refused, the applicant went on: the expertise is under way, and what follows it waits for its outcome."""
    events = happened(
        passport_received=PASSPORT,
        confirmation_negative=date(2015, 9, 25),
        leasing_application_complete=date(2015, 10, 12),
    )
    found = states(events)
    assert (found["application"], found["expertise"]) == ("out-of-order", "open")
    assert (found["contract"], found["notice"], found["monitoring-agreement"]) == ("waiting",) * 3


def test_the_last_word_starts_and_ends_a_step() -> None:
    """Refused on 22 and confirmed on 25 September it ended on the 25th; the later of two decisions is to be told."""
    events = happened(
        passport_received=PASSPORT,
        confirmation_negative=date(2015, 9, 22),
        confirmation_positive=date(2015, 9, 25),
        decision_negative=date(2015, 10, 30),
        decision_positive=date(2015, 11, 6),
    )
    found = steps(events)
    assert (found["confirmation"].done_on, found["confirmation"].outcome) == (
        date(2015, 9, 25), "confirmation-positive",
    )  # fmt: skip
    assert (found["notice"].started, found["notice"].due) == (date(2015, 11, 6), date(2015, 11, 13))


def test_what_an_outcome_began_falls_away_with_it() -> None:
    """Confirmed on 22, refused on 25 September: there is nothing to apply with, and all that follows is shut."""
    found = steps(
        happened(
            passport_received=PASSPORT, confirmation_positive=date(2015, 9, 22), confirmation_negative=date(2015, 9, 25)
        )
    )
    assert (found["application"].status.value, found["application"].started) == ("closed", None)
    assert {found[name].status.value for name in list(found)[2:]} == {"closed"}


@pytest.mark.parametrize(
    ("events", "step"),
    [
        (happened(passport_received=PASSPORT, confirmation_positive=date(2015, 9, 17)), "confirmation"),
        (happened(confirmation_positive=date(2015, 9, 17)), "confirmation"),
        (happened(passport_received=PASSPORT, contract_signed=date(2015, 11, 23)), "contract"),
        (happened(monitoring_agreement=date(2015, 11, 23)), "monitoring-agreement"),
    ],
)
def test_out_of_order(events: tuple[Happened, ...], step: str) -> None:
    """What is done before its turn, or though its turn never came, is shown as such and not as done."""
    assert states(events)[step] == "out-of-order"


def test_on_the_same_day_is_in_order() -> None:
    """A confirmation given on the day the passport came is in order."""
    events = happened(passport_received=PASSPORT, confirmation_positive=PASSPORT)
    assert states(events)["confirmation"] == "done"


def test_a_term_beyond_the_known_calendar_is_unknown() -> None:
    """Five working days from 28 December 2020 end in 2021, whose working days nobody has stated: no day is guessed."""
    step = steps(happened(passport_received=date(2020, 12, 28)), date(2020, 12, 31))["confirmation"]
    assert (step.due, step.due_other, step.status.value, step.late) == (None, None, "due", 0)


def test_lateness_beyond_the_known_calendar() -> None:
    """Due on 30 December 2020 and asked in 2021 it is overdue, though by how many working days is not known."""
    step = steps(happened(passport_received=date(2020, 12, 23)), date(2021, 1, 20))["confirmation"]
    assert (step.due, step.status.value) == (date(2020, 12, 30), "overdue")
